import { z } from "zod";
import type { CellContent } from "../../workbook/changes";
import { cellKey, numberFormatAt, textAt, valueAt, type SheetSnapshot } from "../../workbook/snapshot";

/** What people added to a table sheet of ours, so that it can be built anew without losing it. */
export interface KeptAdditions {
  /** Columns of their own, with the heading that they carry from now on. */
  readonly columns: readonly { readonly heading: string; readonly numberFormat: string }[];
  /** What stands in those columns beside the row of ours with these words; each row is given once. */
  take(row: Readonly<Record<string, string>>): readonly CellContent[] | null;
  /** Rows with words of theirs that were not taken: ours that are gone, and those that they wrote themselves. */
  left(): Additions["rows"];
}

/** Additions as plain data, which a document of the workbook can keep while the sheet is gone. */
export const additionsSchema = z.object({
  columns: z.array(z.object({ heading: z.string(), numberFormat: z.string() })),
  rows: z.array(
    z.object({
      /** Words of our own columns by their headings. */
      ours: z.record(z.string(), z.string()),
      own: z.array(z.union([z.object({ text: z.string() }), z.object({ number: z.number() }), z.object({ formula: z.string() }), z.null()])),
    }),
  ),
});
export type Additions = z.infer<typeof additionsSchema>;

/**
 * Reads what people added to a table that we laid out: columns with other headings than ours, and rows of their own.
 * Rows are told apart by `keys`, each a list of our headings: the first that names one row only counts.
 * Null where our headings do not stand in row 1 any more: the sheet then cannot be built anew without loss.
 */
export function additionsOn(sheet: SheetSnapshot, headings: readonly string[], keys: readonly (readonly string[])[]): Additions | null {
  const { block } = sheet;
  if (!block) return { columns: [], rows: [] };
  const last = block.column + block.columnCount - 1;
  const at = new Map<string, number>();
  for (let column = 1; column <= last; column += 1) {
    const heading = textAt(sheet, 1, column);
    if (headings.includes(heading) && !at.has(heading)) at.set(heading, column);
  }
  if (headings.some((heading) => !at.has(heading))) return null;
  const taken = new Set(at.values());
  const theirs = Array.from({ length: last }, (_, index) => index + 1).filter((column) => !taken.has(column) && holdsSomething(sheet, column));
  const rows = Array.from({ length: Math.max(0, block.row + block.rowCount - 2) }, (_, index) => index + 2).map((row) => ({
    ours: Object.fromEntries([...at].map(([heading, column]) => [heading, textAt(sheet, row, column)])),
    own: theirs.map((column) => contentAt(sheet, row, column)),
  }));
  return {
    columns: theirs.map((column) => ({ heading: textAt(sheet, 1, column).trim(), numberFormat: formatOf(sheet, column) })),
    rows: rows.filter(({ own, ours }) => own.some((content) => content !== null) || isTheirs(ours, keys)),
  };
}

/** Gives additions out again, row by row. */
export function keptAdditions({ columns, rows }: Additions, keys: readonly (readonly string[])[]): KeptAdditions {
  const open = new Set(rows);
  const nameOf = (row: Readonly<Record<string, string>>, key: readonly string[]) => key.map((heading) => row[heading] ?? "").join("\u0000");
  const indexes = keys.map((key) => {
    const index = new Map<string, (typeof rows)[number][]>();
    for (const row of rows) index.set(nameOf(row.ours, key), [...(index.get(nameOf(row.ours, key)) ?? []), row]);
    return { key, index };
  });
  return {
    columns,
    take(row) {
      for (const { key, index } of indexes) {
        const found = (index.get(nameOf(row, key)) ?? []).filter((one) => open.has(one));
        const [first] = found;
        if (!first || found.length > 1) continue;
        open.delete(first);
        return first.own;
      }
      return null;
    },
    left: () => [...open],
  };
}

/** A row that people wrote themselves has not all of the words that name a row of ours. */
function isTheirs(ours: Readonly<Record<string, string>>, keys: readonly (readonly string[])[]): boolean {
  const [key = []] = keys;
  return Object.values(ours).some((text) => text !== "") && key.some((heading) => (ours[heading] ?? "") === "");
}

function holdsSomething(sheet: SheetSnapshot, column: number): boolean {
  const { row, rowCount } = sheet.block ?? { row: 1, rowCount: 0 };
  return Array.from({ length: rowCount }, (_, index) => valueAt(sheet, row + index, column)).some((value) => value !== "");
}

function formatOf(sheet: SheetSnapshot, column: number): string {
  const { row, rowCount } = sheet.block ?? { row: 1, rowCount: 0 };
  for (let index = 1; index < rowCount; index += 1) if (numberFormatAt(sheet, row + index, column) !== "General") return numberFormatAt(sheet, row + index, column);
  return "General";
}

/** Formulas that speak of other cells by their address are kept as what they show: their row moves. */
function contentAt(sheet: SheetSnapshot, row: number, column: number): Additions["rows"][number]["own"][number] {
  const formula = sheet.formulas.get(cellKey(row, column));
  if (formula !== undefined && !/\$?[A-Z]{1,3}\$?\d/i.test(formula)) return { formula };
  const value = valueAt(sheet, row, column);
  if (typeof value === "number") return { number: value };
  if (typeof value === "boolean") return { formula: value ? "=TRUE" : "=FALSE" };
  return value === "" ? null : { text: value };
}
