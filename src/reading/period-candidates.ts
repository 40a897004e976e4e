import { financialYearOf, financialYears } from "../plan/calendar";
import { noPlanPeriod, readDueDates } from "../plan/due-dates";
import type { Period, PeriodCandidate } from "../plan/model";

/** Most answers that are offered, and most cells that are read for them. */
const most = 3;
const sampled = 3000;

/** A period that some place of the workbook names. */
export interface NamedPeriod {
  readonly period: Period;
  readonly evidence: string;
}

/**
 * What the plan's period could be, where nothing says it for certain: what titles and names say, and the financial years that the due
 * dates lie in. For the user to choose from, the likeliest first.
 */
export function periodCandidates(named: readonly NamedPeriod[], cells: Iterable<string>): readonly PeriodCandidate[] {
  const years = yearsOfDates(cells);
  const candidates = new Map<string, PeriodCandidate>();
  for (const { period, evidence } of [...named, ...(years ? [years] : [])]) {
    const key = `${period.start}..${period.end}`;
    if (!candidates.has(key)) candidates.set(key, { ...period, evidence });
  }
  return [...candidates.values()].slice(0, most);
}

/** The fewest financial years that hold nine in ten of the due dates; null where there are too few dates, or they lie too far apart. */
function yearsOfDates(cells: Iterable<string>): NamedPeriod | null {
  const counts = new Map<number, number>();
  let dated = 0;
  for (const cell of cells) {
    if (dated >= sampled) break;
    for (const date of readDueDates(cell, noPlanPeriod).dates) {
      if (date.end === null) continue;
      const year = financialYearOf(date.end);
      counts.set(year, (counts.get(year) ?? 0) + 1);
      dated += 1;
    }
  }
  if (dated < fewestDates) return null;
  const years = [...counts.keys()].sort((a, b) => a - b);
  for (let span = 1; span <= longestPlan; span += 1) {
    for (const first of years) {
      const held = years.filter((year) => year >= first && year < first + span).reduce((sum, year) => sum + (counts.get(year) ?? 0), 0);
      if (held < dated * 0.9) continue;
      const period = financialYears(first, first + span - 1);
      return { period: { ...period, text: `${first}/${String(first + span).slice(-2)}` }, evidence: `${held} of ${dated} due dates lie in it` };
    }
  }
  return null;
}

const fewestDates = 3;
/** In years. */
const longestPlan = 10;
