import { blockAddress, type Block } from "../workbook/address";
import { cellBytes, cutRows } from "../workbook/blocks";

/** One thing to do in a batch, with its weight in the request. */
export interface Step {
  readonly bytes: number;
  put(): void;
  /** Takes the answer after the sync. */
  take?(): void;
}

/** What one small call on a range takes in a request: a path, two instantiations, a reference to keep and, at the end, one to release; the call itself. */
export const callBytes = 800;

/** A step of one small call. */
export function once(put: () => void): Step {
  return { bytes: callBytes, put };
}

/**
 * Writes a rectangle of typed contents, in blocks of rows that fit into a request; null leaves a cell as it is. Where rows
 * are hidden, Excel has been known to give the values of an array to the rows that are shown, one after the other: no
 * array is then written over hidden and shown rows together, nor over two hidden ones (DECISIONS.md, Writing).
 * @param limit bytes of a request and of its answer
 * @param hiddenRows rows of the sheet
 * @param written called for each block after its sync with the values and formulas that were read back
 */
export function writeSteps(
  sheet: () => Excel.Worksheet,
  block: Block,
  inputs: readonly (readonly (string | number | boolean | null)[])[],
  limit: number,
  hiddenRows: ReadonlySet<number> | undefined,
  written?: (values: readonly (readonly unknown[])[], formulas: readonly (readonly unknown[])[], piece: Block) => void,
): Step[] {
  // Formulas come back beside their values; of all else the value says everything.
  const computed = inputs.map((row) => row.some((input) => typeof input === "string" && input.startsWith("=")));
  // Where a block has one formula, every cell of it comes back twice.
  const twice = computed.includes(true) ? 2 : 1;
  const weights = inputs.map((row) => row.reduce<number>((sum, input) => sum + (input === null ? 5 : cellBytes(input)), 0) * twice);
  return cutRows(block, limit, (row) => weights[row] ?? 0).flatMap((piece) => apartFromHidden(piece, hiddenRows)).map((piece) => {
    const first = piece.row - block.row;
    const withFormulas = computed.slice(first, first + piece.rowCount).includes(true);
    let range: Excel.Range | null = null;
    return {
      bytes: callBytes + weights.slice(first, first + piece.rowCount).reduce((sum, weight) => sum + weight, 0),
      put: () => {
        range = sheet().getRange(blockAddress(piece));
        range.values = inputs.slice(first, first + piece.rowCount).map((row) => [...row]);
        if (written) range.load(withFormulas ? "values,formulas" : "values");
      },
      take: () => {
        if (range && written) written(range.values, withFormulas ? range.formulas : range.values, piece);
      },
    };
  });
}

/** A block in pieces from top to bottom: rows that are shown together, each hidden row by itself. */
function apartFromHidden(block: Block, hiddenRows: ReadonlySet<number> | undefined): Block[] {
  if (!hiddenRows || hiddenRows.size === 0) return [block];
  const pieces: Block[] = [];
  let first = block.row;
  const end = block.row + block.rowCount;
  const until = (row: number): void => {
    if (row > first) pieces.push({ ...block, row: first, rowCount: row - first });
  };
  for (let row = block.row; row < end; row += 1) {
    if (!hiddenRows.has(row)) continue;
    until(row);
    pieces.push({ ...block, row, rowCount: 1 });
    first = row + 1;
  }
  until(end);
  return pieces;
}
