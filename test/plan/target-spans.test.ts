import { evaluate, requestOf, settingsSchema } from "../../src/run";
import { snapshotOf, type TestCell } from "../reading/snapshot-of";

type Line = readonly [name: string, goodIs: string, target: TestCell, ...figures: readonly TestCell[]];

const quarters = ["Q1 2025/26", "Q2 2025/26", "Q3 2025/26", "Q4 2025/26"];

/** A list with one target beside the figures of the parts of a year, evaluated as a run does it. */
function run(line: Line, { headings = quarters, target = "Target", settings = {} }: { headings?: readonly string[]; target?: string; settings?: object } = {}) {
  const [name, goodIs, aim, ...figures] = line;
  const snapshot = snapshotOf({ Scorecard: [["Ref", "Performance indicator", "Good is", target, ...headings], ["KPI 1", name, goodIs, aim, ...figures]] });
  const evaluation = evaluate(snapshot, requestOf(settingsSchema.parse({ asAt: "2026-05-01", ...settings }), "2026-05-01"));
  const [rating] = evaluation.ratings.indicators;
  if (!rating) throw new Error("the row was not read as an indicator");
  return { rating, questions: evaluation.questions.filter(({ id }) => id.startsWith("spans:")) };
}

describe("one target beside the quarters of a count may be the year's", () => {
  test.each<[string, Line]>([
    ["first quarter only", ["Affordable homes delivered", "High", 50, 12]],
    ["growing through the year", ["Affordable homes delivered", "High", 50, 12, 24, 37]],
    ["about the same each quarter", ["Affordable homes delivered", "High", 120, 32, 30, 34]],
    ["lower is better and under it so far", ["Complaints received", "Low", 40, 11]],
    ["days lost per person add up, though they are an average", ["Average sickness days lost per FTE", "Low", 8, 1.9, 4.1, 6.2]],
    ["a share that is collected through the year", ["Council tax collected", "High", "97.5%", "29.1%", "56.8%"]],
    ["a share of a programme", ["Audit plan completed", "High", "95%", "18%", "44%"]],
    ["pounds", ["Income from events", "High", "£400,000", "£96,000", "£188,000"]],
    ["waste per household", ["Residual waste per household (kg)", "Low", 480, 121, 239]],
  ])("%s: nothing is compared, and it is asked", (_, line) => {
    const { rating, questions } = run(line);
    expect(rating).toMatchObject({ status: "none", notRated: "year-target", reason: expect.stringMatching(/one target stands beside several parts of the year and may be the whole year's, say which\.$/) });
    expect(questions).toHaveLength(1);
  });

  test.each<[string, Line, string]>([
    ["met by the quarter alone, whichever it is for", ["Affordable homes delivered", "High", 50, 12, 55], "green"],
    ["passed by the quarter alone, where lower is better", ["Complaints received", "Low", 40, 11, 52], "red"],
    ["figures that stay near it", ["Library visits", "High", 10_000, 9_900, 9_400, 9_700], "amber"],
    ["a first quarter that is near it at once", ["Library visits", "High", 10_000, 9_000], "red"],
    ["a first quarter that is near it at once, and grows", ["Library visits", "High", 10_000, 9_000, 11_000], "green"],
    ["a percentage", ["Calls answered in time", "High", "80%", "31%"], "red"],
    ["an average time", ["Average days to process a claim", "Low", 20, 8], "green"],
    ["a level at a date", ["Households in temporary accommodation at the end of the quarter", "Low", 90, 31], "green"],
    ["a rolling year", ["First-time entrants to youth justice, rolling 12 months", "Low", 120, 40], "green"],
    ["a target of 0", ["Serious incidents", "Low", 0, 2, 0, 1], "red"],
    ["a share that is collected, near its target at once", ["Rent collected as a share of rent due", "High", "98.5%", "97.1%", "97.3%"], "amber"],
  ])("%s: compared, and nothing is asked", (_, line, status) => {
    const { rating, questions } = run(line);
    expect([rating.reason, rating.status]).toEqual([expect.any(String), status]);
    expect(questions).toEqual([]);
  });

  test("a heading that says it is for each quarter or month is believed", () => {
    expect(run(["Affordable homes delivered", "High", 50, 12], { target: "Quarterly target" }).rating.status).toBe("red");
    expect(run(["Affordable homes delivered", "High", 50, 12], { target: "Target per month", headings: ["Apr 2025", "May 2025"] }).rating.status).toBe("red");
  });

  test("a name that says cumulative is believed: not due, met early, or passed for good", () => {
    const cumulative = (goodIs: string, ...figures: number[]) => run(["Visitors (cumulative)", goodIs, 50, ...figures]).rating;
    expect(cumulative("High", 12, 24, 37)).toMatchObject({ status: "none", notRated: "not-due", reason: "KPI 1, Q3 2025/26: 37 against 50 for the whole year, Not rated, not due until the year is over." });
    expect(cumulative("High", 12, 24, 51)).toMatchObject({ status: "green", reason: expect.stringMatching(/Green because the target is met before the year is over\.$/) });
    expect(cumulative("Low", 12, 24, 37)).toMatchObject({ status: "none", notRated: "not-due" });
    expect(cumulative("Low", 12, 24, 61)).toMatchObject({ status: "red" });
    expect(cumulative("Low", 12, 24, 37, 49)).toMatchObject({ status: "green", reason: expect.stringMatching(/^KPI 1, Q4 2025\/26: 49 against 50 for the whole year, lower is better: 1 better, Green because the target is met\.$/) });
  });
});

describe("what a person says of it", () => {
  const homes: Line = ["Affordable homes delivered", "High", 120, 32, 30, 34];
  const said = (span: string, line: Line = homes) => run(line, { settings: { targetSpans: { "KPI 1": span } } });

  test("the choices follow the figures: what falls is not the year so far", () => {
    expect(run(homes).questions[0]).toMatchObject({
      id: "spans:varies",
      codes: ["KPI 1"],
      text: "What is the target of KPI 1 (Affordable homes delivered) for? It stands once beside several quarters or months.",
      choices: [{ id: "sum" }, { id: "each" }],
    });
    expect(run(["Affordable homes delivered", "High", 50, 12, 24, 37]).questions[0]?.choices.map(({ id }) => id)).toEqual(["to-date", "sum", "each"]);
  });

  test("for each quarter", () => {
    expect(said("each")).toMatchObject({ rating: { status: "red", reason: expect.stringMatching(/34 against 120, higher is better: 86 short/) }, questions: [] });
  });

  test("for the year, and the figures add up: a year-to-date sum, not due until the year is over", () => {
    expect(said("sum").rating).toMatchObject({ status: "none", notRated: "not-due", reason: "KPI 1, Q3 2025/26: 96 (32 + 30 + 34) against 120 for the whole year, Not rated, not due until the year is over." });
    expect(said("sum", [...homes, 22] as Line).rating).toMatchObject({ status: "amber", reason: expect.stringMatching(/^KPI 1, Q4 2025\/26: 118 \(32 \+ 30 \+ 34 \+ 22\) against 120 for the whole year, higher is better: 2 short \(1\.67%\), Amber because within 5%\.$/) });
    expect(said("sum", [...homes, 29] as Line).rating.status).toBe("green");
  });

  test("a sum with a quarter missing is none", () => {
    expect(said("sum", ["Affordable homes delivered", "High", 120, 32, null, 34]).rating).toMatchObject({ status: "none", notRated: "unclear" });
    expect(said("sum", ["Affordable homes delivered", "High", 120, 32, "<5", 34]).rating).toMatchObject({ status: "none", notRated: "unclear" });
  });

  test("for the year, and each figure is the year so far", () => {
    expect(said("to-date", ["Affordable homes delivered", "High", 50, 12, 24, 37]).rating).toMatchObject({ status: "none", notRated: "not-due" });
    expect(said("to-date", ["Affordable homes delivered", "High", 50, 12, 24, 37, 44]).rating.status).toBe("red");
  });

  test("the year so far improves or worsens against the same quarter a year before, not against the quarter before", () => {
    const headings = ["Q3 2024/25", "Q1 2025/26", "Q2 2025/26", "Q3 2025/26"];
    const travel = (before: number) => run(["Visitors (cumulative)", "High", 50, before, 12, 24, 37], { headings }).rating.travel;
    expect([travel(41), travel(30)]).toEqual(["worsening", "improving"]);
  });
});

describe("a target that is said to be the year's, beside quarters without one", () => {
  const share: Line = ["Calls answered in time", "High", "80%", "78%", "76%"];

  test("is not lent to a quarter until a person says so", () => {
    const { rating, questions } = run(share, { target: "Annual target 2025/26" });
    expect(rating).toMatchObject({ status: "none", notRated: "no-target", reason: "KPI 1, Q2 2025/26: 76%, Not rated, the target of 80% is for 2025/26." });
    expect(questions[0]).toMatchObject({ id: "spans:share", choices: [{ id: "each" }, { id: "to-date", label: "Only the end of the year" }] });
    expect(run(share, { target: "Annual target 2025/26", settings: { targetSpans: { "KPI 1": "each" } } }).rating.status).toBe("red");
    expect(run(share, { target: "Annual target 2025/26", settings: { targetSpans: { "KPI 1": "to-date" } } }).rating.notRated).toBe("not-due");
  });

  test("a count's figures add up to it", () => {
    const { rating } = run(["Homes delivered", "High", 120, 32, 30, 34, 25], { target: "2025/26 target", settings: { targetSpans: { "KPI 1": "sum" } } });
    expect(rating).toMatchObject({ status: "green", reason: expect.stringMatching(/^KPI 1, Q4 2025\/26: 121 \(32 \+ 30 \+ 34 \+ 25\) against 120 for the whole year/) });
  });
});

test("months beside a year to date: a month's target is not held against the sum, nor the year's against a month", () => {
  const headings = ["Apr 2025", "May 2025", "YTD 2025/26"];
  const operations: Line = ["Operations carried out", "High", 1_200, 95, 102, 197];
  expect(run(operations, { headings }).rating).toMatchObject({ status: "none", notRated: "year-target" });
  expect(run(["Operations carried out", "High", 100, 95, 102, 197], { headings, target: "Monthly target" }).rating).toMatchObject({ status: "green", period: "May 2025", reason: expect.stringMatching(/YTD 2025\/26 has no target\.$/) });
});
