import fc from "fast-check";
import { builtInPolicies, deliverySentence, policyOf, policySentence, rollUpSentence, type Policy } from "../../src/rag";
import { policies } from "./policies-of";

const ours = (change: Partial<Policy>): Policy => ({ ...policyOf("on-target-5"), ...change });
const tolerance = (part: Partial<Extract<Policy["amber"], { by: "tolerance" }>>): Policy["amber"] => ({ by: "tolerance", percent: null, points: null, percentages: "both", absolute: null, ...part });

test.each<[string, Policy, string]>([
  ["on-target-5", policyOf("on-target-5"), "Green meets the target; Amber is within 5% of it, and for percentages also within 3 points; Red is worse."],
  ["agreed-tolerance", policyOf("agreed-tolerance"), "Green meets the target; Amber is within the tolerance agreed for the indicator; Red is worse."],
  ["within-5-and-10", policyOf("within-5-and-10"), "Green meets the target or is within 5% of it; Amber is within 10% of it; Red is worse."],
  [
    "ten-percent-and-travel",
    policyOf("ten-percent-and-travel"),
    "Green meets the target or is within 10% of it; Amber is further off, but is no worse than in the same period a year before; Red is worse than a year before.",
  ],
  ["points alone", ours({ amber: tolerance({ points: 2 }) }), "Green meets the target; Amber is within 2 points of it, where it is a percentage; Red is worse, and any miss of a figure that is not a percentage."],
  ["points for percentages, per cent for the rest", ours({ amber: tolerance({ percent: 5, points: 1, percentages: "points" }) }), "Green meets the target; Amber is within 5% of it, or for percentages within 1 point; Red is worse."],
  ["a limit for targets of 0", ours({ amber: tolerance({ percent: 5, absolute: 2 }) }), "Green meets the target; Amber is within 5% of it; where the target is 0, Amber is a miss of up to 2; Red is worse."],
])("%s", (_, policy, sentence) => {
  expect(policySentence(policy)).toBe(sentence);
});

test("how actions and delivery are judged", () => {
  expect(rollUpSentence(policyOf("on-target-5"))).toBe("An action is as its worst indicator; Green needs at least half of them rated.");
  expect(rollUpSentence(ours({ actions: { rollUp: "most-common", greenNeedsAll: true } }))).toBe("An action is as most of its indicators; Green needs all of them rated.");
  expect(deliverySentence(policyOf("on-target-5"))).toBe("Delivery is Amber when late by less than 3 months, and Red from then on.");
  expect(deliverySentence(ours({ delivery: "progress" }))).toBe("Delivery is Green from 90% of what is due by now, Amber from 70%, and Red below.");
});

test("every policy says one sentence for indicators, without a hole in it", () => {
  fc.assert(
    fc.property(fc.oneof(policies, fc.constantFrom(...builtInPolicies)), (policy) => {
      for (const sentence of [policySentence(policy), rollUpSentence(policy), deliverySentence(policy)]) {
        expect(sentence).toMatch(/^[A-Z].*[a-z]\.$/);
        expect(sentence).not.toMatch(/null|undefined|NaN|Infinity/);
      }
    }),
  );
});
