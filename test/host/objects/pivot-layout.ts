import type { Block } from "../../../src/workbook/address";
import { intersection } from "../grid/addresses";
import type { Book } from "../grid/book";
import type { Scalar } from "../grid/cells";
import type { PivotData, PivotState } from "../grid/pivot-state";
import { refuse } from "../protocol/errors";
import type { Area } from "./session";
import { findTable, tableBlock, tablesOf } from "./table-list";

/** True where a PivotTable fills cells of the area. */
export function overlapsPivot(book: Book, { sheet, block }: Area, self?: PivotState): boolean {
  return [...book.pivots, ...book.filedPivots].some((pivot) => pivot !== self && pivot.sheet === sheet && pivot.block !== null && intersection(pivot.block, block) !== null);
}

/**
 * The source's field names and rows, as they stand now. A table may have grown since the PivotTable was made. Only the
 * fields that are asked for are read, the others are empty: a column of formulas would have to be worked out.
 */
export function pivotSource(book: Book, pivot: Pick<PivotState, "source">, wanted: readonly string[] = []): { fields: string[]; rows: Scalar[][] } {
  const { sheet, block } = sourceArea(book, pivot);
  const fields = Array.from({ length: block.columnCount }, (_, i) => String(sheet.read(block.row, block.column + i).value));
  // "The PivotTable field name is not valid": every column of the source has a heading.
  if (fields.some((name) => name === "")) throw refuse("InvalidArgument");
  const line = (row: number) => fields.map((field, i) => (wanted.includes(field) ? sheet.read(row, block.column + i).value : ""));
  return { fields, rows: wanted.length === 0 ? [] : Array.from({ length: block.rowCount - 1 }, (_, i) => line(block.row + 1 + i)) };
}

function sourceArea(book: Book, { source }: Pick<PivotState, "source">): Area {
  if (!("table" in source)) return source;
  const table = findTable(book, source.table);
  if (!table) throw refuse("ItemNotFound");
  return { sheet: table.sheet, block: tableBlock(table) };
}

type Line = readonly (Scalar | null)[];

/**
 * Computes a PivotTable and writes its cells, in Excel's compact layout: filters, the caption and "Column Labels", the
 * header, a line for each item with its subtotals above the items within it, and the grand totals. Excel's own cell
 * positions may differ in places; nothing should depend on them.
 */
export function layOut(book: Book, pivot: PivotState): void {
  clearPivot(pivot);
  const empty = pivot.rows.length + pivot.columns.length + pivot.data.length === 0;
  if (empty && pivot.filters.length === 0) return;
  const lines = pivotLines(book, pivot);
  const width = Math.max(1, ...lines.map((line) => line.length));
  const block = { row: pivot.anchor.row, column: pivot.anchor.column, rowCount: lines.length, columnCount: width };
  const area = { sheet: pivot.sheet, block };
  if (overlapsPivot(book, area, pivot) || tablesOf(book, pivot.sheet).some((table) => intersection(tableBlock(table), block))) throw refuse("PivotTableRangeConflict");
  pivot.block = block;
  for (const [r, line] of lines.entries()) {
    for (const [c, value] of line.entries()) if (value !== null) pivot.sheet.write(block.row + r, block.column + c, typeof value === "string" ? `'${value}` : value);
  }
  pivot.sheet.touched();
}

export function clearPivot(pivot: PivotState): void {
  const { block, sheet } = pivot;
  pivot.block = null;
  if (block) clearCells({ sheet, block });
}

export function clearCells({ sheet, block }: Area): void {
  for (let row = block.row; row < block.row + block.rowCount; row += 1) {
    for (let column = block.column; column < block.column + block.columnCount; column += 1) sheet.write(row, column, "");
  }
}

/** Rows of the filters above the table, and the empty one below them. */
export const filterRows = (pivot: PivotState): number => (pivot.filters.length > 0 ? pivot.filters.length + 1 : 0);

/** Header rows of the table itself. */
export function headerRows(pivot: PivotState): number {
  const perValue = pivot.data.length > 1 && pivot.columns.length > 0 ? 1 : 0;
  return Math.max(1, (pivot.columns.length > 0 ? pivot.columns.length + 1 : 1) + perValue);
}

interface Group {
  readonly label: string;
  readonly path: readonly string[];
  readonly rows: readonly (readonly Scalar[])[];
  readonly level: number;
}

function pivotLines(book: Book, pivot: PivotState): Line[] {
  const { fields, rows: all } = pivotSource(book, pivot, [...pivot.rows, ...pivot.columns, ...pivot.hidden.keys(), ...pivot.data.map(({ field }) => field)]);
  const at = (field: string) => {
    const index = fields.indexOf(field);
    if (index < 0) throw refuse("InvalidOperation");
    return index;
  };
  const rows = all.filter((row) => [...pivot.hidden].every(([field, shown]) => shown.has(label(row[at(field)]))));
  const groups = (within: readonly (readonly Scalar[])[], names: readonly string[]) => groupsOf(within, names.map((name) => ({ at: at(name), isDescending: pivot.descending.has(name) })));
  const lines: Line[] = pivot.filters.map((field) => [field, pivot.hidden.has(field) ? "(Multiple Items)" : "(All)"]);
  if (lines.length > 0) lines.push([null]);

  const rowGroups = groups(rows, pivot.rows);
  const columnGroups = groups(rows, pivot.columns).filter((group) => group.level === pivot.columns.length - 1);
  const values = pivot.data;
  const hasColumns = columnGroups.length > 0;
  const columnTotal = hasColumns && pivot.showRowGrandTotals;

  if (hasColumns) {
    lines.push([values.length === 1 ? (values[0]?.caption ?? null) : null, "Column Labels"]);
    for (let level = 0; level < pivot.columns.length; level += 1) {
      const last = level === pivot.columns.length - 1;
      const labels = columnGroups.flatMap((group, index) => spread(level === 0 || last || columnGroups[index - 1]?.path[level] !== group.path[level] ? (group.path[level] ?? null) : null, values.length));
      const totals = columnTotal && last ? (values.length > 1 ? values.map(({ caption }) => `Total ${caption}`) : ["Grand Total"]) : [];
      lines.push([last && values.length < 2 ? "Row Labels" : null, ...labels, ...totals]);
    }
    if (values.length > 1) lines.push(["Row Labels", ...columnGroups.flatMap(() => values.map(({ caption }) => caption))]);
  } else {
    lines.push([pivot.rows.length > 0 || values.length === 0 ? "Row Labels" : null, ...values.map(({ caption }) => caption)]);
  }

  const cells = (within: readonly (readonly Scalar[])[]) => {
    const parts = hasColumns ? columnGroups.map((group) => within.filter((row) => pivot.columns.every((field, i) => label(row[at(field)]) === group.path[i]))) : [within];
    const shown = columnTotal ? [...parts, within] : parts;
    return shown.flatMap((part) => values.map((value) => (part.length === 0 ? null : aggregate(part.map((row) => row[at(value.field)] ?? ""), value))));
  };
  for (const group of rowGroups) lines.push([group.label, ...cells(group.rows)]);
  if (pivot.rows.length === 0) lines.push([values.length > 0 ? "Total" : null, ...cells(rows)]);
  else if (pivot.showColumnGrandTotals) lines.push(["Grand Total", ...cells(rows)]);
  return lines;
}

function spread(first: string | null, count: number): (string | null)[] {
  return [first, ...Array.from({ length: Math.max(0, count - 1) }, () => null)];
}

function label(value: Scalar | undefined): string {
  if (value === undefined || value === "") return "(blank)";
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

/** Items of the fields, nested, each before the items within it; numbers before text, then A to Z, blanks last. */
function groupsOf(rows: readonly (readonly Scalar[])[], fields: readonly { readonly at: number; readonly isDescending: boolean }[], path: readonly string[] = []): Group[] {
  const [field, ...rest] = fields;
  if (field === undefined) return [];
  const byLabel = new Map<string, { value: Scalar; rows: (readonly Scalar[])[] }>();
  for (const row of rows) {
    const value = row[field.at] ?? "";
    const found = byLabel.get(label(value));
    if (found) found.rows.push(row);
    else byLabel.set(label(value), { value, rows: [row] });
  }
  const sorted = [...byLabel].sort(([a, { value: x }], [b, { value: y }]) => rank(x) - rank(y) || (typeof x === "number" && typeof y === "number" ? x - y : a.localeCompare(b, "en-GB")));
  if (field.isDescending) sorted.reverse();
  return sorted.flatMap(([name, { rows: within }]) => {
    const here = [...path, name];
    return [{ label: name, path: here, rows: within, level: path.length }, ...groupsOf(within, rest, here)];
  });
}

const rank = (value: Scalar) => (value === "" ? 3 : typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

function aggregate(values: readonly Scalar[], { summarise }: PivotData): number | null {
  const filled = values.filter((value) => value !== "");
  if (summarise === "Count") return filled.length === 0 ? null : filled.length;
  const numbers = filled.filter((value) => typeof value === "number");
  const sum = numbers.reduce((total, value) => total + value, 0);
  if (summarise === "Sum") return sum;
  if (numbers.length === 0) return summarise === "Average" ? null : 0;
  if (summarise === "Average") return sum / numbers.length;
  return summarise === "Max" ? Math.max(...numbers) : Math.min(...numbers);
}

/** The table without its filters. */
export function tableRange(pivot: PivotState): Block | null {
  const skip = filterRows(pivot);
  return pivot.block && { ...pivot.block, row: pivot.block.row + skip, rowCount: pivot.block.rowCount - skip };
}
