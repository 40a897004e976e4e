import type ExcelJS from "@protobi/exceljs";
import { cellAddress } from "../../../src/workbook/address";
import { cellKey } from "../../../src/workbook/snapshot";
import type { Book } from "./book";
import { readCell, type CellReading } from "./cells";
import { mergesOf, viewsOf } from "./exceljs-inside";
import { ruleBorders, sheetExtras, type GridBorder, type SheetExtras } from "./model-extras";
import type { Sheet } from "./sheet";

/** A workbook as o-spreadsheet takes it; only what the stand-in sets. */
export interface WorkbookData {
  version: string;
  sheets: SheetData[];
  styles: Record<number, GridStyle>;
  formats: Record<number, string>;
  borders: Record<number, Record<string, unknown>>;
  namedRanges: Record<string, string>;
  settings: { locale: Record<string, unknown> };
}

interface SheetData extends SheetExtras {
  id: string;
  name: string;
  colNumber: number;
  rowNumber: number;
  cells: Record<string, string>;
  styles: Record<string, number>;
  formats: Record<string, number>;
  borders: Record<string, number>;
  merges: string[];
  cols: Record<number, { size?: number; isHidden?: boolean }>;
  rows: Record<number, { size?: number; isHidden?: boolean }>;
  isVisible: boolean;
  panes?: { xSplit: number; ySplit: number };
  areGridLinesVisible: boolean;
  color?: string;
}

interface GridStyle {
  bold?: boolean;
  italic?: boolean;
  fillColor?: string;
  textColor?: string;
  fontSize?: number;
  align?: string;
  verticalAlign?: string;
  wrapping?: string;
}

const britain = {
  name: "English (UK)",
  code: "en_GB",
  thousandsSeparator: ",",
  decimalSeparator: ".",
  weekStart: 1,
  dateFormat: "dd/mm/yyyy",
  timeFormat: "hh:mm:ss",
  formulaArgSeparator: ",",
};

/** What is typed into o-spreadsheet so that it holds the same: text goes in behind an apostrophe. */
export function gridContent(reading: CellReading): string {
  if (reading.formula !== null) return reading.formula;
  if (typeof reading.value === "boolean") return reading.value ? "TRUE" : "FALSE";
  if (typeof reading.value === "number") return String(reading.value);
  return reading.value === "" || reading.isError ? reading.value : `'${reading.value}`;
}

/** Gives each distinct thing a number, as o-spreadsheet's tables of styles and formats want it. */
class Numbering<T> {
  readonly byNumber: Record<number, T> = {};
  private readonly numbers = new Map<string, number>();

  of(thing: T): number {
    const key = JSON.stringify(thing);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.numbers.size + 1;
      this.numbers.set(key, number);
      this.byNumber[number] = thing;
    }
    return number;
  }
}

/** @param override what a cell is to hold instead of what it holds now (the workbook as it was opened) */
export function modelData(book: Book, override: (sheet: Sheet, key: number) => CellReading | undefined): WorkbookData {
  const styles = new Numbering<GridStyle>();
  const formats = new Numbering<string>();
  const borders = new Numbering<GridBorder>();
  const styleNumbers = new WeakMap<Partial<ExcelJS.Style>, number>();
  const sheets = book.sheets.map((sheet) => sheetData(book, sheet));
  // The version of o-spreadsheet's own format that this is written in.
  return { version: "19.3.2", sheets, styles: styles.byNumber, formats: formats.byNumber, borders: borders.byNumber, namedRanges: namedRanges(book), settings: { locale: britain } };

  function sheetData(of: Book, sheet: Sheet): SheetData {
    const used = sheet.usedRange(false);
    const data: SheetData = {
      id: sheet.id,
      name: sheet.name,
      colNumber: Math.max(26, (used ? used.column + used.columnCount : 0) + 6),
      rowNumber: Math.max(100, (used ? used.row + used.rowCount : 0) + 50),
      cells: {}, styles: {}, formats: {}, borders: {},
      merges: mergesOf(sheet.excel),
      cols: {}, rows: {},
      ...sheetExtras(of, sheet),
      isVisible: sheet.visibility === "Visible",
      areGridLinesVisible: viewsOf(sheet.excel)[0]?.showGridLines !== false,
    };
    sheet.excel.eachRow({ includeEmpty: false }, (row) => {
      if (row.hidden || row.height) data.rows[row.number - 1] = { ...(row.height ? { size: Math.round((row.height * 4) / 3) } : {}), ...(row.hidden ? { isHidden: true } : {}) };
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        const address = cellAddress(row.number, column);
        const content = gridContent(override(sheet, cellKey(row.number, column)) ?? readCell(cell, of.date1904));
        if (content !== "") data.cells[address] = content;
        const format = cell.numFmt;
        if (format && format !== "General" && format !== "@") data.formats[address] = formats.of(format);
        const style = styleNumber(of, cell.style);
        if (style) data.styles[address] = style;
      });
    });
    for (const { address, border } of ruleBorders(of, sheet)) data.borders[address] = borders.of(border);
    for (let column = 1; column <= data.colNumber; column += 1) {
      const width = columnWidth(sheet, column);
      if (width) data.cols[column - 1] = width;
    }
    const view = viewsOf(sheet.excel)[0];
    if (view?.state === "frozen") data.panes = { xSplit: view.xSplit ?? 0, ySplit: view.ySplit ?? 0 };
    return data;
  }

  function styleNumber(of: Book, style: Partial<ExcelJS.Style>): number {
    let number = styleNumbers.get(style);
    if (number === undefined) {
      const grid = gridStyle(of, style);
      number = Object.keys(grid).length > 0 ? styles.of(grid) : 0;
      styleNumbers.set(style, number);
    }
    return number;
  }
}

function gridStyle(book: Book, style: Partial<ExcelJS.Style>): GridStyle {
  const grid: GridStyle = {};
  if (style.font?.bold) grid.bold = true;
  if (style.font?.italic) grid.italic = true;
  if (style.font?.size && style.font.size !== 11) grid.fontSize = style.font.size;
  const colour = book.palette.hex(style.font?.color, "#000000");
  if (colour !== "#000000") grid.textColor = colour;
  if (style.fill?.type === "pattern" && style.fill.pattern === "solid") grid.fillColor = book.palette.hex(style.fill.fgColor, "#FFFFFF");
  const horizontal = style.alignment?.horizontal;
  if (horizontal === "left" || horizontal === "center" || horizontal === "right") grid.align = horizontal;
  const vertical = style.alignment?.vertical;
  if (vertical === "top" || vertical === "middle" || vertical === "bottom") grid.verticalAlign = vertical;
  if (style.alignment?.wrapText) grid.wrapping = "wrap";
  return grid;
}

function columnWidth(sheet: Sheet, column: number): { size?: number; isHidden?: boolean } | null {
  const columns: readonly (ExcelJS.Column | undefined)[] | null = Reflect.get(sheet.excel, "_columns");
  const found = columns?.[column - 1];
  if (!found?.width && !found?.hidden) return null;
  return { ...(found.width ? { size: Math.round(found.width * 7) } : {}), ...(found.hidden ? { isHidden: true } : {}) };
}

/** Names of one block each; others o-spreadsheet cannot hold. */
function namedRanges(book: Book): Record<string, string> {
  const names: Record<string, string> = {};
  for (const { name, ranges } of book.excel.definedNames.model) {
    const [range] = ranges;
    if (ranges.length === 1 && range && /^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) names[name] = range.replace(/\$/g, "");
  }
  return names;
}
