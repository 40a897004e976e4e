import { carriedHeadings } from "../../plan/carried";
import type { Action, Plan } from "../../plan/model";
import { textAt, valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../../workbook/snapshot";
import { actionNames } from "../history/names";
import { carryName } from "./carry-name";
import { carryKey, keptCarry, type KeptCarry, type MadeFrom } from "./kept-carry";

/** A sheet of next year's plan that an earlier carry forward made, whatever it is called now. */
export interface MadeSheet {
  readonly sheet: string;
  /** This year's sheet that it was made from, as that is called now. */
  readonly from: string;
  /** Keys of the actions of that sheet that stand on it already. */
  readonly there: readonly string[];
}

/** What a workbook says of carrying forward. */
export interface CarryState extends Pick<KeptCarry, "choices"> {
  readonly made: readonly MadeSheet[];
}

/** Headings stand among the first rows; somebody may have put a title above them. */
const mostRowsAbove = 30;

/**
 * The choices that a workbook keeps, and next year's sheets that are there. They are known by their column "Carried from",
 * which names this year's sheet in each row, so that a rename, a copy and a reopened workbook do no harm; by the names that
 * were kept where somebody took that column away. Only sheets of which this year's is still read as a plan: once it is
 * not, next year has become this year.
 */
export function carryState(snapshot: WorkbookSnapshot, plan: Pick<Plan, "actions">): CarryState {
  const { choices, made } = keptCarry(snapshot.documents[carryKey]);
  const planned = new Set(plan.actions.map(({ sheet }) => sheet));
  const found = snapshot.sheets.flatMap((sheet) => {
    const rows = carriedRows(sheet);
    const from = sourceOf(sheet, rows, snapshot, made, planned);
    return from === null ? [] : [{ sheet, rows, from }];
  });
  if (found.length === 0) return { choices, made: [] };
  const names = actionNames(plan.actions);
  const named = plan.actions.map((action, index) => ({ action, key: carryName(action.sheet, names[index] ?? "") }));
  const actionsOn = (name: string): readonly Action[] => plan.actions.filter(({ sheet }) => sheet === name);
  return {
    choices,
    made: found.map(({ sheet, rows, from }): MadeSheet => {
      const isThere = thereOn(sheet, rows, from.names, actionsOn(sheet.name), actionsOn(from.sheet));
      return { sheet: sheet.name, from: from.sheet, there: named.filter(({ action }) => action.sheet === from.sheet && isThere(action)).map(({ key }) => key) };
    }),
  };
}

/** Where the heading "Carried from" stands; null where the sheet has none. */
export function carriedHeading(sheet: SheetSnapshot): { readonly row: number; readonly column: number } | null {
  const wanted = carriedHeadings.from.toLowerCase();
  for (const [r, cells] of sheet.values.slice(0, mostRowsAbove).entries()) {
    const c = cells.findIndex((cell) => typeof cell === "string" && cell.trim().toLowerCase() === wanted);
    if (c >= 0 && sheet.block) return { row: sheet.block.row + r, column: sheet.block.column + c };
  }
  return null;
}

/** "P1 Parks, 1.2": where an action was carried from. */
export function carriedFrom({ sheet, ref, row }: Pick<Action, "sheet" | "ref" | "row">): string {
  return `${sheet}, ${ref ?? `row ${row}`}`;
}

interface CarriedRow {
  readonly row: number;
  readonly from: string;
}

function carriedRows(sheet: SheetSnapshot): readonly CarriedRow[] {
  const heading = carriedHeading(sheet);
  if (!heading || !sheet.block) return [];
  const last = sheet.block.row + sheet.block.rowCount - 1;
  return Array.from({ length: last - heading.row }, (_, index) => heading.row + 1 + index).flatMap((row) => {
    const from = textAt(sheet, row, heading.column).trim();
    return from === "" ? [] : [{ row, from }];
  });
}

/** This year's sheet that most rows were carried from, and the names it had; null where the sheet is no copy of one. */
function sourceOf(sheet: SheetSnapshot, rows: readonly CarriedRow[], { sheets }: WorkbookSnapshot, made: readonly MadeFrom[], planned: ReadonlySet<string>): { readonly sheet: string; readonly names: readonly string[] } | null {
  const present = new Set(sheets.map(({ name }) => name));
  // A sheet that is there under the kept name is that one; else the one of the kept id, which was renamed since.
  const nowOf = ({ from }: MadeFrom): string | undefined => (present.has(from.name) ? from.name : sheets.find(({ id }) => id === from.id)?.name);
  const namesOf = new Map<string, Set<string>>([...planned].map((name) => [name, new Set([name])]));
  for (const one of made) namesOf.get(nowOf(one) ?? "")?.add(one.from.name);
  const candidates = [...namesOf].filter(([name]) => name !== sheet.name).map(([name, names]) => ({ sheet: name, names: [...names] }));
  const counted = candidates.map((one) => ({ one, count: rows.filter(({ from }) => one.names.some((name) => from.startsWith(`${name}, `))).length })).sort((a, b) => b.count - a.count);
  const [most] = counted;
  if (most && most.count > 0) return most.one;
  const kept = made.find((one) => one.sheet === sheet.name);
  return candidates.find((one) => kept && one.sheet === nowOf(kept)) ?? null;
}

/** Which of this year's actions stand on next year's sheet: by reference, else by their words, else by the row they came from. */
function thereOn(sheet: SheetSnapshot, rows: readonly CarriedRow[], names: readonly string[], next: readonly Action[], all: readonly Action[]): (action: Action) => boolean {
  const froms = new Set(rows.map(({ from }) => from));
  const known = new Set(all.map(({ text }) => text));
  const words = rows.map(({ row, from }) => ({ from, words: (sheet.values[row - (sheet.block?.row ?? 1)] ?? []).map(String) }));
  const texts = new Set([...next.map(({ text }) => text), ...words.flatMap((one) => one.words)]);
  const refs = new Set(next.map(({ ref, text }) => `${ref ?? ""}\u0000${text}`));
  // Somebody reworded it there: the row that it came from tells, unless that row of the new sheet speaks of another action.
  const reworded = new Set(words.filter((one) => !one.words.some((word) => known.has(word))).map(({ from }) => from));
  return ({ ref, text, row }) => {
    if (ref !== null) return names.some((name) => froms.has(carriedFrom({ sheet: name, ref, row }))) || refs.has(`${ref}\u0000${text}`);
    return texts.has(text) || names.some((name) => reworded.has(carriedFrom({ sheet: name, ref, row })));
  };
}

/** The first row below what stands on a sheet's table from which so many rows are empty. */
export function freeRowBelow(sheet: SheetSnapshot, lastRow: number, count: number): number {
  const { block } = sheet;
  if (!block) return 1;
  const end = block.row + block.rowCount;
  const isEmpty = (row: number): boolean => Array.from({ length: block.columnCount }, (_, c) => block.column + c).every((column) => valueAt(sheet, row, column) === "");
  const first = lastRow + 1;
  return Array.from({ length: count }, (_, index) => first + index).every(isEmpty) ? first : Math.max(first, end);
}
