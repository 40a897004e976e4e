import type { TableBlock } from "./blocks";
import type { Grid } from "./grid";
import type { KindReading } from "./table-kind";

/** One table with what it was understood to be. */
export interface UnderstoodTable {
  /** The sheet's name and where its header starts: unique within the workbook. */
  readonly id: string;
  readonly grid: Grid;
  readonly block: TableBlock;
  readonly kind: KindReading;
}
