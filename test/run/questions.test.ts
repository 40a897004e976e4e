import { evaluate, requestOf, settingsSchema } from "../../src/run";
import { periodOfChoice } from "../../src/run/period-choice";
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

describe("the plan's period, where no title says it for certain", () => {
  const row = (when: string) => ["Open the hall at weekends", when, "Hall Manager"];
  const asked = (title: string, dates: readonly string[], fileName?: string) => {
    const snapshot = snapshotOf({ Plan: [[title], ["Action", "By when", "Lead"], ...dates.map(row)] }, fileName === undefined ? {} : { fileName });
    const { questions, plan } = evaluate(snapshot, requestOf(settingsSchema.parse({}), "2010-09-30"));
    return { period: plan.period, question: questions.find(({ id }) => id === "period") };
  };
  const contradicted = ["June 2008", "July 2008", "May 2009", "June 2010", "June 2011"];

  test("what the file's name and the due dates suggest is offered", () => {
    const { question } = asked("Hall plan", contradicted, "hall-plan-2010-11.xlsx");
    expect(question?.choices).toEqual([
      { id: "2010-04-01..2011-03-31", label: "April 2010 to March 2011" },
      { id: "2008-04-01..2012-03-31", label: "April 2008 to March 2012" },
    ]);
    expect(question?.text).toBe(
      "Which period is this plan for? No title or heading says it for certain. It could be April 2010 to March 2011 (the file's name), or April 2008 to March 2012 (5 of 5 due dates lie in it).",
    );
  });

  test("one far-off date among many does not stretch it", () => {
    const { question } = asked("Hall plan", [...Array.from({ length: 19 }, () => "June 2010"), "March 2031"]);
    expect(question?.choices.map(({ id }) => id)).toEqual(["2010-04-01..2011-03-31"]);
  });

  test("nothing is offered where nothing suggests any, and nothing asked where the title says it", () => {
    expect(asked("Hall plan", ["Ongoing", "June 2010"]).question?.choices).toEqual([]);
    expect(asked("Hall plan 2010/11", ["June 2010"]).question).toBeUndefined();
  });

  test.each([
    ["2010-04-01..2011-03-31", { text: "April 2010 to March 2011", start: "2010-04-01", end: "2011-03-31" }],
    ["yes", null],
  ])("the answer %s is %j", (choice, period) => expect(periodOfChoice(choice)).toEqual(period));
});

describe("a list that states tolerances", () => {
  const withTolerance = (settings: object) =>
    evaluate(
      snapshotOf({
        Plan: [["Ref", "Action", "Indicator", "By when", "Lead"], ["A1", "Open the hall at weekends", "KPI 1", "June 2009", "Hall Manager"]],
        Indicators: [
          ["Code", "Indicator", "Good is", "Actual 2009/10", "Target 2009/10", "Tolerance"],
          ["KPI 1", "Visits on time", "High", "70%", "80%", "12"],
          ["KPI 2", "Calls answered", "High", "79%", "80%", ""],
        ],
      }),
      requestOf(settingsSchema.parse({ asAt: "2010-09-30", ...settings }), "2010-09-30"),
    );
  const asked = (settings: object) => withTolerance(settings).questions.filter(({ id }) => id === "tolerances");
  const status = (settings: object, code: string) => withTolerance(settings).ratings.indicators.find((rating) => rating.code === code)?.status;

  test("is asked about under a policy that has one limit for all, and not silently left out", () => {
    expect(asked({})).toMatchObject([{ text: expect.stringMatching(/^1 indicator states a tolerance of its own, which the policy .On target, 5% tolerance. does not use\./), sheet: "Indicators", address: "B2" }]);
    expect(status({}, "KPI 1")).toBe("red");
    expect(asked({ tolerancesAsked: true })).toEqual([]);
  });

  test("counts under the policy that goes by it, where a person's tolerance does not win over it", () => {
    const agreed = { policy: "agreed-tolerance", tolerances: { "KPI 1": { amount: 2 }, "KPI 2": { amount: 2 } } };
    expect(asked(agreed)).toEqual([]);
    expect(status(agreed, "KPI 1")).toBe("amber");
    expect(status(agreed, "KPI 2")).toBe("amber");
  });

  test("a person's alone is not asked about", () => {
    expect(withTolerance({ tolerances: { "KPI 2": { amount: 2 } } }).questions.find(({ id }) => id === "tolerances")?.text).toMatch(/^1 indicator /);
  });
});
