import { pointsToWidth } from "./measures";
import type { Areas } from "./session";

/** Average width of a character of Calibri 11 in points: the stand-in has no fonts to measure with. */
const pointsPerCharacter = 5.25;
const paddingPoints = 9;
const widestPoints = 1340;

/** Widens or narrows columns to their longest text; an estimate, not Excel's measure. */
export function autofitColumns({ sheet, blocks }: Areas): void {
  sheet.checkNotProtected();
  for (const block of blocks) {
    const part = sheet.usedPart(block);
    if (!part) continue;
    for (let column = part.column; column < part.column + part.columnCount; column += 1) {
      let longest = 0;
      for (let row = part.row; row < part.row + part.rowCount; row += 1) {
        const style = sheet.style(row, column);
        if (style.alignment?.wrapText) continue;
        const lengths = sheet.text(row, column).split("\n").map((line) => line.length);
        longest = Math.max(longest, Math.max(...lengths) * ((style.font?.size ?? 11) / 11) * (style.font?.bold ? 1.08 : 1));
      }
      if (longest > 0) sheet.excel.getColumn(column).width = pointsToWidth(Math.min(widestPoints, longest * pointsPerCharacter + paddingPoints));
    }
  }
  sheet.book.calculator.shapeChanged();
}

/** Rows without a height of their own are fitted whenever a program opens the file: so the height is taken away. */
export function autofitRows({ sheet, blocks }: Areas): void {
  sheet.checkNotProtected();
  for (const block of blocks) {
    const part = sheet.usedPart(block);
    for (let row = part?.row ?? 1; part && row < part.row + part.rowCount; row += 1) Reflect.set(sheet.excel.getRow(row), "height", undefined);
  }
  sheet.book.calculator.shapeChanged();
}
