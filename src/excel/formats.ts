import { blockAddress, type Block } from "../workbook/address";
import type { CellFormat } from "../workbook/changes";
import { packGrid, unpackGrid, type PackedGrid } from "../workbook/grid";
import type { BorderBefore, FormatBefore } from "../workbook/journal";
import { joinRows } from "../workbook/blocks";
import { formatBytes } from "./change-parts";
import { callBytes, type Step } from "./pieces";

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

/** Puts onto one range or several what of a format does not depend on their shape. */
export function setSameLook(range: Excel.Range | Excel.RangeAreas, format: CellFormat): void {
  const { font, fill } = range.format;
  if (format.bold !== undefined) font.bold = format.bold;
  if (format.italic !== undefined) font.italic = format.italic;
  if (format.size !== undefined) font.size = format.size;
  if (format.colour !== undefined) font.color = format.colour;
  if (format.fill !== undefined) fill.color = format.fill;
  if (format.wrap !== undefined) range.format.wrapText = format.wrap;
  if (format.horizontal !== undefined) range.format.horizontalAlignment = horizontals[format.horizontal];
  if (format.vertical !== undefined) range.format.verticalAlignment = verticals[format.vertical];
}

/** Puts a format onto a range. */
export function setFormat(range: Excel.Range, block: Block, format: CellFormat): void {
  setSameLook(range, format);
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

/** What the questions of askFormat take, or their answer: the format of each cell's number, a line a side, a width a column. */
export function askFormatBytes(block: Block, format: CellFormat): number {
  return callBytes * 5 + block.rowCount * block.columnCount * 14 + (format.columnWidth === undefined ? 0 : block.columnCount * callBytes);
}

/** What a cell takes in the answer to `cellProperties`. */
export const cellLookBytes = 1_100;

/** What was asked about the look of a block, before it is changed. */
export interface PendingFormat {
  readonly sheet: Excel.Worksheet;
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
  return { sheet, block, format, range, borders, columns };
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
  // A plan of thousands of rows has a handful of looks: each is kept once.
  const looks = new Map<string, number>();
  const at = cells.map((row, r) =>
    row.map(({ format: look }, c) => {
      if (range.numberFormat[r]?.[c] === "General" && isPlainCell(look, normal)) return null;
      const key = JSON.stringify({ format: changedOf(look, format) });
      const known = looks.get(key) ?? looks.size;
      looks.set(key, known);
      return known;
    }),
  );
  return { kind: "cells", json: `{"looks":[${[...looks.keys()].join(",")}],"at":${JSON.stringify(packGrid(at))}}` };
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

/** The parts of a block that have no look of their own. */
export function plainParts(block: Block, before: FormatBefore): Block[] {
  if (before.kind === "plain") return [block];
  if (before.kind === "same") return [];
  const parts = parseCellLooks(before.json).at.flatMap((row, r) => {
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
  return joinRows(parts);
}

/** The part of a look's source that goes onto a part of its target: one row, column or cell goes onto all of them. */
export function sourceOf(part: Block, to: Block, from: Block): Block {
  const row = from.rowCount === 1 ? from.row : from.row + part.row - to.row;
  const column = from.columnCount === 1 ? from.column : from.column + part.column - to.column;
  return { row, column, rowCount: Math.min(from.rowCount, part.rowCount), columnCount: Math.min(from.columnCount, part.columnCount) };
}

/** The calls that put a look back as it was. */
export function formatBackSteps(sheet: Excel.Worksheet, block: Block, before: FormatBefore): Step[] {
  const range = () => sheet.getRange(blockAddress(block));
  if (before.kind === "plain") return [{ bytes: callBytes, put: () => clearLook(range()) }];
  if (before.kind === "cells") return cellsBackSteps(sheet, block, parseCellLooks(before.json));
  return [{ bytes: formatBytes(block, { ...before.format, border: "thin" }), put: () => putSameBack(range(), block, before) }];
}

function putSameBack(range: Excel.Range, block: Block, before: Extract<FormatBefore, { kind: "same" }>): void {
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

/** Cells without a format of their own are cleared, the others get back what was changed; both in stretches down a column. */
function cellsBackSteps(sheet: Excel.Worksheet, block: Block, looks: CellLooks): Step[] {
  const steps: Step[] = [];
  const stretchSteps = (column: number, index: number | null, first: number, count: number): void => {
    const range = () => sheet.getRange(blockAddress({ row: block.row + first, column: block.column + column, rowCount: count, columnCount: 1 }));
    const look = index === null ? null : looks.looks[index];
    if (!look) {
      steps.push({ bytes: callBytes, put: () => clearLook(range()) });
      return;
    }
    const bytes = JSON.stringify(look).length + 4;
    const most = Math.max(1, Math.floor(stretchBytes / bytes));
    if (count > most) {
      stretchSteps(column, index, first, most);
      stretchSteps(column, index, first + most, count - most);
      return;
    }
    steps.push({
      bytes: callBytes * 2 + bytes * count,
      put: () => {
        const stretch = range();
        stretch.setCellProperties(Array.from({ length: count }, () => [look]));
        // A cell without a fill says that it is white; set again, it would be painted.
        if (isNoFill(look.format?.fill?.color ?? "#") && look.format?.fill) stretch.format.fill.clear();
      },
    });
  };
  for (let column = 0; column < block.columnCount; column += 1) {
    for (let first = 0; first < looks.at.length; ) {
      const index = looks.at[first]?.[column];
      let last = first;
      while (last + 1 < looks.at.length && looks.at[last + 1]?.[column] === index) last += 1;
      if (index !== undefined) stretchSteps(column, index, first, last - first + 1);
      first = last + 1;
    }
  }
  return steps;
}

/** A stretch of looks that goes into one request with others. */
const stretchBytes = 40_000;

/** The looks that there are in a block, and which of them each cell has; null where it has none of its own. */
interface CellLooks {
  readonly looks: readonly Excel.SettableCellProperties[];
  readonly at: readonly (readonly (number | null)[])[];
}

function parseCellLooks(json: string): CellLooks {
  const kept = JSON.parse(json) as { readonly looks: Excel.SettableCellProperties[]; readonly at: PackedGrid } | (Excel.SettableCellProperties | null)[][];
  // Journals of before looks were kept once each.
  if (Array.isArray(kept)) {
    const looks = kept.flatMap((row) => row.filter((look) => look !== null));
    let next = 0;
    return { looks, at: kept.map((row) => row.map((look) => (look === null ? null : next++))) };
  }
  const { looks, at } = kept;
  return { looks, at: unpackGrid(at).map((row) => row.map((cell) => (typeof cell === "number" ? cell : null))) };
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
