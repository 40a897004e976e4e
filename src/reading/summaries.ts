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
  const texts = actionTables.map((table) => actionTexts(table));
  for (const [index, table] of actionTables.entries()) {
    const points = (texts[index] ?? []).flatMap((text) => pointsOf(text, "bullets"));
    if (points.length <= (texts[index]?.length ?? 0)) continue;
    const others = new Set<string>();
    for (const [other, rows] of texts.entries()) if (other !== index && rows.length > (texts[index]?.length ?? 0)) for (const row of rows) others.add(key(readLeadingReference(row).rest));
    const found = points.filter((point) => others.has(key(point))).length;
    if (found >= points.length * 0.6) summaries.add(table.id);
  }
  return summaries;
}

function actionTexts({ grid, block, kind }: Candidate): string[] {
  const columns = kind.columns.filter((column) => column.field === "action" || column.field === "milestones").map((column) => column.column);
  return block.rows.flatMap((row) => columns.map((column) => grid.text(row, column)).filter((text) => text !== ""));
}
