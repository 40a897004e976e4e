import type { Block } from "../../../src/workbook/address";
import { cellAddress } from "../../../src/workbook/address";
import { intersection, localAddress } from "../grid/addresses";
import { renameTable, type TableModel } from "../grid/exceljs-inside";
import type { Sheet } from "../grid/sheet";
import { asBoolean, asText } from "../protocol/arguments";
import { defineObject, found, lookUps } from "../protocol/define";
import { refuse } from "../protocol/errors";
import { areaArgument } from "./address-argument";
import { findName } from "./name-list";
import { mergedBlocks } from "./range-search";
import { overlapsPivot } from "./pivot-layout";
import { defineTableColumns, defineTableRows } from "./table-parts";
import type { Area, Session, TableRef } from "./session";
import { clearFilters, filterRows } from "./table-filters";
import { bodyBlock, findTable, tableBlock, tableId, tablesOf } from "./table-list";

/** Excel.Table. */
export function defineTable(session: Session) {
  const { book, make } = session;
  const columns = defineTableColumns(session);
  const rows = defineTableRows(session);
  // "Clears the sorting that is currently on the table": the stand-in has none.
  const sort = defineObject<TableRef>({ type: "TableSort", get: { fields: () => [], matchCase: () => false }, call: { clear: () => undefined } });
  const style = (table: TableRef) => (table.model.style ??= {});
  const range = (table: TableRef, block: Block) => make.range({ sheet: table.sheet, block });
  const flag = (name: "showFirstColumn" | "showLastColumn" | "showRowStripes" | "showColumnStripes") => ({
    get: (table: TableRef) => style(table)[name] ?? false,
    set: (table: TableRef, value: unknown) => void (style(table)[name] = asBoolean(value, name)),
  });
  const flags = { highlightFirstColumn: flag("showFirstColumn"), highlightLastColumn: flag("showLastColumn"), showBandedRows: flag("showRowStripes"), showBandedColumns: flag("showColumnStripes") };

  return defineObject<TableRef>({
    type: "Table",
    id: ({ model }) => tableId(model.name),
    get: {
      id: ({ model }) => tableId(model.name),
      name: ({ model }) => model.name,
      showHeaders: ({ model }) => model.headerRow !== false,
      showTotals: ({ model }) => model.totalsRow === true,
      style: ({ model }) => model.style?.theme ?? "",
      showFilterButton: ({ model }) => model.autoFilterRef !== undefined,
      ...Object.fromEntries(Object.entries(flags).map(([name, { get }]) => [name, get])),
    },
    set: {
      name: (table, value) => {
        const name = asText(value, "name");
        checkTableName(session, name, table);
        renameTable(table.sheet.excel, table.model.name, name);
      },
      style: (table, value) => {
        const name = asText(value, "style");
        // A style's name that Excel does not have is refused (built-in: TableStyleLight1-21, Medium1-28, Dark1-11).
        if (name !== "" && !/^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/.test(name)) throw refuse("InvalidArgument");
        style(table).theme = name === "" ? null : name;
      },
      showFilterButton: ({ model }, value) => {
        if (asBoolean(value, "showFilterButton")) model.autoFilterRef = model.tableRef;
        else delete model.autoFilterRef;
        for (const column of model.columns) column.filterButton = value === true;
      },
      ...Object.fromEntries(Object.entries(flags).map(([name, { set }]) => [name, set])),
    },
    nav: { columns, rows, sort, worksheet: ({ sheet }) => make.worksheet(sheet) },
    call: {
      getRange: (table) => range(table, tableBlock(table)),
      getHeaderRowRange: (table) => {
        if (table.model.headerRow === false) throw refuse("ItemNotFound");
        return range(table, { ...tableBlock(table), rowCount: 1 });
      },
      getDataBodyRange: (table) => range(table, bodyBlock(table)),
      getTotalRowRange: (table) => {
        if (!table.model.totalsRow) throw refuse("ItemNotFound");
        const whole = tableBlock(table);
        return range(table, { ...whole, row: whole.row + whole.rowCount - 1, rowCount: 1 });
      },
      resize: (table, [to]) => {
        table.sheet.checkNotProtected();
        const area = areaArgument(book, table.sheet, to, "newRange");
        const before = tableBlock(table);
        // "The headers must remain in the same row, and the resulting table must overlap the original table."
        if (area.sheet !== table.sheet || area.block.row !== before.row || !intersection(area.block, before) || area.block.rowCount < 2) throw refuse("InvalidArgument");
        checkFree(session, area, table);
        resize(table, area.block);
        book.calculator.shapeChanged();
      },
      /** "Converts the table into a normal range of cells. All data is preserved." */
      convertToRange: (table) => {
        table.sheet.checkNotProtected();
        const block = tableBlock(table);
        table.sheet.excel.removeTable(table.model.name);
        return range(table, block);
      },
      delete: (table) => {
        table.sheet.checkNotProtected();
        clearFilters(table);
        const block = tableBlock(table);
        table.sheet.excel.removeTable(table.model.name);
        for (let row = block.row; row < block.row + block.rowCount; row += 1) {
          for (let column = block.column; column < block.column + block.columnCount; column += 1) table.sheet.write(row, column, "");
        }
        table.sheet.changed(block);
      },
      clearFilters,
      reapplyFilters: filterRows,
    },
  });
}

/** Tables of a sheet, or of the workbook. */
export function defineTables(session: Session) {
  const { book, make } = session;
  const items = (sheet: Sheet | null) => tablesOf(book, sheet).map(make.table);
  const find = (sheet: Sheet | null, key: unknown) => {
    const table = findTable(book, key, sheet);
    return table && make.table(table);
  };
  return defineObject<Sheet | null>({
    type: "TableCollection",
    get: { count: (sheet) => tablesOf(book, sheet).length },
    items,
    item: find,
    call: {
      ...lookUps(find, items),
      add: (sheet, [address, hasHeaders]) => {
        const area = areaArgument(book, sheet ?? book.activeSheet, address, "address");
        area.sheet.checkNotProtected();
        checkFree(session, area, null);
        return make.table(addTable(session, area, asBoolean(hasHeaders, "hasHeaders")));
      },
    },
  });
}

/** Range.getTables: tables that meet a range. */
export function defineTablesIn({ book, make }: Session) {
  const list = ({ sheet, block }: Area) => tablesOf(book, sheet).filter((table) => intersection(tableBlock(table), block));
  const items = (area: Area) => list(area).map(make.table);
  const find = (area: Area, key: unknown) => {
    const table = list(area).find(({ model }) => model.name.toLowerCase() === String(key).toLowerCase() || tableId(model.name) === key);
    return table ? make.table(table) : null;
  };
  return defineObject<Area>({
    type: "TableScopedCollection",
    items,
    item: find,
    call: { ...lookUps(find, items), getFirst: (area) => found(items(area)[0]) },
  });
}

/** Tables must not overlap each other, PivotTables or merged cells: MergedRangeConflict with Excel's sentence for all of them. */
function checkFree(session: Session, area: Area, self: TableRef | null): void {
  const clash = tablesOf(session.book, area.sheet).some((table) => table.model !== self?.model && intersection(tableBlock(table), area.block));
  if (clash || mergedBlocks(area).length > 0) throw refuse("MergedRangeConflict");
  if (overlapsPivot(session.book, area)) throw refuse("PivotTableRangeConflict");
}

/** Names begin with a letter or underscore, have no spaces, are no cell address and not taken (page "Rename an Excel table"). */
function checkTableName(session: Session, name: string, self: TableRef): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || /^([A-Za-z]{1,3}\d+|[CcRr])$/.test(name)) throw refuse("InvalidArgument");
  const other = findTable(session.book, name);
  if ((other && other.model !== self.model) || findName(session.book, name)) throw refuse("ItemAlreadyExists");
}

function addTable(session: Session, { sheet, block }: Area, hasHeaders: boolean): TableRef {
  if (!hasHeaders) throw refuse("ApiNotFound", "The stand-in for Excel makes tables only from ranges that have a header row.");
  // A table has at least one row below its header: Excel takes the row below in.
  const whole = block.rowCount === 1 ? { ...block, rowCount: 2 } : block;
  let n = 1;
  while (findTable(session.book, `Table${n}`)) n += 1;
  const columns = headings(sheet, whole);
  sheet.excel.addTable({ name: `Table${n}`, displayName: `Table${n}`, ref: cellAddress(whole.row, whole.column), headerRow: true, totalsRow: false, style: { theme: "TableStyleMedium2", showRowStripes: true }, columns, rows: [] });
  const table = found(findTable(session.book, `Table${n}`));
  resize(table, whole);
  sheet.touched();
  session.book.calculator.shapeChanged();
  return table;
}

/** Headings are text, filled in where empty and made distinct where equal, as Excel does: "Column1", "Lead2". */
function headings(sheet: Sheet, block: Block): { name: string; filterButton: boolean }[] {
  const taken = new Set<string>();
  return Array.from({ length: block.columnCount }, (_, i) => {
    const column = block.column + i;
    const shown = sheet.text(block.row, column) || `Column${i + 1}`;
    let name = shown;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${shown}${n}`;
    taken.add(name.toLowerCase());
    if (sheet.read(block.row, column).value !== name) sheet.write(block.row, column, `'${name}`);
    return { name, filterButton: true };
  });
}

function resize(table: TableRef, block: Block): void {
  const model: TableModel = table.model;
  const columns = headings(table.sheet, block);
  model.columns = columns.map((column) => model.columns.find(({ name }) => name === column.name) ?? column);
  model.tableRef = localAddress(block);
  model.ref = localAddress({ ...block, rowCount: 1, columnCount: 1 });
  if (model.autoFilterRef !== undefined) model.autoFilterRef = model.tableRef;
}
