import { indicatorView } from "../../rag/indicator-view";
import type { CellContent, Change, ChangeSet } from "../../workbook/changes";
import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../../workbook/snapshot";
import type { Evaluation } from "../evaluation";
import { ownSheet, ownSheets, rememberOwnSheets } from "../own-sheets";
import { curveBlock, curveTexts, periodHeading, type CurveBlock } from "./curve-block";

export const curvesSheetName = "Plan Check curves";
const tabColour = "#1F4E79";

/** From the left: the chart with its table below it, and the texts beside both. */
const lastTableColumn = 7;
const textColumn = 9;
const linesPerText = 5;
/** Rows from a block's title to its chart, and to its table. */
const chartOffset = 5;
const chartRows = 18;
const tableOffset = chartOffset + chartRows + 1;
/** Rows left free below a table for the periods to come. */
const spareRows = 8;

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
  const found = earlier ? placeOf(earlier, block) : null;
  const row = found?.row ?? (earlier ? nextRow(earlier) : 1);
  const top = found?.top ?? row + tableOffset;
  const changes: Change[] = [
    ...own.changes,
    ...(found ? [] : frame(own.name, row, block)),
    { kind: "cells", sheet: own.name, row: row + 1, column: 1, contents: block.sentences.map((text) => [{ text }]) },
    table(own.name, top, block, found),
    { kind: "autofitRows", sheet: own.name, block: { row: top, column: 1, rowCount: 1, columnCount: lastTableColumn } },
    chartOf(own.name, row, top, block),
    rememberOwnSheets(snapshot, [own.name]),
    { kind: "activate", sheet: own.name, row, column: 1 },
  ];
  const expectations = found && earlier ? [found.row, found.top].map((at) => ({ sheet: own.name, row: at, column: 1, value: valueAt(earlier, at, 1) })) : [];
  return { label: `Chart of ${indicator.code.slice(0, 60)}`, expectations, changes };
}

/** The sheet of curves that is ours already. */
function curvesSheet(snapshot: WorkbookSnapshot): SheetSnapshot | null {
  const name = ownSheets(snapshot).find((one) => one === curvesSheetName || one.startsWith(`${curvesSheetName} `));
  return snapshot.sheets.find((sheet) => sheet.name === name && !sheet.isProtected) ?? null;
}

/** Where a block stands already: its title, and its table with so many rows. */
interface Place {
  readonly row: number;
  readonly top: number;
  readonly rows: number;
}

/** The block of an indicator, wherever rows were inserted; null where it is not there or has no room for the new table. */
function placeOf(sheet: SheetSnapshot, block: CurveBlock): Place | null {
  const last = lastRow(sheet);
  const find = (text: string, from: number): number | null => {
    for (let row = from; row <= last; row += 1) if (valueAt(sheet, row, 1) === text) return row;
    return null;
  };
  const row = find(block.title, 1);
  const top = row === null ? null : find(periodHeading, row);
  if (row === null || top === null) return null;
  let end = top;
  while (valueAt(sheet, end, 1) !== "") end += 1;
  let free = end;
  while (free <= last && valueAt(sheet, free, 1) === "") free += 1;
  return free <= last && block.table.length > free - top - 1 ? null : { row, top, rows: end - top };
}

function lastRow({ block }: SheetSnapshot): number {
  return block ? block.row + block.rowCount - 1 : 0;
}

function nextRow(sheet: SheetSnapshot): number {
  return lastRow(sheet) + spareRows;
}

/** What is written once: looks, the headings of the texts, and how the sheet prints. */
function frame(sheet: string, row: number, block: CurveBlock): readonly Change[] {
  return [
    { kind: "cells", sheet, row, column: 1, contents: [[{ text: block.title }]] },
    { kind: "format", sheet, block: { row, column: 1, rowCount: 1, columnCount: 1 }, format: { bold: true, size: 14 } },
    { kind: "format", sheet, block: { row: row + tableOffset, column: 1, rowCount: 1, columnCount: lastTableColumn }, format: { bold: true, wrap: true, vertical: "top" } },
    { kind: "format", sheet, block: { row: row + tableOffset, column: 2, rowCount: 1, columnCount: lastTableColumn - 1 }, format: { horizontal: "right" } },
    { kind: "format", sheet, block: { row, column: 1, rowCount: 1, columnCount: lastTableColumn }, format: { columnWidth: 13 } },
    { kind: "format", sheet, block: { row, column: textColumn, rowCount: 1, columnCount: 1 }, format: { columnWidth: 60 } },
    ...curveTexts.flatMap((text, index): Change[] => {
      const at = row + chartOffset + index * (linesPerText + 1);
      return [
        { kind: "cells", sheet, row: at, column: textColumn, contents: [[{ text }]] },
        { kind: "format", sheet, block: { row: at, column: textColumn, rowCount: 1, columnCount: 1 }, format: { bold: true, fill: "#D9E2EC", colour: "#1B2A3A" } },
        { kind: "format", sheet, block: { row: at + 1, column: textColumn, rowCount: linesPerText, columnCount: 1 }, format: { wrap: true, vertical: "top", border: "thin" } },
      ];
    }),
    { kind: "pageLayout", sheet, orientation: "landscape", fitToWidth: true, footer: "Page &P of &N", ...(row > 1 ? { pageBreaksBefore: [row] } : {}) },
  ];
}

/** The table; rows and columns of an earlier one that are not needed any more are emptied. */
function table(sheet: string, top: number, block: CurveBlock, earlier: Place | null): Change {
  const rows = Math.max(block.table.length, earlier?.rows ?? 0);
  const contents = Array.from({ length: rows }, (_, index) =>
    Array.from({ length: lastTableColumn }, (__, column): CellContent => block.table[index]?.[column] ?? (earlier ? { clear: true } : null)),
  );
  return { kind: "cells", sheet, row: top, column: 1, contents };
}

function chartOf(sheet: string, row: number, top: number, block: CurveBlock): Change {
  const columnCount = block.table[0]?.length ?? 1;
  return {
    kind: "chart",
    sheet,
    name: chartName(block.title),
    type: "line",
    source: { sheet, block: { row: top, column: 1, rowCount: block.table.length, columnCount } },
    seriesBy: "columns",
    title: block.title,
    altText: block.altText,
    colours: colours.slice(0, columnCount - 1),
    place: { row: row + chartOffset, column: 1, rowCount: chartRows, columnCount: lastTableColumn },
  };
}

/** The same title gives the same name, so that the chart is found again. */
function chartName(title: string): string {
  return `PlanCheckCurve ${title}`.slice(0, 100);
}
