import type { Report, Rule } from "../rule";
import { keyOf, numbered, spell, type NumberedAction } from "../numbering";
import { list } from "../phrases";
import { about, groupBy, pointsElsewhere } from "../subjects";

type Entry = NumberedAction;

/** A table with more steps out of order than this share is sorted by something else. */
const sortedOtherwise = 0.2;
/** Longer gaps mean a numbering with another system ("100, 200"), not lost actions. */
const longestGap = 5;

export const referenceSequence: Rule = {
  meta: {
    id: "reference/sequence",
    severity: "info",
    summary: "The numbering of an area has a gap or steps back.",
    why: "A missing number may be an action that got lost between two versions of the plan.",
    remedy: "Find out whether an action was dropped; say so, or close the gap.",
    fixable: false,
    examples: [{ wrong: "A1.1, A1.2, A1.4", right: "A1.1, A1.2, A1.3" }],
  },
  *check(plan) {
    const entries = numbered(plan);
    // Made for the first gap: most numberings have none.
    let keys: ReadonlySet<string> | undefined;
    const isKnown = (key: string): boolean => (keys ??= new Set(entries.map((entry) => entry.numbering.key))).has(key);
    for (const table of groupBy(entries, (entry) => entry.action.table).values()) {
      const lastOf = new Map<string, Entry>();
      const reports: Report[] = [];
      let firsts: ReadonlySet<Entry> | undefined;
      let steps = 0;
      for (const entry of table) {
        const before = lastOf.get(entry.numbering.stem);
        if (before) {
          steps += 1;
          const report = pointsElsewhere(entry.action) ? null : step(before, entry, isKnown);
          if (report && (firsts ??= firstOfEach(table)).has(entry)) reports.push(report);
        }
        if (!before || entry.numbering.last > before.numbering.last || entry.numbering.last <= 1) lastOf.set(entry.numbering.stem, entry);
      }
      if (reports.length <= Math.max(1, steps * sortedOtherwise)) yield* reports;
    }
  },
};

/** The first entry of each reference of a table. */
function firstOfEach(table: readonly Entry[]): ReadonlySet<Entry> {
  const firsts = new Map<string, Entry>();
  for (const entry of table) if (!firsts.has(entry.numbering.key)) firsts.set(entry.numbering.key, entry);
  return new Set(firsts.values());
}

function step(before: Entry, entry: Entry, isKnown: (key: string) => boolean): Report | null {
  const from = before.numbering.last;
  const to = entry.numbering.last;
  // A number at 1 or 0 again begins a new list; a repeat is the business of reference/duplicate.
  if (to < from && to > 1) {
    return about(entry.action, "reference", `${entry.ref} comes after ${before.ref}, so the numbering steps back. Put the rows in order, or renumber them.`);
  }
  if (to - from < 2 || to - from > longestGap + 1) return null;
  const missing = [];
  for (let last = from + 1; last < to; last += 1) {
    // Found elsewhere in the plan: the action has moved, it is not lost.
    if (isKnown(keyOf(entry.numbering, last))) return null;
    missing.push(spell(entry.numbering.shape, [...entry.numbering.numbers.slice(0, -1), last]));
  }
  return about(
    entry.action,
    "reference",
    `${entry.ref} follows ${before.ref}: ${list(missing)} ${missing.length === 1 ? "is" : "are"} not in the plan. Check that no action was lost.`,
  );
}
