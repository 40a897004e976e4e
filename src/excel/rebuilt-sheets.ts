import { blockAddress, cellAddress, parseBlock, type Block } from "../workbook/address";
import { overlaps } from "../workbook/blocks";
import { fingerprint, unpackGrid } from "../workbook/grid";
import type { Change } from "../workbook/changes";
import type { RebuiltSheet } from "../workbook/journal";
import type { CellValue } from "../workbook/snapshot";
import type { Foreign } from "./added-sheets";
import type { Progress } from "./batch";
import { emptyBefore, type OwnSheetBefore } from "./before";
import { keepsNothing, keptObjects, type Rebuild } from "./kept-objects";
import { emptySheet, rebuildSteps } from "./own-sheets";
import { callBytes, once, type Step } from "./pieces";
import { askPivotPlace } from "./pivot-places";
import { readRanges, type CellsRead } from "./range-reads";
import { parseRecipe } from "./recipes";
import { earlierOf } from "./removed-sheets";
import { askTable } from "./tables-before";

/** A sheet that a run built anew, while it is looked at. */
export interface RebuiltLooked {
  readonly sheet: Excel.Worksheet;
  readonly one: RebuiltSheet;
  readonly used: Excel.Range;
}

/** As it stands now, and what somebody did to it since the run; null: nothing. */
export interface RebuiltNow extends RebuiltLooked {
  readonly edited: Foreign | null;
  readonly before: OwnSheetBefore;
}

/** Asks what is on a sheet now; the answer is there after the next sync. */
export function lookAtRebuilt(sheet: Excel.Worksheet, one: RebuiltSheet): RebuiltLooked {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address");
  sheet.tables.load("items/name");
  sheet.pivotTables.load("items/name");
  sheet.charts.load("items/name");
  return { sheet, one, used };
}

/** Compares sheets that a run built anew with what it wrote to them. One round trip, or more by size; none without sheets. */
export async function readRebuilt(context: Excel.RequestContext, looked: readonly RebuiltLooked[], limit: number, options: Progress): Promise<RebuiltNow[]> {
  if (looked.length === 0) return [];
  const asked = looked.map(({ sheet }) => ({
    pivots: sheet.pivotTables.items.map((pivot) => ({ name: pivot.name, pending: askPivotPlace(pivot) })),
    tables: sheet.tables.items.map((table) => askTable(table.name, table)),
  }));
  const reads = await readRanges(
    context,
    looked.flatMap(({ sheet, used }, index) =>
      used.isNullObject ? [] : [{ index, sheet: sheet.name, block: parseBlock(used.address), properties: "values,formulas" as const, range: (block: Block) => sheet.getRange(blockAddress(block)) }],
    ),
    limit,
    options,
  );
  return looked.map((one, index) => {
    const cells = reads.find((read) => read.index === index) ?? null;
    const pivots = (asked[index]?.pivots ?? []).map(({ name, pending }) => ({ ...pending.place(), name }));
    const tables = (asked[index]?.tables ?? []).map((pending) => pending.table());
    const own = one.sheet.tables.items.find(({ name }) => !one.one.tables.includes(name));
    const edited = own ? { address: null, why: `"${own.name}" was added to the sheet, so it was left as it is` } : editedCell(one.one, cells, pivots);
    return { ...one, edited, before: { cells, pivots, tables } };
  });
}

/** The first cell that does not hold what the run left in it: typed into, written over or emptied since. */
function editedCell({ written }: RebuiltSheet, read: CellsRead | null, pivots: readonly Block[]): Foreign | null {
  const expected = new Map<string, CellValue>();
  for (const { row, column, after } of written) {
    unpackGrid(after).forEach((cells, r) => cells.forEach((mark, c) => mark !== null && mark !== "" && expected.set(cellAddress(row + r, column + c), mark)));
  }
  for (const [r, row] of (read?.contents ?? []).entries()) {
    for (const [c, content] of row.entries()) {
      const cell = { row: (read?.block.row ?? 1) + r, column: (read?.block.column ?? 1) + c, rowCount: 1, columnCount: 1 };
      const address = cellAddress(cell.row, cell.column);
      const mark = expected.get(address) ?? "";
      expected.delete(address);
      if (mark === (content === "" ? "" : fingerprint(content)) || pivots.some((pivot) => overlaps(pivot, cell))) continue;
      return { address, why: "changed since, so the sheet was left as it is" };
    }
  }
  for (const address of expected.keys()) {
    if (!pivots.some((pivot) => overlaps(pivot, parseBlock(address)))) return { address, why: "changed since, so the sheet was left as it is" };
  }
  return null;
}

/**
 * The steps that take sheets of ours back to the build before. What a person made of charts, PivotTables and tables stays
 * as when a sheet is built anew.
 * @param left sheets that stay as they are: PivotTables on the others may feed on their tables
 * @param recipes how all of them are built now
 */
export function earlierSteps(context: Excel.RequestContext, back: readonly RebuiltNow[], left: readonly RebuiltNow[], recipes: Readonly<Record<string, string>>, limit: number): Step[] {
  const nameOf = ({ one }: RebuiltNow): string => one.sheet.name;
  const namesOf = ({ items }: { readonly items: readonly { readonly name: string }[] }): string[] => items.map(({ name }) => name);
  const rebuildOf = (now: RebuiltNow, wanted: readonly Change[]): Rebuild => ({
    sheet: nameOf(now),
    charts: namesOf(now.sheet.charts),
    pivots: namesOf(now.sheet.pivotTables),
    before: now.before,
    recipe: recipes[nameOf(now)],
    wanted,
  });
  const kept = keptObjects([
    ...back.map((now) => rebuildOf(now, [...cellsOf(now, earlierOf({ sheet: now.one.sheet, cells: now.one.earlier.cells })), ...parseRecipe(now.one.earlier.recipe)])),
    ...left.map((now) => rebuildOf(now, [...cellsOf(now, now.before), ...parseRecipe(recipes[nameOf(now)])])),
  ]);
  const plans = back.map((now) => {
    const stays = kept.get(nameOf(now)) ?? keepsNothing;
    const recipe = parseRecipe(now.one.earlier.recipe).filter((change) => change.kind !== "chart" || !stays.charts.has(change.name)).filter((change) => change.kind !== "pivotTable" || !stays.noRoom.has(change.name));
    const places = now.before.pivots.filter(({ name }) => stays.pivots.has(name));
    return { now, stays, recipe, places, earlier: { ...earlierOf({ sheet: now.one.sheet, cells: now.one.earlier.cells }), pivots: places, tables: now.before.tables } };
  });
  return [
    ...plans.map(({ now, stays, places }) =>
      once(() =>
        emptySheet(
          now.sheet,
          {
            pivotTables: namesOf(now.sheet.pivotTables).filter((name) => !stays.pivots.has(name)),
            charts: namesOf(now.sheet.charts).filter((name) => !stays.charts.has(name) && !stays.movedCharts.has(name)),
            tables: namesOf(now.sheet.tables).filter((name) => !stays.tables.has(name)),
          },
          { pivots: places, tables: now.before.tables.filter(({ name }) => stays.tables.has(name)), used: now.before.cells?.block ?? null },
        ),
      ),
    ).map((step) => ({ ...step, bytes: callBytes * 20 })),
    ...plans.flatMap(({ now, stays, recipe, earlier }) => rebuildSteps(context, now.sheet, earlier, recipe.filter(({ kind }) => kind !== "pivotTable"), limit, stays)),
    ...plans.flatMap(({ now, stays, recipe }) => rebuildSteps(context, now.sheet, emptyBefore, recipe.filter(({ kind }) => kind === "pivotTable"), limit, stays)),
  ];
}

/** Cells as a change: the headings of tables are looked for in it. */
function cellsOf({ one }: RebuiltNow, { cells }: OwnSheetBefore): Change[] {
  if (!cells) return [];
  const text = (content: CellValue) => (content === "" ? null : { text: String(content) });
  return [{ kind: "cells", sheet: one.sheet.name, row: cells.block.row, column: cells.block.column, contents: cells.contents.map((row) => row.map(text)) }];
}
