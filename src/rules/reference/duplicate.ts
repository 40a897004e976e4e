import { carriedYears } from "../../plan/carried";
import type { FieldName, Plan, PlanTable } from "../../plan/model";
import type { Rule } from "../rule";
import { FreeNumbers, numbered, withReference, type NumberedAction } from "../numbering";
import { place } from "../phrases";
import { about, groupBy, pointsElsewhere } from "../subjects";

type Entry = NumberedAction;

/** Above this share of repeats a numbering starts anew within the scope, so its repeats are no mistakes. */
const startsAnew = 0.1;

/**
 * Within what a plan's references are unique: one year's plan (a carried action keeps its old reference), else each sheet's table, else each area of it. Plain
 * numbers (1, 2, 3) are never taken to be unique beyond their table.
 */
function scopes(entries: readonly Entry[], yearOf: (table: string) => string): Entry[][] {
  const isPlain = ({ numbering }: Entry): boolean => numbering.prefix === "" && numbering.numbers.length === 1;
  const plain = entries.filter(isPlain);
  const full = entries.filter((entry) => !isPlain(entry));
  const keys: ((entry: Entry) => string)[] = [(e) => e.action.table, (e) => `${e.action.table} ${e.action.priority ?? ""} ${e.action.area ?? ""} ${e.action.group ?? ""}`];
  // "1, 2, 3" begins anew under each theme, as the recommendations of each audit do.
  return [...narrowed(full, [(e) => yearOf(e.action.table), ...keys]), ...narrowed(plain, keys.map((key) => (e: Entry) => `${key(e)} ${e.action.theme ?? ""}`))];
}

function narrowed(entries: readonly Entry[], keys: readonly ((entry: Entry) => string)[]): Entry[][] {
  for (const key of keys) {
    const groups = [...groupBy(entries, key).values()];
    const repeats = groups.reduce((sum, group) => sum + group.length - new Set(group.map((e) => e.numbering.key)).size, 0);
    if (repeats <= Math.max(1, entries.length * startsAnew)) return groups;
  }
  return [];
}

/** One action told over several rows repeats its number: next row, and the same words or none. */
function continues(entry: Entry, first: Entry): boolean {
  return entry.action.sheet === first.action.sheet && entry.action.text === first.action.text && entry.action.row - first.action.row < 10;
}

/** Columns of what several actions can answer: a number to their left is theirs. */
const shared: readonly FieldName[] = ["recommendation", "area"];

/** Tables whose numbers count recommendations or objectives: these may have several actions, each with the same number. */
function numbersWhatIsAnswered(plan: Plan): ReadonlySet<string> {
  const column = (table: PlanTable, fields: readonly FieldName[]) => table.columns.find(({ field }) => field !== null && fields.includes(field))?.column ?? Infinity;
  const tables = plan.tables.filter((table) => {
    const [number, answered, action] = [column(table, ["reference"]), column(table, shared), column(table, ["action"])];
    return number < answered && answered < action && action < Infinity;
  });
  return new Set(tables.map(({ id }) => id));
}

/** Two actions of one recommendation or objective: the second repeats its words, or leaves them to the row above. */
function answersTheSame(entry: Entry, first: Entry): boolean {
  if (entry.action.table !== first.action.table || entry.action.area !== first.action.area) return false;
  return shared.some((field) => {
    const [own, above] = [entry.action.cells[field]?.text, first.action.cells[field]?.text];
    return own !== undefined && above !== undefined && above !== "" && (own === "" || own === above);
  });
}

export const referenceDuplicate: Rule = {
  meta: {
    id: "reference/duplicate",
    severity: "error",
    summary: "A reference is used for a second action.",
    why: "Whoever quotes the number, in minutes or in another plan, may mean either action.",
    remedy: "Give the later action the next free number.",
    fixable: true,
    examples: [{ wrong: "SS3.5 Walking buses; SS3.5 School travel plans", right: "SS3.5 Walking buses; SS3.6 School travel plans" }],
  },
  *check(plan) {
    const all = numbered(plan);
    const counted = numbersWhatIsAnswered(plan);
    // Made for the first reference that is there twice.
    let free: FreeNumbers | undefined;
    for (const scope of scopes(all, carriedYears(plan))) {
      const firsts = new Map<string, Entry>();
      for (const entry of scope) {
        const first = firsts.get(entry.numbering.key);
        if (!first) {
          firsts.set(entry.numbering.key, entry);
          continue;
        }
        if (counted.has(entry.action.table) && answersTheSame(entry, first)) continue;
        if (continues(entry, first) || pointsElsewhere(entry.action)) continue;
        free ??= new FreeNumbers(all.map(({ numbering }) => numbering));
        const next = free.after(entry.numbering);
        const where = place(first.action.sheet, first.action.row, entry.action.sheet);
        const report = about(
          entry.action,
          "reference",
          `${entry.ref} is already used in ${where}.${next ? ` Give this one the next free number, ${next}.` : " Give this one a number of its own."}`,
        );
        const fix = next ? withReference(entry.action, entry.ref, next) : null;
        yield fix ? { ...report, fix } : report;
      }
    }
  },
};
