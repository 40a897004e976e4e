import { fieldValue, typedKey, type PackPage, type PackTable, type Typed } from "../../../summary/pack";
import type { CellContent } from "../../../workbook/changes";
import { columnCount, firstColumn, fitting, heightOfLines, linesOf, widthOf } from "./grid";
import { nameOfRow, ownRow } from "./typed-texts";

export type RowLook = "pageTitle" | "text" | "strong" | "field" | "tableTitle" | "head" | "body" | "gap";

/** One row of the pack's sheet before it has a place. */
export interface LaidRow {
  /** What stands in column A. */
  readonly name: string;
  /** The row's key without its typed columns; null for headings and sentences. */
  readonly key: string | null;
  readonly look: RowLook;
  /** Points. */
  readonly height: number;
  readonly cells: readonly { readonly column: number; readonly span: number; readonly content: CellContent; readonly typed: boolean }[];
  /** A page must not end after this row. */
  readonly keepsNext: boolean;
  /** Heading row of the table that it belongs to, repeated where the table goes on on another page. */
  readonly head: LaidRow | null;
  /** "section": begins a page unless all of it, up to what starts next, has room on the one before. */
  readonly starts: "page" | "section" | null;
}

const plain = (look: RowLook, text: string, height: number, keepsNext: boolean, starts: LaidRow["starts"] = null): LaidRow => ({
  name: ownRow,
  key: null,
  look,
  height,
  cells: [{ column: firstColumn, span: columnCount, content: { text }, typed: false }],
  keepsNext,
  head: null,
  starts,
});

/** Lines of 15-point bold text; so many fewer of its letters fit beside each other. */
const titleLine = 20;
const titleWidth = 0.6;

/** The title's band: as high as the name of a long priority asks for. */
function titleRow(page: PackPage): LaidRow {
  const lines = linesOf(page.title, widthOf(0, columnCount) * titleWidth);
  // Nothing shares a page with the cover.
  return plain("pageTitle", page.title, lines * titleLine + 4, true, page.id === "cover" ? "page" : "section");
}

const gap: LaidRow = { name: ownRow, key: null, look: "gap", height: 8, cells: [], keepsNext: false, head: null, starts: null };

/** All rows of a page, in order. */
export function rowsOfPage(page: PackPage, typed: Typed): LaidRow[] {
  const rows: LaidRow[] = [titleRow(page)];
  for (const block of page.blocks) {
    if (block.kind === "text") {
      rows.push(plain(block.strong === true ? "strong" : "text", block.text, heightOfLines(linesOf(block.text, widthOf(0, columnCount))), false));
    } else if (block.kind === "field") {
      const text = typed.get(typedKey(block.key, fieldValue)) ?? "";
      const lines = Math.max(block.lines, linesOf(text, widthOf(2, columnCount - 2)));
      rows.push({
        name: nameOfRow(block.key, [{ column: firstColumn + 2, field: fieldValue }]),
        key: block.key,
        look: "field",
        height: heightOfLines(lines),
        cells: [
          { column: firstColumn, span: 2, content: { text: block.label }, typed: false },
          { column: firstColumn + 2, span: columnCount - 2, content: text === "" ? null : { text }, typed: true },
        ],
        keepsNext: false,
        head: null,
        starts: null,
      });
    } else {
      // One by one: a table may have more rows than a call takes arguments.
      rows.push(gap);
      for (const row of rowsOfTable(block, typed)) rows.push(row);
    }
  }
  return rows;
}

function rowsOfTable(table: PackTable, typed: Typed): LaidRow[] {
  let next = firstColumn;
  const places = table.columns.map(({ heading, span }) => {
    const column = next;
    next += span;
    return { heading, span, column, characters: widthOf(column - firstColumn, span) };
  });
  const head: LaidRow = {
    name: ownRow,
    key: null,
    look: "head",
    height: heightOfLines(Math.max(...places.map(({ heading, characters }) => linesOf(heading, characters * 0.92)))),
    cells: places.map(({ heading, span, column }) => ({ column, span, content: { text: heading }, typed: false })),
    keepsNext: true,
    head: null,
    starts: null,
  };
  return [
    plain("tableTitle", table.heading, 20, true),
    head,
    ...table.rows.map(({ key, cells }): LaidRow => {
      const filled = places.map((place, index) => {
        const cell = cells[index] ?? { text: "" };
        const own = cell.typed !== undefined ? (typed.get(typedKey(key, cell.typed)) ?? "") : cell.text;
        return { ...place, text: fitting(own, place.characters), field: cell.typed };
      });
      return {
        name: nameOfRow(key, filled.flatMap(({ column, field }) => (field === undefined ? [] : [{ column, field }]))),
        key,
        look: "body",
        height: heightOfLines(Math.max(...filled.map(({ text, characters }) => linesOf(text, characters)))),
        cells: filled.map(({ column, span, text, field }) => ({ column, span, content: text === "" ? null : { text }, typed: field !== undefined })),
        keepsNext: false,
        head,
        starts: null,
      };
    }),
  ];
}
