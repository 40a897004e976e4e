import { blockAddress, type Block } from "../workbook/address";
import { cellBytes, cutRows } from "../workbook/blocks";
import { bytesPerSync } from "./batch";

/** One thing to do in a batch, with its weight in the request. */
export interface Step {
  readonly bytes: number;
  put(): void;
  /** Takes the answer after the sync. */
  take?(): void;
}

/** What one small call takes in a request, roughly: names, ids, punctuation. */
export const callBytes = 600;

/**
 * Writes a rectangle of typed contents, in blocks of rows that fit into a request; null leaves a cell as it is.
 * @param written called for each block after its sync with the values and formulas that were read back
 */
export function writeSteps(
  sheet: () => Excel.Worksheet,
  block: Block,
  inputs: readonly (readonly (string | number | boolean | null)[])[],
  written?: (values: readonly (readonly unknown[])[], formulas: readonly (readonly unknown[])[], piece: Block) => void,
): Step[] {
  // Formulas come back beside their values; of all else the value says everything.
  const computed = inputs.map((row) => row.some((input) => typeof input === "string" && input.startsWith("=")));
  const weights = inputs.map((row, r) => row.reduce<number>((sum, input) => sum + (input === null ? 5 : cellBytes(input)), 0) * (computed[r] ? 2 : 1));
  return cutRows(block, bytesPerSync, (row) => weights[row] ?? 0).map((piece) => {
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
