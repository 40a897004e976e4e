import { ragColours, ragWords, type RagWord } from "../../rag/words";
import type { PriorityCount } from "../../summary/by-priority";
import type { QuarterCount } from "../../summary/by-quarter";
import type { CellContent, Change } from "../../workbook/changes";

export const priorityChart = "PlanCheckRagByPriority";
export const quarterChart = "PlanCheckDueByQuarter";

/** Fills that stay apart when printed in black and white: dark, light, middle, darker middle, nearly white. */
const chartFills: Record<RagWord, string> = { Red: "#9B1C14", Amber: "#FFC44D", Green: "#6BB36F", Complete: "#3E7CB1", "Not rated": "#E7E6E6" };
const chartLabels: Record<RagWord, string> = { Red: "#FFFFFF", Amber: "#1B1B1B", Green: "#1B1B1B", Complete: "#FFFFFF", "Not rated": "#1B1B1B" };
const due = { fill: "#1F4E79", label: "#1B1B1B" };
const firstWidth = 58;
const otherWidth = 12;
/** How many columns wide the sheet is, whatever words occur. */
const wide = ragWords.length + 2;

/** What the summary sheet says above its counts. */
export interface SummaryText {
  readonly title: string;
  /** One sentence a line: period, policy, headline counts. */
  readonly lines: readonly string[];
}

/**
 * The summary sheet: headline sentences, counts of actions by priority and outcome RAG with their chart, and the
 * actions by the quarter in which they are due with theirs.
 */
export function summarySheet(sheet: string, text: SummaryText, counts: readonly PriorityCount[], quarters: readonly QuarterCount[]): Change[] {
  const words = ragWords.filter((word) => word !== "Complete" || counts.some((count) => count.counts.Complete > 0));
  const tableRow = text.lines.length + 3;
  const changes: Change[] = [
    { kind: "cells", sheet, row: 1, column: 1, contents: [[{ text: text.title }], ...text.lines.map((line) => [{ text: line }])] },
    { kind: "format", sheet, block: { row: 1, column: 1, rowCount: 1, columnCount: 1 }, format: { bold: true, size: 16, columnWidth: firstWidth } },
    { kind: "format", sheet, block: { row: 1, column: 2, rowCount: 1, columnCount: wide - 1 }, format: { columnWidth: otherWidth } },
  ];
  const breaks: number[] = [];
  let next = tableRow;
  if (counts.length > 0) {
    changes.push(...priorityTable(sheet, tableRow, counts, words));
    const chartRow = tableRow + counts.length + 3;
    const chartRows = Math.max(2 * counts.length + 5, 14);
    const alternative = `Outcome RAG of actions by priority, in words. ${counts.map((count) => inWords(count, words)).join(". ")}.`;
    changes.push(
      {
        kind: "chart",
        sheet,
        name: priorityChart,
        type: "barStacked100",
        source: { sheet, block: { row: tableRow, column: 1, rowCount: counts.length + 1, columnCount: words.length + 1 } },
        seriesBy: "columns",
        title: "Outcome RAG of actions by priority (figures: actions)",
        altText: alternative,
        colours: words.map((word) => chartFills[word]),
        labels: words.map((word) => chartLabels[word]),
        place: { row: chartRow, column: 1, rowCount: chartRows, columnCount: wide },
      },
    );
    next = chartRow + chartRows + 1;
  }
  if (quarters.length > 0) {
    breaks.push(next);
    changes.push(...quarterTable(sheet, next, quarters));
    changes.push({
      kind: "chart",
      sheet,
      name: quarterChart,
      type: "columnClustered",
      source: { sheet, block: { row: next, column: 1, rowCount: quarters.length + 1, columnCount: 2 } },
      seriesBy: "columns",
      title: "Actions by the quarter in which they are due next",
      altText: `Actions by the quarter in which they are due next. ${quarters.map(({ quarter, count }) => `${quarter}: ${count}`).join(", ")}.`,
      colours: [due.fill],
      labels: [due.label],
      place: { row: next + quarters.length + 3, column: 1, rowCount: 18, columnCount: wide },
    });
  }
  changes.push({
    kind: "pageLayout",
    sheet,
    orientation: "landscape",
    fitToWidth: true,
    footer: "Page &P of &N",
    ...(breaks.length > 0 ? { pageBreaksBefore: breaks } : {}),
  });
  return changes;
}

const head = { bold: true, fill: "#D9E2EC", colour: "#1B2A3A" } as const;

function priorityTable(sheet: string, row: number, counts: readonly PriorityCount[], words: readonly RagWord[]): Change[] {
  const columnCount = words.length + 2;
  const total = (of: (count: PriorityCount) => number) => counts.reduce((sum, count) => sum + of(count), 0);
  const contents: CellContent[][] = [
    ["Priority", ...words, "All"].map((heading) => ({ text: heading })),
    ...counts.map((count): CellContent[] => [{ text: count.priority }, ...words.map((word) => ({ number: count.counts[word] })), { number: count.total }]),
    [{ text: "All priorities" }, ...words.map((word) => ({ number: total((count) => count.counts[word]) })), { number: total((count) => count.total) }],
  ];
  const block = (first: number, rowCount: number, column: number, columns: number) => ({ row: first, column, rowCount, columnCount: columns });
  return [
    { kind: "cells", sheet, row, column: 1, contents },
    { kind: "format", sheet, block: block(row, contents.length, 1, columnCount), format: { border: "thin", vertical: "top" } },
    { kind: "format", sheet, block: block(row, contents.length, 1, 1), format: { wrap: true } },
    { kind: "format", sheet, block: block(row, contents.length, 2, columnCount - 1), format: { horizontal: "center" } },
    { kind: "format", sheet, block: block(row, 1, 1, columnCount), format: head },
    { kind: "format", sheet, block: block(row + contents.length - 1, 1, 1, columnCount), format: { bold: true } },
    ...words.map((word, index): Change => ({ kind: "format", sheet, block: block(row, 1, index + 2, 1), format: ragColours[word] })),
  ];
}

function quarterTable(sheet: string, row: number, quarters: readonly QuarterCount[]): Change[] {
  const contents: CellContent[][] = [
    [{ text: "Due next in (quarters of the financial year)" }, { text: "Actions" }],
    ...quarters.map(({ quarter, count }): CellContent[] => [{ text: quarter }, { number: count }]),
    [{ text: "All actions" }, { number: quarters.reduce((sum, { count }) => sum + count, 0) }],
  ];
  const block = { row, column: 1, rowCount: contents.length, columnCount: 2 };
  return [
    { kind: "cells", sheet, row, column: 1, contents },
    { kind: "format", sheet, block, format: { border: "thin" } },
    { kind: "format", sheet, block: { ...block, column: 2, columnCount: 1 }, format: { horizontal: "center" } },
    { kind: "format", sheet, block: { ...block, rowCount: 1 }, format: head },
    { kind: "format", sheet, block: { ...block, row: row + contents.length - 1, rowCount: 1 }, format: { bold: true } },
  ];
}

function inWords(count: PriorityCount, words: readonly RagWord[]): string {
  return `${count.priority}: ${words.filter((word) => count.counts[word] > 0).map((word) => `${count.counts[word]} ${word}`).join(", ")}`;
}
