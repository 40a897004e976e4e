import type { ChartSeriesSpec, ChartSpec } from "./opened";
import { element, type XmlElement } from "./xml";

/** Reads the cells of a block in order, row by row: what the chart keeps as its last known values. */
export type RangeReader = (sheet: string, address: string) => readonly (string | number | null)[];

const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const mainNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** 'Sheet name'!$A$2:$A$9 */
function formula({ sheet, address }: { readonly sheet: string; readonly address: string }): string {
  const fixed = address.replace(/\$/g, "").replace(/([A-Za-z]+)(\d+)/g, "$$$1$$$2");
  return `'${sheet.replaceAll("'", "''")}'!${fixed}`;
}

const value = (name: string, val: string | number): XmlElement => element(name, { val });
const text = (name: string, words: string): XmlElement => element(name, {}, [words]);

/** A chart part (DrawingML) with the data labels' values kept in it, so that it shows before anything recalculates. */
export function chartPart(spec: ChartSpec, read: RangeReader): XmlElement {
  const bar = spec.type !== "line";
  const horizontal = spec.type === "barStacked" || spec.type === "barStacked100";
  const grouping = { barStacked: "stacked", barStacked100: "percentStacked", columnClustered: "clustered", line: "standard" }[spec.type];
  const series = spec.series.map((one, index) => seriesPart(spec, one, index, read));
  const axes = [value("c:axId", 111111111), value("c:axId", 222222222)];
  const plot = bar
    ? element("c:barChart", {}, [
        value("c:barDir", horizontal ? "bar" : "col"),
        value("c:grouping", grouping),
        value("c:varyColors", 0),
        ...series,
        value("c:gapWidth", horizontal ? 60 : 100),
        ...(horizontal ? [value("c:overlap", 100)] : []),
        ...axes,
      ])
    : element("c:lineChart", {}, [value("c:grouping", grouping), value("c:varyColors", 0), ...series, value("c:marker", 1), ...axes]);
  return element("c:chartSpace", { "xmlns:c": chartNamespace, "xmlns:a": mainNamespace, "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships" }, [
    value("c:roundedCorners", 0),
    element("c:chart", {}, [
      title(spec.title),
      value("c:autoTitleDeleted", 0),
      element("c:plotArea", {}, [element("c:layout"), plot, categoryAxis(horizontal), valueAxis(horizontal, spec.type)]),
      element("c:legend", {}, [value("c:legendPos", "b"), value("c:overlay", 0)]),
      value("c:plotVisOnly", 1),
      value("c:dispBlanksAs", "gap"),
    ]),
  ]);
}

function title(words: string): XmlElement {
  return element("c:title", {}, [
    element("c:tx", {}, [
      element("c:rich", {}, [
        element("a:bodyPr"),
        element("a:p", {}, [
          element("a:pPr", {}, [element("a:defRPr", { sz: 1200, b: 1 })]),
          element("a:r", {}, [element("a:rPr", { lang: "en-GB", sz: 1200, b: 1 }), text("a:t", words)]),
        ]),
      ]),
    ]),
    value("c:overlay", 0),
  ]);
}

function seriesPart(spec: ChartSpec, series: ChartSeriesSpec, index: number, read: RangeReader): XmlElement {
  const fill = series.colour === undefined ? undefined : element("a:solidFill", {}, [value("a:srgbClr", series.colour.replace("#", "").toUpperCase())]);
  const line = spec.type === "line";
  const look = fill ? [element("c:spPr", {}, line ? [element("a:ln", { w: 28575 }, [fill])] : [fill])] : [];
  const name =
    "text" in series.name
      ? element("c:tx", {}, [text("c:v", series.name.text)])
      : element("c:tx", {}, [element("c:strRef", {}, [text("c:f", formula(series.name)), cache("c:strCache", read(series.name.sheet, series.name.address))])]);
  return element("c:ser", {}, [
    value("c:idx", index),
    value("c:order", index),
    name,
    ...look,
    ...(line ? [element("c:marker", {}, [value("c:symbol", "circle"), value("c:size", 5)])] : [value("c:invertIfNegative", 0)]),
    ...(series.labels ? [labelsPart(series.labels)] : []),
    element("c:cat", {}, [
      element("c:strRef", {}, [text("c:f", formula(spec.categories)), cache("c:strCache", read(spec.categories.sheet, spec.categories.address))]),
    ]),
    element("c:val", {}, [
      element("c:numRef", {}, [text("c:f", formula(series.values)), cache("c:numCache", read(series.values.sheet, series.values.address))]),
    ]),
    ...(line ? [value("c:smooth", 0)] : []),
  ]);
}

function labelsPart({ numberFormat, colour }: NonNullable<ChartSeriesSpec["labels"]>): XmlElement {
  const fill = colour === null ? [] : [element("a:solidFill", {}, [value("a:srgbClr", colour.replace("#", "").toUpperCase())])];
  return element("c:dLbls", {}, [
    ...(numberFormat === null ? [] : [element("c:numFmt", { formatCode: numberFormat, sourceLinked: 0 })]),
    element("c:spPr", {}, [element("a:noFill"), element("a:ln", {}, [element("a:noFill")])]),
    element("c:txPr", {}, [element("a:bodyPr"), element("a:p", {}, [element("a:pPr", {}, [element("a:defRPr", { sz: 900, b: 1 }, fill)]), element("a:endParaRPr", { lang: "en-GB" })])]),
    value("c:showLegendKey", 0),
    value("c:showVal", 1),
    value("c:showCatName", 0),
    value("c:showSerName", 0),
    value("c:showPercent", 0),
    value("c:showBubbleSize", 0),
  ]);
}

function cache(name: "c:strCache" | "c:numCache", values: readonly (string | number | null)[]): XmlElement {
  const points = values.flatMap((one, index) =>
    one === null || (name === "c:numCache" && typeof one !== "number") ? [] : [element("c:pt", { idx: index }, [text("c:v", String(one))])],
  );
  return element(name, {}, [...(name === "c:numCache" ? [text("c:formatCode", "General")] : []), value("c:ptCount", values.length), ...points]);
}

/** Bars read from the top down in the order of the rows. */
function categoryAxis(horizontal: boolean): XmlElement {
  return element("c:catAx", {}, [
    value("c:axId", 111111111),
    element("c:scaling", {}, [value("c:orientation", horizontal ? "maxMin" : "minMax")]),
    value("c:delete", 0),
    value("c:axPos", horizontal ? "l" : "b"),
    element("c:numFmt", { formatCode: "General", sourceLinked: 0 }),
    value("c:majorTickMark", "none"),
    value("c:minorTickMark", "none"),
    value("c:tickLblPos", "low"),
    value("c:crossAx", 222222222),
    value("c:crosses", "autoZero"),
    value("c:auto", 1),
    value("c:lblAlgn", "ctr"),
    value("c:lblOffset", 100),
    value("c:noMultiLvlLbl", 0),
  ]);
}

function valueAxis(horizontal: boolean, type: ChartSpec["type"]): XmlElement {
  const grid = element("c:majorGridlines", {}, [
    element("c:spPr", {}, [element("a:ln", { w: 6350 }, [element("a:solidFill", {}, [value("a:srgbClr", "D9D9D9")])])]),
  ]);
  return element("c:valAx", {}, [
    value("c:axId", 222222222),
    element("c:scaling", {}, [value("c:orientation", "minMax"), ...(type.startsWith("barStacked") ? [value("c:min", 0)] : [])]),
    value("c:delete", 0),
    value("c:axPos", horizontal ? "b" : "l"),
    grid,
    element("c:numFmt", { formatCode: type === "barStacked100" ? "0%" : "General", sourceLinked: 0 }),
    value("c:majorTickMark", "none"),
    value("c:minorTickMark", "none"),
    value("c:tickLblPos", "nextTo"),
    value("c:crossAx", 111111111),
    value("c:crosses", horizontal ? "max" : "autoZero"),
    value("c:crossBetween", "between"),
  ]);
}
