import type { Block } from "../../../src/workbook/address";
import { intersection, parseAddress } from "../grid/addresses";
import type { Book } from "../grid/book";
import type { Scalar } from "../grid/cells";
import { mergesOf } from "../grid/exceljs-inside";
import type { Sheet } from "../grid/sheet";
import { refuse } from "../protocol/errors";
import { holdCell, putCell, type HeldCell } from "./held-cells";
import { movedAlong, rewriteReferences } from "./references";

/**
 * Sorts the rows of a block (without its header) by one of its columns, as a person does: cells take their looks and notes along;
 * heights, validation and rules of colour stay (page "Sort data in a range or table").
 * @param column of the sheet, 1-based
 * @throws InvalidOperation over merged cells, AccessDenied on a protected sheet, ApiNotFound for what cannot be sorted here
 */
export function sortRows(book: Book, sheet: Sheet, block: Block, column: number, order: "ascending" | "descending"): void {
  sheet.checkNotProtected();
  if (mergesOf(sheet.excel).some((merge) => intersection(parseAddress(merge) ?? block, block))) throw refuse("InvalidOperation", "To do this, all the merged cells need to be the same size.");
  const rows = Array.from({ length: block.rowCount }, (_, index) => block.row + index);
  if (rows.some((row) => sheet.excel.findRow(row)?.hidden)) throw refuse("ApiNotFound", "The stand-in for Excel does not sort hidden rows.");
  const keys = new Map(rows.map((row) => [row, sheet.read(row, column).value]));
  const sign = order === "ascending" ? 1 : -1;
  // Empty cells come last in either order; equal ones keep their order.
  const sorted = [...rows].sort((a, b) => {
    const [left, right] = [keys.get(a) ?? "", keys.get(b) ?? ""];
    if (left === "" || right === "") return Number(left === "") - Number(right === "");
    return sign * compare(left, right);
  });
  const to = new Map(sorted.map((row, index) => [row, block.row + index]));
  const place = (row: number, at: number) => (at >= block.column && at < block.column + block.columnCount ? (to.get(row) ?? row) : row);
  book.calculator.reshape(() => permute(sheet, block, to), (on, row, at) => ({ row: on === sheet ? place(row, at) : row, column: at }));
  sheet.touched();
  sheet.changed(block);
}

/** Numbers before text before TRUE and FALSE; capitals count for nothing. */
function compare(a: Scalar, b: Scalar): number {
  const rank = (value: Scalar) => ["number", "string", "boolean"].indexOf(typeof value);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b, "en", { sensitivity: "base" });
  return Number(a) - Number(b);
}

function permute(sheet: Sheet, block: Block, to: ReadonlyMap<number, number>): void {
  const held: HeldCell[] = [];
  const held0 = { value: null, style: {}, note: undefined };
  for (const row of to.keys()) {
    for (let column = block.column; column < block.column + block.columnCount; column += 1) {
      const cell = sheet.cell(row, column);
      held.push(cell ? holdCell(cell) : { row, column, ...held0 });
    }
  }
  for (const one of held) {
    const row = to.get(one.row) ?? one.row;
    if (row === one.row && sheet.cell(one.row, one.column) === undefined) continue;
    putCell(sheet, { ...one, value: along(one, row - one.row) }, row, one.column);
  }
}

function along({ value }: HeldCell, rows: number): HeldCell["value"] {
  if (rows === 0 || typeof value !== "object" || value === null || !("formula" in value)) return value;
  return {
    ...value,
    formula: rewriteReferences(value.formula ?? "", (reference) => {
      if (reference.sheet !== null) throw refuse("ApiNotFound", "The stand-in for Excel does not sort formulas that name a sheet.");
      return movedAlong(reference, rows);
    }),
  };
}
