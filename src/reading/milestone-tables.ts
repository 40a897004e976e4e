import { readDueDates, type DueDateContext } from "../plan/due-dates";
import type { Action, Milestone, Unread } from "../plan/model";
import { readRagStatus, readStatusWords } from "../plan/rag-status";
import { referenceKey } from "../plan/references";
import { cellAddress } from "../workbook/address";
import type { TableColumn } from "./columns";
import type { UnderstoodTable } from "./understood-table";

/** Share of a table's references that must be those of actions elsewhere. */
const fewestKnown = 0.8;

/**
 * Tables that list the milestones of actions which stand in another table, each with the action's reference: "A1 | Design agreed | June".
 * By their ids; a table whose rows are actions of their own is none.
 */
export function milestoneTables(tables: readonly UnderstoodTable[]): ReadonlySet<string> {
  const found = new Set<string>();
  const candidates = tables.filter(({ kind }) => kind.kind === "actions" && kind.columns.some((column) => column.field === "action" && column.match?.field === "milestones"));
  if (candidates.length === 0) return found;
  for (const table of candidates) {
    const own = referencesOf(table);
    const others = new Set(tables.filter((other) => other !== table && other.kind.kind === "actions" && !candidates.includes(other)).flatMap(referencesOf));
    const known = own.filter((reference) => others.has(reference)).length;
    if (known > 0 && known >= own.length * fewestKnown) found.add(table.id);
  }
  return found;
}

const columnOf = (columns: readonly TableColumn[], field: TableColumn["field"]): number | null => columns.find((column) => column.field === field)?.column ?? null;

function referencesOf({ grid, block, kind }: UnderstoodTable): string[] {
  const column = columnOf(kind.columns, "reference");
  return column === null ? [] : block.rows.flatMap((row) => (grid.text(row, column) === "" ? [] : [referenceKey(grid.text(row, column))]));
}

/** Gives each row's milestone to the action that it refers to; rows that refer to none, or to several, are named. */
export function assignMilestones({ grid, block, kind }: UnderstoodTable, actions: readonly Action[], dates: DueDateContext): readonly Unread[] {
  const unread: Unread[] = [];
  const reference = columnOf(kind.columns, "reference");
  const name = columnOf(kind.columns, "action");
  if (reference === null || name === null) return unread;
  const when = columnOf(kind.columns, "when");
  const status = columnOf(kind.columns, "status") ?? columnOf(kind.columns, "deliveryRag");
  const byReference = new Map<string, Action[]>();
  for (const action of actions) if (action.ref !== null) byReference.set(referenceKey(action.ref), [...(byReference.get(referenceKey(action.ref)) ?? []), action]);
  let last = "";
  for (const row of block.rows) {
    const text = grid.text(row, name);
    // An empty reference goes on with the action above.
    last = grid.text(row, reference) || last;
    if (text === "") continue;
    const named = byReference.get(referenceKey(last)) ?? [];
    const here = named.filter((action) => action.sheet === grid.name);
    const [action, ...more] = here.length > 0 ? here : named;
    if (!action || more.length > 0) {
      unread.push({ sheet: grid.name, row, address: cellAddress(row, reference), text: last, why: action ? "several actions have this reference" : "no action has this reference" });
      continue;
    }
    action.milestones.push(milestoneOf(text, when === null ? "" : grid.text(row, when), status === null ? null : grid.text(row, status), dates));
  }
  return unread;
}

function milestoneOf(text: string, when: string, status: string | null, dates: DueDateContext): Milestone {
  const done = status === null || status === "" ? null : (readStatusWords(status) ?? readRagStatus(status)) === "complete";
  return { text, label: null, when: readDueDates(when, dates).dates[0] ?? null, done };
}
