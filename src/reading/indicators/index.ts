import type { Indicator, PlanTable, Unread } from "../../plan/model";
import { periodsIn, readPeriod } from "../../plan/periods";
import { cellAddress } from "../../workbook/address";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { isFigureLike } from "./cell-look";
import type { ListColumn } from "./columns";
import { decideColumns } from "./columns";
import { readForm } from "./form";
import type { NamedRows } from "./form";
import type { Grid } from "./grid";
import { gridOf } from "./grid";
import type { Header } from "./header";
import { isHeadingRow, readHeader, repeatsHeader } from "./header";
import { readHeading, type HeadingRole } from "./headings";
import { labelColumns, nameRelativeYears, periodAround } from "./labels";
import type { IndicatorContext, NamedAbove } from "./list";
import { readList } from "./list";
import { readPeriodsDown } from "./periods-down";
import { readVertical } from "./vertical";

export type { IndicatorContext } from "./list";

export interface IndicatorReading {
  readonly tables: readonly PlanTable[];
  readonly indicators: readonly Indicator[];
  /** Worksheet rows that belong to an indicator table, headers included: no other reader needs to look at them. */
  readonly claimedRows: ReadonlySet<number>;
  readonly unread: readonly Unread[];
}

/** How many rows under a header are looked at to decide what its columns hold. */
const sampleSize = 60;

/**
 * Finds and reads every indicator table of a sheet: lists with baseline, actuals and targets by year, quarter or month,
 * long lists (a row an indicator and period), lists with a row each for actual and target, and forms.
 * A column of indicator codes or targets inside an action table is none.
 * @param startsNone rows at which no indicator table can begin, because they are rows of another table
 */
export function readIndicatorTables(sheet: SheetSnapshot, context: IndicatorContext = {}, startsNone: (row: number) => boolean = () => false): IndicatorReading {
  const grid = gridOf(sheet);
  const tables: PlanTable[] = [];
  const indicators: Indicator[] = [];
  const claimedRows = new Set<number>();
  const unread: Unread[] = [];
  if (!grid) return { tables, indicators, claimedRows, unread };
  let names: NamedRows | null = null;

  for (let row = grid.firstRow; row <= grid.lastRow; row += 1) {
    if (startsNone(row)) continue;
    const turned = readVertical(grid, row, context) ?? readPeriodsDown(grid, row, context);
    if (turned) {
      indicators.push(...turned.indicators);
      tables.push(tableOf(grid, turned.header, turned.columns, turned.lastRow, [], "form"));
      for (let claimed = row; claimed <= turned.lastRow; claimed += 1) claimedRows.add(claimed);
      row = turned.lastRow;
      continue;
    }
    if (!isHeadingRow(grid, row)) continue;
    const header = readHeader(grid, row);
    if (!isPromising(header)) continue;
    const columns = nameRelativeYears(grid, header.firstRow, decideColumns(grid, header, sampleRows(grid, header)));
    const kind = tableKindOf(columns);
    if (kind === "names") {
      names = { header, columns };
      continue;
    }
    if (kind === "none") continue;
    const labelled = labelColumns(targetsByTitle(grid, header.firstRow, columns), periodAround(grid, header.firstRow));
    const above = kind === "form" && columns.some((column) => column.role === "when" || column.role === "kind") ? nameAbove(grid, header.firstRow) : null;
    // Several targets and no actual under one title belong to indicators that nothing names.
    if (above && columns.filter(({ role }) => role === "target").length > 1 && !columns.some(({ role }) => role === "actual" || role === "baseline")) continue;
    if (kind === "form" && !above) {
      const labelAndValue = nameBesideLabel(grid, header.firstRow);
      // "Indicator | NI 141 ..." alone also looks like the heading of a table of names.
      const form = labelAndValue !== null && labelAndValue.row === names?.header.firstRow ? null : readForm(grid, header, labelled, names, context);
      const beside = form ? null : labelAndValue;
      if (beside) {
        const list = readList(grid, header, labelled, context, beside);
        if (Object.keys(list.indicators[0]?.actuals ?? {}).length + Object.keys(list.indicators[0]?.targets ?? {}).length === 0) continue;
        indicators.push(...list.indicators);
        tables.push(tableOf(grid, header, labelled, list.lastRow, [], "form"));
        for (const claimed of [beside.row, ...rowsBetween(header.firstRow, list.lastRow)]) claimedRows.add(claimed);
        row = list.lastRow;
        continue;
      }
      if (!form) continue;
      indicators.push(...form.indicators);
      tables.push(tableOf(grid, header, labelled, form.lastRow, [], "form"));
      for (const claimed of form.claimedRows) claimedRows.add(claimed);
      row = form.lastRow;
      continue;
    }
    const list = readList(grid, header, labelled, context, above);
    if (list.indicators.length === 0) continue;
    indicators.push(...list.indicators);
    unread.push(...list.unread);
    tables.push(tableOf(grid, header, labelled, list.lastRow, list.repeatedHeaderRows, "indicators"));
    for (let claimed = above?.row ?? header.firstRow; claimed <= list.lastRow; claimed += 1) claimedRows.add(claimed);
    row = list.lastRow;
  }
  return { tables, indicators, claimedRows, unread };
}

/** Rows under a header that look like its data: after a gap only rows with a figure where the header promises one. */
function sampleRows(grid: Grid, header: Header): number[] {
  const promised = header.columns.filter((column) => column.role === "actual" || column.role === "target" || column.role === "baseline" || column.period !== null);
  const rows: number[] = [];
  let gap = false;
  for (let row = header.lastRow + 1; row <= grid.lastRow && rows.length < sampleSize; row += 1) {
    const filled = grid.filled(row).length;
    if (filled === 0) gap = true;
    if (filled < 2 || repeatsHeader(grid, header, row)) continue;
    if (gap && rows.length > 0 && !promised.some((column) => grid.text(row, column.column) !== "" && isFigureLike(grid.figure(row, column.column)))) break;
    gap = false;
    rows.push(row);
  }
  return rows;
}

/** The text that stands alone above a small table of quarters: "KPI 1 - Council tax collected". */
function nameAbove(grid: Grid, headerRow: number): NamedAbove | null {
  for (let row = headerRow - 1; row >= Math.max(grid.firstRow, headerRow - 3); row -= 1) {
    const filled = grid.filled(row);
    const column = filled[0];
    if (column === undefined) continue;
    // A line of years names the columns, not the indicator.
    if (filled.length === 1 && periodsIn(grid.text(row, column)).length >= 2 && /^(?:years?|periods?)?\W*(?:19|20)?\d\d/i.test(grid.text(row, column))) continue;
    return filled.length === 1 ? { row, address: cellAddress(row, column), name: grid.text(row, column) } : null;
  }
  return null;
}

/** How far above its figures a form may say "Indicator: NI 125 ...". */
const labelReach = 8;

/** The indicator that a form names beside a label of its own ("Indicator | NI 125 ...", "Code | NI 125"), above a row of figures. */
function nameBesideLabel(grid: Grid, headerRow: number): NamedAbove | null {
  let code: NamedAbove | null = null;
  let name: NamedAbove | null = null;
  for (let row = headerRow - 1; row >= Math.max(grid.firstRow, headerRow - labelReach); row -= 1) {
    const [label, value, ...more] = grid.filled(row);
    if (label === undefined || value === undefined || more.length > 0) continue;
    const { role } = readHeading(grid.text(row, label).replace(/:\s*$/, ""));
    const found = { row, address: cellAddress(row, value), name: grid.text(row, value) };
    // "Code | Indicator" are two headings.
    if (found.name.length <= 30 && readHeading(found.name).role !== null) continue;
    if (role === "code") code ??= found;
    if (role === "name") name ??= found;
  }
  if (code && name) return { ...name, name: `${code.name} ${name.name}` };
  return name ?? code;
}

function rowsBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Under a title "Targets" bare years are years of targets. */
function targetsByTitle(grid: Grid, headerRow: number, columns: readonly ListColumn[]): readonly ListColumn[] {
  if (columns.some((column) => column.role === "target" || column.role === "baseline")) return columns;
  for (let row = headerRow - 1; row >= Math.max(grid.firstRow, headerRow - 3); row -= 1) {
    const title = grid.filled(row).map((column) => grid.text(row, column)).join(" ");
    if (title === "") continue;
    if (!/\btargets\b/i.test(title) || title.length > 100 || /\b(?:actuals?|performance|outturns?|results?|against|baselines?)\b/i.test(title)) return columns;
    return columns.map((column) => (column.role === "actual" && readPeriod(column.own) !== null ? { ...column, role: "target", evidence: `the title says "${title.slice(0, 60)}"` } : column));
  }
  return columns;
}

/** By its headings alone: figures or names of indicators, and no action plan. Spares the look at the cells below. */
function isPromising(header: Header): boolean {
  const roles = header.columns.map((column) => column.role);
  const has = (...wanted: readonly (typeof roles)[number][]): boolean => roles.some((role) => wanted.includes(role));
  if (roles.filter((role) => role === "action").length >= 2) return false;
  return has("actual", "target", "baseline", "kind", "when", "name") || header.columns.some((column) => column.period !== null);
}

/** Whether columns make an indicator list, a form's row of figures, a form's row of names, or nothing of ours. */
function tableKindOf(columns: readonly ListColumn[]): "list" | "form" | "names" | "none" {
  const figures = columns.filter((column) => column.role === "actual" || column.role === "target" || column.role === "baseline");
  const naming = columns.filter((column) => column.role === "name" || column.role === "code");
  const actions = columns.filter((column) => column.role === "action");
  const kinds = columns.some((column) => column.role === "kind" || column.role === "when");
  if (figures.length === 0 && !(kinds && naming.length > 0)) return naming.length > 0 && actions.length === 0 ? "names" : "none";
  if (figures.length === 0) return "none";
  const firstFigure = Math.min(...figures.map((column) => column.column));
  if (actions.length >= 2 || actions.some((column) => column.column < firstFigure)) return "none";
  if (naming.length === 0) return figures.length >= 2 ? "form" : "none";
  // Risks have a current and a target score, too; budgets have years.
  const says = (words: RegExp): boolean => columns.some((column) => words.test(column.own));
  if (says(/\b(?:risks?|likelihood|impact|probability)\b/i)) return "none";
  const aimed = columns.some((column) => column.role === "target" || column.role === "baseline" || column.role === "rag" || column.role === "polarity");
  if (!aimed && (says(/£|\b(?:budgets?|spend|expenditure|costs?|funding|grants?|income)\b/i) || !says(/\b(?:indicators?|measures?|kpis?|pis?|ni)\b/i))) return "none";
  return "list";
}

/** What columns of a list say that hold none of its figures and are no field of a plan. */
const told: Readonly<Partial<Record<HeadingRole, string>>> = {
  polarity: "it says which way is better",
  tolerance: "it says how much short of the target is still accepted",
  band: "it says where Green, Amber or Red begins",
  unit: "it says the unit of the figures",
  basis: "it says which kind of period the figures are for, or how often they come",
  targetType: "it says what kind of target it is",
  travel: "it says how the figure moved; that is worked out anew",
  forecast: "it holds a forecast; only actual figures are rated",
  section: "it says which group an indicator belongs to",
  when: "it says which period the row's figures are for",
  kind: "it says whether a row holds actuals or targets",
};

function tableOf(grid: Grid, header: Header, columns: readonly ListColumn[], lastRow: number, repeatedHeaderRows: readonly number[], kind: "indicators" | "form"): PlanTable {
  const fields = { name: "indicators", code: "indicators", baseline: "baseline", target: "target", lead: "leads", notes: "notes", rag: "outcomeRag" } as const;
  const all = columns.map((column) => column.column);
  return {
    id: `${grid.sheet.name}!${header.firstRow}`,
    sheet: grid.sheet.name,
    kind,
    headerRow: header.firstRow,
    headerLastRow: header.lastRow,
    firstRow: header.lastRow + 1,
    lastRow,
    firstColumn: Math.min(...all),
    lastColumn: Math.max(...all),
    columns: columns.map((column) => ({
      column: column.column,
      heading: column.heading,
      field: column.role !== null && column.role in fields ? fields[column.role as keyof typeof fields] : null,
      evidence: (column.role !== null && /^the heading says "[^"]*"$/.test(column.evidence) ? told[column.role] : undefined) ?? column.evidence,
    })),
    evidence: figuresBeside(columns),
    repeatedHeaderRows: [...repeatedHeaderRows],
  };
}

/** "3 columns of actuals and 1 of targets beside the names of indicators". */
function figuresBeside(columns: readonly ListColumn[]): string {
  const actuals = columns.filter(({ role }) => role === "actual" || role === "baseline").length;
  const targets = columns.filter(({ role }) => role === "target").length;
  return `${actuals} ${actuals === 1 ? "column" : "columns"} of actuals and ${targets} of targets beside the names of indicators`;
}
