import { blockAddress, cellAddress, type Block } from "../workbook/address";
import { overlaps, withoutBlocks } from "../workbook/blocks";
import { inputOfContent } from "../workbook/cell-input";
import type { Change } from "../workbook/changes";
import type { OwnSheetBefore } from "./before";
import { changeBytes, partsOf } from "./change-parts";
import { setFormat } from "./formats";
import { isSupported } from "./host";
import { callBytes, writeSteps, type Step } from "./pieces";
import type { PivotPlace } from "./pivot-places";
import type { CellsRead } from "./range-reads";
import { keepsNothing, type Kept } from "./kept-objects";
import { addWordColours, mergeBlocks, moveChart, setChart, setDateEntry, setDropDown, setLooks, setPageLayout, setPivotTable, setRowHeights, setTable } from "./write-objects";

/** Names of objects on a sheet. */
export interface Named {
  readonly pivotTables: readonly string[];
  readonly charts: readonly string[];
  readonly tables: readonly string[];
}

/** What stays on a sheet that is emptied, and the cells in which there is something. */
export interface Staying {
  readonly pivots: readonly PivotPlace[];
  readonly tables: readonly { readonly name: string; readonly block: Block }[];
  readonly used: Block | null;
}

/**
 * Empties a sheet of our own. What goes from it is named, so that nothing has to be asked; of tables that stay the words go,
 * and their headings stay, because a PivotTable knows its fields by them. Cells of PivotTables cannot be cleared.
 */
export function emptySheet(sheet: Excel.Worksheet, goes: Named, stays: Staying): void {
  // A PivotTable goes before the table that feeds it, and both before their cells.
  for (const pivot of goes.pivotTables) sheet.pivotTables.getItem(pivot).delete();
  for (const chart of goes.charts) sheet.charts.getItem(chart).delete();
  for (const table of goes.tables) sheet.tables.getItem(table).delete();
  const all = sheet.getRange();
  all.conditionalFormats.clearAll();
  const kept = [...stays.pivots, ...stays.tables.map(({ block }) => block)];
  const free = kept.length === 0 ? [all] : stays.used ? withoutBlocks(stays.used, kept).map((block) => sheet.getRange(blockAddress(block))) : [];
  for (const range of free) {
    range.unmerge();
    range.dataValidation.clear();
    range.clear();
  }
  for (const { name, block } of stays.tables) {
    const table = sheet.tables.getItem(name);
    // Values that are written into rows of which a filter hides some come to stand in other rows (office-js#224).
    table.clearFilters();
    table.sort.clear();
    const body = sheet.getRange(blockAddress({ ...block, row: block.row + 1, rowCount: Math.max(1, block.rowCount - 1) }));
    body.dataValidation.clear();
    body.clear("Contents");
  }
  sheet.freezePanes.unfreeze();
  if (!isSupported("ExcelApi", "1.9")) return;
  sheet.horizontalPageBreaks.removePageBreaks();
  sheet.verticalPageBreaks.removePageBreaks();
}

/**
 * Builds an emptied sheet of our own as it was: the cells that were read before it was emptied, and the rest from the
 * recipe that was kept when it was built.
 * @param limit bytes of a request
 */
export function rebuildSteps(context: Excel.RequestContext, sheet: Excel.Worksheet, before: OwnSheetBefore, recipe: readonly Change[], limit: number, kept: Kept = keepsNothing): Step[] {
  const steps: Step[] = [];
  const { cells, pivots } = before;
  if (cells) {
    const inputs = cells.contents.map((row, r) =>
      row.map((content, c) => {
        const cell = { row: cells.block.row + r, column: cells.block.column + c, rowCount: 1, columnCount: 1 };
        return content === "" || pivots.some((pivot) => overlaps(pivot, cell)) ? null : inputOfContent(content);
      }),
    );
    // Excel refuses to write into a PivotTable that stays, nulls or not.
    for (const piece of withoutBlocks(cells.block, pivots)) steps.push(...writeSteps(() => sheet, piece, gridOf(inputs, cells.block, piece), limit, undefined));
    cells.numberFormats?.forEach((row, r) =>
      row.forEach((format, c) => {
        if (format === "General" || (inputs[r]?.[c] ?? null) === null) return;
        const address = cellAddress(cells.block.row + r, cells.block.column + c);
        steps.push({ bytes: callBytes, put: () => void (sheet.getRange(address).numberFormat = [[format]]) });
      }),
    );
  }
  for (const change of recipe.flatMap((one) => partsOf(one, limit))) steps.push({ bytes: changeBytes(change), put: () => make(context, sheet, change, kept, before) });
  return steps;
}

/** What stood in a piece of a block that was read. */
export function beforeOf(read: CellsRead | null, piece: Block): CellsRead | null {
  if (!read || (piece.rowCount === read.block.rowCount && piece.columnCount === read.block.columnCount)) return read;
  const part = <T>(grid: readonly (readonly T[])[]) => gridOf(grid, read.block, piece);
  return { ...read, block: piece, values: part(read.values), contents: part(read.contents), numberFormats: read.numberFormats && part(read.numberFormats) };
}

/** The part of a grid over a block that lies over a piece of it. */
export function gridOf<T>(grid: readonly (readonly T[])[], block: Block, piece: Block): T[][] {
  return grid.slice(piece.row - block.row, piece.row - block.row + piece.rowCount).map((row) => row.slice(piece.column - block.column, piece.column - block.column + piece.columnCount));
}

function make(context: Excel.RequestContext, sheet: Excel.Worksheet, change: Change, kept: Kept, { tables }: OwnSheetBefore): void {
  switch (change.kind) {
    case "format":
      setFormat(sheet.getRange(blockAddress(change.block)), change.block, change.format);
      return;
    case "copyFormat":
      if (isSupported("ExcelApi", "1.9")) {
        const from = change.fromSheet === undefined ? sheet : context.workbook.worksheets.getItem(change.fromSheet);
        sheet.getRange(blockAddress(change.to)).copyFrom(from.getRange(blockAddress(change.from)), "Formats");
      }
      return;
    case "wordColours":
      addWordColours(sheet, change.block, change.words);
      return;
    case "dropDown":
      setDropDown(sheet, change);
      return;
    case "dateEntry":
      setDateEntry(sheet, change);
      return;
    case "table":
      setTable(context, sheet, change, kept.tables.has(change.name) ? { headings: null, filters: tables.find(({ name }) => name === change.name)?.filters ?? [] } : null);
      return;
    case "pivotTable":
      setPivotTable(context, sheet, change, kept.pivots.has(change.name));
      return;
    case "chart":
      if (kept.movedCharts.has(change.name)) moveChart(sheet, context.workbook.worksheets.getItem(change.source.sheet), change, null);
      else setChart(sheet, context.workbook.worksheets.getItem(change.source.sheet), change);
      return;
    case "pageLayout":
      if (isSupported("ExcelApi", "1.9")) setPageLayout(sheet, change);
      return;
    case "freezeRows":
      sheet.freezePanes.freezeRows(change.rows);
      return;
    case "looks":
      setLooks(sheet, change);
      return;
    case "merge":
      mergeBlocks(sheet, change);
      return;
    case "rowHeights":
      setRowHeights(sheet, change);
      return;
    case "autofitRows":
      sheet.getRange(blockAddress(change.block)).format.autofitRows();
      return;
    default:
      return;
  }
}
