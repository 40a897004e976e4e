import type { ChartSpec, PivotSpec, SaveExtras } from "./file/opened";
import type { absoluteAddress} from "./grid/addresses";
import { localAddress } from "./grid/addresses";
import type { Book } from "./grid/book";
import type { ChartState } from "./grid/chart-state";
import type { Aggregation, PivotState } from "./grid/pivot-state";
import { blockAt } from "./objects/measures";

/** What is to be saved beside the cells: PivotTables, charts and custom XML that the add-in made. */
export function extrasOf(book: Book): SaveExtras {
  return {
    pivots: book.pivots.filter(({ data }) => data.length > 0).map(pivotSpec),
    charts: book.charts.map(chartSpec),
    removedPivots: book.removedPivots,
    removedCharts: book.removedCharts,
    movedCharts: book.filedCharts.flatMap(({ placed, moved }) => (moved ? [{ ...moved, sheet: placed.sheet, name: placed.name }] : [])),
    columnBreaks: book.sheets.flatMap(({ name, columnBreaks }) => (columnBreaks ? [{ sheet: name, columns: columnBreaks }] : [])),
    ...(book.customXmlChanged ? { customXml: book.customXml.map(({ id, xml }) => ({ id, xml })) } : {}),
  };
}

const summaries: Readonly<Record<Aggregation, PivotSpec["values"][number]["summarise"]>> = { Sum: "sum", Count: "count", Average: "average", Max: "max", Min: "min" };

function pivotSpec(pivot: PivotState): PivotSpec {
  const field = (name: string) => ({ field: name });
  return {
    sheet: pivot.sheet.name,
    name: pivot.name,
    anchor: pivot.anchor,
    source: "table" in pivot.source ? { table: pivot.source.table } : { sheet: pivot.source.sheet.name, address: localAddress(pivot.source.block) },
    rows: pivot.rows.map(field),
    columns: pivot.columns.map(field),
    filters: pivot.filters.map(field),
    autoFormat: pivot.autoFormat,
    values: pivot.data.map((value) => ({ field: value.field, summarise: summaries[value.summarise], caption: value.caption, ...(value.numberFormat === null ? {} : { numberFormat: value.numberFormat }) })),
  };
}

const chartTypes: Readonly<Record<string, ChartSpec["type"]>> = { BarStacked: "barStacked", BarStacked100: "barStacked100", ColumnClustered: "columnClustered", Line: "line" };

function chartSpec(chart: ChartState): ChartSpec {
  const place = (of: { readonly sheet: { readonly name: string }; readonly block: Parameters<typeof absoluteAddress>[0] }) => ({ sheet: of.sheet.name, address: localAddress(of.block) });
  const [first] = chart.series;
  if (!first) throw new Error(`The chart "${chart.name}" has no series.`);
  return {
    sheet: chart.sheet.name,
    name: chart.name,
    type: chartTypes[chart.type] ?? "columnClustered",
    categories: place(chart.categories ?? first.values),
    series: chart.series.map(({ name, values, colour, hasDataLabels, labels }) => ({
      name: typeof name === "string" ? { text: name } : place(name),
      values: place(values),
      ...(colour === null ? {} : { colour }),
      ...(hasDataLabels ? { labels } : {}),
    })),
    title: chart.titleVisible ? chart.title : "",
    altText: chart.altText || chart.title,
    place: localAddress(blockAt(chart.sheet, chart)),
  };
}
