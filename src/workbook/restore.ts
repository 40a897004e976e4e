import { fingerprint } from "./grid";
import type { CellValue } from "./snapshot";

/** What is to be typed to put a rectangle back, and which of its cells somebody changed since. */
export interface Restoration {
  /** Contents to put back; null leaves a cell as it is. */
  readonly contents: readonly (readonly (CellValue | null)[])[];
  readonly restored: number;
  readonly changed: readonly { readonly row: number; readonly column: number }[];
}

/**
 * Compares what stood in a rectangle before a run and after it with what stands there now. A cell that holds what the
 * run wrote gets its earlier content back; one that holds it already counts as put back; any other is left.
 * @param before contents before the run; null where the run wrote nothing
 * @param after fingerprints of what the run wrote
 * @param now contents now; a row that is not there any more is undefined
 */
export function restore(
  before: readonly (readonly (CellValue | null)[])[],
  after: readonly (readonly (CellValue | null)[])[],
  now: (row: number, column: number) => CellValue | undefined,
): Restoration {
  const changed: { row: number; column: number }[] = [];
  let restored = 0;
  const contents = before.map((row, r) =>
    row.map((earlier, c) => {
      if (earlier === null) return null;
      const found = now(r, c);
      if (found === earlier) {
        restored += 1;
        return null;
      }
      if (found !== undefined && fingerprint(found) === (after[r]?.[c] ?? null)) {
        restored += 1;
        return earlier;
      }
      changed.push({ row: r, column: c });
      return null;
    }),
  );
  return { contents, restored, changed };
}

/**
 * Where rows stand now that were known by the words in one of their cells. Rows keep their order; words that stand
 * there once settle where their neighbours went.
 * @param then rows and the marks of their words
 * @param now marks of the same column from `firstRow` on
 * @returns new row by old row; a row that is not found is left out
 */
export function findRows(
  then: readonly { readonly row: number; readonly mark: CellValue }[],
  now: readonly CellValue[],
  firstRow: number,
): Map<number, number> {
  const at = (row: number) => now[row - firstRow];
  const where = new Map<CellValue, number[]>();
  now.forEach((mark, index) => {
    const rows = where.get(mark);
    if (rows) rows.push(firstRow + index);
    else where.set(mark, [firstRow + index]);
  });
  const often = new Map<CellValue, number>();
  for (const { mark } of then) often.set(mark, (often.get(mark) ?? 0) + 1);
  const sorted = [...then].sort((a, b) => a.row - b.row);
  const found = new Map<number, number>();
  // Words that stand once then and once now are certain, as long as they keep their order.
  let reached = 0;
  for (const { row, mark } of sorted) {
    const rows = where.get(mark);
    const [only] = rows ?? [];
    if (often.get(mark) !== 1 || rows?.length !== 1 || only === undefined || only <= reached) continue;
    found.set(row, only);
    reached = only;
  }
  const used = new Set(found.values());
  // The rest goes with the certain row above it, or else below it.
  const settle = (rows: readonly { readonly row: number; readonly mark: CellValue }[]) => {
    let shift: number | null = null;
    for (const { row, mark } of rows) {
      const known = found.get(row);
      if (known !== undefined) shift = known - row;
      else if (shift !== null && at(row + shift) === mark && !used.has(row + shift)) {
        found.set(row, row + shift);
        used.add(row + shift);
      }
    }
  };
  settle(sorted);
  settle([...sorted].reverse());
  if (found.size === 0) for (const { row, mark } of sorted) if (at(row) === mark) found.set(row, row);
  return found;
}

/** The row where a row stands now: found itself, or moved with the nearest known row below it, or else above it. */
export function rowNow(found: ReadonlyMap<number, number>, known: readonly number[], row: number): number | null {
  const itself = found.get(row);
  if (itself !== undefined) return itself;
  if (known.includes(row)) return null;
  let best: number | null = null;
  for (const anchor of known) if (found.has(anchor) && anchor > row && (best === null || anchor < best)) best = anchor;
  if (best === null) for (const anchor of known) if (found.has(anchor) && anchor < row && (best === null || anchor > best)) best = anchor;
  return best === null ? row : row + ((found.get(best) ?? best) - best);
}
