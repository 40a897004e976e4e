import type { Figure, FigureConflict, Indicator, Polarity, RagStatus } from "../plan/model";
import { readPeriod, yearBefore } from "../plan/periods";
import { annualTargetOf } from "../plan/target-spans";
import { isPercentage } from "../plan/units";
import { isComparable } from "../plan/values";
import { judge, type Unclear, type Verdict } from "./judge";
import { asShown, inWords } from "./numbers";
import { compareLabels, dueEnd, endOf, periodOf, sortLabels } from "./periods-of";
import type { Policy } from "./policy";
import type { IndicatorRating, NotRated } from "./rating";
import { travelOf } from "./travel";

export interface IndicatorRatings {
  /** The latest published period with a target; Not rated, with which and why, where there is none. */
  readonly latest: IndicatorRating;
  /** Every other period with both figures, and the reporting period where it is not the one that is rated. */
  readonly history: readonly IndicatorRating[];
}

/**
 * Rates one indicator in every period up to the reporting period.
 * @param reportingPeriod label of the latest period to look at; null: no limit
 */
export function rateIndicator(indicator: Indicator, policy: Policy, reportingPeriod: string | null): IndicatorRatings {
  const within = (label: string): boolean => reportingPeriod === null || periodOf(label) === null || compareLabels(label, reportingPeriod) <= 0;
  const actualLabels = sortLabels(Object.keys(indicator.actuals)).filter(within);
  const rated: IndicatorRating[] = [];
  for (const label of actualLabels) {
    if (isComparable(indicator.actuals[label]) && hasTarget(indicator.targets[label])) rated.push(ratePeriod(indicator, label, policy));
  }
  const lastWith = [...rated].reverse().find((rating) => rating.status !== "none") ?? null;
  const current = actualLabels.filter((label) => periodOf(label) !== null || label === "Latest").pop() ?? actualLabels[actualLabels.length - 1] ?? reportingPeriod ?? sortLabels(Object.keys(indicator.targets))[0] ?? "";
  const now = rated.find((rating) => rating.period === current) ?? ratePeriod(indicator, current, policy);
  // Where the newest figures are there but cannot be judged, an earlier period's colour would hide that.
  const undecided = now.notRated === "lists-differ" || now.notRated === "year-target" || (now.notRated === "unclear" && rated.includes(now));
  if (now.status !== "none" || undecided || !lastWith) return { latest: now, history: rated.filter((rating) => rating.period !== current) };
  const latest = { ...lastWith, reason: `${lastWith.reason} ${nextWords(indicator, current, now)}`.trim() };
  return { latest, history: [...rated.filter((rating) => rating.period !== lastWith.period && rating.period !== current), now] };
}

/** One indicator in one period: its status and the sentence that says why. */
export function ratePeriod(indicator: Indicator, label: string, policy: Policy): IndicatorRating {
  const actual = indicator.actuals[label];
  const target = indicator.targets[label];
  const base = {
    sheet: indicator.sheet,
    row: indicator.row,
    address: indicator.address,
    code: indicator.code,
    name: indicator.name,
    period: label,
    travel: travelOf(indicator, label),
    actualAddress: actual?.address ?? null,
    targetAddress: target?.address ?? null,
  };
  const none = (notRated: NotRated, why: string): IndicatorRating => ({ ...base, status: "none", notRated, reason: `${head(indicator, label)}: ${why}.` });

  if (!actual || actual.why === "blank") return none("no-actual", "Not rated, no figure");
  if (actual.why === "not-yet-available") return none("not-published", `Not rated, not published yet${actual.expected ? ` (due ${actual.expected})` : ""}`);
  if (actual.others) return none("unclear", `Not rated, two figures in one cell ("${oneLine(actual.text)}"), say which counts`);
  if (!isComparable(actual)) return none("unclear", `Not rated, "${oneLine(actual.text)}" is no figure that can be compared`);
  const shown = oneLine(actual.text);
  const conflict = indicator.conflicts?.[label];
  if (conflict) return none("lists-differ", differWords(indicator, conflict, conflict.what === "actual" ? actual : target));
  if (indicator.polarity === "context") return none("no-target-by-design", `${shown}, Not rated, for context only`);
  if (!target || target.why === "no-target" || target.why === "blank") {
    const annual = annualTargetOf(indicator);
    if (annual?.labels.includes(label)) return none("no-target", `${shown}, Not rated, the target of ${oneLine(annual.target.text)} is for ${readPeriod(annual.label) ? annual.label : "the whole year"}`);
    return targetsByDesign(indicator) ? none("no-target-by-design", `${shown}, Not rated, no target by design`) : none("no-target", `${shown}, Not rated, no target for this period`);
  }
  if (target.why === "not-yet-available") return none("no-target", `${shown}, Not rated, the target is not set yet${target.expected ? ` (due ${target.expected})` : ""}`);
  if (target.others) return none("unclear", `${shown}, Not rated, two targets in one cell ("${oneLine(target.text)}"), say which counts`);
  if (!isComparable(target)) return none("unclear", `${shown}, Not rated, the target "${oneLine(target.text)}" is not one figure that can be compared`);
  if (!indicator.polarity) return none("no-direction", `${shown} against ${oneLine(target.text)}, Not rated, nothing says which way is better`);
  const against = `${shown} against ${oneLine(target.text)}${target.wholeYear ? " for the whole year" : ""}`;
  if (isPlaceholder(indicator, actual, target)) {
    return none("unclear", `${against}, Not rated, a target of 0% so far from the result and with no path towards it may be a placeholder, say whether it counts`);
  }
  const dueLater = isDueLater(indicator, label, target);
  const verdict = judge({
    actual,
    target,
    polarity: indicator.polarity,
    policy,
    tolerance: indicator.tolerance,
    toleranceUnit: indicator.toleranceUnit,
    amberLimit: indicator.amberLimit,
    yearBefore: sameYearBefore(indicator, label),
  });
  if (target.wholeYear === "gaps") return none("unclear", `${against}, Not rated, not every figure of the year so far is there to be added up`);
  const certain = isCertainForTheYear(verdict, indicator.polarity) && !(target.shared && periodOf(label)?.kind === "to-date");
  if ((target.shared || target.wholeYear === "so-far") && !certain) {
    if (target.shared) return none("year-target", `${against}, Not rated, one target stands beside several parts of the year and may be the whole year's, say which`);
    return none("not-due", `${against}, Not rated, not due until the year is over`);
  }
  if (dueLater && ("unclear" in verdict || verdict.status !== "green" || verdict.miss !== "on target")) {
    return none("not-due", `${against}, Not rated, not due until ${target.due ?? "later"}`);
  }
  // Whether a dated target is due cannot be told of a figure without a date; met is met.
  if (target.due && endOf(label, indicator) === null && ("unclear" in verdict || verdict.miss !== "on target")) {
    return none("unclear", `${against}, Not rated, the target is for ${target.due} and nothing says when the figure is of, put its date behind it`);
  }
  const direction = indicator.polarity === "nearest" ? "nearest is better" : `${indicator.polarity} is better`;
  if ("unclear" in verdict) return none("unclear", `${against}, ${direction}, Not rated, ${verdict.unclear}`);
  const beat = verdict.miss === "on target" ? beatWords(actual, target, indicator) : verdict.miss;
  const because = target.wholeYear === "so-far" ? `${verdict.because} before the year is over` : dueLater ? `${verdict.because} before it is due (${target.due ?? ""})` : verdict.because;
  const provisional = actual.provisional || target.provisional ? ` The ${actual.provisional ? "figure" : "target"} is provisional.` : "";
  return { ...base, status: verdict.status, notRated: null, reason: `${head(indicator, label)}: ${against}, ${direction}: ${beat}, ${word(verdict.status)} because ${because}.${provisional}` };
}

/** "Not rated, two lists differ: actual 60% in D5 on Indicators, 62% in C9 on Targets; correct the one that is wrong" */
function differWords(indicator: Indicator, conflict: FigureConflict, own: Figure | undefined): string {
  const here = `${oneLine(own?.text ?? "")} in ${own?.address ?? indicator.address} on ${indicator.sheet}`;
  return `Not rated, two lists differ: ${conflict.what} ${here}, ${conflict.text} in ${conflict.address} on ${conflict.sheet}; correct the one that is wrong`;
}

/** "Figures in D29 and F29 on NIS Indicators.": where the figures of a rating stand; "" where there are none. */
export function whereFiguresStand(rating: IndicatorRating): string {
  const cells = [rating.actualAddress, rating.targetAddress].filter((address): address is string => address !== null);
  return cells.length === 0 ? "" : `Figures in ${cells.join(" and ")} on ${rating.sheet}.`;
}

function word(status: RagStatus): string {
  return status === "red" ? "Red" : status === "amber" ? "Amber" : status === "green" ? "Green" : "Not rated";
}

/** "NI 59, 2009/10"; a list without codes gives the name. */
function head(indicator: Indicator, label: string): string {
  const name = indicator.code.length > 60 ? `${indicator.code.slice(0, 57)}...` : indicator.code;
  return label === "" ? name : `${name}, ${label}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function hasTarget(target: Figure | undefined): boolean {
  return isComparable(target) || (target?.others ?? null) !== null;
}

function targetsByDesign(indicator: Indicator): boolean {
  return /\bno targets?\b/i.test(indicator.notes ?? "");
}

/** Why the rated period is not the newest one: "2009/10 is not published yet (due Aug 2010)." */
function nextWords(indicator: Indicator, current: string, now: IndicatorRating): string {
  const figure = indicator.actuals[current];
  if (now.notRated === "not-published") return `${current} is not published yet${figure?.expected ? ` (due ${figure.expected})` : ""}.`;
  if (now.notRated === "no-target") return `${current} has no target.`;
  if (now.notRated === "no-actual") return `${current} has no figure.`;
  return `${current} is not rated.`;
}

function sameYearBefore(indicator: Indicator, label: string): Figure | null {
  const before = yearBefore(label);
  return before === null ? null : (indicator.actuals[before] ?? null);
}

/** What only grows as the year goes on has met its target, or missed it, as soon as it is past it: a quarter's figure and the year's then say the same. */
function isCertainForTheYear(verdict: Verdict | Unclear, polarity: Polarity): boolean {
  if ("unclear" in verdict) return false;
  return (polarity === "higher" && verdict.status === "green") || (polarity === "lower" && verdict.status === "red");
}

/** A dated target applies only at its date. */
function isDueLater(indicator: Indicator, label: string, target: Figure): boolean {
  if (!target.due) return false;
  const due = dueEnd(target.due);
  const end = endOf(label, indicator);
  return due !== null && end !== null && end < due;
}

/** A target of exactly 0 per cent, a result far from it, and no other target on the way: more likely a blank than an aim. */
function isPlaceholder(indicator: Indicator, actual: Figure, target: Figure): boolean {
  if (target.value !== 0 || target.due || target.bound || !isPercentage(target.unit) || target.unit === "ppts" || indicator.polarity === "nearest") return false;
  const value = asShown(actual);
  if (value === null || Math.abs(value) < 5) return false;
  return !Object.values(indicator.targets).some((other) => other.value !== null && other.value !== 0 && Math.abs(other.value) < Math.abs(value));
}

function beatWords(actual: Figure, target: Figure, indicator: Indicator): string {
  const now = asShown(actual);
  const aim = asShown(target);
  if (now === null || aim === null || now === aim || actual.bound || indicator.polarity === "nearest") return "on target";
  const better = inWords(Math.abs(now - aim));
  const unit = isPercentage(target.unit ?? actual.unit) ? " points" : "";
  return actual.unit !== null && target.unit !== null && actual.unit !== target.unit && unit === "" ? "on target" : `${better}${unit} better`.replace(/^1 points/, "1 point");
}
