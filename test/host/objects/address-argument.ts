import { intersection, parseAddress, splitSheet } from "../grid/addresses";
import type { Book } from "../grid/book";
import type { Sheet } from "../grid/sheet";
import { asText } from "../protocol/arguments";
import { isHostObject } from "../protocol/define";
import { refuse } from "../protocol/errors";
import { areaOf, type Area } from "./session";
import { findTable, tableBlock } from "./table-list";
import { nameBlock } from "./name-list";

/**
 * The area that an address names on a sheet: "B2:C9", "A:C", "2:5", a name or a table, with or without its sheet.
 * @throws HostError InvalidArgument where it is none, as Worksheet.getRange does
 */
export function areaAt(book: Book, sheet: Sheet | null, address: string): Area {
  // "getRange(address)": addresses are cut at 8,192 characters (page "Performance optimization using the Excel JavaScript API").
  const { sheet: named, rest } = splitSheet(address.slice(0, 8192));
  const on = named === null ? sheet : book.findSheet(named);
  if (on) {
    const block = parseAddress(rest);
    if (block) return { sheet: on, block };
    const byName = nameBlock(book, rest, on);
    if (byName && byName.sheet === on) return byName;
    const table = findTable(book, rest);
    if (table && table.sheet === on) {
      return { sheet: on, block: tableBlock(table) };
    }
  }
  throw refuse("InvalidArgument");
}

/** An argument that is a Range object or an address. */
export function areaArgument(book: Book, sheet: Sheet | null, value: unknown, what: string): Area {
  if (isHostObject(value)) {
    if (value.type !== "Range") throw refuse("InvalidArgument");
    return areaOf(value);
  }
  return areaAt(book, sheet, asText(value, what));
}

export function overlaps(a: Area, b: Area): boolean {
  return a.sheet === b.sheet && intersection(a.block, b.block) !== null;
}
