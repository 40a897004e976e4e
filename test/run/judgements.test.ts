import { changesOf, evaluate, requestOf, settingsOf, type Evaluation } from "../../src/run";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { snapshotOf, type TestCell } from "../reading/snapshot-of";

type Sheets = Readonly<Record<string, readonly (readonly TestCell[])[]>>;

const evaluated = (snapshot: WorkbookSnapshot, asAt = "2010-09-30"): Evaluation => evaluate(snapshot, requestOf(settingsOf(snapshot), asAt));

function withDocuments(snapshot: WorkbookSnapshot, documents: Readonly<Record<string, string>>): WorkbookSnapshot {
  return { ...snapshot, documents: { ...snapshot.documents, ...documents } };
}

function book(actual: string, status: string, reason = "", heading = "Outcome RAG"): Sheets {
  return {
    Plan: [
      ["Ref", "Action", "By when", "Lead", heading, ...(reason ? ["RAG reason"] : [])],
      ["A1", "Hold daily duty meetings (NI 59)", "March 2011", "Duty Manager", status, ...(reason ? [reason] : [])],
      ["A2", "Print a new leaflet", "March 2011", "Press Officer", "", ...(reason ? [""] : [])],
    ],
    Indicators: [
      ["Code", "Indicator", "Good is", "Actual 2009/10", "Target 2009/10"],
      ["NI 59", "Initial assessments on time", "High", actual, "68%"],
    ],
  };
}

const disagreeing = (evaluation: Evaluation) => evaluation.findings.filter(({ rule }) => rule === "rag/disagrees").map(({ address }) => address);

describe("a typed status that differs from the computed one", () => {
  test("is a finding, and a judgement to be made", () => {
    const evaluation = evaluated(snapshotOf(book("60%", "Green")));
    expect(disagreeing(evaluation)).toEqual(["E2"]);
    expect(evaluation.judgements).toMatchObject([{ sheet: "Plan", row: 2, name: "A1", typed: { text: "Green" }, computed: "red", settled: null }]);
  });

  test.each([
    ["Red", "agrees"],
    ["Complete", "is no colour"],
    ["", "is empty"],
  ])("not where %s: it %s", (status) => {
    expect(evaluated(snapshotOf(book("60%", status))).judgements).toEqual([]);
  });

  test("also where a person chose it in the column that a run added", () => {
    const evaluation = evaluated(snapshotOf(book("60%", "Green", "Red: NI 59, 2009/10: 60% against 68%, higher is better: 8 points short, Red because more than 3.")));
    expect(evaluation.plan.actions[0]?.outcomeRag).toMatchObject({ text: "Green", address: "E2" });
    expect(disagreeing(evaluation)).toEqual(["E2"]);
  });

  test("but never what an earlier run wrote, when the figures change afterwards", () => {
    const evaluation = evaluated(snapshotOf(book("69%", "Red", "Red: NI 59, 2009/10: 60% against 68%.", "Performance RAG")));
    expect(evaluation.plan.actions[0]?.outcomeRag).toBeNull();
    expect(evaluation.judgements).toEqual([]);
    expect(disagreeing(evaluation)).toEqual([]);
  });

  test("kept with a note: settled until the figures change", () => {
    const snapshot = snapshotOf(book("60%", "Green"));
    const before = evaluated(snapshot);
    const { changes } = changesOf({ kind: "keepTyped", id: before.judgements[0]?.id ?? "", because: " Two months of a new duty team. " }, before, snapshot);
    expect(changes.map(({ kind }) => kind)).toEqual(["document"]);
    const documents = Object.fromEntries(changes.flatMap((change) => (change.kind === "document" && change.json !== null ? [[change.key, change.json]] : [])));
    const after = evaluated(withDocuments(snapshot, documents));
    expect(disagreeing(after)).toEqual([]);
    expect(after.judgements[0]?.settled).toBe("Two months of a new duty team.");
    // Another figure, or another typed word, opens it again.
    expect(disagreeing(evaluated(withDocuments(snapshotOf(book("61%", "Green")), documents)))).toEqual(["E2"]);
    expect(disagreeing(evaluated(withDocuments(snapshotOf(book("60%", "Amber")), documents)))).toEqual(["E2"]);
    // The same row elsewhere on the sheet is still the same row.
    const moved = book("60%", "Green");
    const [head, first, second] = moved["Plan"] ?? [];
    expect(disagreeing(evaluated(withDocuments(snapshotOf({ ...moved, Plan: [head ?? [], second ?? [], first ?? []] }), documents)))).toEqual([]);
    const reopened = changesOf({ kind: "reopenJudgement", id: after.judgements[0]?.id ?? "" }, after, withDocuments(snapshot, documents));
    expect(reopened.changes).toEqual([{ kind: "document", key: "judgements", json: null }]);
  });

  test("replaced by the computed one: that cell and no other", () => {
    const snapshot = snapshotOf(book("60%", "Green"));
    const evaluation = evaluated(snapshot);
    const { changes, expectations } = changesOf({ kind: "useComputed", id: evaluation.judgements[0]?.id ?? "" }, evaluation, snapshot);
    expect(changes[0]).toEqual({ kind: "cells", sheet: "Plan", row: 2, column: 5, contents: [[{ text: "Red" }]] });
    // "Green" stands in many rows: the words of the action tell that it is still the same one.
    expect(expectations).toEqual([{ sheet: "Plan", row: 2, column: 5, value: "Green" }, { sheet: "Plan", row: 2, column: 2, value: "Hold daily duty meetings (NI 59)" }]);
  });

  test("of an indicator, in its own list", () => {
    const sheets: Sheets = {
      Indicators: [
        ["Code", "Indicator", "Good is", "Actual 2009/10", "Target 2009/10", "RAG"],
        ["NI 59", "Initial assessments on time", "High", "60%", "68%", "Amber"],
        ["NI 60", "Core assessments on time", "High", "81%", "80%", "Green"],
      ],
    };
    expect(evaluated(snapshotOf(sheets)).judgements).toMatchObject([{ sheet: "Indicators", row: 2, typed: { text: "Amber" }, computed: "red" }]);
  });

  test("a damaged document opens the questions again", () => {
    expect(disagreeing(evaluated(withDocuments(snapshotOf(book("60%", "Green")), { judgements: "{" })))).toEqual(["E2"]);
  });
});
