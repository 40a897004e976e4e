import { pointsOf } from "../plan/bullets";
import { readLeadingReference } from "../plan/references";
import type { TableBlock } from "./blocks";
import type { Grid } from "./grid";
import type { KindReading } from "./table-kind";

interface Candidate {
  readonly id: string;
  readonly grid: Grid;
  readonly block: TableBlock;
  readonly kind: KindReading;
}

const key = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();

/**
 * Tables of actions that only sum up another table: most of the points in their cells stand as rows of their own there. Reading both would
 * count every action twice. The finer table is read.
 */
export function summariesOf(tables: readonly Candidate[]): ReadonlySet<string> {
  const actionTables = tables.filter((table) => table.kind.kind === "actions");
  const summaries = new Set<string>();
  if (actionTables.length < 2) return summaries;
  const actions = actionTables.map((table) => cellsOf(table, "action").map((text) => key(readLeadingReference(text).rest)));
  // Each action's words once, with the table that has them; null where several have.
  const owners = new Map<string, number | null>();
  for (const [index, texts] of actions.entries()) {
    for (const text of texts) {
      const owner = owners.get(text);
      owners.set(text, owner === undefined || owner === index ? index : null);
    }
  }
  for (const [index, table] of actionTables.entries()) {
    const cells = [...cellsOf(table, "action"), ...cellsOf(table, "milestones")].map((text) => pointsOf(text, "bullets")).filter((points) => points.length >= 2);
    const points = cells.flat();
    if (points.length < 4) continue;
    let elsewhere = 0;
    for (const [asked, point] of points.entries()) {
      // Most tables are no summary, and a part of their points shows it.
      if (elsewhere + points.length - asked < points.length * 0.6) break;
      const owner = owners.get(key(point));
      if (owner !== undefined && owner !== index) elsewhere++;
    }
    if (elsewhere >= points.length * 0.6) summaries.add(table.id);
  }
  return summaries;
}

function cellsOf({ grid, block, kind }: Candidate, field: "action" | "milestones"): string[] {
  const columns = kind.columns.filter((column) => column.field === field).map((column) => column.column);
  return block.rows.flatMap((row) => columns.map((column) => grid.text(row, column)).filter((text) => text !== ""));
}
