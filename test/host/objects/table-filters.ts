import { parseBlock, type Block } from "../../../src/workbook/address";
import { intersection } from "../grid/addresses";
import type { TableModel } from "../grid/exceljs-inside";
import { asOneOf, asRecord } from "../protocol/arguments";
import { defineObject, found } from "../protocol/define";
import { refuse } from "../protocol/errors";
import type { Area, TableRef } from "./session";
import { bodyBlock, tablesOf } from "./table-list";

type Column = TableModel["columns"][number];
interface ColumnRef {
  readonly table: TableRef;
  readonly index: number;
}

/** What is shown of each column that is filtered; kept while the workbook is open. */
const shownOf = new WeakMap<Column, readonly string[]>();
const columnOf = ({ table, index }: ColumnRef): Column => found(table.model.columns[index]);

/** Excel.Filter of a table's column, by chosen values only. */
export function defineTableFilter() {
  return defineObject<ColumnRef>({
    type: "Filter",
    get: {
      // "The currently applied filter on the given column."
      criteria: (ref) => {
        const values = shownOf.get(columnOf(ref));
        return values ? { filterOn: "Values", values, criterion1: "", criterion2: "", color: "", dynamicCriteria: "Unknown", icon: null, operator: "And" } : null;
      },
    },
    call: {
      apply: (ref, [given]) => {
        const { filterOn, values } = asRecord(given, "criteria");
        if (asOneOf(filterOn, ["Values", "Custom", "TopItems", "TopPercent", "BottomItems", "BottomPercent", "CellColor", "FontColor", "Dynamic", "Icon"], "filterOn") !== "Values") {
          throw refuse("ApiNotFound", "The stand-in for Excel filters tables by chosen values only.");
        }
        if (!Array.isArray(values) || values.some((one) => typeof one !== "string")) throw refuse("InvalidArgument");
        shownOf.set(columnOf(ref), values.map(String));
        filterRows(ref.table);
      },
      clear: (ref) => {
        shownOf.delete(columnOf(ref));
        filterRows(ref.table);
      },
    },
  });
}

export function isFiltered({ model }: TableRef): boolean {
  return model.columns.some((column) => shownOf.has(column));
}

export function clearFilters(table: TableRef): void {
  if (!isFiltered(table)) return;
  for (const column of table.model.columns) shownOf.delete(column);
  filterRows(table);
}

/** Hides the rows that the filters leave out. As in Excel that is done when a filter is set, and not when cells change. */
export function filterRows(table: TableRef): void {
  const body = bodyBlock(table);
  const filters = table.model.columns.flatMap((column, index) => {
    const shown = shownOf.get(column);
    return shown ? [{ column: body.column + index, shown }] : [];
  });
  for (let row = body.row; row < body.row + body.rowCount; row += 1) {
    table.sheet.excel.getRow(row).hidden = filters.some(({ column, shown }) => !shown.includes(table.sheet.text(row, column)));
  }
  table.sheet.touched();
  table.sheet.book.calculator.shapeChanged();
}

/**
 * Where the rows of an array come to stand: Excel gives them to the rows that a filter shows, one after the other, so that
 * values stand in rows for which they were not meant (office-js#224, which tells of misplaced values; the same is told of the
 * desktop's own interface in xlwings#747 and NetOffice#2, where writing single rows does no harm).
 */
export function rowsWritten({ sheet, block }: Area): (row: number) => number {
  const hidden = (row: number) => sheet.excel.findRow(row)?.hidden === true;
  const under = [...tablesOf(sheet.book, sheet).filter(isFiltered).map(bodyBlock), ...sheetFilter(sheet)];
  const filtered = block.rowCount > 1 && under.some((one) => intersection(one, block) !== null && rows(block).some(hidden));
  if (!filtered) return (row) => row;
  const shown = rows(block).filter((row) => !hidden(row));
  return (row) => (shown.includes(row) ? block.row + shown.indexOf(row) : -1);
}

/** The whole rows from the headings of a sheet's own filter down: the file says which are hidden, not by what. */
function sheetFilter({ excel }: Area["sheet"]): Block[] {
  const { autoFilter } = excel;
  if (typeof autoFilter !== "string") return [];
  const block = parseBlock(autoFilter);
  return [{ row: block.row, column: 1, rowCount: block.rowCount, columnCount: mostColumns }];
}

const mostColumns = 16_384;

const rows = (block: Block): number[] => Array.from({ length: block.rowCount }, (_, index) => block.row + index);
