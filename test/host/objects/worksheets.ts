import { lastColumn, lastRow, parseAddress, splitSheet } from "../grid/addresses";
import { viewsOf } from "../grid/exceljs-inside";
import type { Sheet } from "../grid/sheet";
import { parseColour } from "../grid/styles";
import { asBoolean, asInteger, asOneOf, asText, asTextOrNull } from "../protocol/arguments";
import { defineObject, found, lookUps, type HostObject } from "../protocol/define";
import { refuse } from "../protocol/errors";
import { areaAt } from "./address-argument";
import { eventMethods } from "./events";
import { defaultColumnWidth } from "./measures";
import { definePageBreaks } from "./page-breaks";
import type { Session } from "./session";

/** Excel.Worksheet. */
export function defineWorksheet(session: Session) {
  const { book, make } = session;
  const rowBreaks = definePageBreaks(session, "rows");
  const columnBreaks = definePageBreaks(session, "columns");
  const there = (sheet: Sheet) => {
    if (sheet.isDeleted) throw refuse("ItemNotFound");
    return sheet;
  };
  const next = (sheet: Sheet, step: 1 | -1, visibleOnly: unknown): Sheet | null => {
    const list = book.sheets;
    for (let i = list.indexOf(sheet) + step; i >= 0 && i < list.length; i += step) {
      const one = list[i];
      if (one && (visibleOnly !== true || one.visibility === "Visible")) return one;
    }
    return null;
  };
  const whole = { row: 1, column: 1, rowCount: lastRow, columnCount: lastColumn };
  const range = (sheet: Sheet, row: number, column: number, rowCount: number, columnCount: number) => {
    if (row < 0 || column < 0 || rowCount < 1 || columnCount < 1 || row + rowCount > lastRow || column + columnCount > lastColumn) throw refuse("InvalidArgument");
    return make.range({ sheet, block: { row: row + 1, column: column + 1, rowCount, columnCount } });
  };
  const orNull = (sheet: Sheet | null): HostObject | null => sheet && make.worksheet(sheet);

  return defineObject<Sheet>({
    type: "Worksheet",
    id: (sheet) => there(sheet).id,
    get: {
      id: (sheet) => there(sheet).id,
      name: (sheet) => there(sheet).name,
      position: (sheet) => book.sheets.indexOf(there(sheet)),
      visibility: (sheet) => there(sheet).visibility,
      tabColor: (sheet) => book.palette.hex(sheet.excel.properties.tabColor, ""),
      showGridlines: (sheet) => viewsOf(sheet.excel)[0]?.showGridLines ?? true,
      showHeadings: (sheet) => viewsOf(sheet.excel)[0]?.showRowColHeaders ?? true,
      standardWidth: (sheet) => defaultColumnWidth(sheet),
      standardHeight: (sheet) => sheet.excel.properties.defaultRowHeight ?? 15,
      enableCalculation: () => true,
    },
    set: {
      name: (sheet, value) => book.renameSheet(there(sheet), asText(value, "name")),
      position: (sheet, value) => book.moveSheet(there(sheet), asInteger(value, "position")),
      visibility: (sheet, value) => {
        const visibility = asOneOf(value, ["Visible", "Hidden", "VeryHidden"], "visibility");
        const others = book.sheets.filter((one) => one !== sheet && one.visibility === "Visible");
        // "A workbook must contain at least one visible worksheet."
        if (visibility !== "Visible" && others.length === 0) throw refuse("InvalidOperation");
        there(sheet).excel.state = visibility === "Visible" ? "visible" : visibility === "Hidden" ? "hidden" : "veryHidden";
        const [other] = others;
        if (visibility !== "Visible" && other && book.activeSheet === sheet) book.activate(other);
        book.calculator.shapeChanged();
      },
      tabColor: (sheet, value) => {
        const text = asText(value, "tabColor");
        const colour = text === "" ? undefined : parseColour(text);
        if (colour === null) throw refuse("InvalidArgument");
        Reflect.set(sheet.excel.properties, "tabColor", colour);
      },
      showGridlines: (sheet, value) => view(sheet, { showGridLines: asBoolean(value, "showGridlines") }),
      showHeadings: (sheet, value) => view(sheet, { showRowColHeaders: asBoolean(value, "showHeadings") }),
    },
    nav: {
      tables: (sheet) => make.tables(there(sheet)),
      names: (sheet) => make.names(there(sheet)),
      pivotTables: (sheet) => make.pivotTables(there(sheet)),
      charts: (sheet) => make.charts(there(sheet)),
      pageLayout: (sheet) => make.pageLayout(there(sheet)),
      freezePanes: (sheet) => make.freezePanes(there(sheet)),
      protection: (sheet) => make.sheetProtection(there(sheet)),
      horizontalPageBreaks: (sheet) => rowBreaks(there(sheet)),
      verticalPageBreaks: (sheet) => columnBreaks(there(sheet)),
      autoFilter: (sheet) => make.autoFilter(there(sheet)),
    },
    call: {
      getRange: (sheet, [address]) => {
        const text = asTextOrNull(address, "address");
        if (text === null || text === "") return make.range({ sheet: there(sheet), block: whole });
        const { sheet: named } = splitSheet(text);
        if (named !== null && book.findSheet(named) !== sheet) throw refuse("InvalidArgument");
        return make.range(areaAt(book, there(sheet), text));
      },
      getRanges: (sheet, [address]) => {
        const blocks = asText(address, "address").split(",").map((one) => parseAddress(splitSheet(one).rest));
        if (blocks.includes(null)) throw refuse("InvalidArgument");
        return make.rangeAreas({ sheet: there(sheet), blocks: blocks.filter((block) => block !== null) });
      },
      getRangeByIndexes: (sheet, [row, column, rows, columns]) =>
        range(there(sheet), asInteger(row, "startRow"), asInteger(column, "startColumn"), asInteger(rows, "rowCount"), asInteger(columns, "columnCount")),
      getCell: (sheet, [row, column]) => range(there(sheet), asInteger(row, "row"), asInteger(column, "column"), 1, 1),
      getUsedRange: (sheet, [valuesOnly]) => {
        // "If the entire worksheet is blank, this function will return the top left cell."
        const block = there(sheet).usedRange(valuesOnly === true) ?? { row: 1, column: 1, rowCount: 1, columnCount: 1 };
        return make.range({ sheet, block });
      },
      getUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
        const block = there(sheet).usedRange(valuesOnly === true);
        return block && make.range({ sheet, block });
      },
      getNext: (sheet, [visibleOnly]) => make.worksheet(found(next(there(sheet), 1, visibleOnly))),
      getNextOrNullObject: (sheet, [visibleOnly]) => orNull(next(there(sheet), 1, visibleOnly)),
      getPrevious: (sheet, [visibleOnly]) => make.worksheet(found(next(there(sheet), -1, visibleOnly))),
      getPreviousOrNullObject: (sheet, [visibleOnly]) => orNull(next(there(sheet), -1, visibleOnly)),
      _GetSheetById: (_sheet, [id]) => orNull(book.findSheet(id)),
      _GetAnotherWorksheetById: (_sheet, [id]) => orNull(book.findSheet(id)),
      activate: (sheet) => book.activate(there(sheet)),
      calculate: () => undefined,
      delete: (sheet) => {
        if (book.isProtected) throw refuse("AccessDenied");
        book.deleteSheet(there(sheet));
      },
      ...eventMethods<Sheet>(session, (sheet) => there(sheet).id),
    },
  });

  function view(sheet: Sheet, change: { showGridLines?: boolean; showRowColHeaders?: boolean }): void {
    const [first, ...rest] = viewsOf(sheet.excel);
    sheet.excel.views = [{ state: "normal", ...first, ...change }, ...rest];
    book.calculator.shapeChanged();
  }
}

/** Excel.WorksheetCollection. */
export function defineWorksheets(session: Session) {
  const { book, make } = session;
  const visible = (only: unknown) => book.sheets.filter((sheet) => only !== true || sheet.visibility === "Visible");
  const items = () => book.sheets.map(make.worksheet);
  const find = (_: null, key: unknown) => {
    const sheet = book.findSheet(key);
    return sheet && make.worksheet(sheet);
  };
  return defineObject<null>({
    type: "WorksheetCollection",
    items,
    item: find,
    call: {
      ...lookUps<null>(find, items),
      add: (_, [name]) => {
        if (book.isProtected) throw refuse("AccessDenied");
        return make.worksheet(book.addSheet(asTextOrNull(name, "name") || null));
      },
      getActiveWorksheet: () => make.worksheet(book.activeSheet),
      getCount: (_, [visibleOnly]) => visible(visibleOnly).length,
      getFirst: (_, [visibleOnly]) => make.worksheet(found(visible(visibleOnly)[0])),
      getLast: (_, [visibleOnly]) => make.worksheet(found(visible(visibleOnly).at(-1))),
      ...eventMethods<null>(session, () => "Workbook"),
    },
  });
}
