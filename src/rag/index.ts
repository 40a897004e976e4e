import type { Plan } from "../plan/model";
import { agreedToleranceId, builtInPolicies, defaultPolicyId, findPolicy, policyIds, policyOf } from "./built-in-policies";
import { proposeReportingPeriod, reportingPeriodsOf } from "./periods-of";
import type { Policy } from "./policy";
import { rateDelivery } from "./delivery";
import { areaIndex, rateAction, ratingsKnown } from "./rate-action";
import { rateIndicator } from "./rate-indicator";
import type { IndicatorRating, Rating } from "./rating";

export { agreedToleranceId, builtInPolicies, defaultPolicyId, findPolicy, policyIds, policyOf, proposeReportingPeriod, reportingPeriodsOf };
export { parsePolicy, policySchema } from "./policy";
export type { Policy } from "./policy";
export { deliverySentence, policySentence, rollUpSentence } from "./policy-sentence";
export { whereFiguresStand } from "./rate-indicator";
export { movedBetween, movementOf } from "./movement";
export type { Moved, Movement } from "./movement";
export { forecastOf } from "./forecast";
export type { Forecast } from "./forecast";
export { greenExceptions, type GreenException } from "./exceptions";
export { indicatorView, movementTo } from "./indicator-view";
export type { IndicatorPoint, IndicatorView, ViewFigure, ViewOptions } from "./indicator-view";
export { comparisonsOf } from "./comparators";
export type { Comparison } from "./comparators";
export { rateDelivery };
export type { DeliveryRating } from "./delivery";

export interface RateOptions {
  /** Id of the policy, or a policy of the council's own. */
  readonly policy: string | Policy;
  /** ISO date. */
  readonly asAt: string;
  /** Label of the latest period to look at; null: proposed from the sheets. */
  readonly reportingPeriod: string | null;
  /** Whether actions without an indicator of their own take their area's status. */
  readonly inheritFromArea: boolean;
  /** Policies that the workbook keeps, beside the built-in ones. */
  readonly ownPolicies?: readonly Policy[];
}

export interface RateResult {
  readonly ratings: Rating;
  readonly policy: Policy;
  readonly reportingPeriod: string | null;
  /** Share of the target's size that the policy lets pass as Amber: 0.05. */
  readonly tolerance: number;
  /** Points that the policy lets a percentage miss as Amber: 3; null where it has no such limit. */
  readonly tolerancePoints: number | null;
}

/**
 * Rates every indicator and every action of a plan. Pure: the same plan and options give the same statuses.
 * @throws RangeError where there is no policy of that id
 */
export function rate(plan: Plan, options: RateOptions): RateResult {
  const policy = typeof options.policy === "string" ? policyOf(options.policy, options.ownPolicies) : options.policy;
  const reportingPeriod = options.reportingPeriod ?? proposeReportingPeriod(plan, options.asAt);
  const indicators: IndicatorRating[] = [];
  const history: IndicatorRating[] = [];
  for (const indicator of plan.indicators) {
    const ratings = rateIndicator(indicator, policy, reportingPeriod);
    indicators.push(ratings.latest);
    history.push(...ratings.history);
  }
  const known = ratingsKnown(plan, indicators);
  const areas = areaIndex(plan);
  const actions = plan.actions.map((action) => rateAction(action, known, areas, policy, options.inheritFromArea));
  const delivery = plan.actions.flatMap((action) => rateDelivery(action, policy, options.asAt) ?? []);
  return { ratings: { indicators, history, actions, delivery }, policy, reportingPeriod, tolerance: toleranceOf(policy), tolerancePoints: policy.amber.by === "tolerance" ? policy.amber.points : null };
}

/** What the policy lets pass, as a share of the target's size: rules about targets use it. */
function toleranceOf(policy: Policy): number {
  if (policy.amber.by === "tolerance") return (policy.amber.percent ?? policy.green.withinPercent) / 100;
  return policy.green.withinPercent > 0 ? policy.green.withinPercent / 100 : 0.05;
}
