import fc from "fast-check";
import { policyOf } from "../../src/rag";
import { indicatorView } from "../../src/rag/indicator-view";
import { curveOf } from "../../src/taskpane/state/curve";
import { curveTitle } from "../../src/taskpane/texts/rag";
import { indicatorOf, type IndicatorCells } from "../rag/indicator-of";

const viewOf = (cells: IndicatorCells) => indicatorView(indicatorOf(cells), { policy: policyOf("on-target-5"), reportingPeriod: null });
const curve = (cells: IndicatorCells) => {
  const made = curveOf(viewOf(cells));
  if (!made) throw new Error("Nothing was drawn.");
  return made;
};

const years = { "2007/08": "52%", "2008/09": "56%", "2009/10": "60%" };

test("actuals, targets, the line ahead and comparators, all inside the drawing", () => {
  const drawn = curve({ actuals: years, targets: { "2009/10": "68%", "2010/11": "70%" }, comparators: { England: "65%", Neighbours: "64%" } });
  expect(drawn.actuals.map(({ period, status }) => [period, status])).toEqual([["2007/08", "none"], ["2008/09", "none"], ["2009/10", "red"]]);
  expect(drawn.targets.map(({ period, text }) => [period, text])).toEqual([["2009/10", "68%"], ["2010/11", "70%"]]);
  expect(drawn.forecast).toMatchObject({ to: { period: "2010/11" }, text: "64%" });
  expect(drawn.comparators.map(({ letter, label, text }) => [letter, label, text])).toEqual([["A", "England", "65%"], ["B", "Neighbours", "64%"]]);
  // Higher figures stand higher, later ones further right.
  const [first, , last] = drawn.actuals;
  expect(first && last && last.y < first.y && last.x > first.x).toBe(true);
  expect(drawn.forecast && last && drawn.forecast.to.x > last.x).toBe(true);
});

test("letters of comparators that are close stand clear of each other", () => {
  const { comparators } = curve({ actuals: years, targets: {}, comparators: { England: "60%", Neighbours: "60.1%", "South East": "60.2%" } });
  const ys = comparators.map((one) => one.letterY).sort((a, b) => a - b);
  expect(ys.every((y, index) => index === 0 || y - (ys[index - 1] ?? 0) >= 10)).toBe(true);
});

test("a year is no step after a quarter", () => {
  const { actualLines } = curve({ actuals: { "2008/09": "50%", "2009/10": "60%", "Q1 2010/11": "20%", "Q2 2010/11": "30%" }, targets: {} });
  expect(actualLines.map((run) => run.map((spot) => spot.period))).toEqual([["2008/09", "2009/10"], ["Q1 2010/11", "Q2 2010/11"]]);
});

test("a baseline without a date stands to the left; a range of targets is a bar", () => {
  const { actuals, bands } = curve({ actuals: { Baseline: "20%", "2009/10": "12%" }, targets: { "2009/10": "10-15%" }, polarity: "lower" });
  expect(actuals[0]).toMatchObject({ period: "Baseline" });
  expect((actuals[0]?.x ?? 0) < (actuals[1]?.x ?? 0)).toBe(true);
  expect(bands).toHaveLength(1);
});

test("nothing to draw without an actual", () => {
  expect(curveOf(viewOf({ actuals: { "2009/10": "nya: July 2010" }, targets: { "2009/10": "68%" } }))).toBeNull();
});

test("the title says in words what is drawn", () => {
  expect(curveTitle(viewOf({ code: "NI 59", actuals: years, targets: { "2010/11": "70%" } }))).toMatch(/^NI 59: from 52% in 2007\/08 to 60% in 2009\/10\. Off course: /);
});

test("whatever the figures, every place is a number inside the drawing", () => {
  const value = fc.oneof(fc.integer({ min: -5000, max: 5_000_000 }).map(String), fc.double({ min: -1, max: 100, noNaN: true }).map((n) => `${n.toFixed(1)}%`), fc.constantFrom("<5%", "10-15%", "nya", "0"));
  const period = fc.constantFrom("2007/08", "2008/09", "2009/10", "Q1 2010/11", "Baseline", "Latest");
  fc.assert(
    fc.property(fc.dictionary(period, value), fc.dictionary(period, value), fc.dictionary(fc.constantFrom("England", "SNs"), value), (actuals, targets, comparators) => {
      const drawn = curveOf(viewOf({ actuals, targets, comparators }));
      if (!drawn) return;
      const { width, height, plot } = drawn;
      const inside = (x: number, y: number) => x >= 0 && x <= width && y >= plot.top - 0.1 && y <= height;
      for (const { x, y } of [...drawn.actuals, ...drawn.targets]) expect(inside(x, y)).toBe(true);
      for (const { x, label } of drawn.xTicks) expect(x - label.length * 3 >= -1 && x + label.length * 3 <= width + 1).toBe(true);
      expect(drawn.yTicks.length).toBeGreaterThan(1);
      expect(drawn.yTicks.length).toBeLessThan(8);
      expect(new Set(drawn.yTicks.map((tick) => tick.label)).size).toBe(drawn.yTicks.length);
    }),
  );
});
