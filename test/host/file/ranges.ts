import { cellAddress, columnNumber, columnLetters } from "../../../src/workbook/address";

/** A rectangle of cells, 1-based, both ends in it. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const lastRow = 1048576;
const lastColumn = 16384;

/** Rectangles of a list of references: "A1:B9 D4", also whole columns "A:C" and rows "1:3". Unreadable ones are left out. */
export function readRectangles(references: string): Rectangle[] {
  const rectangles: Rectangle[] = [];
  for (const reference of references.replace(/\$/g, "").split(/\s+/)) {
    const match = /^([A-Za-z]*)(\d*)(?::([A-Za-z]*)(\d*))?$/.exec(reference);
    if (!match || reference === "") continue;
    const [, fromLetters = "", fromRow = "", toLetters = fromLetters, toRow = fromRow] = match;
    rectangles.push({
      left: fromLetters === "" ? 1 : columnNumber(fromLetters),
      top: fromRow === "" ? 1 : Number(fromRow),
      right: toLetters === "" ? lastColumn : columnNumber(toLetters),
      bottom: toRow === "" ? lastRow : Number(toRow),
    });
  }
  return rectangles;
}

/** Rectangles as a list of references. */
export function writeRectangles(rectangles: readonly Rectangle[]): string {
  return rectangles.map(writeRectangle).join(" ");
}

export function writeRectangle({ top, left, bottom, right }: Rectangle): string {
  if (top === bottom && left === right) return cellAddress(top, left);
  return `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;
}

/** What of `from` is not in `away`, as up to four rectangles. */
function without(from: Rectangle, away: Rectangle): Rectangle[] {
  const top = Math.max(from.top, away.top);
  const bottom = Math.min(from.bottom, away.bottom);
  const left = Math.max(from.left, away.left);
  const right = Math.min(from.right, away.right);
  if (top > bottom || left > right) return [from];
  const rest: Rectangle[] = [];
  if (from.top < top) rest.push({ ...from, bottom: top - 1 });
  if (from.left < left) rest.push({ top, bottom, left: from.left, right: left - 1 });
  if (right < from.right) rest.push({ top, bottom, left: right + 1, right: from.right });
  if (bottom < from.bottom) rest.push({ ...from, top: bottom + 1 });
  return rest;
}

/** What of `from` is in none of `away`. */
export function subtract(from: readonly Rectangle[], away: readonly Rectangle[]): Rectangle[] {
  let rest = [...from];
  for (const one of away) rest = rest.flatMap((rectangle) => without(rectangle, one));
  return rest;
}

export const cellCount = (rectangles: readonly Rectangle[]): number =>
  rectangles.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
