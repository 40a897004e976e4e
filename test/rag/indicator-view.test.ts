import { indicatorView, policyOf } from "../../src/rag";
import type { IndicatorCells } from "./indicator-of";
import { indicatorOf } from "./indicator-of";

const policy = policyOf("on-target-5");
const view = (cells: IndicatorCells, reportingPeriod: string | null = null) => indicatorView(indicatorOf(cells), { policy, reportingPeriod });

const moved: IndicatorCells = {
  code: "NI 112",
  polarity: "lower",
  actuals: { "2007/08": "110.0", "2008/09": "106.5", "2009/10": "108.3", "2010/11": "nya: July 2011" },
  targets: { "2008/09": "86", "2009/10": "106", "2010/11": "100" },
  comparators: { "England 2008/09": "100.2", "SNs": "12 days" },
};

test("every period stands with its figures, status, travel and cells", () => {
  const { points, latest, unit } = view(moved);
  expect(unit).toBeNull();
  expect(points.map(({ period, end, actual, target, rating, travel }) => [period, end, actual?.value ?? null, target?.value ?? null, rating?.status ?? null, travel])).toEqual([
    ["2007/08", "2008-03-31", 110, null, "none", "unknown"],
    ["2008/09", "2009-03-31", 106.5, 86, "red", "improving"],
    ["2009/10", "2010-03-31", 108.3, 106, "amber", "worsening"],
    ["2010/11", "2011-03-31", null, 100, "none", "unknown"],
  ]);
  expect(points.map(({ actual }) => actual?.address)).toEqual(["C2", "C3", "C4", "C5"]);
  expect(points[3]?.actual).toMatchObject({ text: "nya: July 2011", why: "not-yet-available" });
  expect(latest).toMatchObject({ period: "2009/10", status: "amber" });
});

test("movement tells figure and colour apart, for the latest period and each before it", () => {
  const { movement, movements } = view(moved);
  expect(movement?.sentence).toBe("Red to Amber: the target moved from 86 to 106; the figure worsened.");
  expect(movements.map(({ sentence }) => sentence)).toEqual(["Not rated to Red: the figure improved.", "Red to Amber: the target moved from 86 to 106; the figure worsened."]);
});

test("the forecast line ends at the next target's date", () => {
  const { forecast } = view(moved);
  expect(forecast).toMatchObject({ kind: "off-course", period: "2010/11" });
  if (forecast.kind === "none") throw new Error(forecast.reason);
  expect(forecast.line.map(({ period, day }) => [period, day])).toEqual([
    ["2007/08", "2008-03-31"],
    ["2010/11", "2011-03-31"],
  ]);
  expect(forecast.line[1].value).toBeCloseTo(forecast.value, 1);
});

test("comparators have their year, or say why they are not compared", () => {
  const { comparisons, comparators } = view(moved);
  expect(comparisons.map(({ sentence }) => sentence)).toEqual(["Worse than England 2008/09 (100.2).", "SNs (12 days): not compared, the figures are too far apart to be of one kind."]);
  expect(comparators.map(({ label, figure }) => [label, figure.value])).toEqual([
    ["England 2008/09", 100.2],
    ["SNs", 12],
  ]);
});

test("an earlier reporting period hides what was not known then", () => {
  const { latest, forecast, movement, points } = view(moved, "2008/09");
  expect(latest.period).toBe("2008/09");
  expect(forecast.reason).toBe("No forecast: too few points (2 of at least 3).");
  expect(movement?.sentence).toBe("Not rated to Red: the figure improved.");
  expect(points.find(({ period }) => period === "2009/10")?.rating).toBeNull();
});

test("figures of one kind of money share the view's unit", () => {
  const { unit, points } = view({ actuals: { "2008/09": "£900K", "2009/10": "£1.2 million" }, targets: { "2009/10": "£1 million", "2010/11": "£2 million" } });
  expect(unit).toBe("£ million");
  expect(points.map(({ actual }) => actual?.value ?? null)).toEqual([0.9, 1.2, null]);
});

test("a range, a bound and a status that somebody typed are kept", () => {
  const indicator = {
    ...indicatorOf({ polarity: "lower", actuals: { "2009/10": "12%" }, targets: { "2008/09": "<5%", "2009/10": "10-15% (top band)" } }),
    typedRag: { "": { text: "A", status: "amber" as const, address: "H2" } },
  };
  const { points } = indicatorView(indicator, { policy, reportingPeriod: null });
  expect(points[0]?.target).toMatchObject({ bound: "<", value: 5 });
  expect(points[1]).toMatchObject({ target: { value: null, range: { low: 10, high: 15 } }, typed: { status: "amber" } });
});

describe("forecast, beyond one calendar of years", () => {
  const quarters = { "Q1 2025/26": "70%", "Q2 2025/26": "72%", "Q3 2025/26": "74%" };
  test.each<[string, IndicatorCells, RegExp]>([
    ["a year's figure is no point among quarters", { actuals: { "2024/25": "50%", ...quarters }, targets: { "Q4 2025/26": "76%" } }, /^On course: the line through 3 figures/],
    ["a year's target counts for percentages", { actuals: quarters, targets: { "2025/26": "90%" } }, /^Off course: .* for 2025\/26/],
    ["but not for counts", { actuals: { "Q1 2025/26": "10", "Q2 2025/26": "12", "Q3 2025/26": "11" }, targets: { "2025/26": "50" } }, /no later target/],
    ["years to date are no points", { actuals: { "YTD Q1 2025/26": "1", ...quarters }, targets: { "Q4 2025/26": "70%" } }, /through 3 figures/],
    ["a dated target counts at its date", { polarity: "lower", actuals: { "2007/08": "6", "2008/09": "4", "2009/10": "3" }, targets: { "2009/10": "0 by 2012" } }, /^Off course: .* for 2012, against 0 by 2012\.$/],
    ["a bound is met when it holds", { polarity: "lower", actuals: { "2007/08": "8%", "2008/09": "7%", "2009/10": "6%" }, targets: { "2010/11": "<5%" } }, /^Off course: .* gives 5% for 2010\/11, against <5%\.$/],
  ])("%s", (_what, cells, words) => {
    expect(view(cells).forecast.reason).toMatch(words);
  });
});
