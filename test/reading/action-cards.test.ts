import fc from "fast-check";
import { evaluate, requestOf, settingsOf } from "../../src/run";
import { planOf } from "./noted";
import { snapshotOf } from "./snapshot-of";

const sheets = {
  Actions: [
    ["Community safety: action sheets"],
    [],
    ["Priority 1: Safer streets"],
    ["Action 1", "Run a night-time patrol (NI 20)"],
    ["Lead:", "Antisocial Behaviour Manager"],
    ["By when", "December 2025"],
    ["Milestones", "Staff in post"],
    ["", "First patrol"],
    ["Postcode", "AB1"],
    ["Status", "On track"],
    [],
    ["Priority 2: Safer homes"],
    ["Action 2", "Fit cameras in the underpass"],
    ["Lead:", "Neighbourhood Inspector"],
    ["By when", "Feb 2026"],
    ["Milestones", "Site agreed"],
    ["Status", "Late"],
    [],
    ["Action 3", "Locks for sixty homes"],
    ["Lead:", ""],
    ["By when", "March 2026"],
  ],
};

test("actions as blocks of labelled rows", () => {
  const plan = planOf(sheets);
  expect(plan.actions.map(({ row, rows, ref, priority, text, leads, when, milestones, status, indicators }) => [row, rows, ref, priority, text, leads, when.map(({ end }) => end), milestones.map((one) => one.text), status, indicators])).toEqual([
    [4, [4, 5, 6, 7, 8, 10], "1", "1", "Run a night-time patrol (NI 20)", ["Antisocial Behaviour Manager"], ["2025-12-31"], ["Staff in post", "First patrol"], "On track", ["NI 20"]],
    [13, [13, 14, 15, 16, 17], "2", "2", "Fit cameras in the underpass", ["Neighbourhood Inspector"], ["2026-02-28"], ["Site agreed"], "Late", []],
    [19, [19, 20, 21], "3", "2", "Locks for sixty homes", [], ["2026-03-31"], [], null, []],
  ]);
  expect(plan.tables.map(({ id, kind, firstRow, lastRow }) => [id, kind, firstRow, lastRow])).toEqual([["Actions!cards", "form", 4, 21]]);
  expect(plan.sheets.map(({ sheet, role }) => [sheet, role])).toEqual([["Actions", "plan"]]);
});

test("no columns are added beside cards, and what a card leaves out is found", () => {
  const snapshot = snapshotOf(sheets);
  const { ragTargets, findings, ratings } = evaluate(snapshot, requestOf(settingsOf(snapshot), "2025-11-01"));
  expect(ragTargets).toEqual([]);
  expect(ratings.actions).toHaveLength(3);
  expect(findings.filter(({ rule }) => rule === "lead/missing").map(({ row }) => row)).toEqual([19]);
});

test.each<[string, (string | number)[][]]>([
  ["one block is a form about something else", [["Action", "Mend the roof"], ["Lead", "Estates Manager"], ["By when", "May 2025"]]],
  ["a glossary", [["Action", "What is done"], ["Lead", "Who answers for it"], ["Milestone", "A step"], ["Action plan", "All of them"]]],
  ["a cover", [["Title", "Plan"], ["Owner", "Head of Policy"], ["Version", 3], ["Date", "May 2025"]]],
  ["a list of two columns", [["Action", "Lead"], ["Mend the roof", "Estates Manager"], ["Paint the hall", "Hall Manager"]]],
])("%s holds no cards", (_name, rows) => {
  expect(planOf({ Sheet: rows }).tables.some(({ id }) => id.endsWith("!cards"))).toBe(false);
});

const word = fc.constantFrom("Objective 2", "Action 1", "Action", "Lead", "By when", "Status", "Milestones", "Parks Manager", "May 2025", "", "Mend the roof", "Reference", "A1");

test("any arrangement of labels is read without harm: every card has words for its action, and no row is in two", () => {
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 24 }), (rows) => {
      const plan = planOf({ Sheet: rows });
      const onCards = plan.actions.filter(({ table }) => table.endsWith("!cards"));
      const used = onCards.flatMap((action) => action.rows);
      expect(new Set(used).size).toBe(used.length);
      expect(onCards.every((action) => action.text !== "")).toBe(true);
    }),
    { numRuns: 300 },
  );
});
