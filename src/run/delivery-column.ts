import type { PlanTable } from "../plan/model";
import type { DeliveryRating } from "../rag";
import { ragColours, ragWord, ragWords } from "../rag/words";
import type { CellContent, Change, Expectation } from "../workbook/changes";
import { colourWordsOf } from "../reading/coloured-cells";
import { cellKey, textAt, valueAt, type SheetSnapshot } from "../workbook/snapshot";
import type { RagTarget } from "./evaluation";
import { computedDelivery, deliveryText } from "./rag-columns";

/** What is written into the plan's own delivery RAG column, and what the reason column says of it, by row. */
export interface DeliveryCells {
  readonly changes: readonly Change[];
  readonly reasons: ReadonlyMap<number, string>;
  /** What must still stand in the cells that are written: a status that a person typed meanwhile stays. */
  readonly expectations: readonly Expectation[];
}

const nothing: DeliveryCells = { changes: [], reasons: new Map(), expectations: [] };

/**
 * The delivery RAG, only where the plan has such a column, and only in cells that are empty or were filled by an
 * earlier run: what a person typed stays, and the proposed status stands in the reason beside it.
 */
export function deliveryOf(sheet: SheetSnapshot, table: PlanTable, target: RagTarget, ratingOf: (row: number) => DeliveryRating | undefined): DeliveryCells {
  const column = table.columns.find(({ field }) => field === "deliveryRag")?.column;
  if (column === undefined || table.kind !== "actions" || column === target.statusColumn) return nothing;
  const reasons = new Map<number, string>();
  const first = Math.min(...target.rows);
  const contents: CellContent[][] = Array.from({ length: Math.max(...target.rows) - first + 1 }, () => [null]);
  let filled = 0;
  for (const row of target.rows) {
    const coloured = colourWordsOf(sheet).get(cellKey(row, column));
    const shown = coloured ?? textAt(sheet, row, column).trim();
    const before = computedDelivery(textAt(sheet, row, target.reasonColumn));
    const isOurs = coloured === undefined && shown !== "" && shown === before;
    const rating = ratingOf(row);
    const word = rating && rating.status !== "none" ? ragWord(rating.status) : null;
    if (shown !== "" && !isOurs) {
      if (rating && word !== null && word.toLowerCase() !== shown.toLowerCase()) reasons.set(row, `Delivery: ${coloured === undefined ? `${shown} was typed` : `the cell was coloured ${shown}`} and is kept; the row's dates and status give ${word}. ${rating.reason}`);
      continue;
    }
    if (rating && word !== null) reasons.set(row, deliveryText(word, rating.reason));
    if (word === null && !isOurs) continue;
    contents[row - first] = [word === null ? { clear: true } : { text: word }];
    filled += 1;
  }
  if (filled === 0) return { ...nothing, reasons };
  const block = { row: first, column, rowCount: contents.length, columnCount: 1 };
  return {
    reasons,
    expectations: contents.flatMap(([content], index) => (content ? [{ sheet: sheet.name, row: first + index, column, value: valueAt(sheet, first + index, column) }] : [])),
    changes: [
      { kind: "cells", sheet: sheet.name, row: first, column, contents },
      { kind: "wordColours", sheet: sheet.name, block, words: ragWords.map((text) => ({ text, ...ragColours[text] })) },
    ],
  };
}
