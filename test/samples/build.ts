import ExcelJS from "@protobi/exceljs";

/** What a cell of a built workbook holds; null leaves it empty. Text is text, whatever it looks like. */
export type BuiltCell = string | number | boolean | Date | null | { readonly formula: string; readonly result?: string | number | boolean } | { readonly error: "#REF!" | "#N/A" | "#DIV/0!" | "#VALUE!" | "#NAME?" };

export interface BuiltSheet {
  /** Rows from row 1, cells from column A. */
  readonly rows: readonly (readonly BuiltCell[])[];
  /** "A1:F1" */
  readonly merges?: readonly string[];
  /** Number format by address: a cell, a block or a column ("C"). */
  readonly formats?: Readonly<Record<string, string>>;
  /** Width in characters by column letter. */
  readonly widths?: Readonly<Record<string, number>>;
  readonly hiddenRows?: readonly number[];
  /** Column letters. */
  readonly hiddenColumns?: readonly string[];
  readonly state?: "visible" | "hidden" | "veryHidden";
  readonly protected?: boolean;
  /** Makes a block a table: its first row holds the headings. */
  readonly tables?: readonly { readonly name: string; readonly address: string }[];
  readonly freezeRows?: number;
  /** Anything else, straight on the exceljs sheet. */
  readonly also?: (sheet: ExcelJS.Worksheet) => void;
}

/** The sheets of a workbook to build, in order; a bare array of rows is a sheet of just these. */
export type BuiltSheets = Readonly<Record<string, BuiltSheet | readonly (readonly BuiltCell[])[]>>;

const isRows = (sheet: BuiltSheet | readonly (readonly BuiltCell[])[]): sheet is readonly (readonly BuiltCell[])[] =>
  Array.isArray(sheet);

/** An exceljs workbook from plain arrays. */
export function buildBook(sheets: BuiltSheets, names: Readonly<Record<string, string>> = {}): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  for (const [name, given] of Object.entries(sheets)) {
    addSheet(book, name, isRows(given) ? { rows: given } : given);
  }
  for (const [name, address] of Object.entries(names)) book.definedNames.add(address, name);
  return book;
}

/**
 * A small .xlsx for a test, from plain arrays: `await buildWorkbook({ Plan: [["Action", "Lead"], ["Do it", ""]] })`.
 * `names` are defined names: { Leads: "Lists!$A$1:$A$3" }.
 */
export async function buildWorkbook(sheets: BuiltSheets, names: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  return bookBytes(buildBook(sheets, names));
}

/** The bytes of an exceljs workbook, with fixed dates, so that the same input gives the same parts. */
export async function bookBytes(book: ExcelJS.Workbook): Promise<Uint8Array> {
  book.creator = "Plan Check samples";
  book.lastModifiedBy = "Plan Check samples";
  book.created = new Date(Date.UTC(2026, 0, 5));
  book.modified = new Date(Date.UTC(2026, 0, 5));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function addSheet(book: ExcelJS.Workbook, name: string, given: BuiltSheet): void {
  const sheet = book.addWorksheet(name, { state: given.state ?? "visible" });
  given.rows.forEach((row, rowIndex) => {
    row.forEach((cell, columnIndex) => {
      if (cell !== null) sheet.getCell(rowIndex + 1, columnIndex + 1).value = cellValue(cell);
    });
  });
  for (const merge of given.merges ?? []) sheet.mergeCells(merge);
  for (const [address, format] of Object.entries(given.formats ?? {})) {
    for (const cell of cellsAt(sheet, address)) cell.numFmt = format;
  }
  for (const [letters, width] of Object.entries(given.widths ?? {})) sheet.getColumn(letters).width = width;
  for (const row of given.hiddenRows ?? []) sheet.getRow(row).hidden = true;
  for (const letters of given.hiddenColumns ?? []) sheet.getColumn(letters).hidden = true;
  if (given.freezeRows !== undefined) sheet.views = [{ state: "frozen", ySplit: given.freezeRows, xSplit: 0 }];
  for (const table of given.tables ?? []) addTable(sheet, table.name, table.address);
  // What exceljs' protect() sets, without its password hashing.
  if (given.protected) Object.assign(sheet, { sheetProtection: { sheet: true } });
  given.also?.(sheet);
}

function cellValue(cell: Exclude<BuiltCell, null>): ExcelJS.CellValue {
  if (typeof cell !== "object" || cell instanceof Date) return cell;
  if ("error" in cell) return { error: cell.error as ExcelJS.CellErrorValue["error"] };
  return cell.result === undefined ? { formula: cell.formula } : { formula: cell.formula, result: cell.result };
}

function cellsAt(sheet: ExcelJS.Worksheet, address: string): ExcelJS.Cell[] {
  if (/^[A-Z]+$/.test(address)) address = `${address}1:${address}${Math.max(1, sheet.rowCount)}`;
  const [first = address, last = first] = address.split(":");
  const from = sheet.getCell(first);
  const to = sheet.getCell(last);
  const cells: ExcelJS.Cell[] = [];
  for (let row = Number(from.row); row <= Number(to.row); row++) {
    for (let column = Number(from.col); column <= Number(to.col); column++) cells.push(sheet.getCell(row, column));
  }
  return cells;
}

function addTable(sheet: ExcelJS.Worksheet, name: string, address: string): void {
  const cells = cellsAt(sheet, address);
  const firstRow = Number(cells[0]?.row ?? 1);
  const headings = cells.filter((cell) => Number(cell.row) === firstRow);
  const rows: ExcelJS.CellValue[][] = [];
  for (const cell of cells) {
    const index = Number(cell.row) - firstRow - 1;
    if (index >= 0) (rows[index] ??= []).push(cell.value);
  }
  sheet.addTable({
    name,
    ref: address.split(":")[0] ?? address,
    headerRow: true,
    style: { theme: "TableStyleMedium2", showRowStripes: true },
    columns: headings.map((cell) => ({ name: String(cell.value ?? ""), filterButton: true })),
    rows,
  });
}
