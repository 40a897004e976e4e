import { longDate } from "../../plan/calendar";
import { carriedHeadings } from "../../plan/carried";
import type { Action, FieldName, PlanTable } from "../../plan/model";
import type { CellContent } from "../../workbook/changes";
import { cellKey, textAt, valueAt, type SheetSnapshot } from "../../workbook/snapshot";
import type { Evaluation } from "../evaluation";
import { fieldColumn } from "../new-sheet/field-columns";
import { columnsLike, type NewColumn } from "../new-sheet/new-plan-sheet";
import { carriedFrom } from "./made-sheets";
import { pastDue } from "./to-carry";

/** Speaks of the year that ends, so it starts empty. */
const ofTheOldYear: ReadonlySet<FieldName> = new Set<FieldName>(["outcomeRag", "deliveryRag", "ragReason", "status", "percentComplete", "actual", "progress", "commentary", "correctiveAction", "reviewedBy", "reviewedOn", "completedOn"]);

/** Headings above the rows of which a row may know only by where it stands. */
const above = ["priority", "theme", "area", "group"] as const;

/** A column of next year's sheet, and what stands in it for an action that is carried. */
export interface CarryColumn extends NewColumn {
  readonly content: (action: Action) => CellContent;
}

/** How often an action was carried before this time; 0 where its sheet does not say. */
function timesBefore(sheet: SheetSnapshot, table: PlanTable, action: Action): number {
  const column = table.columns.find(({ heading }) => heading.trim().toLowerCase() === carriedHeadings.times.toLowerCase())?.column;
  const times = column === undefined ? 0 : Number(textAt(sheet, action.row, column));
  return Number.isInteger(times) && times > 0 ? times : 0;
}

/** The columns of next year's sheet for one of this year's tables; what speaks of the old year's progress starts empty. */
export function carriedColumns({ ragTargets, options }: Evaluation, sheet: SheetSnapshot, table: PlanTable, actions: readonly Action[]): CarryColumn[] {
  const target = ragTargets.find((one) => one.table === table.id);
  const ours = new Set(target ? [target.reasonColumn, ...(target.statusIs === "added" ? [target.statusColumn] : [])] : []);
  const carriedBefore = new Set<string>(Object.values(carriedHeadings).map((heading) => heading.toLowerCase()));
  const own = columnsLike(table, sheet)
    .filter(({ like, heading }) => !ours.has(like.column) && !carriedBefore.has(heading.trim().toLowerCase()))
    .map((column): CarryColumn => ({ ...column, content: (action) => contentOf(sheet, column, action) }));
  const shown = new Set(own.map(({ field }) => field));
  const missing = above.filter((field) => !shown.has(field) && actions.some((action) => action[field] !== null));
  const added = (heading: string, field: FieldName | null, width: number, content: CarryColumn["content"]): CarryColumn => ({ width, heading, field, like: null, content });
  const words: Record<(typeof above)[number], string> = { priority: "Priority", theme: "Theme", area: "Area for improvement", group: "Group" };
  return [
    ...missing.map((field) => added(words[field], field, fieldColumn(field).width, (action) => textContent(action[field] ?? ""))),
    ...own,
    added(carriedHeadings.from, null, 22, (action) => ({ text: carriedFrom(action) })),
    added(carriedHeadings.times, null, 10, (action) => ({ number: timesBefore(sheet, table, action) + 1 })),
    added(carriedHeadings.toSettle, null, 40, (action) => {
      const past = pastDue(action, options.asAt);
      return past === null ? null : { text: `Set a new date: ${longDate(past)} is past.` };
    }),
  ];
}

function textContent(text: string): CellContent {
  return text === "" ? null : { text };
}

/** A cell of the old row; a row that goes on over several rows becomes one. Formulas become what they show. */
function contentOf(sheet: SheetSnapshot, { like: { column }, field, date }: ReturnType<typeof columnsLike>[number], action: Action): CellContent {
  if (field !== null && ofTheOldYear.has(field)) return null;
  const rows = action.rows.filter((row) => valueAt(sheet, row, column) !== "");
  const [only] = rows;
  if (only === undefined) return field === "priority" || field === "theme" || field === "area" || field === "group" ? textContent(action[field] ?? "") : null;
  if (rows.length > 1) return { text: rows.map((row) => textAt(sheet, row, column)).join("\n") };
  const value = valueAt(sheet, only, column);
  if (typeof value === "string") return { text: value };
  // A number that is shown as a date keeps its format with the column; any other is written as it looks.
  if (typeof value === "number" && (date || !sheet.texts.has(cellKey(only, column)))) return { number: value };
  return { text: textAt(sheet, only, column) };
}
