import type { Policy } from "./policy";

const actions = { rollUp: "worst", greenNeedsAll: false } as const;

/** To add a policy: one more entry here, and one more table of boundary cases in test/rag/policies.test.ts. */
export const builtInPolicies: readonly Policy[] = [
  {
    id: "on-target-5",
    name: "On target, 5% tolerance",
    summary: "Green meets the target. Amber misses it by at most 5% of the target's size, and for percentages by at most 3 points. Red is worse.",
    follows: null,
    green: { withinPercent: 0 },
    amber: { by: "tolerance", percent: 5, points: 3, absolute: null },
    actions,
    delivery: "slippage",
  },
  {
    id: "agreed-tolerance",
    name: "Each indicator's own tolerance",
    summary: "Green meets the target. Amber is within the tolerance that was agreed for the indicator. Red is worse.",
    follows: "Reigate & Banstead",
    green: { withinPercent: 0 },
    amber: { by: "agreed" },
    actions,
    delivery: "slippage",
  },
  {
    id: "within-5-and-10",
    name: "Within 5% and 10%",
    summary: "Green meets the target or is within 5% of it. Amber is within 10%. Red is worse.",
    follows: "Bracknell Forest",
    green: { withinPercent: 5 },
    amber: { by: "tolerance", percent: 10, points: null, absolute: null },
    actions,
    delivery: "slippage",
  },
  {
    id: "ten-percent-and-travel",
    name: "Within 10%, and direction of travel",
    summary: "Green is on target or within 10% of it. Amber is further off, but no worse than the same period a year before. Red is further off and worse than a year before.",
    follows: "Havering 2013/14",
    green: { withinPercent: 10 },
    amber: { by: "year-before" },
    actions,
    delivery: "slippage",
  },
];

export const policyIds: readonly string[] = builtInPolicies.map((policy) => policy.id);

export const defaultPolicyId = "on-target-5";

/**
 * The policy of that id, a workbook's own first.
 * @throws RangeError where there is none
 */
export function policyOf(id: string, own: readonly Policy[] = []): Policy {
  const policy = [...own, ...builtInPolicies].find((candidate) => candidate.id === id);
  if (!policy) throw new RangeError(`There is no RAG policy "${id}". Known ones: ${policyIds.join(", ")}.`);
  return policy;
}
