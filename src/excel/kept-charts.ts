import type { Change } from "../workbook/changes";
import { parseRecipe } from "./recipes";

type Chart = Extract<Change, { kind: "chart" }>;

/**
 * Charts that stay while a sheet of ours is built anew: those of ours that are to show the same cells in the same place, so
 * that the look, the title and the size that somebody gave them stay; and those that are not ours at all.
 * @param recipe how the sheet was built the last time; without it nobody can tell whose a chart is, and none stays
 */
export function keptCharts(there: readonly string[], recipe: string | undefined, wanted: readonly Change[]): ReadonlySet<string> {
  const earlier = chartsOf(parseRecipe(recipe));
  const now = chartsOf(wanted);
  if (recipe === undefined) return new Set();
  return new Set(there.filter((name) => !earlier.has(name) || earlier.get(name) === now.get(name)));
}

function chartsOf(changes: readonly Change[]): ReadonlyMap<string, string> {
  return new Map(changes.filter((change) => change.kind === "chart").map((chart) => [chart.name, asBuilt(chart)]));
}

/** All that is written of a chart: its alternative text is not, and says the figures, which change. */
function asBuilt({ sheet, type, source, seriesBy, title, colours, labels, place }: Chart): string {
  const block = ({ row, column, rowCount, columnCount }: Chart["place"]) => [row, column, rowCount, columnCount];
  return JSON.stringify([sheet, type, source.sheet, block(source.block), seriesBy, title, colours, labels ?? null, block(place)]);
}
