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
    const known = new Set(entries.map((entry) => entry.numbering.key));
    const firstOf = new Map<string, Entry>();
    for (const entry of entries) {
      const key = `${entry.action.table} ${entry.numbering.key}`;
      if (!firstOf.has(key)) firstOf.set(key, entry);
    }
    for (const table of groupBy(entries, (entry) => entry.action.table).values()) {
      const lastOf = new Map<string, Entry>();
      const reports: Report[] = [];
      let steps = 0;
      for (const entry of table) {
        const before = lastOf.get(entry.numbering.stem);
        if (before) {
          steps += 1;
          const report = pointsElsewhere(entry.action) || firstOf.get(`${entry.action.table} ${entry.numbering.key}`) !== entry ? null : step(before, entry, known);
          if (report) reports.push(report);
        }
        if (!before || entry.numbering.last > before.numbering.last || entry.numbering.last <= 1) lastOf.set(entry.numbering.stem, entry);
      }
      if (reports.length <= Math.max(1, steps * sortedOtherwise)) yield* reports;
    }
  },
};

function step(before: Entry, entry: Entry, known: ReadonlySet<string>): Report | null {
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
    if (known.has(keyOf(entry.numbering, last))) return null;
    missing.push(spell(entry.numbering.shape, [...entry.numbering.numbers.slice(0, -1), last]));
  }
  return about(
    entry.action,
    "reference",
    `${entry.ref} follows ${before.ref}: ${list(missing)} ${missing.length === 1 ? "is" : "are"} not in the plan. Check that no action was lost.`,
  );
}
