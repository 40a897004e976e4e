import { noPlanPeriod, readDueDates } from "../plan/due-dates";
import type { Period, PeriodCandidate } from "../plan/model";
import { readPlanPeriod } from "../plan/plan-period";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Grid } from "./grid";
import { periodCandidates, type NamedPeriod } from "./period-candidates";

/** The plan's period and where it was read; null where nothing says it for certain. */
export interface PeriodReading {
  readonly period: Period | null;
  readonly evidence: string;
  /** Where the period is not certain: what it could be. */
  readonly candidates: readonly PeriodCandidate[];
}

const planWords = /\b(?:work ?plan|roadmap|plan|strategy|programme|agreement|framework|objectives|priorities|tracker|action log|ambitions)\b/i;

/** "Action tracker - Quarter 2 2025/26": when it was reported, not what it plans for. */
const reportsOnLog = /^(?!.*\b(?:plan|strategy|programme|agreement|framework)\b).*(?:\bq(?:uarter|tr)?\.?\s?[1-4]\b|\bas at\b|\bupdated?\b)/i;

/**
 * The period of titles that speak of a plan, on the first rows of the sheets; else of the file's name. Titles that disagree leave it
 * open, except that the one said by most sheets counts. A file's name is only believed where the due dates bear it out.
 */
export function periodOf(snapshot: WorkbookSnapshot, grids: readonly Grid[], dueDateCells: () => Iterable<string>, planHeadings: () => Iterable<string>): PeriodReading {
  const votes = new Map<string, { period: Period; sheets: string[] }>();
  for (const grid of grids) {
    for (const title of titlesOf(grid)) {
      if (!planWords.test(title) || reportsOnLog.test(title)) continue;
      const period = readPlanPeriod(title);
      if (!period) continue;
      const key = `${period.start}..${period.end}`;
      const vote = votes.get(key) ?? { period, sheets: [] };
      if (!vote.sheets.includes(grid.name)) vote.sheets.push(grid.name);
      votes.set(key, vote);
      break;
    }
  }
  const ranked = [...votes.values()].sort((a, b) => b.sheets.length - a.sheets.length);
  const named: NamedPeriod[] = ranked.map(({ period, sheets }) => ({ period, evidence: `the title on ${sheets[0] ?? ""}` }));
  const open = (): PeriodReading => ({ period: null, evidence: "", candidates: periodCandidates(named, dueDateCells()) });
  const [best, second] = ranked;
  if (best && liesElsewhere(best.period, dueDateCells())) return open();
  if (best && (!second || best.sheets.length > second.sheets.length)) return certain(best.period, `the title on ${best.sheets[0] ?? ""}`);
  const name = snapshot.fileName?.replace(/\.[a-z]{3,4}$/i, "").replace(/_/g, " ") ?? "";
  const fromName = readPlanPeriod(name.replace(/(\d{4})-(\d{2})-(\d{2})/g, " "));
  if (fromName) named.push({ period: fromName, evidence: "the file's name" });
  if (ranked.length > 0) return open();
  if (fromName && !plansForThePast(fromName, dueDateCells())) return certain(fromName, "the file's name");
  for (const grid of grids) {
    const fromSheet = planWords.test(grid.name) ? readPlanPeriod(grid.name) : null;
    if (fromSheet) return certain(fromSheet, `the name of the sheet ${grid.name}`);
  }
  const headed = fromHeadings(planHeadings());
  return headed ? certain(headed.period, headed.evidence) : open();
}

const certain = (period: Period, evidence: string): PeriodReading => ({ period, evidence, candidates: [] });

/** "Key milestones 2010/11" over every table of actions: the year that they plan for; several years are columns of a longer plan. */
function fromHeadings(headings: Iterable<string>): NamedPeriod | null {
  const told = new Map<string, { period: Period; heading: string }>();
  for (const heading of headings) {
    const period = readPlanPeriod(heading);
    if (period) told.set(`${period.start}..${period.end}`, { period, heading: heading.replace(/\s+/g, " ") });
  }
  const [only] = [...told.values()];
  return only && told.size === 1 ? { period: only.period, evidence: `the heading ${only.heading}` } : null;
}

/** Short texts in the first rows of a sheet, above any table. */
function titlesOf(grid: Grid): string[] {
  const titles: string[] = [];
  for (let row = grid.firstRow; row <= Math.min(grid.lastRow, grid.firstRow + 7); row++) {
    const columns = grid.filled(row);
    if (columns.length > 2) break;
    for (const column of columns) {
      const text = grid.text(row, column);
      if (text.length <= 200) titles.push(text);
    }
  }
  return titles;
}

/** "Statement 2024/25: action plan" with nearly all its dates after March 2025: the title dates something else. */
function liesElsewhere(period: Period, cells: Iterable<string>): boolean {
  let dated = 0;
  let outside = 0;
  for (const cell of cells) {
    if (dated >= 3000) break;
    for (const date of readDueDates(cell, noPlanPeriod).dates) {
      if (date.end === null || date.start === null) continue;
      dated++;
      if (date.end < period.start || date.start > period.end) outside++;
    }
  }
  return dated >= 3 && outside > dated * 0.7;
}

/** A plan makes few promises for the time before it starts: where more than one date in twenty lies there, its name is not its period. */
function plansForThePast(period: Period, cells: Iterable<string>): boolean {
  let dated = 0;
  let before = 0;
  for (const cell of cells) {
    if (dated >= 3000) break;
    for (const date of readDueDates(cell, noPlanPeriod).dates) {
      if (date.end === null) continue;
      dated++;
      if (date.end < period.start) before++;
    }
  }
  return before >= 3 && before > dated * 0.05;
}
