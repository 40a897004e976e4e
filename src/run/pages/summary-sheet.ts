import { ragColours, ragWords } from "../../rag/words";
import type { PriorityCount } from "../../summary/by-priority";
import type { CellContent, Change } from "../../workbook/changes";
import { registerTable } from "./tables";

export const priorityPivot = "PlanCheckPriorityByRag";
export const priorityChart = "PlanCheckRagByPriority";

/** What the summary sheet says above its counts. */
export interface SummaryText {
  readonly title: string;
  /** One sentence a line: period, policy, headline counts. */
  readonly lines: readonly string[];
}

/**
 * The summary sheet: headline sentences, counts of actions by priority and outcome RAG, below them a stacked
 * bar chart, and below everything the PivotTable, so that it can grow.
 */
export function summarySheet(sheet: string, text: SummaryText, counts: readonly PriorityCount[]): Change[] {
  const tableRow = text.lines.length + 3;
  const totalRow = tableRow + counts.length + 1;
  const chartRows = Math.max(2 * counts.length + 4, 14);
  const chartRow = totalRow + 2;
  const pivotTitleRow = chartRow + chartRows + 1;
  const columnCount = ragWords.length + 2;
  const head: CellContent[] = ["Priority", ...ragWords, "All"].map((heading) => ({ text: heading }));
  const body = counts.map((count): CellContent[] => [
    { text: count.priority },
    ...ragWords.map((word) => ({ number: count.counts[word] })),
    { number: count.total },
  ]);
  const totals: CellContent[] = [
    { text: "All priorities" },
    ...ragWords.map((word) => ({ number: counts.reduce((sum, count) => sum + count.counts[word], 0) })),
    { number: counts.reduce((sum, count) => sum + count.total, 0) },
  ];
  const changes: Change[] = [
    { kind: "cells", sheet, row: 1, column: 1, contents: [[{ text: text.title }], ...text.lines.map((line) => [{ text: line }])] },
    { kind: "format", sheet, block: { row: 1, column: 1, rowCount: 1, columnCount: 1 }, format: { bold: true, size: 16 } },
    { kind: "cells", sheet, row: tableRow, column: 1, contents: [head, ...body, totals] },
    { kind: "format", sheet, block: { row: tableRow, column: 1, rowCount: counts.length + 2, columnCount }, format: { border: "thin", vertical: "top" } },
    { kind: "format", sheet, block: { row: tableRow, column: 1, rowCount: 1, columnCount: 1 }, format: { bold: true, fill: "#D9E2EC", colour: "#1B2A3A" } },
    { kind: "format", sheet, block: { row: tableRow, column: columnCount, rowCount: 1, columnCount: 1 }, format: { bold: true, fill: "#D9E2EC", colour: "#1B2A3A" } },
    { kind: "format", sheet, block: { row: totalRow, column: 1, rowCount: 1, columnCount }, format: { bold: true } },
    { kind: "format", sheet, block: { row: tableRow, column: 1, rowCount: counts.length + 2, columnCount: 1 }, format: { wrap: true, columnWidth: 44 } },
    { kind: "format", sheet, block: { row: tableRow, column: 2, rowCount: counts.length + 2, columnCount: columnCount - 1 }, format: { horizontal: "center", columnWidth: 11 } },
  ];
  ragWords.forEach((word, index) => {
    const { fill, colour } = ragColours[word];
    changes.push({
      kind: "format",
      sheet,
      block: { row: tableRow, column: index + 2, rowCount: 1, columnCount: 1 },
      format: { bold: true, fill, colour },
    });
  });
  if (counts.length > 0) {
    changes.push(
      {
        kind: "chart",
        sheet,
        name: priorityChart,
        type: "barStacked",
        source: { sheet, block: { row: tableRow, column: 1, rowCount: counts.length + 1, columnCount: ragWords.length + 1 } },
        seriesBy: "columns",
        title: "Outcome RAG of actions by priority",
        altText: altText(counts),
        colours: ragWords.map((word) => ragColours[word].fill),
        place: { row: chartRow, column: 1, rowCount: chartRows, columnCount },
      },
      { kind: "cells", sheet, row: pivotTitleRow, column: 1, contents: [[{ text: "The same as a PivotTable: rearrange it as you like" }]] },
      { kind: "format", sheet, block: { row: pivotTitleRow, column: 1, rowCount: 1, columnCount: 1 }, format: { bold: true } },
      {
        kind: "pivotTable",
        sheet,
        row: pivotTitleRow + 1,
        column: 1,
        name: priorityPivot,
        sourceTable: registerTable,
        rows: [{ field: "Priority" }],
        columns: [{ field: "Outcome RAG" }],
        values: [{ field: "Action", summarise: "count", caption: "Actions" }],
        filters: [],
      },
    );
  }
  changes.push({ kind: "pageLayout", sheet, orientation: "landscape", fitToWidth: true, footer: "Page &P of &N" });
  return changes;
}

function altText(counts: readonly PriorityCount[]): string {
  const parts = counts.map((count) => {
    const words = ragWords.filter((word) => count.counts[word] > 0).map((word) => `${count.counts[word]} ${word}`);
    return `${count.priority}: ${words.join(", ")}`;
  });
  return `Stacked bars of actions by outcome RAG. ${parts.join(". ")}.`.slice(0, 1000);
}
