import { splitSheet, quoteSheet } from "../grid/addresses";
import type { Book, ChangeSource } from "../grid/book";
import type { Sheet } from "../grid/sheet";
import { areaAt } from "../objects/address-argument";
import { refuse } from "../protocol/errors";
import { eachFormula } from "./formulas";
import { reshape } from "./reshape";
import { sortRows } from "./sort";

/** What a person does to the workbook without the add-in: the one at this Excel, or somebody else who has it open. */
export class HandEdits {
  constructor(
    private readonly book: Book,
    private readonly source: ChangeSource,
    private readonly done: () => void,
  ) {}

  /** Types into a cell: read as Excel reads typing under en-GB. */
  type(sheet: string, address: string, text: string): void {
    this.edit(() => {
      const area = areaAt(this.book, this.sheet(sheet), address);
      const { row, column } = area.block;
      const before = area.sheet.read(row, column).value;
      area.sheet.write(row, column, text);
      area.sheet.changed({ row, column, rowCount: 1, columnCount: 1 }, { before, after: area.sheet.read(row, column).value });
    });
  }

  /** Whole rows, above the row `before`. */
  insertRows(sheet: string, before: number, count = 1): void {
    this.edit(() => reshape(this.book, this.sheet(sheet), { axis: "row", kind: "insert", at: before, count }));
  }

  deleteRows(sheet: string, first: number, count = 1): void {
    this.edit(() => reshape(this.book, this.sheet(sheet), { axis: "row", kind: "delete", at: first, count }));
  }

  /** Whole columns, to the left of the column `before`, 1-based. */
  insertColumns(sheet: string, before: number, count = 1): void {
    this.edit(() => reshape(this.book, this.sheet(sheet), { axis: "column", kind: "insert", at: before, count }));
  }

  deleteColumns(sheet: string, first: number, count = 1): void {
    this.edit(() => reshape(this.book, this.sheet(sheet), { axis: "column", kind: "delete", at: first, count }));
  }

  /** Sorts the rows of a block, which is given without its header, by one column of the sheet, 1-based. */
  sortRows(sheet: string, address: string, column: number, order: "ascending" | "descending" = "ascending"): void {
    this.edit(() => sortRows(this.book, this.sheet(sheet), areaAt(this.book, this.sheet(sheet), address).block, column, order));
  }

  /** Formulas that name the sheet follow. */
  renameSheet(sheet: string, name: string): void {
    this.edit(() => {
      this.checkStructure();
      const one = this.sheet(sheet);
      this.renaming(() => this.book.renameSheet(one, name), sheet, name);
    });
  }

  deleteSheet(sheet: string): void {
    this.edit(() => {
      this.checkStructure();
      const one = this.sheet(sheet);
      this.renaming(() => this.book.deleteSheet(one), sheet, null);
    });
  }

  private renaming(change: () => void, from: string, to: string | null): void {
    this.book.calculator.reshape(
      () => {
        change();
        eachFormula(this.book, (_, formula) => renameIn(formula, from, to));
      },
      (_, row, column) => ({ row, column }),
    );
  }

  private checkStructure(): void {
    if (this.book.isProtected) throw refuse("AccessDenied");
  }

  private sheet(name: string): Sheet {
    const sheet = this.book.findSheet(name);
    if (!sheet) throw new RangeError(`The workbook has no sheet "${name}".`);
    return sheet;
  }

  private edit(change: () => void): void {
    this.book.source = this.source;
    try {
      change();
    } finally {
      this.book.source = "person";
    }
    this.done();
  }
}

/** "Old!A1" as "New!A1", or "#REF!A1" where the sheet is gone. */
function renameIn(formula: string, from: string, to: string | null): string {
  const outside = formula.split(/("(?:[^"]|"")*")/);
  const prefix = /((?<![\w.\]])[A-Za-z_][\w.]*|'(?:[^']|'')+')!/g;
  return outside.map((part, index) => (index % 2 === 1 ? part : part.replace(prefix, (whole: string) => (isNamed(whole, from) ? `${to === null ? "#REF" : quoteSheet(to)}!` : whole)))).join("");
}

function isNamed(prefix: string, name: string): boolean {
  return splitSheet(`${prefix}A1`).sheet?.toLowerCase() === name.toLowerCase();
}
