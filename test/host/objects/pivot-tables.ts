import type { PivotState } from "../grid/pivot-state";
import type { Sheet } from "../grid/sheet";
import { defineObject, lookUps } from "../protocol/define";
import type { Session } from "./session";

export function definePivotTables({ book }: Session) {
  const pivotTable = defineObject<PivotState>({ type: "PivotTable", get: { name: ({ name }) => name } });
  const items = (sheet: Sheet | null) => book.pivots.filter((pivot) => !sheet || pivot.sheet === sheet).map(pivotTable);
  const find = (): null => null;
  const pivotTables = defineObject<Sheet | null>({ type: "PivotTableCollection", items, item: find, call: lookUps<Sheet | null>(find, items) });
  return { pivotTable, pivotTables };
}
