import { byRow, type ByRow } from "../plan/by-row";
import type { PlanTable } from "../plan/model";
import { ragColours, ragWord, ragWords } from "../rag/words";
import type { CellContent, Change, ChangeSet, Expectation } from "../workbook/changes";
import { colourWordsOf } from "../reading/coloured-cells";
import { cellKey, textAt, valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../workbook/snapshot";
import type { Evaluation, RagTarget } from "./evaluation";
import { longDate } from "./sentences";
import { deliveryOf, type DeliveryCells } from "./delivery-column";
import { isTyped, reasonHeading, reasonText, statusHeading } from "./rag-columns";
import { statusByRow, type StatusNow } from "./status-by-row";

/** Widths in characters. An action's row is tall, so its reason wraps; an indicator's is one line, so it does not. */
const statusWidth = 16;
const reasonLooks = {
  actions: { wrap: true, columnWidth: 60 },
  indicators: { wrap: false, columnWidth: 90 },
};

/**
 * What "Fill RAG" writes: a word and its reason per row, colours and a drop-down on the status column, headings
 * where columns are added. A status that a person typed is kept; the computed one stands in the reason beside it.
 */
export function ragChanges(evaluation: Evaluation, snapshot: WorkbookSnapshot): ChangeSet {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const statuses = statusByRow(evaluation.plan, evaluation.ratings);
  const deliveries = byRow(evaluation.ratings.delivery);
  const changes: Change[] = [];
  const expectations: Expectation[] = [];
  for (const target of evaluation.ragTargets) {
    const sheet = sheets.get(target.sheet);
    const table = evaluation.plan.tables.find((candidate) => candidate.id === target.table);
    if (!sheet || !table || target.rows.length === 0) continue;
    const delivery = deliveryOf(sheet, table, target, (row) => deliveries.get({ sheet: sheet.name, row }));
    changes.push(...tableChanges(sheet, table, target, statuses, delivery));
    expectations.push(...rowExpectations(sheet, table, target), ...headingExpectations(sheet, table, target), ...delivery.expectations);
  }
  return { label: `Fill RAG, as at ${longDate(evaluation.options.asAt)}`, expectations, changes };
}

function tableChanges(
  sheet: SheetSnapshot,
  table: PlanTable,
  target: RagTarget,
  statuses: ByRow<StatusNow>,
  delivery: DeliveryCells,
): Change[] {
  const first = Math.min(...target.rows);
  const last = Math.max(...target.rows);
  const wanted = new Set(target.rows);
  const words: CellContent[][] = [];
  const reasons: CellContent[][] = [];
  for (let row = first; row <= last; row += 1) {
    const status = wanted.has(row) ? statuses.get({ sheet: sheet.name, row }) : undefined;
    const shown = textAt(sheet, row, target.statusColumn);
    const coloured = colourWordsOf(sheet).get(cellKey(row, target.statusColumn));
    const typed = coloured !== undefined || isTyped(shown, textAt(sheet, row, target.reasonColumn));
    const word = status ? ragWord(status.status) : null;
    words.push([word === null || typed ? null : { text: word }]);
    reasons.push([
      status && word !== null
        ? { text: reasonText(word, [status.reason, keptSentence(typed ? shown.trim() : "", coloured, word), delivery.reasons.get(row) ?? ""].filter(Boolean).join(" ")) }
        : null,
    ]);
  }
  const block = (column: number) => ({ row: first, column, rowCount: last - first + 1, columnCount: 1 });
  const name = sheet.name;
  const changes: Change[] = [];
  for (const row of [target.headerRow, ...table.repeatedHeaderRows]) {
    if (target.statusIs === "added") changes.push(heading(name, row, target.statusColumn, statusHeading));
    changes.push(heading(name, row, target.reasonColumn, reasonHeading));
    changes.push(headingLook(name, row, table, target));
  }
  if (target.statusIs === "added") {
    changes.push({ kind: "format", sheet: name, block: block(target.statusColumn), format: { wrap: true, vertical: "top", horizontal: "center", bold: true, border: "thin", columnWidth: statusWidth } });
  }
  changes.push(
    { kind: "format", sheet: name, block: block(target.reasonColumn), format: { vertical: "top", border: "thin", ...reasonLooks[table.kind === "actions" ? "actions" : "indicators"] } },
    { kind: "cells", sheet: name, row: first, column: target.statusColumn, contents: words },
    { kind: "cells", sheet: name, row: first, column: target.reasonColumn, contents: reasons },
    {
      kind: "wordColours",
      sheet: name,
      block: block(target.statusColumn),
      words: ragWords.map((text) => ({ text, ...ragColours[text] })),
    },
  );
  changes.push(...delivery.changes);
  if (target.statusIs === "added") {
    changes.push({
      kind: "dropDown",
      sheet: name,
      block: block(target.statusColumn),
      words: ragWords,
      title: "Outcome RAG",
      prompt: "Choose another word to override the computed status. What you choose is kept.",
    });
  }
  return changes;
}

/** What is said of a status that a person gave and that differs from the computed one. */
function keptSentence(typed: string, coloured: string | undefined, word: string): string {
  if (coloured !== undefined) return coloured === word ? "" : `The cell was coloured ${coloured} and is kept.`;
  return typed !== "" && typed !== word ? `${typed} was typed and is kept.` : "";
}

function heading(sheet: string, row: number, column: number, text: string): Change {
  return { kind: "cells", sheet, row, column, contents: [[{ text }]] };
}

/** Added headings look like the last heading of the table, whatever its colours are. */
function headingLook(sheet: string, row: number, table: PlanTable, target: RagTarget): Change {
  const first = target.statusIs === "added" ? target.statusColumn : target.reasonColumn;
  return {
    kind: "copyFormat",
    sheet,
    from: { row, column: lastHeadingColumn(table, first), rowCount: 1, columnCount: 1 },
    to: { row, column: first, rowCount: 1, columnCount: target.reasonColumn - first + 1 },
  };
}

function lastHeadingColumn(table: PlanTable, before: number): number {
  const columns = table.columns.filter((column) => column.heading !== "" && column.column < before).map((column) => column.column);
  return columns.length > 0 ? Math.max(...columns) : table.firstColumn;
}

/** Where headings are written nothing may stand that was not there when the sheet was read: a colleague's new column stays. */
function headingExpectations(sheet: SheetSnapshot, table: PlanTable, target: RagTarget): Expectation[] {
  const columns = target.statusIs === "added" ? [target.statusColumn, target.reasonColumn] : [target.reasonColumn];
  return [target.headerRow, ...table.repeatedHeaderRows].flatMap((row) => columns.map((column) => ({ sheet: sheet.name, row, column, value: valueAt(sheet, row, column) })));
}

/**
 * The words that name each row (its action or its indicator) must still stand there when statuses are written, and nothing that a person typed
 * meanwhile where the status and its reason go.
 */
function rowExpectations(sheet: SheetSnapshot, table: PlanTable, target: RagTarget): Expectation[] {
  const column =
    table.columns.find((candidate) => candidate.field === "action" || candidate.field === "indicators")?.column ?? table.firstColumn;
  const expect = (row: number, at: number): Expectation => ({ sheet: sheet.name, row, column: at, value: valueAt(sheet, row, at) });
  // Rows of headings are found again by their words, too: a row may come to stand between them and the first action.
  const headings = [target.headerRow, ...table.repeatedHeaderRows].filter((row) => !target.rows.includes(row) && valueAt(sheet, row, column) !== "");
  return [...headings.map((row) => expect(row, column)), ...target.rows.flatMap((row) => [column, target.statusColumn, target.reasonColumn].map((at) => expect(row, at)))];
}
