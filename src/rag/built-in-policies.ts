import type { Policy } from "./policy";

const shared = {
  actions: { rollUp: "worst", greenNeedsAll: false },
  delivery: "slippage",
  deliveryLimits: { redFromMonths: 3, greenFromPercent: 90, amberFromPercent: 70 },
} as const;

/** To add a policy: one more entry here, and one more table of boundary cases in test/rag/policies.test.ts. */
export const builtInPolicies: readonly Policy[] = [
  {
    id: "on-target-5",
    name: "On target, 5% tolerance",
    follows: null,
    green: { withinPercent: 0 },
    amber: { by: "tolerance", percent: 5, points: 3, percentages: "both", absolute: null },
    ...shared,
  },
  {
    id: "agreed-tolerance",
    name: "Each indicator's own tolerance",
    follows: "Reigate & Banstead",
    green: { withinPercent: 0 },
    amber: { by: "agreed" },
    ...shared,
  },
  {
    id: "within-5-and-10",
    name: "Within 5% and 10%",
    follows: "Bracknell Forest",
    green: { withinPercent: 5 },
    amber: { by: "tolerance", percent: 10, points: null, percentages: "both", absolute: null },
    ...shared,
  },
  {
    id: "ten-percent-and-travel",
    name: "Within 10%, and direction of travel",
    follows: "Havering 2013/14",
    green: { withinPercent: 10 },
    amber: { by: "year-before" },
    ...shared,
  },
];

export const policyIds: readonly string[] = builtInPolicies.map((policy) => policy.id);

/** The policy that goes by what a list states for each indicator. */
export const agreedToleranceId = "agreed-tolerance";

export const defaultPolicyId = "on-target-5";

/** The policy of that id, a workbook's own first; null where there is none. */
export function findPolicy(id: string, own: readonly Policy[] = []): Policy | null {
  return [...own, ...builtInPolicies].find((candidate) => candidate.id === id) ?? null;
}

/**
 * The policy of that id, a workbook's own first.
 * @throws RangeError where there is none
 */
export function policyOf(id: string, own: readonly Policy[] = []): Policy {
  const policy = findPolicy(id, own);
  if (!policy) throw new RangeError(`There is no RAG policy "${id}". Known ones: ${[...own.map((one) => one.id), ...policyIds].join(", ")}.`);
  return policy;
}
