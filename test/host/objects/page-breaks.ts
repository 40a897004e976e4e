import type { Sheet } from "../grid/sheet";
import { asInteger } from "../protocol/arguments";
import { defineObject } from "../protocol/define";
import { areaArgument } from "./address-argument";
import type { Session } from "./session";

interface Break {
  readonly sheet: Sheet;
  readonly id: number;
}

/** Excel.PageBreakCollection of rows: a page break stands above the first row of the range that it is added with. */
export function defineRowBreaks({ book, make }: Session) {
  const breaks = (sheet: Sheet): { id: number; max: number; man: number }[] => Reflect.get(sheet.excel, "rowBreaks");
  const pageBreak = defineObject<Break>({
    type: "PageBreak",
    call: {
      getCellAfterBreak: ({ sheet, id }) => make.range({ sheet, block: { row: id + 1, column: 1, rowCount: 1, columnCount: 1 } }),
      delete: ({ sheet, id }) => {
        const list = breaks(sheet);
        list.splice(list.findIndex((one) => one.id === id), 1);
      },
    },
  });
  const items = (sheet: Sheet) => breaks(sheet).map(({ id }) => pageBreak({ sheet, id }));
  return defineObject<Sheet>({
    type: "PageBreakCollection",
    items,
    item: (sheet, index) => items(sheet)[asInteger(index, "index")] ?? null,
    call: {
      add: (sheet, [range]) => {
        const { block } = areaArgument(book, sheet, range, "pageBreakRange");
        const id = block.row - 1;
        if (!breaks(sheet).some((one) => one.id === id)) breaks(sheet).push({ id, max: 16383, man: 1 });
        return pageBreak({ sheet, id });
      },
      getCount: (sheet) => breaks(sheet).length,
      removePageBreaks: (sheet) => void breaks(sheet).splice(0),
    },
  });
}
