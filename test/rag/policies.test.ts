import type { Polarity } from "../../src/plan/model";
import { builtInPolicies, parsePolicy, policyIds, policyOf } from "../../src/rag";
import { policySchema } from "../../src/rag/policy";
import { rateIndicator, ratePeriod } from "../../src/rag/rate-indicator";
import { indicatorOf } from "./indicator-of";

type Case = readonly [actual: string, target: string, polarity: Polarity, expected: string];

const statusOf = (policy: string, [actual, target, polarity]: Case, more: { tolerance?: number; toleranceUnit?: "own" | "percent"; before?: string } = {}): string => {
  const indicator = indicatorOf({
    polarity,
    actuals: { ...(more.before === undefined ? {} : { "Q1 2024/25": more.before }), "Q1 2025/26": actual },
    targets: { "Q1 2025/26": target },
    ...(more.tolerance === undefined ? {} : { tolerance: more.tolerance }),
    ...(more.toleranceUnit ? { toleranceUnit: more.toleranceUnit } : {}),
  });
  return ratePeriod(indicator, "Q1 2025/26", policyOf(policy)).status;
};

describe("on-target-5", () => {
  test.each<Case>([
    // Numbers: 5% of the target's size.
    ["100", "100", "higher", "green"],
    ["99", "100", "higher", "amber"],
    ["95", "100", "higher", "amber"],
    ["94.9", "100", "higher", "red"],
    ["100", "100", "lower", "green"],
    ["101", "100", "lower", "amber"],
    ["105", "100", "lower", "amber"],
    ["105.1", "100", "lower", "red"],
    // Percentages: also at most 3 points.
    ["80%", "80%", "higher", "green"],
    ["77%", "80%", "higher", "amber"],
    ["76.9%", "80%", "higher", "red"],
    ["95%", "98%", "higher", "amber"],
    ["94.9%", "98%", "higher", "red"],
    // Small percentages: 5% of the size is the tighter limit.
    ["5.25%", "5%", "lower", "amber"],
    ["5.26%", "5%", "lower", "red"],
    ["19%", "20%", "higher", "amber"],
    ["18.9%", "20%", "higher", "red"],
    // Points are percentages too.
    ["28 ppts", "28 ppts", "lower", "green"],
    ["29.4 ppts", "28 ppts", "lower", "amber"],
    ["29.5 ppts", "28 ppts", "lower", "red"],
    // A negative target: tolerance of its size, direction unchanged.
    ["-30%", "-29%", "lower", "green"],
    ["-27.55%", "-29%", "lower", "amber"],
    ["-27.5%", "-29%", "lower", "red"],
    ["-6.0%", "-29%", "lower", "red"],
    ["-10", "-10", "higher", "green"],
    ["-10.5", "-10", "higher", "amber"],
    ["-10.6", "-10", "higher", "red"],
    // A target of 0 has no size.
    ["0", "0", "lower", "green"],
    ["1", "0", "lower", "red"],
    ["0.1 ppts", "0 ppts", "lower", "red"],
    // Bounds hold or do not.
    ["4.9%", "<5%", "lower", "green"],
    ["5%", "<5%", "lower", "amber"],
    ["5.4%", "<5%", "lower", "red"],
    ["5%", "no more than 5%", "lower", "green"],
    ["95%", "at least 95%", "higher", "green"],
    ["95%", ">95%", "higher", "amber"],
    // Ranges are met inside and on the good side.
    ["9%", "10-15%", "lower", "green"],
    ["15%", "10-15%", "lower", "green"],
    ["15.7%", "10-15%", "lower", "amber"],
    ["18.2%", "10-15%", "lower", "red"],
    ["16%", "10-15%", "higher", "green"],
    ["9.6%", "10-15%", "higher", "amber"],
    ["9%", "10-15%", "higher", "red"],
    // A band is left on its good side, too.
    ["9%", "10-15% (top band)", "lower", "amber"],
    ["11.5%", "10-15% (top band)", "lower", "green"],
    ["16%", "10-15% (top band)", "higher", "amber"],
  ])("%s against %s, %s: %s", (...row) => {
    expect(statusOf("on-target-5", row)).toBe(row[3]);
  });
});

describe("agreed-tolerance", () => {
  test.each<[...Case, number, "own" | "percent"]>([
    ["80%", "80%", "higher", "green", 2, "own"],
    ["78%", "80%", "higher", "amber", 2, "own"],
    ["77.9%", "80%", "higher", "red", 2, "own"],
    ["12%", "10%", "lower", "amber", 2, "own"],
    ["12.1%", "10%", "lower", "red", 2, "own"],
    // A tolerance in per cent of a count, in points of a percentage.
    ["1900", "2000", "higher", "amber", 5, "percent"],
    ["1899", "2000", "higher", "red", 5, "percent"],
    ["75%", "80%", "higher", "amber", 5, "percent"],
    ["74.9%", "80%", "higher", "red", 5, "percent"],
    // The level at which amber ends, where that is what the column holds.
    ["65%", "75%", "higher", "amber", 65, "own"],
    ["64.9%", "75%", "higher", "red", 65, "own"],
    ["15%", "12%", "lower", "amber", 15, "percent"],
    ["15.1%", "12%", "lower", "red", 15, "percent"],
    // A miss that is small beside its figures: 290.6 - 290.53 is 0.07 and no more.
    ["290.60", "290.53", "lower", "amber", 0.07, "own"],
    ["290.46", "290.53", "higher", "amber", 0.07, "own"],
    ["290.61", "290.53", "lower", "red", 0.07, "own"],
  ])("%s against %s, %s: %s (tolerance %s %s)", (actual, target, polarity, expected, tolerance, toleranceUnit) => {
    expect(statusOf("agreed-tolerance", [actual, target, polarity, expected], { tolerance, toleranceUnit })).toBe(expected);
  });

  test("without an agreed tolerance a miss is Not rated, a hit is Green", () => {
    expect(statusOf("agreed-tolerance", ["79%", "80%", "higher", "none"])).toBe("none");
    expect(statusOf("agreed-tolerance", ["80%", "80%", "higher", "green"])).toBe("green");
  });
});

test("a missed target without an agreed tolerance is not hidden behind last year's Green", () => {
  const indicator = indicatorOf({ polarity: "lower", actuals: { "2008/09": "9.4%", "2009/10": "10.1%" }, targets: { "2008/09": "9.5%", "2009/10": "9.3%" } });
  expect(rateIndicator(indicator, policyOf("agreed-tolerance"), null).latest).toMatchObject({ period: "2009/10", status: "none", notRated: "unclear" });
});

describe("within-5-and-10", () => {
  test.each<Case>([
    ["100", "100", "higher", "green"],
    ["95", "100", "higher", "green"],
    ["94.9", "100", "higher", "amber"],
    ["90", "100", "higher", "amber"],
    ["89.9", "100", "higher", "red"],
    ["105", "100", "lower", "green"],
    ["105.1", "100", "lower", "amber"],
    ["110", "100", "lower", "amber"],
    ["110.1", "100", "lower", "red"],
    ["76%", "80%", "higher", "green"],
    ["75.9%", "80%", "higher", "amber"],
    ["72%", "80%", "higher", "amber"],
    ["71.9%", "80%", "higher", "red"],
    ["-26.1%", "-29%", "lower", "amber"],
    ["-26%", "-29%", "lower", "red"],
    ["1", "0", "lower", "red"],
  ])("%s against %s, %s: %s", (...row) => {
    expect(statusOf("within-5-and-10", row)).toBe(row[3]);
  });
});

describe("ten-percent-and-travel", () => {
  test.each<[...Case, string]>([
    ["100", "100", "higher", "green", "120"],
    ["90", "100", "higher", "green", "120"],
    ["89.9", "100", "higher", "amber", "89.9"],
    ["89.9", "100", "higher", "amber", "80"],
    ["89.9", "100", "higher", "red", "90"],
    ["110", "100", "lower", "green", "90"],
    ["110.1", "100", "lower", "amber", "110.1"],
    ["110.1", "100", "lower", "amber", "120"],
    ["110.1", "100", "lower", "red", "110"],
    ["67%", "75%", "higher", "red", "68%"],
    ["67.5%", "75%", "higher", "green", "68%"],
  ])("%s against %s, %s: %s (a year before %s)", (actual, target, polarity, expected, before) => {
    expect(statusOf("ten-percent-and-travel", [actual, target, polarity, expected], { before })).toBe(expected);
  });

  test("more than 10% off and no figure a year before: Not rated", () => {
    expect(statusOf("ten-percent-and-travel", ["50", "100", "higher", "none"])).toBe("none");
  });
});

describe("nearest to target", () => {
  test.each<[string, string, number | undefined, string]>([
    ["0 ppts", "0 ppts", undefined, "green"],
    ["1.5 ppts", "0 ppts", 2, "green"],
    ["-2 ppts", "0 ppts", 2, "green"],
    ["2.1 ppts", "0 ppts", 2, "red"],
    ["1 ppts", "0 ppts", undefined, "none"],
  ])("%s against %s, tolerance %s: %s", (actual, target, tolerance, expected) => {
    expect(statusOf("on-target-5", [actual, target, "nearest", expected], tolerance === undefined ? {} : { tolerance })).toBe(expected);
  });
});

describe("policies as data", () => {
  test("every built-in one passes its own schema", () => {
    for (const policy of builtInPolicies) expect(policySchema.parse(policy)).toEqual(policy);
    expect(policyIds).toEqual(["on-target-5", "agreed-tolerance", "within-5-and-10", "ten-percent-and-travel"]);
  });

  test("a council's own: green on target, amber within 2 points", () => {
    const own = parsePolicy({ id: "ours", name: "Ours", follows: null, green: {}, amber: { by: "tolerance", percent: null, points: 2 } });
    const rate = (actual: string): string => ratePeriod(indicatorOf({ actuals: { "2009/10": actual }, targets: { "2009/10": "80%" } }), "2009/10", own).status;
    expect([rate("80%"), rate("78%"), rate("77.9%")]).toEqual(["green", "amber", "red"]);
    expect(policyOf("ours", [own])).toBe(own);
  });

  describe("green on target, amber within 2 points, red beyond", () => {
    const points = (amber: object) => parsePolicy({ id: "ours", name: "Ours", follows: null, green: {}, amber: { by: "tolerance", percent: null, points: 2, ...amber } });
    test.each<[...Case, object]>([
      ["80%", "80%", "higher", "green", {}],
      ["78%", "80%", "higher", "amber", {}],
      ["77.9%", "80%", "higher", "red", {}],
      ["12%", "10%", "lower", "amber", {}],
      ["12.1%", "10%", "lower", "red", {}],
      // Points are absolute, so a target of 0 has a tolerance too.
      ["2 ppts", "0 ppts", "lower", "amber", {}],
      ["2.1 ppts", "0 ppts", "lower", "red", {}],
      // A count has no points: without a per cent beside them any miss is Red.
      ["99", "100", "higher", "red", {}],
      ["100", "100", "higher", "green", {}],
      // With a per cent beside them: both must hold, or points alone.
      ["99", "100", "higher", "amber", { percent: 5 }],
      ["38.1%", "40%", "higher", "amber", { percent: 5 }],
      ["18.5%", "20%", "higher", "red", { percent: 5 }],
      ["18.5%", "20%", "higher", "amber", { percent: 5, percentages: "points" }],
      ["17.9%", "20%", "higher", "red", { percent: 20, percentages: "points" }],
    ])("%s against %s, %s: %s %j", (actual, target, polarity, expected, amber) => {
      const rating = ratePeriod(indicatorOf({ polarity, actuals: { "2009/10": actual }, targets: { "2009/10": target } }), "2009/10", points(amber));
      expect(rating.status).toBe(expected);
      expect(rating.reason).not.toMatch(/Infinity|∞|null/);
    });
  });

  test("an unknown one is refused by name, a broken one with what is wrong", () => {
    expect(() => policyOf("no-such")).toThrow(/no RAG policy "no-such"/);
    expect(() => parsePolicy({ id: "x", name: "X", follows: null, green: { withinPercent: -1 }, amber: { by: "agreed" } })).toThrow(/withinPercent/);
  });
});
