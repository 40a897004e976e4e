import ExcelJS from "@protobi/exceljs";
import type { Block } from "../../../src/workbook/address";
import { refuse } from "../protocol/errors";
import { covering, intersection, lastRow, parseAddress } from "./addresses";
import type { Book, ChangeType } from "./book";
import { contentOf, readCell, type CellReading, type Scalar } from "./cells";
import { coerce, type Coerced } from "./coercion";
import { mergesOf, protectionOf } from "./exceljs-inside";
import { displayedText } from "./number-text";
import { isStyled } from "./styles";

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;
export type Visibility = (typeof visibilities)[keyof typeof visibilities];

/** "Specifications and limits": a cell holds at most 32,767 characters. */
export const mostCharacters = 32_767;

/** One sheet of the open workbook: reading and writing its cells, with Excel's rules. */
export class Sheet {
  isDeleted = false;
  /** Columns before which a page starts; null: as the file has them, which nobody asked for yet. */
  columnBreaks: number[] | null = null;
  selection: Block = { row: 1, column: 1, rowCount: 1, columnCount: 1 };
  private used: { values: Block | null; all: Block | null } | null = null;

  constructor(
    readonly book: Book,
    readonly excel: ExcelJS.Worksheet,
    readonly id: string,
  ) {}

  get name(): string {
    return this.excel.name;
  }

  get visibility(): Visibility {
    return visibilities[this.excel.state] ?? "Visible";
  }

  get isProtected(): boolean {
    return protectionOf(this.excel)?.sheet === true;
  }

  cell(row: number, column: number): ExcelJS.Cell | undefined {
    return this.excel.findRow(row)?.findCell(column);
  }

  /** Value and formula of a cell: of a formula, what calculation says now, else the file's cached result. */
  read(row: number, column: number): CellReading {
    const reading = readCell(this.cell(row, column), this.book.date1904);
    if (reading.formula === null) return reading;
    const now = this.book.calculator.valueOf(this, row, column);
    return now ? { ...reading, ...now } : reading;
  }

  format(row: number, column: number): string {
    return this.style(row, column).numFmt ?? "General";
  }

  /** Style of a cell; of a cell that does not exist yet, its row's or column's. */
  style(row: number, column: number): Partial<ExcelJS.Style> {
    const cell = this.cell(row, column);
    if (cell) return cell.style;
    const line = this.excel.findRow(row);
    if (line && hasStyle(rowStyle(line))) return rowStyle(line);
    return columnStyle(this.excel, column);
  }

  /** The fonts of a cell's words where it has several looks inside; words without a font of their own have the cell's. */
  innerFonts(row: number, column: number): readonly (Partial<ExcelJS.Font> | undefined)[] | undefined {
    const cell = this.cell(row, column);
    const value = cell?.value;
    if (!cell || typeof value !== "object" || value === null || !("richText" in value)) return undefined;
    return value.richText.map((run) => run.font ?? cell.style.font);
  }

  text(row: number, column: number): string {
    const { value, isError } = this.read(row, column);
    return value === "" ? "" : isError ? String(value) : displayedText(value, this.format(row, column));
  }

  /** Writes one cell as Excel does when a value comes from the keyboard or from Office.js; null leaves it as it is. */
  write(row: number, column: number, input: unknown): void {
    if (input === null || input === undefined) return;
    this.checkWritable(row, column);
    const existing = this.cell(row, column);
    if (existing?.type === ExcelJS.ValueType.Merge) return; // Covered cells of a merge take no value.
    const format = this.format(row, column);
    const coerced = this.coerced(input, format);
    if (coerced.kind === "empty" && (!existing || existing.type === ExcelJS.ValueType.Null)) return;
    this.book.calculator.beforeChange(this, row, column, coerced.kind === "formula");
    const cell = existing ?? this.excel.getCell(row, column);
    if (existing) this.releaseSharedFormula(existing);
    cell.value = contentOf(coerced);
    if (coerced.kind === "number" && coerced.format && format === "General") {
      cell.style = this.book.styles.derive(cell.style, formatChange(coerced.format));
    }
    this.used = null;
  }

  /** Formulas that a filled-down formula lent its text to get a text of their own before it is overwritten. */
  private releaseSharedFormula(master: ExcelJS.Cell): void {
    if (master.type !== ExcelJS.ValueType.Formula || master.formulaType !== ExcelJS.FormulaType.Master) return;
    this.excel.eachRow({ includeEmpty: false }, (row) => {
      row.eachCell({ includeEmpty: false }, (cell) => {
        const value = cell.value;
        if (typeof value !== "object" || value === null || !("sharedFormula" in value) || value.sharedFormula !== master.address) return;
        cell.value = { formula: cell.formula, result: cell.result, date1904: false };
      });
    });
  }

  private coerced(input: unknown, format: string): Coerced {
    if (typeof input === "number") {
      if (!Number.isFinite(input)) throw refuse("InvalidArgument");
      return { kind: "number", number: input };
    }
    if (typeof input === "boolean") return { kind: "boolean", boolean: input };
    if (typeof input !== "string") throw refuse("InvalidArgument");
    const coerced = coerce(input, format, this.book.currentYear);
    if (coerced.kind === "text" && coerced.text.length > mostCharacters) throw refuse("InvalidArgument", `A cell holds at most ${mostCharacters} characters.`);
    if (coerced.kind === "formula" && !this.book.calculator.isWellFormed(coerced.formula)) {
      throw refuse("InvalidArgument", `The formula cannot be read: ${coerced.formula.slice(0, 80)}`);
    }
    return coerced;
  }

  /** A protected sheet takes changes only in cells that are not locked (page "Worksheet.protection"). */
  checkWritable(row: number, column: number): void {
    if (this.isProtected && this.style(row, column).protection?.locked !== false) throw refuse("AccessDenied");
  }

  checkNotProtected(): void {
    if (this.isProtected) throw refuse("AccessDenied");
  }

  /** Sets the style of a cell by a change that is shared between cells of the same style. */
  restyle(row: number, column: number, change: StyleChange): void {
    const cell = this.excel.getCell(row, column);
    cell.style = this.book.styles.derive(cell.style, change);
    this.used = null;
  }

  /** Styles whole rows or columns: the lines' own style, and the cells that exist in them. */
  restyleLines(block: Block, change: StyleChange): void {
    const part = this.usedPart(block);
    for (let row = part?.row ?? 1; part && row < part.row + part.rowCount; row += 1) {
      for (let column = part.column; column < part.column + part.columnCount; column += 1) this.restyle(row, column, change);
    }
    if (block.rowCount === lastRow) {
      for (let column = block.column; column < block.column + block.columnCount && column <= 1024; column += 1) {
        const line = this.excel.getColumn(column);
        line.style = this.book.styles.derive(line.style ?? noStyle, change);
      }
    } else {
      for (let number = block.row; number < block.row + block.rowCount; number += 1) {
        const line = this.excel.getRow(number);
        Reflect.set(line, "style", this.book.styles.derive(rowStyle(line), change));
      }
    }
    this.used = null;
  }

  column(column: number): ExcelJS.Column | undefined {
    const columns: readonly (ExcelJS.Column | undefined)[] | null = Reflect.get(this.excel, "_columns");
    return columns?.[column - 1];
  }

  touched(): void {
    this.used = null;
  }

  /**
   * The used range: "If the entire worksheet is blank, this function will return the top left cell" (getUsedRange), so
   * null here. With `valuesOnly`, formatted empty cells do not count.
   */
  usedRange(valuesOnly: boolean): Block | null {
    this.used ??= { values: this.measure(true), all: this.measure(false) };
    return valuesOnly ? this.used.values : this.used.all;
  }

  /** The same of a part of the sheet: "If there are no used cells within the range", there is none (Range.getUsedRangeOrNullObject). */
  usedWithin(part: Block, valuesOnly: boolean): Block | null {
    const used = this.usedRange(valuesOnly);
    const block = used && intersection(used, part);
    return block && (block.rowCount === used.rowCount && block.columnCount === used.columnCount ? used : this.measure(valuesOnly, block));
  }

  private measure(valuesOnly: boolean, part: Block | null = null): Block | null {
    let block: Block | null = null;
    // Merged cells count as formatted ones.
    for (const merge of valuesOnly ? [] : mergesOf(this.excel)) {
      const merged = parseAddress(merge);
      const one = merged && part ? intersection(merged, part) : merged;
      if (one) block = block ? covering(block, one) : one;
    }
    const first = part?.row ?? 1;
    const last = part ? part.row + part.rowCount - 1 : this.excel.rowCount;
    for (let number = first; number <= last; number += 1) {
      const row = this.excel.findRow(number);
      if (!row?.hasValues) continue;
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        if (part && (column < part.column || column >= part.column + part.columnCount)) return;
        const holds = cell.type !== ExcelJS.ValueType.Null && cell.type !== ExcelJS.ValueType.Merge;
        if (!holds && (valuesOnly || !isStyled(cell.style))) return;
        const one = { row: row.number, column, rowCount: 1, columnCount: 1 };
        block = block ? covering(block, one) : one;
      });
    }
    return block;
  }

  /** The part of a block that may hold anything: what loops go over. */
  usedPart(block: Block): Block | null {
    const used = this.usedRange(false);
    return used && intersection(used, block);
  }

  /** Tells of changed cells: the event that Worksheet.onChanged hands over. */
  changed(block: Block, details?: { before: Scalar; after: Scalar }, changeType: ChangeType = "RangeEdited"): void {
    this.book.tell({ kind: "changed", sheet: this, block, source: this.book.source, changeType, ...details });
  }
}

const noStyle: Partial<ExcelJS.Style> = {};

export interface StyleChange {
  readonly key: string;
  readonly apply: (style: Partial<ExcelJS.Style>) => Partial<ExcelJS.Style>;
}

export function formatChange(format: string): StyleChange {
  return { key: `numFmt:${format}`, apply: (style) => ({ ...style, numFmt: format }) };
}

function hasStyle(style: Partial<ExcelJS.Style>): boolean {
  return Object.keys(style).length > 0;
}

function rowStyle(row: ExcelJS.Row): Partial<ExcelJS.Style> {
  const style: Partial<ExcelJS.Style> | undefined = Reflect.get(row, "style");
  return style ?? {};
}

function columnStyle(sheet: ExcelJS.Worksheet, column: number): Partial<ExcelJS.Style> {
  const columns: readonly (ExcelJS.Column | undefined)[] | null = Reflect.get(sheet, "_columns");
  return columns?.[column - 1]?.style ?? {};
}
