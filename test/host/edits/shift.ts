import type { Block } from "../../../src/workbook/address";
import { lastColumn, lastRow } from "../grid/addresses";

/** Whole rows or columns that come or go; `at` is the first of them, 1-based. */
export interface Shift {
  readonly axis: "row" | "column";
  readonly kind: "insert" | "delete";
  readonly at: number;
  readonly count: number;
}

/** Where a row or column stands afterwards; null: it is gone. */
export function lineAfter({ kind, at, count }: Shift, line: number): number | null {
  if (line < at) return line;
  if (kind === "insert") return line + count;
  return line < at + count ? null : line - count;
}

/** A block afterwards: rows inserted within it make it larger, rows deleted smaller; null: all of it is gone. */
export function blockAfter(shift: Shift, block: Block): Block | null {
  const first = shift.axis === "row" ? block.row : block.column;
  const size = shift.axis === "row" ? block.rowCount : block.columnCount;
  const most = shift.axis === "row" ? lastRow : lastColumn;
  // Whole columns stay whole when rows come or go.
  if (size === most) return block;
  const kept = shift.kind === "insert" ? [first, first + size - 1] : ends(shift, first, first + size - 1);
  if (!kept) return null;
  const [start, end] = kept.map((line) => lineAfter(shift, line));
  if (start === null || start === undefined || end === null || end === undefined) return null;
  return shift.axis === "row" ? { ...block, row: start, rowCount: end - start + 1 } : { ...block, column: start, columnCount: end - start + 1 };
}

/** First and last of the lines that a deletion leaves. */
function ends({ at, count }: Shift, first: number, last: number): [number, number] | null {
  const start = first >= at && first < at + count ? at + count : first;
  const end = last >= at && last < at + count ? at - 1 : last;
  return start > end ? null : [start, end];
}
