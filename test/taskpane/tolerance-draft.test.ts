import { readTolerance, withTolerance } from "../../src/taskpane/state/tolerance-draft";
import { ownUnit, toleranceLine } from "../../src/taskpane/texts/tolerance";
import { indicatorOf } from "../rag/indicator-of";

test.each([
  ["2", 2],
  ["2.5", 2.5],
  [".5", 0.5],
  ["0", 0],
  ["1,000", 1000],
  ["± 2", 2],
  ["5%", 5],
  ["2 points", 2],
])("%j is %d", (text, amount) => {
  expect(readTolerance(text, "own")).toEqual({ kind: "agreed", tolerance: { amount, unit: "own" } });
});

test.each(["two", "-1", "2,5", "1 to 2", "NaN", "1e3"])("%j is unclear", (text) => {
  expect(readTolerance(text, "own")).toEqual({ kind: "unclear" });
});

test("an empty field takes the tolerance away", () => {
  expect(readTolerance("  ", "percent")).toEqual({ kind: "empty" });
  const kept = { "KPI 1": { amount: 2, unit: "own" as const }, "KPI 2": { amount: 5, unit: "percent" as const } };
  expect(withTolerance(kept, "KPI 1", null)).toEqual({ "KPI 2": { amount: 5, unit: "percent" } });
  expect(withTolerance(kept, "KPI 1", { amount: 3, unit: "own" })).toEqual({ "KPI 2": { amount: 5, unit: "percent" }, "KPI 1": { amount: 3, unit: "own" } });
});

test("the own unit is said in words", () => {
  expect(ownUnit(indicatorOf({ actuals: { "2009/10": "60%" }, targets: { "2009/10": "68%" } }))).toBe("points");
  expect(ownUnit(indicatorOf({ actuals: { "2009/10": "5 days" }, targets: {} }))).toBe("days");
  expect(ownUnit(indicatorOf({ actuals: { "2009/10": "5" }, targets: {} }))).toBe("the figure’s own unit");
  expect(toleranceLine("KPI 1", { amount: 5, unit: "percent" })).toBe("KPI 1: tolerance of 5% of the target.");
});
