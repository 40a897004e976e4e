import type { Figure, Indicator, Polarity } from "../plan/model";
import { conversion, isPercentage } from "../plan/units";
import { asShown, clean, difference, inWords } from "./numbers";
import type { Policy } from "./policy";

/** What a figure is judged by, beside actual and target. */
export interface JudgeInput {
  readonly actual: Figure;
  readonly target: Figure;
  readonly polarity: Polarity;
  readonly policy: Policy;
  readonly tolerance: number | null;
  readonly toleranceUnit: Indicator["toleranceUnit"];
  /** The level at which Amber ends, where the list states that; it goes before the tolerance. */
  readonly amberLimit?: number | undefined;
  /** The actual of the same period a year before. */
  readonly yearBefore: Figure | null;
}

export interface Verdict {
  readonly status: "green" | "amber" | "red";
  /** "8 points short", "1.3 points better", "on target". */
  readonly miss: string;
  /** "more than 3", "within 5%", "the target is met". */
  readonly because: string;
}

/** Why two figures cannot be judged, as it goes into a sentence. */
export interface Unclear {
  readonly unclear: string;
}

interface Miss {
  /** How far off on the bad side, in the target's unit; 0 or less is met. */
  readonly amount: number;
  /** The figure that tolerances are a share of. */
  readonly base: number;
  readonly met: boolean;
  /** Better than a labelled band. */
  readonly outsideBand: boolean;
}

/** Compares one actual with one target under a policy; pure arithmetic on the figures as displayed. */
export function judge(input: JudgeInput): Verdict | Unclear {
  const { actual, target, polarity } = input;
  if (polarity === "context") return { unclear: "for context only" };
  const factor = conversion(actual.unit, target.unit);
  if (factor === null) return { unclear: `the units differ (${actual.unit ?? "none"} and ${target.unit ?? "none"})` };
  const value = asShown(actual);
  if (value === null) return { unclear: actual.range ? "the actual is a range" : "the actual is not one number" };
  const amount = clean(value * factor);
  const percent = isPercentage(target.unit ?? actual.unit);
  const unit = percent ? "points" : (target.unit ?? actual.unit);
  const miss = polarity === "nearest" ? null : missOf(amount, actual, target, polarity);
  if (polarity === "nearest") return nearest(amount, target, input, unit);
  if (miss === null || "unclear" in miss) return miss ?? { unclear: "the target is not one number" };
  return verdict(miss, input, polarity, percent, unit, factor);
}

function missOf(amount: number, actual: Figure, target: Figure, polarity: "higher" | "lower"): Miss | Unclear {
  const sign = polarity === "lower" ? 1 : -1;
  if (target.range) {
    const { low, high } = target.range;
    const edge = polarity === "lower" ? high : low;
    const good = polarity === "lower" ? low : high;
    const off = clean(difference(amount, edge) * sign);
    const outsideBand = target.band === true && (amount - good) * sign < 0;
    const open = openActual(actual, edge, polarity);
    if (open) return open;
    return { amount: Math.max(off, 0), base: edge, met: off <= 0, outsideBand };
  }
  const value = asShown(target);
  if (value === null) return { unclear: "the target is not one number" };
  const open = openActual(actual, value, polarity);
  if (open) return open;
  const off = clean(difference(amount, value) * sign);
  const bound = target.bound ?? null;
  if (bound && (bound.startsWith("<") ? polarity !== "lower" : polarity !== "higher")) {
    return { unclear: `the target says ${bound === "<" || bound === "<=" ? "at most" : "at least"}, but ${polarity} is better` };
  }
  const strict = bound === "<" || bound === ">";
  const met = strict ? off < 0 || (off === 0 && actual.bound === bound) : off <= 0;
  return { amount: Math.max(off, 0), base: value, met, outsideBand: false };
}

/** An actual such as "<5" can be judged only where all that it may be is on target. */
function openActual(actual: Figure, edge: number, polarity: "higher" | "lower"): Unclear | null {
  const bound = actual.bound ?? null;
  if (!bound || actual.value === null) return null;
  const certain = polarity === "lower" ? bound.startsWith("<") && actual.value <= edge : bound.startsWith(">") && actual.value >= edge;
  return certain ? null : { unclear: `"${actual.text}" may be on either side of the target` };
}

function nearest(amount: number, target: Figure, input: JudgeInput, unit: string | null): Verdict | Unclear {
  const low = target.range ? target.range.low : asShown(target);
  const high = target.range ? target.range.high : asShown(target);
  if (low === null || high === null) return { unclear: "the target is not one number" };
  const allowed = input.tolerance ?? (input.policy.amber.by === "tolerance" ? input.policy.amber.absolute : null);
  const off = amount < low ? difference(low, amount) : amount > high ? difference(amount, high) : 0;
  if (off === 0) return { status: "green", miss: "on target", because: "the target is met" };
  if (allowed === null) return { unclear: "nearest to the target is best, and no tolerance is agreed" };
  const miss = `${measure(off, unit)} away`;
  return off <= allowed ? { status: "green", miss, because: `within ${inWords(allowed)}` } : { status: "red", miss, because: `more than ${inWords(allowed)}` };
}

function verdict(miss: Miss, input: JudgeInput, polarity: "higher" | "lower", percent: boolean, unit: string | null, factor: number): Verdict | Unclear {
  const { policy, target } = input;
  if (miss.met) {
    if (miss.outsideBand) return { status: "amber", miss: "better than the band", because: "it is outside the band" };
    return { status: "green", miss: "on target", because: "the target is met" };
  }
  const size = Math.abs(miss.base);
  const share = size === 0 ? null : clean((miss.amount / size) * 100);
  const words = missWords(miss.amount, polarity, unit, percent ? null : share, target);
  if (policy.green.withinPercent > 0 && share !== null && share <= policy.green.withinPercent) {
    return { status: "green", miss: words, because: limitWords("within", limitOf(size, policy.green.withinPercent, null, percent), percent) };
  }
  if (policy.amber.by === "tolerance") {
    const { percent: most, points, absolute } = policy.amber;
    const pointsAlone = percent && points !== null && (most === null || policy.amber.percentages === "points");
    if (size === 0) {
      const allowed = absolute ?? (pointsAlone ? points : null);
      if (allowed !== null && miss.amount <= allowed) return { status: "amber", miss: words, because: `within ${inWords(allowed)}` };
      return { status: "red", miss: words, because: allowed === null ? "a target of 0 is met or missed" : `more than ${inWords(allowed)}` };
    }
    if (most === null && !pointsAlone) return { status: "red", miss: words, because: "the policy's tolerance is for percentages only" };
    const limit = limitOf(size, pointsAlone ? null : most, percent ? points : null, percent);
    const inside = miss.amount <= limit.amount;
    return inside ? { status: "amber", miss: words, because: limitWords("within", limit, percent) } : { status: "red", miss: words, because: limitWords("more than", limit, percent) };
  }
  if (policy.amber.by === "agreed") {
    const allowed = agreedTolerance(input, miss.base, percent, polarity);
    if (allowed === null) return { unclear: "it misses the target and no tolerance is agreed for it" };
    return miss.amount <= allowed
      ? { status: "amber", miss: words, because: `within the agreed ${inWords(allowed)}` }
      : { status: "red", miss: words, because: `more than the agreed ${inWords(allowed)}` };
  }
  const before = input.yearBefore ? asShown(input.yearBefore) : null;
  const now = asShown(input.actual);
  const beforeFactor = input.yearBefore ? conversion(input.yearBefore.unit, target.unit) : null;
  if (before === null || now === null || beforeFactor === null) return { unclear: `it is more than ${policy.green.withinPercent}% off target and there is no figure for the same period a year before` };
  const change = difference(now * factor, before * beforeFactor) * (polarity === "lower" ? -1 : 1);
  const off = limitWords("more than", limitOf(size, policy.green.withinPercent, null, percent), percent);
  return change >= 0
    ? { status: "amber", miss: words, because: `${off} but no worse than a year before (${input.yearBefore?.text.replace(/\s+/g, " ") ?? ""})` }
    : { status: "red", miss: words, because: `${off} and worse than a year before (${input.yearBefore?.text.replace(/\s+/g, " ") ?? ""})` };
}

interface Limit {
  readonly amount: number;
  /** The per cent of the target's size that it is; null where points decide. */
  readonly percent: number | null;
}

/** The tighter of the two limits decides. */
function limitOf(size: number, percent: number | null, points: number | null, inPoints: boolean): Limit {
  const relative = percent === null ? Infinity : clean((size * percent) / 100);
  if (inPoints && points !== null && points <= relative) return { amount: points, percent: null };
  return { amount: relative, percent };
}

function limitWords(how: "within" | "more than", limit: Limit, inPoints: boolean): string {
  if (limit.percent === null) return `${how} ${inWords(limit.amount)}`;
  return inPoints ? `${how} ${inWords(limit.amount)} (${limit.percent}% of the target)` : `${how} ${limit.percent}%`;
}

function agreedTolerance(input: JudgeInput, base: number, percent: boolean, polarity: "higher" | "lower"): number | null {
  const { tolerance, amberLimit } = input;
  if (amberLimit !== undefined) return (polarity === "lower" ? amberLimit < base : amberLimit > base) ? null : Math.abs(difference(base, amberLimit));
  if (tolerance === null) return null;
  const size = Math.abs(base);
  // A large "tolerance" near the target, on its bad side (15% beside a target of 12%), is the level at which amber ends.
  const beyond = polarity === "lower" ? tolerance > base : tolerance < base;
  const sameUnit = input.toleranceUnit !== "percent" || percent;
  if (sameUnit && beyond && tolerance > 10 && Math.abs(base - tolerance) <= size / 2) return Math.abs(difference(base, tolerance));
  return input.toleranceUnit === "percent" && !percent ? clean((size * tolerance) / 100) : tolerance;
}

function missWords(amount: number, polarity: "higher" | "lower", unit: string | null, share: number | null, target: Figure): string {
  if (amount === 0) return target.bound ? `just missed, as the target is ${target.bound === "<" ? "below" : "above"} it` : "on target";
  const side = polarity === "higher" ? "short" : "over";
  return `${measure(amount, unit)} ${side}${share === null ? "" : ` (${inWords(share)}%)`}`;
}

function measure(amount: number, unit: string | null): string {
  const words = inWords(amount);
  if (unit === null || unit === "ratio" || unit.startsWith("of ") || unit.startsWith("per ")) return words;
  if (unit.startsWith("£")) return `£${words}${unit.slice(1)}`;
  return amount === 1 && /s$/.test(unit) ? `${words} ${unit.slice(0, -1)}` : `${words} ${unit}`;
}
