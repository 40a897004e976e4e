import type { Figure, Indicator } from "../plan/model";
import { asShown } from "./numbers";
import type { IndicatorRating } from "./rating";
import { travelBetween } from "./travel";

/** How an indicator moved between two rated periods: figure and colour told apart. */
export interface Movement {
  readonly from: IndicatorRating;
  readonly to: IndicatorRating;
  readonly figure: "improved" | "worsened" | "steady" | "unknown";
  readonly targetMoved: boolean;
  /** "Red to Amber: the target moved from 86 to 106; the figure worsened." */
  readonly sentence: string;
  /** A Green that worsened, or whose target is easier than the result before: belongs on the exceptions list. */
  readonly exception: string | null;
}

const words: Record<IndicatorRating["status"], string> = { red: "Red", amber: "Amber", green: "Green", complete: "Complete", none: "Not rated" };

/** Movement from one rated period of an indicator to a later one; null where either has no figures. */
export function movementOf(indicator: Indicator, from: IndicatorRating, to: IndicatorRating): Movement | null {
  const before = indicator.actuals[from.period];
  const now = indicator.actuals[to.period];
  if (!before || !now || !indicator.polarity) return null;
  const travel = travelBetween(before, now, indicator.polarity);
  const figure = travel === "improving" ? "improved" : travel === "worsening" ? "worsened" : travel;
  const oldTarget = indicator.targets[from.period];
  const newTarget = indicator.targets[to.period];
  const targetMoved = oldTarget !== undefined && newTarget !== undefined && (asShown(oldTarget) !== asShown(newTarget) || oldTarget.bound !== newTarget.bound);
  const colour = from.status === to.status ? `Still ${words[to.status]}` : `${words[from.status]} to ${words[to.status]}`;
  const target = targetMoved ? `the target moved from ${show(oldTarget)} to ${show(newTarget)}; ` : "";
  const said = figure === "unknown" ? "the figures cannot be compared" : figure === "steady" ? "the figure is the same" : `the figure ${figure}`;
  return { from, to, figure, targetMoved, sentence: `${colour}: ${target}${said}.`, exception: exceptionOf(indicator, before, to, newTarget, figure) };
}

function exceptionOf(indicator: Indicator, before: Figure, to: IndicatorRating, target: Figure | undefined, figure: Movement["figure"]): string | null {
  if (to.status !== "green") return null;
  if (figure === "worsened") return "Green, but the figure worsened.";
  const aim = target ? asShown(target) : null;
  const result = asShown(before);
  if (aim === null || result === null || !target || !indicator.polarity) return null;
  return travelBetween(before, target, indicator.polarity) === "worsening" ? `Green, but its target (${show(target)}) was easier than the result before (${show(before)}).` : null;
}

function show(figure: Figure): string {
  return figure.text.replace(/\s+/g, " ").trim();
}
