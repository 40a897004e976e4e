import { cellAddress, columnLetters } from "../../src/workbook/address";
import type { Sheet } from "../host/grid/sheet";
import { openHost, type ExcelHost } from "../host/node";
import { picked, type Edit } from "./steps";

/**
 * Two copies of one workbook. Plan Check works in the one; the other gets nothing but what people do by hand. So whatever
 * stands in the other must stand in the first, too, in the same place and with the same looks.
 */
export class Twin {
  /** Whether somebody typed into a cell without a look that Plan Check had given one: it keeps that look. */
  private typedIntoOurs = false;
  private constructor(
    private untouched: ExcelHost,
    private worked: ExcelHost,
  ) {}

  /** Office.js talks to the copy that was opened last: the one in which Plan Check works. */
  static async of(bytes: Uint8Array): Promise<Twin> {
    const untouched = await openHost(bytes);
    return new Twin(untouched, await openHost(bytes));
  }

  get host(): ExcelHost {
    return this.worked;
  }

  /** Saves both, closes them and opens them again. */
  async reopen(): Promise<void> {
    const [untouched, worked] = [await this.untouched.save(), await this.worked.save()];
    this.close();
    this.untouched = await openHost(untouched);
    this.worked = await openHost(worked);
  }

  saved(): Promise<[untouched: Uint8Array, worked: Uint8Array]> {
    return Promise.all([this.untouched.save(), this.worked.save()]);
  }

  close(): void {
    this.untouched.dispose();
    this.worked.dispose();
  }

  /** Does an edit in both copies, or in neither: Excel and the stand-in refuse some (a protected sheet, a table's heading). */
  edit(edit: Edit): void {
    const sheet = picked(this.untouched.sheetNames, edit.sheet);
    if (sheet === undefined || !this.isPossible(edit, sheet)) return;
    this.typedIntoOurs ||= edit.what === "type" && this.looksDiffer(sheet, edit);
    doEdit(this.untouched, edit, sheet);
    doEdit(this.worked, edit, sheet);
  }

  /** Types into a sheet that Plan Check made. True where there was one. */
  editOwn(edit: Edit): boolean {
    const sheet = picked(this.worked.sheetNames.filter((name) => !this.untouched.sheetNames.includes(name)), edit.sheet);
    if (sheet === undefined) return false;
    try {
      doEdit(this.worked, edit, sheet);
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
    }
    return true;
  }

  /** Whatever of the untouched copy is not the same in the other, in words; empty cells may have been filled. */
  lost(): string[] {
    return this.untouched.book.sheets.flatMap((sheet) => {
      const other = this.worked.book.findSheet(sheet.name);
      return other ? lostOn(sheet, other, this.typedIntoOurs) : [`${sheet.name}: the sheet`];
    });
  }

  /** To be called after a command that gave looks to columns into which somebody had typed since they were read. */
  noteTyped(edit: Edit): void {
    const sheet = picked(this.untouched.sheetNames, edit.sheet);
    if (sheet !== undefined) this.typedIntoOurs ||= this.looksDiffer(sheet, edit);
  }

  private looksDiffer(sheet: string, { row, column }: Edit): boolean {
    const [own, other] = [this.untouched, this.worked].map((host) => looksOf(host.book.findSheet(sheet), row, column));
    return own !== other;
  }

  private isPossible(edit: Edit, sheet: string): boolean {
    const [own, other] = [this.untouched.book.findSheet(sheet), this.worked.book.findSheet(sheet)];
    if (!own || !other) throw new Error(`The sheet "${sheet}" is gone.`);
    // Where what Plan Check wrote would decide the order, the copies would rightly come to differ.
    if (edit.what === "sortRows") for (let row = edit.row; row < edit.row + sortedRows; row += 1) if (own.read(row, edit.column).value !== other.read(row, edit.column).value) return false;
    // A name that Plan Check took for a sheet of its own is not free in one copy only.
    if (edit.what === "renameSheet" && this.worked.book.findSheet(newName(edit))) return false;
    return [this.untouched, this.worked].every((host) => wouldTake(host, edit, sheet));
  }
}

const sortedRows = 4;
const newName = ({ text, row }: Edit): string => `${text.replace(/[:\\/?*[\]'\u0000-\u001f\ud800-\udfff\ufeff\u202e]/g, "").trim().slice(0, 20)} ${row}`;

/** The stand-in checks before it changes anything, so an edit that it refuses has done nothing. */
function wouldTake(host: ExcelHost, edit: Edit, sheet: string): boolean {
  const on = host.book.findSheet(sheet);
  if (!on) return false;
  const drawn = [...host.book.charts, ...host.book.pivots].some((one) => one.sheet === on);
  const structure = edit.what.startsWith("insert") || edit.what.startsWith("delete");
  if (edit.what === "deleteSheet") return on.visibility === "Visible" && host.book.sheets.filter(({ visibility }) => visibility === "Visible").length > 1 && host.sheetNames.length > 1;
  if (edit.what === "renameSheet" || edit.what === "protect") return true;
  if (on.isProtected || (structure && drawn)) return false;
  const tables = Object.keys(Reflect.get(on.excel, "tables") ?? {});
  if (tables.length > 0 && edit.what !== "type") return false;
  if (edit.what === "sortRows") return sortable(on, edit);
  return true;
}

function sortable(on: Sheet, edit: Edit): boolean {
  for (let row = edit.row; row < edit.row + sortedRows; row += 1) {
    if (on.excel.findRow(row)?.hidden) return false;
    for (let column = 1; column <= 12; column += 1) {
      const cell = on.cell(row, column);
      if (cell?.isMerged || on.read(row, column).formula?.includes("!")) return false;
    }
  }
  return true;
}

function doEdit(host: ExcelHost, edit: Edit, sheet: string): void {
  const by = host[edit.by];
  const { what, row, column, text } = edit;
  switch (what) {
    case "type":
      return typeInto(host, edit, sheet);
    case "insertRows":
      return by.insertRows(sheet, row);
    case "deleteRows":
      return by.deleteRows(sheet, row);
    case "insertColumns":
      return by.insertColumns(sheet, column);
    case "deleteColumns":
      return by.deleteColumns(sheet, column);
    case "sortRows":
      return by.sortRows(sheet, `A${row}:${columnLetters(12)}${row + sortedRows - 1}`, column, text < "N" ? "ascending" : "descending");
    case "renameSheet":
      return by.renameSheet(sheet, newName(edit));
    case "deleteSheet":
      return by.deleteSheet(sheet);
    case "protect":
      return host.protect(sheet);
  }
}

function typeInto(host: ExcelHost, { by, row, column, text }: Edit, sheet: string): void {
  try {
    host[by].type(sheet, cellAddress(row, column), text);
  } catch (thrown) {
    // A formula that cannot be read, or a locked cell: Excel says so to who typed it.
    if (!isRefusal(thrown)) throw thrown;
  }
}

/** What the stand-in refuses has one of Excel's codes. */
function isRefusal(thrown: unknown): boolean {
  return typeof thrown === "object" && thrown !== null && "code" in thrown;
}

/** @param plainMayLook whether a cell without a look of its own may have one in the other copy */
function lostOn(own: Sheet, other: Sheet, plainMayLook: boolean): string[] {
  const found: string[] = [];
  own.excel.eachRow({ includeEmpty: false }, (line) =>
    line.eachCell({ includeEmpty: false }, (cell) => {
      const [row, column] = [Number(cell.row), Number(cell.col)];
      const [before, after] = [own.read(row, column), other.read(row, column)];
      if (before.value === "" && before.formula === null) return;
      const place = `${own.name}!${cellAddress(row, column)}`;
      if (before.formula !== after.formula) found.push(`${place}: formula ${before.formula} became ${after.formula}`);
      // What a formula comes to may follow from cells that were filled.
      else if (before.formula === null && before.value !== after.value) found.push(`${place}: ${JSON.stringify(before.value)} became ${JSON.stringify(after.value)}`);
      const [looked, looks] = [looksOf(own, row, column), looksOf(other, row, column)];
      if (looked !== looks && !(plainMayLook && looked === "{}")) found.push(`${place}: looks ${looked} became ${looks}`);
    }),
  );
  return found;
}

function looksOf(sheet: Sheet | null | undefined, row: number, column: number): string {
  return JSON.stringify(sheet?.style(row, column) ?? {}, ordered);
}

function ordered(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
