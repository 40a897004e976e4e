import { z } from "zod";
import type { Finding, Severity } from "../rules/rule";
import { parseBlock, type Block } from "../workbook/address";
import type { Change, ChangeSet, Expectation } from "../workbook/changes";
import { cellsInTheirRows, type CellInRow } from "./cells-in-their-rows";
import { madeKey } from "../workbook/made";
import { textDocument } from "./documents";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Evaluation } from "./evaluation";

/** Lines differ in their kind as well as in their colour, so that colour is never alone. Worst first. */
export const markLines: readonly { readonly severity: Severity; readonly line: "solid" | "dashed" | "dotted"; readonly colour: string }[] = [
  { severity: "error", line: "solid", colour: "#C42B1C" },
  { severity: "warning", line: "dashed", colour: "#9D5D00" },
  { severity: "info", line: "dotted", colour: "#005FB8" },
];

/**
 * What "Mark cells" writes: a line around every cell with a finding, of the kind of its worst one, as conditional
 * formats of our own. Earlier marks go first. Nothing of a cell's own look is touched.
 */
export function markChanges(evaluation: Evaluation, snapshot: WorkbookSnapshot): ChangeSet {
  const changes: Change[] = unmarks(snapshot);
  const sheets = [...new Set(evaluation.findings.map(({ sheet }) => sheet))];
  for (const sheet of sheets) {
    const worst = worstByCell(evaluation.findings.filter((finding) => finding.sheet === sheet));
    for (const { severity, line, colour } of markLines) {
      const cells = [...worst].flatMap(([address, found]) => (found === severity ? [parseBlock(address)] : []));
      if (cells.length > 0) changes.push({ kind: "mark", sheet, blocks: joined(cells), line, colour });
    }
  }
  return { label: "Mark cells with findings", expectations: markedRows(snapshot, changes), changes };
}

/** A row that was inserted or sorted away meanwhile would be marked for what another one says. */
function markedRows(snapshot: WorkbookSnapshot, changes: readonly Change[]): Expectation[] {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const cells = changes.flatMap((change): CellInRow[] => {
    const sheet = change.kind === "mark" ? sheets.get(change.sheet) : undefined;
    if (change.kind !== "mark" || !sheet) return [];
    return change.blocks.flatMap(({ row, column, rowCount }) => Array.from({ length: rowCount }, (_, at) => ({ sheet, row: row + at, column })));
  });
  return cellsInTheirRows(cells);
}

/** What "Remove marks" writes: the marks go, and with them all that they left in the workbook. */
export function unmarkChanges(snapshot: WorkbookSnapshot): ChangeSet {
  return { label: "Remove the marks", expectations: [], changes: unmarks(snapshot) };
}

const made = z.object({ marks: z.array(z.object({ sheet: z.object({ id: z.string(), name: z.string() }), cells: z.number() })).default([]) });

/** How many cells were marked when the workbook was read, by sheet; empty where the marks are off. */
export function markedCells(snapshot: WorkbookSnapshot): ReadonlyMap<string, number> {
  const known = textDocument(snapshot, madeKey, made);
  const cells = new Map<string, number>();
  for (const mark of known?.marks ?? []) {
    const sheet = snapshot.sheets.find(({ id }) => id === mark.sheet.id) ?? snapshot.sheets.find(({ name }) => name === mark.sheet.name);
    if (sheet) cells.set(sheet.name, (cells.get(sheet.name) ?? 0) + mark.cells);
  }
  return cells;
}

function unmarks(snapshot: WorkbookSnapshot): Change[] {
  return [...markedCells(snapshot).keys()].map((sheet) => ({ kind: "unmark", sheet }));
}

function worstByCell(findings: readonly Finding[]): ReadonlyMap<string, Severity> {
  const rank = (severity: Severity) => markLines.findIndex((line) => line.severity === severity);
  const worst = new Map<string, Severity>();
  for (const { address, severity } of findings) {
    const known = worst.get(address);
    if (known === undefined || rank(severity) < rank(known)) worst.set(address, severity);
  }
  return worst;
}

/** Cells as blocks: those that stand below each other in one. */
function joined(cells: readonly Block[]): Block[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const blocks: Block[] = [];
  for (const cell of sorted) {
    const last = blocks.at(-1);
    const follows = last && last.column === cell.column && last.columnCount === cell.columnCount && last.row + last.rowCount === cell.row;
    if (follows) blocks[blocks.length - 1] = { ...last, rowCount: last.rowCount + cell.rowCount };
    else blocks.push(cell);
  }
  return blocks;
}
