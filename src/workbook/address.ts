/** Column letters of a 1-based column number: 1 → "A", 27 → "AA". */
export function columnLetters(column: number): string {
  return firstLetters[column] ?? spelledLetters(column);
}

function spelledLetters(column: number): string {
  let letters = "";
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** Of the first columns, which nearly all addresses are in: a run spells hundreds of thousands of them. */
const firstLetters: readonly string[] = Array.from({ length: 100 }, (_, column) => spelledLetters(column));

/** 1-based column number of column letters: "A" → 1, "AA" → 27. */
export function columnNumber(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n;
}

/** A1 address of a 1-based row and column: (9, 3) → "C9". */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** A block of cells on one sheet; row and column are 1-based, of its top left cell. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A1 address of a block: "B2:D9", or "B2" where it is one cell. */
export function blockAddress(block: Block): string {
  const first = cellAddress(block.row, block.column);
  const last = cellAddress(block.row + block.rowCount - 1, block.column + block.columnCount - 1);
  return first === last ? first : `${first}:${last}`;
}

/**
 * Block of an A1 address, with or without a sheet name and dollar signs ("'P1 Obesity'!$A$1:$F$19").
 * @throws RangeError when the address is not one block of cells
 */
export function parseBlock(address: string): Block {
  const local = address.slice(address.lastIndexOf("!") + 1).replace(/\$/g, "");
  const match = /^([A-Za-z]{1,3})(\d+)(?::([A-Za-z]{1,3})(\d+))?$/.exec(local);
  if (!match) throw new RangeError(`"${address}" is not the address of one block of cells`);
  const column = columnNumber(match[1] ?? "");
  const row = Number(match[2]);
  const lastColumn = match[3] ? columnNumber(match[3]) : column;
  const lastRow = match[4] ? Number(match[4]) : row;
  return { row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 };
}
