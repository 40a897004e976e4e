import { evaluate, requestOf, settingsSchema } from "../../src/run";
import { snapshotOf } from "../reading/snapshot-of";

type Row = readonly [code: string, name: string];

const questionsFor = (rows: readonly Row[], polarities: Record<string, "higher" | "lower"> = {}) =>
  evaluate(
    snapshotOf({
      Plan: [["Ref", "Action", "By when", "Lead"], ["A1", "Open the hall at weekends in 2009/10", "June 2009", "Hall Manager"]],
      Indicators: [["Code", "Indicator", "Actual 2009/10", "Target 2009/10"], ...rows.map(([code, name]) => [code, name, "12%", "10%"])],
    }),
    requestOf(settingsSchema.parse({ asAt: "2010-09-30", polarities }), "2010-09-30"),
  ).questions.filter((question) => question.id.startsWith("polarity"));

const groups: readonly Row[] = [
  ["NI 944a", "Make-up of those on the scheme: group one"],
  ["NI 944b", "Make-up of those on the scheme: group two"],
  ["NI 944c", "Make-up of those on the scheme: group three"],
];

test("the parts of one indicator are asked about once, and the answer is about all of them", () => {
  const asked = questionsFor(groups);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    id: "polarity:NI 944",
    codes: ["NI 944a", "NI 944b", "NI 944c"],
    text: "Which way is better for NI 944a, NI 944b and NI 944c (Make-up of those on the scheme: group)?",
    sheet: "Indicators",
  });
});

test("a part that has its answer is not asked about again", () => {
  expect(questionsFor(groups, { "NI 944a": "higher" }).map(({ codes }) => codes)).toEqual([["NI 944b", "NI 944c"]]);
  expect(questionsFor(groups, { "NI 944a": "higher", "NI 944b": "lower", "NI 944c": "lower" })).toEqual([]);
});

test("other indicators are asked about one by one", () => {
  expect(questionsFor([["KPI 4", "Visits per week"], ["KPI 5", "Make-up of the scheme"]]).map(({ id, codes }) => [id, codes])).toEqual([
    ["polarity:KPI 4", ["KPI 4"]],
    ["polarity:KPI 5", ["KPI 5"]],
  ]);
});
