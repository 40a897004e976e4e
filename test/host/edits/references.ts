import { columnLetters, type Block } from "../../../src/workbook/address";
import { lastColumn, lastRow, parseAddress } from "../grid/addresses";

/** A reference to cells as it stands in a formula. */
export interface Reference {
  /** The sheet that is named before it; null where none is. */
  readonly sheet: string | null;
  readonly block: Block;
  /** "$B$2:C3": whether its first row and its last row are fixed. */
  readonly fixedRows: readonly [boolean, boolean];
}

const corner = "\\$?[A-Za-z]{1,3}\\$?\\d{1,7}";
const cells = `${corner}(?::${corner})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7}`;
/** Texts and words in square brackets first, so that nothing within them is taken for a reference. */
const parts = new RegExp(`"(?:[^"]|"")*"|\\[[^\\]]*\\]|(?<![\\w.$'!\\]])((?:'(?:[^']|'')+'|[A-Za-z_][\\w.]*)!)?(${cells})(?![\\w(.!:])`, "g");

/**
 * A formula with its references to cells rewritten; null from `now` is a reference to cells that are gone. References into other
 * workbooks stay as they are.
 * @param formula without "="
 */
export function rewriteReferences(formula: string, now: (reference: Reference) => Block | null): string {
  return formula.replace(parts, (whole: string, prefix: string | undefined, address: string | undefined) => {
    if (address === undefined || prefix?.includes("[")) return whole;
    const block = parseAddress(address);
    if (!block) return whole;
    const sheet = prefix === undefined ? null : prefix.slice(0, -1).replace(/^'|'$/g, "").replace(/''/g, "'");
    const corners = address.split(":");
    const isFixed = (text: string | undefined) => /\$\d/.test(text ?? "");
    const after = now({ sheet, block, fixedRows: [isFixed(corners[0]), isFixed(corners[1] ?? corners[0])] });
    if (after === null) return `${prefix ?? ""}#REF!`;
    if (after.row === block.row && after.column === block.column && after.rowCount === block.rowCount && after.columnCount === block.columnCount) return whole;
    return (prefix ?? "") + written(after, corners);
  });
}

/** The block with the dollar signs of the address that it had. */
function written(block: Block, corners: readonly string[]): string {
  const at = (corner: string | undefined, row: number, column: number) =>
    (corner ?? "").replace(/^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/, (_, first: string, letters: string | undefined, second: string, digits: string | undefined) =>
      letters === undefined ? `${first}${second}${row}` : `${first}${columnLetters(column)}${digits === undefined ? "" : `${second}${row}`}`,
    );
  const first = at(corners[0], block.row, block.column);
  if (corners.length === 1) return first;
  return `${first}:${at(corners[1], block.row + block.rowCount - 1, block.column + block.columnCount - 1)}`;
}

/** A reference as it reads after its formula was sorted `rows` rows down: rows without a dollar sign go along. */
export function movedAlong({ block, fixedRows }: Reference, rows: number): Block | null {
  if (block.rowCount === lastRow || block.columnCount === lastColumn) return block;
  const first = block.row + (fixedRows[0] ? 0 : rows);
  const last = block.row + block.rowCount - 1 + (fixedRows[1] ? 0 : rows);
  if (Math.min(first, last) < 1 || Math.max(first, last) > lastRow) return null;
  return { ...block, row: Math.min(first, last), rowCount: Math.abs(last - first) + 1 };
}
