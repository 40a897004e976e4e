import type ExcelJS from "@protobi/exceljs";
import { parseAddress, localAddress } from "../grid/addresses";
import { protectionOf, viewsOf } from "../grid/exceljs-inside";
import type { Sheet } from "../grid/sheet";
import { asInteger } from "../protocol/arguments";
import { defineObject } from "../protocol/define";
import { refuse } from "../protocol/errors";
import { areaArgument } from "./address-argument";
import type { Session } from "./session";

/** Excel.WorksheetFreezePanes. */
export function defineFreezePanes({ book, make }: Session) {
  const view = (sheet: Sheet): Partial<ExcelJS.WorksheetView> => viewsOf(sheet.excel)[0] ?? {};
  const split = (sheet: Sheet) => {
    const one = view(sheet);
    return one.state === "frozen" ? { x: one.xSplit ?? 0, y: one.ySplit ?? 0 } : { x: 0, y: 0 };
  };
  function freeze(sheet: Sheet, x: number, y: number): void {
    const { showGridLines, showRowColHeaders, zoomScale, rightToLeft } = view(sheet);
    const kept = { showGridLines: showGridLines ?? true, showRowColHeaders: showRowColHeaders ?? true, zoomScale: zoomScale ?? 100, rightToLeft: rightToLeft ?? false };
    const rest = viewsOf(sheet.excel).slice(1);
    sheet.excel.views = [x === 0 && y === 0 ? { state: "normal", ...kept } : { state: "frozen", xSplit: x, ySplit: y, ...kept }, ...rest];
    book.calculator.shapeChanged();
  }
  const count = (value: unknown) => {
    const n = value === undefined || value === null ? 1 : asInteger(value, "count");
    if (n < 0) throw refuse("InvalidArgument");
    return n;
  };
  const location = (sheet: Sheet) => {
    const { x, y } = split(sheet);
    if (x === 0 && y === 0) return null;
    const block = parseAddress(y === 0 ? "A:A" : x === 0 ? "1:1" : "A1");
    return block && make.range({ sheet, block: { ...block, ...(y > 0 ? { rowCount: y } : {}), ...(x > 0 ? { columnCount: x } : {}) } });
  };
  return defineObject<Sheet>({
    type: "WorksheetFreezePanes",
    call: {
      freezeRows: (sheet, [rows]) => freeze(sheet, 0, count(rows)),
      freezeColumns: (sheet, [columns]) => freeze(sheet, count(columns), 0),
      freezeAt: (sheet, [frozen]) => {
        const { block } = areaArgument(book, sheet, frozen, "frozenRange");
        freeze(sheet, block.column + block.columnCount - 1, block.row + block.rowCount - 1);
      },
      unfreeze: (sheet) => freeze(sheet, 0, 0),
      getLocationOrNullObject: location,
      getLocation: (sheet) => {
        const range = location(sheet);
        if (!range) throw refuse("ItemNotFound");
        return range;
      },
    },
  });
}

/** Excel.WorksheetProtection. Passwords are refused: the stand-in cannot check them. */
export function defineSheetProtection({ book }: Session) {
  return defineObject<Sheet>({
    type: "WorksheetProtection",
    get: {
      protected: (sheet) => sheet.isProtected,
      options: (sheet) => (sheet.isProtected ? { ...protectionOf(sheet.excel), sheet: undefined } : null),
    },
    call: {
      protect: (sheet, [, password]) => {
        // "This method throws an error if the worksheet is already protected."
        if (sheet.isProtected) throw refuse("AccessDenied");
        if (password) throw refuse("ApiNotFound", "The stand-in for Excel protects sheets without a password only.");
        protect(sheet);
      },
      unprotect: (sheet, [password]) => {
        if (password) throw refuse("ApiNotFound", "The stand-in for Excel knows no passwords.");
        const hash: unknown = Reflect.get(protectionOf(sheet.excel) ?? {}, "hashValue");
        if (hash) throw refuse("AccessDenied");
        sheet.excel.unprotect();
        book.calculator.shapeChanged();
      },
    },
  });
}

export function protect(sheet: Sheet): void {
  Reflect.set(sheet.excel, "sheetProtection", { sheet: true, objects: true, scenarios: true });
}

/** Excel.AutoFilter of a sheet: whether there is one, and where. */
export function defineAutoFilter({ make }: Session) {
  const block = (sheet: Sheet) => {
    const filter = sheet.excel.autoFilter;
    if (!filter) return null;
    return typeof filter === "string" ? parseAddress(filter) : null;
  };
  return defineObject<Sheet>({
    type: "AutoFilter",
    get: { enabled: (sheet) => Boolean(sheet.excel.autoFilter), isDataFiltered: () => false },
    call: {
      getRangeOrNullObject: (sheet) => {
        const found = block(sheet);
        return found && make.range({ sheet, block: found });
      },
      apply: (sheet, [range, columnIndex]) => {
        if (columnIndex !== undefined && columnIndex !== null) throw refuse("ApiNotFound", "The stand-in for Excel sets no filter criteria.");
        sheet.excel.autoFilter = localAddress(areaArgument(sheet.book, sheet, range, "range").block);
      },
      clearCriteria: () => undefined,
    },
  });
}
