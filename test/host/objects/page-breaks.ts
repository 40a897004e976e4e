import type { Sheet } from "../grid/sheet";
import { asInteger } from "../protocol/arguments";
import { defineObject } from "../protocol/define";
import { areaArgument } from "./address-argument";
import type { Session } from "./session";

interface Break {
  readonly sheet: Sheet;
  readonly at: number;
}

/** Where the breaks of one direction are kept: `at` is the row or column before which a page starts. */
interface Kept {
  list(sheet: Sheet): readonly number[];
  add(sheet: Sheet, at: number): void;
  remove(sheet: Sheet, at: number): void;
  clear(sheet: Sheet): void;
}

interface RowBreak {
  readonly id: number;
  readonly max: number;
  readonly man: number;
}

const rowBreaks = (sheet: Sheet): RowBreak[] => Reflect.get(sheet.excel, "rowBreaks");
const rows: Kept = {
  list: (sheet) => rowBreaks(sheet).map(({ id }) => id + 1),
  add: (sheet, at) => void rowBreaks(sheet).push({ id: at - 1, max: 16383, man: 1 }),
  remove: (sheet, at) => void rowBreaks(sheet).splice(rowBreaks(sheet).findIndex(({ id }) => id === at - 1), 1),
  clear: (sheet) => void rowBreaks(sheet).splice(0),
};

/** The file library does not know breaks between columns: those in the file are not listed, and stay until they are set. */
const columns: Kept = {
  list: (sheet) => sheet.columnBreaks ?? [],
  add: (sheet, at) => void (sheet.columnBreaks = [...(sheet.columnBreaks ?? []), at]),
  remove: (sheet, at) => void (sheet.columnBreaks = (sheet.columnBreaks ?? []).filter((one) => one !== at)),
  clear: (sheet) => void (sheet.columnBreaks = []),
};

/** Excel.PageBreakCollection: a page starts at the first row, or column, of the range that a break is added with. */
export function definePageBreaks({ book, make }: Session, direction: "rows" | "columns") {
  const kept = direction === "rows" ? rows : columns;
  const pageBreak = defineObject<Break>({
    type: "PageBreak",
    call: {
      getCellAfterBreak: ({ sheet, at }) =>
        make.range({ sheet, block: { row: direction === "rows" ? at : 1, column: direction === "rows" ? 1 : at, rowCount: 1, columnCount: 1 } }),
      delete: ({ sheet, at }) => kept.remove(sheet, at),
    },
  });
  const items = (sheet: Sheet) => kept.list(sheet).map((at) => pageBreak({ sheet, at }));
  return defineObject<Sheet>({
    type: "PageBreakCollection",
    items,
    item: (sheet, index) => items(sheet)[asInteger(index, "index")] ?? null,
    call: {
      add: (sheet, [range]) => {
        const { block } = areaArgument(book, sheet, range, "pageBreakRange");
        const at = direction === "rows" ? block.row : block.column;
        if (!kept.list(sheet).includes(at)) kept.add(sheet, at);
        return pageBreak({ sheet, at });
      },
      getCount: (sheet) => kept.list(sheet).length,
      removePageBreaks: kept.clear,
    },
  });
}
