import { longDate, partsOfDay } from "../../plan/calendar";
import { carriedHeadings } from "../../plan/carried";
import type { Action, FieldName, PlanTable } from "../../plan/model";
import { mappingKey, mappingOf, type SheetMapping } from "../../reading";
import { columnLetters } from "../../workbook/address";
import type { CellContent, Change, ChangeSet } from "../../workbook/changes";
import { cellKey, textAt, valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../../workbook/snapshot";
import type { Evaluation } from "../evaluation";
import { fieldColumn } from "../new-sheet/field-columns";
import { columnsLike, laidOut, type NewColumn } from "../new-sheet/new-plan-sheet";
import { freeSheetName } from "../new-sheet/sheet-name";
import { pastDue, toCarry, type CarryChoice } from "./to-carry";

/** Speaks of the year that ends, so it starts empty. */
const ofTheOldYear: ReadonlySet<FieldName> = new Set<FieldName>(["outcomeRag", "deliveryRag", "ragReason", "status", "percentComplete", "actual", "progress", "commentary", "correctiveAction", "reviewedBy", "reviewedOn", "completedOn"]);

/** Headings above the rows of which a row may know only by where it stands. */
const above = ["priority", "theme", "area", "group"] as const;

interface CarryColumn extends NewColumn {
  readonly content: (action: Action) => CellContent;
}

/**
 * Next year's plan beside this year's: for each table a new sheet in its layout, with the actions that are carried.
 * This year's sheets are only read. What speaks of the old year's progress starts empty; each row says where it was
 * carried from, how often, and which of its dates are past.
 * @param choices by the key of `toCarry`, for actions that are asked for
 * @throws Error where one that is asked for has no choice
 */
export function carryForwardChanges(evaluation: Evaluation, snapshot: WorkbookSnapshot, choices: Readonly<Record<string, CarryChoice>>): ChangeSet {
  const { plan, options } = evaluation;
  const carried = new Set<Action>();
  for (const { key, action, becomes } of toCarry(evaluation)) {
    const choice = becomes === "ask" ? choices[key] : becomes;
    if (choice === undefined) throw new Error("Choose for every action first whether it is carried.");
    if (choice === "carry") carried.add(action);
  }
  const taken = snapshot.sheets.map(({ name }) => name);
  const mapped: Record<string, SheetMapping> = {};
  const changes: Change[] = [];
  let first: string | null = null;
  for (const table of plan.tables) {
    const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
    const actions = plan.actions.filter((action) => action.table === table.id && carried.has(action));
    if (!sheet || actions.length === 0) continue;
    const name = freeSheetName(nextName(table.sheet, plan.period?.end ?? null), taken);
    taken.push(name);
    first ??= name;
    const columns = columnsOf(evaluation, sheet, table, actions);
    changes.push(
      ...laidOut(name, columns, actions.length + 20),
      { kind: "cells", sheet: name, row: 2, column: 1, contents: actions.map((action) => columns.map(({ content }) => content(action))) },
    );
    mapped[name] = { role: "plan", headerRow: 1, columns: Object.fromEntries(columns.map(({ field }, index) => [columnLetters(index + 1), field])) };
  }
  if (first !== null) {
    changes.push(
      { kind: "document", key: mappingKey, json: JSON.stringify({ sheets: { ...mappingOf(snapshot).sheets, ...mapped } }) },
      { kind: "activate", sheet: first, row: 2, column: 1 },
    );
  }
  return { label: `Carry forward, as at ${longDate(options.asAt)}`, expectations: [], changes };
}

/** "P1 Parks 2011-12", cut so that the year stays; "next year" where the plan's period is not known. */
function nextName(sheet: string, end: string | null): string {
  const year = end === null ? null : partsOfDay(end);
  const from = year === null ? 0 : year.month === 12 ? year.year + 1 : year.year;
  const next = year === null ? "next year" : year.month === 12 ? String(from) : `${from}-${String((from + 1) % 100).padStart(2, "0")}`;
  return `${sheet.slice(0, 27 - next.length).trim()} ${next}`;
}

/** How often an action was carried before this time; 0 where its sheet does not say. */
function timesBefore(sheet: SheetSnapshot, table: PlanTable, action: Action): number {
  const column = table.columns.find(({ heading }) => heading.trim().toLowerCase() === carriedHeadings.times.toLowerCase())?.column;
  const times = column === undefined ? 0 : Number(textAt(sheet, action.row, column));
  return Number.isInteger(times) && times > 0 ? times : 0;
}

function columnsOf({ ragTargets, options }: Evaluation, sheet: SheetSnapshot, table: PlanTable, actions: readonly Action[]): CarryColumn[] {
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
    added(carriedHeadings.from, null, 22, (action) => ({ text: [action.sheet, action.ref ?? `row ${action.row}`].join(", ") })),
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
