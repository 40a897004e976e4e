import type { ReportingPeriod } from "../../plan/periods";
import { comparePeriods, findPeriod, periodsIn, withinYear, yearAfter, yearBefore } from "../../plan/periods";
import type { ListColumn } from "./columns";
import type { Grid } from "./grid";

/** The label under which a column's figures are kept, and whether it was the column's own. */
export interface LabelledColumn extends ListColumn {
  /** Null for a target that stands for every period of its list. */
  readonly label: string | null;
}

/** Where nothing says which period a figure is of. */
export const undated = "Latest";

/** The period that the title rows above a list, or the sheet's name, speak of: "Quarter 3 2025/26 performance report". */
export function periodAround(grid: Grid, headerRow: number): ReportingPeriod | null {
  const texts: string[] = [];
  for (let row = headerRow - 1; row >= Math.max(grid.firstRow, headerRow - 8); row -= 1) {
    const filled = grid.filled(row);
    if (filled.length > 4) break;
    for (const column of filled) texts.push(grid.text(row, column));
  }
  // The sheet's own title speaks of all its tables.
  for (let row = grid.firstRow; row < Math.min(headerRow, grid.firstRow + 3); row += 1) {
    const filled = grid.filled(row);
    if (filled.length <= 2) for (const column of filled) texts.push(grid.text(row, column));
  }
  texts.push(grid.sheet.name);
  let year: ReportingPeriod | null = null;
  for (const text of texts) {
    if (text.length > 160 || /\b(?:updated?|printed|version|published|issued)\b/i.test(text)) continue;
    for (const period of periodsIn(text)) {
      if (period.start === null) continue;
      if (period.kind === "quarter" || period.kind === "month" || period.kind === "half") return period;
      if (period.kind === "financial" || period.kind === "academic" || period.kind === "calendar") year ??= period;
    }
  }
  return year;
}

/** Gives every column of figures its label; `around` completes "Q1" and names the current period where no heading does. */
export function labelColumns(columns: readonly ListColumn[], around: ReportingPeriod | null): LabelledColumn[] {
  const year = around && around.kind !== "month" ? yearOf(around) : latestYear(columns);
  const dated = columns.map((column) => ({
    ...column,
    // A column of quarters without years keeps the year that completes them.
    period: column.role === "when" ? (column.period ?? year) : column.period && column.period.start === null && year && column.role !== "notes" ? withinYear(column.period, year) : column.period,
  }));
  const actuals = dated.filter((column) => column.role === "actual" && column.period !== null);
  const latest = actuals.map((column) => column.period).reduce<ReportingPeriod | null>((best, p) => (p && (!best || comparePeriods(p, best) > 0) ? p : best), null);
  const withoutPeriod = dated.filter((column) => column.role === "actual" && column.period === null && !isEarlier(column.heading));
  const targets = dated.filter((column) => column.role === "target");
  // "Target by 2027" is aimed at, and the latest figure is not of then.
  const aimed = new Set(targets.map((target) => (target.period && !/\bby\b/i.test(target.heading) ? target.period.label : null)));
  const onlyTarget = aimed.size === 1 ? [...aimed][0] : null;
  const current = withoutPeriod.length > 0 ? (around?.label ?? onlyTarget ?? undated) : (latest?.label ?? around?.label ?? undated);
  const inParts = actuals.some((column) => column.period?.kind === "quarter" || column.period?.kind === "month" || column.period?.kind === "date");
  return dated.map((column) => ({ ...column, label: labelOf(column, current, inParts, targets.length) }));
}

const ofYearBefore = /same (?:period|quarter|month)|last year|previous year|year ago|prior year/i;

function labelOf(column: ListColumn, current: string, inParts: boolean, targetCount: number): string | null {
  if (column.role === "comparator") return column.own.replace(/\s+/g, " ");
  // "Q3 last year" beside "Q3 2025/26".
  if (column.period !== null) return (ofYearBefore.test(column.heading) ? yearBefore(column.period.label) : null) ?? column.period.label;
  if (column.role === "baseline") return "Baseline";
  if (column.role === "actual") {
    if (ofYearBefore.test(column.heading)) return yearBefore(current) ?? "Last year";
    if (/previous|last|prior/i.test(column.heading)) return quarterBefore(current) ?? yearBefore(current) ?? "Previous";
    return current;
  }
  if (column.role === "target") {
    if (/\b(?:annual|year[- ]end|full[- ]year|end of year)\b/i.test(column.heading)) return yearLabel(current) ?? column.own;
    if (/\b(?:long[- ]term|final|overall|stretch|lifetime|three[- ]year|3[- ]year|future|next)\b/i.test(column.heading) && targetCount > 1) return column.own;
    // One undated target beside several quarters or months stands for each of them.
    return inParts && !/current/i.test(column.heading) ? null : current;
  }
  if (column.role === "rag") return "";
  return null;
}

/**
 * "Q1" beside "2024/25 Target" is a quarter of 2024/25: the latest year that the list's own headings name. A year's result to the left
 * of its first quarter is the year before.
 */
function latestYear(columns: readonly ListColumn[]): ReportingPeriod | null {
  const latest = (role: ListColumn["role"]): ListColumn | null =>
    columns.filter((column) => column.role === role && column.period?.kind === "financial").sort((a, b) => (a.period && b.period ? comparePeriods(a.period, b.period) : 0)).pop() ?? null;
  const target = latest("target")?.period ?? null;
  const actual = latest("actual");
  if (!actual?.period) return target;
  if (target && comparePeriods(target, actual.period) > 0) return target;
  const firstPart = columns.find((column) => column.role === "actual" && column.period?.start === null);
  const isBefore = firstPart !== undefined && actual.column < firstPart.column && target === null;
  return isBefore ? (yearAfter(actual.period) ?? actual.period) : actual.period;
}

function isEarlier(heading: string): boolean {
  return /\b(?:previous|last|prior|same (?:period|quarter))\b/i.test(heading);
}

function yearOf(period: ReportingPeriod): ReportingPeriod {
  const pair = /((?:19|20)\d{2}\/\d{2})/.exec(period.label)?.[1];
  return pair ? (findPeriod(pair)?.period ?? period) : period;
}

function yearLabel(label: string): string | null {
  return /((?:19|20)\d{2}\/\d{2})/.exec(label)?.[1] ?? null;
}

/** "Q2 2013/14" before "Q3 2013/14", "Q4 2012/13" before "Q1 2013/14". */
function quarterBefore(label: string): string | null {
  const match = /^Q([1-4]) (.+)$/.exec(label);
  if (!match?.[1] || !match[2]) return null;
  if (match[1] !== "1") return `Q${Number(match[1]) - 1} ${match[2]}`;
  const year = yearBefore(match[2]);
  return year ? `Q4 ${year}` : null;
}

/** "Year 1", "Year 2" under a title that lists as many years are those years. */
export function nameRelativeYears<Column extends ListColumn>(grid: Grid, headerRow: number, columns: readonly Column[]): readonly Column[] {
  const relative = columns.filter((column) => column.period?.kind === "relative");
  if (relative.length < 2) return columns;
  for (let row = headerRow - 1; row >= Math.max(grid.firstRow, headerRow - 4); row -= 1) {
    const years = periodsIn(grid.filled(row).map((column) => grid.text(row, column)).join(" ")).filter((period) => period.kind === "financial" || period.kind === "academic" || period.kind === "calendar").sort(comparePeriods);
    if (years.length !== relative.length) continue;
    return columns.map((column) => (column.period?.kind === "relative" ? { ...column, period: years[column.period.order - 1] ?? column.period } : column));
  }
  return columns;
}
