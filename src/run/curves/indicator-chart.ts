import { indicatorView } from "../../rag/indicator-view";
import type { CellContent, Change, ChangeSet, Expectation } from "../../workbook/changes";
import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../../workbook/snapshot";
import type { Evaluation } from "../evaluation";
import { ownSheet, ownSheets, rememberOwnSheets } from "../own-sheets";
import { curveBlock, curveTexts, periodHeading, type CurveBlock } from "./curve-block";

export const curvesSheetName = "Plan Check curves";
const tabColour = "#1F4E79";

/** Columns: the table from A, the chart, and the texts beside it. */
const lastTableColumn = 7;
const chart = { column: 9, columnCount: 8, rowCount: 18 };
const textColumn = 18;
const linesPerText = 5;
/** From a block's title to its table, and to the next block. */
const headingOffset = 2;
const blockRows = 24;

const colours = ["#0F6CBD", "#3B3A39", "#7FB2E5", "#8A6D3B", "#6B5B95", "#4F7F72"];

/**
 * What "Chart in the workbook" writes: one indicator as a table, an Excel chart, and beside it room for the three texts of
 * a turning-the-curve session. A block that is there already gets its new figures in place, so that what people typed
 * beside it, and the look they gave the chart, stay.
 * @throws RangeError where the indicator is gone or has no figure; its message is a sentence for the user
 */
export function indicatorChartChanges(at: { readonly sheet: string; readonly row: number }, evaluation: Evaluation, snapshot: WorkbookSnapshot): ChangeSet {
  const indicator = evaluation.plan.indicators.find((one) => one.sheet === at.sheet && one.row === at.row);
  if (!indicator) throw new RangeError("This indicator is not where it was read. Press Validate & RAG and try again.");
  const block = curveBlock(indicatorView(indicator, { policy: evaluation.policy, reportingPeriod: evaluation.reportingPeriod }));
  if (!block) throw new RangeError(`${indicator.code} has no figure that can be drawn.`);
  const earlier = curvesSheet(snapshot);
  const own = earlier ? { name: earlier.name, changes: [] } : ownSheet(snapshot, curvesSheetName, tabColour);
  const found = earlier ? rowOf(earlier, block.title) : null;
  const row = found ?? (earlier ? nextRow(earlier) : 1);
  const changes: Change[] = [
    ...own.changes,
    ...(found === null ? frame(own.name, row, block) : []),
    ...figures(own.name, row, block, found === null ? null : earlier),
    { kind: "chart", ...chartOf(own.name, row, block) },
    rememberOwnSheets(snapshot, [own.name]),
    { kind: "activate", sheet: own.name, row, column: 1 },
  ];
  return { label: `Chart of ${indicator.code.slice(0, 60)}`, expectations: found === null || !earlier ? [] : stillThere(earlier, row), changes };
}

/** The sheet of curves that is ours already. */
function curvesSheet(snapshot: WorkbookSnapshot): SheetSnapshot | null {
  const name = ownSheets(snapshot).find((one) => one === curvesSheetName || one.startsWith(`${curvesSheetName} `));
  return snapshot.sheets.find((sheet) => sheet.name === name && !sheet.isProtected) ?? null;
}

/** The title's row of a block whose table still stands below it, wherever rows were inserted; null where there is none. */
function rowOf(sheet: SheetSnapshot, title: string): number | null {
  return tableRows(sheet).find((row) => valueAt(sheet, row, 1) === title) ?? null;
}

/** Title rows of all blocks. */
function tableRows(sheet: SheetSnapshot): readonly number[] {
  const { row: first, rowCount } = sheet.block ?? { row: 1, rowCount: 0 };
  return Array.from({ length: rowCount }, (_, index) => first + index).filter((row) => valueAt(sheet, row + headingOffset, 1) === periodHeading);
}

/** Below everything that stands on the sheet, charts too. */
function nextRow(sheet: SheetSnapshot): number {
  const { row, rowCount } = sheet.block ?? { row: 1, rowCount: 0 };
  return Math.max(row + rowCount + 1, ...tableRows(sheet).map((title) => title + blockRows));
}

function stillThere(sheet: SheetSnapshot, row: number): readonly Expectation[] {
  return [row, row + headingOffset].map((at) => ({ sheet: sheet.name, row: at, column: 1, value: valueAt(sheet, at, 1) }));
}

/** What is written once: looks, the headings of the texts, and how the sheet prints. */
function frame(sheet: string, row: number, block: CurveBlock): readonly Change[] {
  const top = row + headingOffset;
  const textRows = curveTexts.map((_, index) => top + index * (linesPerText + 1));
  return [
    { kind: "format", sheet, block: { row, column: 1, rowCount: 1, columnCount: 1 }, format: { bold: true, size: 14 } },
    { kind: "format", sheet, block: { row: top, column: 1, rowCount: 1, columnCount: lastTableColumn }, format: { bold: true, wrap: true, vertical: "top" } },
    { kind: "format", sheet, block: { row, column: 1, rowCount: 1, columnCount: lastTableColumn }, format: { columnWidth: 13 } },
    { kind: "format", sheet, block: { row, column: textColumn, rowCount: 1, columnCount: 1 }, format: { columnWidth: 70 } },
    ...curveTexts.flatMap((text, index): Change[] => {
      const at = textRows[index] ?? top;
      return [
        { kind: "cells", sheet, row: at, column: textColumn, contents: [[{ text }]] },
        { kind: "format", sheet, block: { row: at, column: textColumn, rowCount: 1, columnCount: 1 }, format: { bold: true, fill: "#D9E2EC", colour: "#1B2A3A" } },
        { kind: "format", sheet, block: { row: at + 1, column: textColumn, rowCount: linesPerText, columnCount: 1 }, format: { wrap: true, vertical: "top", border: "thin" } },
      ];
    }),
    { kind: "pageLayout", sheet, orientation: "landscape", fitToWidth: true, footer: "Page &P of &N", ...(row > 1 ? { pageBreaksBefore: [row] } : {}) },
    { kind: "cells", sheet, row, column: 1, contents: [[{ text: block.title }]] },
  ];
}

/** The sentence and the table; rows and columns of an earlier table that are not needed any more are emptied. */
function figures(sheet: string, row: number, block: CurveBlock, earlier: SheetSnapshot | null): readonly Change[] {
  const top = row + headingOffset;
  const rows = Math.max(block.table.length, earlier ? earlierRows(earlier, top) : 0);
  const contents = Array.from({ length: rows }, (_, index): readonly CellContent[] =>
    Array.from({ length: lastTableColumn }, (__, column): CellContent => block.table[index]?.[column] ?? (earlier ? { clear: true } : null)),
  );
  return [
    { kind: "cells", sheet, row: row + 1, column: 1, contents: [[{ text: block.reason }]] },
    { kind: "cells", sheet, row: top, column: 1, contents },
  ];
}

/** Rows of the table that stands there, headings included: down to the first empty period. */
function earlierRows(sheet: SheetSnapshot, top: number): number {
  let row = top;
  while (valueAt(sheet, row, 1) !== "") row += 1;
  return row - top;
}

function chartOf(sheet: string, row: number, block: CurveBlock): Omit<Extract<Change, { kind: "chart" }>, "kind"> {
  const columnCount = block.table[0]?.length ?? 1;
  return {
    sheet,
    name: chartName(block.title),
    type: "line",
    source: { sheet, block: { row: row + headingOffset, column: 1, rowCount: block.table.length, columnCount } },
    seriesBy: "columns",
    title: block.title,
    altText: block.altText,
    colours: colours.slice(0, columnCount - 1),
    place: { row: row + headingOffset, column: chart.column, rowCount: chart.rowCount, columnCount: chart.columnCount },
  };
}

/** The same title gives the same name, so that the chart is found again. */
function chartName(title: string): string {
  return `PlanCheckCurve ${title}`.slice(0, 100);
}
