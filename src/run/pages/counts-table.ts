import { ragColours, type RagWord } from "../../rag/words";
import type { CellContent, Change } from "../../workbook/changes";
import { chartFills, chartLabels } from "./chart-fills";

/** How the headings of the summary's tables look. */
export const head = { bold: true, fill: "#D9E2EC", colour: "#1B2A3A" } as const;

/** Rows of counts by RAG word. */
export interface CountsTable {
  /** Heading of the first column. */
  readonly heading: string;
  /** Columns in this order. */
  readonly words: readonly RagWord[];
  readonly rows: readonly { readonly label: string; readonly counts: Readonly<Record<RagWord, number>>; readonly total: number }[];
  /** Label of a last row that adds them up; without it there is none. */
  readonly all?: string;
}

/** How many rows it takes, its heading among them. */
export function countsTableRows({ rows, all }: CountsTable): number {
  return rows.length + (all === undefined ? 1 : 2);
}

/** Lays the table out from `row`, column A: label, one column a word, and the row's own total. */
export function countsTable(sheet: string, row: number, table: CountsTable): Change[] {
  const { heading, words, rows, all } = table;
  const columnCount = words.length + 2;
  const total = (of: (one: CountsTable["rows"][number]) => number) => rows.reduce((sum, one) => sum + of(one), 0);
  const contents: CellContent[][] = [
    [heading, ...words, "All"].map((text) => ({ text })),
    ...rows.map((one): CellContent[] => [{ text: one.label }, ...words.map((word) => ({ number: one.counts[word] })), { number: one.total }]),
    ...(all === undefined ? [] : [[{ text: all }, ...words.map((word) => ({ number: total((one) => one.counts[word]) })), { number: total((one) => one.total) }]]),
  ];
  const block = (first: number, rowCount: number, column: number, columns: number) => ({ row: first, column, rowCount, columnCount: columns });
  return [
    { kind: "cells", sheet, row, column: 1, contents },
    { kind: "format", sheet, block: block(row, contents.length, 1, columnCount), format: { border: "thin", vertical: "top" } },
    { kind: "format", sheet, block: block(row, contents.length, 1, 1), format: { wrap: true } },
    { kind: "format", sheet, block: block(row, contents.length, 2, columnCount - 1), format: { horizontal: "center" } },
    { kind: "format", sheet, block: block(row, 1, 1, columnCount), format: head },
    ...(all === undefined ? [] : [{ kind: "format", sheet, block: block(row + contents.length - 1, 1, 1, columnCount), format: { bold: true } } satisfies Change]),
    ...words.map((word, index): Change => ({ kind: "format", sheet, block: block(row, 1, index + 2, 1), format: ragColours[word] })),
  ];
}

/** A bar a row, cut into its RAG words, with the figures on them: over the table that starts at `row`. */
export function countsChart(
  sheet: string,
  row: number,
  { words, rows }: CountsTable,
  chart: { readonly name: string; readonly title: string; readonly altText: string; readonly place: Extract<Change, { kind: "chart" }>["place"] },
): Change {
  return {
    kind: "chart",
    sheet,
    type: "barStacked100",
    source: { sheet, block: { row, column: 1, rowCount: rows.length + 1, columnCount: words.length + 1 } },
    seriesBy: "columns",
    seriesNames: words,
    colours: words.map((word) => chartFills[word]),
    labels: words.map((word) => chartLabels[word]),
    ...chart,
    altText: `${chart.altText} ${rows.map((one) => `${one.label}: ${words.filter((word) => one.counts[word] > 0).map((word) => `${one.counts[word]} ${word}`).join(", ")}`).join(". ")}.`,
  };
}
