import { announcement, asSentence, periodAndDay, reading, whatWasRead, whatWillBeWritten } from "../../src/taskpane/texts";
import { initialState } from "../../src/taskpane/state/state";
import { readingView } from "../../src/taskpane/state/reading";
import { exampleEvaluation, examplePlan } from "./example-evaluation";

const evaluation = exampleEvaluation();
const target = evaluation.ragTargets[0];
if (!target) throw new Error("The example has a table to fill.");

test.each([
  [{ sheets: 14, actions: 73, indicators: 0 }, "I read 14 sheets: 73 actions, no indicator sheet."],
  [{ sheets: 1, actions: 1, indicators: 1 }, "I read 1 sheet: 1 action, 1 indicator."],
  [{ sheets: 2, actions: 0, indicators: 91 }, "I read 2 sheets: no actions, 91 indicators."],
])("what was read: %j", (counts, expected) => {
  expect(whatWasRead(exampleEvaluation({ headline: { ...evaluation.headline, ...counts } }))).toBe(expected);
});

test.each([
  [{}, "Period 2025/26, figures for 2024/25, as at 30 September 2025"],
  [{ reportingPeriod: null }, "Period 2025/26, as at 30 September 2025"],
  [{ reportingPeriod: null, plan: examplePlan({ period: null }) }, "No plan period was found, as at 30 September 2025"],
])("period and day: %j", (fields, expected) => {
  expect(periodAndDay(exampleEvaluation(fields))).toBe(expected);
});

test.each([
  ["added columns", [target], /^I will add RAG and Reason columns to the right of each table;/],
  ["a column of the sheet's own", [{ ...target, statusIs: "own" as const }], /^I will fill your RAG column where it is empty/],
  ["both", [target, { ...target, statusIs: "own" as const }], /^I will fill the RAG columns you have where they are empty, add/],
])("what will be written with %s ends with the promise", (_, ragTargets, expected) => {
  const text = whatWillBeWritten(exampleEvaluation({ ragTargets }), "rag");
  expect(text).toMatch(expected);
  expect(text).toMatch(/nothing else changes, and Put back undoes it\.$/);
});

test("columns are said in plain words", () => {
  const columns = readingView(examplePlan(), { sheets: {} })[0]?.tables[0]?.columns ?? [];
  expect(columns.map(reading.column)).toEqual([
    "Column A “Ref” is the reference.",
    "Column B “What we will do” is the action.",
    "Column C “By when?” is the due date.",
    "Column D “Zone” was not understood.",
  ]);
});

test.each([
  ["the heading says Ref", "The heading says Ref."],
  ["17 of 20 cells hold dates.", "17 of 20 cells hold dates."],
  ["", ""],
])("evidence %j stands as a sentence", (text, expected) => {
  expect(asSentence(text)).toBe(expected);
});

test.each([
  [{ phase: "ready" }, ""],
  [{ phase: "working", step: "reading" }, "Reading the workbook"],
  [{ phase: "working", step: "reading", stopping: true }, "Stopping"],
  [{ phase: "proposal", evaluation }, "I read 14 sheets: 73 actions, 91 indicators."],
  [{ phase: "results", evaluation, outcome: { kind: "checked" } }, "Checked only: nothing was written. 39 of 91 indicators rated: 20 Red, 3 Amber, 16 Green. 52 not rated: 41 not published, 6 no target, 5 need a direction."],
] as const)("a screen reader hears of %j", (fields, expected) => {
  expect(announcement({ ...initialState, ...fields })).toBe(expected);
});
