import type { FiledChart, FiledChartChange } from "../grid/chart-state";
import { localAddress } from "../grid/addresses";
import { asObject, asText } from "../protocol/arguments";
import { defineObject, lookUps } from "../protocol/define";
import { areaArgument } from "./address-argument";
import { areaOf, type Session } from "./session";

const lacking = "The stand-in for Excel names, finds and deletes charts that were in the file, and gives them other cells, titles and places; it does nothing else with them.";

/** A chart that was in the file. The workbench's grid does not show it; all of it that is not changed here is saved as it was. */
export function defineFiledChart({ book, make }: Session) {
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
