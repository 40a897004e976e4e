import { z } from "zod";
import { withColourWords } from "./coloured-cells";
import type { Block } from "../workbook/address";
import { textAt, valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../workbook/snapshot";

const ownSheetNames = z.array(z.string());

/** Whether Plan Check made a sheet: the workbook's document "own-sheets" lists its name. */
export function isOwnSheet(snapshot: WorkbookSnapshot, sheet: SheetSnapshot): boolean {
  const json = snapshot.documents["own-sheets"];
  if (json === undefined) return false;
  try {
    const names = ownSheetNames.safeParse(JSON.parse(json));
    return names.success && names.data.includes(sheet.name);
  } catch {
    return false;
  }
}

/**
 * Whether a sheet is one of Plan Check's that somebody renamed or copied, to keep it: its rows list cells of other sheets, or carry the names by
 * which the pages of the meeting pack are filled again. Read as a plan, its actions would count twice.
 */
export function isKeptCopy(sheet: SheetSnapshot): boolean {
  const { block } = sheet;
  if (!block) return false;
  return listsCells(sheet, block) || isPackPage(sheet, block);
}

/** How far above their headings people write a line of their own. */
const linesAbove = 6;

/** "Sheet | Cell" side by side: tables of actions, milestones, indicators and findings of Plan Check begin with these, and no plan does. */
function listsCells(sheet: SheetSnapshot, { row: top, column: left, rowCount, columnCount }: Block): boolean {
  for (let row = top; row < top + Math.min(rowCount, linesAbove); row++) {
    for (let column = left; column < left + Math.min(columnCount - 1, linesAbove); column++) {
      if (valueAt(sheet, row, column) === "Sheet" && valueAt(sheet, row, column + 1) === "Cell") return true;
    }
  }
  return false;
}

/** The names of the pack's rows: a dot for rows of Plan Check's own, else what the row is about and which of its cells are typed. */
const packRow = /^·$| ## \d+=/;
const fewestPackRows = 8;

function isPackPage(sheet: SheetSnapshot, { row: top, column, rowCount }: Block): boolean {
  let named = 0;
  let filled = 0;
  for (let row = top; row < top + Math.min(rowCount, 200); row++) {
    const name = valueAt(sheet, row, column);
    if (name === "") continue;
    filled++;
    if (typeof name === "string" && packRow.test(name)) named++;
  }
  return named >= fewestPackRows && named >= filled / 2;
}

const statusHeading = /^(?:outcome )?rag$/i;
const reasonHeading = /^\s*rag reason\s*$/i;

/** Asked for by the readers of plans and of indicators in turn: worked out once a sheet. */
const stripped = new WeakMap<SheetSnapshot, SheetSnapshot>();

/**
 * The sheet without the columns that an earlier run added ("Outcome RAG" or "RAG" with "RAG reason" to its right): what Plan Check
 * wrote is never read as the plan's own words. A RAG column that a person keeps stays; only the reason beside it goes. Cells that a
 * person coloured have the word of their colour.
 */
export function withoutOwnColumns(sheet: SheetSnapshot): SheetSnapshot {
  let known = stripped.get(sheet);
  if (!known) stripped.set(sheet, (known = strip(withColourWords(sheet))));
  return known;
}

function strip(sheet: SheetSnapshot): SheetSnapshot {
  if (!sheet.block) return sheet;
  const { row: top, column: left, rowCount, columnCount } = sheet.block;
  const hidden = new Map<number, number>();
  for (let r = 0; r < rowCount; r++) {
    const values = sheet.values[r];
    if (!values) continue;
    for (let c = 0; c < columnCount; c++) {
      const value = values[c];
      if (typeof value !== "string" || !reasonHeading.test(value)) continue;
      if (!hidden.has(c)) hidden.set(c, r);
      const status = textAt(sheet, top + r, left + c - 1).trim();
      if (c > 0 && /^outcome rag$/i.test(status) && statusHeading.test(status) && !hidden.has(c - 1)) hidden.set(c - 1, r);
    }
  }
  if (hidden.size === 0) return sheet;
  return {
    ...sheet,
    values: sheet.values.map((values, r) => (values.some((_, c) => r >= (hidden.get(c) ?? Infinity)) ? values.map((value, c) => (r >= (hidden.get(c) ?? Infinity) ? "" : value)) : values)),
  };
}
