import { evaluate, ragChanges, requestOf, settingsOf, trackedSentence, type Evaluation, type Settings } from "../../src/run";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { snapshotOf, type TestCell } from "../reading/snapshot-of";

type Rows = readonly (readonly TestCell[])[];
const evaluated = (snapshot: WorkbookSnapshot, settings: Partial<Settings> = {}): Evaluation => evaluate(snapshot, requestOf({ ...settingsOf(snapshot), ...settings }, "2010-09-30"));

/** What a run writes into a sheet, by cell; null where it empties one. */
function written(rows: Rows, settings: Partial<Settings> = {}): Record<string, string | null> {
  const snapshot = snapshotOf({ Plan: rows });
  const cells: Record<string, string | null> = {};
  for (const change of ragChanges(evaluated(snapshot, settings), snapshot).changes) {
    if (change.kind !== "cells") continue;
    change.contents.forEach((line, r) =>
      line.forEach((content, c) => {
        const at = `${String.fromCharCode(64 + change.column + c)}${change.row + r}`;
        if (content && "text" in content) cells[at] = content.text;
        else if (content && "clear" in content) cells[at] = null;
      }),
    );
  }
  return cells;
}

const head = ["Ref", "Action", "By when", "Lead", "Status", "Delivery RAG"];
const late = ["A1", "Hold daily duty meetings", "June 2010", "Duty Manager", "In progress"];
const done = ["A2", "Print a new leaflet", "May 2010", "Press Officer", "Complete"];
const soon = ["A3", "Recruit two duty officers", "March 2011", "Duty Manager", "In progress"];

describe("the delivery RAG", () => {
  test("is filled in where the plan has a column for it and the cell is empty; outcome stays apart", () => {
    const cells = written([head, [...late, ""], [...done, ""], [...soon, ""]]);
    expect(cells).toMatchObject({ F2: "Red", F3: "Complete", F4: "Green", G1: "Outcome RAG", G2: "Not rated" });
    expect(cells["H2"]).toBe('Not rated: the action cites no indicator. Delivery Red: The row says "In progress". It was due 30 June 2010 and is not complete: late by 3 months, Red from 3 months on.');
  });

  test("what a person typed stays, and the proposed one stands in the reason", () => {
    const cells = written([head, [...late, "Amber"], [...soon, "Green"], [...done, ""]]);
    expect(cells["F2"]).toBeUndefined();
    expect(cells["F3"]).toBeUndefined();
    expect(cells["H2"]).toMatch(/Delivery: Amber was typed and is kept; the row's dates and status give Red\. /);
    expect(cells["H3"]).not.toMatch(/typed/);
  });

  test("what an earlier run filled in is brought up to date, and is no person's word", () => {
    const earlier = ["Not rated", "Not rated: the action cites no indicator. Delivery Amber: It was due 30 June 2010 and is not complete: late by less than 3 months, Amber."];
    const rows = [
      [...head, "Outcome RAG", "RAG reason"],
      [...late, "Amber", ...earlier],
      [...done, "Green", ...earlier],
      ["A4", "Write to every school", "June 2010", "Press Officer", "Cancelled", "Amber", ...earlier],
    ];
    const cells = written(rows);
    expect(cells).toMatchObject({ F2: "Red", F4: null });
    expect(cells["F3"]).toBeUndefined();
    const { plan } = evaluated(snapshotOf({ Plan: rows }));
    expect(plan.actions.map(({ deliveryRag }) => deliveryRag?.text ?? null)).toEqual([null, "Green", null]);
  });

  test("is not written where the plan has no such column, but is counted", () => {
    const rows = [head.slice(0, 5), late, done, soon];
    const cells = written(rows);
    expect(Object.values(cells).filter((text) => text !== null && /Delivery/.test(text))).toEqual([]);
    const evaluation = evaluated(snapshotOf({ Plan: rows }));
    expect(evaluation.headline.delivery).toEqual({ tracked: 3, typed: 0, byStatus: { red: 1, amber: 0, green: 1, complete: 1, none: 0 } });
    expect(trackedSentence(evaluation)).toBe("Delivery, tracked for 3 of 3 actions: 1 Red, 0 Amber, 1 Green, 1 Complete.");
  });
});

describe("a column that is only called RAG", () => {
  const unclear: Rows = [
    ["Ref", "Action", "Lead", "By when", "RAG", "Indicators"],
    ["A1", "Hold daily duty meetings", "Duty Manager", "March 2011", "Red", "NI 59"],
    ["A2", "Print a new leaflet", "Press Officer", "March 2011", "Green", "NI 60"],
  ];
  const asked = (evaluation: Evaluation) => evaluation.questions.filter(({ id }) => id === "rag-meaning");

  test("is asked about once, where neither heading nor neighbours tell", () => {
    const evaluation = evaluated(snapshotOf({ Plan: unclear, "Plan 2": unclear }));
    expect(asked(evaluation)).toMatchObject([{ sheet: "Plan", address: "E1" }]);
    expect(evaluation.plan.actions[0]).toMatchObject({ deliveryRag: { text: "Red" }, outcomeRag: null });
  });

  test.each(["delivery", "outcome"] as const)("the answer %s is remembered and used on every such sheet", (ragMeaning) => {
    const evaluation = evaluated(snapshotOf({ Plan: unclear, "Plan 2": unclear }), { ragMeaning });
    expect(asked(evaluation)).toEqual([]);
    const told = evaluation.plan.actions.map((action) => (ragMeaning === "outcome" ? action.outcomeRag : action.deliveryRag)?.text);
    expect(told).toEqual(["Red", "Green", "Red", "Green"]);
    expect(evaluation.ragTargets[0]?.statusIs).toBe(ragMeaning === "outcome" ? "own" : "added");
  });

  test.each<[string, Rows]>([
    ["the heading tells", [["Ref", "Action", "Lead", "By when", "Delivery RAG", "Indicators"], ...unclear.slice(1)]],
    ["a neighbour tells", [["Ref", "Action", "Lead", "By when", "RAG", "Status"], ["A1", "Hold daily duty meetings", "Duty Manager", "March 2011", "Red", "In progress"], ["A2", "Print a new leaflet", "Press Officer", "March 2011", "Green", "Complete"]]],
    ["there is nothing else that it could be about", [["Ref", "Action", "Lead", "By when", "RAG"], ...unclear.slice(1).map((row) => row.slice(0, 5))]],
  ])("not where %s", (_why, rows) => {
    expect(asked(evaluated(snapshotOf({ Plan: rows })))).toEqual([]);
  });
});
