import type { Evaluation } from "../evaluation";
import type { StatusCounts } from "./closed-quarter";
import { quarterOfEvaluation } from "./close-quarter";
import type { History } from "./history";

/** How the plan stood on one day: actions by status, outcome and delivery apart. */
export interface StoodThen {
  /** "Q1 2025/26", as it was called when it was closed; "Now". */
  readonly name: string;
  /** ISO date. */
  readonly asAt: string;
  /** The RAG policy that its statuses rest on. */
  readonly policy: { readonly id: string; readonly name: string };
  readonly outcome: StatusCounts;
  /** Only actions whose delivery was tracked. */
  readonly delivery: StatusCounts;
}

/** What today is called beside the closed quarters. */
const now = "Now";

/** More of them than this do not fit beside a chart that is readable: the latest stay. */
const most = 12;

/**
 * The closed quarters before the as-at date, oldest first, and how the plan stands now. Empty where no quarter was
 * closed: one point is no history.
 */
export function ragOverTime({ quarters }: History, evaluation: Evaluation): readonly StoodThen[] {
  const earlier = quarters.filter(({ asAt }) => asAt < evaluation.options.asAt).slice(1 - most);
  if (earlier.length === 0) return [];
  return [...earlier, quarterOfEvaluation(evaluation, now)].map(({ name, asAt, policy, counts }) => ({ name, asAt, policy, outcome: counts.outcome, delivery: counts.delivery }));
}

/** Where statuses were judged by another policy than at the date before: one sentence a change, oldest first. */
export function policyChanges(stood: readonly StoodThen[]): readonly string[] {
  return stood.flatMap((one, index) => {
    const before = stood[index - 1];
    if (!before || before.policy.id === one.policy.id) return [];
    const from = one.name === now ? "Now" : `From ${one.name} on`;
    return [`${from} statuses are judged by “${one.policy.name}”, until ${before.name} by “${before.policy.name}”: colours may have changed because the policy did.`];
  });
}
