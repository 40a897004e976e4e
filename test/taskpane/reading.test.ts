import { mappingIn, readingView } from "../../src/taskpane/state/reading";
import { reading } from "../../src/taskpane/texts";
import type { Figure, Indicator } from "../../src/plan/model";
import { examplePlan } from "./example-evaluation";

const figure = (address: string): Figure => ({ text: "5", value: 5, unit: null, address });

const indicator: Indicator = {
  sheet: "KPIs",
  row: 2,
  address: "A2",
  code: "KPI 1",
  name: "Visits",
  period: null,
  polarity: null,
  polaritySource: null,
  tolerance: null,
  unit: null,
  targetType: null,
  actuals: { "2024/25": figure("C2") },
  targets: { "2024/25": figure("D2") },
  comparators: { "England 2023/24": figure("E2") },
  typedRag: {},
  notes: null,
  leads: [],
};

const columns = ["Code", "Indicator", "Actual", "Target", "England", "Good is"].map((heading, index) => ({
  column: index + 1,
  heading,
  field: index < 2 ? ("indicators" as const) : null,
  evidence: index === 5 ? "18 of 18 cells say which way is better" : `the heading says "${heading}"`,
}));

const plan = examplePlan({
  sheets: [
    { sheet: "KPIs", role: "indicators", evidence: "", tables: ["k"] },
    { sheet: "Plan Check summary", role: "own", evidence: "", tables: [] },
  ],
  tables: [{ id: "k", sheet: "KPIs", kind: "indicators", headerRow: 1, headerLastRow: 1, firstRow: 2, lastRow: 9, firstColumn: 1, lastColumn: 6, columns, evidence: "", repeatedHeaderRows: [] }],
  indicators: [indicator],
});

test("columns of figures are said by what they hold, and own sheets are left out", () => {
  const view = readingView(plan, { sheets: {} });
  expect(view.map((sheet) => sheet.name)).toEqual(["KPIs"]);
  expect(view[0]?.tables[0]).toMatchObject({ address: "A1:F9", rows: 8, items: 1 });
  expect(view[0]?.tables.map(reading.table)).toEqual(["Indicators: 1 in 8 rows"]);
  expect(view[0]?.tables[0]?.columns.map(reading.column)).toEqual([
    "Column A “Code” has the indicators.",
    "Column B “Indicator” has the indicators.",
    "Column C “Actual” is the actual for 2024/25.",
    "Column D “Target” is the target for 2024/25.",
    "Column E “England” is a comparator: England 2023/24.",
    "Column F “Good is”:",
  ]);
});

test("what a person said is marked", () => {
  const view = readingView(plan, mappingIn('{"sheets":{"KPIs":{"role":"indicators","columns":{"F":null}}}}'));
  expect(view[0]?.chosen).toBe(true);
  expect(view[0]?.tables[0]?.columns.map((column) => column.chosen)).toEqual([false, false, false, false, false, true]);
  expect(view[0]?.tables[0]?.columns.slice(-1).map(reading.column)).toEqual(["Column F “Good is” is left out, as you said."]);
});

test("a mapping that holds nothing", () => {
  expect(mappingIn("{}")).toEqual({ sheets: {} });
});
