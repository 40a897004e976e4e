import { blockAddress } from "../workbook/address";
import { fingerprint, unpackGrid } from "../workbook/grid";
import type { JournalAnchors, SheetReference } from "../workbook/journal";
import { findRows } from "../workbook/restore";
import type { CellValue } from "../workbook/snapshot";
import type { Progress } from "./batch";
import { readRanges } from "./range-reads";

/** The sheet that is meant, by id or name; null where it is gone or protected, which `say` makes known. */
export type FindSheet = (sheet: SheetReference, say?: boolean) => Excel.Worksheet | null;

/** Rows of one sheet that are not where they were. */
export interface MovedRows {
  /** All rows that were known by their words. */
  readonly rows: readonly number[];
  /** Where they stand now. */
  readonly found: ReadonlyMap<number, number>;
}

/**
 * Looks whether the rows of a run still stand where they did, and where they went. One round trip; a second one where
 * rows moved. Sheets whose rows are in place are left out. Columns that moved are not followed.
 */
export async function findMovedRows(
  context: Excel.RequestContext,
  anchors: readonly JournalAnchors[],
  find: FindSheet,
  limit: number,
  options: Progress,
): Promise<Map<string, MovedRows>> {
  const looked = anchors.flatMap((one) => {
    const sheet = find(one.sheet);
    if (!sheet || one.rows.length === 0) return [];
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,rowCount");
    const first = one.rows.reduce((least, row) => Math.min(least, row));
    const last = one.rows.reduce((most, row) => Math.max(most, row));
    return [{ one, sheet, used, first, last, marks: unpackGrid(one.marks).map((row) => row[0] ?? "") }];
  });
  const asked = looked.map(({ one, sheet, first, last }, index) => ({
    index,
    sheet: one.sheet.name,
    block: { row: first, column: one.column, rowCount: last - first + 1, columnCount: 1 },
    properties: "values" as const,
    range: (block: Parameters<typeof blockAddress>[0]) => sheet.getRange(blockAddress(block)),
  }));
  const reads = await readRanges(context, asked, limit, options);
  const mark = (value: CellValue | undefined) => fingerprint(value ?? "");
  const moved = looked.filter(({ one, first, marks }, index) => one.rows.some((row, at) => mark(reads[index]?.values[row - first]?.[0]) !== marks[at]));
  if (moved.length === 0) return new Map();

  const wider = moved.map(({ one, sheet, used }, index) => ({
    index,
    sheet: one.sheet.name,
    block: { row: 1, column: one.column, rowCount: used.isNullObject ? 1 : used.rowIndex + used.rowCount, columnCount: 1 },
    properties: "values" as const,
    range: (block: Parameters<typeof blockAddress>[0]) => sheet.getRange(blockAddress(block)),
  }));
  const now = await readRanges(context, wider, limit, options);
  const result = new Map<string, MovedRows>();
  moved.forEach(({ one, marks }, index) => {
    const column = (now[index]?.values ?? []).map((row) => mark(row[0]));
    const then = one.rows.map((row, at) => ({ row, mark: marks[at] ?? "" }));
    const known = result.get(one.sheet.name);
    // A sheet may have two tables, one above the other or side by side; each column speaks for its own rows.
    result.set(one.sheet.name, {
      rows: [...(known?.rows ?? []), ...one.rows],
      found: new Map([...(known?.found ?? []), ...findRows(then, column, 1)]),
    });
  });
  return result;
}
