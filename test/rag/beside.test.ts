import { comparisonsOf, forecastOf, movementOf, policyOf, proposeReportingPeriod, rateDelivery, reportingPeriodsOf } from "../../src/rag";
import { ratePeriod } from "../../src/rag/rate-indicator";
import type { IndicatorCells } from "./indicator-of";
import { actionOf, indicatorOf, planOf } from "./indicator-of";

const policy = policyOf("on-target-5");

describe("movement", () => {
  const moved = (cells: IndicatorCells) => {
    const indicator = indicatorOf(cells);
    return movementOf(indicator, ratePeriod(indicator, "2008/09", policy), ratePeriod(indicator, "2009/10", policy));
  };

  test("a target that moved more than its figure", () => {
    expect(moved({ polarity: "lower", actuals: { "2008/09": "106.5", "2009/10": "108.3" }, targets: { "2008/09": "86", "2009/10": "106" } })?.sentence).toBe(
      "Red to Amber: the target moved from 86 to 106; the figure worsened.",
    );
  });

  test("a Green that worsened, and one whose target was easier than the result before, are exceptions", () => {
    expect(moved({ actuals: { "2008/09": "90%", "2009/10": "85%" }, targets: { "2008/09": "80%", "2009/10": "80%" } })?.exception).toBe("Green, but the figure worsened.");
    expect(moved({ actuals: { "2008/09": "90%", "2009/10": "91%" }, targets: { "2008/09": "80%", "2009/10": "80%" } })?.exception).toBe("Green, but its target (80%) was easier than the result before (90%).");
    expect(moved({ actuals: { "2008/09": "78%", "2009/10": "82%" }, targets: { "2008/09": "80%", "2009/10": "80%" } })?.exception).toBeNull();
  });
});

describe("forecast", () => {
  const three = { "2007/08": "70%", "2008/09": "72%", "2009/10": "74%" };
  test.each<[IndicatorCells, string, RegExp]>([
    [{ actuals: three, targets: { "2010/11": "76%" } }, "on-course", /^On course: the line through 3 figures gives 76% for 2010\/11, against 76%\.$/],
    [{ actuals: three, targets: { "2010/11": "80%" } }, "off-course", /^Off course/],
    [{ polarity: "lower", actuals: three, targets: { "2010/11": "70%" } }, "off-course", /^Off course/],
    [{ actuals: { "2008/09": "72%", "2009/10": "74%" }, targets: { "2010/11": "80%" } }, "none", /too few points \(2 of at least 3\)/],
    [{ actuals: three, targets: { "2009/10": "80%" } }, "none", /no later target/],
    [{ polarity: null, actuals: three, targets: { "2010/11": "80%" } }, "none", /which way is better/],
  ])("%#", (cells, kind, words) => {
    const forecast = forecastOf(indicatorOf(cells));
    expect(forecast.kind).toBe(kind);
    expect(forecast.reason).toMatch(words);
  });
});

test("comparators only of the same kind", () => {
  const indicator = indicatorOf({
    polarity: "lower",
    actuals: { "2009/10": "34 children" },
    comparators: { SNs: "40", "England 2008/09": "0.11", London: "12 days", Region: "34" },
  });
  expect(comparisonsOf(indicator, "2009/10").map(({ label, standing, year }) => [label, standing, year])).toEqual([
    ["SNs", "better", null],
    ["England 2008/09", "not compared", "2008/09"],
    ["London", "not compared", null],
    ["Region", "same", null],
  ]);
});

describe("delivery", () => {
  const due = { text: "June 2010", start: "2010-06-01", end: "2010-06-30" };
  const ticked = { text: "✓ Recruit", label: null, when: null, done: true };
  test.each<[string, Parameters<typeof actionOf>[0], string, string | null]>([
    ["not tracked", { when: [due] }, "2010-09-30", null],
    ["complete", { status: "Complete", when: [due] }, "2011-01-01", "complete"],
    ["not complete is not complete", { status: "Not complete", when: [due] }, "2010-06-30", "green"],
    ["100%", { percentComplete: 100, when: [due] }, "2011-01-01", "complete"],
    ["on its day", { status: "In progress", when: [due] }, "2010-06-30", "green"],
    ["a day late", { status: "In progress", when: [due] }, "2010-07-01", "amber"],
    ["a day short of three months", { status: "In progress", when: [due] }, "2010-09-29", "amber"],
    ["three months", { status: "In progress", when: [due] }, "2010-09-30", "red"],
    ["the last date counts", { status: "In progress", when: [due, { ...due, end: "2010-12-31" }] }, "2010-10-01", "green"],
    ["no date", { status: "In progress" }, "2010-10-01", "none"],
    ["on track without a date", { status: "On track" }, "2010-10-01", "green"],
    ["behind before it is due", { status: "Behind schedule", when: [due] }, "2010-06-01", "amber"],
    ["behind and late by three months", { status: "Delayed", when: [due] }, "2010-09-30", "red"],
    ["no longer wanted", { status: "No longer required", when: [due] }, "2010-12-31", "none"],
    ["tracked, but nothing filled in", { cells: { status: { address: "H5", text: "" } }, when: [due] }, "2010-12-31", "none"],
    ["every milestone ticked", { milestones: [ticked], when: [due] }, "2010-12-31", "complete"],
    ["a ticked milestone and one that is late by a month", { milestones: [ticked, { ...ticked, done: null, when: due }], when: [{ ...due, end: "2011-03-31" }] }, "2010-08-01", "amber"],
    ["a ticked milestone and one that is not due", { milestones: [ticked, { ...ticked, done: null, when: due }], when: [{ ...due, end: "2011-03-31" }] }, "2010-06-30", "green"],
    ["milestones that nobody ticks", { milestones: [{ ...ticked, done: null, when: due }], when: [due] }, "2010-12-31", null],
    ["implemented", { status: "Implemented", when: [due] }, "2010-12-31", "complete"],
  ])("slippage: %s", (_what, action, asAt, expected) => {
    expect(rateDelivery(actionOf(action), policyOf("on-target-5"), asAt)?.status ?? null).toBe(expected);
  });

  test.each([
    [{ status: "In progress", when: [due] }, "2010-09-30", 'The row says "In progress". It was due 30 June 2010 and is not complete: late by 3 months, Red from 3 months on.'],
    [{ status: "In progress", when: [due] }, "2010-06-01", 'The row says "In progress". Green because it is not due until 30 June 2010.'],
    [{ status: "Slipped", when: [due] }, "2010-06-01", 'The row says "Slipped". Amber, though it is not due until 30 June 2010.'],
  ])("reasons: %#", (action, asAt, reason) => {
    expect(rateDelivery(actionOf(action), policyOf("on-target-5"), asAt)?.reason).toBe(reason);
  });

  const year = { text: "2010", start: "2010-01-01", end: "2010-04-11" };
  test.each<[number, string]>([
    [45, "green"],
    [44, "amber"],
    [35, "amber"],
    [34, "red"],
  ])("progress: %i%% done at half time is %s", (percentComplete, expected) => {
    expect(rateDelivery(actionOf({ percentComplete, when: [year] }), { ...policyOf("on-target-5"), delivery: "progress" }, "2010-02-20")?.status).toBe(expected);
  });
});

describe("the reporting period", () => {
  const plan = planOf([
    indicatorOf({ actuals: { "2008/09": "60%", "2009/10": "nya" } }),
    indicatorOf({ actuals: { "2009/10": "60%", "2010/11": "nya" } }),
    indicatorOf({ actuals: { Baseline: "60%" } }),
  ]);
  test("is the latest with a published figure that has begun", () => {
    expect(reportingPeriodsOf(plan)).toEqual(["2008/09", "2009/10"]);
    expect(proposeReportingPeriod(plan, "2010-09-30")).toBe("2009/10");
    expect(proposeReportingPeriod(plan, "2009-03-31")).toBe("2008/09");
  });
  test("quarters after the year before them", () => {
    const quarters = planOf([indicatorOf({ actuals: { "2024/25": "1", "Q1 2025/26": "2", "Q2 2025/26": "nya" } })]);
    expect(proposeReportingPeriod(quarters, "2025-10-31")).toBe("Q1 2025/26");
  });
  test("none where no list has figures", () => {
    expect(proposeReportingPeriod(planOf([]), "2010-09-30")).toBeNull();
  });
});
