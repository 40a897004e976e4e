import { evaluate, requestOf, settingsOf } from "../../src/run";
import { snapshotOf } from "../reading/snapshot-of";

function attentionOf(rows: readonly (readonly string[])[]) {
  const snapshot = snapshotOf({ Indicators: [["Code", "Indicator", "Good is", "Actual 2008/09", "Actual 2009/10", "Target 2008/09", "Target 2009/10"], ...rows] });
  return evaluate(snapshot, requestOf(settingsOf(snapshot), "2010-09-30")).attention.filter(({ text }) => /second look/.test(text));
}

test.each([
  ["a Green that worsened", ["NI 59", "Initial assessments on time", "High", "75%", "70%", "60%", "68%"], /1 Green indicator needs a second look: NI 59\. Green, but the figure worsened\./],
  ["a target easier than the result before", ["NI 59", "Initial assessments on time", "High", "75%", "76%", "60%", "68%"], /Green, but its target \(68%\) was easier than the result before \(75%\)\./],
])("%s belongs on the list", (_what, row, words) => {
  const [said] = attentionOf([row]);
  expect(said?.text).toMatch(words);
  expect(said).toMatchObject({ sheet: "Indicators", address: "E2" });
});

test("a Green that improved against a demanding target does not", () => {
  expect(attentionOf([["NI 59", "Initial assessments on time", "High", "65%", "70%", "60%", "68%"]])).toEqual([]);
});
