import { ByRow } from "../plan/by-row";
import type { Action, DueDate, FieldName, Period, Plan } from "../plan/model";
import { dueDateContextOf, readDueDates } from "../plan/due-dates";
import { singleSpaced } from "../plan/spaces";
import { oncePerPlan } from "../plan/once";
import { longDate } from "./phrases";
import { isBlank, ownActions, rowCell } from "./subjects";

/** The due dates that a row states, with the cell where they stand. */
export interface DatedRow {
  readonly sheet: string;
  readonly row: number;
  readonly address: string;
  readonly field: FieldName;
  readonly dates: readonly DueDate[];
}

/** Rows of actions, and rows of measure lists (a measure inside an action's row is due with the action). */
const datedRows = oncePerPlan((plan: Plan): readonly DatedRow[] => [...rowsWithDates(plan)]);

function* rowsWithDates(plan: Plan): Generator<DatedRow> {
  const actionRows = new ByRow<true>();
  if (plan.measures.some((measure) => measure.due)) for (const action of plan.actions) for (const row of action.rows) actionRows.set({ sheet: action.sheet, row }, true);
  for (const action of ownActions(plan)) {
    if (action.when.length === 0) continue;
    const field: FieldName = action.cells.when ? "when" : "milestones";
    yield { sheet: action.sheet, row: action.row, address: action.cells[field]?.address ?? rowCell(action), field, dates: action.when };
  }
  for (const measure of plan.measures) {
    if (!measure.due || actionRows.has(measure)) continue;
    yield { sheet: measure.sheet, row: measure.row, address: measure.address, field: "measure", dates: [measure.due] };
  }
}

/**
 * Distinct words of dates, in their order: a date that is there three times is named once, and one told in two ways ("Year 1
 * (2025/26)") by the words that have its year; a real Excel date is told in full.
 */
export function distinct(dates: readonly DueDate[]): string[] {
  const told = new Map<string, string>();
  for (const { text, start, end } of dates) {
    const words = /^\d{4}-\d{2}-\d{2}$/.test(text) ? longDate(text) : singleSpaced(text).trim();
    const time = start === null || end === null ? words : `${start} ${end}`;
    const before = told.get(time);
    if (before === undefined || !/\d{2}/.test(before)) told.set(time, words);
  }
  return [...new Set(told.values())];
}

/** Last day of the academic year (September to August) that a day lies in; ISO dates. */
export function academicYearEnd(iso: string): string {
  const year = Number(iso.slice(0, 4));
  return `${iso.slice(5, 7) >= "09" ? year + 1 : year}-08-31`;
}

/** The day by which all of a row's dates are past; null where one is open, recurring or unknown. */
export function lastDay(dates: readonly DueDate[]): string | null {
  let last: string | null = null;
  for (const date of dates) {
    if (date.recurring || date.end === null) return null;
    if (last === null || date.end > last) last = date.end;
  }
  return last;
}

/** The start that a row states, where it comes after its due date: one of the two is a slip, so the due date says nothing yet. */
export function startAfterEnd(action: Action, planPeriod: Period | null): DueDate | null {
  const start = action.cells.start;
  const end = lastDay(action.when);
  if (!start || isBlank(start.text) || end === null) return null;
  // Several starts, or one that is a whole year, say nothing that must come first.
  const [only, ...more] = readDueDates(start.text, dueDateContextOf(planPeriod)).dates;
  return only && only.start !== null && more.length === 0 && only.start > end ? only : null;
}

/** Above this share of rows with a date outside the plan's period, it is the period that is wrong. */
const mistrust = 0.25;

/**
 * The rows with their dates, where the plan's period can be trusted to judge them. A period read from a title may be one
 * year of a longer plan; then many rows lie outside of it, and none of them is a slip.
 */
export function datedRowsWithin(plan: Plan, period: Period): readonly DatedRow[] {
  const rows = datedRows(plan);
  const dated = rows.filter((row) => row.dates.some((date) => date.end !== null));
  const outside = dated.filter((row) => row.dates.some((date) => isBefore(date, period) || isAfter(date, period)));
  return outside.length > 3 && outside.length / dated.length > mistrust ? [] : rows;
}

/** Wholly before the period. */
export function isBefore(date: DueDate, period: Period): boolean {
  return !date.recurring && date.end !== null && date.end < period.start;
}

/** Wholly after the period. */
export function isAfter(date: DueDate, period: Period): boolean {
  return !date.recurring && date.start !== null && date.start > period.end;
}
