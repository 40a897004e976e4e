import type { Block } from "./address";

/** Rows `first` to `first + count - 1` of a block, counted from its own top. */
export function rowsOf(block: Block, first: number, count: number): Block {
  return { row: block.row + first, column: block.column, rowCount: count, columnCount: block.columnCount };
}

/**
 * Cuts a block into blocks of whole rows, none of them heavier than the limit where a single row is not.
 * @param weightOf weight (bytes) of the row at an index from the block's top
 */
export function cutRows(block: Block, limit: number, weightOf: (row: number) => number): Block[] {
  const pieces: Block[] = [];
  let first = 0;
  let weight = 0;
  for (let row = 0; row < block.rowCount; row += 1) {
    const next = weightOf(row);
    if (row > first && weight + next > limit) {
      pieces.push(rowsOf(block, first, row - first));
      first = row;
      weight = 0;
    }
    weight += next;
  }
  if (block.rowCount > first) pieces.push(rowsOf(block, first, block.rowCount - first));
  return pieces;
}

/**
 * Puts things into groups in their order, none heavier than the limit where a single thing is not.
 * @param waiting weight of what is in the first group already; that group may then get nothing more
 */
export function groupByWeight<T>(things: readonly T[], limit: number, weightOf: (thing: T) => number, waiting = 0): T[][] {
  const groups: T[][] = waiting > 0 ? [[]] : [];
  let weight = waiting;
  for (const thing of things) {
    const next = weightOf(thing);
    const group = groups[groups.length - 1];
    if (!group || weight + next > limit) {
      groups.push([thing]);
      weight = next;
    } else {
      group.push(thing);
      weight += next;
    }
  }
  return groups;
}

/** Bytes that a cell's content takes in a request or a response; an upper bound for plain text, near enough for the rest. */
export function cellBytes(cell: unknown): number {
  if (typeof cell === "string") {
    let bytes = cell.length + 3;
    for (let i = 0; i < cell.length; i += 1) {
      const code = cell.charCodeAt(i);
      if (code > 127) bytes += 2;
      else if (code < 32 || code === 34 || code === 92) bytes += 1;
    }
    // A request carries the body as a JSON text inside a JSON text: every quotation mark is escaped once more.
    return bytes + 2;
  }
  return typeof cell === "number" ? 12 : 6;
}

/** Blocks of the same columns that follow each other from row to row, as one each. */
export function joinRows(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined[joined.length - 1];
    const follows = last && last.column === block.column && last.columnCount === block.columnCount && last.row + last.rowCount === block.row;
    if (follows) joined[joined.length - 1] = { ...last, rowCount: last.rowCount + block.rowCount };
    else joined.push(block);
  }
  return joined;
}

/** Whether two blocks share a cell. */
export function overlaps(a: Block, b: Block): boolean {
  return (
    a.row < b.row + b.rowCount && b.row < a.row + a.rowCount && a.column < b.column + b.columnCount && b.column < a.column + a.columnCount
  );
}

/** What is left of a block without the holes, in blocks that share no cell: bands of rows, cut where a hole lies in them. */
export function withoutBlocks(block: Block, holes: readonly Block[]): Block[] {
  const inside = holes.filter((hole) => overlaps(block, hole));
  const end = block.row + block.rowCount;
  const edges = [...new Set([block.row, end, ...inside.flatMap((hole) => [hole.row, hole.row + hole.rowCount])])].filter((row) => row >= block.row && row <= end).sort((a, b) => a - b);
  return edges.slice(0, -1).flatMap((row, index) => {
    const rowCount = (edges[index + 1] ?? end) - row;
    const band: Block[] = [];
    let column = block.column;
    const across = inside.filter((hole) => hole.row <= row && row < hole.row + hole.rowCount).sort((a, b) => a.column - b.column);
    for (const hole of across) {
      if (hole.column > column) band.push({ row, column, rowCount, columnCount: hole.column - column });
      column = Math.max(column, hole.column + hole.columnCount);
    }
    const last = block.column + block.columnCount;
    if (column < last) band.push({ row, column, rowCount, columnCount: last - column });
    return band;
  });
}
