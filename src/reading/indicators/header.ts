import type { ReportingPeriod } from "../../plan/periods";
import { withinYear } from "../../plan/periods";
import { areBandHeadings, colourOfHeading } from "./bands";
import type { Grid } from "./grid";
import type { Heading, HeadingRole } from "./headings";
import { readHeading } from "./headings";
import { readKindWord } from "./kind-words";

/** One column under a header of up to three rows. */
export interface HeaderColumn {
  readonly column: number;
  /** All its headings, top to bottom: "Targets · 2009/10". */
  readonly heading: string;
  /** The lowest heading alone. */
  readonly own: string;
  readonly role: HeadingRole | null;
  readonly period: ReportingPeriod | null;
}

export interface Header {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly HeaderColumn[];
}

/** Without one of these words or a year, a row is no heading of an indicator table: the cheap question, asked first. */
const hint = /indicator|measure|target|tgt|actual|base ?line|outturn|out-turn|result|performance|achieved|figure|value|kpi|ytd|year\s?\d|\bq(?:uarter|tr)?s?\.? ?[1-4]|(?:19|20)\d\d|\d\d[/-]\d\d|\bmetric|\bstandard\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s'’-]{1,2}\d\d\b/i;

/** A row worth a closer look: most of its cells are headings. Asked of every row, so it gives up as early as it can. */
export function isHeadingRow(grid: Grid, row: number): boolean {
  const columns = grid.filled(row);
  if (columns.length < 2) return false;
  // One of the first three cells of any heading is a heading.
  if (!columns.slice(0, 3).some((column) => isHeading(grid.text(row, column)))) return false;
  const texts = columns.map((column) => grid.text(row, column));
  if (texts.filter((text) => text.length > longestHeading).length > texts.length / 3) return false;
  if (!texts.some((text) => text.length <= longestHeading && hint.test(text))) return false;
  const needed = Math.max(2, Math.ceil(texts.length * 0.5));
  let known = 0;
  const coloured = texts.filter((text) => colourOfHeading(text) !== null);
  if (areBandHeadings(coloured)) known = coloured.filter((text) => !isHeading(text)).length;
  for (let i = 0; i < texts.length && known + texts.length - i >= needed; i += 1) if (isHeading(texts[i] ?? "")) known += 1;
  return known >= needed;
}

function isHeading(text: string): boolean {
  if (text.length > longestHeading) return false;
  const heading = readHeading(text);
  return heading.role !== null || heading.period !== null;
}

const longestHeading = 60;

/** Reads the header that starts in `row`, with the rows below that still are headings. */
export function readHeader(grid: Grid, row: number): Header {
  const rows = [row];
  for (let next = row + 1; next <= Math.min(row + 2, grid.lastRow); next += 1) {
    if (!continuesHeader(grid, rows, next)) break;
    rows.push(next);
  }
  const paths = rows.map((r, level) => filledAcross(grid, r, rows[level + 1] ?? null));
  const columns: HeaderColumn[] = [];
  for (let column = grid.firstColumn; column <= grid.lastColumn; column += 1) {
    const texts = paths.map((path) => path.get(column) ?? "").filter((text) => text !== "");
    const distinct = texts.filter((text, index) => texts.indexOf(text) === index);
    if (distinct.length === 0) {
      const left = columns[columns.length - 1];
      // "Direction of travel against 2012/13 Q3" over an arrow and, in the column without a heading beside it, its figure.
      const beside = left?.column === column - 1 && left.period !== null && left.role === "travel";
      if (left && beside && hasCellsBelow(grid, rows[rows.length - 1] ?? row, column)) columns.push({ ...left, column });
      else if (!columns.some((other) => other.heading !== "") && namesBelow(grid, rows[rows.length - 1] ?? row, column)) columns.push({ column, heading: "", own: "", role: "name", period: null });
      else if (saysKindsBelow(grid, rows[rows.length - 1] ?? row, column)) columns.push({ column, heading: "", own: "", role: "kind", period: null });
      continue;
    }
    columns.push({ column, heading: distinct.join(" · "), own: distinct[distinct.length - 1] ?? "", ...combine(distinct.map(readHeading)) });
  }
  return { firstRow: row, lastRow: rows[rows.length - 1] ?? row, columns };
}

function hasCellsBelow(grid: Grid, row: number, column: number): boolean {
  return [1, 2, 3, 4].some((step) => grid.text(row + step, column) !== "");
}

/** Whether the first column, without a heading, names what the rows below it are about. */
function namesBelow(grid: Grid, row: number, column: number): boolean {
  const texts = [1, 2, 3].map((step) => grid.text(row + step, column)).filter((text) => text !== "");
  if (texts.some((text) => readKindWord(text) !== null || readHeading(text).period !== null)) return false;
  return texts.filter((text) => /\p{L}{3}.*\s\p{L}/u.test(text)).length >= 2;
}

/** Whether a column without a heading says of the rows below it what they hold: "Target", "Actual". */
function saysKindsBelow(grid: Grid, row: number, column: number): boolean {
  const texts: string[] = [];
  for (let below = row + 1; below <= row + 4; below += 1) {
    // Behind an empty row something else begins.
    if (texts.length > 0 && grid.filled(below).length === 0) break;
    const text = grid.text(below, column);
    if (text !== "") texts.push(text);
  }
  return texts.length >= 2 && texts.every((text) => readKindWord(text) !== null);
}

/** True where `row` repeats the header's first row, or any of its rows, word for word. */
export function repeatsHeader(grid: Grid, header: Header, row: number): boolean {
  const columns = grid.filled(row);
  if (columns.length === 0) return false;
  const first = columns[0] ?? 0;
  const start = fold(grid.text(row, first));
  for (let own = header.firstRow; own <= header.lastRow; own += 1) {
    if (start !== fold(grid.text(own, first))) continue;
    const same = columns.filter((column) => fold(grid.text(own, column)) === fold(grid.text(row, column))).length;
    if (same === columns.length && same >= Math.min(2, grid.filled(own).length)) return true;
  }
  return false;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ");
}

/** A second header row stands under group headings: periods and words for figures, and nothing that reads as data. */
function continuesHeader(grid: Grid, above: readonly number[], row: number): boolean {
  const columns = grid.filled(row);
  const previous = above[above.length - 1] ?? row;
  // One cell alone is a section of the list, unless it stands under a group heading.
  if (columns.length < 2 && !columns.some((column) => column > grid.firstColumn && grid.text(previous, column) !== "")) return false;
  // "Lead: Head of Service" stands above rows and tells of them.
  if (columns.some((column) => /^(?:lead|organisation|owner|contact|responsible)[\w ]{0,20}:\s*\S/i.test(grid.text(row, column)))) return false;
  const coloured = columns.filter((column) => colourOfHeading(grid.text(row, column)) !== null);
  const bands = areBandHeadings(coloured.map((column) => grid.text(row, column))) ? coloured : [];
  let headings = 0;
  for (const column of columns) {
    if (bands.includes(column)) {
      headings += 1;
      continue;
    }
    const text = grid.text(row, column);
    const heading = readHeading(text);
    const upper = readHeading(grid.text(previous, column));
    // A cell under the name column that is no heading is data.
    if (upper.role === "name" && grid.text(previous, column) !== "" && heading.role === null) return false;
    if (text.length <= 60 && (heading.period !== null || (heading.role !== null && heading.role !== "name" && !/\d\s*%/.test(text)))) headings += 1;
  }
  if (headings < columns.length * 0.6) return false;
  // Below a complete header a row of bare periods can be the first data row of a long list: it needs a gap above it.
  return columns.some((column) => grid.text(previous, column) === "") || columns.every((column) => readHeading(grid.text(previous, column)).role !== "name");
}

/** A group heading reaches over the empty cells to its right, as far as the row below has headings. */
function filledAcross(grid: Grid, row: number, below: number | null): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const merged = grid.sheet.merges.filter((merge) => merge.row <= row && row < merge.row + merge.rowCount);
  let group = "";
  for (let column = grid.firstColumn; column <= grid.lastColumn; column += 1) {
    const own = grid.text(row, column);
    if (own !== "") {
      group = below !== null && grid.text(below, column) !== "" ? own : "";
      texts.set(column, own);
      const merge = merged.find((m) => m.row === row && m.column <= column && column < m.column + m.columnCount && m.columnCount > 1);
      if (merge) {
        for (let c = merge.column; c < merge.column + merge.columnCount; c += 1) texts.set(c, own);
        if (below !== null) group = "";
        column = merge.column + merge.columnCount - 1;
      }
      continue;
    }
    if (group !== "" && below !== null && grid.text(below, column) !== "") texts.set(column, group);
    else group = "";
  }
  return texts;
}

/** Of several headings over one column the lowest word for a role counts, and the most exact period. */
function combine(levels: readonly Heading[]): Heading {
  let role: HeadingRole | null = null;
  let period: ReportingPeriod | null = null;
  for (const level of levels) {
    if (level.role !== null) {
      const upper: HeadingRole | null = role;
      // "Comparison" over "2008/09 result" is still a comparison; "Targets" over "Actual" is not.
      const keeps = (upper === "comparator" && (level.role === "actual" || level.role === "section")) || (upper === "target" && level.role === "name");
      if (!keeps) role = level.role;
    }
    if (level.period !== null) period = period === null ? level.period : nested(period, level.period);
  }
  return { role, period };
}

function nested(upper: ReportingPeriod, lower: ReportingPeriod): ReportingPeriod {
  if (lower.start === null) return upper.start === null ? lower : withinYear(lower, upper);
  if (upper.start === null && lower.kind === "financial") return withinYear(upper, lower);
  return lower;
}
