/**
 * The grid of the pack's sheet. Column A holds the names by which rows are found again; B to I are printed; J is for
 * notes and everything right of it is the readers' own.
 */
export const keyColumn = 1;
export const firstColumn = 2;
/** Widths of the printed columns in characters: together they fill a landscape A4 page at 100%. */
export const widths = [12, 11, 33, 27, 18, 19, 14, 11] as const;
export const columnCount = widths.length;
export const notesColumn = firstColumn + columnCount;
export const notesWidth = 30;
/** Points of a landscape A4 page between header and footer, less what rounding and another font may take. */
export const pageHeight = 488;

/** Characters that fit beside each other from a column of the grid (0-based) over so many. */
export function widthOf(from: number, span: number): number {
  return widths.slice(from, from + span).reduce((sum, width) => sum + width, 0);
}

const lineHeight = 13;
const padding = 5;
/** Excel's rows are at most 409 points high. */
const highest = 400;
export const mostLines = Math.floor((highest - padding) / lineHeight);

/** Height in points of so many lines of 10-point text. */
export function heightOfLines(lines: number): number {
  return Math.min(highest, Math.max(1, lines) * lineHeight + padding);
}

/** How many lines a text takes, broken between words; a little too many rather than too few. */
export function linesOf(text: string, characters: number): number {
  const room = Math.max(4, Math.floor(characters * 1.2));
  return text.split("\n").reduce((sum, paragraph) => {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(/\s+/)) {
      const length = word.length;
      if (used > 0 && used + 1 + length > room) {
        lines += 1;
        used = 0;
      }
      lines += Math.floor(Math.max(0, length - 1) / room);
      used += (used > 0 ? 1 : 0) + (length > room ? length % room : length);
    }
    return sum + lines;
  }, 0);
}

/** A text that would not fit into the highest row is cut, with where the rest stands. */
export function fitting(text: string, characters: number): string {
  if (linesOf(text, characters) <= mostLines) return text;
  const rest = " … (in full on the plan's own sheet)";
  let most = text.length;
  while (most > 0 && linesOf(text.slice(0, most) + rest, characters) > mostLines) most = Math.floor(most * 0.95);
  return text.slice(0, most).trimEnd() + rest;
}
