import fc from "fast-check";
import type { Policy } from "../../src/rag";

const limit = fc.integer({ min: 0, max: 400 }).map((n) => n / 10);
const amber: fc.Arbitrary<Policy["amber"]> = fc.oneof(
  fc
    .record({ percent: fc.option(limit), points: fc.option(limit), percentages: fc.constantFrom("both" as const, "points" as const), absolute: fc.option(limit) })
    .filter(({ percent, points }) => percent !== null || points !== null)
    .map((limits) => ({ by: "tolerance" as const, ...limits })),
  fc.constant({ by: "agreed" as const }),
  fc.constant({ by: "year-before" as const }),
);

/** Any policy that a team may write. */
export const policies: fc.Arbitrary<Policy> = fc
  .record({
    name: fc.stringMatching(/^[A-Z][a-z]{1,20}( [a-z]{1,10})?$/),
    within: fc.oneof(fc.constant(0), limit),
    amber,
    actions: fc.record({ rollUp: fc.constantFrom("worst" as const, "most-common" as const, "weighted" as const), greenNeedsAll: fc.boolean() }),
    delivery: fc.constantFrom("slippage" as const, "progress" as const),
    months: fc.integer({ min: 1, max: 24 }),
    greenFrom: fc.integer({ min: 51, max: 100 }),
    amberFrom: fc.integer({ min: 0, max: 50 }),
  })
  .map(({ name, within, amber: chosen, actions, delivery, months, greenFrom, amberFrom }) => ({
    id: "own-1",
    name,
    follows: null,
    // Green that reaches further than Amber is refused where a policy is written.
    green: { withinPercent: chosen.by === "tolerance" && chosen.percent !== null && chosen.percent <= within ? 0 : within },
    amber: chosen,
    actions,
    delivery,
    deliveryLimits: { redFromMonths: months, greenFromPercent: greenFrom, amberFromPercent: amberFrom },
  }));
