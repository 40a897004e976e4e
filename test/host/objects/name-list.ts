import { parseAddress, splitSheet } from "../grid/addresses";
import type { Book } from "../grid/book";
import type { Sheet } from "../grid/sheet";
import type { Area } from "./session";

export interface DefinedName {
  readonly name: string;
  readonly ranges: readonly string[];
}

/** Defined names of the workbook, without Excel's own (_xlnm.Print_Titles, _FilterDatabase). */
export function definedNames(book: Book): DefinedName[] {
  return book.excel.definedNames.model.filter(({ name }) => !name.startsWith("_xlnm."));
}

export function findName(book: Book, key: unknown): DefinedName | null {
  if (typeof key !== "string") return null;
  const lower = key.toLowerCase();
  return definedNames(book).find(({ name }) => name.toLowerCase() === lower) ?? null;
}

/** The cells of a name, where it names one block. */
export function nameBlock(book: Book, key: string, on: Sheet | null): Area | null {
  const range = findName(book, key)?.ranges[0];
  if (range === undefined) return null;
  const { sheet: sheetName, rest } = splitSheet(range);
  const sheet = sheetName === null ? on : book.findSheet(sheetName);
  const block = parseAddress(rest);
  return sheet && block ? { sheet, block } : null;
}
