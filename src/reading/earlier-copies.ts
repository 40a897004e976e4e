import { monthNumbers } from "../plan/calendar";
import { folded } from "../plan/folded";
import type { UnderstoodTable } from "./understood-table";

/** A sheet's name without its quarter or month, and where that stands among the others of its kind. */
interface DatedName {
  readonly stem: string;
  /** Grows with time; comparable only with names of the same stem and form. */
  readonly order: number;
}

const quarter = /\b(?:q|qtr|quarter)[\s.-]?([1-4])\b/i;
const month = /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i;
const year = /\b(?:20)?(\d\d)(?:\s?[-/–_]\s?(?:20)?(\d\d))?\b/;

/** The quarter or month that a sheet's name speaks of: "Q2 2025-26", "Update Oct 25"; null where it speaks of neither. */
export function datedName(name: string): DatedName | null {
  const plain = name.replace(/_/g, " ");
  const ofQuarter = quarter.exec(plain);
  const ofMonth = ofQuarter ? null : month.exec(plain);
  const found = ofQuarter ?? ofMonth;
  if (!found) return null;
  const rest = plain.replace(found[0], " ");
  const ofYear = year.exec(rest);
  const stem = (form: string): string => `${form} ${folded(ofYear ? rest.replace(ofYear[0], " ") : rest)}${ofYear ? " of year" : ""}`;
  if (ofQuarter) return { stem: stem("quarter"), order: Number(ofYear?.[1] ?? 0) * 12 + Number(ofQuarter[1]) * 3 };
  const index = (monthNumbers.get((ofMonth?.[0] ?? "").toLowerCase()) ?? 0) - 1;
  // Without a year, or with two, the months run from April.
  const inPlanYear = (index + 9) % 12;
  return { stem: stem("month"), order: Number(ofYear?.[1] ?? 0) * 12 + (ofYear && ofYear[2] === undefined ? index : inPlanYear) };
}

/** Share of a table's actions that must stand on the later sheet, too. */
const fewestAgain = 0.6;

/**
 * Tables of actions that are kept again on a sheet of a later quarter or month: "Q1" beside "Q2". The latest counts, the others are the
 * plan's history. By table id, the name of the sheet that replaces it. `kept` sheets are those that the user wants read all the same.
 */
export function earlierCopies(tables: readonly UnderstoodTable[], kept: (sheet: string) => boolean): ReadonlyMap<string, string> {
  const byStem = new Map<string, { readonly table: UnderstoodTable; readonly order: number }[]>();
  for (const table of tables) {
    if (table.kind.kind !== "actions") continue;
    const dated = datedName(table.grid.name);
    if (dated) byStem.set(dated.stem, [...(byStem.get(dated.stem) ?? []), { table, order: dated.order }]);
  }
  const copies = new Map<string, string>();
  for (const dated of byStem.values()) {
    const newestFirst = [...dated].sort((a, b) => b.order - a.order);
    // The newest sheet that an action stands on; only sheets of one series are compared, each cell once.
    const newest = new Map<string, { readonly sheet: string; readonly order: number }>();
    for (const { table, order } of newestFirst) {
      const words = actionWords(table);
      const again = words.flatMap((text) => newest.get(text) ?? []).filter((other) => other.order > order);
      if (words.length > 0 && again.length >= words.length * fewestAgain && !kept(table.grid.name)) copies.set(table.id, again[0]?.sheet ?? "");
      for (const text of words) if (!newest.has(text)) newest.set(text, { sheet: table.grid.name, order });
    }
  }
  return copies;
}

function actionWords({ grid, block, kind }: UnderstoodTable): string[] {
  const columns = kind.columns.filter((column) => column.field === "action").map((column) => column.column);
  return block.rows.flatMap((row) => columns.map((column) => folded(grid.text(row, column))).filter((text) => text !== ""));
}
