import JSZip from "jszip";
import { applyChanges, putBack, readWorkbook } from "../../src/excel";
import { ragChanges, summaryChanges, type Evaluation } from "../../src/run";
import { compareFiles, describeDifference, type Difference } from "../host/file";
import { openHost, type ExcelHost } from "../host/node";
import { isOfDocuments, read, sample } from "./sample-runs";

/** Differences outside the columns and sheets of Plan Check's own, and outside the documents it keeps in custom XML. */
async function foreignDifferences(before: Uint8Array, after: Uint8Array, evaluation: Evaluation): Promise<string[]> {
  const own = new Map(evaluation.ragTargets.map((target) => [target.sheet, new Set<number>()]));
  for (const target of evaluation.ragTargets) own.get(target.sheet)?.add(target.reasonColumn).add(target.statusColumn);
  const isOwn = (sheet: string, column: number): boolean => own.get(sheet)?.has(column) ?? false;
  const differences = await compareFiles(before, after, {
    ignoreSheets: (sheet) => sheet.startsWith("Plan Check "),
    ignoreCells: (sheet, _row, column) => isOwn(sheet, column),
    ignore: (difference) => isOfDocuments(difference) || isAddition(difference) || isWidthOf(difference, isOwn),
  });
  return differences.map(describeDifference);
}

/** Parts that were not there before (those of our sheets), and tabs behind the user's own. */
function isAddition({ kind, before, after }: Difference): boolean {
  if (kind === "sheet order") return before !== null && (after ?? "").startsWith(before);
  return (kind === "part" || kind === "relationship") && before === null;
}

function isWidthOf({ kind, sheet, where }: Difference, isOwn: (sheet: string, column: number) => boolean): boolean {
  const column = /^column (\d+)$/.exec(where)?.[1];
  return kind === "column" && sheet !== null && column !== undefined && isOwn(sheet, Number(column));
}

describe.each(["sample-plan.xlsx", "nasty.xlsx", "service-plan-2025-26.xlsx", "empty-template.xlsx", "no-plan.xlsx"])("%s", (name) => {
  let host: ExcelHost;
  const original = sample(name);

  beforeEach(async () => {
    host = await openHost(original, { fileName: name });
  });
  afterEach(async () => {
    await host.dispose();
  });

  test("a whole run changes nothing outside Plan Check's own columns and sheets", async () => {
    const { snapshot, evaluation } = await read();
    await applyChanges(ragChanges(evaluation, snapshot));
    const again = await read();
    await applyChanges(summaryChanges(again.evaluation, again.snapshot));
    expect(await foreignDifferences(original, await host.save(), evaluation)).toEqual([]);
  });

  test("put back, last first, leaves the workbook as it was", async () => {
    const { snapshot, evaluation } = await read();
    const filled = await applyChanges(ragChanges(evaluation, snapshot));
    const built = await applyChanges(summaryChanges(evaluation, snapshot));
    await putBack(built.journal);
    await putBack(filled.journal);
    const differences = await compareFiles(original, await host.save(), { ignore: isOfDocuments });
    expect(differences.map(describeDifference)).toEqual([]);
  });
});

describe("the sample plan", () => {
  let host: ExcelHost;
  beforeEach(async () => {
    host = await openHost(sample("sample-plan.xlsx"), { fileName: "sample-plan.xlsx" });
  });
  afterEach(async () => {
    await host.dispose();
  });

  test("Validate & RAG takes at most six round trips", async () => {
    const { snapshot, evaluation } = await read();
    await applyChanges(ragChanges(evaluation, snapshot));
    expect(host.counters.syncs).toBeLessThanOrEqual(6);
  });

  test("every row gets a word and a reason that begins with it", async () => {
    const { snapshot, evaluation } = await read();
    await applyChanges(ragChanges(evaluation, snapshot));
    const after = await readWorkbook();
    const cells = evaluation.ragTargets.flatMap((target) => {
      const sheet = after.sheets.find((candidate) => candidate.name === target.sheet);
      return target.rows.map((row) => ({
        word: String(sheet?.values[row - (sheet.block?.row ?? 1)]?.[target.statusColumn - (sheet.block?.column ?? 1)] ?? ""),
        reason: String(sheet?.values[row - (sheet.block?.row ?? 1)]?.[target.reasonColumn - (sheet.block?.column ?? 1)] ?? ""),
      }));
    });
    expect(cells.length).toBe(evaluation.plan.actions.length + evaluation.plan.indicators.length);
    for (const { word, reason } of cells) {
      expect(["Red", "Amber", "Green", "Not rated"]).toContain(word);
      expect(reason.startsWith(`${word}: `)).toBe(true);
      expect(reason.length).toBeGreaterThan(word.length + 10);
    }
  });

  test("a second run finds its own columns, writes the same, and reads the same plan", async () => {
    const first = await read();
    await applyChanges(ragChanges(first.evaluation, first.snapshot));
    await applyChanges(summaryChanges(first.evaluation, first.snapshot));
    const saved = await host.save();
    const second = await read();
    expect(second.evaluation.plan.actions).toEqual(first.evaluation.plan.actions);
    expect(second.evaluation.plan.indicators).toEqual(first.evaluation.plan.indicators);
    expect(second.evaluation.ragTargets).toEqual(first.evaluation.ragTargets);
    await applyChanges(ragChanges(second.evaluation, second.snapshot));
    await applyChanges(summaryChanges(second.evaluation, second.snapshot));
    const differences = await compareFiles(saved, await host.save(), {
      // A sheet view that says only what it would be without it.
      ignore: (difference) => isOfDocuments(difference) || difference.where === "sheetViews",
    });
    expect(differences.map(describeDifference)).toEqual([]);
  });

  test("a status that a person typed is kept, and the computed one stands in the reason", async () => {
    const first = await read();
    await applyChanges(ragChanges(first.evaluation, first.snapshot));
    const red = first.evaluation.ratings.actions.find((rating) => rating.status === "red");
    const target = first.evaluation.ragTargets.find((candidate) => candidate.sheet === red?.sheet);
    const row = red?.row;
    if (!target || row === undefined) throw new Error("the sample has no Red action");
    const column = String.fromCharCode(64 + target.statusColumn);
    host.editByHand(target.sheet, `${column}${row}`, "Green");
    const second = await read();
    await applyChanges(ragChanges(second.evaluation, second.snapshot));
    expect(host.cell(target.sheet, `${column}${row}`).value).toBe("Green");
    const reason = String(host.cell(target.sheet, `${String.fromCharCode(64 + target.reasonColumn)}${row}`).value);
    expect(reason).toMatch(/^Red: /);
    expect(reason).toMatch(/Green was typed and is kept\.$/);
  });

  test("the saved file has as many PivotTables and charts as were made, and the pivot counts every action", async () => {
    const { snapshot, evaluation } = await read();
    const changes = summaryChanges(evaluation, snapshot);
    await applyChanges(changes);
    const zip = await JSZip.loadAsync(await host.save());
    const parts = (folder: string): string[] => Object.keys(zip.files).filter((part) => new RegExp(`^xl/${folder}/[^/_]+\\.xml$`).test(part));
    expect(parts("pivotTables")).toHaveLength(changes.changes.filter((change) => change.kind === "pivotTable").length);
    expect(parts("charts").filter((part) => /chart\d/.test(part))).toHaveLength(changes.changes.filter((change) => change.kind === "chart").length);
    const cache = await zip.file("xl/pivotCache/pivotCacheRecords1.xml")?.async("string");
    expect(/count="(\d+)"/.exec(cache ?? "")?.[1]).toBe(String(evaluation.plan.actions.length));
  });
});
