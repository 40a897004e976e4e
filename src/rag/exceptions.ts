import type { Indicator, Plan } from "../plan/model";
import { indicatorsByCell } from "./indicators-by-cell";
import { movementTo } from "./indicator-view";
import type { Policy } from "./policy";
import type { Rating } from "./rating";

/** A Green that a board should not take at its colour. */
export interface GreenException {
  readonly indicator: Indicator;
  readonly period: string;
  readonly address: string | null;
  /** "Green, but the figure worsened." */
  readonly why: string;
}

/** The indicators that are Green although their figure worsened, or whose target was easier than the result before. */
export function greenExceptions(plan: Plan, ratings: Pick<Rating, "indicators">, policy: Policy): readonly GreenException[] {
  const indicatorOf = indicatorsByCell(plan);
  return ratings.indicators.flatMap((rating) => {
    const indicator = rating.status === "green" ? indicatorOf(rating) : undefined;
    const why = indicator ? (movementTo(indicator, rating, policy)?.exception ?? null) : null;
    return indicator && why !== null ? [{ indicator, period: rating.period, address: rating.actualAddress, why }] : [];
  });
}
