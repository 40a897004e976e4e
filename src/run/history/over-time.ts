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
  readonly outcome: StatusCounts;
  /** Only actions whose delivery was tracked. */
  readonly delivery: StatusCounts;
}

/** More of them than this do not fit beside a chart that is readable: the latest stay. */
const most = 12;

/**
 * The closed quarters before the as-at date, oldest first, and how the plan stands now. Empty where no quarter was
 * closed: one point is no history.
 */
export function ragOverTime({ quarters }: History, evaluation: Evaluation): readonly StoodThen[] {
  const earlier = quarters.filter(({ asAt }) => asAt < evaluation.options.asAt).slice(1 - most);
  if (earlier.length === 0) return [];
  return [...earlier, quarterOfEvaluation(evaluation, "Now")].map(({ name, asAt, counts }) => ({ name, asAt, outcome: counts.outcome, delivery: counts.delivery }));
}
