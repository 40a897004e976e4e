import { ragWords, type RagWord } from "../rag/words";
import { textAt, valueAt, type SheetSnapshot } from "../workbook/snapshot";
import type { PlanTable } from "../plan/model";
import type { RagTarget } from "./evaluation";

/** Headings of the two columns that Plan Check adds at a table's right edge. */
export const statusHeading = "Outcome RAG";
export const reasonHeading = "RAG reason";

/**
 * Where the RAG of one table is to be written: the columns of an earlier run where they still stand, the sheet's
 * own outcome RAG column with a reason column added, or two columns added where nothing stands.
 * @param rows worksheet rows that get a status
 */
export function ragTarget(sheet: SheetSnapshot, table: PlanTable, tables: readonly PlanTable[], rows: readonly number[]): RagTarget {
  const base = { sheet: sheet.name, table: table.id, headerRow: table.headerLastRow, rows };
  const earlier = earlierColumns(sheet, table);
  if (earlier) return { ...base, ...earlier };
  const own = table.columns.find((column) => column.field === "outcomeRag");
  const free = firstFreeColumn(sheet, table, tables);
  if (own) return { ...base, statusColumn: own.column, reasonColumn: free, statusIs: "own" };
  return { ...base, statusColumn: free, reasonColumn: free + 1, statusIs: "added" };
}

/** The columns that an earlier run added or filled: found by their headings, so inserted columns do no harm. */
function earlierColumns(sheet: SheetSnapshot, table: PlanTable): Pick<RagTarget, "statusColumn" | "reasonColumn" | "statusIs"> | null {
  const last = lastUsedColumn(sheet);
  for (let column = table.firstColumn; column <= last; column += 1) {
    if (textAt(sheet, table.headerLastRow, column) !== reasonHeading) continue;
    if (textAt(sheet, table.headerLastRow, column - 1) === statusHeading) {
      return { statusColumn: column - 1, reasonColumn: column, statusIs: "added" };
    }
    const own = table.columns.find((candidate) => candidate.field === "outcomeRag");
    if (own) return { statusColumn: own.column, reasonColumn: column, statusIs: "own" };
  }
  return null;
}

/**
 * The table's right edge where that many columns are free there on the whole sheet; else the sheet's right edge, so
 * that nothing of the user's is ever in the way.
 */
export function firstFreeColumn(sheet: SheetSnapshot, table: PlanTable, tables: readonly PlanTable[], count = 2): number {
  // Tables stacked on one sheet share their added columns when their right edges differ by what is empty.
  const edge = Math.max(table.lastColumn, ...tables.filter((other) => other.sheet === table.sheet).map((other) => other.lastColumn));
  const next = edge + 1;
  if (Array.from({ length: count }, (_, index) => next + index).every((column) => columnIsFree(sheet, column))) return next;
  return lastUsedColumn(sheet) + 1;
}

function columnIsFree(sheet: SheetSnapshot, column: number): boolean {
  if (!sheet.block) return true;
  for (let row = sheet.block.row; row < sheet.block.row + sheet.block.rowCount; row += 1) {
    if (valueAt(sheet, row, column) !== "") return false;
  }
  return true;
}

function lastUsedColumn(sheet: SheetSnapshot): number {
  return sheet.block ? sheet.block.column + sheet.block.columnCount - 1 : 0;
}

/** Separates the word from the sentence in a reason cell: "Red: NI 59, 2009/10: 60% against 68% ...". */
const separator = ": ";

/** The text of a reason cell: it begins with the computed word, which is how a typed status is told from ours. */
export function reasonText(word: RagWord, reason: string): string {
  const prefix = `${word}${separator}`;
  return reason.startsWith(prefix) ? reason : prefix + reason;
}

/** The word that an earlier run computed, read back from its reason cell; null where the cell is not ours. */
export function computedWord(reasonCell: string): RagWord | null {
  return ragWords.find((word) => reasonCell.startsWith(word + separator)) ?? null;
}

const deliveryPart = /(?:^|\s)Delivery (Red|Amber|Green|Complete): /;

/** What a reason cell says of a delivery status that a run filled in: "Delivery Amber: It was due ...". */
export function deliveryText(word: RagWord, reason: string): string {
  return `Delivery ${word}: ${reason}`;
}

/** The delivery word that an earlier run filled in, read back from the reason cell; null where it filled none in. */
export function computedDelivery(reasonCell: string): RagWord | null {
  const word = deliveryPart.exec(reasonCell)?.[1];
  return ragWords.find((one) => one === word) ?? null;
}

/**
 * Whether a person typed this status: something stands there that is not what Plan Check wrote. The reason beside
 * it tells, wherever the row was moved or sorted to.
 */
export function isTyped(status: string, reasonCell: string): boolean {
  const text = status.trim();
  return text !== "" && computedWord(reasonCell)?.toLowerCase() !== text.toLowerCase();
}
