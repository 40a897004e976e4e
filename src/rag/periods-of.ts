import type { Figure, Indicator, Plan } from "../plan/model";
import type { ReportingPeriod } from "../plan/periods";
import { comparePeriods, onBasis, readPeriod, yearBefore } from "../plan/periods";
import { isComparable } from "../plan/values";

const read = new Map<string, ReportingPeriod | null>();

/** A label's period; labels repeat a thousand times in a workbook, so each is read once. */
export function periodOf(label: string): ReportingPeriod | null {
  const known = read.get(label);
  if (known !== undefined) return known;
  const period = readPeriod(label);
  if (read.size > 5_000) read.clear();
  read.set(label, period);
  return period;
}

/** Orders two labels, oldest first; a label that is no period ("Baseline") comes before those that are. */
export function compareLabels(a: string, b: string): number {
  const first = periodOf(a);
  const second = periodOf(b);
  if (first && second) return comparePeriods(first, second);
  if (!first && !second) return 0;
  return first ? 1 : -1;
}

/** Oldest first; equal ones in the sheet's order. */
export function sortLabels(labels: readonly string[]): string[] {
  return [...labels].sort(compareLabels);
}

/** Last day of a label's period on the indicator's own calendar ("Ac Yr" ends in August); null where it does not tell. */
export function endOf(label: string, indicator: Indicator): string | null {
  const period = periodOf(label);
  return period ? onBasis(period, indicator.period).end : null;
}

/** Labels of the periods in which at least one indicator has a published actual, oldest first. */
export function reportingPeriodsOf(plan: Plan): string[] {
  const labels = new Set<string>();
  for (const indicator of plan.indicators) {
    for (const [label, figure] of Object.entries(indicator.actuals)) if (isComparable(figure) && periodOf(label) !== null) labels.add(label);
  }
  return sortLabels([...labels]);
}

/**
 * The latest period with a published actual that has begun by the as-at date; null where no list has one.
 * @param asAt ISO date
 */
export function proposeReportingPeriod(plan: Plan, asAt: string): string | null {
  const labels = reportingPeriodsOf(plan);
  const begun = labels.filter((label) => {
    const start = periodOf(label)?.start ?? null;
    return start === null || start <= asAt;
  });
  const candidates = begun.length > 0 ? begun : labels;
  return candidates[candidates.length - 1] ?? null;
}

/** The figure of the same kind of period just before: a quarter's quarter, a year's year. */
export function previousFigure(indicator: Indicator, label: string): { readonly label: string; readonly figure: Figure } | null {
  const kind = kindOf(label);
  if (indicator.actuals[label]?.toDate) {
    // What has added up by a quarter's end compares with what had a year before.
    const before = yearBefore(label);
    const figure = before === null ? undefined : indicator.actuals[before];
    return before !== null && figure?.toDate && isComparable(figure) ? { label: before, figure } : null;
  }
  const earlier = sortLabels(Object.keys(indicator.actuals)).filter(
    (other) => other !== label && isComparable(indicator.actuals[other]) && compareLabels(other, label) < 0 && (kindOf(other) === kind || periodOf(other) === null),
  );
  const last = earlier[earlier.length - 1];
  const figure = last === undefined ? undefined : indicator.actuals[last];
  return last !== undefined && figure ? { label: last, figure } : null;
}

/** Which periods compare: quarters with quarters, and years of whatever calendar with years. */
export function kindOf(label: string): string {
  const period = periodOf(label);
  const kind = period?.kind ?? "none";
  // What has added up by December compares with what had by the December before.
  if (kind === "to-date" && period?.end) return `to-date ${period.end.slice(5)}`;
  return kind === "academic" || kind === "calendar" ? "financial" : kind;
}

/** "2012" is due in 2012: a year's target counts from its first day on, so that 2011/12 is judged by "by 2012". */
export function dueEnd(due: string): string | null {
  const period = periodOf(due.replace(/^(?:the\s)?end(?:\sof)?\s/i, ""));
  if (!period) return null;
  return period.kind === "calendar" && !/\bend\b/i.test(due) ? period.start : period.end;
}
