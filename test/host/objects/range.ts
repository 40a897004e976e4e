import { covering, intersection, lastColumn, lastRow, localAddress, quoteSheet } from "../grid/addresses";
import { asInteger } from "../protocol/arguments";
import { defineObject, found } from "../protocol/define";
import { refuse } from "../protocol/errors";
import type { Block } from "../../../src/workbook/address";
import { areaArgument, areaAt } from "./address-argument";
import { copyFrom } from "./range-copy";
import { rangeEditing } from "./range-editing";
import { getColumnProperties, getCellProperties, getRowProperties, setCellProperties } from "./range-properties";
import { readFormulas, readFormats, readText, readTypes, readValues, writeFormats, writeFormulas, writeValues } from "./range-values";
import { mergedBlocks, specialBlocks } from "./range-search";
import { wrongShape } from "./shape";
import { positionOf } from "./measures";
import { type Area, type Session } from "./session";

/** Excel.Range over one block of cells. */
export function defineRange(session: Session) {
  const { book, make } = session;
  const range = (area: Area, block: Block) => make.range({ sheet: area.sheet, block });
  /** A block that would leave the sheet is refused, as getOffsetRange and getResizedRange do. */
  const within = (area: Area, block: Block) => {
    if (block.row < 1 || block.column < 1 || block.rowCount < 1 || block.columnCount < 1) throw refuse("InvalidArgument");
    if (block.row + block.rowCount - 1 > lastRow || block.column + block.columnCount - 1 > lastColumn) throw refuse("InvalidArgument");
    return range(area, block);
  };
  const used = ({ sheet, block }: Area, [valuesOnly]: readonly unknown[]) => sheet.usedWithin(block, valuesOnly === true);
  const countArgument = (value: unknown) => (value === undefined || value === null ? 1 : asInteger(value, "count"));

  return defineObject<Area>({
    type: "Range",
    get: {
      address: ({ sheet, block }) => `${quoteSheet(sheet.name)}!${localAddress(block)}`,
      addressLocal: ({ sheet, block }) => `${quoteSheet(sheet.name)}!${localAddress(block)}`,
      cellCount: ({ block }) => (block.rowCount * block.columnCount > 2 ** 31 - 1 ? -1 : block.rowCount * block.columnCount),
      rowIndex: ({ block }) => block.row - 1,
      columnIndex: ({ block }) => block.column - 1,
      rowCount: ({ block }) => block.rowCount,
      columnCount: ({ block }) => block.columnCount,
      values: readValues,
      formulas: readFormulas,
      formulasLocal: readFormulas,
      text: readText,
      numberFormat: readFormats,
      numberFormatLocal: readFormats,
      valueTypes: readTypes,
      hidden: (area) => hiddenState(area, "row", true) || hiddenState(area, "column", true),
      rowHidden: (area) => hiddenState(area, "row", false),
      columnHidden: (area) => hiddenState(area, "column", false),
      isEntireColumn: ({ block }) => block.rowCount === lastRow,
      isEntireRow: ({ block }) => block.columnCount === lastColumn,
      hyperlink: rangeEditing.hyperlink,
      left: (area) => positionOf(area.sheet, area.block).left,
      top: (area) => positionOf(area.sheet, area.block).top,
      width: (area) => positionOf(area.sheet, area.block).width,
      height: (area) => positionOf(area.sheet, area.block).height,
    },
    set: {
      values: writeValues,
      formulas: writeFormulas,
      formulasLocal: writeFormulas,
      numberFormat: writeFormats,
      numberFormatLocal: writeFormats,
      rowHidden: (area, value) => rangeEditing.hide(area, "row", value),
      columnHidden: (area, value) => rangeEditing.hide(area, "column", value),
      hyperlink: rangeEditing.setHyperlink,
      style: rangeEditing.setStyle,
    },
    nav: {
      format: ({ sheet, block }) => make.format({ sheet, blocks: [block] }),
      worksheet: ({ sheet }) => make.worksheet(sheet),
      conditionalFormats: ({ sheet, block }) => make.conditionalFormats({ sheet, blocks: [block] }),
      dataValidation: ({ sheet, block }) => make.dataValidation({ sheet, blocks: [block] }),
    },
    call: {
      getCell: (area, [row, column]) =>
        within(area, { row: area.block.row + asInteger(row, "row"), column: area.block.column + asInteger(column, "column"), rowCount: 1, columnCount: 1 }),
      getRow: (area, [row]) => within(area, { ...area.block, row: area.block.row + asInteger(row, "row"), rowCount: 1 }),
      getColumn: (area, [column]) => within(area, { ...area.block, column: area.block.column + asInteger(column, "column"), columnCount: 1 }),
      getLastCell: (area) => within(area, { row: bottom(area), column: right(area), rowCount: 1, columnCount: 1 }),
      getLastRow: (area) => within(area, { ...area.block, row: bottom(area), rowCount: 1 }),
      getLastColumn: (area) => within(area, { ...area.block, column: right(area), columnCount: 1 }),
      getEntireRow: (area) => within(area, { ...area.block, column: 1, columnCount: lastColumn }),
      getEntireColumn: (area) => within(area, { ...area.block, row: 1, rowCount: lastRow }),
      getOffsetRange: (area, [rows, columns]) =>
        within(area, { ...area.block, row: area.block.row + asInteger(rows, "rowOffset"), column: area.block.column + asInteger(columns, "columnOffset") }),
      getResizedRange: (area, [rows, columns]) =>
        within(area, { ...area.block, rowCount: area.block.rowCount + asInteger(rows, "deltaRows"), columnCount: area.block.columnCount + asInteger(columns, "deltaColumns") }),
      getAbsoluteResizedRange: (area, [rows, columns]) => within(area, { ...area.block, rowCount: asInteger(rows, "numRows"), columnCount: asInteger(columns, "numColumns") }),
      getRowsAbove: (area, [given]) => {
        const count = countArgument(given);
        return within(area, count > 0 ? { ...area.block, row: area.block.row - count, rowCount: count } : { ...area.block, row: bottom(area) + 1 + count, rowCount: -count });
      },
      getRowsBelow: (area, [given]) => within(area, { ...area.block, row: bottom(area) + 1, rowCount: countArgument(given) }),
      getColumnsBefore: (area, [given]) => within(area, { ...area.block, column: area.block.column - countArgument(given), columnCount: countArgument(given) }),
      getColumnsAfter: (area, [given]) => within(area, { ...area.block, column: right(area) + 1, columnCount: countArgument(given) }),
      getBoundingRect: (area, [other]) => {
        const second = areaArgument(book, area.sheet, other, "anotherRange");
        if (second.sheet !== area.sheet) throw refuse("InvalidArgument");
        return range(area, covering(area.block, second.block));
      },
      getIntersection: (area, [other]) => range(area, found(meet(area, other))),
      getIntersectionOrNullObject: (area, [other]) => {
        const block = meet(area, other);
        return block && range(area, block);
      },
      getUsedRange: (area, args) => range(area, used(area, args) ?? { ...area.block, rowCount: 1, columnCount: 1 }),
      getUsedRangeOrNullObject: (area, args) => {
        const block = used(area, args);
        return block && range(area, block);
      },
      getTables: (area) => make.tablesIn(area),
      getMergedAreas: (area) => make.rangeAreas({ sheet: area.sheet, blocks: found(nonEmpty(mergedBlocks(area))) }),
      getMergedAreasOrNullObject: (area) => {
        const blocks = nonEmpty(mergedBlocks(area));
        return blocks && make.rangeAreas({ sheet: area.sheet, blocks });
      },
      getSpecialCells: (area, args) => make.rangeAreas({ sheet: area.sheet, blocks: found(nonEmpty(specialBlocks(area, args))) }),
      getSpecialCellsOrNullObject: (area, args) => {
        const blocks = nonEmpty(specialBlocks(area, args));
        return blocks && make.rangeAreas({ sheet: area.sheet, blocks });
      },
      getRowProperties: (area, [options]) => getRowProperties(session, area, options),
      getColumnProperties: (area, [options]) => getColumnProperties(session, area, options),
      getCellProperties: (area, [options]) => getCellProperties(session, area, options),
      setCellProperties: (area, [data]) => setCellProperties(session, area, data),
      _ValidateArraySize: ({ block }, [rows, columns]) => {
        if (rows !== block.rowCount || columns !== block.columnCount) throw refuse("InvalidArgument", wrongShape);
      },
      copyFrom: (area, args) => copyFrom(book, area, args),
      clear: rangeEditing.clear,
      delete: rangeEditing.refuseShift,
      insert: rangeEditing.refuseShift,
      merge: rangeEditing.merge,
      unmerge: rangeEditing.unmerge,
      select: ({ sheet, block }) => {
        book.activate(sheet);
        sheet.selection = block;
        book.tell({ kind: "selected", sheet, block });
      },
      calculate: () => undefined,
    },
  });

  function meet(area: Area, other: unknown): Block | null {
    const second = typeof other === "string" ? areaAt(book, area.sheet, other) : areaArgument(book, area.sheet, other, "anotherRange");
    return second.sheet === area.sheet ? intersection(area.block, second.block) : null;
  }
}

const bottom = ({ block }: Area) => block.row + block.rowCount - 1;
const right = ({ block }: Area) => block.column + block.columnCount - 1;
const nonEmpty = <T>(list: readonly T[]): readonly T[] | null => (list.length > 0 ? list : null);

/** True, false, or null where some are hidden and some are not. */
function hiddenState({ sheet, block }: Area, what: "row" | "column", all: boolean): boolean | null {
  const first = what === "row" ? block.row : block.column;
  const count = Math.min(what === "row" ? block.rowCount : block.columnCount, 20_000);
  let hidden = 0;
  for (let i = first; i < first + count; i += 1) {
    const line = what === "row" ? sheet.excel.findRow(i) : sheet.column(i);
    if (line?.hidden) hidden += 1;
  }
  if (hidden === count) return true;
  return hidden === 0 || all ? false : null;
}
