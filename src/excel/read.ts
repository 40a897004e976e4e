import { blockAddress, parseBlock, type Block } from "../workbook/address";
import { cellBytes, cutRows, groupByWeight } from "../workbook/blocks";
import { cellKey, cellOfKey, type NameSnapshot, type SheetSnapshot, type SheetVisibility, type TableSnapshot, type WorkbookSnapshot } from "../workbook/snapshot";
import { runInExcel, stopIfCancelled, type Progress } from "./batch";
import { documentsOf, loadPartList, loadParts } from "./documents";
import { isNoFill } from "./formats";
import { isSupported } from "./host";
import { ExcelProblem, isTooLarge } from "./problem";
import { rememberParts } from "./remembered-parts";
import { findEnds } from "./sheet-ends";
import { blockAround, columnOf, noCells, takeFormat, takeIn, type SheetCells } from "./sheet-cells";

/** How much is asked for at once. */
interface Portions {
  /**
   * Rows of all sheets together that are asked for, with formulas and number formats, before the sizes of the sheets are known; what is below
   * follows in blocks, as values. A plan's row of 12 cells takes 700 to 850 bytes in these three payloads.
   */
  readonly firstRows: number;
  /** Estimated bytes of an answer. */
  readonly bytes: number;
  /** Bytes that a row below the first ones is taken to have at least, however short those above it are. */
  readonly perRow: number;
}

/** Tried in turn: sheets whose rows are longer than most, at the top or further down, are read in smaller portions. */
const portions: readonly Portions[] = [
  { firstRows: 5000, bytes: 4_700_000, perRow: 0 },
  { firstRows: 1000, bytes: 2_000_000, perRow: 2_000 },
  { firstRows: 200, bytes: 600_000, perRow: 6_000 },
  { firstRows: 40, bytes: 100_000, perRow: 30_000 },
  // Rows of a dozen cells that are as full as cells can be (32,767 characters).
  { firstRows: 4, bytes: 4_000_000, perRow: 400_000 },
];
/** Bytes that one cell's fill takes in an answer. */
const fillBytes = 60;
/** Each sheet's share of them, at least: a header and what stands under it. */
const fewestFirstRows = 20;

export interface ReadOptions extends Progress {
  /** Cells of a sheet, by what stands on it, whose fill colours are wanted as well: one round trip more where there are any. */
  readonly fillsOf?: (sheet: SheetSnapshot) => readonly Block[];
}

/**
 * Reads the whole workbook: two round trips; one more where a sheet goes on below its first rows, where rows or
 * columns are hidden in places, or where only Excel knows what a number looks like; one more per further 4.7 MB.
 * Where Excel on the web refuses an answer of more than 5 MB, it is asked again in smaller portions.
 * @throws ExcelProblem
 */
export async function readWorkbook(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
  return readPortions(null, options);
}

/** What is known of a workbook from an earlier reading, and which of its sheets were changed since. */
export interface ChangedSince {
  readonly snapshot: WorkbookSnapshot;
  /** Ids of the sheets of which changes were told. */
  readonly sheetIds: ReadonlySet<string>;
}

/**
 * Reads the sheets that were changed, and those with formulas, whose values change without being told; the cells of the others
 * are taken from the earlier reading. Names, tables, documents and the list of sheets are always read. Where a sheet was added
 * or deleted since, everything is. Which rows or columns are hidden is not told by Excel either: a full reading finds out.
 * @throws ExcelProblem
 */
export async function readChanged(since: ChangedSince, options: ReadOptions = {}): Promise<WorkbookSnapshot> {
  return readPortions(since, options);
}

async function readPortions(since: ChangedSince | null, options: ReadOptions): Promise<WorkbookSnapshot> {
  for (const [attempt, portion] of portions.entries()) {
    try {
      return await runInExcel((context) => readIn(context, portion, since, options));
    } catch (thrown) {
      if (!isTooLarge(thrown) || attempt === portions.length - 1) throw thrown;
    }
  }
  throw new ExcelProblem("no-values");
}

interface SheetReading {
  readonly sheet: Excel.Worksheet;
  readonly whole: Excel.Range;
  readonly first: Excel.Range;
  cells: SheetCells;
  /** The last row that is read. */
  lastRow: number;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
}

async function readIn(context: Excel.RequestContext, portion: Portions, since: ChangedSince | null, options: ReadOptions): Promise<WorkbookSnapshot> {
  const notRead: string[] = [];
  const { workbook } = context;
  options.onProgress?.(0, "Looking at the sheets");
  stopIfCancelled(options);
  workbook.load("name");
  workbook.worksheets.load("items/id,items/name,items/position,items/visibility,items/protection/protected");
  workbook.names.load("items/name,items/formula");
  workbook.tables.load("items/name,items/showHeaders");
  const parts = loadPartList(context);
  await context.sync();

  options.onProgress?.(0.2, "Reading the cells");
  stopIfCancelled(options);
  const sheets = workbook.worksheets.items;
  const known = since ? unchangedSheets(since, sheets) : new Map<string, SheetSnapshot>();
  const asked = sheets.filter(({ id }) => !known.has(id));
  const height = Math.max(Math.min(fewestFirstRows, portion.firstRows), Math.floor(portion.firstRows / Math.max(1, asked.length)));
  const readings = new Map(asked.map((sheet) => [sheet.id, startReading(sheet, height)]));
  const tables = workbook.tables.items.map((table) => {
    const range = table.getRange();
    range.load("address");
    return { table, range };
  });
  const pendingParts = loadParts(parts);
  await context.sync();

  await findEnds(context, [...readings.values()], portion.bytes, options, notRead);
  const more: Owed[] = [];
  for (const reading of readings.values()) more.push(...takeFirst(reading, portion, notRead));
  await readOwed(context, more, portion, options);
  const late: Owed[] = [...readings.values()].flatMap(({ sheet, cells }) => [...formatsOwed(sheet, cells), ...textsOwed(sheet, cells)]);
  await readOwed(context, late, portion, options);

  const documents = documentsOf(pendingParts);
  rememberParts(documents);
  const tablesOf = tableSnapshots(tables);
  const snapshots = new Map([...readings].map(([id, reading]) => [id, { sheet: reading.sheet, snapshot: sheetSnapshot(reading, tablesOf.get(reading.sheet.name) ?? []), fills: new Map<number, string>() }] as const));
  const { fillsOf } = options;
  if (fillsOf) await readOwed(context, [...snapshots.values()].flatMap(({ sheet, snapshot, fills }) => fillsOf(snapshot).map((block) => fillsOwed(sheet, block, fills))), portion, options);
  options.onProgress?.(1, "Read");
  return {
    fileName: workbook.name || null,
    sheets: sheets.flatMap((sheet) => {
      const before = known.get(sheet.id);
      if (before) return [{ ...before, ...listed(sheet), tables: tablesOf.get(sheet.name) ?? [] }];
      const read = snapshots.get(sheet.id);
      if (!read) return [];
      return [read.fills.size > 0 ? { ...read.snapshot, fills: read.fills } : read.snapshot];
    }),
    names: workbook.names.items.map((name): NameSnapshot => ({ name: name.name, formula: String(name.formula) })),
    documents: Object.fromEntries(documents.map(({ key, json }) => [key, json])),
    notRead: [...new Set([...(since?.snapshot.notRead.filter((line) => [...known.values()].some(({ name }) => line.includes(`"${name}"`))) ?? []), ...notRead])],
  };
}

/** Sheets whose cells can be taken from the earlier reading, by id; none where the workbook has other sheets now. */
function unchangedSheets({ snapshot, sheetIds }: ChangedSince, now: readonly Excel.Worksheet[]): Map<string, SheetSnapshot> {
  const before = new Map(snapshot.sheets.map((sheet) => [sheet.id, sheet]));
  const isSame = before.size === now.length && now.every(({ id }) => before.has(id));
  return new Map(isSame ? [...before].filter(([id, sheet]) => !sheetIds.has(id) && sheet.formulas.size === 0) : []);
}

function startReading(sheet: Excel.Worksheet, height: number): SheetReading {
  // valuesOnly: a million rows that are formatted and empty cost nothing.
  const whole = sheet.getUsedRangeOrNullObject(true);
  whole.load("rowIndex,columnIndex,rowCount,columnCount");
  const first = sheet.getRange(`1:${height}`).getUsedRangeOrNullObject(true);
  first.load("rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat,rowHidden,columnHidden");
  return { sheet, whole, first, cells: noCells(null), lastRow: Infinity, hiddenRows: new Set(), hiddenColumns: new Set() };
}

/** Something that is still to be asked for, its weight in the answer, and what to do with it. */
interface Owed {
  readonly bytes: number;
  ask(): () => void;
}

async function readOwed(context: Excel.RequestContext, owed: readonly Owed[], portion: Portions, options: Progress): Promise<void> {
  const groups = groupByWeight(owed, portion.bytes, ({ bytes }) => bytes);
  for (const [index, group] of groups.entries()) {
    options.onProgress?.(0.5 + (0.5 * index) / groups.length, "Reading the cells");
    stopIfCancelled(options);
    const take = group.map((one) => one.ask());
    await context.sync();
    for (const one of take) one();
  }
}

/** Takes in the first rows of a sheet and says what else is to be asked for. */
function takeFirst(reading: SheetReading, portion: Portions, notRead: string[]): Owed[] {
  const { sheet, whole, first } = reading;
  if (whole.isNullObject) return [];
  const used = rangeBlock(whole);
  const all: Block = { ...used, rowCount: Math.min(used.rowCount, reading.lastRow - used.row + 1) };
  reading.cells = noCells(all);
  const { cells } = reading;
  const owed: Owed[] = [];
  let firstRest = 0;
  if (!first.isNullObject) {
    const top = rangeBlock(first);
    // The first rows may use fewer columns, and start lower or further right, than the sheet as a whole.
    takeIn(cells, widen({ block: top, values: first.values, formulas: first.formulas, numberFormats: first.numberFormat }, all));
    firstRest = top.row + top.rowCount - all.row;
    owed.push(...hiddenOwed(reading, first, top, notRead));
  }
  const rest: Block = { ...all, row: all.row + firstRest, rowCount: all.rowCount - firstRest };
  if (rest.rowCount > 0) owed.push(...restOwed(sheet, cells, rest, portion));
  return owed;
}

function rangeBlock(range: Excel.Range): Block {
  return { row: range.rowIndex + 1, column: range.columnIndex + 1, rowCount: range.rowCount, columnCount: range.columnCount };
}

interface FirstPayload {
  readonly block: Block;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
}

/** The first rows as wide as the sheet's used range, from its first row on. */
function widen(payload: FirstPayload, all: Block): FirstPayload {
  const { block } = payload;
  if (!Array.isArray(payload.values)) throw new ExcelProblem("no-values");
  if (block.row === all.row && block.column === all.column && block.columnCount === all.columnCount) return payload;
  const before = block.column - all.column;
  const after = all.columnCount - before - block.columnCount;
  const above = block.row - all.row;
  const pad = (rows: readonly (readonly unknown[])[], empty: string) => [
    ...Array.from({ length: above }, () => new Array<unknown>(all.columnCount).fill(empty)),
    ...rows.map((row) => [...new Array<unknown>(before).fill(empty), ...row, ...new Array<unknown>(after).fill(empty)]),
  ];
  return {
    block: { ...all, rowCount: above + block.rowCount },
    values: pad(payload.values, ""),
    formulas: pad(payload.formulas, ""),
    numberFormats: pad(payload.numberFormats, "General"),
  };
}

/** Blocks below the first rows. Number formats and formulas are asked for in the columns that had any above. */
function restOwed(sheet: Excel.Worksheet, cells: SheetCells, rest: Block, portion: Portions): Owed[] {
  const rowsRead = Math.max(1, cells.values.length);
  const read = cells.values.reduce((sum, row) => sum + row.reduce<number>((bytes, value) => bytes + cellBytes(value), 0), 0);
  const values = cells.values.length === 0 ? rest.columnCount * 40 : read / rowsRead;
  const formatted = columnsOf(cells.numberFormats.keys());
  const computed = columnsOf(cells.formulas.keys());
  const perRow = Math.max(portion.perRow, values + 12 * formatted.size + 30 * computed.size);
  return cutRows(rest, portion.bytes, () => perRow).map((block) => ({
    bytes: block.rowCount * perRow,
    ask: () => {
      const range = sheet.getRange(blockAddress(block));
      range.load("values");
      const formats = [...formatted].map((column) => loadColumn(sheet, block, column, "numberFormat"));
      const formulas = [...computed].map((column) => loadColumn(sheet, block, column, "formulas"));
      return () => {
        takeIn(cells, {
          block,
          values: range.values,
          formulas: spread(block, formulas, (one) => one.formulas),
          numberFormats: null,
        });
        for (const { range: column, column: at } of formats) {
          cells.formatsOwed.delete(at);
          takeColumnFormats(cells, block, at, column.numberFormat);
        }
      };
    },
  }));
}

function fillsOwed(sheet: Excel.Worksheet, block: Block, fills: Map<number, string>): Owed {
  return {
    bytes: block.rowCount * block.columnCount * fillBytes,
    ask: () => {
      const properties = sheet.getRange(blockAddress(block)).getCellProperties({ format: { fill: { color: true } } });
      return () => {
        properties.value.forEach((row, r) =>
          row.forEach((cell, c) => {
            const colour = cell.format?.fill?.color ?? "";
            if (!isNoFill(colour)) fills.set(cellKey(block.row + r, block.column + c), colour.toUpperCase());
          }),
        );
      };
    },
  };
}

function columnsOf(keys: Iterable<number>): Set<number> {
  const columns = new Set<number>();
  for (const key of keys) columns.add(cellOfKey(key).column);
  return columns;
}

function loadColumn(sheet: Excel.Worksheet, block: Block, column: number, property: "numberFormat" | "formulas" | "text") {
  const range = sheet.getRange(blockAddress(columnOf(block, column)));
  range.load(property);
  return { range, column };
}

function spread(
  block: Block,
  columns: readonly { readonly range: Excel.Range; readonly column: number }[],
  pick: (range: Excel.Range) => readonly (readonly unknown[])[],
): unknown[][] | null {
  if (columns.length === 0) return null;
  const rows = Array.from({ length: block.rowCount }, () => new Array<unknown>(block.columnCount).fill(""));
  for (const { range, column } of columns) {
    pick(range).forEach((row, r) => {
      const into = rows[r];
      if (into) into[column - block.column] = row[0];
    });
  }
  return rows;
}

function takeColumnFormats(cells: SheetCells, block: Block, column: number, formats: readonly (readonly unknown[])[]): void {
  if (!cells.block) return;
  const left = cells.block.column;
  const top = cells.block.row;
  formats.forEach((row, r) => {
    const sheetRow = block.row + r;
    takeFormat(cells, sheetRow, column, cells.values[sheetRow - top]?.[column - left] ?? "", row[0]);
  });
}

/** Numbers turned up below in columns that had neither number nor format above: their formats after all. */
function formatsOwed(sheet: Excel.Worksheet, cells: SheetCells): Owed[] {
  const { block } = cells;
  if (!block) return [];
  return [...cells.formatsOwed].map((column) => ({
    bytes: block.rowCount * 12,
    ask: () => {
      const { range } = loadColumn(sheet, block, column, "numberFormat");
      return () => takeColumnFormats(cells, block, column, range.numberFormat);
    },
  }));
}

/** What only Excel knows how to show: the text of the column's stretch that holds such numbers. */
function textsOwed(sheet: Excel.Worksheet, cells: SheetCells): Owed[] {
  const byColumn = groupByColumn(cells.textsOwed);
  return [...byColumn.entries()].flatMap(([column, owing]) => {
    const block = blockAround(owing);
    if (!block) return [];
    return [
      {
        bytes: block.rowCount * 20,
        ask: () => {
          const { range } = loadColumn(sheet, block, column, "text");
          return () => {
            for (const { row } of owing) cells.texts.set(cellKey(row, column), String(range.text[row - block.row]?.[0] ?? ""));
          };
        },
      },
    ];
  });
}

function groupByColumn(cells: readonly { readonly row: number; readonly column: number }[]) {
  const groups = new Map<number, { readonly row: number; readonly column: number }[]>();
  for (const cell of cells) groups.set(cell.column, [...(groups.get(cell.column) ?? []), cell]);
  return groups;
}

/** Which rows and columns are hidden: one answer for all of them, or one each where it is not the same everywhere. */
function hiddenOwed(reading: SheetReading, first: Excel.Range, block: Block, notRead: string[]): Owed[] {
  const { sheet, hiddenRows, hiddenColumns } = reading;
  const owed: Owed[] = [];
  // Excel gives null where some are hidden and some are not; its types do not say so.
  const rowsHidden: boolean | null = first.rowHidden;
  const columnsHidden: boolean | null = first.columnHidden;
  if (rowsHidden === true) addAll(hiddenRows, block.row, block.rowCount);
  if (columnsHidden === true) addAll(hiddenColumns, block.column, block.columnCount);
  if (rowsHidden !== null && columnsHidden !== null) return owed;
  if (!isSupported("ExcelApi", "1.9")) {
    notRead.push(`Some rows or columns of "${sheet.name}" are hidden; this version of Excel does not say which.`);
    return owed;
  }
  const range = () => sheet.getRange(blockAddress(block));
  if (rowsHidden === null) {
    owed.push({
      bytes: block.rowCount * 20,
      ask: () => {
        const answer = range().getRowProperties({ rowHidden: true });
        return () => answer.value.forEach((row, index) => row.rowHidden && hiddenRows.add(block.row + index));
      },
    });
  }
  if (columnsHidden === null) {
    owed.push({
      bytes: block.columnCount * 25,
      ask: () => {
        const answer = range().getColumnProperties({ columnHidden: true });
        return () => answer.value.forEach((column, index) => column.columnHidden && hiddenColumns.add(block.column + index));
      },
    });
  }
  return owed;
}

function addAll(set: Set<number>, first: number, count: number): void {
  for (let at = first; at < first + count; at += 1) set.add(at);
}

function tableSnapshots(tables: readonly { readonly table: Excel.Table; readonly range: Excel.Range }[]): Map<string, TableSnapshot[]> {
  const bySheet = new Map<string, TableSnapshot[]>();
  for (const { table, range } of tables) {
    const sheet = sheetOfAddress(range.address);
    const list = bySheet.get(sheet) ?? [];
    list.push({ name: table.name, block: parseBlock(range.address), hasHeaders: table.showHeaders });
    bySheet.set(sheet, list);
  }
  return bySheet;
}

/** "'P1 O''Neill'!A1:B2" → "P1 O'Neill". */
function sheetOfAddress(address: string): string {
  const name = address.slice(0, Math.max(0, address.lastIndexOf("!")));
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

const visibilities: Readonly<Record<string, SheetVisibility>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" };

/** What the list of sheets tells of one. */
function listed(sheet: Excel.Worksheet): Pick<SheetSnapshot, "id" | "name" | "position" | "visibility" | "isProtected"> {
  return {
    id: sheet.id,
    name: sheet.name,
    position: sheet.position,
    visibility: visibilities[sheet.visibility] ?? "visible",
    isProtected: sheet.protection.protected,
  };
}

function sheetSnapshot(reading: SheetReading, tables: readonly TableSnapshot[]): SheetSnapshot {
  const { sheet, cells, hiddenRows, hiddenColumns } = reading;
  return {
    ...listed(sheet),
    block: cells.block,
    values: cells.values,
    formulas: cells.formulas,
    numberFormats: cells.numberFormats,
    texts: cells.texts,
    // Asking for merged areas is reported to clear the user's undo stack (office-js#5918): they are told from the values.
    merges: [],
    mergesKnown: "unknown",
    hiddenRows,
    hiddenColumns,
    tables,
  };
}
