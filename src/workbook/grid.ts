import type { CellValue } from "./snapshot";

/**
 * A rectangle of cells, packed: every different entry once, and which entry stands where, row by row, as runs.
 * A column of 20,000 empty cells is two numbers. JSON-safe.
 */
export interface PackedGrid {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly entries: readonly CellValue[];
  /** Pairs: index into `entries`, how many cells in a row of reading order. -1 is a cell that is not spoken of. */
  readonly runs: readonly number[];
}

/** Packs a rectangle; null is a cell that is not spoken of. */
export function packGrid(cells: readonly (readonly (CellValue | null)[])[]): PackedGrid {
  const entries: CellValue[] = [];
  const indexOf = new Map<CellValue, number>();
  const runs: number[] = [];
  for (const row of cells) {
    for (const cell of row) {
      let index = -1;
      if (cell !== null) {
        index = indexOf.get(cell) ?? entries.length;
        if (index === entries.length) {
          entries.push(cell);
          indexOf.set(cell, index);
        }
      }
      if (runs.length > 0 && runs[runs.length - 2] === index) runs[runs.length - 1] = (runs[runs.length - 1] ?? 0) + 1;
      else runs.push(index, 1);
    }
  }
  return { rowCount: cells.length, columnCount: cells[0]?.length ?? 0, entries, runs };
}

/** The rectangle that was packed. */
export function unpackGrid(grid: PackedGrid): (CellValue | null)[][] {
  const rows: (CellValue | null)[][] = [];
  let row: (CellValue | null)[] = [];
  for (let run = 0; run < grid.runs.length; run += 2) {
    const index = grid.runs[run] ?? -1;
    const cell = index < 0 ? null : (grid.entries[index] ?? null);
    for (let count = grid.runs[run + 1] ?? 0; count > 0; count -= 1) {
      row.push(cell);
      if (row.length === grid.columnCount) {
        rows.push(row);
        row = [];
      }
    }
  }
  return rows;
}

/** Whether every cell that the grid speaks of holds this one value. */
export function holdsOnly(grid: PackedGrid, value: CellValue): boolean {
  return grid.entries.every((entry) => entry === value);
}

/** Texts up to this length are kept as they are; a fingerprint would not be shorter. */
const shortText = 12;

/**
 * What is kept of a cell's content in order to tell later whether somebody changed it: short values as they are,
 * long texts as their length and a 53-bit hash. Not a security measure.
 */
export function fingerprint(value: CellValue): CellValue {
  if (typeof value !== "string" || value.length <= shortText) return value;
  return `#${value.length.toString(36)}.${hashText(value).toString(36)}`;
}

/** cyrb53: a fast hash of 53 bits, public domain, by bryc. */
function hashText(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
