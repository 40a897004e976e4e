import { findingsView, type FindingLine } from "../../src/taskpane/state/findings";
import { initialState } from "../../src/taskpane/state/state";
import { exampleEvaluation, exampleFinding } from "./example-evaluation";

const { findings, plan } = exampleEvaluation();
const words = { noLead: "No lead", notAnAction: "Elsewhere" };
const { filter } = initialState;

/** The list as one line of text per line. */
const lines = (list: readonly FindingLine[]): string[] =>
  list.map((line) => (line.kind === "group" ? `${line.title} (${line.count})` : `  ${line.finding.address}`));

test("by lead: a finding of a row with two leads stands under both, and is counted once", () => {
  const view = findingsView(findings, plan, filter, words);
  expect(lines(view.lines)).toEqual(["Jo Park (2)", "  A11", "  C10", "No lead (1)", "  E9", "Sam Lee (1)", "  A11"]);
  expect(view).toMatchObject({ shown: 3, all: 3, bySeverity: { error: 2, warning: 1, info: 0 } });
});

test("what stands on no action's row comes last", () => {
  const many = [...findings, ...[30, 31, 32].map((row) => exampleFinding({ row, address: `B${row}` }))];
  expect(lines(findingsView(many, plan, filter, words).lines).slice(-4)).toEqual(["Elsewhere (3)", "  B30", "  B31", "  B32"]);
});

test("by sheet, in the workbook's order", () => {
  const more = [exampleFinding({ sheet: "Officers", row: 3, address: "A3" }), ...findings];
  const view = findingsView(more, plan, { ...filter, groupBy: "sheet" }, words);
  expect(lines(view.lines).filter((line) => !line.startsWith(" "))).toEqual(["Healthy weight (3)", "Officers (1)"]);
});

test.each([
  ["severity", { severity: "warning" } as const, ["C10"]],
  ["a word of the message", { text: "used TWICE" }, ["A11"]],
  ["a reference", { text: "a10" }, ["A11", "C10"]],
  ["a lead's name", { text: "sam" }, ["A11"]],
  ["nothing that fits", { text: "zzz" }, []],
])("filtered by %s", (_, change, expected) => {
  const view = findingsView(findings, plan, { ...filter, groupBy: "rule", ...change }, words);
  const shown = view.lines.flatMap((line) => (line.kind === "finding" ? [line.finding.address] : []));
  expect(shown.sort()).toEqual(expected);
  expect(view.shown).toBe(expected.length);
});

test("the counts beside the severities are of what the text filter leaves", () => {
  expect(findingsView(findings, plan, { ...filter, text: "due", severity: "error" }, words)).toMatchObject({ shown: 0, bySeverity: { error: 0, warning: 1 } });
});

test("keys of lines are unique, however often a finding stands in the list", () => {
  const view = findingsView([...findings, ...findings], plan, filter, words);
  expect(new Set(view.lines.map((line) => line.key)).size).toBe(view.lines.length);
});
