import { fingerprint } from "../../src/workbook/grid";
import { findRows, restore, rowNow } from "../../src/workbook/restore";

const long = "Attendance: 60% against 68%, so Red";

test.each([
  ["as the run left it", "", "Red", "Red", "", 1, 0],
  ["long text as the run left it", "", fingerprint(long), long, "", 1, 0],
  ["put back already", "", "Red", "", null, 1, 0],
  ["changed since", "", "Red", "Amber", null, 0, 1],
  ["overwritten something", "old", "Red", "Red", "old", 1, 0],
  ["not written by the run", null, null, "anything", null, 0, 0],
] as const)("%s", (_, before, after, now, content, restored, changed) => {
  const plan = restore([[before]], [[after]], () => now);
  expect(plan.contents).toEqual([[content]]);
  expect(plan.restored).toBe(restored);
  expect(plan.changed).toHaveLength(changed);
});

test("a cell whose row is gone is not restored", () => {
  expect(restore([[""]], [["Red"]], () => undefined).changed).toHaveLength(1);
});

const rows = (marks: readonly string[], first: number) => marks.map((mark, index) => ({ row: first + index, mark }));

test.each([
  ["nothing moved", ["a", "b", "c"], 5, ["a", "b", "c"], 5, { 5: 5, 6: 6, 7: 7 }],
  ["a row above", ["a", "b"], 5, ["x", "a", "b"], 5, { 5: 6, 6: 7 }],
  ["a row between", ["a", "b", "c"], 5, ["a", "x", "b", "c"], 5, { 5: 5, 6: 7, 7: 8 }],
  ["a row deleted", ["a", "b", "c"], 5, ["a", "c"], 5, { 5: 5, 7: 6 }],
  ["equal words go with their neighbours", ["a", "same", "same", "b"], 5, ["x", "a", "same", "same", "b"], 5, { 5: 6, 6: 7, 7: 8, 8: 9 }],
  ["all the same, in place", ["same", "same"], 5, ["same", "same"], 5, { 5: 5, 6: 6 }],
  ["swapped rows are not both believed", ["a", "b"], 5, ["b", "a"], 5, { 5: 6 }],
])("%s", (_, then, first, now, firstNow, expected) => {
  expect(Object.fromEntries(findRows(rows(then, first), now, firstNow))).toEqual(expected);
});

test("a heading goes with the row below it, a last line with the row above it, and a lost row is lost", () => {
  const found = new Map([[6, 8], [7, 9]]);
  expect(rowNow(found, [6, 7, 8], 5)).toBe(7);
  expect(rowNow(found, [6, 7, 8], 9)).toBe(11);
  expect(rowNow(found, [6, 7, 8], 8)).toBeNull();
});
