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
  await applyChanges(changesOf({ kind: "summaries" }, evaluation, snapshot));
  return evaluation;
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

test("a chart whose table has other rows now is made anew", async () => {
  await build();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(summary).charts.getItem(quarterChart).title.text = "When";
    await context.sync();
  });
  // Another quarter to be due in.
  book.host.editByHand("P1 Parks", "D5", "June 2011");
  await build();
  expect((await charts()).find(({ name }) => name === quarterChart)?.title).toBe("Actions by the quarter in which they are due next");
});

test("a build that fails leaves a person's chart where it was", async () => {
  await build();
  await touchCharts();
  const made = await charts();
  let lost = false;
  book.host.injectFault(({ names }) => {
    const isWriting: boolean = !lost && names.includes("Delete");
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
