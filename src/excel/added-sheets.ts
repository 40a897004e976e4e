import { blockAddress, cellAddress, parseBlock, type Block } from "../workbook/address";
import { overlaps } from "../workbook/blocks";
import { fingerprint, unpackGrid } from "../workbook/grid";
import type { AddedSheet } from "../workbook/journal";
import type { CellValue } from "../workbook/snapshot";
import type { Progress } from "./batch";
import { askPivotPlace } from "./pivot-places";
import { readRanges } from "./range-reads";

/** A sheet that a run added, while it is looked at. */
export interface AddedNow {
  readonly sheet: Excel.Worksheet;
  readonly added: AddedSheet;
  readonly used: Excel.Range;
}

/** What somebody put onto a sheet of ours; null: nothing. */
export interface Foreign {
  readonly address: string | null;
  readonly why: string;
}

/** Asks what is on a sheet now; the answer is there after the next sync. */
export function lookAtAdded(sheet: Excel.Worksheet, added: AddedSheet): AddedNow {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address");
  sheet.tables.load("items/name");
  sheet.pivotTables.load("items/name");
  sheet.charts.load("items/name");
  return { sheet, added, used };
}

/** Compares sheets that a run added with what it wrote to them. One round trip, or more by size; none without sheets. */
export async function findForeign(
  context: Excel.RequestContext,
  looked: readonly AddedNow[],
  limit: number,
  options: Progress,
): Promise<{ readonly sheet: Excel.Worksheet; readonly foreign: Foreign | null }[]> {
  if (looked.length === 0) return [];
  const pivots = looked.map(({ sheet, added }) =>
    sheet.pivotTables.items
      .filter(({ name }) => added.pivotTables.includes(name))
      .map(askPivotPlace),
  );
  const reads = await readRanges(
    context,
    looked.flatMap(({ sheet, used }, index) =>
      used.isNullObject
        ? []
        : [{ index, sheet: sheet.name, block: parseBlock(used.address), properties: "values,formulas" as const, range: (block: Block) => sheet.getRange(blockAddress(block)) }],
    ),
    limit,
    options,
  );
  return looked.map(({ sheet, added }, index) => {
    const read = reads.find((one) => one.index === index);
    const taken = (pivots[index] ?? []).map((pending) => pending.place());
    return { sheet, foreign: foreignObject(sheet, added) ?? (read ? foreignCell(added, read.block, read.contents, taken) : null) };
  });
}

function foreignObject(sheet: Excel.Worksheet, added: AddedSheet): Foreign | null {
  const other = (items: readonly { readonly name: string }[], ours: readonly string[]) => items.find(({ name }) => !ours.includes(name));
  const found = other(sheet.tables.items, added.tables) ?? other(sheet.pivotTables.items, added.pivotTables) ?? other(sheet.charts.items, added.charts);
  return found ? { address: null, why: `"${found.name}" was added to the sheet` } : null;
}

/** The first cell that the run did not write, or did not write like this. */
function foreignCell(added: AddedSheet, block: Block, contents: readonly (readonly CellValue[])[], taken: readonly Block[]): Foreign | null {
  const expected = new Map<string, CellValue>();
  for (const { row, column, after } of added.written) {
    unpackGrid(after).forEach((cells, r) => cells.forEach((mark, c) => mark !== null && expected.set(cellAddress(row + r, column + c), mark)));
  }
  for (const [r, row] of contents.entries()) {
    for (const [c, content] of row.entries()) {
      if (content === "") continue;
      const cell = { row: block.row + r, column: block.column + c, rowCount: 1, columnCount: 1 };
      const address = cellAddress(cell.row, cell.column);
      if (expected.get(address) === fingerprint(content)) continue;
      if (taken.some((pivot) => overlaps(pivot, cell))) continue;
      return { address, why: "changed since, so the sheet was kept" };
    }
  }
  return null;
}
