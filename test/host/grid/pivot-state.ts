import type { Block } from "../../../src/workbook/address";
import type { PlacedPivot } from "../file";
import type { Sheet } from "./sheet";

export type Aggregation = "Sum" | "Count" | "Average" | "Max" | "Min";

export interface PivotData {
  field: string;
  caption: string;
  summarise: Aggregation;
  numberFormat: string | null;
}

/** A PivotTable that was in the file: it can be named, found and deleted; what it says is Excel's own affair. */
export interface FiledPivot {
  readonly id: string;
  readonly sheet: Sheet;
  readonly placed: PlacedPivot;
  /** Cells that it fills, without its filters and with them. */
  readonly table: Block;
  readonly block: Block;
}

/** A PivotTable that an add-in made. */
export interface PivotState {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  readonly anchor: { readonly row: number; readonly column: number };
  readonly source: { readonly table: string } | { readonly sheet: Sheet; readonly block: Block };
  rows: string[];
  columns: string[];
  filters: string[];
  data: PivotData[];
  /** Items that a manual filter leaves, by field; a field that is not named shows all. */
  readonly hidden: Map<string, ReadonlySet<string>>;
  /** Fields whose items stand from Z to A. */
  readonly descending: Set<string>;
  layoutType: string;
  showRowGrandTotals: boolean;
  showColumnGrandTotals: boolean;
  refreshOnOpen: boolean;
  /** Whether a refresh widens the columns to their words. */
  autoFormat: boolean;
  /** Cells that it fills; null before it has a field. */
  block: Block | null;
}
