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

/** Height of a line of Calibri 11 in points, and the most a row can have. */
const linePoints = 15;
const highestPoints = 409.5;

/**
 * Gives rows the height of their longest wrapped text; an estimate, not Excel's measure. It is written down because
 * programs that open the file trust rows without a height to be one line high.
 */
export function autofitRows({ sheet, blocks }: Areas): void {
  sheet.checkNotProtected();
  for (const block of blocks) {
    const part = sheet.usedPart(block);
    for (let row = part?.row ?? 1; part && row < part.row + part.rowCount; row += 1) {
      let points = linePoints;
      for (let column = part.column; column < part.column + part.columnCount; column += 1) {
        points = Math.max(points, lines(sheet, row, column) * linePoints * ((sheet.style(row, column).font?.size ?? 11) / 11));
      }
      sheet.excel.getRow(row).height = Math.min(highestPoints, points);
    }
  }
  sheet.book.calculator.shapeChanged();
}

function lines(sheet: Areas["sheet"], row: number, column: number): number {
  const text = sheet.text(row, column);
  const breaks = text.split("\n");
  if (!sheet.style(row, column).alignment?.wrapText) return breaks.length > 1 ? breaks.length : 1;
  const characters = Math.max(1, (sheet.excel.getColumn(column).width ?? 9) - 1);
  return breaks.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / characters)), 0);
}
