import type { Action } from "../../plan/model";
import type { CellContent, Change, Expectation, Skipped } from "../../workbook/changes";
import { textAt, valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../../workbook/snapshot";
import type { Evaluation } from "../evaluation";
import type { CarryColumn } from "./carried-columns";
import { carriedHeading, freeRowBelow } from "./made-sheets";

/** A sheet of next year's plan that is there already: where its headings stand, and below which row there is room. */
export interface NextSheet {
  readonly sheet: SheetSnapshot;
  readonly headingRow: number;
  readonly lastRow: number;
}

const plain = (heading: string): string => heading.replace(/\s+/g, " ").trim().toLowerCase();

/**
 * Next year's sheet of one of this year's tables, among those that earlier presses made: the one that has most of its
 * headings. Null where none has the heading of the actions: the table gets a sheet of its own.
 */
export function nextSheetFor(from: string, columns: readonly CarryColumn[], { carry, plan }: Pick<Evaluation, "carry" | "plan">, snapshot: WorkbookSnapshot): NextSheet | null {
  const found = carry.made.flatMap((made) => {
    const sheet = made.from === from ? snapshot.sheets.find(({ name }) => name === made.sheet) : undefined;
    const tables = plan.tables.filter((table) => table.sheet === made.sheet);
    const headingRow = (sheet && carriedHeading(sheet)?.row) ?? tables[0]?.headerLastRow;
    if (!sheet || headingRow === undefined) return [];
    const places = placesOf(columns, sheet, headingRow);
    if (!columns.some(({ field }, index) => field === "action" && places[index] !== null)) return [];
    const rows = plan.actions.filter((action) => action.sheet === made.sheet).flatMap((action) => action.rows);
    return [{ next: { sheet, headingRow, lastRow: Math.max(headingRow, ...rows) }, alike: places.filter((place) => place !== null).length }];
  });
  return found.sort((a, b) => b.alike - a.alike)[0]?.next ?? null;
}

/** The sheet's column of each heading; null where it has none such, or not so many. */
function placesOf(columns: readonly Pick<CarryColumn, "heading">[], sheet: SheetSnapshot, headingRow: number): (number | null)[] {
  const { block } = sheet;
  const free = new Map<string, number[]>();
  for (let column = block?.column ?? 1; block && column < block.column + block.columnCount; column += 1) {
    const heading = plain(textAt(sheet, headingRow, column));
    if (heading !== "") free.set(heading, [...(free.get(heading) ?? []), column]);
  }
  return columns.map(({ heading }) => free.get(plain(heading))?.shift() ?? null);
}

/** Rows for these actions below what stands there, under the sheet's own headings wherever its reader moved them. Only empty cells are written. */
export function addedRows({ sheet, headingRow, lastRow }: NextSheet, columns: readonly CarryColumn[], actions: readonly Action[]): { readonly row: number; readonly changes: readonly Change[]; readonly expectations: readonly Expectation[]; readonly leaves: readonly Skipped[] } {
  const row = freeRowBelow(sheet, lastRow, actions.length);
  const places = placesOf(columns, sheet, headingRow);
  const filled = columns.flatMap((column, index) => {
    const place = places[index] ?? null;
    return place === null ? [] : [{ column, place }];
  });
  const left = Math.min(...filled.map(({ place }) => place));
  const width = Math.max(...filled.map(({ place }) => place)) - left + 1;
  const contents = actions.map((action) => {
    const cells: CellContent[] = Array.from({ length: width }, () => null);
    for (const { column, place } of filled) cells[place - left] = column.content(action);
    return cells;
  });
  const isLost = ({ content }: CarryColumn): boolean => actions.some((action) => content(action) !== null);
  const missing = columns.filter((column, index) => places[index] === null && isLost(column)).map(({ heading }) => heading);
  const block = (first: number, rowCount: number) => ({ row: first, column: left, rowCount, columnCount: width });
  return {
    row,
    changes: [
      ...(lastRow > headingRow ? [{ kind: "copyFormat", sheet: sheet.name, from: block(lastRow, 1), to: block(row, actions.length) } as const] : []),
      { kind: "cells", sheet: sheet.name, row, column: left, contents },
    ],
    expectations: [
      ...filled.map(({ place }) => ({ sheet: sheet.name, row: headingRow, column: place, value: valueAt(sheet, headingRow, place) })),
      ...contents.flatMap((cells, r) => cells.flatMap((content, c) => (content === null ? [] : [{ sheet: sheet.name, row: row + r, column: left + c, value: "" }]))),
    ],
    leaves: missing.length === 0 ? [] : [{ sheet: sheet.name, why: `It has no column ${missing.map((heading) => `“${heading}”`).join(", ")} any more, so what this year’s sheet says there was not carried.` }],
  };
}
