import { pointsOf } from "../plan/bullets";
import { folded, foldedMark } from "../plan/folded";
import { readLeadingReference } from "../plan/references";
import type { UnderstoodTable } from "./understood-table";

/**
 * Tables of actions that only sum up another table: most of the points in their cells stand as rows of their own there. Reading both would
 * count every action twice. The finer table is read.
 */
export function summariesOf(tables: readonly UnderstoodTable[]): ReadonlySet<string> {
  const actionTables = tables.filter((table) => table.kind.kind === "actions");
  const summaries = new Set<string>();
  if (actionTables.length < 2) return summaries;
  const points = actionTables.map((table) => [...severalPoints(table, "action"), ...severalPoints(table, "milestones")]);
  if (points.every((found) => found.length < 4)) return summaries;
  const owners = ownersOf(actionTables);
  for (const [index, table] of actionTables.entries()) {
    const own = points[index] ?? [];
    if (own.length < 4) continue;
    let elsewhere = 0;
    for (const [asked, point] of own.entries()) {
      // Most tables are no summary, and a part of their points shows it.
      if (elsewhere + own.length - asked < own.length * 0.6) break;
      const owner = owners(point);
      if (owner !== undefined && owner !== index) elsewhere++;
    }
    if (elsewhere >= own.length * 0.6) summaries.add(table.id);
  }
  return summaries;
}

interface Owner {
  readonly text: string;
  readonly index: number;
}

/** The table whose action has a point's words; null where several have, undefined where none has. */
function ownersOf(tables: readonly UnderstoodTable[]): (point: string) => number | null | undefined {
  // By the mark of their words: one action, or several whose marks are the same.
  const byMark = new Map<number, Owner | Owner[]>();
  for (const [index, table] of tables.entries()) {
    for (const cell of cellsOf(table, "action")) {
      const text = readLeadingReference(cell).rest;
      const at = foldedMark(text);
      const known = byMark.get(at);
      if (!known) byMark.set(at, { text, index });
      else if (Array.isArray(known)) known.push({ text, index });
      else byMark.set(at, [known, { text, index }]);
    }
  }
  return (point) => {
    const like = byMark.get(foldedMark(point));
    if (!like) return undefined;
    const words = folded(point);
    const owners = new Set([like].flat().filter(({ text }) => folded(text) === words).map(({ index }) => index));
    return owners.size > 1 ? null : [...owners][0];
  };
}

/** The points of cells that have several. */
function severalPoints(table: UnderstoodTable, field: "action" | "milestones"): string[] {
  const points: string[] = [];
  for (const text of cellsOf(table, field)) {
    const found = pointsOf(text, "bullets");
    if (found.length >= 2) points.push(...found);
  }
  return points;
}

function* cellsOf({ grid, block, kind }: UnderstoodTable, field: "action" | "milestones"): Generator<string> {
  const columns = kind.columns.filter((column) => column.field === field).map((column) => column.column);
  for (const row of block.rows) {
    for (const column of columns) {
      const text = grid.text(row, column);
      if (text !== "") yield text;
    }
  }
}
