import { blockAddress, type Block } from "../workbook/address";
import { overlaps } from "../workbook/blocks";
import { packGrid, unpackGrid } from "../workbook/grid";
import type { BrokenFormula, RemovedSheet, SheetReference } from "../workbook/journal";
import { emptyBefore, type OwnSheetBefore, type Standing } from "./before";
import { rebuildSteps } from "./own-sheets";
import { parseRecipe } from "./recipes";
import { callBytes, type Step } from "./pieces";

/** What has to be kept of a sheet of ours so that it can be built again. */
export function removedSheet(sheet: SheetReference, standing: Standing, before: OwnSheetBefore, recipe: string): RemovedSheet {
  return { sheet, ...standing, cells: keptCells(before), recipe };
}

/** The cells of a sheet of ours, packed; without those that its PivotTables fill. */
export function keptCells({ cells, pivots }: OwnSheetBefore): RemovedSheet["cells"] {
  return (
    cells && {
      row: cells.block.row,
      column: cells.block.column,
      contents: packGrid(
        cells.contents.map((row, r) => row.map((content, c) => (content === "" || pivots.some((pivot) => overlaps(pivot, cellOf(cells.block, r, c))) ? null : content))),
      ),
      numberFormats: cells.numberFormats && packGrid(cells.numberFormats),
    }
  );
}

function cellOf(block: Block, r: number, c: number): Block {
  return { row: block.row + r, column: block.column + c, rowCount: 1, columnCount: 1 };
}

/** A sheet that is there again, empty, and what is to be built on it. */
export interface AddedAgain {
  readonly removed: RemovedSheet;
  readonly sheet: Excel.Worksheet;
}

/**
 * Adds deleted sheets again, under their names and in their places, and looks at the formulas that broke with them: one
 * round trip, none where there is nothing to do. A sheet of one of `half`, which an earlier try left half built, is replaced.
 */
export async function addAgain(context: Excel.RequestContext, removed: readonly RemovedSheet[], half: readonly Excel.Worksheet[], broken: readonly { readonly one: BrokenFormula; readonly sheet: Excel.Worksheet }[]) {
  const { worksheets } = context.workbook;
  for (const sheet of half) sheet.delete();
  const added = [...removed].sort((a, b) => a.position - b.position).map((one): AddedAgain => {
    const sheet = worksheets.add(one.sheet.name);
    if (one.tabColour !== "") sheet.tabColor = one.tabColour;
    sheet.load("id");
    return { removed: one, sheet };
  });
  // From the left, so that each finds those before it in their places.
  for (const { removed: one, sheet } of added) {
    sheet.position = one.position;
    if (one.visibility !== "Visible") sheet.visibility = one.visibility;
  }
  const formulas = broken.map(({ one, sheet }) => {
    const range = sheet.getRange(blockAddress({ row: one.row, column: one.column, rowCount: 1, columnCount: 1 }));
    range.load("formulas");
    return { formula: one.formula, range };
  });
  if (added.length + formulas.length > 0) await context.sync();
  return { added, formulas };
}

/** The steps that build deleted sheets again: first what stands on each, then the PivotTables, whose tables stand on others; at last the formulas that broke. */
export function restoreSteps(context: Excel.RequestContext, { added, formulas }: Awaited<ReturnType<typeof addAgain>>, limit: number): Step[] {
  const built = added.map((one) => ({ ...one, recipe: parseRecipe(one.removed.recipe) }));
  return [
    ...built.flatMap(({ sheet, removed, recipe }) => rebuildSteps(context, sheet, earlierOf(removed), recipe.filter(({ kind }) => kind !== "pivotTable"), limit)),
    ...built.flatMap(({ sheet, recipe }) => rebuildSteps(context, sheet, emptyBefore, recipe.filter(({ kind }) => kind === "pivotTable"), limit)),
    ...formulas.flatMap(({ formula, range }): Step[] => {
      const now: unknown = range.formulas[0]?.[0];
      // Anything else was typed there since.
      if (typeof now !== "string" || !now.includes("#REF!")) return [];
      return [{ bytes: callBytes + formula.length * 2, put: () => void (range.formulas = [[formula]]) }];
    }),
  ];
}

/** The cells that were packed, as they were read. */
export function earlierOf({ sheet, cells }: Pick<RemovedSheet, "sheet" | "cells">): OwnSheetBefore {
  if (!cells) return emptyBefore;
  const contents = unpackGrid(cells.contents).map((row) => row.map((content) => content ?? ""));
  const block = { row: cells.row, column: cells.column, rowCount: cells.contents.rowCount, columnCount: cells.contents.columnCount };
  const numberFormats = cells.numberFormats && unpackGrid(cells.numberFormats).map((row) => row.map((format) => String(format ?? "General")));
  return { cells: { index: null, sheet: sheet.name, block, values: contents, contents, numberFormats }, pivots: [], tables: [] };
}
