import type { Action, CellText, FieldName, Plan, PlanTable } from "../plan/model";
import { singleSpaced } from "../plan/spaces";
import { oncePerPlan } from "../plan/once";
import type { Report } from "./rule";

/** Which rows and cells rules speak of. */

/** Actions in their own right: they have words of their own, and do more than point elsewhere. */
export const ownActions: (plan: Plan) => readonly Action[] = oncePerPlan((plan: Plan) =>
  plan.actions.filter((action) => !pointsElsewhere(action) && /\S/.test(action.text)),
);

/**
 * The row only points to another place: it says so and nothing else, or it points there and leaves both its milestones
 * and its dates empty.
 */
export function pointsElsewhere(action: Action): boolean {
  const pointer = action.crossReference;
  if (!pointer) return false;
  if (pointer.only) return true;
  const { milestones, when } = action.cells;
  return pointer.targets.length > 0 && milestones !== undefined && when !== undefined && isBlank(milestones.text) && isBlank(when.text);
}

/** A cell that says nothing: empty, or only dashes and stops. "N/A" and "none" say something. */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || /^[\s.\-–—_•*·,;:/]*$/.test(text);
}

/** The row's cell of a field that its table has a column for; null where the table has no place for it. */
export function cellOf(action: Action, field: FieldName): CellText | null {
  return action.cells[field] ?? null;
}

/** The cell that a finding about the row as a whole points at. */
export function rowCell(action: Action): string {
  return action.cells.action?.address ?? action.cells.reference?.address ?? Object.values(action.cells)[0]?.address ?? `A${action.row}`;
}

/** A report about one field of an action: at the field's cell, else at the action's. */
export function about(action: Action, field: FieldName, message: string): Report {
  return { sheet: action.sheet, row: action.row, field, address: cellOf(action, field)?.address ?? rowCell(action), message };
}

/** Actions by the id of their table, in the plan's order. */
export function byTable(actions: readonly Action[]): Map<string, Action[]> {
  return groupBy(actions, (action) => action.table);
}

/** Items by key, in the order of first appearance. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    const group = groups.get(k);
    if (group) group.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}

/** How an action is named in a message: its reference, else its first words. */
export function nameOf(action: Action): string {
  return action.ref ?? `"${singleSpaced(action.text).slice(0, 40).trim()}"`;
}

/** The table of an id; undefined where the plan does not list it. */
export function tableOf(plan: Plan, id: string): PlanTable | undefined {
  return plan.tables.find((table) => table.id === id);
}

/** The heading over a field's column, as the sheet has it; the given word where it is not known. */
export function headings(plan: Plan, field: FieldName, otherwise: string): (action: Action) => string {
  const byId = new Map<string, string>();
  for (const table of plan.tables) {
    const heading = table.columns.find((column) => column.field === field)?.heading;
    const words = heading === undefined ? "" : singleSpaced(heading).trim();
    if (words !== "" && words.length <= 50) byId.set(table.id, words);
  }
  return (action) => byId.get(action.table) ?? otherwise;
}
