import type { FiledPivot, PivotState } from "../grid/pivot-state";
import { defineObject } from "../protocol/define";
import { clearCells, layOut } from "./pivot-layout";
import type { Session } from "./session";
import { findTable } from "./table-list";

const lacking = "The stand-in for Excel names, finds and deletes PivotTables that were in the file, refreshes those that it could save again, and does nothing else with them.";

const aggregations = { sum: "Sum", count: "Count", average: "Average", max: "Max", min: "Min" } as const;

/**
 * A PivotTable that was in the file. Refreshed, it becomes one as an add-in makes it, where it can be saved again as it is
 * arranged; any other keeps the cells that the file has, and Excel works them out on opening.
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
      refresh: (pivot) => {
        const { spec } = pivot.placed;
        if (!spec || !("table" in spec.source) || !findTable(book, spec.source.table)) return;
        clearCells(pivot);
        book.filedPivots.splice(book.filedPivots.indexOf(pivot), 1);
        book.removedPivots.push(pivot.placed);
        const fields = (axis: readonly { readonly field: string }[]) => axis.map(({ field }) => field);
        const revived: PivotState = {
          id: pivot.id,
          sheet: pivot.sheet,
          name: spec.name,
          anchor: spec.anchor,
          source: { table: spec.source.table },
          rows: fields(spec.rows),
          columns: fields(spec.columns),
          filters: fields(spec.filters),
          data: spec.values.map(({ field, caption, summarise, numberFormat }) => ({ field, caption, summarise: aggregations[summarise], numberFormat: numberFormat ?? null })),
          hidden: new Map(),
          descending: new Set(),
          layoutType: "Compact",
          showRowGrandTotals: true,
          showColumnGrandTotals: true,
          refreshOnOpen: false,
          autoFormat: spec.autoFormat ?? true,
          block: null,
        };
        book.pivots.push(revived);
        layOut(book, revived);
      },
      delete: (pivot) => {
        pivot.sheet.checkNotProtected();
        clearCells(pivot);
        book.filedPivots.splice(book.filedPivots.indexOf(pivot), 1);
        book.removedPivots.push(pivot.placed);
      },
    },
  });
}
