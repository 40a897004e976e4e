import type { ChangeSet } from "../workbook/changes";
import type { Before } from "./before";
import type { OwnState } from "./own-state";
import { parseRecipe } from "./recipes";

/**
 * The set with names for its PivotTables that no other sheet has: one of ours that somebody renamed, to keep it, still holds PivotTables of those
 * names. A PivotTable that stands on its sheet already keeps the name that it got there.
 */
export function withFreePivotNames(set: ChangeSet, before: Pick<Before, "pivotTables" | "pivotNames">, own: OwnState): ChangeSet {
  if (!set.changes.some(({ kind }) => kind === "pivotTable")) return set;
  const earlier = new Map<string, readonly string[]>();
  const builtOn = (sheet: string): readonly string[] => {
    const known = earlier.get(sheet) ?? parseRecipe(own.recipes[sheet]).flatMap((change) => (change.kind === "pivotTable" ? [change.name] : []));
    earlier.set(sheet, known);
    return known;
  };
  const all = before.pivotNames.map((name) => name.toLowerCase());
  const nameFor = (sheet: string, wanted: string): string => {
    const here = before.pivotTables.get(sheet) ?? [];
    const kept = builtOn(sheet).find((name) => here.includes(name) && (name === wanted || (name.startsWith(`${wanted} `) && /^\d+$/.test(name.slice(wanted.length + 1)))));
    if (kept !== undefined) return kept;
    // As many names as there are PivotTables cannot all be taken and one more.
    const names = [wanted, ...all.map((_, index) => `${wanted} ${index + 2}`)];
    const taken = new Set(all);
    for (const name of here) taken.delete(name.toLowerCase());
    return names.find((name) => !taken.has(name.toLowerCase())) ?? wanted;
  };
  return { ...set, changes: set.changes.map((change) => (change.kind === "pivotTable" ? { ...change, name: nameFor(change.sheet, change.name) } : change)) };
}
