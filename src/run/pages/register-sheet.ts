import { ragColours, ragWords } from "../../rag/words";
import { registerHeadings, type RegisterHeading, type RegisterRow } from "../../summary/register";
import type { CellContent, Change } from "../../workbook/changes";

/** Name of the register's Excel table: the source of every PivotTable. */
export const registerTable = "PlanCheckRegister";

const widths: Record<RegisterHeading, number> = {
  Sheet: 18,
  Cell: 8,
  Priority: 28,
  Area: 28,
  Group: 16,
  Reference: 11,
  Action: 60,
  Leads: 28,
  Partners: 28,
  Resources: 22,
  Milestones: 11,
  "Next due": 16,
  "Quarter due": 12,
  Status: 14,
  "Outcome RAG": 13,
  "RAG basis": 16,
  "Delivery RAG": 13,
  Reason: 60,
  Errors: 8,
  Warnings: 10,
  Information: 12,
  Indicators: 18,
};

/** The changes that lay the register out on its (new or emptied) sheet: one table from A1, nothing else. */
export function registerSheet(sheet: string, rows: readonly RegisterRow[]): Change[] {
  const contents: CellContent[][] = [
    registerHeadings.map((heading) => ({ text: heading })),
    ...rows.map((row) => registerHeadings.map((heading) => registerCell(row, heading))),
  ];
  const block = { row: 1, column: 1, rowCount: contents.length, columnCount: registerHeadings.length };
  const body = { ...block, row: 2, rowCount: Math.max(rows.length, 1) };
  const ragColumn = registerHeadings.indexOf("Outcome RAG") + 1;
  const deliveryColumn = registerHeadings.indexOf("Delivery RAG") + 1;
  const words = ragWords.map((text) => ({ text, ...ragColours[text] }));
  return [
    { kind: "cells", sheet, row: 1, column: 1, contents },
    { kind: "table", sheet, block: { ...block, rowCount: Math.max(block.rowCount, 2) }, name: registerTable, style: "TableStyleLight1" },
    { kind: "format", sheet, block: body, format: { wrap: true, vertical: "top" } },
    ...registerHeadings.map((heading, index): Change => ({
      kind: "format",
      sheet,
      block: { row: 1, column: index + 1, rowCount: 1, columnCount: 1 },
      format: { columnWidth: widths[heading], bold: true },
    })),
    { kind: "wordColours", sheet, block: { ...body, column: ragColumn, columnCount: 1 }, words },
    { kind: "wordColours", sheet, block: { ...body, column: deliveryColumn, columnCount: 1 }, words },
    { kind: "freezeRows", sheet, rows: 1 },
    {
      kind: "pageLayout",
      sheet,
      orientation: "landscape",
      fitToWidth: true,
      titleRows: { first: 1, last: 1 },
      footer: "Page &P of &N",
    },
  ];
}

function registerCell(row: RegisterRow, heading: RegisterHeading): CellContent {
  const value = row[heading];
  if (heading === "Cell") return { link: { sheet: String(row.Sheet), address: String(value) }, text: String(value) };
  if (typeof value === "number") return { number: value };
  return value === "" ? null : { text: value };
}
