import { lastColumn, lastRow, localAddress, quoteSheet } from "../grid/addresses";
import { defineObject } from "../protocol/define";
import { rangeEditing } from "./range-editing";
import type { Areas, Session } from "./session";

/** Excel.RangeAreas: several blocks of one sheet. */
export function defineRangeAreas({ make }: Session) {
  const each = ({ sheet, blocks }: Areas) => blocks.map((block) => ({ sheet, block }));
  const areas = defineObject<Areas>({
    type: "RangeCollection",
    items: (target) => each(target).map(make.range),
    call: { getCount: ({ blocks }) => blocks.length, getItemAt: (target, [index]) => each(target).map(make.range)[Number(index)] ?? null },
  });
  const address = ({ sheet, blocks }: Areas) => blocks.map((block) => `${quoteSheet(sheet.name)}!${localAddress(block)}`).join(",");
  return defineObject<Areas>({
    type: "RangeAreas",
    get: {
      address,
      addressLocal: address,
      areaCount: ({ blocks }) => blocks.length,
      cellCount: ({ blocks }) => blocks.reduce((sum, block) => sum + block.rowCount * block.columnCount, 0),
      isEntireColumn: ({ blocks }) => blocks.every((block) => block.rowCount === lastRow),
      isEntireRow: ({ blocks }) => blocks.every((block) => block.columnCount === lastColumn),
    },
    nav: {
      areas,
      format: (target) => make.format(target),
      conditionalFormats: (target) => make.conditionalFormats(target),
      dataValidation: (target) => make.dataValidation(target),
      worksheet: ({ sheet }) => make.worksheet(sheet),
    },
    call: {
      clear: (target, args) => each(target).forEach((area) => rangeEditing.clear(area, args)),
      getEntireRow: ({ sheet, blocks }) => make.rangeAreas({ sheet, blocks: blocks.map((block) => ({ ...block, column: 1, columnCount: lastColumn })) }),
      getEntireColumn: ({ sheet, blocks }) => make.rangeAreas({ sheet, blocks: blocks.map((block) => ({ ...block, row: 1, rowCount: lastRow })) }),
    },
  });
}
