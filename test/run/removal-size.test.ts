import { madeSummaries } from "../../src/run/remove-summaries";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";

/** A workbook with one sheet of ours of so many rows, each with its own text of this length. */
function workbook(rows: number, length: number): WorkbookSnapshot {
  const values = Array.from({ length: rows }, (_, row) => [String(row).padEnd(length, "x"), row]);
  const sheet: SheetSnapshot = {
    id: "1",
    name: "Plan Check register",
    position: 0,
    visibility: "visible",
    isProtected: false,
    block: { row: 1, column: 1, rowCount: rows, columnCount: 2 },
    values,
    formulas: new Map(),
    numberFormats: new Map(),
    texts: new Map(),
    merges: [],
    mergesKnown: "read",
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    tables: [],
  };
  return { fileName: null, sheets: [sheet], names: [], documents: { "own-sheets": '["Plan Check register"]' }, notRead: [] };
}

test.each([
  [10, 100, false],
  [2_000, 500, false],
  [5_000, 600, true],
])("%i rows of %i characters: more than is kept is said before anything goes (%s)", (rows, length, isMore) => {
  expect(madeSummaries(workbook(rows, length)).isMoreThanKept).toBe(isMore);
});

test("sheets that are not ours do not count", () => {
  expect(madeSummaries({ ...workbook(5_000, 600), documents: {} })).toEqual({ sheets: [], leading: [], names: [], isMoreThanKept: false });
});
