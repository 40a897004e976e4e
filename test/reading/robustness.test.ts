import fc from "fast-check";
import { plan as planSchema } from "../../src/plan/model";
import { readPlan } from "../../src/reading";
import { sheetOf, snapshotOf, type TestCell } from "./snapshot-of";

const words = ["Action", "When", "Lead", "Priority 1: x", "Outcome", "Ref", "RAG", "Total", "Risk", "Impact", "Likelihood", "Measure", "Q1", "2010/11", "NI 55", "1.1", "• a\n• b", "See A1.1", "#REF!", "(", "[", "\\", "::", "Area for improvement:", "Lead Officer:", "\u202eright to left", "👩‍🚒 lead", "", " ", "\n"];
const cell: fc.Arbitrary<TestCell> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.integer() },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(null) },
);
const sheet = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 14 });

test("whatever stands in the cells, a plan comes out that its schema accepts", () => {
  fc.assert(
    fc.property(sheet, sheet, fc.array(fc.tuple(fc.nat(12), fc.nat(6), fc.nat(4), fc.nat(4)), { maxLength: 4 }), (first, second, areas) => {
      const merges = areas.map(([row, column, rows, columns]) => `${String.fromCharCode(65 + column)}${row + 1}:${String.fromCharCode(65 + column + columns)}${row + 1 + rows}`);
      const plan = readPlan(snapshotOf({ One: first, Two: second }, { fileName: "x-2010-11.xlsx", sheets: { One: { merges } } }), {});
      expect(planSchema.safeParse(plan).success).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("no sheets, and sheets without cells", () => {
  expect(readPlan(snapshotOf({}), {}).actions).toEqual([]);
  expect(readPlan(snapshotOf({ Empty: [], Blank: [["", ""], [""]] }), {}).sheets.map((one) => one.role)).toEqual(["empty", "empty"]);
});

test("a sheet formatted to its last row", () => {
  const rows: TestCell[][] = [["Action", "Lead", "When"], ["Plant trees", "Parks Manager", "2011"]];
  const base = sheetOf("Plan", rows);
  const blank: readonly string[] = ["", "", ""];
  const values = [...base.values, ...Array.from({ length: 1_048_574 }, () => blank)];
  const snapshot = snapshotOf({ Plan: rows });
  const plan = readPlan({ ...snapshot, sheets: [{ ...base, values, block: { row: 1, column: 1, rowCount: 1_048_576, columnCount: 3 } }] }, {});
  expect(plan.actions).toHaveLength(1);
  expect(plan.tables[0]?.lastRow).toBe(2);
});

test("a half-filled template", () => {
  const plan = readPlan(snapshotOf({ Template: [["Priority 1:"], ["Action", "Milestones", "When", "Lead"], ["", "", "", ""], ["Add an action here", "", "", ""]] }), {});
  expect(plan.actions.map((action) => [action.text, action.when, action.leads])).toEqual([["Add an action here", [], []]]);
});

test("error cells, numbers as text, long cells, right-to-left and emoji", () => {
  const long = `${"word ".repeat(6000)}`;
  const plan = readPlan(
    snapshotOf({
      Plan: [
        ["Action", "Lead", "When", "% complete"],
        ["#REF!", "#N/A", "#VALUE!", "#DIV/0!"],
        [long, "Parks Manager", "40268", "50"],
        ["שתול עצים", "👩‍🌾 Parks Manager", "March 2011", "100"],
      ],
    }),
    {},
  );
  expect(plan.actions.map((action) => action.row)).toEqual([2, 3, 4]);
  expect(plan.actions[0]?.unreadableDates).toEqual(["#VALUE!"]);
  expect(plan.actions[2]).toMatchObject({ text: "שתול עצים", percentComplete: 100 });
});

test("a damaged mapping or list of own sheets is as good as none", () => {
  const snapshot = snapshotOf({ Plan: [["Action", "Lead"], ["Plant trees", "Parks Manager"]] }, { documents: { mapping: "{", "own-sheets": "nonsense" } });
  expect(readPlan(snapshot, {}).actions).toHaveLength(1);
});
