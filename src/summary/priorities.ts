import type { Plan } from "../plan/model";
import { labeller, shorten } from "./labels";

/** So many characters of a priority's name stay readable beside the columns of a PivotTable. */
const longest = 60;

/** What actions without a priority are gathered under, where the plan gives others one. */
export const noPriority = "No priority named";

/**
 * What each action's priority is called in summaries: its label and name ("1 Support healthy lifestyles"), its name
 * where it has no label, or, where the plan prints no labels at all, its area, theme or sheet. Keyed by sheet and row, as `sheet\0row`.
 * Excel sorts the rows of a PivotTable by their words; where that would not be the plan's own order, labels that are
 * numbers get leading noughts, and any other name a number in front.
 */
export function priorityNames(plan: Pick<Plan, "actions" | "areas">): ReadonlyMap<string, string> {
  return namesOf(plan).names;
}

/** The names of `priorityNames` in full, for pages on which a name may take several lines. Keyed by the short one. */
export function prioritiesInFull(plan: Pick<Plan, "actions" | "areas">): ReadonlyMap<string, string> {
  return namesOf(plan).inFull;
}

function namesOf(plan: Pick<Plan, "actions" | "areas">): { readonly names: ReadonlyMap<string, string>; readonly inFull: ReadonlyMap<string, string> } {
  const nameOfLabel = namesOfLabels(plan.areas);
  const oneSpelling = labeller(Infinity);
  const labelled = plan.actions.some((action) => action.priority !== null);
  const keys = plan.actions.map(({ priority, priorityName, area, theme, sheet }) => {
    const named = priority ?? priorityName ?? (labelled ? null : (area ?? theme ?? sheet));
    return named === null ? null : oneSpelling(named);
  });
  const order = [...new Set(keys)].filter((key) => key !== null);
  const shown = inSortedOrder(order, keys.includes(null), (label, written) => (labelled ? withName(label, nameOfLabel.get(label), written) : written));
  const names = new Map<string, string>();
  const inFull = new Map<string, string>();
  plan.actions.forEach((action, index) => {
    const key = keys[index] ?? null;
    const written = key === null ? noPriority : (shown.get(key) ?? key);
    const name = shorten(written, longest);
    names.set(`${action.sheet}\u0000${action.row}`, name);
    inFull.set(name, written.replace(/\s+/g, " ").trim());
  });
  return { names, inFull };
}

/** What labels of priorities stand for: the name of the priority; where only outcomes are labelled so, of the one outcome. */
function namesOfLabels(areas: Plan["areas"]): ReadonlyMap<string, string> {
  const named = areas.flatMap(({ kind, priority, name }) => (priority !== null && name !== "" ? [{ kind, label: priority, name }] : []));
  const names = new Map<string, string>();
  for (const { kind, label, name } of named) if (kind === "priority" && !names.has(label)) names.set(label, name);
  const called = new Map<string, Set<string>>();
  for (const { label, name } of named) called.set(label, (called.get(label) ?? new Set<string>()).add(name));
  for (const { kind, label, name } of named) if (kind === "outcome" && !names.has(label) && called.get(label)?.size === 1) names.set(label, name);
  return names;
}

/** In the plan's order, as far as it has one: what names no priority stands last. */
export function inPlanOrder(names: Iterable<string>): readonly string[] {
  const all = [...new Set(names)];
  return [...all.filter((name) => name !== noPriority), ...all.filter((name) => name === noPriority)];
}

/** The names of labels in full, changed as little as possible so that sorting them keeps their order. */
function inSortedOrder(labels: readonly string[], someHaveNone: boolean, nameOf: (label: string, written: string) => string): ReadonlyMap<string, string> {
  const width = Math.max(0, ...labels.map((label) => label.length));
  const ways: readonly ((label: string, index: number) => string)[] = [
    (label) => label,
    ...(labels.every((label) => /^\d+$/.test(label)) ? [(label: string) => label.padStart(width, "0")] : []),
    (label, index) => `${String(index + 1).padStart(String(labels.length).length, "0")}. ${label}`,
  ];
  const named = ways.map((written) => labels.map((label, index) => nameOf(label, written(label, index))));
  const chosen = named.find((names) => isSorted([...names.map((name) => shorten(name, longest)), ...(someHaveNone ? [noPriority] : [])])) ?? named.at(-1) ?? [];
  return new Map(labels.map((label, index) => [label, chosen[index] ?? label]));
}

function isSorted(names: readonly string[]): boolean {
  return names.every((name, index) => index === 0 || (names[index - 1] ?? "").localeCompare(name, "en-GB") < 0);
}

function withName(label: string, name: string | undefined, written: string): string {
  return name && name !== label ? `${written} ${name}` : written;
}
