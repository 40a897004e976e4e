import type { FieldName } from "../plan/model";
import type { TableFields } from "./table-fields";

/** Fields that stand once above the rows that they group. */
const grouping: readonly FieldName[] = ["theme", "priority", "area", "group", "recommendation", "reference"];
/** Fields that a plan may write once for all rows of a group. */
const shareable: readonly FieldName[] = ["leads", "organisation", "partners", "resources", "when", "start", "measure", "indicators", "target", "baseline"];

const mostLookedAt = 600;

/**
 * Fields whose cell in the first row of a group stands for the group's other rows: merged down on the sheet, which Excel does not tell us, or
 * left empty below. They are told by their pattern: filled in the first row of nearly every group, and in no other row.
 */
export function sharedFields(fields: TableFields, rows: readonly number[]): ReadonlySet<FieldName> {
  const shared = new Set<FieldName>();
  const headed = grouping.filter((field) => fields.has(field));
  if (headed.length === 0) return shared;
  const first: number[] = [];
  const others: number[] = [];
  let groupsOfSeveral = 0;
  let size = 0;
  for (const row of rows) {
    if (fields.textOf("action", row) === "") continue;
    // Long tables show their pattern early.
    if (first.length + others.length >= mostLookedAt) break;
    if (headed.some((field) => fields.textOf(field, row) !== "")) {
      first.push(row);
      size = 1;
    } else {
      others.push(row);
      size++;
      if (size === 2) groupsOfSeveral++;
    }
  }
  if (groupsOfSeveral < 2 || others.length < 3) return shared;
  for (const field of shareable) {
    if (!fields.has(field) || others.some((row) => fields.textOf(field, row) !== "")) continue;
    const told = first.filter((row) => fields.textOf(field, row) !== "").length;
    if (told >= first.length * 0.8) shared.add(field);
  }
  return shared;
}
