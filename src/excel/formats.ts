import { blockAddress, type Block } from "../workbook/address";
import type { CellFormat } from "../workbook/changes";
import type { BorderBefore, FormatBefore } from "../workbook/journal";

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
const borderColour = "#BFBFBF";

const horizontals = { left: "Left", center: "Center", right: "Right", general: "General" } as const;
const verticals = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/**
 * Excel's column width is in points, what its dialog shows in characters of the default font. For Calibri 11, the
 * default since 2007: 7 pixels a character and 5 of padding, 0.75 points a pixel (Microsoft's page on column widths).
 */
export function pointsOfCharacters(characters: number): number {
  return (Math.round(characters * 7) + 5) * 0.75;
}

/** Puts a format onto a range. */
export function setFormat(range: Excel.Range, block: Block, format: CellFormat): void {
  const { font, fill } = range.format;
  if (format.bold !== undefined) font.bold = format.bold;
  if (format.italic !== undefined) font.italic = format.italic;
  if (format.size !== undefined) font.size = format.size;
  if (format.colour !== undefined) font.color = format.colour;
  if (format.fill !== undefined) fill.color = format.fill;
  if (format.wrap !== undefined) range.format.wrapText = format.wrap;
  if (format.horizontal !== undefined) range.format.horizontalAlignment = horizontals[format.horizontal];
  if (format.vertical !== undefined) range.format.verticalAlignment = verticals[format.vertical];
  if (format.numberFormat !== undefined) range.numberFormat = matrix(block, format.numberFormat);
  if (format.columnWidth !== undefined) range.format.columnWidth = pointsOfCharacters(format.columnWidth);
  if (format.border !== undefined) {
    for (const side of sidesOf(block)) {
      const border = range.format.borders.getItem(toBorderIndex(side));
      border.style = "Continuous";
      border.weight = "Thin";
      border.color = borderColour;
    }
  }
}

function sidesOf(block: Block): string[] {
  return sides.filter((side) => (side === "InsideHorizontal" ? block.rowCount > 1 : side === "InsideVertical" ? block.columnCount > 1 : true));
}

function matrix<T>(block: Block, value: T): T[][] {
  return Array.from({ length: block.rowCount }, () => new Array<T>(block.columnCount).fill(value));
}

/** What was asked about the look of a block, before it is changed. */
export interface PendingFormat {
  readonly block: Block;
  readonly format: CellFormat;
  readonly range: Excel.Range;
  readonly borders: readonly { readonly side: string; readonly border: Excel.RangeBorder }[];
  readonly columns: readonly Excel.Range[];
}

const asked = [
  "numberFormat",
  "format/font/name,format/font/size,format/font/color,format/font/bold,format/font/italic,format/font/underline,format/font/strikethrough",
  "format/fill/color",
  "format/wrapText,format/horizontalAlignment,format/verticalAlignment",
].join(",");

/** Asks what a block looks like. One answer for the whole block; null in it where the cells differ. */
export function askFormat(sheet: Excel.Worksheet, block: Block, format: CellFormat): PendingFormat {
  const range = sheet.getRange(blockAddress(block));
  range.load(asked);
  const borders = sidesOf(block).map((side) => {
    const border = range.format.borders.getItem(toBorderIndex(side));
    border.load("style,color,weight");
    return { side, border };
  });
  const columns = format.columnWidth === undefined ? [] : Array.from({ length: block.columnCount }, (_, index) => {
    const column = sheet.getRange(blockAddress({ row: block.row, column: block.column + index, rowCount: 1, columnCount: 1 }));
    column.load("format/columnWidth,format/useStandardWidth");
    return column;
  });
  return { block, format, range, borders, columns };
}

function toBorderIndex(side: string): Excel.BorderIndex {
  return side as Excel.BorderIndex;
}

/** The font of the workbook's "Normal" style: what a cell without a format of its own has. */
export interface NormalFont {
  readonly name: string;
  readonly size: number;
  readonly color: string;
}

/** Whether the cells of a block differ in any way: some may have no format of their own, and are then to have none again. */
export function isMixed({ range, borders }: PendingFormat): boolean {
  const { font, fill, wrapText, horizontalAlignment, verticalAlignment } = range.format;
  const answers: readonly unknown[] = [
    ...[font.name, font.size, font.color, font.bold, font.italic, font.underline, font.strikethrough],
    ...[fill.color, wrapText, horizontalAlignment, verticalAlignment],
    ...borders.flatMap(({ border }) => [border.style, border.color, border.weight]),
  ];
  // Excel answers a colour that is not the same everywhere with "" in some versions, with null in others.
  return answers.some((answer) => answer === null || answer === "");
}

/** What has to be kept so that the look can be put back. Not for mixed blocks. */
export function formatBefore(pending: PendingFormat, normal: NormalFont | null): FormatBefore {
  if (isPlain(pending, normal)) return { kind: "plain" };
  const { format, range } = pending;
  const { font, fill } = range.format;
  const kept: CellFormat = {
    ...(format.bold === undefined ? {} : { bold: font.bold }),
    ...(format.italic === undefined ? {} : { italic: font.italic }),
    ...(format.size === undefined ? {} : { size: font.size }),
    ...(format.colour === undefined ? {} : { colour: font.color }),
    ...(format.fill === undefined ? {} : { fill: fill.color }),
    ...(format.wrap === undefined ? {} : { wrap: range.format.wrapText }),
    ...(format.horizontal === undefined ? {} : { horizontal: keyOf(horizontals, range.format.horizontalAlignment, "general") }),
    ...(format.vertical === undefined ? {} : { vertical: keyOf(verticals, range.format.verticalAlignment, "bottom") }),
    ...(format.numberFormat === undefined ? {} : commonNumberFormat(range)),
  };
  return { kind: "same", format: kept, borders: format.border === undefined ? null : bordersOf(pending) };
}

/** The number format of a block whose cells all have the same; the loaded answer is a format a cell. */
function commonNumberFormat({ numberFormat }: Excel.Range): Pick<CellFormat, "numberFormat"> {
  const formats = new Set<unknown>(numberFormat.flat());
  const [only] = formats;
  return formats.size === 1 && typeof only === "string" ? { numberFormat: only } : {};
}

function keyOf<K extends string>(names: Readonly<Record<K, string>>, value: string, otherwise: K): K {
  for (const key in names) if (names[key] === value) return key;
  return otherwise;
}

function bordersOf(pending: PendingFormat): BorderBefore[] {
  return pending.borders.map(({ side, border }) => ({ side, style: border.style, colour: border.color, weight: border.weight }));
}

/** Whether the cells have no format of their own at all: putting back then clears formats and leaves no trace. */
function isPlain({ range, borders }: PendingFormat, normal: NormalFont | null): boolean {
  const { font, fill, wrapText, horizontalAlignment, verticalAlignment } = range.format;
  return (
    normal !== null &&
    range.numberFormat.every((row) => row.every((format) => format === "General")) &&
    font.name === normal.name &&
    font.size === normal.size &&
    font.color === normal.color &&
    font.bold === false &&
    font.italic === false &&
    font.underline === "None" &&
    font.strikethrough === false &&
    isNoFill(fill.color) &&
    wrapText === false &&
    horizontalAlignment === "General" &&
    verticalAlignment === "Bottom" &&
    borders.every(({ border }) => border.style === "None")
  );
}

/** Excel says white where a cell has no fill. */
export function isNoFill(colour: string): boolean {
  return colour === "" || colour.toUpperCase() === "#FFFFFF";
}

/** What is asked of every cell where a block is mixed. */
export const cellProperties: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { name: true, size: true, color: true, bold: true, italic: true, underline: true, strikethrough: true },
    fill: { color: true },
    borders: { color: true, style: true, weight: true },
    wrapText: true,
    horizontalAlignment: true,
    verticalAlignment: true,
  },
};

/** What has to be kept of a mixed block: nothing of cells without a format of their own, of others what will be changed. */
export function mixedFormatBefore({ format, range }: PendingFormat, cells: readonly (readonly Excel.CellProperties[])[], normal: NormalFont): FormatBefore {
  const kept = cells.map((row, r) => row.map(({ format: look }, c) => (range.numberFormat[r]?.[c] === "General" && isPlainCell(look, normal) ? null : { format: changedOf(look, format) })));
  return { kind: "cells", json: JSON.stringify(kept) };
}

function isPlainCell(look: Excel.CellPropertiesFormat | undefined, normal: NormalFont): boolean {
  if (!look) return false;
  const { font, fill, borders } = look;
  return (
    font?.name === normal.name &&
    font.size === normal.size &&
    font.color === normal.color &&
    font.bold === false &&
    font.italic === false &&
    font.underline === "None" &&
    font.strikethrough === false &&
    isNoFill(fill?.color ?? "") &&
    look.wrapText === false &&
    look.horizontalAlignment === "General" &&
    look.verticalAlignment === "Bottom" &&
    cellSides.every((side) => (borders?.[side]?.style ?? "None") === "None")
  );
}

const cellSides = ["top", "bottom", "left", "right"] as const;

function changedOf(look: Excel.CellPropertiesFormat | undefined, format: CellFormat): Excel.SettableCellProperties["format"] {
  if (!look) return {};
  const { font, fill, borders } = look;
  return {
    font: {
      ...(format.bold === undefined ? {} : { bold: font?.bold }),
      ...(format.italic === undefined ? {} : { italic: font?.italic }),
      ...(format.size === undefined ? {} : { size: font?.size }),
      ...(format.colour === undefined ? {} : { color: font?.color }),
    },
    ...(format.fill === undefined ? {} : { fill: { color: fill?.color } }),
    ...(format.wrap === undefined ? {} : { wrapText: look.wrapText }),
    ...(format.horizontal === undefined ? {} : { horizontalAlignment: look.horizontalAlignment }),
    ...(format.vertical === undefined ? {} : { verticalAlignment: look.verticalAlignment }),
    ...(format.border === undefined ? {} : { borders: Object.fromEntries(cellSides.map((side) => [side, lineBefore(borders?.[side])])) }),
  };
}

/** A line that is not there has a colour and a weight all the same; set again, they would draw it. */
function lineBefore(line: Excel.CellBorder | undefined): Excel.CellBorder {
  if (!line || (line.style ?? "None") === "None") return { style: "None" };
  return { style: line.style, color: line.color, weight: line.weight };
}

/** The parts of a block that have no look of their own, row by row. */
export function plainParts(block: Block, before: FormatBefore): Block[] {
  if (before.kind === "plain") return [block];
  if (before.kind === "same") return [];
  return parseCellProperties(before.json).flatMap((row, r) => {
    const parts: Block[] = [];
    row.forEach((look, c) => {
      const last = parts.at(-1);
      const column = block.column + c;
      if (look !== null) return;
      if (last && last.column + last.columnCount === column) parts[parts.length - 1] = { ...last, columnCount: last.columnCount + 1 };
      else parts.push({ row: block.row + r, column, rowCount: 1, columnCount: 1 });
    });
    return parts;
  });
}

/** Puts a look back as it was. */
export function putFormatBack(range: Excel.Range, block: Block, before: FormatBefore): void {
  if (before.kind === "plain") {
    clearLook(range);
    return;
  }
  if (before.kind === "cells") {
    putCellsBack(range, block, parseCellProperties(before.json));
    return;
  }
  const { fill, ...rest } = before.format;
  setFormat(range, block, rest);
  if (fill !== undefined) {
    if (isNoFill(fill)) range.format.fill.clear();
    else range.format.fill.color = fill;
  }
  for (const { side, style, colour, weight } of before.borders ?? []) {
    const border = range.format.borders.getItem(toBorderIndex(side));
    if (style === "None" || style === "" || style === null) border.style = "None";
    else {
      border.style = style as Excel.BorderLineStyle;
      border.color = colour;
      border.weight = weight as Excel.BorderWeight;
    }
  }
}

/** Gives cells the look of cells that nobody formatted. Clearing formats would cut them out of the user's rules of colour. */
function clearLook(range: Excel.Range): void {
  range.style = "Normal";
}

/** Cells without a format of their own are cleared, in stretches; the others get back what was changed. */
function putCellsBack(range: Excel.Range, block: Block, cells: readonly (readonly (Excel.SettableCellProperties | null)[])[]): void {
  for (let column = 0; column < block.columnCount; column += 1) {
    for (let row = 0; row < cells.length; row += 1) {
      const look = cells[row]?.[column];
      if (look === undefined) continue;
      const cell = range.getCell(row, column);
      if (look !== null) {
        cell.setCellProperties([[look]]);
        // A cell without a fill says that it is white; set again, it would be painted.
        if (isNoFill(look.format?.fill?.color ?? "#") && look.format?.fill) cell.format.fill.clear();
        continue;
      }
      let last = row;
      while (cells[last + 1]?.[column] === null) last += 1;
      clearLook(cell.getResizedRange(last - row, 0));
      row = last;
    }
  }
}

function parseCellProperties(json: string): (Excel.SettableCellProperties | null)[][] {
  return JSON.parse(json) as (Excel.SettableCellProperties | null)[][];
}

/** Widths of the columns, in points; null is the sheet's standard width. Null where no width is to be set. */
export function widthsBefore({ columns }: PendingFormat): (number | null)[] | null {
  return columns.length === 0 ? null : columns.map(({ format }) => (format.useStandardWidth ? null : format.columnWidth));
}

/** Puts the widths of a block's columns back. */
export function putWidthsBack(sheet: Excel.Worksheet, block: Block, widths: readonly (number | null)[] | null): void {
  widths?.forEach((width, index) => {
    const { format } = sheet.getRange(blockAddress({ row: block.row, column: block.column + index, rowCount: 1, columnCount: 1 }));
    if (width === null) format.useStandardWidth = true;
    else format.columnWidth = width;
  });
}
