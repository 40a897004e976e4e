import fc from "fast-check";
import type { Figure } from "../../src/plan/model";
import { readFigure } from "../../src/plan/values";
import { parsePolicy, policyOf, type Policy } from "../../src/rag";
import { ratePeriod } from "../../src/rag/rate-indicator";
import { indicatorOf } from "./indicator-of";

/** Figures as number cells hold them, where binary fractions are not what is printed. */
type Cell = readonly [number: number, format: string];

const figureOf = ([number, format]: Cell): Figure => readFigure("", number, format);
const judged = (policy: Policy, polarity: "higher" | "lower", actual: Figure, target: Figure, before?: Figure): string =>
  ratePeriod({ ...indicatorOf({ polarity }), actuals: { ...(before ? { "2008/09": before } : {}), "2009/10": actual }, targets: { "2009/10": target } }, "2009/10", policy).status;

describe("binary fractions decide nothing", () => {
  const onTarget = policyOf("on-target-5");
  test.each<[what: string, Cell, Cell, "higher" | "lower", string]>([
    ["0.1 + 0.2 is 0.3", [0.1 + 0.2, "General"], [0.3, "General"], "lower", "green"],
    ["0.3 is 0.1 + 0.2", [0.3, "General"], [0.1 + 0.2, "General"], "higher", "green"],
    ["94.99999 shown as 95.0", [94.99999, "0.0"], [95, "0.0"], "higher", "green"],
    ["94.99999 shown as 94.99999", [94.99999, "General"], [95, "General"], "higher", "amber"],
    ["0.9499999 shown as 95.0%", [0.9499999, "0.0%"], [0.95, "0.0%"], "higher", "green"],
    ["0.95 + 1e-17", [0.1 * 9.5, "0%"], [0.95, "0%"], "higher", "green"],
    ["3.65 points under 69.35 are more than 3", [0.657, "0.0%"], [0.6935, "0.00%"], "higher", "red"],
    ["69.35 - 3.4675, 5% of the target, are beyond 3 points", [0.658825, "0.0000%"], [0.6935, "0.00%"], "higher", "red"],
    ["exactly 3 points under 69.35", [0.6635, "0.00%"], [0.6935, "0.00%"], "higher", "amber"],
    ["3.01 points under 69.35", [0.6634, "0.00%"], [0.6935, "0.00%"], "higher", "red"],
    ["exactly 5% over 1.1", [1.155, "General"], [1.1, "General"], "lower", "amber"],
    ["a thousandth more", [1.156, "General"], [1.1, "General"], "lower", "red"],
    ["exactly 5% of 8.3", [8.3 * 1.05, "0.000"], [8.3, "0.0"], "lower", "amber"],
    ["1.005 shown as 1.01 misses 1.00", [1.005, "0.00"], [1, "0.00"], "lower", "amber"],
    ["a sum of tenths", [[...Array(10).keys()].reduce((sum) => sum + 0.1, 0), "General"], [1, "General"], "higher", "green"],
    ["-0.0 is 0", [-0, "0.0"], [0, "0.0"], "lower", "green"],
    ["0.04 shown as 0.0 is 0", [0.04, "0.0"], [0, "0.0"], "lower", "green"],
    ["0.05 shown as 0.1 is not", [0.05, "0.0"], [0, "0.0"], "lower", "red"],
  ])("%s", (_what, actual, target, polarity, expected) => {
    expect(judged(onTarget, polarity, figureOf(actual), figureOf(target))).toBe(expected);
  });
});

/** Limits in hundredths, judged in whole numbers: what a person with pencil and paper gets. */
const hundredths = fc.integer({ min: -30_000, max: 30_000 });
const written = (value: number, isPercentage: boolean): Figure => readFigure(`${(value / 100).toFixed(2)}${isPercentage ? "%" : ""}`);

interface Exact {
  /** Per cent of the target's size that is still green, and still amber. */
  readonly green: number;
  readonly amber: number;
  /** Points that a percentage may miss by; null: no such limit. */
  readonly points: number | null;
}

function exactly({ green, amber, points }: Exact, miss: number, target: number, isPercentage: boolean): string {
  const size = Math.abs(target);
  if (miss <= 0) return "green";
  if (size === 0) return "red";
  if (miss * 100 <= green * size && green > 0) return "green";
  return miss * 100 <= amber * size && (!isPercentage || points === null || miss <= points * 100) ? "amber" : "red";
}

describe("every limit is where pencil and paper have it, on both sides and for both directions", () => {
  const own = (name: string, amber: object): Policy => parsePolicy({ id: name, name, follows: null, green: {}, amber: { by: "tolerance", ...amber } });
  test.each<[Policy, Exact]>([
    [policyOf("on-target-5"), { green: 0, amber: 5, points: 3 }],
    [policyOf("within-5-and-10"), { green: 5, amber: 10, points: null }],
    [own("within 2 points or 10%", { percent: 10, points: 2 }), { green: 0, amber: 10, points: 2 }],
  ])("$name", (policy, exact) => {
    // Misses at, just inside and just beyond each limit come often; any other miss now and then.
    const nudge = fc.constantFrom(-1, 0, 1);
    const limits = fc.constantFrom(exact.green, exact.amber);
    fc.assert(
      fc.property(hundredths, fc.boolean(), fc.constantFrom("higher" as const, "lower" as const), limits, nudge, fc.option(fc.integer({ min: -500, max: 6_000 })), fc.boolean(), (target, isPercentage, polarity, limit, by, any, atPoints) => {
        // A result far from a target of 0% is asked about, not rated.
        fc.pre(target !== 0 || !isPercentage);
        const edge = atPoints && exact.points !== null ? exact.points * 100 : Math.floor((Math.abs(target) * limit) / 100);
        const miss = any ?? edge + by;
        const actual = polarity === "higher" ? target - miss : target + miss;
        expect(judged(policy, polarity, written(actual, isPercentage), written(target, isPercentage))).toBe(exactly(exact, miss, target, isPercentage));
      }),
      { numRuns: 2_000 },
    );
  });

  test("ten-percent-and-travel", () => {
    const policy = policyOf("ten-percent-and-travel");
    fc.assert(
      fc.property(hundredths, fc.boolean(), fc.constantFrom("higher" as const, "lower" as const), fc.constantFrom(-1, 0, 1), fc.option(fc.integer({ min: 0, max: 9_000 })), fc.constantFrom(-1, 0, 1), (target, isPercentage, polarity, by, any, change) => {
        fc.pre(target !== 0 || !isPercentage);
        const miss = any ?? Math.floor(Math.abs(target) / 10) + by;
        const sign = polarity === "higher" ? -1 : 1;
        const actual = target + sign * miss;
        // `change` hundredths better than the year before.
        const before = actual + sign * change;
        const near = exactly({ green: 10, amber: 10, points: null }, miss, target, isPercentage) === "green";
        const expected = near ? "green" : change >= 0 ? "amber" : "red";
        expect(judged(policy, polarity, written(actual, isPercentage), written(target, isPercentage), written(before, isPercentage))).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  test("agreed-tolerance, in the indicator's own unit", () => {
    const policy = policyOf("agreed-tolerance");
    fc.assert(
      fc.property(hundredths, fc.integer({ min: 0, max: 1_000 }), fc.constantFrom("higher" as const, "lower" as const), fc.constantFrom(-1, 0, 1), (target, tolerance, polarity, by) => {
        fc.pre(target !== 0);
        const miss = tolerance + by;
        const actual = written(polarity === "higher" ? target - miss : target + miss, true);
        const indicator = { ...indicatorOf({ polarity, tolerance: tolerance / 100 }), actuals: { "2009/10": actual }, targets: { "2009/10": written(target, true) } };
        expect(ratePeriod(indicator, "2009/10", policy).status).toBe(miss <= 0 ? "green" : miss <= tolerance ? "amber" : "red");
      }),
      { numRuns: 2_000 },
    );
  });
});
