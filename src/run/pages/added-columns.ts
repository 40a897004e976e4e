import type { CellContent, Change } from "../../workbook/changes";
import type { KeptAdditions } from "./kept-additions";

/**
 * A table of ours with the columns that people added, to the right of ours.
 * @param table the changes that lay out the table alone, of `columnCount` columns
 * @param rows what stands in their columns, row by row below the headings; null where nothing does
 */
export function withAddedColumns(sheet: string, table: readonly Change[], columnCount: number, theirs: KeptAdditions["columns"], rows: readonly (readonly CellContent[] | null)[]): readonly Change[] {
  if (theirs.length === 0) return table;
  const column = columnCount + 1;
  const headings = theirs.map(({ heading }, index): CellContent => ({ text: heading === "" ? `Notes ${index + 1}` : heading }));
  const empty = headings.map((): CellContent => null);
  const rowCount = Math.max(rows.length, 1);
  return [
    // The table wants to find its headings there.
    { kind: "cells", sheet, row: 1, column, contents: [headings, ...rows.map((row) => row ?? empty)] },
    ...table.map((change) => (change.kind === "table" ? { ...change, block: { ...change.block, columnCount: change.block.columnCount + theirs.length } } : change)),
    { kind: "format", sheet, block: { row: 1, column, rowCount: 1, columnCount: theirs.length }, format: { bold: true, columnWidth: 26 } },
    { kind: "format", sheet, block: { row: 2, column, rowCount, columnCount: theirs.length }, format: { wrap: true, vertical: "top" } },
    ...theirs.flatMap(({ numberFormat }, index): Change[] =>
      numberFormat === "General" ? [] : [{ kind: "format", sheet, block: { row: 2, column: column + index, rowCount, columnCount: 1 }, format: { numberFormat } }],
    ),
  ];
}
