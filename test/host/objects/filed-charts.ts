import type { ChartState, FiledChart, FiledChartChange, SeriesState } from "../grid/chart-state";
import { localAddress } from "../grid/addresses";
import { asObject, asText } from "../protocol/arguments";
import { defineObject, lookUps } from "../protocol/define";
import { refuse } from "../protocol/errors";
import { areaArgument } from "./address-argument";
import { areaOf, type Area, type Session } from "./session";

const lacking = "The stand-in for Excel names, finds and deletes charts that were in the file, and gives them other cells, titles and places; it does nothing else with them.";

/** The series of a block of cells, and their labels. */
type DataOf = (area: Area, seriesBy: "Auto" | "Columns" | "Rows", old: readonly SeriesState[]) => Pick<ChartState, "series" | "categories">;

/** A chart that was in the file. The workbench's grid does not show it; all of it that is not changed here is saved as it was. */
export function defineFiledChart({ book, make }: Session, dataOf: DataOf) {
  const change = (chart: FiledChart): FiledChartChange => (chart.moved ??= { series: [] });
  const seriesChange = ({ chart, index }: { readonly chart: FiledChart; readonly index: number }) => {
    const { series } = change(chart);
    const found = series.find((one) => one.index === index) ?? { index };
    if (!series.includes(found)) series.push(found);
    return found;
  };
  const cells = (range: unknown) => {
    const { sheet, block } = areaOf(asObject(range, "Range"));
    return { sheet: sheet.name, address: localAddress(block) };
  };
  const series = defineObject<{ readonly chart: FiledChart; readonly index: number }>({
    type: "ChartSeries",
    lacking,
    set: { name: (one, value) => void (seriesChange(one).name = asText(value, "name")) },
    call: {
      setValues: (one, [range]) => void (seriesChange(one).values = cells(range)),
      setXAxisValues: ({ chart }, [range]) => void (change(chart).categories = cells(range)),
    },
  });
  const items = (chart: FiledChart) => Array.from({ length: chart.placed.seriesCount }, (_, index) => series({ chart, index }));
  const seriesList = defineObject<FiledChart>({ type: "ChartSeriesCollection", lacking, items, call: { ...lookUps<FiledChart>(() => null, items) } });
  const title = defineObject<FiledChart>({ type: "ChartTitle", lacking, set: { text: (chart, value) => void (change(chart).title = asText(value, "text")) } });
  return defineObject<FiledChart>({
    type: "Chart",
    lacking,
    id: ({ id }) => id,
    get: { id: ({ id }) => id, name: ({ placed }) => placed.name },
    nav: { worksheet: ({ sheet }) => make.worksheet(sheet), series: seriesList, title },
    call: {
      activate: () => undefined,
      setData: (chart, [source, seriesBy]) => {
        const { series, categories } = dataOf(areaOf(asObject(source, "Range")), seriesBy === "Columns" || seriesBy === "Rows" ? seriesBy : "Auto", []);
        if (series.length !== chart.placed.seriesCount) throw refuse("ApiNotFound", "The stand-in for Excel gives a chart that was in the file other cells only for as many series as it has.");
        for (const [index, { name, values }] of series.entries()) {
          const one = seriesChange({ chart, index });
          one.name = typeof name === "string" ? name : String(name.sheet.read(name.block.row, name.block.column).value);
          one.values = { sheet: values.sheet.name, address: localAddress(values.block) };
        }
        if (categories) change(chart).categories = { sheet: categories.sheet.name, address: localAddress(categories.block) };
      },
      setPosition: (chart, [start, end]) => {
        const first = areaArgument(book, chart.sheet, start, "startCell").block;
        const last = end === null || end === undefined ? first : areaArgument(book, chart.sheet, end, "endCell").block;
        change(chart).place = localAddress({ ...first, rowCount: last.row + last.rowCount - first.row, columnCount: last.column + last.columnCount - first.column });
      },
      delete: (chart) => {
        chart.sheet.checkNotProtected();
        book.filedCharts.splice(book.filedCharts.indexOf(chart), 1);
        book.removedCharts.push(chart.placed);
      },
    },
  });
}
