import { typedKey, type Typed } from "../../../summary/pack";
import { textAt, valueAt, type CellValue, type SheetSnapshot } from "../../../workbook/snapshot";
import { columnCount, firstColumn, keyColumn, notesColumn } from "./grid";

/** Stands between a row's name and the columns in which somebody may type: "exception | A1 ## 6=corrective action". */
const mark = " ## ";
/** The name of rows of ours that nobody writes beside for good: headings, sentences. */
export const ownRow = "·";

/** What stands in column A: the row's name, and which of its columns are there to be typed into. */
export function nameOfRow(key: string, typed: readonly { readonly column: number; readonly field: string }[]): string {
  return typed.length === 0 ? key : `${key}${mark}${typed.map(({ column, field }) => `${column}=${field}`).join("; ")}`;
}

/** What people wrote into the pack that stands there now. */
export interface EarlierPack {
  readonly typed: Typed;
  /** Cells right of the page by the name of their row: notes, and columns that people added. */
  readonly beside: ReadonlyMap<string, readonly CellValue[]>;
  /** Which row, in words, each name stood for: shown where the row is gone. */
  readonly labels: ReadonlyMap<string, string>;
  /** Headings of the columns right of the page. */
  readonly headings: readonly CellValue[];
  /** Rows that people put between ours. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly lastColumn: number;
}

/** Reads an earlier pack. A row is known by its name, so rows that somebody sorted, cut or inserted do no harm. */
export function earlierPack(sheet: SheetSnapshot | undefined): EarlierPack {
  const typed = new Map<string, string>();
  const beside = new Map<string, readonly CellValue[]>();
  const labels = new Map<string, string>();
  const rows: CellValue[][] = [];
  const block = sheet?.block ?? null;
  const lastColumn = block ? Math.max(notesColumn, block.column + block.columnCount - 1) : notesColumn;
  if (!sheet || !block) return { typed, beside, labels, headings: [], rows, lastColumn };
  const across = (row: number, from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => valueAt(sheet, row, from + index));
  for (let row = Math.max(2, block.row); row < block.row + block.rowCount; row += 1) {
    const name = textAt(sheet, row, keyColumn);
    const right = across(row, notesColumn, lastColumn);
    if (name === "") {
      const own = across(row, firstColumn, lastColumn);
      if (own.some((value) => value !== "")) rows.push(own);
      continue;
    }
    const [key = "", fields = ""] = name.split(mark);
    const hasRight = right.some((value) => value !== "");
    if (hasRight && name === ownRow) rows.push([...across(row, firstColumn, firstColumn + columnCount - 1).map((): CellValue => ""), ...right]);
    else if (hasRight) beside.set(key, right);
    if (name === ownRow) continue;
    labels.set(key, [1, 2, 3].map((offset) => textAt(sheet, row, firstColumn + offset)).find((text) => text !== "") ?? key);
    for (const field of fields.split("; ")) {
      const [column = "", ...words] = field.split("=");
      const text = textAt(sheet, row, Number(column)).trim();
      if (words.length > 0 && text !== "") typed.set(typedKey(key, words.join("=")), text);
    }
  }
  return { typed, beside, labels, headings: across(1, notesColumn, lastColumn), rows, lastColumn };
}
