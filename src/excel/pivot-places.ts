import { parseBlock, type Block } from "../workbook/address";

/** A PivotTable and the cells that it fills. */
export interface PivotPlace extends Block {
  readonly name: string;
}

/** Where a PivotTable shows itself, once the next sync has answered. */
export interface PendingPivotPlace {
  place(): Block;
}

/** Asks for the cells that a PivotTable fills: the range that Excel gives for it leaves out its filters and the empty row below them. */
export function askPivotPlace(pivot: Excel.PivotTable): PendingPivotPlace {
  const range = pivot.layout.getRange();
  range.load("address");
  const filters = pivot.filterHierarchies.getCount();
  return {
    place() {
      const block = parseBlock(range.address);
      const above = Math.min(filters.value === 0 ? 0 : filters.value + 1, block.row - 1);
      return { ...block, row: block.row - above, rowCount: block.rowCount + above };
    },
  };
}
