import type { Block } from "../workbook/address";
import { valueOf } from "../workbook/cell-input";
import type { Change, Skipped } from "../workbook/changes";
import type { OwnSheetBefore } from "./before";
import { isSupported } from "./host";
import { parseRecipe } from "./recipes";

type Of<K extends Change["kind"]> = Extract<Change, { kind: K }>;
type Chart = Of<"chart">;
type Pivot = Of<"pivotTable">;
type Table = Of<"table">;

/** What stays of the objects on a sheet of ours that is built anew, by their names. */
export interface Kept {
  /** Left as they are. */
  readonly charts: ReadonlySet<string>;
  /** Charts that are given other cells and otherwise left, as they were built the last time. */
  readonly movedCharts: ReadonlyMap<string, Chart>;
  /** Refreshed where they are ours, and otherwise left as their reader arranged them. */
  readonly pivots: ReadonlySet<string>;
  /** Fitted to their new rows. */
  readonly tables: ReadonlySet<string>;
  /** PivotTables that cannot be made, because somebody's own stands in their place. */
  readonly noRoom: ReadonlySet<string>;
  /** What is made anew although it was there, and what could not be made: for people to know. */
  readonly said: readonly Skipped[];
}

export const keepsNothing: Kept = { charts: new Set(), movedCharts: new Map(), pivots: new Set(), tables: new Set(), noRoom: new Set(), said: [] };

/** What there is on a sheet that is built anew, how it was built the last time, and how it is to be built. */
export interface Rebuild {
  readonly sheet: string;
  readonly charts: readonly string[];
  readonly pivots: readonly string[];
  readonly before: OwnSheetBefore;
  /** Without it nobody can tell whose an object is, and none stays. */
  readonly recipe: string | undefined;
  readonly wanted: readonly Change[];
}

/**
 * Objects that stay while sheets of ours are built anew, so that what somebody made of them stays: the look, the title and
 * the size of a chart, the filters, the order and the added fields of a PivotTable, the filter and the style of a table.
 * What is not ours stays, too.
 */
export function keptObjects(rebuilds: readonly Rebuild[]): ReadonlyMap<string, Kept> {
  const known = rebuilds.filter(({ recipe }) => recipe !== undefined).map((rebuild) => ({ ...rebuild, earlier: parseRecipe(rebuild.recipe) }));
  const tables = new Map(known.map((one) => [one.sheet, keptTables(one, one.earlier)]));
  const allTables = new Set([...tables.values()].flatMap((names) => [...names]));
  return new Map(
    known.map((one) => {
      const charts = keptCharts(one.charts, one.earlier, one.wanted);
      const pivots = keptPivots(one, one.earlier, allTables);
      return [one.sheet, { ...charts, ...pivots, tables: tables.get(one.sheet) ?? new Set() }] as const;
    }),
  );
}

const isChart = (change: Change): change is Chart => change.kind === "chart";
const isPivot = (change: Change): change is Pivot => change.kind === "pivotTable";
const isTable = (change: Change): change is Table => change.kind === "table";

function named<T extends Chart | Pivot | Table>(changes: readonly Change[], isKind: (change: Change) => change is T): ReadonlyMap<string, T> {
  return new Map(changes.filter(isKind).map((change) => [change.name, change] as const));
}

const blockText = ({ row, column, rowCount, columnCount }: Block): string => [row, column, rowCount, columnCount].join();

/** All that is written of a chart: its alternative text is not, and says the figures, which change. */
function asBuilt({ source, place, title, labels, ...chart }: Chart): string {
  return JSON.stringify([looksOf(chart), labels ?? null, title, source.sheet, blockText(source.block), blockText(place)]);
}

const looksOf = ({ sheet, type, seriesBy, colours }: Pick<Chart, "sheet" | "type" | "seriesBy" | "colours">): string => JSON.stringify([sheet, type, seriesBy, colours]);

function keptCharts(there: readonly string[], earlier: readonly Change[], wanted: readonly Change[]): Pick<Kept, "charts" | "movedCharts"> {
  const before = named(earlier, isChart);
  const now = named(wanted, isChart);
  const charts = new Set<string>();
  const movedCharts = new Map<string, Chart>();
  for (const name of there) {
    const was = before.get(name);
    const is = now.get(name);
    if (!was) charts.add(name);
    else if (is && asBuilt(was) === asBuilt(is)) charts.add(name);
    // ChartSeries.setValues and setXAxisValues came with ExcelApi 1.7, which everything here needs anyway.
    else if (is?.seriesNames && looksOf(was) === looksOf(is) && was.source.sheet === is.source.sheet && seriesCount(was) === seriesCount(is)) movedCharts.set(name, was);
  }
  return { charts, movedCharts };
}

const seriesCount = ({ source: { block }, seriesBy }: Chart): number => (seriesBy === "columns" ? block.columnCount : block.rowCount) - 1;

/** Tables that begin where they began, under the same headings: what was added at the end, or taken off there, does no harm. */
function keptTables({ before, wanted }: Rebuild, earlier: readonly Change[]): ReadonlySet<string> {
  // Table.resize is ExcelApi 1.13.
  if (!isSupported("ExcelApi", "1.13")) return new Set();
  const was = named(earlier, isTable);
  const now = named(wanted, isTable);
  return new Set(
    before.tables.flatMap(({ name, block, headings }) => {
      const table = now.get(name);
      if (!table || !was.has(name) || block.row !== table.block.row || block.column !== table.block.column) return [];
      const words = headingsOf(table, wanted);
      return headings.every((heading, index) => index >= words.length || heading === words[index]) ? [name] : [];
    }),
  );
}

/** What is to stand in a table's first row, column by column. */
export function headingsOf({ block }: Table, changes: readonly Change[]): readonly (string | null)[] {
  const words: (string | null)[] = Array.from({ length: block.columnCount }, () => null);
  for (const change of changes) {
    if (change.kind !== "cells") continue;
    change.contents[block.row - change.row]?.forEach((content, index) => {
      const at = change.column + index - block.column;
      if (at >= 0 && at < words.length && content !== null) words[at] = String(valueOf(content));
    });
  }
  return words;
}

/** All that is said of a PivotTable when it is made. */
const pivotAsBuilt = ({ sheet, row, column, sourceTable, rows, columns, values, filters }: Pivot): string => JSON.stringify([sheet, row, column, sourceTable, rows, columns, values, filters]);

function keptPivots({ sheet, pivots: there, before, wanted }: Rebuild, earlier: readonly Change[], tables: ReadonlySet<string>): Pick<Kept, "pivots" | "noRoom" | "said"> {
  const was = named(earlier, isPivot);
  const now = named(wanted, isPivot);
  const pivots = new Set<string>();
  const said: Skipped[] = [];
  for (const name of there) {
    const [then, is] = [was.get(name), now.get(name)];
    if (!then || (is && pivotAsBuilt(then) === pivotAsBuilt(is) && tables.has(is.sourceTable))) pivots.add(name);
    else if (is) said.push({ sheet, why: `The PivotTable "${name}" was made anew, because its place, its fields or its table changed. Filters, sorting and fields that you had set on it are not on it any more.` });
  }
  const places = before.pivots.filter(({ name }) => pivots.has(name));
  const noRoom = new Set<string>();
  for (const { name, row, column, values } of now.values()) {
    if (pivots.has(name)) continue;
    // It grows downwards, so whatever stands in its columns below its first row would be run into.
    const inTheWay = places.find((place) => place.column <= column + values.length && column < place.column + place.columnCount && row < place.row + place.rowCount);
    if (!inTheWay) continue;
    noRoom.add(name);
    said.push({ sheet, code: "limit", why: `The PivotTable "${name}" was not made, because "${inTheWay.name}" stands in its place. Move that to a sheet of your own, then build again.` });
  }
  return { pivots, noRoom, said };
}
