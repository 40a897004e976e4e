import type ExcelJS from "@protobi/exceljs";
import { cellAddress, type Block } from "../../../src/workbook/address";
import { absoluteAddress, lastColumn, lastRow, localAddress, parseAddress, quoteSheet, splitSheet } from "../grid/addresses";
import type { Book } from "../grid/book";
import { conditionalFormatsOf, dropRows, mergesOf, tableModelsOf, validationsOf } from "../grid/exceljs-inside";
import type { Sheet } from "../grid/sheet";
import { refuse } from "../protocol/errors";
import { blocksOf, removeRule } from "../objects/conditional-format-store";
import { tableBlock } from "../objects/table-list";
import { validationAt } from "../objects/validation-store";
import { eachFormula } from "./formulas";
import { holdAll, putCell, putRow } from "./held-cells";
import { rewriteReferences } from "./references";
import { blockAfter, lineAfter, type Shift } from "./shift";

/**
 * Inserts or deletes whole rows or columns as a person does: cells with their looks and notes, heights, merged areas, rules, validation,
 * tables, names, print set-up, and every formula of the workbook follow (page "Insert or delete rows and columns").
 * @throws AccessDenied on a protected sheet, ApiNotFound for what cannot be moved here
 */
export function reshape(book: Book, sheet: Sheet, shift: Shift): void {
  const most = shift.axis === "row" ? lastRow : lastColumn;
  if (shift.count < 1 || shift.at < 1 || shift.at + shift.count - 1 > most) throw refuse("InvalidArgument");
  sheet.checkNotProtected();
  checkMovable(book, sheet, shift);
  const place = (row: number, column: number) => placeAfter(shift, row, column);
  book.calculator.reshape(() => change(book, sheet, shift), (on, row, column) => (on === sheet ? place(row, column) : { row, column }));
  sheet.touched();
  sheet.changed(wholeLines(shift), undefined, shift.axis === "row" ? (shift.kind === "insert" ? "RowInserted" : "RowDeleted") : shift.kind === "insert" ? "ColumnInserted" : "ColumnDeleted");
}

function wholeLines({ axis, at, count }: Shift): Block {
  return axis === "row" ? { row: at, column: 1, rowCount: count, columnCount: lastColumn } : { row: 1, column: at, rowCount: lastRow, columnCount: count };
}

function placeAfter(shift: Shift, row: number, column: number): { row: number; column: number } | null {
  const line = lineAfter(shift, shift.axis === "row" ? row : column);
  if (line === null) return null;
  return shift.axis === "row" ? { row: line, column } : { row, column: line };
}

/** What the stand-in cannot move is refused before anything is. */
function checkMovable(book: Book, sheet: Sheet, shift: Shift): void {
  const drawn = [...book.charts, ...book.pivots, ...book.filedCharts, ...book.filedPivots].some((one) => one.sheet === sheet);
  if (drawn) throw refuse("ApiNotFound", "The stand-in for Excel does not insert or delete rows and columns of a sheet with a chart or a PivotTable.");
  if (typeof sheet.excel.autoFilter === "object" && sheet.excel.autoFilter) throw refuse("ApiNotFound", "The stand-in for Excel cannot move this filter.");
  for (const model of tableModelsOf(sheet.excel)) {
    const block = tableBlock({ sheet, model });
    const header = { ...block, rowCount: 1 };
    const after = blockAfter(shift, block);
    const headerGoes = model.headerRow !== false && blockAfter(shift, header) === null;
    if (!after || headerGoes || after.columnCount !== block.columnCount || after.rowCount < 2) {
      throw refuse("ApiNotFound", "The stand-in for Excel does not delete the header, the last row or a column of a table, nor insert a column into one.");
    }
  }
}

function change(book: Book, sheet: Sheet, shift: Shift): void {
  const excel = sheet.excel;
  const merges = mergesOf(excel).flatMap((address) => parseAddress(address) ?? []);
  const looks = shift.kind === "insert" ? neighbours(sheet, shift) : [];
  const grown = shift.kind === "insert" ? validationsBetween(sheet, shift) : [];
  for (const merge of merges) excel.unMergeCells(localAddress(merge));
  const { cells, rows } = holdAll(sheet);
  if (shift.axis === "column") moveColumns(excel, shift);
  dropRows(excel);
  for (const held of rows) {
    const row = shift.axis === "row" ? lineAfter(shift, held.row) : held.row;
    if (row !== null) putRow(sheet, held, row);
  }
  for (const held of cells) {
    const to = placeAfter(shift, held.row, held.column);
    if (to) putCell(sheet, held, to.row, to.column);
  }
  for (const { row, column, style } of looks) excel.getCell(row, column).style = style;
  for (const merge of merges) {
    const after = blockAfter(shift, merge);
    if (after && after.rowCount * after.columnCount > 1) excel.mergeCellsWithoutStyle(localAddress(after));
  }
  moveRules(sheet, shift);
  moveValidations(sheet, shift, grown);
  moveTables(sheet, shift);
  movePrintSetUp(sheet, shift);
  moveOutside(book, sheet, shift);
}

/** New rows and columns look like the ones before them (Excel's "Format Same As Above", its default). */
function neighbours(sheet: Sheet, { axis, at, count }: Shift): { row: number; column: number; style: Partial<ExcelJS.Style> }[] {
  const used = sheet.usedRange(false);
  if (!used || at === 1) return [];
  const across = axis === "row" ? used.column + used.columnCount : used.row + used.rowCount;
  const found: { row: number; column: number; style: Partial<ExcelJS.Style> }[] = [];
  for (let n = 1; n < across; n += 1) {
    const cell = axis === "row" ? sheet.cell(at - 1, n) : sheet.cell(n, at - 1);
    if (!cell || Object.keys(cell.style).length === 0) continue;
    for (let i = 0; i < count; i += 1) found.push({ row: axis === "row" ? at + i : n, column: axis === "row" ? n : at + i, style: cell.style });
  }
  return found;
}

type GrownValidation = { readonly row: number; readonly column: number; readonly validation: ExcelJS.DataValidation };

/** Cells inserted within the cells of one validation get it, too. */
function validationsBetween(sheet: Sheet, { axis, at, count }: Shift): GrownValidation[] {
  const used = sheet.usedRange(false);
  if (!used || at === 1) return [];
  const across = axis === "row" ? used.column + used.columnCount : used.row + used.rowCount;
  const found: GrownValidation[] = [];
  for (let n = 1; n < across; n += 1) {
    const before = axis === "row" ? validationAt(sheet, at - 1, n) : validationAt(sheet, n, at - 1);
    const after = axis === "row" ? validationAt(sheet, at, n) : validationAt(sheet, n, at);
    if (!before || JSON.stringify(before) !== JSON.stringify(after)) continue;
    for (let i = 0; i < count; i += 1) found.push({ row: axis === "row" ? at + i : n, column: axis === "row" ? n : at + i, validation: before });
  }
  return found;
}

function moveColumns(excel: ExcelJS.Worksheet, shift: Shift): void {
  const known = [...(excel.columns as ExcelJS.Column[] | null ?? [])].map((column) => ({ width: column.width, hidden: column.hidden, outlineLevel: column.outlineLevel ?? 0, style: column.style }));
  const size = Math.max(known.length + (shift.kind === "insert" ? shift.count : 0), known.length);
  for (let n = 1; n <= size && known.length > 0; n += 1) {
    const from = known.findIndex((_, index) => lineAfter(shift, index + 1) === n);
    const column = excel.getColumn(n);
    const held = known[from >= 0 ? from : Math.max(0, shift.at - 2)];
    const gone = from < 0 && n > shift.at + shift.count - 1;
    Reflect.set(column, "width", gone ? undefined : held?.width);
    Reflect.set(column, "_hidden", gone ? false : (held?.hidden ?? false));
    Reflect.set(column, "_outlineLevel", gone ? 0 : (held?.outlineLevel ?? 0));
    Reflect.set(column, "style", gone ? {} : (held?.style ?? {}));
  }
}

function moveRules(sheet: Sheet, shift: Shift): void {
  for (const entry of [...conditionalFormatsOf(sheet.excel)]) {
    const after = blocksOf(entry).flatMap((block) => blockAfter(shift, block) ?? []);
    if (after.length > 0) entry.ref = after.map(localAddress).join(" ");
    else for (const rule of [...entry.rules]) removeRule({ sheet, entry, rule });
  }
}

function moveValidations(sheet: Sheet, shift: Shift, grown: readonly GrownValidation[]): void {
  const all = validationsOf(sheet.excel);
  const held = Object.entries(all);
  for (const [key] of held) delete all[key];
  for (const [key, validation] of held) {
    const isBlock = key.startsWith("range:");
    const block = parseAddress(key.replace(/^range:/, ""));
    const after = block && blockAfter(shift, block);
    if (after) all[(isBlock ? "range:" : "") + localAddress(after)] = validation;
  }
  for (const { row, column, validation } of grown) all[cellAddress(row, column)] = validation;
}

function moveTables(sheet: Sheet, shift: Shift): void {
  for (const model of tableModelsOf(sheet.excel)) {
    const moved = (address: string | undefined) => {
      const block = address === undefined ? null : parseAddress(address);
      const after = block && blockAfter(shift, block);
      return after ? localAddress(after) : address;
    };
    if (model.ref !== undefined) model.ref = moved(model.ref);
    model.tableRef = moved(model.tableRef) ?? model.tableRef;
    if (model.autoFilterRef !== undefined) model.autoFilterRef = moved(model.autoFilterRef);
  }
}

function movePrintSetUp(sheet: Sheet, shift: Shift): void {
  const { excel } = sheet;
  const moved = (address: string) => {
    const block = parseAddress(address);
    const after = block && blockAfter(shift, block);
    return after ? localAddress(after) : null;
  };
  const setUp = excel.pageSetup;
  if (setUp.printArea) {
    const areas = setUp.printArea.split("&&").flatMap((area) => moved(area) ?? []);
    Reflect.set(setUp, "printArea", areas.length > 0 ? areas.join("&&") : undefined);
  }
  if (setUp.printTitlesRow) Reflect.set(setUp, "printTitlesRow", moved(setUp.printTitlesRow) ?? undefined);
  if (setUp.printTitlesColumn) Reflect.set(setUp, "printTitlesColumn", moved(setUp.printTitlesColumn) ?? undefined);
  if (typeof excel.autoFilter === "string") Reflect.set(excel, "autoFilter", moved(excel.autoFilter));
  if (shift.axis === "row") {
    const breaks: { id: number }[] = Reflect.get(excel, "rowBreaks");
    const after = breaks.flatMap((one) => {
      const line = lineAfter(shift, one.id + 1);
      return line === null ? [] : [{ ...one, id: line - 1 }];
    });
    breaks.splice(0, breaks.length, ...after);
  } else if (sheet.columnBreaks) sheet.columnBreaks = sheet.columnBreaks.flatMap((line) => lineAfter(shift, line) ?? []);
}

/** Formulas, names and charts of the whole workbook that point into the sheet. */
function moveOutside(book: Book, sheet: Sheet, shift: Shift): void {
  const isHere = (name: string) => name.toLowerCase() === sheet.name.toLowerCase();
  eachFormula(book, (on, formula) =>
    rewriteReferences(formula, ({ sheet: named, block }) => (named === null ? on === sheet : isHere(named)) ? blockAfter(shift, block) : block),
  );
  book.excel.definedNames.model = book.excel.definedNames.model.map((one) => ({
    ...one,
    ranges: one.ranges.flatMap((range) => {
      const { sheet: named, rest } = splitSheet(range);
      const block = named !== null && isHere(named) ? parseAddress(rest) : null;
      if (!block) return [range];
      const after = blockAfter(shift, block);
      return after ? [`${quoteSheet(sheet.name)}!${absoluteAddress(after)}`] : [];
    }),
  }));
  const moved = <T extends { readonly sheet: Sheet; readonly block: Block }>(place: T): T => (place.sheet === sheet ? { ...place, block: blockAfter(shift, place.block) ?? { ...place.block, rowCount: 1, columnCount: 1 } } : place);
  for (const chart of book.charts) {
    if (chart.categories) chart.categories = moved(chart.categories);
    for (const series of chart.series) {
      if (typeof series.name !== "string") series.name = moved(series.name);
      series.values = moved(series.values);
    }
  }
}
