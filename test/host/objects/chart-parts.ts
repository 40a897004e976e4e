import type { ChartState } from "../grid/chart-state";
import { defineObject, type HostObject } from "../protocol/define";
import { refuse } from "../protocol/errors";

/**
 * A part of a chart whose properties are kept while the workbook is open and read back, but not saved: the saved chart
 * has its title, series, colours, place and alternative text.
 */
export function defineKept(
  type: string,
  path: string,
  properties: Readonly<Record<string, unknown>>,
  nav: Readonly<Record<string, (chart: ChartState) => HostObject | null>> = {},
): (chart: ChartState) => HostObject {
  const key = (name: string) => `${path}/${name}`;
  const names = Object.keys(properties);
  return defineObject<ChartState>({
    type,
    nav,
    get: Object.fromEntries(names.map((name) => [name, ({ other }: ChartState) => (other.has(key(name)) ? other.get(key(name)) : properties[name])])),
    set: Object.fromEntries(
      names.map((name) => [
        name,
        ({ other }: ChartState, value: unknown) => {
          if (properties[name] !== null && typeof value !== typeof properties[name]) throw refuse("InvalidArgument");
          other.set(key(name), value);
        },
      ]),
    ),
  });
}

export function defineChartAxes(): (chart: ChartState) => HostObject {
  const axis = (name: string) =>
    defineKept(
      "ChartAxis",
      `axes/${name}`,
      { visible: true, minimum: null, maximum: null, majorUnit: null, minorUnit: null, reversePlotOrder: false, numberFormat: "General", tickLabelPosition: "NextToAxis" },
      {
        title: defineKept("ChartAxisTitle", `axes/${name}/title`, { text: "", visible: false }),
        majorGridlines: defineKept("ChartGridlines", `axes/${name}/majorGridlines`, { visible: name === "valueAxis" }),
        minorGridlines: defineKept("ChartGridlines", `axes/${name}/minorGridlines`, { visible: false }),
        format: defineKept("ChartAxisFormat", `axes/${name}/format`, {}, { font: defineKept("ChartFont", `axes/${name}/format/font`, { size: 9, bold: false, color: "#595959" }) }),
      },
    );
  return defineObject<ChartState>({ type: "ChartAxes", nav: { valueAxis: axis("valueAxis"), categoryAxis: axis("categoryAxis") } });
}
