import type { FiledPivot } from "../grid/pivot-state";
import { defineObject } from "../protocol/define";
import { clearCells } from "./pivot-layout";
import type { Session } from "./session";

const lacking = "The stand-in for Excel names, finds and deletes PivotTables that were in the file; it does nothing else with them.";

/**
 * A PivotTable that was in the file. Its cells stay as the file has them: Excel works them out anew on opening, so
 * `refresh` does nothing here.
 */
export function defineFiledPivot({ book, make }: Session) {
  const layout = defineObject<FiledPivot>({
    type: "PivotLayout",
    lacking,
    call: { getRange: ({ sheet, table }) => make.range({ sheet, block: table }) },
  });
  const filterHierarchies = defineObject<FiledPivot>({
    type: "FilterPivotHierarchyCollection",
    lacking,
    call: { getCount: ({ placed }) => Math.max(0, placed.filterRows - 1) },
  });
  return defineObject<FiledPivot>({
    type: "PivotTable",
    lacking,
    id: ({ id }) => id,
    get: { id: ({ id }) => id, name: ({ placed }) => placed.name },
    nav: { layout, filterHierarchies, worksheet: ({ sheet }) => make.worksheet(sheet) },
    call: {
      refresh: () => undefined,
      delete: (pivot) => {
        pivot.sheet.checkNotProtected();
        clearCells(pivot);
        book.filedPivots.splice(book.filedPivots.indexOf(pivot), 1);
        book.removedPivots.push(pivot.placed);
      },
    },
  });
}
