import { ByRow } from "../plan/by-row";
import type { DueDate, FieldName, Period, Plan } from "../plan/model";
import { oncePerPlan } from "./once";
import { longDate } from "./phrases";
import { ownActions, rowCell } from "./subjects";

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

/** Distinct words of dates, in their order: a date that stands there three times is named once; a real Excel date is told in full. */
export function distinct(dates: readonly DueDate[]): string[] {
  return [...new Set(dates.map(({ text }) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? longDate(text) : text.replace(/\s+/g, " ").trim())))];
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
