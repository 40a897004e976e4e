import { day, planOf } from "./noted";
import type { TestCell } from "./snapshot-of";

const actions: TestCell[][] = [
  ["Ref", "Action", "Lead"],
  ["A1", "Open the nature park", "Parks Manager"],
  ["A2", "Start a new recycling round", "Waste Manager"],
];
const milestones: TestCell[][] = [
  ["Action ref", "Milestone", "Due date", "Status"],
  ["A1", "Design agreed", "June 2025", "Complete"],
  ["", "Park open", day("2026-03-31"), "On track"],
  ["a 2", "Lorries bought", "Sept 2025", ""],
];
const read = (sheets: Record<string, TestCell[][]>) => {
  const plan = planOf(sheets);
  return {
    milestones: plan.actions.map(({ ref, milestones }) => [ref, milestones.map(({ text, when, done }) => [text, when?.end ?? null, done])]),
    kinds: plan.tables.map((table) => table.kind),
    unread: plan.unread.map(({ row, text, why }) => [row, text, why]),
  };
};
const expected = [
  ["A1", [["Design agreed", "2025-06-30", true], ["Park open", "2026-03-31", false]]],
  ["A2", [["Lorries bought", "2025-09-30", null]]],
];

test("milestones in a table of their own go to the actions that they refer to", () => {
  expect(read({ Plan: [...actions, [], ["Milestones"], ...milestones] })).toEqual({ milestones: expected, kinds: ["actions", "milestones"], unread: [] });
});

test("on a sheet of their own, also before the actions", () => {
  expect(read({ Milestones: milestones, Plan: actions })).toEqual({ milestones: expected, kinds: ["milestones", "actions"], unread: [] });
});

test("a reference that no action has, or several, is named", () => {
  const { unread } = read({ Plan: actions, "Other plan": [["Ref", "Action", "Lead"], ["A2", "Something else", "Arts Manager"]], Milestones: [...milestones, ["A1", "Fence up", "May 2025", ""], ["A1", "Gate up", "May 2025", ""], ["A9", "Lost", "May 2025", ""]] });
  expect(unread).toEqual([[4, "a 2", "several actions have this reference"], [7, "A9", "no action has this reference"]]);
});

test("milestones whose references are their own are what the plan is made of", () => {
  expect(read({ Plan: [["Ref", "Milestone", "Due date", "Lead"], ["M1", "Design agreed", "June 2025", "Parks Manager"], ["M2", "Park open", "March 2026", "Parks Manager"]] }).kinds).toEqual(["actions"]);
});
