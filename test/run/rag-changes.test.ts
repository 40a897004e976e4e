import { evaluate, ragChanges, requestOf, settingsOf } from "../../src/run";
import type { Change } from "../../src/workbook/changes";
import { snapshotOf, type TestCell } from "../reading/snapshot-of";

function written(sheets: Readonly<Record<string, readonly (readonly TestCell[])[]>>): Record<string, string> {
  const snapshot = snapshotOf(sheets);
  const { changes } = ragChanges(evaluate(snapshot, requestOf(settingsOf(snapshot), "2010-09-30")), snapshot);
  const cells: Record<string, string> = {};
  for (const change of changes as readonly Change[]) {
    if (change.kind !== "cells") continue;
    change.contents.forEach((row, r) =>
      row.forEach((content, c) => {
        if (content && "text" in content) cells[`${change.sheet}!${String.fromCharCode(64 + change.column + c)}${change.row + r}`] = content.text;
      }),
    );
  }
  return cells;
}

describe("what Fill RAG writes", () => {
  const list = [
    ["Code", "Indicator", "Good is", "Actual 2009/10", "Target 2009/10"],
    ["NI 59", "Initial assessments on time", "High", "60%", "68%"],
    ["NI 60", "Core assessments on time", "High", "81%", "80%"],
  ];

  test("an indicator list: a word and a reason beside each row", () => {
    const cells = written({ Indicators: list });
    expect(cells).toMatchObject({ "Indicators!F1": "Outcome RAG", "Indicators!G1": "RAG reason", "Indicators!F2": "Red", "Indicators!F3": "Green" });
    expect(cells["Indicators!G2"]).toBe("Red: NI 59, 2009/10: 60% against 68%, higher is better: 8 points short, Red because more than 3.");
  });

  test("an action: by the indicators it cites, and said where it cites none", () => {
    const cells = written({
      Plan: [
        ["Ref", "Action", "By when", "Lead"],
        ["A1", "Hold daily duty meetings (NI 59)", "March 2011", "Duty Manager"],
        ["A2", "Print a new leaflet", "May 2010", "Press Officer"],
      ],
      Indicators: list,
    });
    expect(cells).toMatchObject({ "Plan!E1": "Outcome RAG", "Plan!E2": "Red", "Plan!E3": "Not rated" });
    expect(cells["Plan!F3"]).toMatch(/^Not rated: .*no indicator/);
  });

  test("a form: beside the figures, whose row is not the code's", () => {
    const cells = written({
      Form: [
        ["SERVICE AGREEMENT 2008-11: DELIVERY PLAN"],
        [],
        ["Indicator", "Description", "Purpose", "Indicator Lead"],
        ["NI 59", "Initial assessments on time", "Children are seen sooner", "Duty Manager"],
        [],
        ["Baseline", "2008/09 Target", "2009/10 Target", "Target"],
        ["60% (2008/09)", "68%", "75%", "Designated"],
      ],
    });
    expect(cells["Form!E7"]).toBe("Red");
    expect(cells["Form!F7"]).toMatch(/^Red: NI 59, 2008\/09: 60%.* against 68%/);
  });

  test("nothing on a protected sheet", () => {
    const snapshot = snapshotOf({ Indicators: list }, { sheets: { Indicators: { isProtected: true } } });
    const evaluation = evaluate(snapshot, requestOf(settingsOf(snapshot), "2010-09-30"));
    expect(ragChanges(evaluation, snapshot).changes).toEqual([]);
    expect(evaluation.willSkip).toEqual([expect.objectContaining({ sheet: "Indicators" })]);
  });
});
