import { ragWords } from "../../rag/words";
import type { PriorityCount } from "../../summary/by-priority";
import type { QuarterCount } from "../../summary/by-quarter";
import type { StoodThen } from "../history";
import type { CellContent, Change } from "../../workbook/changes";
import { countsChart, countsTable, countsTableRows, head, type CountsTable } from "./counts-table";
import { overTimeSections } from "./over-time";

export const priorityChart = "PlanCheckRagByPriority";
export const quarterChart = "PlanCheckDueByQuarter";

const due = { fill: "#1F4E79", label: "#1B1B1B" };
const firstWidth = 58;
const otherWidth = 12;
const quarterChartRows = 18;
/** How many columns wide the sheet is, whatever words occur. */
const wide = ragWords.length + 2;

/** What the summary sheet says above its counts. */
export interface SummaryText {
  readonly title: string;
  /** One sentence a line: period, policy, headline counts. */
  readonly lines: readonly string[];
}

/**
 * The summary sheet: headline sentences, counts of actions by priority and outcome RAG with their chart, the actions
 * by the quarter in which they are due with theirs, and where quarters were closed, RAG over time.
 */
export function summarySheet(sheet: string, text: SummaryText, counts: readonly PriorityCount[], quarters: readonly QuarterCount[], stood: readonly StoodThen[]): Change[] {
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
    const table: CountsTable = { heading: "Priority", words, rows: counts.map(({ priority, counts: byWord, total }) => ({ label: priority, counts: byWord, total })), all: "All priorities" };
    changes.push(...countsTable(sheet, tableRow, table));
    const chartRow = tableRow + countsTableRows(table) + 1;
    const chartRows = Math.max(2 * counts.length + 5, 14);
    changes.push(
      countsChart(sheet, tableRow, table, {
        name: priorityChart,
        title: "Outcome RAG of actions by priority (figures: actions)",
        altText: "Outcome RAG of actions by priority, in words.",
        place: { row: chartRow, column: 1, rowCount: chartRows, columnCount: wide },
      }),
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
      seriesNames: ["Actions"],
      title: "Actions by the quarter in which they are due next",
      altText: `Actions by the quarter in which they are due next. ${quarters.map(({ quarter, count }) => `${quarter}: ${count}`).join(", ")}.`,
      colours: [due.fill],
      labels: [due.label],
      place: { row: next + quarters.length + 3, column: 1, rowCount: quarterChartRows, columnCount: wide },
    });
    next += quarters.length + quarterChartRows + 4;
  }
  const overTime = overTimeSections(sheet, next, wide, stood);
  changes.push(...overTime.changes);
  breaks.push(...overTime.pages.filter((row) => row > tableRow));
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
