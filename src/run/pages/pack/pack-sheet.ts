import { ragColours, ragWords } from "../../../rag/words";
import type { PackPage, PackStatus } from "../../../summary/pack";
import type { Block } from "../../../workbook/address";
import type { CellContent, CellFormat, Change } from "../../../workbook/changes";
import type { CellValue } from "../../../workbook/snapshot";
import { columnCount, firstColumn, heightOfLines, keyColumn, linesOf, notesColumn, notesWidth, widths, widthOf } from "./grid";
import { paginate } from "./paginate";
import { rowsOfPage, type LaidRow, type RowLook } from "./rows";
import { ownRow, type EarlierPack } from "./typed-texts";

const looks: Readonly<Record<Exclude<RowLook, "gap">, CellFormat>> = {
  pageTitle: { bold: true, size: 15, colour: "#FFFFFF", fill: "#1F4E79", wrap: true, vertical: "center" },
  text: { size: 10, wrap: true, vertical: "top" },
  strong: { size: 10, bold: true, wrap: true, vertical: "top" },
  field: { size: 10, wrap: true, vertical: "top", border: "thin" },
  tableTitle: { size: 12, bold: true, colour: "#1F4E79", vertical: "center" },
  head: { size: 10, bold: true, fill: "#D9E2EC", colour: "#1B2A3A", wrap: true, vertical: "top", border: "thin" },
  body: { size: 10, wrap: true, vertical: "top", border: "thin" },
};
const typedLook: CellFormat = { fill: "#FFF9E5" };
const runningHeight = 18;
export const keptTitle = "Kept from the earlier pack: what people wrote in rows that are no longer there";

/**
 * The changes that lay the pack out on its emptied sheet. Row 1 is printed on every page; pages break where they must.
 * @param running what row 1 says: plan, period, draft or agreed
 */
export function packSheet(sheet: string, pages: readonly PackPage[], status: PackStatus, running: string, earlier: EarlierPack): Change[] {
  const built = paginate(pages.flatMap((page) => rowsOfPage(page, earlier.typed)), runningHeight);
  const printed = built.rows.length + 1;
  const kept = keptRows(built.rows, earlier);
  const rows = [...built.rows, ...kept];
  const wide = Math.max(earlier.lastColumn, notesColumn);
  const taken = new Set<string>();
  const contents: CellContent[][] = [
    line(wide, ownRow, [{ column: firstColumn, content: { text: running } }], earlier.headings.length > 0 ? earlier.headings : ["Notes (not printed)"]),
    ...rows.map((row) => {
      const beside = row.key !== null && !taken.has(row.key) ? earlier.beside.get(row.key) : undefined;
      if (row.key !== null) taken.add(row.key);
      return line(wide, row.name, row.cells, beside ?? []);
    }),
    ...earlier.rows.map((own) => [null, ...own.map(contentOf)]),
  ];
  const at = (index: number) => index + 2;
  const rowBlock = (index: number): Block => ({ row: at(index), column: firstColumn, rowCount: 1, columnCount });
  const byLook = Object.entries(looks).map(([look, format]): Change => ({ kind: "looks", sheet, format, blocks: rows.flatMap((row, index) => (row.look === look ? [rowBlock(index)] : [])) }));
  return [
    { kind: "cells", sheet, row: 1, column: 1, contents },
    { kind: "looks", sheet, format: { columnWidth: 1, size: 8, colour: "#FFFFFF", wrap: false }, blocks: [{ row: 1, column: keyColumn, rowCount: contents.length, columnCount: 1 }] },
    ...widths.map((columnWidth, index): Change => ({ kind: "looks", sheet, format: { columnWidth }, blocks: [{ row: 1, column: firstColumn + index, rowCount: 1, columnCount: 1 }] })),
    { kind: "looks", sheet, format: { columnWidth: notesWidth }, blocks: [{ row: 1, column: notesColumn, rowCount: 1, columnCount: 1 }] },
    { kind: "looks", sheet, format: { wrap: true, vertical: "top", italic: true, size: 10 }, blocks: [{ row: 1, column: notesColumn, rowCount: contents.length, columnCount: 1 }] },
    { kind: "looks", sheet, format: { size: 9, colour: "#404040", vertical: "top" }, blocks: [{ row: 1, column: firstColumn, rowCount: 1, columnCount }] },
    ...byLook,
    { kind: "looks", sheet, format: { bold: true, fill: "#F2F5F8" }, blocks: rows.flatMap((row, index) => (row.look === "field" ? [{ ...rowBlock(index), columnCount: 2 }] : [])) },
    { kind: "looks", sheet, format: typedLook, blocks: rows.flatMap((row, index) => row.cells.filter(({ typed }) => typed).map(({ column, span }) => ({ row: at(index), column, rowCount: 1, columnCount: span }))) },
    { kind: "merge", sheet, blocks: rows.flatMap((row, index) => row.cells.filter(({ span }) => span > 1).map(({ column, span }) => ({ row: at(index), column, rowCount: 1, columnCount: span }))) },
    { kind: "rowHeights", sheet, row: 1, heights: [runningHeight, ...rows.map(({ height }) => height)] },
    {
      kind: "wordColours",
      sheet,
      block: { row: 2, column: firstColumn, rowCount: Math.max(1, rows.length), columnCount },
      words: ragWords.map((text) => ({ text, ...ragColours[text] })),
    },
    {
      kind: "pageLayout",
      sheet,
      orientation: "landscape",
      fitToWidth: true,
      margins: { left: 28, right: 28, top: 45, bottom: 45 },
      titleRows: { first: 1, last: 1 },
      printArea: { row: 1, column: firstColumn, rowCount: printed, columnCount },
      header: status.agreed ? "" : "DRAFT",
      footer: "Page &P of &N",
      pageBreaksBefore: built.breaks.map(at),
    },
    { kind: "freezeRows", sheet, rows: 1 },
  ];
}

function line(wide: number, name: string, cells: readonly { readonly column: number; readonly content: CellContent }[], beside: readonly CellValue[]): CellContent[] {
  const contents: CellContent[] = Array.from({ length: wide }, () => null);
  contents[keyColumn - 1] = { text: name };
  for (const { column, content } of cells) contents[column - 1] = content;
  beside.forEach((value, index) => (contents[notesColumn - 1 + index] = contentOf(value)));
  return contents;
}

function contentOf(value: CellValue): CellContent {
  if (typeof value === "number") return { number: value };
  if (typeof value === "boolean") return { formula: value ? "=TRUE" : "=FALSE" };
  return value === "" ? null : { text: value };
}

/** Rows that are gone, where somebody wrote in them or beside them: below the printed pages, under their names, to be found again. */
function keptRows(built: readonly LaidRow[], { typed, beside, labels }: EarlierPack): LaidRow[] {
  const names = new Map(built.flatMap((row) => (row.key === null ? [] : [[row.key, row.name] as const])));
  const gone = new Map<string, { readonly field: string; readonly text: string }[]>();
  for (const [key, text] of typed) {
    const [row = "", field = ""] = key.split(" # ");
    // A field that the plan fills itself now keeps what was typed, too.
    if (names.get(row)?.includes(`=${field}`) !== true) gone.set(row, [...(gone.get(row) ?? []), { field, text }]);
  }
  for (const key of beside.keys()) if (!names.has(key) && !gone.has(key)) gone.set(key, []);
  if (gone.size === 0) return [];
  const title: LaidRow = { name: ownRow, key: null, look: "tableTitle", height: 20, cells: [{ column: firstColumn, span: columnCount, content: { text: keptTitle }, typed: false }], keepsNext: false, head: null, starts: null };
  return [
    title,
    ...[...gone].map(([key, fields]): LaidRow => {
      const label = labels.get(key) ?? key;
      const cells = fields.slice(0, 4).map(({ text }, index) => ({ column: firstColumn + 4 + index, span: 1, content: { text }, typed: true }));
      return {
        name: fields.length === 0 ? key : `${key} ## ${fields.slice(0, 4).map(({ field }, index) => `${firstColumn + 4 + index}=${field}`).join("; ")}`,
        key,
        look: "body",
        height: heightOfLines(Math.max(linesOf(label, widthOf(1, 3)), ...fields.slice(0, 4).map(({ text }, index) => linesOf(text, widths[4 + index] ?? 11)))),
        cells: [{ column: firstColumn + 1, span: 3, content: { text: label }, typed: false }, ...cells],
        keepsNext: false,
        head: null,
        starts: null,
      };
    }),
  ];
}
