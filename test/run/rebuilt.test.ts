import JSZip from "jszip";
import { applyChanges } from "../../src/excel";
import { changesOf } from "../../src/run";
import { priorityChart, quarterChart } from "../../src/run/pages/summary-sheet";
import { OpenWorkbook } from "../excel/plan-workbook";
import { read } from "./sample-runs";
import { smallPlan } from "./small-plan";

jest.setTimeout(120_000);

const summary = "Plan Check summary";

let book: OpenWorkbook;
beforeEach(async () => {
  book = await OpenWorkbook.open(smallPlan);
});
afterEach(() => book.close());

async function build() {
  const { evaluation, snapshot } = await read();
  const { skipped } = await applyChanges(changesOf({ kind: "summaries" }, evaluation, snapshot));
  return { ...evaluation, said: skipped };
}

/** Charts of the summary by name, with what a person may have set. */
async function charts() {
  return Excel.run(async (context) => {
    const there = context.workbook.worksheets.getItem(summary).charts.load("items/name,items/width,items/title/text,items/chartType,items/legend/position");
    await context.sync();
    return there.items.map(({ name, width, title, chartType, legend }) => ({ name, width, title: title.text, chartType, legend: legend.position })).sort((a, b) => a.name.localeCompare(b.name));
  });
}

const total = (): unknown => {
  for (let row = 1; row < 60; row += 1) if (book.value(summary, row, 1) === "All actions") return book.value(summary, row, 2);
  throw new Error("the summary has no total of actions");
};

test("three builds with edits between: what a person made of a chart stays, the figures are new, and nothing is there twice", async () => {
  await build();
  await Excel.run(async (context) => {
    const { charts: there } = context.workbook.worksheets.getItem(summary);
    const chart = there.getItem(priorityChart);
    chart.title.text = "Where parks stand";
    chart.legend.position = "Right";
    chart.width = 333;
    chart.series.getItemAt(0).format.fill.setSolidColor("#123456");
    there.add("ColumnClustered", context.workbook.worksheets.getItem("KPIs").getRange("D3:F5")).name = "My own chart";
    await context.sync();
  });
  const made = await charts();
  expect(made.map(({ name }) => name)).toEqual(["My own chart", quarterChart, priorityChart].sort((a, b) => a.localeCompare(b)));
  const before = (await read()).evaluation.plan.actions.length;
  expect(total()).toBe(before);
  for (const [ref, action] of [["1.5", "Open a second gate"], ["1.6", "Count the bats"]] as const) {
    const row = 7 + Number(ref.slice(-1)) - 5;
    book.host.editByHand("P1 Parks", `A${row}`, ref);
    book.host.editByHand("P1 Parks", `B${row}`, action);
    book.host.editByHand("P1 Parks", `D${row}`, "March 2011");
    const { plan } = await build();
    expect(total()).toBe(plan.actions.length);
  }
  expect(total()).toBe(before + 2);
  expect(await charts()).toEqual(made);
  expect(book.host.sheetNames).toHaveLength(new Set(book.host.sheetNames).size);
  await Excel.run(async (context) => {
    const pivots = context.workbook.pivotTables.load("items/name");
    const tables = context.workbook.tables.load("items/name");
    await context.sync();
    const names = [...pivots.items, ...tables.items].map(({ name }) => name);
    expect(names).toHaveLength(new Set(names).size);
  });
});

/** A person gives our chart another title and puts one of their own beside it. */
const touchCharts = (): Promise<void> =>
  Excel.run(async (context) => {
    const { charts: there } = context.workbook.worksheets.getItem(summary);
    there.getItem(priorityChart).title.text = "Where parks stand";
    there.add("ColumnClustered", context.workbook.worksheets.getItem("KPIs").getRange("D3:F5")).name = "My own chart";
    await context.sync();
  });

test("charts of a saved and reopened workbook stay what they are, one of a person's own among them", async () => {
  await build();
  await touchCharts();
  book = await book.reopen();
  await book.mark();
  book.host.editByHand("KPIs", "E2", "70%");
  await build();
  const differences = await book.differences();
  expect(differences.filter((difference) => /chart|drawing/i.test(difference))).toEqual([]);
});

describe.each([["at once", false], ["after the workbook was saved and reopened", true]])("a chart whose table has other rows now, built again %s", (_, isReopened) => {
  test("is given their cells and keeps its look", async () => {
    await build();
    await Excel.run(async (context) => {
      const chart = context.workbook.worksheets.getItem(summary).charts.getItem(quarterChart);
      chart.title.text = "When";
      chart.series.getItemAt(0).format.fill.setSolidColor("#123456");
      await context.sync();
    });
    if (isReopened) book = await book.reopen();
    // Another quarter to be due in.
    book.host.editByHand("P1 Parks", "D5", "June 2011");
    await build();
    const quarters = Array.from({ length: 60 }, (__, index) => index + 1).filter((row) => /\d Q\d$|^No date/.test(String(book.value(summary, row, 1))));
    expect(quarters.length).toBeGreaterThan(1);
    const xml = await chartXml(quarterChart);
    expect(xml).toContain("When");
    expect(xml).toContain("123456");
    expect(xml).toContain(`$B$${quarters[0]}:$B$${quarters.at(-1)}`);
    expect(xml).toContain(`$A$${quarters[0]}:$A$${quarters.at(-1)}`);
  });
});

/** The saved part of a chart. */
async function chartXml(name: string): Promise<string> {
  const zip = await JSZip.loadAsync(await book.host.save());
  const parts = await Promise.all(Object.values(zip.files).filter(({ name: path }) => /charts\/chart\d+\.xml$/.test(path)).map((file) => file.async("string")));
  const found = parts.find((xml) => xml.includes(name === quarterChart ? "<c:barDir val=\"col\"" : "<c:barDir val=\"bar\""));
  if (found === undefined) throw new Error(`no part of ${name}`);
  return found;
}

const pivots = "Plan Check pivots";
const outcome = "PlanCheckOutcome";

/** A person arranges our PivotTable, and puts one of their own beside ours. */
const arrange = (): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(pivots);
    const pivot = sheet.pivotTables.getItem(outcome);
    pivot.rowHierarchies.add(pivot.hierarchies.getItem("Reference")).fields.getItem("Reference").sortByLabels(Excel.SortBy.descending);
    pivot.filterHierarchies.getItem("RAG basis").fields.getItem("RAG basis").applyFilter({ manualFilter: { selectedItems: ["Own indicators", "None"] } });
    const own = sheet.pivotTables.add("Mine", context.workbook.tables.getItem("PlanCheckRegister"), "CA7");
    own.rowHierarchies.add(own.hierarchies.getItem("Sheet"));
    own.dataHierarchies.add(own.hierarchies.getItem("Action")).summarizeBy = "Count";
    await context.sync();
  });

/** What stands in a PivotTable, and how it is arranged. */
const pivotNow = (name: string) =>
  Excel.run(async (context) => {
    const pivot = context.workbook.pivotTables.getItem(name);
    const range = pivot.layout.getRange().load("values,address");
    const rows = pivot.rowHierarchies.load("items/name");
    await context.sync();
    const values: unknown[][] = range.values;
    return { rows: rows.items.map((row) => row.name), address: range.address, labels: values.map(([label]) => String(label)), total: values.at(-1)?.at(-1) };
  });

test("PivotTables that a person arranged keep their fields, order and filter through three builds, and count anew; a person's own stays", async () => {
  await build();
  await arrange();
  const before = await pivotNow(outcome);
  expect(before.rows).toEqual(["Priority", "Reference"]);
  for (const [ref, action] of [["1.5", "Open a second gate"], ["1.6", "Count the bats"]] as const) {
    const row = 7 + Number(ref.slice(-1)) - 5;
    book.host.editByHand("P1 Parks", `A${row}`, ref);
    book.host.editByHand("P1 Parks", `B${row}`, action);
    book.host.editByHand("P1 Parks", `D${row}`, "March 2011");
    const { plan, said } = await build();
    expect(said).toEqual([]);
    const now = await pivotNow(outcome);
    expect(now.rows).toEqual(["Priority", "Reference"]);
    expect(now.labels).toContain(ref);
    const references = now.labels.filter((label) => /^1\.\d$/.test(label));
    expect(references).toEqual([...references].sort().reverse());
    // The filter leaves out what somebody typed.
    expect(now.total).toBe(plan.actions.filter(({ outcomeRag }) => outcomeRag === null).length);
    expect((await pivotNow("Mine")).address).toContain("CA7");
  }
  expect((await pivotNow(outcome)).labels.length).toBe(before.labels.length + 2);
});

test("a build that fails leaves a PivotTable as a person arranged it, and what it counted", async () => {
  await build();
  await arrange();
  const before = [await pivotNow(outcome), await pivotNow("Mine")];
  book.host.editByHand("P1 Parks", "A7", "1.5");
  book.host.editByHand("P1 Parks", "B7", "Open a second gate");
  let lost = false;
  book.host.injectFault(({ names }) => {
    const isWriting: boolean = !lost && names.includes("Refresh");
    lost ||= isWriting;
    return isWriting ? { loseAnswer: true } : null;
  });
  await expect(build()).rejects.toThrow("Nothing was changed");
  book.host.injectFault(null);
  expect(lost).toBe(true);
  expect([await pivotNow(outcome), await pivotNow("Mine")]).toEqual(before);
});

test("a PivotTable of a reopened workbook counts anew in place", async () => {
  await build();
  await Excel.run(async (context) => {
    const pivot = context.workbook.pivotTables.getItem(outcome);
    pivot.rowHierarchies.add(pivot.hierarchies.getItem("Reference"));
    await context.sync();
  });
  book = await book.reopen();
  book.host.editByHand("P1 Parks", "A7", "1.5");
  book.host.editByHand("P1 Parks", "B7", "Open a second gate");
  const { plan, said } = await build();
  expect(said).toEqual([]);
  const now = await pivotNow(outcome);
  expect([now.rows, now.total, now.labels.includes("1.5")]).toEqual([["Priority", "Reference"], plan.actions.length, true]);
});

test("a person's PivotTable in the place of ours stays, and what could not be made is said", async () => {
  await build();
  await Excel.run(async (context) => {
    context.workbook.pivotTables.getItem(outcome).name = "Renamed by me";
    await context.sync();
  });
  const { said } = await build();
  expect(said.map(({ why }) => why)).toEqual([expect.stringContaining(`"${outcome}" was not made, because "Renamed by me" stands in its place`)]);
  expect((await pivotNow("Renamed by me")).rows).toEqual(["Priority"]);
});

test("a filter on the register stays, and no word comes to stand in a wrong row under it", async () => {
  const register = "Plan Check register";
  await build();
  const table = (context: Excel.RequestContext) => context.workbook.tables.getItem("PlanCheckRegister");
  await Excel.run(async (context) => {
    table(context).style = "TableStyleMedium4";
    table(context).columns.getItem("Reference").filter.apply({ filterOn: Excel.FilterOn.values, values: ["1.1"] });
    await context.sync();
  });
  book.host.editByHand("P1 Parks", "A7", "1.5");
  book.host.editByHand("P1 Parks", "B7", "Open a second gate");
  const { plan } = await build();
  const shown = await Excel.run(async (context) => {
    const body = table(context).getDataBodyRange().load("values");
    const criteria = table(context).columns.getItem("Reference").filter.load("criteria");
    const style = table(context).load("style");
    await context.sync();
    const rows = body.values.map((row: unknown[], index) => ({ reference: String(row[5]), action: String(row[6]), isHidden: context.workbook.worksheets.getItem(register).getRange(`${index + 2}:${index + 2}`).load("rowHidden") }));
    await context.sync();
    return { criteria: criteria.criteria.values, style: style.style, rows: rows.map(({ isHidden, ...row }) => ({ ...row, isHidden: isHidden.rowHidden })) };
  });
  expect(shown.criteria).toEqual(["1.1"]);
  expect(shown.style).toBe("TableStyleMedium4");
  expect(shown.rows.map(({ reference, action }) => [reference, action])).toEqual(plan.actions.map(({ ref, text }) => [ref ?? "", text]));
  for (const { reference, isHidden } of shown.rows) expect(isHidden).toBe(reference !== "1.1");
});

test("a build that fails leaves a person's chart where it was", async () => {
  await build();
  await touchCharts();
  const made = await charts();
  let lost = false;
  book.host.injectFault(({ names }) => {
    const isWriting: boolean = !lost && names.includes("ClearAll");
    lost ||= isWriting;
    return isWriting ? { loseAnswer: true } : null;
  });
  await expect(build()).rejects.toThrow();
  book.host.injectFault(null);
  expect(lost).toBe(true);
  expect(await charts()).toEqual(made);
});

describe("a column that a person added to the register", () => {
  const register = "Plan Check register";
  const rowOfAction = (words: string): number => {
    for (let row = 2; row < 12; row += 1) if (book.value(register, row, 7) === words) return row;
    throw new Error(`"${words}" is not in the register`);
  };
  /** The first column right of ours. */
  const added = async (): Promise<number> => {
    const { snapshot } = await read();
    const sheet = snapshot.sheets.find(({ name }) => name === register);
    return (sheet?.block?.columnCount ?? 0) + 1;
  };
  const letters = (column: number): string => (column > 26 ? String.fromCharCode(64 + Math.floor((column - 1) / 26)) : "") + String.fromCharCode(65 + ((column - 1) % 26));

  test("stays beside its actions, waits for one that is away, and outlives a removal", async () => {
    await build();
    const column = await added();
    const cell = (row: number) => `${letters(column)}${row}`;
    book.host.editByHand(register, cell(1), "Asked of");
    book.host.editByHand(register, cell(rowOfAction("Mend the bandstand")), "Estates");
    book.host.editByHand(register, cell(rowOfAction("Open the pond to schools (KPI 2)")), "Heads");
    await build();
    const beside = (words: string) => book.value(register, rowOfAction(words), column);
    expect([book.value(register, 1, column), beside("Mend the bandstand"), beside("Open the pond to schools (KPI 2)")]).toEqual(["Asked of", "Estates", "Heads"]);
    // The action goes and comes back.
    book.host.editByHand("P1 Parks", "A6", "");
    for (const address of ["B6", "D6", "E6"]) book.host.editByHand("P1 Parks", address, "");
    await build();
    expect(() => rowOfAction("Mend the bandstand")).toThrow();
    const { evaluation, snapshot } = await read();
    await applyChanges(changesOf({ kind: "removeSummaries" }, evaluation, snapshot));
    await build();
    expect(beside("Open the pond to schools (KPI 2)")).toBe("Heads");
    book.host.editByHand("P1 Parks", "A6", "1.4");
    book.host.editByHand("P1 Parks", "B6", "Mend the bandstand");
    book.host.editByHand("P1 Parks", "D6", "Ongoing");
    await build();
    expect(beside("Mend the bandstand")).toBe("Estates");
    expect([beside("Open the pond to schools (KPI 2)"), book.value(register, 1, column + 1)]).toEqual(["Heads", ""]);
    await build();
    expect(beside("Mend the bandstand")).toBe("Estates");
  });
});
