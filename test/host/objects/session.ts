import type { Block } from "../../../src/workbook/address";
import type { Book } from "../grid/book";
import type { ChartState } from "../grid/chart-state";
import type { TableModel } from "../grid/exceljs-inside";
import type { PivotState } from "../grid/pivot-state";
import type { Sheet } from "../grid/sheet";
import type { HostObject } from "../protocol/define";

/** A block of cells of one sheet: what a Range object stands for. */
export interface Area {
  readonly sheet: Sheet;
  readonly block: Block;
}

/** Several blocks of one sheet: a RangeAreas object. */
export interface Areas {
  readonly sheet: Sheet;
  readonly blocks: readonly Block[];
}

export interface TableRef {
  readonly sheet: Sheet;
  readonly model: TableModel;
}

/** Where objects of one type make objects of another, so that the files of the types need not import each other. */
export interface Session {
  readonly book: Book;
  readonly make: Makers;
  /** Objects that the client keeps between batches. */
  readonly references: { referenced(reference: unknown): HostObject | null; release(reference: unknown): void; readonly referenceCount: number };
  /** Events that were asked for: "Worksheet.onChanged of this sheet". */
  readonly subscriptions: Set<string>;
}

export interface Makers {
  range(area: Area): HostObject;
  rangeAreas(areas: Areas): HostObject;
  worksheet(sheet: Sheet): HostObject;
  worksheets(): HostObject;
  table(table: TableRef): HostObject;
  /** Of one sheet, or of the workbook. */
  tables(sheet: Sheet | null): HostObject;
  tablesIn(area: Area): HostObject;
  names(sheet: Sheet | null): HostObject;
  format(areas: Areas): HostObject;
  conditionalFormats(areas: Areas): HostObject;
  dataValidation(areas: Areas): HostObject;
  pivotTables(sheet: Sheet | null): HostObject;
  pivotTable(pivot: PivotState): HostObject;
  charts(sheet: Sheet): HostObject;
  chart(chart: ChartState): HostObject;
  pageLayout(sheet: Sheet): HostObject;
  freezePanes(sheet: Sheet): HostObject;
  sheetProtection(sheet: Sheet): HostObject;
  autoFilter(sheet: Sheet): HostObject;
}

const areas = new WeakMap<HostObject, Area>();

/** Remembers what a Range object stands for, for methods that get it as an argument. */
export function rememberArea(range: HostObject, area: Area): HostObject {
  areas.set(range, area);
  return range;
}

/** The area behind a Range argument. */
export function areaOf(range: HostObject): Area {
  const area = areas.get(range);
  if (!area) throw new TypeError("This is no range.");
  return area;
}
