import type { Fix } from "../rules/rule";
import { parseBlock } from "../workbook/address";
import type { CellContent, Change, ChangeSet, Skipped } from "../workbook/changes";
import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../workbook/snapshot";
import { cellsInTheirRows } from "./cells-in-their-rows";
import type { Evaluation } from "./evaluation";
import { isWrittenAs } from "./offered-fixes";

/** Empty rows between two cells of a column that are still written in one go. */
const nearby = 20;

interface CellFix {
  readonly fix: Fix;
  readonly sheet: SheetSnapshot;
  readonly row: number;
  readonly column: number;
}

/**
 * What the press of "Fix" writes: exactly the cells that findings of this evaluation offer to mend, and only while they
 * hold what was read. Text stays text; a number stays one where the new text is one.
 */
export function fixChanges(rule: string, fixes: readonly Fix[], evaluation: Evaluation, snapshot: WorkbookSnapshot): ChangeSet {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const offered = new Set(evaluation.findings.flatMap((finding) => (finding.rule === rule && finding.fix ? [keyOf(finding.fix)] : [])));
  const wanted = new Map<string, CellFix>();
  const leaves: Skipped[] = [];
  for (const fix of fixes) {
    const sheet = sheets.get(fix.sheet);
    const place = `${fix.sheet}, ${fix.address}`;
    if (!sheet || !offered.has(keyOf(fix))) leaves.push({ sheet: place, why: "The cell is not what it was when it was checked, so it was left. Look at the finding again." });
    else if (wanted.has(place)) leaves.push({ sheet: place, why: "The cell has a second fix. Apply it once the first one is made." });
    else wanted.set(place, { fix, sheet, ...parseBlock(fix.address) });
  }
  const cells = [...wanted.values()];
  return {
    label: labelOf(rule, cells),
    sheetIds: Object.fromEntries(cells.map(({ sheet }) => [sheet.name, sheet.id])),
    expectations: cellsInTheirRows(cells),
    changes: changesOf(cells),
    ...(leaves.length > 0 ? { leaves } : {}),
  };
}

function keyOf({ sheet, address, before, after }: Fix): string {
  return [sheet, address, before, after].join("\u0000");
}

function labelOf(rule: string, cells: readonly CellFix[]): string {
  const [only] = cells;
  return only && cells.length === 1 ? `Fix ${only.fix.address} on ${only.fix.sheet}` : `Fix ${cells.length} cells, ${rule}`;
}

/** One change for cells that stand near each other in one column: their journal then is one, too. */
function changesOf(cells: readonly CellFix[]): Change[] {
  const columns = new Map<string, CellFix[]>();
  for (const cell of cells) {
    const key = `${cell.column}!${cell.sheet.name}`;
    const known = columns.get(key);
    if (known) known.push(cell);
    else columns.set(key, [cell]);
  }
  const changes: Change[] = [];
  for (const column of columns.values()) {
    let open: { row: number; contents: CellContent[][] } | null = null;
    for (const cell of column.sort((a, b) => a.row - b.row)) {
      const next: number | null = open === null ? null : open.row + open.contents.length;
      if (open === null || next === null || cell.row - next > nearby) {
        open = { row: cell.row, contents: [] };
        changes.push({ kind: "cells", sheet: cell.sheet.name, row: cell.row, column: cell.column, contents: open.contents, sparesLooks: true });
      }
      while (open.row + open.contents.length < cell.row) open.contents.push([null]);
      open.contents.push([contentOf(cell)]);
    }
  }
  return changes;
}

function contentOf(cell: CellFix): CellContent {
  const { fix } = cell;
  return isNumberHere(cell) && isWrittenAs(fix.after) ? { number: Number(fix.after) } : { text: fix.after };
}

/** Whether the cell holds a number or, where it is empty, the next filled cell above it does. */
function isNumberHere({ sheet, row, column }: CellFix): boolean {
  for (let above = row; above >= (sheet.block?.row ?? row); above -= 1) {
    const value = valueAt(sheet, above, column);
    if (value !== "") return typeof value === "number";
  }
  return false;
}
