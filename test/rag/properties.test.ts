import fc from "fast-check";
import type { Figure, Indicator, RagStatus } from "../../src/plan/model";
import { builtInPolicies, rate } from "../../src/rag";
import type { Policy } from "../../src/rag";
import { ratePeriod } from "../../src/rag/rate-indicator";
import { actionOf, indicatorOf, planOf } from "./indicator-of";
import { policies } from "./policies-of";

const severity: Record<RagStatus, number> = { green: 0, amber: 1, red: 2, complete: 0, none: -1 };
const tenth = fc.integer({ min: -2000, max: 2000 }).map((n) => n / 10);
const units = fc.constantFrom("%", "ppts", "days", null);
const figureOf = (value: number, unit: string | null, more: Partial<Figure> = {}): Figure => ({ text: `${value}${unit ?? ""}`, value, unit, decimals: 1, ...more });

type Agreed = Pick<Indicator, "tolerance" | "toleranceUnit">;
const three: Agreed = { tolerance: 3 };
const agreed: fc.Arbitrary<Agreed> = fc.record({ tolerance: fc.option(fc.integer({ min: 0, max: 400 }).map((n) => n / 10)), toleranceUnit: fc.constantFrom("own" as const, "percent" as const) });

function withFigures(polarity: "higher" | "lower", actual: Figure, target: Figure, before: Figure, allowed: Agreed = three): Indicator {
  return { ...indicatorOf({ polarity }), ...allowed, actuals: { "2008/09": before, "2009/10": actual }, targets: { "2009/10": target } };
}

const targets = fc.oneof(
  tenth.map((value) => ({ value })),
  fc.tuple(tenth, fc.constantFrom("<" as const, "<=" as const, ">" as const, ">=" as const)).map(([value, bound]) => ({ value, bound })),
  fc.tuple(tenth, fc.integer({ min: 1, max: 300 })).map(([low, width]) => ({ value: null, range: { low, high: low + width / 10 } })),
);

test.each([...builtInPolicies.map((policy) => [policy.id, fc.constant(policy), 200] as const), ["any policy that a team may write", policies, 2000] as const])(
  "%s: better is never redder",
  (_id, anyPolicy: fc.Arbitrary<Policy>, numRuns) => {
    fc.assert(
      fc.property(anyPolicy, tenth, tenth, tenth, targets, units, fc.constantFrom("higher" as const, "lower" as const), agreed, (policy, a, b, before, target, unit, polarity, allowed) => {
        const [worse, better] = polarity === "higher" ? [Math.min(a, b), Math.max(a, b)] : [Math.max(a, b), Math.min(a, b)];
        const aim: Figure = { text: "target", unit, decimals: 1, ...target };
        const judged = (value: number) => ratePeriod(withFigures(polarity, figureOf(value, unit), aim, figureOf(before, unit), allowed), "2009/10", policy).status;
        const [first, second] = [judged(worse), judged(better)];
        if (first === "none" || second === "none") return;
        expect(severity[second]).toBeLessThanOrEqual(severity[first]);
      }),
      { numRuns },
    );
  },
);

test("the same miss with every sign turned round has the same status", () => {
  fc.assert(
    fc.property(tenth, tenth, tenth, units, fc.constantFrom(...builtInPolicies), (actual, target, before, unit, policy) => {
      const up = ratePeriod(withFigures("higher", figureOf(actual, unit), figureOf(target, unit), figureOf(before, unit)), "2009/10", policy).status;
      const down = ratePeriod(withFigures("lower", figureOf(-actual, unit), figureOf(-target, unit), figureOf(-before, unit)), "2009/10", { ...policy }).status;
      // An agreed tolerance is a level or a size, and a level has a sign.
      if (policy.amber.by !== "agreed") expect(down).toBe(up);
    }),
    { numRuns: 200 },
  );
});

const cell = fc.constantFrom("60%", "68%", "-6.0%", "0", "<5%", "10-15% (top band)", "nya: July 2010", "No target", "N/A", "", "TBC", "9.6% LAA: 11.0%", "2 hrs for 95%", "0 by 2012", "18 months", "£1.54 million", "new", "+8%", "1 in 5", "#REF!");

test("no status without a reason, and no reason without its full stop", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell, cell, fc.constantFrom("higher" as const, "lower" as const, "nearest" as const, "context" as const, null)), { maxLength: 6 }),
      fc.constantFrom(...builtInPolicies.map((policy) => policy.id)),
      (rows, policy) => {
        const indicators = rows.map(([a, b, c, d, polarity], index) =>
          indicatorOf({ code: `KPI ${index}`, row: index + 2, polarity, actuals: { "2008/09": a, "2009/10": b }, targets: { "2008/09": c, "2009/10": d } }),
        );
        const actions = [actionOf({ indicators: indicators.map((indicator) => indicator.code) }), actionOf({ row: 6 }), actionOf({ row: 7, indicators: ["KPI 99"] })];
        const { ratings } = rate(planOf(indicators, actions), { policy, asAt: "2010-09-30", reportingPeriod: null, inheritFromArea: true });
        expect(ratings.indicators).toHaveLength(indicators.length);
        expect(ratings.actions).toHaveLength(actions.length);
        for (const rating of [...ratings.indicators, ...ratings.history, ...ratings.actions]) expect(rating.reason).toMatch(/^\S.*\.$/);
        for (const rating of [...ratings.indicators, ...ratings.history]) expect(rating.status === "none").toBe(rating.notRated !== null);
      },
    ),
    { numRuns: 150 },
  );
});
