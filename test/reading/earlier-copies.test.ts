import { datedName } from "../../src/reading/earlier-copies";
import { readPlan } from "../../src/reading";
import { snapshotOf, type TestCell } from "./snapshot-of";

const header = ["Ref", "Action", "Lead", "Due", "Progress"];
const quarterly = (...progress: string[]): TestCell[][] => [
  header,
  ["T1", "Repaint the bandstand", "Parks Manager", "Dec 2025", progress[0] ?? ""],
  ["T2", "Reopen the boat house", "Leisure Manager", "Feb 2026", progress[1] ?? ""],
];
const where = (sheets: Record<string, TestCell[][]>, role?: string): string[] =>
  readPlan(snapshotOf(sheets), role === undefined ? {} : { mapping: { sheets: { [role]: { role: "plan" } } } }).actions.map((action) => `${action.sheet} ${action.ref ?? "-"}`);

test.each([
  ["Q1", "quarter ", 3],
  ["Quarter 2", "quarter ", 6],
  ["Q2 2025-26", "quarter  of year", 306],
  ["Parks Q4", "quarter parks", 12],
  ["April", "month ", 0],
  ["Jan", "month ", 9],
  ["Jan 2026", "month  of year", 312],
  ["Dec 25", "month  of year", 311],
])("the name %p stands in the series %p", (name, stem, order) => {
  expect(datedName(name)).toEqual({ stem, order });
});

test.each(["Plan", "Priority 1", "2025-26", "Marketing", "Decisions taken", "Mayoral pledges"])("the name %p is of no quarter or month", (name) => {
  expect(datedName(name)).toBeNull();
});

test("the same actions on a sheet of each quarter are counted once, on the latest", () => {
  const plan = readPlan(snapshotOf({ "Q1 2025-26": quarterly("Paint bought"), "Q2 2025-26": quarterly("Painted", "Survey done") }));
  expect(plan.actions.map((action) => `${action.sheet} ${action.ref ?? "-"} ${action.commentary ?? "-"}`)).toEqual(["Q2 2025-26 T1 Painted", "Q2 2025-26 T2 Survey done"]);
  const first = plan.sheets.find((sheet) => sheet.sheet === "Q1 2025-26");
  expect(first?.role).toBe("lookup");
  expect(first?.evidence).toContain('the later sheet "Q2 2025-26"');
});

test("the order of the sheets does not matter, their names do", () => {
  expect(where({ "Jan 2026": quarterly(), "Oct 2025": quarterly() })).toEqual(["Jan 2026 T1", "Jan 2026 T2"]);
});

test("an earlier sheet that the user wants read counts as well", () => {
  expect(where({ Q1: quarterly(), Q2: quarterly() }, "Q1")).toEqual(["Q1 T1", "Q1 T2", "Q2 T1", "Q2 T2"]);
});

test("other actions in each quarter are all of the plan", () => {
  const next: TestCell[][] = [header, ["T1", "Dredge the lake", "Parks Manager", "Dec 2025", ""], ["T2", "Fence the orchard", "Parks Manager", "Feb 2026", ""]];
  expect(where({ Q1: quarterly(), Q2: next })).toEqual(["Q1 T1", "Q1 T2", "Q2 T1", "Q2 T2"]);
});

test("the same actions of two services are both services' own", () => {
  expect(where({ "Parks Q1": quarterly(), "Leisure Q2": quarterly() })).toHaveLength(4);
});
