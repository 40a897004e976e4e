import { ragColours, ragWords } from "../../rag/words";
import type { CellContent, Change } from "../../workbook/changes";

/** How one column of a table sheet is laid out. */
export interface TableColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** "rag": coloured by its words. "cell": a link to this address on the row's sheet. "count": for PivotTables, not printed. */
  readonly shows?: "rag" | "cell" | "count";
}

/**
 * The changes that lay a table out on its (new or emptied) sheet: one Excel table from A1 and nothing else, so that
 * it can be the source of PivotTables.
 * @param sheetHeading the column that names the sheet to which a "cell" column links
 */
export function tableSheet(
  sheet: string,
  table: string,
  columns: readonly TableColumn[],
  rows: readonly Readonly<Record<string, string | number>>[],
  sheetHeading = "Sheet",
): Change[] {
  const contents: CellContent[][] = [
    columns.map(({ heading }) => ({ text: heading })),
    ...rows.map((row) => columns.map((column) => cellContent(row, column, sheetHeading))),
  ];
  // A table needs one row below its headings, even when there is nothing to say.
  const bodyRows = Math.max(rows.length, 1);
  const body = (column: number, columnCount: number) => ({ row: 2, column, rowCount: bodyRows, columnCount });
  const printed = columns.filter(({ shows }) => shows !== "count").length;
  return [
    { kind: "cells", sheet, row: 1, column: 1, contents },
    { kind: "table", sheet, block: { row: 1, column: 1, rowCount: bodyRows + 1, columnCount: columns.length }, name: table, style: "TableStyleLight1" },
    { kind: "format", sheet, block: body(1, columns.length), format: { wrap: true, vertical: "top" } },
    ...columns.map(({ width }, index): Change => ({
      kind: "format",
      sheet,
      block: { row: 1, column: index + 1, rowCount: 1, columnCount: 1 },
      format: { columnWidth: width, bold: true },
    })),
    ...columns.flatMap(({ shows }, index): Change[] =>
      shows === "rag"
        ? [{ kind: "wordColours", sheet, block: body(index + 1, 1), words: ragWords.map((text) => ({ text, ...ragColours[text] })) }]
        : [],
    ),
    { kind: "autofitRows", sheet, block: { row: 1, column: 1, rowCount: bodyRows + 1, columnCount: columns.length } },
    { kind: "freezeRows", sheet, rows: 1 },
    {
      kind: "pageLayout",
      sheet,
      orientation: "landscape",
      fitToWidth: true,
      titleRows: { first: 1, last: 1 },
      printArea: { row: 1, column: 1, rowCount: bodyRows + 1, columnCount: printed },
      footer: "Page &P of &N",
    },
  ];
}

function cellContent(row: Readonly<Record<string, string | number>>, column: TableColumn, sheetHeading: string): CellContent {
  const value = row[column.heading] ?? "";
  if (value === "") return null;
  if (column.shows === "cell") return { link: { sheet: String(row[sheetHeading]), address: String(value) }, text: String(value) };
  if (typeof value === "number") return { number: value };
  return { text: value };
}
