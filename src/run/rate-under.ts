import type { Plan } from "../plan/model";
import { rate, type Policy } from "../rag";
import type { RateResult } from "../rag";
import type { RunOptions } from "./options";

/** Every status of a plan under a policy, with all that a run's options say beside it: one way for the run and for a policy that is only tried. */
export function rateUnder(plan: Plan, options: RunOptions, policy: Policy): RateResult {
  return rate(plan, {
    policy,
    asAt: options.asAt,
    reportingPeriod: options.reportingPeriod,
    inheritFromArea: options.inheritFromArea,
  });
}
