import { blockAddress, cellAddress } from "../workbook/address";
import { overlaps } from "../workbook/blocks";
import { inputOfContent } from "../workbook/cell-input";
import type { Change } from "../workbook/changes";
import type { OwnSheetBefore } from "./before";
import { changeBytes, partsOf } from "./change-parts";
import { setFormat } from "./formats";
import { isSupported } from "./host";
import { callBytes, writeSteps, type Step } from "./pieces";
import { addWordColours, mergeBlocks, setChart, setDateEntry, setDropDown, setLooks, setPageLayout, setPivotTable, setRowHeights, setTable } from "./write-objects";

/** Empties a sheet of our own: what stands on it is named, so that nothing has to be asked. */
export function emptySheet(
  sheet: Excel.Worksheet,
  there: { readonly pivotTables: readonly string[]; readonly charts: readonly string[]; readonly tables: readonly string[] },
): void {
  // A PivotTable goes before the table that feeds it, and both before their cells.
  for (const pivot of there.pivotTables) sheet.pivotTables.getItem(pivot).delete();
  for (const chart of there.charts) sheet.charts.getItem(chart).delete();
  for (const table of there.tables) sheet.tables.getItem(table).delete();
  const all = sheet.getRange();
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.clear();
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
export function rebuildSteps(context: Excel.RequestContext, sheet: Excel.Worksheet, before: OwnSheetBefore, recipe: readonly Change[], limit: number): Step[] {
  const steps: Step[] = [];
  const { cells, pivots } = before;
  if (cells) {
    const inputs = cells.contents.map((row, r) =>
      row.map((content, c) => {
        const cell = { row: cells.block.row + r, column: cells.block.column + c, rowCount: 1, columnCount: 1 };
        return content === "" || pivots.some((pivot) => overlaps(pivot, cell)) ? null : inputOfContent(content);
      }),
    );
    steps.push(...writeSteps(() => sheet, cells.block, inputs, limit));
    cells.numberFormats?.forEach((row, r) =>
      row.forEach((format, c) => {
        if (format === "General" || (inputs[r]?.[c] ?? null) === null) return;
        const address = cellAddress(cells.block.row + r, cells.block.column + c);
        steps.push({ bytes: callBytes, put: () => void (sheet.getRange(address).numberFormat = [[format]]) });
      }),
    );
  }
  for (const change of recipe.flatMap((one) => partsOf(one, limit))) steps.push({ bytes: changeBytes(change), put: () => make(context, sheet, change) });
  return steps;
}

function make(context: Excel.RequestContext, sheet: Excel.Worksheet, change: Change): void {
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
      setTable(context, sheet, change, false);
      return;
    case "pivotTable":
      setPivotTable(context, sheet, change, false);
      return;
    case "chart":
      setChart(sheet, context.workbook.worksheets.getItem(change.source.sheet), change, false);
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
