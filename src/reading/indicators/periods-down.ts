import type { Indicator } from "../../plan/model";
import { readPeriod, type ReportingPeriod } from "../../plan/periods";
import { cellAddress } from "../../workbook/address";
import type { ListColumn } from "./columns";
import type { Grid } from "./grid";
import type { Header } from "./header";
import { readHeading, type HeadingRole } from "./headings";
import { readKindWord, type RowKind } from "./kind-words";
import { labelColumns, periodAround } from "./labels";
import { readList, type IndicatorContext } from "./list";

export interface PeriodsDownReading {
  readonly indicators: readonly Indicator[];
  readonly header: Header;
  readonly columns: readonly ListColumn[];
  readonly lastRow: number;
}

/** Fewer periods below one another may be anything. */
const fewestPeriods = 3;
/** Rows looked at below a header: five years of months. */
const mostLines = 64;

/** One row beside its label: a period, or a target or baseline for all of them. */
interface Line {
  readonly at: number;
  readonly text: string;
  readonly role: "actual" | "target" | "baseline";
  readonly period: ReportingPeriod | null;
}

/** One column of figures: whose, and what they are. */
interface Series {
  readonly column: number;
  readonly name: string;
  readonly kind: RowKind;
}

/**
 * Reads a table with a period a row and indicators across, each with its target in a column beside it or in a row of its own:
 *
 *     Month  | Phone answered | Target | Letters answered | Target
 *     Apr-25 | 91%            | 95%    | 88%              | 90%
 *
 * or with the names above "Actual | Target". Null where no such table has its header in `row`. Without any target it is none of ours:
 * budgets and counts stand like that, too.
 */
export function readPeriodsDown(grid: Grid, row: number, context: IndicatorContext): PeriodsDownReading | null {
  const labelColumn = labelColumnOf(grid, row);
  if (labelColumn === null) return null;
  const headerLastRow = readPeriod(grid.text(row + 1, labelColumn)) || readKindWord(grid.text(row + 1, labelColumn)) ? row : row + 1;
  const lines = linesBelow(grid, headerLastRow, labelColumn);
  const periodRows = lines.flatMap(({ at, period }) => (period ? [at] : []));
  if (periodRows.length < fewestPeriods) return null;
  const series = seriesOf(grid, row, headerLastRow, labelColumn, periodRows);
  const aimed = series.some(({ kind }) => kind === "target") || lines.some(({ role }) => role === "target");
  if (!aimed || !series.some(({ kind }) => kind === "actual")) return null;

  const columns = labelColumns(
    [
      { column: nameAt, heading: "Indicator", own: "Indicator", role: "name", period: null, evidence: "" },
      ...(series.some(({ kind }) => kind !== "actual") ? [{ column: kindAt, heading: "Row", own: "Row", role: "kind" as const, period: null, evidence: "" }] : []),
      ...lines.map(({ at, text, role, period }) => ({ column: at, heading: text, own: text, role, period, evidence: "" })),
    ],
    periodAround(grid, row),
  );
  const turned = turn(grid, lines, series);
  const { indicators } = readList(turned, { firstRow: labelColumn, lastRow: labelColumn, columns: [] }, columns, context);
  if (indicators.length === 0) return null;
  const firstFigures = periodRows[0] ?? row;
  return {
    indicators: indicators.map((indicator) => ({ ...indicator, row, valuesRow: firstFigures, address: cellAddress(row, indicator.row) })),
    header: { firstRow: row, lastRow: headerLastRow, columns: [] },
    columns: [
      { column: labelColumn, heading: grid.text(headerLastRow, labelColumn), own: "", role: "when", period: null, evidence: `${periodRows.length} cells below are periods` },
      ...series.map(({ column, name, kind }): ListColumn => ({ column, heading: name, own: name, role: roles[kind], period: null, evidence: `figures by period of "${name.slice(0, 60)}"` })),
    ],
    lastRow: lines[lines.length - 1]?.at ?? row,
  };
}

const roles: Readonly<Record<RowKind, HeadingRole | null>> = { actual: "actual", target: "target", baseline: "baseline", rag: "rag", comparator: "comparator", other: null };

/** The column of periods: the first that is filled below, under no heading or one that says so. */
function labelColumnOf(grid: Grid, row: number): number | null {
  if (grid.filled(row).length === 0) return null;
  for (const below of [row + 1, row + 2]) {
    const column = grid.filled(below)[0];
    if (column === undefined || readPeriod(grid.text(below, column)) === null) continue;
    const headings = [row, row + 1].filter((at) => at < below).map((at) => grid.text(at, column));
    if (headings.every((text) => text === "" || saysWhen.test(text)) && grid.filled(row).some((other) => other > column)) return column;
  }
  return targetRowFirst(grid, row);
}

/** "Target" may stand above the first period. */
function targetRowFirst(grid: Grid, row: number): number | null {
  const column = grid.filled(row + 1)[0];
  if (column === undefined || readKindWord(grid.text(row + 1, column)) === null || readPeriod(grid.text(row + 2, column)) === null) return null;
  const heading = grid.text(row, column);
  return heading === "" || saysWhen.test(heading) ? column : null;
}

const saysWhen = /^(?:reporting )?(?:months?|quarters?|qtrs?|periods?|years?|dates?|weeks?|weeks? ending|month ending|period ending|financial years?)\W*$/i;

function linesBelow(grid: Grid, headerLastRow: number, labelColumn: number): Line[] {
  const lines: Line[] = [];
  for (let at = headerLastRow + 1; at <= Math.min(grid.lastRow, headerLastRow + mostLines); at += 1) {
    const text = grid.text(at, labelColumn);
    const period = readPeriod(text);
    const kind = readKindWord(text);
    if (period) lines.push({ at, text, role: "actual", period });
    else if (kind === "target" || kind === "baseline") lines.push({ at, text, role: kind, period: null });
    else break;
  }
  return lines;
}

/** "Phone answered - target": a name and what its column holds. */
const nameAndKind = /^(.*[^\s:(–-])[\s:(–-]+(actuals?|results?|outturn|targets?|rag|status)\)?$/i;
/** Headings of columns that tell of a row, and name no indicator. */
const tells: ReadonlySet<HeadingRole | null> = new Set<HeadingRole | null>(["notes", "lead", "action", "travel", "forecast", "polarity", "unit", "when", "basis", "targetType"]);

function seriesOf(grid: Grid, row: number, headerLastRow: number, labelColumn: number, periodRows: readonly number[]): Series[] {
  const series: Series[] = [];
  let name: string | null = null;
  for (let column = labelColumn + 1; column <= grid.lastColumn; column += 1) {
    const upper = grid.text(row, column);
    const lower = headerLastRow === row ? "" : grid.text(headerLastRow, column);
    const own = lower === "" ? upper : lower;
    if (own === "" && upper === "") continue;
    const kindWord = readKindWord(own);
    const parts = kindWord === null ? nameAndKind.exec(own) : null;
    if (lower !== "" && upper !== "" && readKindWord(upper) === null) name = upper;
    if (kindWord === null && parts?.[1]) name = parts[1];
    else if (kindWord === null) name = namesAnIndicator(own) ? own : null;
    const kind = kindWord ?? (parts?.[2] ? readKindWord(parts[2]) : null) ?? "actual";
    if (name !== null && periodRows.some((at) => grid.text(at, column) !== "")) series.push({ column, name, kind });
  }
  const rated = new Set(series.filter(({ kind, column }) => kind === "actual" && holdsFigures(grid, periodRows, column)).map((one) => one.name));
  return series.filter((one) => rated.has(one.name));
}

function namesAnIndicator(text: string): boolean {
  const { role, period } = readHeading(text);
  if (period !== null || tells.has(role) || role === "target") return false;
  return role === null || role === "name" || role === "code" || text.split(/\s+/).length >= 3;
}

function holdsFigures(grid: Grid, rows: readonly number[], column: number): boolean {
  const filled = rows.filter((row) => grid.text(row, column) !== "");
  const figures = filled.filter((row) => grid.look(row, column).figures);
  return filled.length > 0 && figures.length >= filled.length * 0.7;
}

/** Columns of the turned table that stand nowhere in the sheet: each series' name, and what it holds. */
const nameAt = -2;
const kindAt = -1;

/** The table turned on its side: a series a row, a period a column. */
function turn(grid: Grid, lines: readonly Line[], series: readonly Series[]): Grid {
  const at = new Map(series.map((one) => [one.column, one]));
  const text = (row: number, column: number): string => {
    const one = at.get(row);
    if (!one) return "";
    if (column === nameAt) return one.name;
    // A row of targets stays one, also in a column of actuals.
    if (column === kindAt) return one.kind === "actual" ? "" : kindText[one.kind];
    return grid.text(column, row);
  };
  return {
    ...grid,
    firstRow: series[0]?.column ?? 1,
    lastRow: series[series.length - 1]?.column ?? 1,
    firstColumn: nameAt,
    lastColumn: lines[lines.length - 1]?.at ?? 1,
    text,
    figure: (row, column, role) => grid.figure(column, row, role),
    look: (row, column) => grid.look(column, row),
    filled: (row) => [nameAt, kindAt, ...lines.map((line) => line.at)].filter((column) => text(row, column) !== ""),
  };
}

/** A word that readKindWord reads as the kind. */
const kindText: Readonly<Record<RowKind, string>> = { actual: "Actual", target: "Target", baseline: "Baseline", rag: "RAG", comparator: "Comparator", other: "Forecast" };
