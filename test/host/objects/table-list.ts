import type { Block } from "../../../src/workbook/address";
import { parseAddress } from "../grid/addresses";
import type { Book } from "../grid/book";
import { tableModelsOf } from "../grid/exceljs-inside";
import type { Sheet } from "../grid/sheet";
import { found } from "../protocol/define";
import type { TableRef } from "./session";

/** Tables of one sheet, or of the whole workbook, in the order of the sheets. */
export function tablesOf(book: Book, sheet: Sheet | null): TableRef[] {
  return book.sheets.filter((one) => !sheet || one === sheet).flatMap((one) => tableModelsOf(one.excel).map((model) => ({ sheet: one, model })));
}

/** By name, without regard to case. */
export function findTable(book: Book, key: unknown, sheet: Sheet | null = null): TableRef | null {
  if (typeof key !== "string") return null;
  const lower = key.toLowerCase();
  return tablesOf(book, sheet).find(({ model }) => model.name.toLowerCase() === lower || tableId(model.name) === key) ?? null;
}

/** A stable id of a table: Excel's own is a GUID. */
export function tableId(name: string): string {
  return `{table:${name}}`;
}

/**
 * Whole block of a table: header, body and totals. Of a table that came with the file, exceljs keeps the block in `ref`
 * and works `tableRef` out from rows that it does not load, so that only the header is left in it.
 */
export function tableBlock({ model }: TableRef): Block {
  return found(parseAddress(model.ref?.includes(":") ? model.ref : model.tableRef));
}

export function bodyBlock(table: TableRef): Block {
  const whole = tableBlock(table);
  const header = table.model.headerRow === false ? 0 : 1;
  const totals = table.model.totalsRow ? 1 : 0;
  return { ...whole, row: whole.row + header, rowCount: Math.max(1, whole.rowCount - header - totals) };
}
