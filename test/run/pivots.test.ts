import JSZip from "jszip";
import { applyChanges } from "../../src/excel";
import { headlineSentences, ragChanges, summaryChanges, type Evaluation } from "../../src/run";
import { summaryTables } from "../../src/run/summary-tables";
import { findingRows } from "../../src/summary/findings";
import { pivotLines, pivotsWorthMaking, type PivotRows } from "../../src/summary/pivots";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { openHost, type ExcelHost } from "../host/node";
import { read, sample } from "./sample-runs";

let host: ExcelHost;
afterEach(() => host.dispose());

function tablesOf(evaluation: Evaluation, snapshot: WorkbookSnapshot): PivotRows {
  const { tables } = summaryTables(evaluation, snapshot);
  return { ...Object.fromEntries(tables.map(({ source, rows }) => [source, rows])), findings: findingRows(evaluation.plan, evaluation.findings) };
}

/** What every PivotTable shows in Excel, line by line: label and numbers. */
async function shownPivots(): Promise<ReadonlyMap<string, readonly (readonly unknown[])[]>> {
  return Excel.run(async (context) => {
    const pivots = context.workbook.worksheets.getItem("Plan Check pivots").pivotTables;
    pivots.load("items/name");
    await context.sync();
    const ranges = pivots.items.map((pivot) => {
      const range = pivot.layout.getRange();
      range.load("values");
      return range;
    });
    await context.sync();
    return new Map(pivots.items.map(({ name }, index) => [name, ranges[index]?.values ?? []]));
  });
}

describe.each(["sample-plan.xlsx", "service-plan-2025-26.xlsx", "nasty.xlsx"])("%s", (name) => {
  test("every PivotTable shows what is counted from the plan", async () => {
    host = await openHost(sample(name), { fileName: name });
    const { snapshot, evaluation } = await read();
    await applyChanges(ragChanges(evaluation, snapshot));
    const again = await read();
    await applyChanges(summaryChanges(again.evaluation, again.snapshot));
    const tables = tablesOf(again.evaluation, again.snapshot);
    const plans = pivotsWorthMaking(tables);
    const shown = await shownPivots();
    expect([...shown.keys()].sort()).toEqual(plans.map((plan) => plan.name).sort());
    for (const plan of plans) {
      const { across, lines } = pivotLines(plan, tables[plan.source] ?? []);
      const expected = lines.map(({ path, values }) => [path.at(-1) ?? "Grand Total", ...values]);
      const grid = (shown.get(plan.name) ?? []).slice(plan.column === null ? 1 : 2);
      expect([plan.name, grid.map((row) => row.map((cell, index) => (index > 0 && cell === "" ? 0 : String(index === 0 ? cell : Number(cell)))))]).toEqual([
        plan.name,
        expected.map((row) => row.map((cell) => (cell === 0 ? (across.length > 0 ? 0 : "0") : String(cell)))),
      ]);
    }
    const outcome = shown.get("PlanCheckOutcome")?.at(-1) ?? [];
    const { actionsByStatus, inherited, ratedActions, actions } = again.evaluation.headline;
    const [, red, amber, green, areaRed, areaAmber, areaGreen, complete, none, all] = outcome.map(Number);
    expect(headlineSentences(again.evaluation).join(" ")).toContain(`${ratedActions} of ${actions}`);
    expect(all).toBe(actions);
    expect([(red ?? 0) + (areaRed ?? 0), (amber ?? 0) + (areaAmber ?? 0), (green ?? 0) + (areaGreen ?? 0), complete, none]).toEqual([actionsByStatus.red, actionsByStatus.amber, actionsByStatus.green, actionsByStatus.complete, actionsByStatus.none]);
    expect((areaRed ?? 0) + (areaAmber ?? 0) + (areaGreen ?? 0)).toBe(inherited);
  });
});

test("an Excel without PivotTables gets the same numbers by formulas, and is told so", async () => {
  host = await openHost(sample("sample-plan.xlsx"), { fileName: "sample-plan.xlsx" });
  const { snapshot, evaluation } = await read();
  const changes = summaryChanges(evaluation, snapshot, "formulas");
  expect(changes.changes.some(({ kind }) => kind === "pivotTable")).toBe(false);
  await applyChanges(changes);
  expect(host.cell("Plan Check pivots", "A2").value).toContain("cannot make PivotTables");
  const tables = tablesOf(evaluation, snapshot);
  const [plan] = pivotsWorthMaking(tables);
  if (!plan) throw new Error("the sample has no table to be counted");
  pivotLines(plan, tables[plan.source] ?? []).lines.forEach(({ path, values }, row) => {
    const cells = Array.from({ length: values.length + 1 }, (_, column) => host.cell("Plan Check pivots", `${String.fromCharCode(65 + column)}${10 + row}`).value);
    expect(cells).toEqual([path.at(-1) ?? "All", ...values]);
  });
});

test("each PivotTable is printed on a page of its own, in the saved file too, and a second build does not add to that", async () => {
  host = await openHost(sample("sample-plan.xlsx"), { fileName: "sample-plan.xlsx" });
  for (let build = 0; build < 2; build += 1) {
    const { snapshot, evaluation } = await read();
    await applyChanges(summaryChanges(evaluation, snapshot));
  }
  const pivots = (await shownPivots()).size;
  const files = await JSZip.loadAsync(await host.save());
  const sheets = await Promise.all(files.file(/^xl\/worksheets\/sheet\d+\.xml$/).map((file) => file.async("string")));
  const broken = sheets.filter((xml) => xml.includes("<colBreaks"));
  expect(broken).toHaveLength(1);
  expect(broken[0]?.match(/<brk /g)).toHaveLength(pivots - 1);
  expect(broken[0]).toContain('scale="60"');
});
