/** Offsets of rows below each other, px; the last entry is the height of all. */
export function offsetsOf<Item>(items: readonly Item[], height: (item: Item) => number): readonly number[] {
  const offsets = [0];
  let sum = 0;
  for (const item of items) {
    sum += height(item);
    offsets.push(sum);
  }
  return offsets;
}

/** Rows kept in the page above and below the window, px. */
const margin = 400;

/**
 * Which rows touch the window (with a margin on both sides).
 * @param top and bottom of the window, in the list's own coordinates
 */
export function rangeOf(offsets: readonly number[], top: number, bottom: number): { readonly first: number; readonly last: number } {
  const count = offsets.length - 1;
  const first = Math.max(0, indexAt(offsets, top - margin));
  const last = Math.min(count, indexAt(offsets, bottom + margin) + 1);
  return { first: Math.min(first, count), last: Math.max(last, first) };
}

/** Index of the row that holds the offset `y`; -1 above the first. */
function indexAt(offsets: readonly number[], y: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? Infinity) <= y) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
