import { colourWord, isPale, type ColourWord } from "../plan/rag-fill";
import type { Block } from "../workbook/address";
import { cellKey, cellOfKey, type SheetSnapshot } from "../workbook/snapshot";

/** Headings over cells that people colour instead of filling in a word. */
const colouredHeading = /^(?:[\w'’/&-]+ ){0,3}b?\.?r\.?a\.?g\.?(?:\s*\(.*\))?(?: (?:status|rating|rated|score))?(?:[\s:,-]+[\w /-]{1,14})?$|^(?:status|rating|progress rating|delivery status|traffic light(?:s)?|overall status|current status)$/i;
const longestHeading = 40;
/** Cells of a sheet that are asked for at most: far more than any plan has rows. */
const most = 20_000;

/**
 * The cells whose fill may be a status: empty ones under a heading such as "RAG", in rows that hold something else. One block a
 * column, from below its first such heading to the last row with such a cell.
 */
export function cellsThatMayBeColoured(sheet: SheetSnapshot): readonly Block[] {
  if (!sheet.block) return [];
  const { row: top, column: left, columnCount } = sheet.block;
  const blocks: Block[] = [];
  let asked = 0;
  for (let c = 0; c < columnCount; c += 1) {
    const header = sheet.values.findIndex((row) => isColouredHeading(row[c]));
    if (header < 0) continue;
    const empty = sheet.values.flatMap((row, r) => (r > header && row[c] === "" && row.filter((value) => value !== "").length >= 2 ? [r] : []));
    const first = empty[0];
    const last = empty.at(-1);
    if (first === undefined || last === undefined || asked + last - first >= most) continue;
    asked += last - first + 1;
    blocks.push({ row: top + first, column: left + c, rowCount: last - first + 1, columnCount: 1 });
  }
  return blocks;
}

function isColouredHeading(value: unknown): boolean {
  return typeof value === "string" && value.length <= longestHeading && colouredHeading.test(value.replace(/\s+/g, " ").trim());
}

const words = new WeakMap<SheetSnapshot, ReadonlyMap<number, ColourWord>>();

/** By cell, the status that its fill says, where it holds no word. A column shaded in one pale colour says nothing. */
export function colourWordsOf(sheet: SheetSnapshot): ReadonlyMap<number, ColourWord> {
  let known = words.get(sheet);
  if (!known) words.set(sheet, (known = sheet.fills && sheet.fills.size > 0 ? readWords(sheet.fills) : new Map<number, ColourWord>()));
  return known;
}

function readWords(fills: ReadonlyMap<number, string>): ReadonlyMap<number, ColourWord> {
  const byColumn = new Map<number, [number, string][]>();
  for (const [key, fill] of fills) {
    const { column } = cellOfKey(key);
    byColumn.set(column, [...(byColumn.get(column) ?? []), [key, fill]]);
  }
  const found = new Map<number, ColourWord>();
  for (const cells of byColumn.values()) {
    const told = cells.flatMap(([key, fill]) => {
      const word = colourWord(fill);
      return word === null ? [] : [[key, word] as const];
    });
    const shading = new Set(told.map(([, word]) => word)).size === 1 && cells.every(([, fill]) => isPale(fill));
    if (!shading) for (const [key, word] of told) found.set(key, word);
  }
  return found;
}

/** The sheet with the words that its coloured cells stand for: for readers, never for writing. */
export function withColourWords(sheet: SheetSnapshot): SheetSnapshot {
  const found = colourWordsOf(sheet);
  if (found.size === 0 || !sheet.block) return sheet;
  const { row: top, column: left } = sheet.block;
  return {
    ...sheet,
    values: sheet.values.map((row, r) => row.map((value, c) => (value === "" ? (found.get(cellKey(top + r, left + c)) ?? value) : value))),
  };
}
