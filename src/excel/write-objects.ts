import { blockAddress, cellAddress } from "../workbook/address";
import type { Change, WordColour } from "../workbook/changes";
import type { Block } from "../workbook/address";
import { addressGroups, isSameForAll } from "./change-parts";
import { setFormat, setSameLook } from "./formats";
import { isSupported } from "./host";
import { filterAgain, type TableFilter } from "./tables-before";

type Of<K extends Change["kind"]> = Extract<Change, { kind: K }>;

/** Colours for whole words; the rules come back with their ids at the next sync. */
export function addWordColours(sheet: Excel.Worksheet, block: Block, words: readonly WordColour[]): Excel.ConditionalFormat[] {
  const range = sheet.getRange(blockAddress(block));
  return words.map((word) => {
    const rule = range.conditionalFormats.add("CellValue");
    // New rules come first; at the back, the user's own keep their places and win where both apply.
    rule.priority = -1;
    rule.cellValue.format.font.color = word.colour;
    rule.cellValue.format.fill.color = word.fill;
    rule.cellValue.rule = { formula1: `="${word.text.replace(/"/g, '""')}"`, operator: "EqualTo" };
    rule.load("id");
    return rule;
  });
}

/** A drop-down that suggests and does not forbid. */
export function setDropDown(sheet: Excel.Worksheet, change: Of<"dropDown">): void {
  const validation = sheet.getRange(blockAddress(change.block)).dataValidation;
  // Excel's own limits: 255 characters for the list, 32 for the title, 255 for the message.
  validation.rule = { list: { inCellDropDown: true, source: change.words.join(",") } };
  validation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
  validation.prompt = { showPrompt: true, title: change.title.slice(0, 32), message: change.prompt.slice(0, 255) };
}

/** Only asks: "March 2027" and "Quarterly" are due dates, too. */
export function setDateEntry(sheet: Excel.Worksheet, change: Of<"dateEntry">): void {
  const validation = sheet.getRange(blockAddress(change.block)).dataValidation;
  validation.rule = { date: { formula1: "=DATE(1990,1,1)", operator: "GreaterThan" } };
  // Excel's own limits: 32 characters for a title, 255 for a message, 225 for an alert.
  validation.errorAlert = { showAlert: true, style: "Warning", title: change.title.slice(0, 32), message: change.warning.slice(0, 225) };
  validation.prompt = { showPrompt: true, title: change.title.slice(0, 32), message: change.prompt.slice(0, 255) };
}

/** A table that is there already: its headings from now on (null: those that it has), and the filters that it had. */
export interface TableThere {
  readonly headings: readonly (string | null)[] | null;
  readonly filters: readonly TableFilter[];
}

/** The table over cells that have been written. One that is there is fitted to them (ExcelApi 1.13), so that what builds on it stays, and filtered as it was. */
export function setTable(context: Excel.RequestContext, sheet: Excel.Worksheet, change: Of<"table">, there: TableThere | null): void {
  const address = blockAddress(change.block);
  if (there) {
    const table = context.workbook.tables.getItem(change.name);
    table.resize(address);
    filterAgain(table, there.headings, there.filters);
    return;
  }
  const table = sheet.tables.add(address, true);
  table.name = change.name;
  table.style = change.style;
}

const summaries = { count: "Count", sum: "Sum", average: "Average", max: "Max", min: "Min" } as const;

/** A PivotTable; one of this name is refreshed and otherwise left as its reader arranged it. */
export function setPivotTable(context: Excel.RequestContext, sheet: Excel.Worksheet, change: Of<"pivotTable">, exists: boolean): void {
  if (exists) {
    sheet.pivotTables.getItem(change.name).refresh();
    return;
  }
  const source = context.workbook.tables.getItem(change.sourceTable);
  const pivot = sheet.pivotTables.add(change.name, source, sheet.getRange(cellAddress(change.row, change.column)));
  // Sorted by their words, once for all: what a later refresh finds new would else come last.
  for (const { field } of change.rows) pivot.rowHierarchies.add(pivot.hierarchies.getItem(field)).fields.getItem(field).sortByLabels(Excel.SortBy.ascending);
  for (const { field } of change.columns) pivot.columnHierarchies.add(pivot.hierarchies.getItem(field)).fields.getItem(field).sortByLabels(Excel.SortBy.ascending);
  for (const { field } of change.filters) pivot.filterHierarchies.add(pivot.hierarchies.getItem(field));
  for (const { field, summarise, caption } of change.values) {
    const value = pivot.dataHierarchies.add(pivot.hierarchies.getItem(field));
    // Always said: Excel falls back from sum to count by itself where a column holds text.
    value.summarizeBy = summaries[summarise];
    value.name = caption;
    value.numberFormat = "#,##0";
  }
  // Else every refresh would widen the columns to their longest words.
  if (isSupported("ExcelApi", "1.9")) pivot.layout.autoFormat = false;
  pivot.refresh();
}

const chartTypes = { barStacked: "BarStacked", barStacked100: "BarStacked100", columnClustered: "ColumnClustered", line: "Line" } as const;

/**
 * Gives a chart other cells, series by series, and the place that follows from them: setData would make its series anew, and
 * take the look away that somebody gave them.
 * @param was how it was built; without it everything that is ours is said again
 */
export function moveChart(sheet: Excel.Worksheet, from: Excel.Worksheet, change: Of<"chart">, was: Of<"chart"> | null): void {
  const chart = sheet.charts.getItem(change.name);
  const { block } = change.source;
  const across = change.seriesBy === "columns";
  const cells = (row: number, column: number, rowCount: number, columnCount: number) => from.getRange(blockAddress({ row: block.row + row, column: block.column + column, rowCount, columnCount }));
  const labels = across ? cells(1, 0, block.rowCount - 1, 1) : cells(0, 1, 1, block.columnCount - 1);
  const seriesNames = change.seriesNames;
  for (let index = 0; index < (across ? block.columnCount : block.rowCount) - 1; index += 1) {
    const series = chart.series.getItemAt(index);
    series.setValues(across ? cells(1, index + 1, block.rowCount - 1, 1) : cells(index + 1, 1, 1, block.columnCount - 1));
    series.setXAxisValues(labels);
    // The cell that it is named by may be another one now.
    const name = seriesNames?.[index];
    if (name !== undefined) series.name = name;
  }
  if (change.title !== was?.title) chart.title.text = change.title;
  const { row, column, rowCount, columnCount } = change.place;
  const isSameSize = was?.place.rowCount === rowCount && was.place.columnCount === columnCount;
  // Without its last cell a chart keeps the size that somebody gave it.
  if (isSameSize) chart.setPosition(cellAddress(row, column));
  else chart.setPosition(cellAddress(row, column), cellAddress(row + rowCount - 1, column + columnCount - 1));
}

/** A chart that stands gets the new source and keeps the look that somebody gave it. */
export function showOtherCells(sheet: Excel.Worksheet, from: Excel.Worksheet, change: Of<"chart">): void {
  sheet.charts.getItem(change.name).setData(from.getRange(blockAddress(change.source.block)), change.seriesBy === "columns" ? "Columns" : "Rows");
}

export function setChart(sheet: Excel.Worksheet, from: Excel.Worksheet, change: Of<"chart">): void {
  const source = from.getRange(blockAddress(change.source.block));
  const seriesBy = change.seriesBy === "columns" ? "Columns" : "Rows";
  const chart = sheet.charts.add(chartTypes[change.type], source, seriesBy);
  chart.name = change.name;
  chart.title.text = change.title;
  const { row, column, rowCount, columnCount } = change.place;
  chart.setPosition(cellAddress(row, column), cellAddress(row + rowCount - 1, column + columnCount - 1));
  change.colours.forEach((colour, index) => {
    const { format } = chart.series.getItemAt(index);
    // A line has no fill.
    if (change.type === "line") format.line.color = colour;
    else format.fill.setSolidColor(colour);
  });
  change.labels?.forEach((colour, index) => {
    const series = chart.series.getItemAt(index);
    series.hasDataLabels = true;
    series.dataLabels.showValue = true;
    // Nothing beside a bar that is not there.
    series.dataLabels.numberFormat = "#,##0;;";
    series.dataLabels.format.font.color = colour;
  });
}

/** One look on many blocks of a sheet of our own. */
export function setLooks(sheet: Excel.Worksheet, { blocks, format }: Of<"looks">): void {
  if (!isSameForAll(format)) for (const block of blocks) setFormat(sheet.getRange(blockAddress(block)), block, format);
  else for (const group of addressGroups(blocks)) setSameLook(rangeOf(sheet, group), format);
}

/** One block, or several as one (ExcelApi 1.9, which `addressGroups` looks at). */
function rangeOf(sheet: Excel.Worksheet, blocks: readonly Block[]): Excel.Range | Excel.RangeAreas {
  const address = blocks.map(blockAddress).join(",");
  return blocks.length === 1 ? sheet.getRange(address) : sheet.getRanges(address);
}

export function mergeBlocks(sheet: Excel.Worksheet, { blocks }: Of<"merge">): void {
  for (const block of blocks) sheet.getRange(blockAddress(block)).merge(false);
}

/** Rows of one height that follow each other are set together. */
export function setRowHeights(sheet: Excel.Worksheet, { row, heights }: Of<"rowHeights">): void {
  for (let first = 0; first < heights.length; ) {
    const height = heights[first] ?? 15;
    let last = first;
    while (heights[last + 1] === height) last += 1;
    sheet.getRange(`${row + first}:${row + last}`).format.rowHeight = height;
    first = last + 1;
  }
}

/** How a sheet prints; left out where this Excel cannot say (before ExcelApi 1.9). */
export function setPageLayout(sheet: Excel.Worksheet, change: Of<"pageLayout">): void {
  const layout = sheet.pageLayout;
  layout.orientation = change.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  if (change.fitToWidth) layout.zoom = { horizontalFitToPages: 1 };
  else if (change.scale !== undefined) layout.zoom = { scale: change.scale };
  if (change.titleRows) layout.setPrintTitleRows(`$${change.titleRows.first}:$${change.titleRows.last}`);
  if (change.printArea) layout.setPrintArea(blockAddress(change.printArea));
  if (change.margins) {
    layout.leftMargin = change.margins.left;
    layout.rightMargin = change.margins.right;
    layout.topMargin = change.margins.top;
    layout.bottomMargin = change.margins.bottom;
  }
  const pages = layout.headersFooters.defaultForAllPages;
  if (change.header !== undefined) pages.centerHeader = change.header;
  if (change.footer !== undefined) pages.centerFooter = change.footer;
  for (const row of change.pageBreaksBefore ?? []) sheet.horizontalPageBreaks.add(`A${row}`);
  for (const column of change.pageBreaksBeforeColumns ?? []) sheet.verticalPageBreaks.add(cellAddress(1, column));
}
