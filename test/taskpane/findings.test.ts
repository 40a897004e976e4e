import { findingsView, neighbour, type FindingLine } from "../../src/taskpane/state/findings";
import { goneFrom, withLeaving } from "../../src/taskpane/state/leaving";
import { initialState } from "../../src/taskpane/state/state";
import { exampleAction, exampleEvaluation, exampleFinding, examplePlan } from "./example-evaluation";

const { findings, plan } = exampleEvaluation();
const words = { noLead: "No lead", notAnAction: "Elsewhere" };
const { filter } = initialState;

/** The list as one line of text per line. */
const lines = (list: readonly FindingLine[]): string[] =>
  list.map((line) => {
    if (line.kind === "group") return `${line.title} (${line.count})`;
    return line.kind === "bundle" ? `  ${line.rule} on ${line.count} ${line.isOpen ? "open" : "closed"}` : `${line.isBundled ? "    " : "  "}${line.finding.address}`;
  });
const closed = new Set<string>();

test("by lead: a finding of a row with two leads stands under both, and is counted once", () => {
  const view = findingsView(findings, plan, filter, words, closed);
  expect(lines(view.lines)).toEqual(["Jo Park (2)", "  A11", "  C10", "No lead (1)", "  E9", "Sam Lee (1)", "  A11"]);
  expect(view).toMatchObject({ shown: 3, all: 3, bySeverity: { error: 2, warning: 1, info: 0 } });
});

test("what stands on no action's row comes last", () => {
  const many = [...findings, ...[30, 31, 32].map((row) => exampleFinding({ row, address: `B${row}` }))];
  expect(lines(findingsView(many, plan, filter, words, closed).lines).slice(-4)).toEqual(["Elsewhere (3)", "  B30", "  B31", "  B32"]);
});

test("by sheet, in the workbook's order", () => {
  const more = [exampleFinding({ sheet: "Officers", row: 3, address: "A3" }), ...findings];
  const view = findingsView(more, plan, { ...filter, groupBy: "sheet" }, words, closed);
  expect(lines(view.lines).filter((line) => !line.startsWith(" "))).toEqual(["Healthy weight (3)", "Officers (1)"]);
});

test.each([
  ["severity", { severity: "warning" } as const, ["C10"]],
  ["a word of the message", { text: "used TWICE" }, ["A11"]],
  ["a reference", { text: "a10" }, ["A11", "C10"]],
  ["a lead's name", { text: "sam" }, ["A11"]],
  ["words of the row's action", { text: "do thing 10" }, ["C10"]],
  ["nothing that fits", { text: "zzz" }, []],
])("filtered by %s", (_, change, expected) => {
  const view = findingsView(findings, plan, { ...filter, groupBy: "rule", ...change }, words, closed);
  const shown = view.lines.flatMap((line) => (line.kind === "finding" ? [line.finding.address] : []));
  expect(shown.sort()).toEqual(expected);
  expect(view.shown).toBe(expected.length);
});

test("the counts beside the severities are of what the text filter leaves", () => {
  expect(findingsView(findings, plan, { ...filter, text: "due", severity: "error" }, words, closed)).toMatchObject({ shown: 0, bySeverity: { error: 0, warning: 1 } });
});

test("keys of lines are unique, however often a finding stands in the list", () => {
  const view = findingsView([...findings, ...findings], plan, filter, words, closed);
  expect(new Set(view.lines.map((line) => line.key)).size).toBe(view.lines.length);
});

describe("what one check says of a large part of a sheet", () => {
  const rows = [9, 10, 11, 12, 13, 14];
  const many = examplePlan({ actions: rows.map((row) => exampleAction(row)) });
  const same = rows.map((row) => exampleFinding({ rule: "date/missing", severity: "error", row, address: `C${row}` }));
  const one = exampleFinding({ rule: "lead/placeholder", severity: "warning", row: 9, address: "E9" });
  const bySheet = { ...filter, groupBy: "sheet" as const };

  test("is one line until it is opened", () => {
    const { lines: shut, shown } = findingsView([...same, one], many, bySheet, words, closed);
    expect(lines(shut)).toEqual(["Healthy weight (7)", "  date/missing on 6 closed", "  E9"]);
    expect(shown).toBe(7);
    const key = shut[1]?.key ?? "";
    expect(lines(findingsView([...same, one], many, bySheet, words, new Set([key])).lines)).toEqual(["Healthy weight (7)", "  date/missing on 6 open", ...rows.map((row) => `    C${row}`), "  E9"]);
  });

  test.each([
    ["four rows are few", same.slice(0, 4), many],
    ["a fifth of the sheet is not more than a fifth", same.slice(0, 5), examplePlan({ actions: Array.from({ length: 25 }, (_, index) => exampleAction(index + 9)) })],
  ])("%s: they stand one by one", (_, findings, plan) => {
    expect(findingsView(findings, plan, bySheet, words, closed).lines.map(({ kind }) => kind)).not.toContain("bundle");
  });

  test("words that are searched for are shown wherever they stand", () => {
    expect(lines(findingsView(same, many, { ...bySheet, text: "c12" }, words, closed).lines)).toEqual(["Healthy weight (1)", "  C12"]);
  });

  test("from line to line, a closed one is one stop and an open one is passed", () => {
    const { lines: shut } = findingsView([...same, one], many, bySheet, words, closed);
    const walk = (list: readonly FindingLine[], step: 1 | -1) => {
      const seen: string[] = [];
      for (let at = neighbour(list, null, step); at; at = neighbour(list, at.key, step)) seen.push(at.kind === "bundle" ? "bundle" : at.finding.address);
      return seen;
    };
    expect(walk(shut, 1)).toEqual(["bundle", "E9"]);
    expect(walk(shut, -1)).toEqual(["E9", "bundle"]);
    const opened = findingsView([...same, one], many, bySheet, words, new Set([shut[1]?.key ?? ""])).lines;
    expect(walk(opened, 1)).toEqual([...rows.map((row) => `C${row}`), "E9"]);
    expect(walk(opened, -1)).toEqual([...rows.map((row) => `C${row}`), "E9"].reverse());
  });
});

describe("by who answers", () => {
  test("one lead's own findings, in one group, with counts that match", () => {
    const view = findingsView(findings, plan, { ...filter, lead: "Sam Lee" }, words, closed);
    expect(lines(view.lines)).toEqual(["Sam Lee (1)", "  A11"]);
    expect(view).toMatchObject({ shown: 1, bySeverity: { error: 1, warning: 0, info: 0 }, byLead: [{ lead: "", count: 1 }, { lead: "Jo Park", count: 2 }, { lead: "Sam Lee", count: 1 }] });
  });

  test("rows that nobody answers for", () => {
    expect(lines(findingsView(findings, plan, { ...filter, lead: "" }, words, closed).lines)).toEqual(["No lead (1)", "  E9"]);
  });

  test("somebody who has none any more", () => {
    expect(findingsView(findings, plan, { ...filter, lead: "Ali Khan" }, words, closed)).toMatchObject({ lines: [], shown: 0 });
  });
});

describe("what was taken away by a check", () => {
  const before = findingsView(findings, plan, { ...filter, groupBy: "rule" }, words, closed).lines;

  test("stands in its place a moment longer", () => {
    const now = findingsView(findings.slice(1), plan, { ...filter, groupBy: "rule" }, words, closed).lines;
    const gone = goneFrom(before, now);
    expect(lines(gone)).toEqual(["  E9"]);
    const shown = withLeaving(before, now, gone);
    expect(lines(shown.filter((line) => line.isLeaving))).toEqual(["  E9"]);
    expect(shown.filter((line) => !line.isLeaving)).toEqual(now);
  });

  test("thousands at once just go", () => {
    const thousands = findingsView(Array.from({ length: 3000 }, (_, index) => exampleFinding({ row: index + 30, address: `E${index + 30}` })), plan, filter, words, closed).lines;
    expect(goneFrom(thousands, before)).toEqual([]);
  });
});
