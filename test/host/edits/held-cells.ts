import ExcelJS from "@protobi/exceljs";
import { rowsOf } from "../grid/exceljs-inside";
import type { Sheet } from "../grid/sheet";
import { refuse } from "../protocol/errors";

/** What a cell takes along when it goes to another place. */
export interface HeldCell {
  readonly row: number;
  readonly column: number;
  readonly value: ExcelJS.CellValue;
  readonly style: Partial<ExcelJS.Style>;
  /** exceljs' own object of the note. */
  readonly note: unknown;
}

/** Looks of a whole row. */
export interface HeldRow {
  readonly row: number;
  readonly height: number | undefined;
  readonly hidden: boolean;
  readonly outlineLevel: number;
  readonly style: unknown;
}

export function holdCell(cell: ExcelJS.Cell): HeldCell {
  return { row: Number(cell.row), column: Number(cell.col), value: valueToMove(cell), style: cell.style, note: Reflect.get(cell, "_comment") };
}

/** Formulas that were filled down get a text of their own: what they shared stays behind. */
function valueToMove(cell: ExcelJS.Cell): ExcelJS.CellValue {
  if (cell.type === ExcelJS.ValueType.Merge) return null;
  if (cell.type !== ExcelJS.ValueType.Formula) return cell.value;
  if (Reflect.get(cell.model, "shareType") === "array") throw refuse("ApiNotFound", "The stand-in for Excel does not move array formulas.");
  return { formula: cell.formula, result: cell.result, date1904: false };
}

export function putCell(sheet: Sheet, { value, style, note }: HeldCell, row: number, column: number): void {
  const cell = sheet.excel.getCell(row, column);
  cell.value = value;
  cell.style = style;
  Reflect.set(cell, "_comment", note);
}

/** All cells and rows that a sheet has; merged areas are to be taken apart before. */
export function holdAll(sheet: Sheet): { readonly cells: HeldCell[]; readonly rows: HeldRow[] } {
  const cells: HeldCell[] = [];
  const rows: HeldRow[] = [];
  for (const row of rowsOf(sheet.excel)) {
    if (!row) continue;
    rows.push({ row: row.number, height: row.height as number | undefined, hidden: row.hidden, outlineLevel: row.outlineLevel ?? 0, style: Reflect.get(row, "style") });
    row.eachCell({ includeEmpty: false }, (cell) => void cells.push(holdCell(cell)));
    for (let column = 1; column <= row.cellCount; column += 1) {
      const cell = row.findCell(column);
      if (cell && cell.type === ExcelJS.ValueType.Null) cells.push(holdCell(cell));
    }
  }
  return { cells, rows };
}

export function putRow(sheet: Sheet, held: HeldRow, row: number): void {
  const line = sheet.excel.getRow(row);
  if (held.height !== undefined) line.height = held.height;
  line.hidden = held.hidden;
  line.outlineLevel = held.outlineLevel;
  Reflect.set(line, "style", held.style);
}
