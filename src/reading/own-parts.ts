import { z } from "zod";
import { withColourWords } from "./coloured-cells";
import { textAt, type SheetSnapshot, type WorkbookSnapshot } from "../workbook/snapshot";

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
