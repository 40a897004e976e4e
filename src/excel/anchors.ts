import type { ChangeSet } from "../workbook/changes";
import { fingerprint, packGrid } from "../workbook/grid";
import type { JournalAnchors } from "../workbook/journal";
import type { Before } from "./before";

/** The words that name each row, so that the row is found again when it is put back. A cell that is written names none. */
export function anchorsOf(set: ChangeSet, before: Before): JournalAnchors[] {
  const written = writtenCells(set);
  const columns = new Map<string, { sheet: string; column: number; rows: number[]; marks: ReturnType<typeof fingerprint>[] }>();
  for (const { sheet, row, column, value } of set.expectations) {
    const key = `${column}!${sheet}`;
    if (written.has(`${row}:${key}`)) continue;
    const known = columns.get(key) ?? { sheet, column, rows: [], marks: [] };
    known.rows.push(row);
    known.marks.push(fingerprint(value));
    columns.set(key, known);
  }
  return [...columns.values()].flatMap(({ sheet, column, rows, marks }) => {
    const there = before.sheets.get(sheet);
    return there ? [{ sheet: { id: there.id, name: sheet }, column, rows, marks: packGrid(marks.map((mark) => [mark])) }] : [];
  });
}

/** "9:3!Plan" for every cell that is written in a column of which something is expected. */
function writtenCells(set: ChangeSet): ReadonlySet<string> {
  const expected = new Set(set.expectations.map(({ sheet, column }) => `${column}!${sheet}`));
  const written = new Set<string>();
  for (const change of set.changes) {
    if (change.kind !== "cells") continue;
    change.contents.forEach((row, r) =>
      row.forEach((content, c) => {
        const key = `${change.column + c}!${change.sheet}`;
        if (content !== null && expected.has(key)) written.add(`${change.row + r}:${key}`);
      }),
    );
  }
  return written;
}
