import type { Block } from "../../../src/workbook/address";
import type { PlacedChart } from "../file";
import type { Sheet } from "./sheet";

/** What an add-in changed of a chart that was in the file. */
export interface FiledChartChange {
  series: { index: number; name?: string; values?: { sheet: string; address: string } }[];
  categories?: { sheet: string; address: string };
  title?: string;
  place?: string;
}

/** A chart that was in the file: it can be named, found, given other cells and another place, and deleted. */
export interface FiledChart {
  readonly id: string;
  readonly sheet: Sheet;
  readonly placed: PlacedChart;
  moved: FiledChartChange | null;
}

export interface SeriesState {
  name: { readonly sheet: Sheet; readonly block: Block } | string;
  values: { readonly sheet: Sheet; readonly block: Block };
  colour: string | null;
  hasDataLabels: boolean;
  readonly labels: { numberFormat: string | null; colour: string | null };
}

/** A chart that an add-in made. */
export interface ChartState {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  /** Excel.ChartType, as Office.js gives it: "BarStacked". */
  type: string;
  categories: { readonly sheet: Sheet; readonly block: Block } | null;
  series: SeriesState[];
  seriesBy: "Columns" | "Rows";
  title: string;
  titleVisible: boolean;
  legendVisible: boolean;
  legendPosition: string;
  altText: string;
  /** In points. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** Everything else that was set and is read back, by path ("axes/valueAxis/title/text"). */
  readonly other: Map<string, unknown>;
}
