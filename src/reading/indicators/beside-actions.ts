import type { Indicator } from "../../plan/model";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { decideColumns, type ListColumn } from "./columns";
import { gridOf, type Grid } from "./grid";
import { readHeader } from "./header";
import { labelColumns, periodAround } from "./labels";
import { readList } from "./list";

/** A table of actions, as it lies on its sheet. */
export interface ActionTableRows {
  readonly headerRow: number;
  readonly rows: readonly number[];
  /** Column of the action: what stands there is no name of an indicator. */
  readonly actionColumn: number;
}

const listRoles: ReadonlySet<ListColumn["role"]> = new Set<ListColumn["role"]>(["name", "code", "baseline", "actual", "target", "comparator", "polarity", "tolerance", "unit", "targetType"]);

/**
 * The indicators that a table of actions lists in its own rows, with their figures in columns of their own: "NI 8 | 21.3% | 22% | 23%"
 * beside the action. Nothing where only one column could hold figures, or no cell of them does.
 */
export function indicatorsBesideActions(sheet: SheetSnapshot, table: ActionTableRows): readonly Indicator[] {
  const last = table.rows.at(-1);
  const grid = gridOf(sheet);
  if (!grid || last === undefined) return [];
  const header = readHeader(grid, table.headerRow);
  const columns = decideColumns(grid, header, table.rows.slice(0, sampled)).filter((column) => listRoles.has(column.role) && column.column !== table.actionColumn);
  const figures = columns.filter((column) => column.role === "baseline" || column.role === "actual" || column.role === "target");
  const names = columns.filter((column) => column.role === "name" || column.role === "code");
  const compared = figures.some((column) => column.role === "target") && figures.some((column) => column.role !== "target");
  if (figures.length < 2 || names.length === 0 || !compared || !figures.every((column) => holdsNumbers(grid, column.column, table.rows))) return [];
  const ending: Grid = { ...grid, lastRow: last };
  return readList(ending, header, labelColumns(columns, periodAround(grid, table.headerRow)), {}).indicators.filter(hasFigure);
}

const sampled = 60;

/** Sentences about a target, or days under "Target", are no figures. */
function holdsNumbers(grid: Grid, column: number, rows: readonly number[]): boolean {
  const looks = rows.filter((row) => grid.text(row, column) !== "").map((row) => grid.look(row, column));
  return looks.length > 0 && looks.filter((look) => look.figures).length >= looks.length * 0.6 && looks.some((look) => look.numbers && !look.periods);
}

const hasFigure = (indicator: Indicator): boolean => [...Object.values(indicator.actuals), ...Object.values(indicator.targets)].some((figure) => figure.value !== null);
