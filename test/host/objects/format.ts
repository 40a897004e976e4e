import type ExcelJS from "@protobi/exceljs";
import type { Block } from "../../../src/workbook/address";
import { lastColumn, lastRow } from "../grid/addresses";
import type { StyleChange } from "../grid/sheet";
import { parseColour } from "../grid/styles";
import { asBoolean, asInteger, asNumber, asOneOf, asText } from "../protocol/arguments";
import { defineObject, type HostObject } from "../protocol/define";
import { refuse } from "../protocol/errors";
import { defineBorders } from "./borders";
import { autofitColumns, autofitRows } from "./autofit";
import { columnWidthOf, pointsToWidth, rowHeightOf } from "./measures";
import type { Areas, Session } from "./session";

type Style = Partial<ExcelJS.Style>;

/** More cells than this are styled by their rows' or columns' own style. */
const mostCells = 2_000_000;

/** Sets one thing of the style of every cell; whole rows and columns by the lines' own style. */
export function restyle({ sheet, blocks }: Areas, change: StyleChange): void {
  sheet.checkNotProtected();
  for (const block of blocks) {
    if (block.rowCount === lastRow || block.columnCount === lastColumn) sheet.restyleLines(block, change);
    else if (block.rowCount * block.columnCount > mostCells) throw refuse("InvalidArgument", "The range is too large to be formatted at once.");
    else forEach(block, (row, column) => sheet.restyle(row, column, change));
  }
  sheet.book.calculator.shapeChanged();
}

/**
 * As `common`, of the fonts of words: where the words of one cell differ it is null, too (documented of VBA's Font; Office.js's
 * pages say it of ranges only). Superscript and subscript stand in the words' own fonts only.
 */
function commonFont<T>(areas: Areas, read: (font: Partial<ExcelJS.Font> | undefined) => T): T | null {
  return common(areas, ({ font }) => read(font), (row, column) => areas.sheet.innerFonts(row, column)?.map((own) => read(own)));
}

/** One value where all cells have the same, else null, as Office.js says of mixed ranges. */
export function common<T>({ sheet, blocks }: Areas, read: (style: Style) => T, within: (row: number, column: number) => readonly T[] | undefined = () => undefined): T | null {
  let first: T | null = null;
  let seen = false;
  for (const block of blocks) {
    const part = block.rowCount * block.columnCount > mostCells ? sheet.usedPart(block) : block;
    if (!part) continue;
    for (let row = part.row; row < part.row + part.rowCount; row += 1) {
      for (let column = part.column; column < part.column + part.columnCount; column += 1) {
        for (const value of within(row, column) ?? [read(sheet.style(row, column))]) {
          if (!seen) first = value;
          else if (value !== first) return null;
          seen = true;
        }
      }
    }
  }
  return seen ? first : read({});
}

function forEach(block: Block, visit: (row: number, column: number) => void): void {
  for (let row = block.row; row < block.row + block.rowCount; row += 1) {
    for (let column = block.column; column < block.column + block.columnCount; column += 1) visit(row, column);
  }
}

export function colourArgument(value: unknown): { argb: string } {
  const colour = parseColour(asText(value, "color"));
  if (!colour) throw refuse("InvalidArgument");
  return colour;
}

/** Excel.RangeFormat with its fill, font, borders and protection. */
export function defineFormat({ book }: Session): (areas: Areas) => HostObject {
  const setFont = (areas: Areas, font: Partial<ExcelJS.Font>) =>
    restyle(areas, { key: `font:${JSON.stringify(font)}`, apply: (style) => ({ ...style, font: { ...style.font, ...font } }) });
  const setAlignment = (areas: Areas, alignment: Partial<ExcelJS.Alignment>) =>
    restyle(areas, { key: `alignment:${JSON.stringify(alignment)}`, apply: (style) => ({ ...style, alignment: { ...style.alignment, ...alignment } }) });

  const fill = defineObject<Areas>({
    type: "RangeFill",
    get: {
      // "#FFFFFF" is what Excel gives for a cell without a fill.
      color: (areas) => common(areas, ({ fill: one }) => (one?.type === "pattern" && one.pattern !== "none" ? book.palette.hex(one.fgColor, "#FFFFFF") : "#FFFFFF")),
      pattern: (areas) => common(areas, ({ fill: one }) => (one?.type === "pattern" && one.pattern !== "none" ? (one.pattern === "solid" ? "Solid" : one.pattern) : "None")),
    },
    set: {
      color: (areas, value) => {
        if (value === "") return restyle(areas, noFill);
        const fgColor = colourArgument(value);
        restyle(areas, { key: `fill:${fgColor.argb}`, apply: (style) => ({ ...style, fill: { type: "pattern", pattern: "solid", fgColor, bgColor: fgColor } }) });
      },
    },
    call: { clear: (areas) => restyle(areas, noFill) },
  });

  const font = defineObject<Areas>({
    type: "RangeFont",
    get: {
      name: (areas) => commonFont(areas, (font) => font?.name ?? book.normalFont.name),
      size: (areas) => commonFont(areas, (font) => font?.size ?? book.normalFont.size),
      color: (areas) => commonFont(areas, (font) => book.palette.hex(font?.color, "#000000")),
      bold: (areas) => commonFont(areas, (font) => font?.bold ?? false),
      italic: (areas) => commonFont(areas, (font) => font?.italic ?? false),
      strikethrough: (areas) => commonFont(areas, (font) => font?.strike ?? false),
      underline: (areas) => commonFont(areas, (font) => (font?.underline ? "Single" : "None")),
      superscript: (areas) => commonFont(areas, (font) => font?.vertAlign === "superscript"),
      subscript: (areas) => commonFont(areas, (font) => font?.vertAlign === "subscript"),
    },
    set: {
      name: (areas, value) => setFont(areas, { name: asText(value, "name") }),
      size: (areas, value) => {
        const size = asNumber(value, "size");
        if (size < 1 || size > 409) throw refuse("InvalidArgument");
        setFont(areas, { size });
      },
      color: (areas, value) => setFont(areas, { color: colourArgument(value) }),
      bold: (areas, value) => setFont(areas, { bold: asBoolean(value, "bold") }),
      italic: (areas, value) => setFont(areas, { italic: asBoolean(value, "italic") }),
      strikethrough: (areas, value) => setFont(areas, { strike: asBoolean(value, "strikethrough") }),
      underline: (areas, value) => setFont(areas, { underline: asOneOf(value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"], "underline") !== "None" }),
    },
  });

  const protection = defineObject<Areas>({
    type: "FormatProtection",
    get: {
      locked: (areas) => common(areas, (style) => style.protection?.locked ?? true),
      formulaHidden: (areas) => common(areas, (style) => style.protection?.hidden ?? false),
    },
    set: {
      locked: (areas, value) => {
        const locked = asBoolean(value, "locked");
        restyle(areas, { key: `locked:${locked}`, apply: (style) => ({ ...style, protection: { ...style.protection, locked } }) });
      },
    },
  });

  const borders = defineBorders(book);
  const horizontals = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
  const verticals = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

  return defineObject<Areas>({
    type: "RangeFormat",
    get: {
      wrapText: (areas) => common(areas, (style) => style.alignment?.wrapText ?? false),
      shrinkToFit: (areas) => common(areas, (style) => style.alignment?.shrinkToFit ?? false),
      indentLevel: (areas) => common(areas, (style) => style.alignment?.indent ?? 0),
      textOrientation: (areas) => common(areas, (style) => (style.alignment?.textRotation === "vertical" ? 180 : (style.alignment?.textRotation ?? 0))),
      horizontalAlignment: (areas) =>
        common(areas, ({ alignment }) => horizontals.find((one) => one === pascal(alignment?.horizontal ?? "general")) ?? "CenterAcrossSelection"),
      verticalAlignment: (areas) => common(areas, ({ alignment }) => (alignment?.vertical === "middle" ? "Center" : pascal(alignment?.vertical ?? "bottom"))),
      columnWidth: (areas) => lines(areas, "column"),
      rowHeight: (areas) => lines(areas, "row"),
      useStandardWidth: (areas) => sameForColumns(areas, (line) => areas.sheet.column(line)?.width === undefined),
    },
    set: {
      wrapText: (areas, value) => setAlignment(areas, { wrapText: asBoolean(value, "wrapText") }),
      shrinkToFit: (areas, value) => setAlignment(areas, { shrinkToFit: asBoolean(value, "shrinkToFit") }),
      indentLevel: (areas, value) => {
        const indent = asInteger(value, "indentLevel");
        if (indent < 0 || indent > 250) throw refuse("InvalidArgument");
        setAlignment(areas, { indent });
      },
      textOrientation: (areas, value) => {
        const degrees = asInteger(value, "textOrientation");
        if (degrees !== 180 && Math.abs(degrees) > 90) throw refuse("InvalidArgument");
        setAlignment(areas, { textRotation: degrees === 180 ? "vertical" : degrees });
      },
      horizontalAlignment: (areas, value) => {
        const one = asOneOf(value, horizontals, "horizontalAlignment");
        if (one === "General") restyle(areas, { key: "horizontal:general", apply: (style) => ({ ...style, alignment: withoutKey(style.alignment, "horizontal") }) });
        else setAlignment(areas, { horizontal: one === "CenterAcrossSelection" ? "centerContinuous" : camel(one) });
      },
      verticalAlignment: (areas, value) => {
        const one = asOneOf(value, verticals, "verticalAlignment");
        setAlignment(areas, { vertical: one === "Center" ? "middle" : camel(one) });
      },
      columnWidth: (areas, value) => {
        const points = asNumber(value, "columnWidth");
        if (points < 0) throw refuse("InvalidArgument");
        setLines(areas, "column", (line) => (areas.sheet.excel.getColumn(line).width = pointsToWidth(points)));
      },
      // "Specifies if the column width of the Range object equals the standard width of the sheet": only true does anything.
      useStandardWidth: (areas, value) => {
        if (asBoolean(value, "useStandardWidth")) setLines(areas, "column", (line) => Reflect.set(areas.sheet.excel.getColumn(line), "width", undefined));
      },
      rowHeight: (areas, value) => {
        const points = asNumber(value, "rowHeight");
        // "Row height: 409 points" (page "Excel specifications and limits").
        if (points < 0 || points > 409.5) throw refuse("InvalidArgument");
        setLines(areas, "row", (line) => (areas.sheet.excel.getRow(line).height = points));
      },
    },
    nav: { fill, font, borders, protection },
    call: { autofitColumns, autofitRows },
  });
}

const noFill: StyleChange = { key: "nofill", apply: (style) => withoutKey(style, "fill") };

function withoutKey<T extends object>(thing: T | undefined, key: keyof T): T {
  const copy = Object.assign(Object.create(null) as T, thing);
  delete copy[key];
  return copy;
}

function lines({ sheet, blocks }: Areas, what: "row" | "column"): number | null {
  let size: number | null = null;
  for (const block of blocks) {
    const first = what === "row" ? block.row : block.column;
    const count = Math.min(what === "row" ? block.rowCount : block.columnCount, 5000);
    for (let line = first; line < first + count; line += 1) {
      const one = what === "row" ? rowHeightOf(sheet, line) : columnWidthOf(sheet, line);
      if (size !== null && one !== size) return null;
      size = one;
    }
  }
  return size;
}

function sameForColumns({ blocks }: Areas, ask: (column: number) => boolean): boolean | null {
  const answers = new Set(blocks.flatMap((block) => Array.from({ length: Math.min(block.columnCount, 5000) }, (_, index) => ask(block.column + index))));
  return answers.size === 1 ? answers.has(true) : null;
}

function setLines({ sheet, blocks }: Areas, what: "row" | "column", set: (line: number) => void): void {
  sheet.checkNotProtected();
  for (const block of blocks) {
    const first = what === "row" ? block.row : block.column;
    const count = what === "row" ? block.rowCount : block.columnCount;
    if (count > 100_000) throw refuse("ApiNotFound", "The stand-in for Excel does not set the height of all rows of a sheet.");
    for (let line = first; line < first + count; line += 1) set(line);
  }
  sheet.book.calculator.shapeChanged();
}

const pascal = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function camel<T extends string>(word: T): Uncapitalize<T> {
  return (word.charAt(0).toLowerCase() + word.slice(1)) as Uncapitalize<T>;
}
