import { longDate } from "../../plan/calendar";
import { ragWord, ragWords, type RagWord } from "../../rag/words";
import { policyChanges, type StatusCounts, type StoodThen } from "../history";
import type { Change } from "../../workbook/changes";
import { countsChart, countsTable, countsTableRows, type CountsTable } from "./counts-table";

export const outcomeOverTimeChart = "PlanCheckOutcomeOverTime";
export const deliveryOverTimeChart = "PlanCheckDeliveryOverTime";

const statuses = ["red", "amber", "green", "complete", "none"] as const;

/** Counts at each closed quarter and now, with a chart: the outcome, and the delivery where any was tracked. Each starts a page, and says where the policy changed. */
export function overTimeSections(sheet: string, firstRow: number, columns: number, stood: readonly StoodThen[]): { readonly changes: readonly Change[]; readonly pages: readonly number[] } {
  const sections = [
    { name: outcomeOverTimeChart, what: "Outcome RAG", title: "Outcome RAG of actions over time (figures: actions)", of: ({ outcome }: StoodThen) => outcome },
    { name: deliveryOverTimeChart, what: "Delivery RAG", title: "Delivery RAG of actions over time (figures: actions)", of: ({ delivery }: StoodThen) => delivery },
  ];
  const changes: Change[] = [];
  const pages: number[] = [];
  const notes = policyChanges(stood);
  let row = firstRow;
  for (const { name, what, title, of } of sections) {
    if (!stood.some((one) => rated(of(one)) > 0)) continue;
    const table = tableOf(`${what} over time`, stood, of);
    const noteRow = row + countsTableRows(table);
    const chartRow = noteRow + notes.length + 1;
    const chartRows = Math.max(2 * stood.length + 5, 14);
    pages.push(row);
    changes.push(
      ...countsTable(sheet, row, table),
      ...(notes.length > 0 ? [{ kind: "cells", sheet, row: noteRow, column: 1, contents: notes.map((text) => [{ text }]) } satisfies Change] : []),
      countsChart(sheet, row, table, { name, title, altText: `${what} of actions at the end of each closed quarter and now, in words.${notes.length > 0 ? ` ${notes.join(" ")}` : ""}`, place: { row: chartRow, column: 1, rowCount: chartRows, columnCount: columns } }),
    );
    row = chartRow + chartRows + 1;
  }
  return { changes, pages };
}

const rated = ({ red, amber, green, complete }: StatusCounts): number => red + amber + green + complete;

function tableOf(heading: string, stood: readonly StoodThen[], of: (one: StoodThen) => StatusCounts): CountsTable {
  const rows = stood.map((one) => {
    const counts = of(one);
    return { label: `${one.name} (as at ${longDate(one.asAt)})`, counts: byWord(counts), total: statuses.reduce((sum, status) => sum + counts[status], 0) };
  });
  return { heading, words: ragWords.filter((word) => word !== "Complete" || rows.some((row) => row.counts.Complete > 0)), rows };
}

function byWord(counts: StatusCounts): Record<RagWord, number> {
  const words: Record<RagWord, number> = { Red: 0, Amber: 0, Green: 0, Complete: 0, "Not rated": 0 };
  for (const status of statuses) words[ragWord(status)] += counts[status];
  return words;
}
