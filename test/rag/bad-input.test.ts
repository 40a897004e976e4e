import { evaluate, requestOf, settingsSchema } from "../../src/run";
import { snapshotOf, type TestCell } from "../reading/snapshot-of";

/** What bad input gets, from its cells to its sentence: a status that holds, or Not rated or a finding with the reason. Never a wrong colour. */
function run(name: string, goodIs: string, actual: TestCell, target: TestCell, more: Readonly<Record<string, readonly (readonly TestCell[])[]>> = {}) {
  const snapshot = snapshotOf({ KPIs: [["Ref", "Indicator", "Good is", "Actual 2025/26", "Target 2025/26"], ["KPI 1", name, goodIs, actual, target], ["KPI 2", "Calls answered", "High", "81%", "80%"], ["KPI 3", "Letters answered", "High", "91%", "90%"]], ...more });
  const evaluation = evaluate(snapshot, requestOf(settingsSchema.parse({ asAt: "2026-05-01" }), "2026-05-01"));
  const [rating] = evaluation.ratings.indicators;
  if (!rating) throw new Error("the row was not read as an indicator");
  return { rating, rules: evaluation.findings.map(({ rule }) => rule) };
}

test.each<[what: string, goodIs: string, actual: TestCell, target: TestCell, status: string, reason: RegExp]>([
  ["a target of 0, met", "Low", 0, 0, "green", /the target is met/],
  ["a target of 0, missed: it has no size to take a share of", "Low", 1, 0, "red", /a target of 0 is met or missed/],
  ["a target of 0% far from the result", "High", "42%", "0%", "none", /may be a placeholder, say whether it counts/],
  ["a negative target, missed", "Low", "-6.0%", "-29%", "red", /23 points over/],
  ["a negative target, nearly met", "Low", "-28%", "-29%", "amber", /1 point over/],
  ["a negative sum", "High", "-£2.3m", "-£2.0m", "red", /short/],
  ["a bound, just missed", "Low", "5%", "<5%", "amber", /just missed, as the target is below it/],
  ["a bound that points the other way", "High", "4%", "<5%", "none", /the target says at most, but higher is better/],
  ["a range", "High", "12%", "10-15%", "green", /the target is met/],
  ["a band, beyond its good side", "Low", "8%", "10-15% (top band)", "amber", /outside the band/],
  ["a range as the result", "High", "60-70%", "68%", "none", /the actual is a range|no figure that can be compared/],
  ["units that differ", "Low", "18 months", "75%", "none", /the units differ \(months and %\)/],
  ["two targets in one cell", "High", "76%", "75% / 80%", "none", /two targets in one cell/],
  ["two results in one cell", "High", "75% / 80%", "76%", "none", /two figures in one cell/],
  ["an actual without a target", "High", "76%", "", "none", /no target for this period/],
  ["a target without an actual", "High", "", "76%", "none", /no figure/],
  ["a target in words", "High", "76%", "Top quartile", "none", /is not one figure that can be compared/],
  ["a result in words", "High", "improving", "76%", "none", /no figure/],
  ["a result that is not out yet", "High", "nya: July 2026", "76%", "none", /not published yet \(due July 2026\)/],
  ["an error of the sheet", "High", "#REF!", "76%", "none", /no figure that can be compared|no figure/],
  ["a suppressed count that may be on either side", "Low", "<5", 3, "none", /may be on either side of the target/],
])("%s: %s is better, %j against %j is %s", (_, goodIs, actual, target, status, reason) => {
  const { rating } = run("A measure of ours", goodIs, actual, target);
  expect([rating.reason, rating.status]).toEqual([expect.stringMatching(reason), status]);
});

test("no direction: not rated, however good the figures look", () => {
  expect(run("A measure of ours", "", "76%", "75%").rating).toMatchObject({ status: "none", notRated: "no-direction" });
});

test("two sheets with the same indicator and different figures: not rated, and both places are named", () => {
  const { rating } = run("Reviews held on time", "High", "76%", "75%", { "Board copy": [["Ref", "Indicator", "Good is", "Actual 2025/26", "Target 2025/26"], ["KPI 1", "Reviews held on time", "High", "74%", "75%"]] });
  expect(rating).toMatchObject({ status: "none", notRated: "lists-differ", reason: expect.stringMatching(/two lists differ: actual 76% in D2 on KPIs, 74% in D2 on Board copy; correct the one that is wrong\.$/) });
});
