import type ExcelJS from "@protobi/exceljs";
import type JSZip from "jszip";

/** One custom XML part of a workbook: where add-ins and document systems keep their data. */
export interface CustomXmlPart {
  /** "{8-4-4-4-12}", as Excel gives it. */
  readonly id: string;
  readonly xml: string;
}

/** Something that stands on a sheet, by its name. */
export interface PlacedObject {
  readonly sheet: string;
  readonly name: string;
}

/** A PivotTable that a file has. */
export interface PlacedPivot extends PlacedObject {
  /** Cells that it fills without its filters: "B3:G12". */
  readonly address: string;
  /** Rows above that its filters take, with the empty one below them; 0 without filters. */
  readonly filterRows: number;
  /** How it is arranged; null where it is arranged in a way that could not be saved again. */
  readonly spec: PivotSpec | null;
}

/** A chart that a file has. */
export interface PlacedChart extends PlacedObject {
  readonly seriesCount: number;
}

/** What became of a chart that came with the file: other cells, another title, another place. All else of it stays. */
export interface MovedChart extends PlacedObject {
  /** By the place of the series; A1 addresses. */
  readonly series: readonly { readonly index: number; readonly name?: string; readonly values?: { readonly sheet: string; readonly address: string } }[];
  readonly categories?: { readonly sheet: string; readonly address: string };
  readonly title?: string;
  /** Cells that it covers, or only the first of them: then it keeps its size. */
  readonly place?: string;
}

/** A workbook file that was opened. `book` is edited; `original` stays as it was opened. */
export interface OpenedFile {
  readonly book: ExcelJS.Workbook;
  /** The package as it was opened: every part, unchanged. */
  readonly original: JSZip;
  /** Custom XML parts as they were opened, in the order of the package. */
  readonly customXml: readonly CustomXmlPart[];
  /** The place among the worksheets, from 1, that each sheet had when the file was opened: how saving knows it again. */
  readonly places: ReadonlyMap<ExcelJS.Worksheet, number>;
  /** `sheetId` of each sheet in the file; it stays the sheet's own when the file is saved and opened again. */
  readonly sheetIds: ReadonlyMap<ExcelJS.Worksheet, number>;
  /** PivotTables and charts that the file already has, by sheet and name. */
  readonly pivots: readonly PlacedPivot[];
  readonly charts: readonly PlacedChart[];
  /** True where the file holds macros (.xlsm): they are kept as they are. */
  readonly hasMacros: boolean;
}

export interface PivotValueSpec {
  readonly field: string;
  readonly summarise: "count" | "sum" | "average" | "max" | "min";
  readonly caption: string;
  /** Saved where Excel has a number for it ("0", "0.00", "#,##0", "#,##0.00"). */
  readonly numberFormat?: string;
}

/** A field on an axis of a pivot; `items` is the order of its values, those not named come after, A to Z. */
export interface PivotAxisSpec {
  readonly field: string;
  readonly items?: readonly string[];
}

/** A PivotTable to be saved as a real one. Its numbers are computed from the source cells at saving. */
export interface PivotSpec {
  /** Sheet on which it stands. */
  readonly sheet: string;
  readonly name: string;
  /** Top left cell, 1-based. */
  readonly anchor: { readonly row: number; readonly column: number };
  /** A table by name, or a block of a sheet ("A1:K92") whose first row holds the field names. */
  readonly source: { readonly table: string } | { readonly sheet: string; readonly address: string };
  readonly rows: readonly PivotAxisSpec[];
  readonly columns: readonly PivotAxisSpec[];
  readonly values: readonly PivotValueSpec[];
  readonly filters: readonly PivotAxisSpec[];
  /** Whether a refresh widens the columns to their words; true where it is left out. */
  readonly autoFormat?: boolean;
}

export interface ChartSeriesSpec {
  /** Cell with the name, or the name itself. */
  readonly name: { readonly sheet: string; readonly address: string } | { readonly text: string };
  readonly values: { readonly sheet: string; readonly address: string };
  /** "#RRGGBB"; without it the theme's colour. */
  readonly colour?: string;
  /** Its figures beside it, with their number format and their colour ("#RRGGBB"); without it none. */
  readonly labels?: { readonly numberFormat: string | null; readonly colour: string | null };
}

/** A chart to be saved as a real one; ranges are A1 addresses without a sheet name ("B2:B9"). */
export interface ChartSpec {
  readonly sheet: string;
  readonly name: string;
  readonly type: "barStacked" | "barStacked100" | "columnClustered" | "line";
  readonly categories: { readonly sheet: string; readonly address: string };
  readonly series: readonly ChartSeriesSpec[];
  readonly title: string;
  readonly altText: string;
  /** Cells that it covers: "H2:P20". */
  readonly place: string;
}

/** What the stand-in keeps beside the book, to be saved with it. */
export interface SaveExtras {
  readonly pivots: readonly PivotSpec[];
  readonly charts: readonly ChartSpec[];
  /**
   * PivotTables and charts of the opened file that are to go, with the names that their sheets had then; their cells
   * are the book's affair. Those of a sheet that is gone go with it.
   */
  readonly removedPivots?: readonly PlacedObject[];
  readonly removedCharts?: readonly PlacedObject[];
  readonly movedCharts?: readonly MovedChart[];
  /** Columns (1-based) before which a new page starts, of the sheets whose breaks were set or removed. */
  readonly columnBreaks?: readonly { readonly sheet: string; readonly columns: readonly number[] }[];
  /** All custom XML parts that the saved file is to have; left out, they stay as they were. */
  readonly customXml?: readonly CustomXmlPart[];
}
