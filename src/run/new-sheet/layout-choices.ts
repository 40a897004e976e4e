import type { Plan, PlanTable } from "../../plan/model";
import { builtInLayouts } from "./built-in-layouts";

/** A layout that can be chosen for a new sheet. */
export interface LayoutChoice {
  readonly id: string;
  readonly title: string;
  /** Proposed name of the sheet. */
  readonly sheet: string;
}

const ownPrefix = "like ";

/** The layouts of the plan's own tables of actions, each once, the most used first; then the built-in ones. */
export function layoutChoices(plan: Plan): readonly LayoutChoice[] {
  const byLayout = new Map<string, PlanTable[]>();
  for (const table of plan.tables) {
    if (table.kind !== "actions") continue;
    const headings = table.columns.map(({ heading, field }) => `${heading}=${field ?? ""}`).join("|");
    byLayout.set(headings, [...(byLayout.get(headings) ?? []), table]);
  }
  const own = [...byLayout.values()].sort((a, b) => b.length - a.length);
  return [
    ...own.flatMap((tables): LayoutChoice[] => {
      const [first] = tables;
      if (!first) return [];
      const others = new Set(tables.map(({ sheet }) => sheet)).size - 1;
      const more = others === 0 ? "" : ` and ${others} more`;
      return [{ id: ownPrefix + first.id, title: `As on ${first.sheet}${more}`, sheet: "New plan sheet" }];
    }),
    ...builtInLayouts.map(({ id, title, sheet }) => ({ id, title, sheet })),
  ];
}

/** The table whose layout was chosen; null for a built-in layout, or where the table is gone. */
export function chosenTable(plan: Plan, layout: string): PlanTable | null {
  return layout.startsWith(ownPrefix) ? (plan.tables.find(({ id }) => id === layout.slice(ownPrefix.length)) ?? null) : null;
}
