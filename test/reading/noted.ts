import type { Action, Plan } from "../../src/plan/model";
import { readPlan } from "../../src/reading";
import { snapshotOf, type SnapshotOptions, type TestCell } from "./snapshot-of";

/** A day as a real Excel date. */
export const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** The plan that is read from these sheets. */
export function planOf(sheets: Record<string, TestCell[][]>, options: SnapshotOptions = {}): Plan {
  return readPlan(snapshotOf(sheets, options), {});
}

/** An action in one line: what a careful reader would note of it. */
export function noted(action: Action): string {
  const when = action.when.map((date) => (date.start === null ? "recurring" : date.end === null ? `from ${date.start}` : date.end)).join(" ");
  const parts = [
    `${action.row}`,
    action.ref ?? "-",
    action.priority ?? "-",
    action.area ?? "-",
    action.group ?? "-",
    action.text,
    `${action.milestones.length}`,
    when || "-",
    action.leads.join("+") || "-",
    action.partners.join("+") || "-",
  ];
  return parts.join(" | ");
}
