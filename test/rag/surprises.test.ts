import type { IndicatorRating } from "../../src/rag/rating";
import { evaluate, requestOf, settingsSchema } from "../../src/run";
import { indicatorView } from "../../src/rag";
import { snapshotOf, type TestCell } from "../reading/snapshot-of";

/** The rows that surprise a board, each from its cells to its colour: read, understood and rated as a run does it. */
function run(header: readonly TestCell[], row: readonly TestCell[], settings: object = {}, others: readonly (readonly TestCell[])[] = []) {
  const evaluation = evaluate(snapshotOf({ "NIS Indicators": [header, row, ...others] }), requestOf(settingsSchema.parse({ asAt: "2010-09-30", ...settings }), "2010-09-30"));
  const [indicator] = evaluation.plan.indicators;
  const [rating] = evaluation.ratings.indicators;
  if (!indicator || !rating) throw new Error("the row was not read as an indicator");
  return { evaluation, indicator, rating };
}

const years = ["Code", "Indicator", "Actual 2008/09", "Actual 2009/10", "Target 2008/09", "Target 2009/10"];
const rated = (code: string, name: string, actual: string, target: string): IndicatorRating => run(["Code", "Indicator", "Actual 2009/10", "Target 2009/10"], [code, name, actual, target]).rating;

test("a negative target: a fall of 6.0% where 29% was wanted is Red, and a greater fall Green", () => {
  expect(rated("NI 112", "Under 18 conception rate: change from baseline", "-6.0%", "-29%")).toMatchObject({
    status: "red",
    reason: "NI 112, 2009/10: -6.0% against -29%, lower is better: 23 points over, Red because more than 1.45 (5% of the target).",
  });
  expect(rated("NI 112", "Under 18 conception rate: change from baseline", "-31%", "-29%").status).toBe("green");
});

test("a percentage near 100: 96% against 99.5% is 3.5 points short, beyond 3, though within 5%", () => {
  expect(rated("NI 66", "Reviews of children in care held on time", "96%", "99.5%")).toMatchObject({ status: "red", reason: expect.stringMatching(/3\.5 points short, Red because more than 3\.$/) });
  expect(rated("NI 66", "Reviews of children in care held on time", "96.5%", "99.5%").status).toBe("amber");
});

test("<5% is not met by 5%", () => {
  expect(rated("NI 117", "16 to 18 year-olds not in education, employment or training", "5%", "<5%")).toMatchObject({ status: "amber", reason: expect.stringMatching(/just missed, as the target is below it/) });
  expect(rated("NI 117", "16 to 18 year-olds not in education, employment or training", "4.9%", "<5%").status).toBe("green");
});

test("0 by 2012 is not due in 2009/10", () => {
  expect(rated("NI 89a", "Schools in special measures", "3", "0 by 2012")).toMatchObject({ status: "none", notRated: "not-due", reason: expect.stringMatching(/not due until 2012\.$/) });
});

test("two targets in one cell: both are shown, and which counts is asked", () => {
  expect(rated("NI 87", "Persistent absence from secondary schools", "9.2%", "9.6% LAA: 11.0%")).toMatchObject({
    status: "none",
    notRated: "unclear",
    reason: 'NI 87, 2009/10: 9.2%, Not rated, two targets in one cell ("9.6% LAA: 11.0%"), say which counts.',
  });
});

test("a band is left on its good side, too", () => {
  expect(rated("NI 65", "Children subject of a child protection plan for a second or subsequent time", "9%", "10-15% (top band)")).toMatchObject({ status: "amber", reason: expect.stringMatching(/outside the band\.$/) });
  expect(rated("NI 65", "Children subject of a child protection plan for a second or subsequent time", "12%", "10-15% (top band)").status).toBe("green");
});

test("a deviation from 0 is never higher or lower is better: asked, and nearest needs a tolerance", () => {
  expect(rated("NI 44b", "Ethnic composition of offenders on disposals", "+0.4 ppts", "0 ppts")).toMatchObject({ status: "none", notRated: "no-direction" });
  const nearest = (settings: object) =>
    run(["Code", "Indicator", "Good is", "Actual 2009/10", "Target 2009/10"], ["NI 44b", "Ethnic composition of offenders on disposals", "Nearest to target", "-4.4 ppts", "0 ppts"], settings).rating;
  expect(nearest({})).toMatchObject({ status: "none", reason: expect.stringMatching(/no tolerance is agreed\.$/) });
  expect(nearest({ tolerances: { "NI 44b": { amount: 5 } } }).status).toBe("green");
  expect(nearest({ tolerances: { "NI 44b": { amount: 4 } } }).status).toBe("red");
});

test("a target that moved more than its figure: the colour got better, the figure did not", () => {
  const { evaluation, indicator } = run(years, ["NI 111", "First time entrants to the youth justice system", "106.5", "108.3", "86", "106"]);
  expect(evaluation.ratings.indicators[0]?.status).toBe("amber");
  expect(indicatorView(indicator, { policy: evaluation.policy, reportingPeriod: null }).movement?.sentence).toBe("Red to Amber: the target moved from 86 to 106; the figure worsened.");
});

test("a Green whose figure worsened is on the list of exceptions", () => {
  const { evaluation, indicator } = run(years, ["NI 59", "Initial assessments in time", "90%", "85%", "80%", "80%"]);
  expect(evaluation.ratings.indicators[0]?.status).toBe("green");
  expect(indicatorView(indicator, { policy: evaluation.policy, reportingPeriod: null }).movement?.exception).toBe("Green, but the figure worsened.");
});

test("percentage measured reads as higher is better, beside obesity that is lower", () => {
  expect(rated("NI 56", "Obesity in Year 6: percentage measured", "94%", "90%")).toMatchObject({ status: "green", reason: expect.stringMatching(/higher is better/) });
  expect(rated("NI 56", "Obesity in Year 6", "19%", "18%")).toMatchObject({ reason: expect.stringMatching(/lower is better/) });
});

test("a target of 0% far from the result and with no path towards it is asked about", () => {
  expect(rated("NI 118", "Take-up of formal childcare", "11.8%", "0%")).toMatchObject({ status: "none", notRated: "unclear", reason: expect.stringMatching(/may be a placeholder/) });
});

test("the latest figures are not published: last year's colour, and which year it is", () => {
  const published = ["NI 59", "Initial assessments in time", "90%", "85%", "80%", "80%"];
  expect(run(years, ["NI 60", "Core assessments in time", "70%", "nya: Aug 2010", "80%", "82%"], {}, [published]).rating).toMatchObject({ period: "2008/09", status: "red", reason: expect.stringMatching(/2009\/10 is not published yet \(due Aug 2010\)\.$/) });
});
