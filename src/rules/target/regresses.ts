import type { Figure, Indicator } from "../../plan/model";
import { orderLabels } from "../../plan/periods";
import type { Rule } from "../rule";
import { conversion, isPercentage } from "../../plan/units";
import { aboutFigures, figuresOf, isYear, titleOf, type PlacedFigure } from "../figures";

/** What the policy lets pass: a share of the target's size, and for percentages so many points, where it has such a limit. */
interface Tolerance {
  readonly share: number;
  readonly points: number | null;
  /** In the figures' own unit, where that is what was agreed; then it alone counts. */
  readonly own: number | null;
}

/** The tolerance that is agreed for the indicator itself; null where none is. */
function agreed({ tolerance, toleranceUnit }: Indicator): Tolerance | null {
  if (tolerance === null) return null;
  return toleranceUnit === "percent" ? { share: tolerance / 100, points: null, own: null } : { share: 0, points: null, own: tolerance };
}

/** Differences below this are rounding. */
const rounding = 1e-9;

export const targetRegresses: Rule = {
  meta: {
    id: "target/regresses",
    severity: "warning",
    summary: "A target is worse than the target before it, or worse than the latest actual by more than the policy's tolerance.",
    why: "A target below what has been reached already turns a falling result Green.",
    remedy: "Check the figure; if the target was eased on purpose, say why in the notes.",
    fixable: false,
    examples: [{ wrong: "Targets 27.3%, 18.2%, 15.5% where higher is better", right: "Targets 15.5%, 18.2%, 27.3%" }],
  },
  *check(plan, { tolerance, tolerancePoints, agreedTolerances = false }) {
    for (const indicator of plan.indicators) {
      if (indicator.polarity !== "higher" && indicator.polarity !== "lower") continue;
      const ofPolicy = { share: tolerance, points: tolerancePoints, own: null };
      const worse = regressions(indicator, (agreedTolerances ? agreed(indicator) : null) ?? ofPolicy);
      const [first] = worse;
      if (!first) continue;
      yield aboutFigures(
        indicator,
        worse.map(({ target }) => target),
        `${titleOf(indicator)} (${indicator.polarity} is better): ${worse.map(({ words }) => words).join("; ")}. Check the figures, or say in the notes why the target was eased.`,
      );
    }
  },
};

/** A plain level: no bound that faces the other way, no change on an unstated base, nothing due at a later date only. */
function level(figure: Figure | undefined): number | null {
  if (!figure || figure.value === null || figure.why) return null;
  return /^\s*[+]/.test(figure.text) ? null : figure.value;
}

function regressions(indicator: Indicator, tolerance: Tolerance): { target: PlacedFigure; words: string }[] {
  const figures = figuresOf(indicator).filter(({ figure, period }) => level(figure) !== null && isYear(period));
  const order = new Map(orderLabels([...new Set(figures.map(({ period }) => period))]).map((label, index) => [label, index]));
  const inTime = (a: PlacedFigure, b: PlacedFigure): number => (order.get(a.period) ?? 0) - (order.get(b.period) ?? 0);
  const targets = figures.filter(({ kind }) => kind === "target").sort(inTime);
  const actuals = figures.filter(({ kind }) => kind === "actual").sort(inTime);
  const latest = actuals[actuals.length - 1];
  const found: { target: PlacedFigure; words: string }[] = [];
  for (const [i, target] of targets.entries()) {
    const before = targets[i - 1];
    const reasons: string[] = [];
    if (before && shortBy(indicator, target.figure, before.figure) > rounding) reasons.push(`the ${before.period} target (${shown(before.figure)})`);
    if (latest && inTime(target, latest) > 0 && beyond(indicator, target.figure, latest.figure, tolerance)) reasons.push(`the latest actual (${shown(latest.figure)}, ${latest.period})`);
    if (reasons.length > 0) found.push({ target, words: `the ${target.period} target, ${shown(target.figure)}, is worse than ${reasons.join(" and ")}` });
  }
  return found;
}

/** By how much a target is worse than another figure, in the target's unit; negative or 0 where it is not, or cannot be compared. */
function shortBy(indicator: Indicator, target: Figure, other: Figure): number {
  const t = level(target);
  const o = level(other);
  const factor = conversion(other.unit, target.unit);
  if (t === null || o === null || factor === null) return 0;
  return indicator.polarity === "higher" ? o * factor - t : t - o * factor;
}

/** Worse by more than the policy lets pass: a share of the target's size, and for percentages so many points. */
function beyond(indicator: Indicator, target: Figure, actual: Figure, { share, points, own }: Tolerance): boolean {
  const short = shortBy(indicator, target, actual);
  if (short <= rounding) return false;
  if (own !== null) return short > own + rounding;
  const size = Math.abs(level(target) ?? 0);
  if (short > size * share + rounding) return true;
  return points !== null && isPercentage(target.unit) && short > points + rounding;
}

function shown(figure: Figure): string {
  return figure.text.replace(/\s+/g, " ").trim();
}
