import type { Book } from "../grid/book";
import { asOneOf } from "../protocol/arguments";
import { refuse } from "../protocol/errors";
import { areaArgument } from "./address-argument";
import type { Area } from "./session";

/**
 * Range.copyFrom, for formats only: a smaller source is repeated over the destination (page "Cut, copy, and paste
 * ranges using the Excel JavaScript API"). Column widths are not part of a cell's format; conditional formats of the
 * source, which Excel copies too, are left behind here.
 */
export function copyFrom(book: Book, to: Area, [source, type]: readonly unknown[]): void {
  const what = type === undefined || type === null ? "All" : asOneOf(type, ["All", "Formulas", "Values", "Formats", "Link"], "copyType");
  if (what !== "Formats") throw refuse("ApiNotFound", `The stand-in for Excel does not support Range.copyFrom(${what}).`);
  const from = areaArgument(book, to.sheet, source, "sourceRange");
  to.sheet.checkNotProtected();
  for (let row = 0; row < to.block.rowCount; row += 1) {
    for (let column = 0; column < to.block.columnCount; column += 1) {
      const origin = from.sheet.cell(from.block.row + (row % from.block.rowCount), from.block.column + (column % from.block.columnCount));
      // Styles are shared objects that are never changed in place, so both cells may hold the same one.
      to.sheet.excel.getCell(to.block.row + row, to.block.column + column).style = origin?.style ?? {};
    }
  }
  to.sheet.touched();
  to.sheet.book.calculator.shapeChanged();
}
