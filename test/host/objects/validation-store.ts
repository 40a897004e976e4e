import type ExcelJS from "@protobi/exceljs";
import { cellAddress, type Block } from "../../../src/workbook/address";
import { intersection, parseAddress } from "../grid/addresses";
import { validationsOf } from "../grid/exceljs-inside";
import type { Sheet } from "../grid/sheet";

/** exceljs keeps a rule for each cell, and some for blocks ("range:A1:B9"). */
const blockOf = (key: string): Block | null => parseAddress(key.replace(/^range:/, ""));

export function validationAt(sheet: Sheet, row: number, column: number): ExcelJS.DataValidation | null {
  const all = validationsOf(sheet.excel);
  const own = all[cellAddress(row, column)];
  if (own) return own;
  const cell = { row, column, rowCount: 1, columnCount: 1 };
  for (const [key, validation] of Object.entries(all)) {
    const block = key.includes(":") ? blockOf(key) : null;
    if (validation && block && intersection(block, cell)) return validation;
  }
  return null;
}

export function clearValidations(sheet: Sheet, block: Block): void {
  const all = validationsOf(sheet.excel);
  for (const key of Object.keys(all)) {
    const place = blockOf(key);
    const validation = all[key];
    if (!place || !intersection(place, block)) continue;
    delete all[key];
    // What a block's rule covers beyond the cleared cells keeps it, cell by cell.
    for (let row = place.row; validation && key.includes(":") && row < place.row + place.rowCount; row += 1) {
      for (let column = place.column; column < place.column + place.columnCount; column += 1) {
        if (!intersection(block, { row, column, rowCount: 1, columnCount: 1 })) all[cellAddress(row, column)] = validation;
      }
    }
  }
}

export function setValidation(sheet: Sheet, block: Block, validation: ExcelJS.DataValidation): void {
  clearValidations(sheet, block);
  const all = validationsOf(sheet.excel);
  for (let row = block.row; row < block.row + block.rowCount; row += 1) {
    for (let column = block.column; column < block.column + block.columnCount; column += 1) all[cellAddress(row, column)] = validation;
  }
}
