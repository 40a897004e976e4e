import type { Block } from "../../../src/workbook/address";
import type { ChartState, FiledChart, SeriesState } from "../grid/chart-state";
import type { Sheet } from "../grid/sheet";
import { asBoolean, asNumber, asOneOf, asText } from "../protocol/arguments";
import { defineObject, lookUps } from "../protocol/define";
import { refuse } from "../protocol/errors";
import { areaArgument } from "./address-argument";
import { defineChartAxes, defineKept } from "./chart-parts";
import { defineFiledChart } from "./filed-charts";
import { colourArgument } from "./format";
import { positionOf } from "./measures";
import { areaOf, type Area, type Session } from "./session";
import { asObject } from "../protocol/arguments";

/** The kinds that can be saved as real charts. */
const chartTypes = ["BarStacked", "BarStacked100", "ColumnClustered", "Line"] as const;

interface SeriesRef {
  readonly chart: ChartState;
  readonly series: SeriesState;
}

/** Charts: those that an add-in makes, and those that were in the file (`filed-charts.ts`). */
export function defineCharts(session: Session) {
  const { book, make } = session;

  const seriesFill = defineObject<SeriesRef>({
    type: "ChartFill",
    call: {
      setSolidColor: ({ series }, [color]) => void (series.colour = `#${colourArgument(color).argb.slice(-6)}`),
      clear: ({ series }) => void (series.colour = null),
    },
  });
  const seriesLine = defineObject<SeriesRef>({
    type: "ChartLineFormat",
    get: { color: ({ series }) => series.colour ?? "#000000" },
    set: { color: ({ series }, value) => void (series.colour = `#${colourArgument(value).argb.slice(-6)}`) },
  });
  const seriesFormat = defineObject<SeriesRef>({ type: "ChartSeriesFormat", nav: { fill: seriesFill, line: seriesLine } });
  const labelFont = defineObject<SeriesRef>({
    type: "ChartFont",
    get: { color: ({ series: one }) => one.labels.colour ?? "#404040" },
    set: { color: ({ series: one }, value) => void (one.labels.colour = `#${colourArgument(value).argb.slice(-6)}`) },
  });
  const labelFormat = defineObject<SeriesRef>({ type: "ChartDataLabelFormat", nav: { font: labelFont } });
  const seriesLabels = defineObject<SeriesRef>({
    type: "ChartDataLabels",
    get: { showValue: ({ series: one }) => one.hasDataLabels, numberFormat: ({ series: one }) => one.labels.numberFormat ?? "General" },
    set: {
      showValue: ({ series: one }, value) => void (one.hasDataLabels = asBoolean(value, "showValue")),
      numberFormat: ({ series: one }, value) => void (one.labels.numberFormat = asText(value, "numberFormat")),
    },
    nav: { format: labelFormat },
  });
  const series = defineObject<SeriesRef>({
    type: "ChartSeries",
    get: {
      name: ({ series: one }) => (typeof one.name === "string" ? one.name : one.name.sheet.text(one.name.block.row, one.name.block.column)),
      hasDataLabels: ({ series: one }) => one.hasDataLabels,
      chartType: ({ chart }) => chart.type,
    },
    set: {
      name: ({ series: one }, value) => void (one.name = asText(value, "name")),
      hasDataLabels: ({ series: one }, value) => void (one.hasDataLabels = asBoolean(value, "hasDataLabels")),
    },
    nav: { format: seriesFormat, dataLabels: seriesLabels },
    call: {
      setValues: ({ series: one }, [range]) => void (one.values = areaOf(asObject(range, "Range"))),
      setXAxisValues: ({ chart }, [range]) => void (chart.categories = areaOf(asObject(range, "Range"))),
      delete: ({ chart, series: one }) => void chart.series.splice(chart.series.indexOf(one), 1),
    },
  });
  const seriesItems = (chart: ChartState) => chart.series.map((one) => series({ chart, series: one }));
  const seriesList = defineObject<ChartState>({
    type: "ChartSeriesCollection",
    get: { count: (chart) => chart.series.length },
    items: seriesItems,
    call: { ...lookUps<ChartState>(() => null, seriesItems) },
  });

  const title = defineObject<ChartState>({
    type: "ChartTitle",
    get: { text: (chart) => chart.title, visible: (chart) => chart.titleVisible },
    set: {
      text: (chart, value) => {
        chart.title = asText(value, "text");
        chart.titleVisible = true;
      },
      visible: (chart, value) => void (chart.titleVisible = asBoolean(value, "visible")),
    },
    nav: { format: defineKept("ChartTitleFormat", "title/format", {}, { font: defineKept("ChartFont", "title/format/font", { size: 14, bold: false, color: "#595959" }) }) },
  });
  const legend = defineObject<ChartState>({
    type: "ChartLegend",
    get: { visible: (chart) => chart.legendVisible, position: (chart) => chart.legendPosition },
    set: {
      visible: (chart, value) => void (chart.legendVisible = asBoolean(value, "visible")),
      position: (chart, value) => void (chart.legendPosition = asOneOf(value, ["Top", "Bottom", "Left", "Right", "Corner"], "position")),
    },
  });
  const size = (name: "left" | "top" | "width" | "height") => (chart: ChartState, value: unknown) => {
    const points = asNumber(value, name);
    if (points < 0) throw refuse("InvalidArgument");
    chart[name] = points;
  };

  const chart = defineObject<ChartState>({
    type: "Chart",
    id: ({ id }) => id,
    get: {
      id: ({ id }) => id,
      name: ({ name }) => name,
      chartType: ({ type }) => type,
      left: ({ left }) => left,
      top: ({ top }) => top,
      width: ({ width }) => width,
      height: ({ height }) => height,
    },
    set: {
      name: (one, value) => {
        const name = asText(value, "name");
        if (name === "" || list(one.sheet).some((other) => other !== one && nameIn(other) === name.toLowerCase())) throw refuse("InvalidArgument");
        one.name = name;
      },
      chartType: (one, value) => void (one.type = typeArgument(value)),
      left: size("left"),
      top: size("top"),
      width: size("width"),
      height: size("height"),
    },
    nav: {
      title,
      legend,
      series: seriesList,
      axes: defineChartAxes(),
      dataLabels: defineKept("ChartDataLabels", "dataLabels", { showValue: false, showSeriesName: false, showCategoryName: false, showPercentage: false, position: "None" }),
      worksheet: ({ sheet }) => make.worksheet(sheet),
    },
    call: {
      setData: (one, [source, seriesBy]) => {
        Object.assign(one, dataOf(areaOf(asObject(source, "Range")), byArgument(seriesBy), one.series));
      },
      setPosition: (one, [start, end]) => {
        const first = areaArgument(book, one.sheet, start, "startCell").block;
        const last = end === null || end === undefined ? null : areaArgument(book, one.sheet, end, "endCell").block;
        const place = positionOf(one.sheet, last ? { row: first.row, column: first.column, rowCount: last.row + last.rowCount - first.row, columnCount: last.column + last.columnCount - first.column } : first);
        one.left = place.left;
        one.top = place.top;
        if (last) Object.assign(one, { width: place.width, height: place.height });
        book.calculator.shapeChanged();
      },
      delete: (one) => {
        one.sheet.checkNotProtected();
        book.charts.splice(book.charts.indexOf(one), 1);
        book.calculator.shapeChanged();
      },
      activate: () => undefined,
    },
  });

  const filedChart = defineFiledChart(session, dataOf);
  const object = (one: FiledChart | ChartState) => ("placed" in one ? filedChart(one) : chart(one));
  const nameIn = (one: FiledChart | ChartState) => ("placed" in one ? one.placed.name : one.name).toLowerCase();
  const list = (sheet: Sheet) => [...book.filedCharts, ...book.charts].filter((one) => one.sheet === sheet);
  const items = (sheet: Sheet) => list(sheet).map(object);
  const find = (sheet: Sheet, key: unknown) => {
    const one = list(sheet).find((each) => nameIn(each) === String(key).toLowerCase() || each.id === key);
    return one ? object(one) : null;
  };
  const charts = defineObject<Sheet>({
    type: "ChartCollection",
    get: { count: (sheet) => list(sheet).length },
    items,
    item: find,
    call: {
      ...lookUps(find, items),
      add: (sheet, [type, source, seriesBy]) => {
        sheet.checkNotProtected();
        const kind = typeArgument(type);
        const data = dataOf(areaOf(asObject(source, "Range")), byArgument(seriesBy), []);
        let n = list(sheet).length + 1;
        while (find(sheet, `Chart ${n}`)) n += 1;
        const first = data.series[0];
        const one: ChartState = {
          id: book.newId(),
          sheet,
          name: `Chart ${n}`,
          type: kind,
          ...data,
          title: data.series.length === 1 && first ? String(series({ chart: EMPTY, series: first }).get("name")) : "Chart Title",
          titleVisible: true,
          legendVisible: true,
          legendPosition: "Bottom",
          altText: "",
          left: 180, top: 120, width: 360, height: 216,
          other: new Map(),
        };
        book.charts.push(one);
        book.calculator.shapeChanged();
        return chart(one);
      },
    },
  });
  return { chart, charts };
}

/** Only the name of a series is asked of it before its chart exists. */
const EMPTY: ChartState = { id: "", name: "", type: "", series: [], categories: null, seriesBy: "Columns", title: "", titleVisible: false, legendVisible: false, legendPosition: "", altText: "", left: 0, top: 0, width: 0, height: 0, other: new Map(), get sheet(): never { throw new Error("A chart that is not made yet stands on no sheet."); } };

function typeArgument(value: unknown): string {
  const type = asText(value, "type");
  const known = chartTypes.find((one) => one.toLowerCase() === type.toLowerCase());
  if (!known) throw refuse("ApiNotFound", `The stand-in for Excel makes no charts of type ${type}.`);
  return known;
}

const byArgument = (value: unknown) => (value === undefined || value === null ? "Auto" : asOneOf(value, ["Auto", "Columns", "Rows"], "seriesBy"));

/**
 * Series of a block: its first row and column are labels where they hold no numbers, or its corner is empty. Auto takes
 * columns where there are at least as many rows ("Range.rowCount >= columnCount"), as Excel's charts do.
 */
function dataOf({ sheet, block }: Area, seriesBy: "Auto" | "Columns" | "Rows", old: readonly SeriesState[]) {
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && block.rowCount >= block.columnCount);
  const isLabel = (row: number, column: number) => typeof sheet.read(row, column).value !== "number";
  const hasTop = block.rowCount > 1 && Array.from({ length: block.columnCount - 1 }, (_, i) => isLabel(block.row, block.column + 1 + i)).every(Boolean);
  const hasLeft = block.columnCount > 1 && Array.from({ length: block.rowCount - 1 }, (_, i) => isLabel(block.row + 1 + i, block.column)).every(Boolean);
  const top = hasTop ? 1 : 0;
  const left = hasLeft ? 1 : 0;
  const body: Block = { row: block.row + top, column: block.column + left, rowCount: block.rowCount - top, columnCount: block.columnCount - left };
  if (body.rowCount < 1 || body.columnCount < 1) throw refuse("EmptyChartSeries");
  const count = byColumns ? body.columnCount : body.rowCount;
  const series = Array.from({ length: count }, (_, i): SeriesState => {
    const values = byColumns ? { ...body, column: body.column + i, columnCount: 1 } : { ...body, row: body.row + i, rowCount: 1 };
    const nameCell = byColumns ? { row: block.row, column: body.column + i } : { row: body.row + i, column: block.column };
    const named = byColumns ? hasTop : hasLeft;
    return {
      name: named ? { sheet, block: { ...nameCell, rowCount: 1, columnCount: 1 } } : `Series${i + 1}`,
      values: { sheet, block: values },
      colour: old[i]?.colour ?? null,
      hasDataLabels: old[i]?.hasDataLabels ?? false,
      labels: old[i]?.labels ?? { numberFormat: null, colour: null },
    };
  });
  const labelled = byColumns ? hasLeft : hasTop;
  const labels = byColumns ? { ...body, column: block.column, columnCount: 1 } : { ...body, row: block.row, rowCount: 1 };
  return { series, categories: labelled ? { sheet, block: labels } : null, seriesBy: byColumns ? ("Columns" as const) : ("Rows" as const) };
}
