import { linesOf } from "../plan/bullets";
import { isOnlyDates, noPlanPeriod } from "../plan/due-dates";
import { readRagStatus } from "../plan/rag-status";
import { isMergedAcross, type Grid } from "./grid";
import { matchHeading, normaliseHeading, type HeadingMatch } from "./headings";

/** One column's heading: the words of all header rows, and what they name. */
export interface HeaderColumn {
  readonly column: number;
  readonly heading: string;
  readonly match: HeadingMatch | null;
}

export interface Header {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly HeaderColumn[];
}

const questionWords = /^(?:what|how|who|when|why|where|which|cost|how measured)\b/i;
/** "Q1", "2025/26", "Apr": a heading that names a time. */
export const periodLabel = /^(?:q(?:uarter|tr)?\.?\s?[1-4]\b.*|(?:fy\s?)?(?:20)?\d\d\s?[-/–]\s?(?:20)?\d\d|(?:19|20)\d\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?(?:[\s-]+(?:20)?\d\d)?|y(?:ea)?r\s?\d(?:\s*\([^)]*\))?|ytd|actual|target)$/i;

/** Words of a heading; the year behind "Target 2013/14" takes nothing from what it names. */
const wordCount = (text: string): number => normaliseHeading(text).replace(/(?<=\S) (?:19|20)\d\d(?: (?:20)?\d\d)?$/, "").split(" ").length;

/** How much of a heading its synonym covers, 0 to 1. */
function coverage(text: string, match: HeadingMatch): number {
  return match.exact ? 1 : wordCount(match.words) / Math.max(1, wordCount(text));
}

/** Share of a row's cells that must be headings, for the row to be a header. */
const fewestMatched = 0.45;
/** What, when and who with one thing more make a plan's header, whatever else stands beside them. */
const fewestOfPlan = 4;

/** A real date, or a day in figures: no heading. */
const isDay = /^(?:\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})$/;

interface Candidate {
  readonly fields: ReadonlySet<string>;
  readonly distinct: number;
  readonly matched: number;
  readonly filled: number;
  readonly score: number;
}

function candidateAt(grid: Grid, row: number): Candidate | null {
  const columns = grid.filled(row);
  if (columns.length < 2) return null;
  for (const column of columns) {
    const text = grid.text(row, column);
    if (text.length > 160 || /[•▪]/.test(text) || isDay.test(text)) return null;
  }
  // "Version: | 4 | Date: | May": labels, each with its words.
  if (/:$/.test(grid.text(row, columns[0] ?? 0)) && columns.some((column) => !/:$/.test(grid.text(row, column)))) return null;
  let unknown = 0;
  let periods = 0;
  const isTold = (text: string): boolean => {
    if (matchHeading(text)) return true;
    if (periodLabel.test(text)) periods++;
    else unknown++;
    // Were all that follow headings, too, there would still be too few.
    return unknown <= Math.max(columns.length * (1 - fewestMatched), columns.length - fewestOfPlan);
  };
  // Short cells repeat and are known already; in nearly every row of a plan they alone show that it is no header.
  for (const isShort of [true, false]) {
    for (const column of columns) {
      const text = grid.text(row, column);
      if (text.length <= 40 === isShort && !isTold(text)) return null;
    }
  }
  const fields = new Set<string>();
  const words = new Set<string>();
  let matched = 0;
  let score = 0;
  for (const column of columns) {
    const text = grid.text(row, column);
    const match = matchHeading(text);
    if (!match) continue;
    // "Complete | Complete" under two columns of statuses is what a row says of itself, not two headings.
    if (words.has(text) && readRagStatus(text) !== null) continue;
    words.add(text);
    fields.add(match.field ?? match.words);
    matched++;
    score += coverage(text, match);
  }
  return { fields, distinct: fields.size, matched, filled: columns.length - periods, score };
}

/** Whether a row reads as a header: at least two different fields, and most of its words are headings. */
function isHeaderRow(grid: Grid, row: number): boolean {
  const candidate = candidateAt(grid, row);
  if (!candidate || candidate.distinct < 2) return false;
  if (candidate.distinct >= fewestOfPlan && ["action", "when", "leads"].every((field) => candidate.fields.has(field)) && grid.filled(row).every((column) => grid.text(row, column).length <= 60)) return true;
  return candidate.score >= 1.4 && candidate.score / candidate.filled >= 0.34 && candidate.matched / candidate.filled >= fewestMatched;
}

/** Whether a row below a header only splits its headings: every cell is a heading or a period of its own. */
function isSubHeader(grid: Grid, row: number, header: number): boolean {
  const columns = grid.filled(row);
  if (columns.length === 0) return false;
  // "2010/11" alone under "Milestones" says which year they are of.
  if (columns.every((column) => periodLabel.test(grid.text(row, column)) && grid.text(header, column) !== "") && columns.length < grid.filled(header).length && !columns.includes(grid.filled(header)[0] ?? 0)) return true;
  let headings = 0;
  for (const column of columns) {
    const text = grid.text(row, column);
    const match = text.length <= 60 ? matchHeading(text) : null;
    const isPeriod = periodLabel.test(text);
    if (!isPeriod && (!match || coverage(text, match) < 0.5)) return false;
    if (match && normaliseHeading(text) !== normaliseHeading(grid.text(header, column))) headings++;
    else if (isPeriod && grid.text(header, column) === "") headings++;
  }
  return headings >= Math.min(2, columns.length) && (columns.length >= 2 || isMergedAcross(grid, header, columns[0] ?? 0) || grid.text(header, columns[0] ?? 0) === "");
}

/** Whether the row above a header groups its columns: short words over several columns, not one title across all. */
function isUpperHeader(grid: Grid, row: number, header: number): boolean {
  const columns = grid.filled(row);
  if (columns.length === 0) return false;
  if (columns.some((column) => grid.text(row, column).length > 60 || linesOf(grid.text(row, column)).length > 2)) return false;
  if (columns.some((column) => isLabelOrUpkeep(grid.text(row, column)))) return false;
  const headerColumns = grid.filled(header);
  if (columns.length === 1) {
    const merge = grid.merge(row, columns[0] ?? 0);
    return merge !== null && merge.columnCount > 1 && merge.columnCount < headerColumns.length && (columns[0] ?? 0) > (headerColumns[0] ?? 0);
  }
  const tells = (column: number): boolean => periodLabel.test(grid.text(row, column)) || matchHeading(grid.text(row, column)) !== null;
  const grouped = columns.some((column) => isMergedAcross(grid, row, column)) || columns.every(tells);
  return columns.length < headerColumns.length && grouped && columns.every((column) => !/\.$/.test(grid.text(row, column)));
}

/** "Headline measures:", "Lead: Director", "Version 3", "Updated 3/11/2025": what stands above a table, not over its columns. */
function isLabelOrUpkeep(text: string): boolean {
  return /:\s*$|:\s*\S/.test(text) || /^(?:version|updated|last updated|as at|date|v\d)\b.*\d/i.test(text) || isOnlyDates(text, noPlanPeriod);
}

const headers = new WeakMap<Grid, Map<number, Header | null>>();

/** The header that starts at this row, one or two rows deep; null where the row is none. Several readers ask in turn: worked out once. */
export function headerAt(grid: Grid, row: number): Header | null {
  let known = headers.get(grid);
  if (!known) headers.set(grid, (known = new Map()));
  let header = known.get(row);
  if (header === undefined) known.set(row, (header = headerFrom(grid, row)));
  return header;
}

function headerFrom(grid: Grid, row: number): Header | null {
  if (!isHeaderRow(grid, row)) return null;
  let firstRow = row;
  let lastRow = row;
  if (row < grid.lastRow && isSubHeader(grid, row + 1, row)) lastRow = row + 1;
  else if (row > grid.firstRow && isUpperHeader(grid, row - 1, row)) firstRow = row - 1;
  return headerOf(grid, firstRow, lastRow);
}

/**
 * The row that heads a sheet's columns although its words are none we know: the first of several short labels above rows that are as wide, with
 * sentences or dates in them. Null where there is none.
 */
export function guessedHeaderRow(grid: Grid, rows: readonly number[]): number | null {
  for (const [index, row] of rows.slice(0, 25).entries()) {
    const columns = grid.filled(row);
    if (columns.length < 3) continue;
    if (columns.some((column) => !/^\p{L}/u.test(grid.text(row, column)) || grid.text(row, column).length > 50 || /[.;]$/.test(grid.text(row, column)))) continue;
    if (columns.some((column) => isOnlyDates(grid.text(row, column), noPlanPeriod))) continue;
    const below = rows.slice(index + 1, index + 13).filter((next) => grid.filled(next).length >= 2);
    const wide = below.filter((next) => grid.filled(next).length >= columns.length * 0.6);
    const told = wide.filter((next) => grid.filled(next).some((column) => grid.text(next, column).length >= 30));
    if (wide.length >= 2 && wide.length >= below.length * 0.7 && told.length >= wide.length * 0.6) return row;
  }
  return null;
}

/** The header that stands in these rows, whatever its words. */
export function headerOf(grid: Grid, firstRow: number, lastRow: number): Header {
  const columns = new Set<number>();
  for (let row = firstRow; row <= lastRow; row++) for (const column of grid.filled(row)) columns.add(column);
  const sorted = [...columns].sort((a, b) => a - b);
  return { firstRow, lastRow, columns: sorted.map((column) => columnHeading(grid, firstRow, lastRow, column, sorted)) };
}

function columnHeading(grid: Grid, firstRow: number, lastRow: number, column: number, columns: readonly number[]): HeaderColumn {
  const lower = grid.text(lastRow, column);
  if (firstRow === lastRow) return { column, heading: lower, match: matchHeading(lower) };
  const own = grid.text(firstRow, column);
  const upper = own !== "" ? own : spanningHeading(grid, firstRow, lastRow, column, columns);
  const heading = upper === "" || upper === lower ? lower : lower === "" ? upper : `${upper}: ${lower}`;
  const lowerMatch = lower === "" ? null : matchHeading(lower);
  const upperMatch = upper === "" ? null : matchHeading(upper);
  const spans = own !== "" && lower !== "" && spanOf(grid, firstRow, lastRow, column, columns) > 1;
  // "Milestones" above "When": the fuller words tell; "Actions" above "How | When": the lower ones do.
  const upperTells = upperMatch !== null && own !== "" && !spans && (lowerMatch === null || questionWords.test(lower));
  const match = upperTells ? upperMatch : (lowerMatch ?? (upper === "" ? null : matchHeading(`${upper} ${lower}`)) ?? upperMatch);
  return { column, heading, match };
}

/** How many columns an upper heading spans: its merged area, else the columns to the right that have only a lower heading. */
function spanOf(grid: Grid, firstRow: number, lastRow: number, column: number, columns: readonly number[]): number {
  const merge = grid.merge(firstRow, column);
  if (merge && merge.columnCount > 1) return merge.columnCount;
  let span = 1;
  for (const next of columns.filter((other) => other > column)) {
    if (grid.text(firstRow, next) !== "" || grid.text(lastRow, next) === "") break;
    span = next - column + 1;
  }
  return span;
}

function spanningHeading(grid: Grid, firstRow: number, lastRow: number, column: number, columns: readonly number[]): string {
  const merge = grid.merge(firstRow, column);
  if (merge) return grid.text(merge.row, merge.column);
  for (const previous of columns.filter((other) => other < column).reverse()) {
    const text = grid.text(firstRow, previous);
    if (text === "") continue;
    return spanOf(grid, firstRow, lastRow, previous, columns) > column - previous ? text : "";
  }
  return "";
}

/** Whether a header repeats another one: the same words over the same columns. */
export function repeatsHeader(grid: Grid, header: Header, row: number): boolean {
  const columns = grid.filled(row);
  if (columns.length < 2) return false;
  let same = 0;
  for (const [index, column] of columns.entries()) {
    // Rows that can no longer be alike enough are nearly all of them.
    if ((same + columns.length - index) / columns.length < 0.75) return false;
    const words = grid.text(row, column);
    for (let above = header.firstRow; above <= header.lastRow; above++) {
      const heading = grid.text(above, column);
      if (heading === words || (Math.abs(heading.length - words.length) <= 4 && normaliseHeading(heading) === normaliseHeading(words))) {
        same++;
        break;
      }
    }
  }
  return same >= 2 && same / columns.length >= 0.75;
}
