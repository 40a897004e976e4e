import { evaluate, ratedSentence, requestOf, settingsOf } from "../../src/run";
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
