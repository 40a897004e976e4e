import type { Figure, Indicator, Polarity, RagStatus } from "../plan/model";
import { asShown } from "./numbers";
import type { IndicatorRating } from "./rating";
import { travelBetween } from "./travel";

/** How an indicator moved between two rated periods: figure and colour told apart. */
export interface Movement extends Moved {
  readonly from: IndicatorRating;
  readonly to: IndicatorRating;
  /** A Green that worsened, or whose target is easier than the result before: belongs on the exceptions list. */
  readonly exception: string | null;
}

/** What moved between two standings of an indicator. */
export interface Moved {
  readonly figure: "improved" | "worsened" | "steady" | "unknown";
  readonly targetMoved: boolean;
  /** "Red to Amber: the target moved from 86 to 106; the figure worsened." */
  readonly sentence: string;
}

/** An indicator at one time: its status, and the figures that it rests on. */
export interface Standing {
  readonly status: RagStatus;
  readonly actual: Figure | null;
  readonly target: Figure | null;
}

const words: Record<RagStatus, string> = { red: "Red", amber: "Amber", green: "Green", complete: "Complete", none: "Not rated" };

/** Movement from one rated period of an indicator to a later one; null where either has no figures. */
export function movementOf(indicator: Indicator, from: IndicatorRating, to: IndicatorRating): Movement | null {
  const before = indicator.actuals[from.period];
  const now = indicator.actuals[to.period];
  if (!before || !now || !indicator.polarity) return null;
  const target = indicator.targets[to.period];
  const moved = movedBetween(
    { status: from.status, actual: before, target: indicator.targets[from.period] ?? null },
    { status: to.status, actual: now, target: target ?? null },
    indicator.polarity,
  );
  return { from, to, ...moved, exception: exceptionOf(indicator, before, to, target, moved.figure) };
}

/** What moved from one standing to a later one. */
export function movedBetween(from: Standing, to: Standing, polarity: Polarity | null): Moved {
  const travel = from.actual && to.actual && polarity ? travelBetween(from.actual, to.actual, polarity) : "unknown";
  const figure = travel === "improving" ? "improved" : travel === "worsening" ? "worsened" : travel;
  const targetMoved = from.target !== null && to.target !== null && (asShown(from.target) !== asShown(to.target) || (from.target.bound ?? null) !== (to.target.bound ?? null));
  const colour = from.status === to.status ? `Still ${words[to.status]}` : `${words[from.status]} to ${words[to.status]}`;
  const target = targetMoved && from.target && to.target ? `the target moved from ${show(from.target)} to ${show(to.target)}; ` : "";
  const said = figure === "unknown" ? "the figures cannot be compared" : figure === "steady" ? "the figure is the same" : `the figure ${figure}`;
  return { figure, targetMoved, sentence: `${colour}: ${target}${said}.` };
}

function exceptionOf(indicator: Indicator, before: Figure, to: IndicatorRating, target: Figure | undefined, figure: Moved["figure"]): string | null {
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
