import ExcelJS from "@protobi/exceljs";
import { basename } from "node:path";
import { parseBlock } from "../../src/workbook/address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { cellKey } from "../../src/workbook/snapshot";
import { serialOf } from "./snapshot-of";

/** What exceljs hands over as a cell's value, as Excel would: dates as serial numbers, rich text as text, formulas as their result. */
function valueOf(value: ExcelJS.CellValue): CellValue {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return serialOf(value);
  if (typeof value !== "object") return value;
  if ("richText" in value) return value.richText.map((run) => run.text).join("");
  if ("error" in value) return value.error;
  if ("hyperlink" in value) return valueOf(value.text);
  if ("result" in value) return valueOf(value.result ?? null);
  return "";
}

function sheetOf(worksheet: ExcelJS.Worksheet, position: number): SheetSnapshot {
  const rowCount = worksheet.rowCount;
  const columnCount = worksheet.columnCount;
  const formulas = new Map<number, string>();
  const numberFormats = new Map<number, string>();
  const texts = new Map<number, string>();
  const values: CellValue[][] = [];
  for (let row = 1; row <= rowCount; row++) {
    const cells: CellValue[] = [];
    for (let column = 1; column <= columnCount; column++) {
      const cell = worksheet.getRow(row).getCell(column);
      const covered = cell.isMerged && cell.master !== cell;
      cells.push(covered ? "" : valueOf(cell.value));
      if (cell.formula) formulas.set(cellKey(row, column), `=${cell.formula}`);
      if (cell.numFmt && cell.numFmt !== "General") {
        numberFormats.set(cellKey(row, column), cell.numFmt);
        if (cell.value instanceof Date) {
          const [year, month, day] = cell.value.toISOString().slice(0, 10).split("-");
          texts.set(cellKey(row, column), `${day}/${month}/${year}`);
        }
      }
    }
    values.push(cells);
  }
  const isEmpty = rowCount === 0 || columnCount === 0;
  return {
    id: String(worksheet.id),
    name: worksheet.name,
    position,
    visibility: worksheet.state,
    isProtected: false,
    block: isEmpty ? null : { row: 1, column: 1, rowCount, columnCount },
    values: isEmpty ? [] : values,
    formulas,
    numberFormats,
    texts,
    merges: worksheet.model.merges.map((address) => parseBlock(String(address))),
    mergesKnown: "read",
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    tables: [],
  };
}

/** A workbook file as a snapshot, without Excel: for tests and for trying a reading on real files. */
export async function snapshotOfFile(path: string): Promise<WorkbookSnapshot> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return {
    fileName: basename(path),
    sheets: workbook.worksheets.map(sheetOf),
    names: [],
    documents: {},
    notRead: [],
  };
}
