import type { ChartState } from "../grid/chart-state";
import type { Sheet } from "../grid/sheet";
import { defineObject, lookUps } from "../protocol/define";
import type { Session } from "./session";

export function defineCharts({ book }: Session) {
  const chart = defineObject<ChartState>({ type: "Chart", get: { name: ({ name }) => name } });
  const items = (sheet: Sheet) => book.charts.filter((one) => one.sheet === sheet).map(chart);
  const find = (): null => null;
  const charts = defineObject<Sheet>({ type: "ChartCollection", items, item: find, call: lookUps<Sheet>(find, items) });
  return { chart, charts };
}
