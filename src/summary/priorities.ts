import type { Plan } from "../plan/model";

const longest = 60;

/**
 * What each action's priority is called in summaries: its label and name ("1 Support healthy lifestyles"), or,
 * where the plan prints no label, its area, theme or sheet. Keyed by sheet and row, as `sheet\0row`.
 */
export function priorityNames(plan: Plan): ReadonlyMap<string, string> {
  const nameOfLabel = new Map<string, string>();
  for (const area of plan.areas) {
    if (area.kind === "priority" && area.priority !== null && area.name && !nameOfLabel.has(area.priority)) {
      nameOfLabel.set(area.priority, area.name);
    }
  }
  const names = new Map<string, string>();
  for (const action of plan.actions) {
    const label = action.priority;
    const name = label === null ? (action.area ?? action.theme ?? action.sheet) : withName(label, nameOfLabel.get(label));
    names.set(`${action.sheet}\u0000${action.row}`, shorten(name));
  }
  return names;
}

function withName(label: string, name: string | undefined): string {
  return name && name !== label ? `${label} ${name}` : label;
}

/** Cut at a word's end, so that a pivot's row label stays readable. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest - 1);
  const space = cut.lastIndexOf(" ");
  return `${space > longest / 2 ? cut.slice(0, space) : cut}…`;
}
