import { actionsSentence, evaluate, ratedSentence, requestOf, settingsOf } from "../../src/run";
import { indicatorRows } from "../../src/summary/indicators";
import { snapshotOf, type TestCell } from "../reading/snapshot-of";

const said = (rows: readonly TestCell[][]): string => {
  const snapshot = snapshotOf({ Indicators: [["Code", "Indicator", "Good is", "Actual 2008/09", "Actual 2009/10", "Target 2008/09", "Target 2009/10"], ...rows] });
  return ratedSentence(evaluate(snapshot, requestOf(settingsOf(snapshot), "2010-09-30")));
};
const published: TestCell[] = ["KPI 1", "Bins emptied on time", "High", 90, 95, 90, 90];
const lastYear: TestCell[] = ["KPI 2", "Parks with a flag", "High", 3, "", 5, 6];

test("the headline says how many statuses rest on figures from before the reporting period", () => {
  expect(said([published, published.with(0, "KPI 3"), lastYear])).toBe("3 of 3 indicators rated: 1 Red, 0 Amber, 2 Green. 1 of these by figures from before 2009/10.");
});

test("and nothing of it where none does", () => {
  expect(said([published])).toBe("1 of 1 indicator rated: 0 Red, 0 Amber, 1 Green.");
});

describe("a status that a person typed counts, as it does in the PivotTables and the pack", () => {
  const plan = {
    Plan: [
      ["Priority 1: parks that people use (2010/11)"],
      ["Ref", "Action", "By when", "Lead", "Outcome RAG"],
      ["1.1", "Mow the verges (KPI 1)", "March 2011", "Parks Manager", "Green"],
      ["1.2", "Open the pond to schools", "March 2011", "Parks Manager", "Complete"],
      ["1.3", "Mend the fences (KPI 1)", "March 2011", "Parks Manager", ""],
      ["1.4", "Count the bats", "March 2011", "Parks Manager", ""],
    ],
    KPIs: [
      ["Code", "Indicator", "Good is", "Actual 2009/10", "Target 2009/10", "RAG"],
      ["KPI 1", "Verges mown", "Higher", 40, 90, ""],
      ["KPI 2", "Benches mended", "Higher", 40, 90, "Amber"],
      ["KPI 3", "Gates open at eight", "Higher", "", 90, "Green"],
    ],
  };
  const snapshot = snapshotOf(plan);
  const evaluation = evaluate(snapshot, { ...requestOf(settingsOf(snapshot), "2010-09-30"), ragMeaning: "outcome" });

  test("of actions", () => {
    expect(actionsSentence(evaluation)).toBe("3 of 4 actions rated: 1 Red, 0 Amber, 1 Green, 1 Complete. 2 of them were typed. 1 not rated.");
  });

  test("of indicators", () => {
    expect(ratedSentence(evaluation)).toBe("3 of 3 indicators rated: 1 Red, 1 Amber, 1 Green. 2 of them were typed.");
  });

  test("of what matters before the meeting", () => {
    expect(evaluation.attention[0]?.text).toBe("1 action is Red: 1.3.");
  });

  test("of the table of indicators, with the computed one in the reason", () => {
    const rows = indicatorRows(evaluation.plan, evaluation.ratings);
    expect(rows.map((row) => [row.Code, row.Status, row["Status Red"], row["Status Amber"], row["Status Green"]])).toEqual([["KPI 1", "Red", 1, 0, 0], ["KPI 2", "Amber", 0, 1, 0], ["KPI 3", "Green", 0, 0, 1]]);
    expect(rows[1]?.Reason).toMatch(/^Amber is a person's judgement\. Computed: KPI 2, 2009\/10: 40 against 90/);
  });
});
