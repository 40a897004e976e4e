import type { ReportingPeriod } from "../../plan/periods";
import { comparePeriods, findPeriod, withinYear, yearBefore } from "../../plan/periods";
import type { ListColumn } from "./columns";
import type { Grid } from "./grid";

/** The label under which a column's figures are kept, and whether it was the column's own. */
export interface LabelledColumn extends ListColumn {
  /** Null for a target that stands for every period of its list. */
  readonly label: string | null;
}

/** The period that the title rows above a list, or the sheet's name, speak of: "Quarter 3 2025/26 performance report". */
export function periodAround(grid: Grid, headerRow: number): ReportingPeriod | null {
  const texts: string[] = [];
  for (let row = headerRow - 1; row >= Math.max(grid.firstRow, headerRow - 8); row -= 1) {
    const filled = grid.filled(row);
    if (filled.length > 4) break;
    for (const column of filled) texts.push(grid.text(row, column));
  }
  texts.push(grid.sheet.name);
  let year: ReportingPeriod | null = null;
  for (const text of texts) {
    if (text.length > 160 || /\b(?:updated?|printed|version|published|issued)\b/i.test(text)) continue;
    const period = findPeriod(text)?.period;
    if (!period || period.start === null) continue;
    if (period.kind === "quarter" || period.kind === "month" || period.kind === "half") return period;
    if (period.kind === "financial" || period.kind === "academic" || period.kind === "calendar") year ??= period;
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
  const undated = dated.filter((column) => column.role === "actual" && column.period === null && !isEarlier(column.heading));
  const targets = dated.filter((column) => column.role === "target");
  const onlyTarget = targets.length > 0 && targets[0]?.period ? targets.map((t) => t.period) : [];
  const current = undated.length > 0 ? (around?.label ?? onlyTarget[0]?.label ?? "Latest") : (latest?.label ?? around?.label ?? "Latest");
  return dated.map((column) => ({ ...column, label: labelOf(column, current, latest, targets.length) }));
}

function labelOf(column: ListColumn, current: string, latest: ReportingPeriod | null, targetCount: number): string | null {
  if (column.role === "comparator") return column.own.replace(/\s+/g, " ");
  if (column.period !== null) return column.period.label;
  if (column.role === "baseline") return "Baseline";
  if (column.role === "actual") {
    if (/same (?:period|quarter)|last year|previous year|year ago|prior year/i.test(column.heading)) return yearBefore(current) ?? "Last year";
    if (/previous|last|prior/i.test(column.heading)) return quarterBefore(current) ?? yearBefore(current) ?? "Previous";
    return current;
  }
  if (column.role === "target") {
    if (/\b(?:annual|year[- ]end|full[- ]year|end of year)\b/i.test(column.heading)) return yearLabel(current) ?? column.own;
    if (/\b(?:long[- ]term|final|overall|stretch|lifetime|three[- ]year|3[- ]year|future|next)\b/i.test(column.heading) && targetCount > 1) return column.own;
    // One undated target beside several quarters or months stands for each of them.
    return latest && (latest.kind === "quarter" || latest.kind === "month") && !/current/i.test(column.heading) ? null : current;
  }
  if (column.role === "rag") return "";
  return null;
}

/** "Q1" beside "2024/25 Target" is a quarter of 2024/25: the latest year that the list's own headings name. */
function latestYear(columns: readonly ListColumn[]): ReportingPeriod | null {
  const years = columns.flatMap((column) => (column.period?.kind === "financial" && (column.role === "target" || column.role === "actual") ? [column.period] : []));
  return years.sort(comparePeriods).pop() ?? null;
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
