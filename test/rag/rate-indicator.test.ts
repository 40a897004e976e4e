import { policyOf, whereFiguresStand } from "../../src/rag";
import { rateIndicator, ratePeriod } from "../../src/rag/rate-indicator";
import { indicatorOf } from "./indicator-of";

const policy = policyOf("on-target-5");

describe("reasons", () => {
  test("the sentence of a Red, with where its figures stand", () => {
    const rating = ratePeriod(indicatorOf({ code: "NI 59", actuals: { "2009/10": "60%" }, targets: { "2009/10": "68%" } }), "2009/10", policy);
    expect(rating.reason).toBe("NI 59, 2009/10: 60% against 68%, higher is better: 8 points short, Red because more than 3.");
    expect(whereFiguresStand(rating)).toBe("Figures in C2 and F2 on Indicators.");
  });

  test.each<[string, string, "higher" | "lower", string]>([
    ["72.2%", "75%", "higher", "72.2% against 75%, higher is better: 2.8 points short, Amber because within 3."],
    ["88.0%", "86.7%", "higher", "88.0% against 86.7%, higher is better: 1.3 points better, Green because the target is met."],
    ["100%", "100%", "higher", "100% against 100%, higher is better: on target, Green because the target is met."],
    ["5.4%", "<5%", "lower", "5.4% against <5%, lower is better: 0.4 points over, Red because more than 0.25 (5% of the target)."],
    ["108.3", "106", "lower", "108.3 against 106, lower is better: 2.3 over (2.17%), Amber because within 5%."],
    ["-6.0%", "-29%", "lower", "-6.0% against -29%, lower is better: 23 points over, Red because more than 1.45 (5% of the target)."],
    ["3", "0", "lower", "3 against 0, lower is better: 3 over, Red because a target of 0 is met or missed."],
    ["6 days", "5 days", "lower", "6 days against 5 days, lower is better: 1 day over (20%), Red because more than 5%."],
    ["£0.9 million", "£950k", "higher", "£0.9 million against £950k, higher is better: £50 thousand short (5.26%), Red because more than 5%."],
    ["67% (prov'l)", "67%", "higher", "67% (prov'l) against 67%, higher is better: on target, Green because the target is met. The figure is provisional."],
    ["9%", "10-15% (top band)", "lower", "9% against 10-15% (top band), lower is better: better than the band, Amber because it is outside the band."],
  ])("%s against %s, %s", (actual, target, polarity, sentence) => {
    const rating = ratePeriod(indicatorOf({ polarity, actuals: { "2009/10": actual }, targets: { "2009/10": target } }), "2009/10", policy);
    expect(rating.reason).toBe(`KPI 1, 2009/10: ${sentence}`);
  });
});

describe("what gets no status, and why", () => {
  test.each<[string, string | undefined, string, RegExp]>([
    ["nya: July 2010", "68%", "not-published", /not published yet \(due July 2010\)\.$/],
    ["", "68%", "no-actual", /no figure\.$/],
    ["60%", undefined, "no-target", /no target for this period\.$/],
    ["60%", "No target", "no-target", /no target for this period\.$/],
    ["60%", "nya: June", "no-target", /the target is not set yet \(due June\)\.$/],
    ["60%", "9.6% LAA: 11.0%", "unclear", /two targets in one cell \("9.6% LAA: 11.0%"\), say which counts\.$/],
    ["91%", "2 hrs for 95% 5-16s by 2011", "unclear", /the target "2 hrs for 95% 5-16s by 2011" is not one figure/],
    ["new", "68%", "unclear", /"new" is no figure/],
    ["45 (83%)", "80%", "unclear", /two figures in one cell/],
    ["18 months", "75%", "unclear", /the units differ \(months and %\)\.$/],
    ["<5", "3", "unclear", /"<5" may be on either side of the target\.$/],
    ["92%", "<90%", "unclear", /the target says at most, but higher is better\.$/],
    ["11.8%", "0%", "unclear", /may be a placeholder, say whether it counts\.$/],
  ])("%j against %j: %s", (actual, target, notRated, words) => {
    const rating = ratePeriod(indicatorOf({ actuals: { "2009/10": actual }, targets: target === undefined ? {} : { "2009/10": target } }), "2009/10", policy);
    expect(rating.status).toBe("none");
    expect(rating.notRated).toBe(notRated);
    expect(rating.reason).toMatch(words);
  });

  test("no direction: asked, never inferred from the targets", () => {
    const rating = ratePeriod(indicatorOf({ polarity: null, actuals: { "2009/10": "60" }, targets: { "2009/10": "70", "2010/11": "80" } }), "2009/10", policy);
    expect(rating).toMatchObject({ status: "none", notRated: "no-direction" });
  });

  test("context only, and no target as the notes explain: by design", () => {
    expect(ratePeriod(indicatorOf({ polarity: "context", actuals: { "2009/10": "60" }, targets: { "2009/10": "50" } }), "2009/10", policy).notRated).toBe("no-target-by-design");
    const noted = indicatorOf({ polarity: "lower", actuals: { "2009/10": "6.1%" }, targets: { "2009/10": "No target" }, notes: "No target as it will rise with more tests" });
    expect(ratePeriod(noted, "2009/10", policy).notRated).toBe("no-target-by-design");
  });
});

describe("rows that surprise a board", () => {
  test("a dated target counts only at its date", () => {
    const indicator = indicatorOf({ polarity: "lower", actuals: { "2008/09": "6%", "2009/10": "0%" }, targets: { "2008/09": "0 by 2012", "2009/10": "0 by 2012" } });
    expect(ratePeriod(indicator, "2008/09", policy)).toMatchObject({ status: "none", notRated: "not-due" });
    expect(ratePeriod(indicator, "2008/09", policy).reason).toMatch(/not due until 2012\.$/);
    expect(ratePeriod(indicator, "2009/10", policy).status).toBe("green");
  });

  test("at its date it is rated like any other", () => {
    const indicator = indicatorOf({ polarity: "lower", actuals: { "2011/12": "6%" }, targets: { "2011/12": "0 by 2012" } });
    expect(ratePeriod(indicator, "2011/12", policy).status).toBe("red");
  });

  test("a dated target beside a figure without a date counts only where it is met already", () => {
    const latest = (actual: string) => ratePeriod(indicatorOf({ polarity: "lower", actuals: { Latest: actual }, targets: { Latest: "31 by March 2011" } }), "Latest", policy);
    expect(latest("33")).toMatchObject({ status: "none", notRated: "unclear" });
    expect(latest("33").reason).toMatch(/the target is for March 2011 and nothing says when the figure is of, put its date behind it\.$/);
    expect(latest("31").status).toBe("green");
  });

  test("figures that look equal are equal, whatever stands behind them", () => {
    const indicator = indicatorOf({ actuals: { "2009/10": "79.6%" }, targets: { "2009/10": "80%" } });
    const shown = { ...indicator, actuals: { "2009/10": { text: "80%", value: 79.6, unit: "%", decimals: 0 } } };
    expect(ratePeriod(indicator, "2009/10", policy).status).toBe("amber");
    expect(ratePeriod(shown, "2009/10", policy).status).toBe("green");
  });

  test("a target of 0% with a path towards it is a target", () => {
    const indicator = indicatorOf({ polarity: "lower", actuals: { "2009/10": "11%" }, targets: { "2008/09": "8%", "2009/10": "0%" } });
    expect(ratePeriod(indicator, "2009/10", policy).status).toBe("red");
  });

  test("a suppressed count that is on target whatever it is", () => {
    const indicator = indicatorOf({ polarity: "lower", actuals: { "2009/10": "<5" }, targets: { "2009/10": "6" } });
    expect(ratePeriod(indicator, "2009/10", policy).status).toBe("green");
  });

  test("a bare number beside percentages is compared with them", () => {
    const indicator = indicatorOf({ polarity: "lower", actuals: { "2009/10": "8.5" }, targets: { "2009/10": "7.5%" } });
    expect(ratePeriod(indicator, "2009/10", policy).reason).toMatch(/1 points? over/);
  });
});

describe("which period", () => {
  const indicator = indicatorOf({
    actuals: { "2007/08": "50%", "2008/09": "60%", "2009/10": "nya: Aug 2010" },
    targets: { "2007/08": "55%", "2008/09": "58%", "2009/10": "62%", "2010/11": "64%" },
  });

  test("the latest published one with a target, saying which and what is next", () => {
    const { latest, history } = rateIndicator(indicator, policy, "2009/10");
    expect(latest).toMatchObject({ period: "2008/09", status: "green" });
    expect(latest.reason).toMatch(/2009\/10 is not published yet \(due Aug 2010\)\.$/);
    expect(history.map((rating) => [rating.period, rating.status])).toEqual([
      ["2007/08", "red"],
      ["2009/10", "none"],
    ]);
  });

  test("none after the reporting period", () => {
    expect(rateIndicator(indicator, policy, "2007/08").latest).toMatchObject({ period: "2007/08", status: "red" });
  });

  test("no target is borrowed from another period", () => {
    const later = indicatorOf({ actuals: { "2009/10": "63%" }, targets: { "2009/10": "No target", "2010/11": "67%" } });
    expect(rateIndicator(later, policy, "2009/10").latest).toMatchObject({ period: "2009/10", status: "none", notRated: "no-target" });
  });

  test("quarters and years go by their dates", () => {
    const mixed = indicatorOf({ actuals: { "2024/25": "70%", "Q1 2025/26": "80%", "Q2 2025/26": "60%" }, targets: { "2024/25": "75%", "Q1 2025/26": "75%", "Q2 2025/26": "75%" } });
    expect(rateIndicator(mixed, policy, null).latest.period).toBe("Q2 2025/26");
  });
});

test.each<["higher" | "lower" | null, string, string, string]>([
  ["higher", "60%", "70%", "improving"],
  ["lower", "60%", "70%", "worsening"],
  ["higher", "70%", "70.0%", "steady"],
  [null, "60%", "70%", "unknown"],
])("travel, %s is better, from %s to %s: %s", (polarity, before, now, expected) => {
  expect(ratePeriod(indicatorOf({ polarity, actuals: { "2008/09": before, "2009/10": now } }), "2009/10", policy).travel).toBe(expected);
});

test("the year up to December is rated as that, and goes with the December before", () => {
  const indicator = indicatorOf({
    polarity: "lower",
    actuals: { "YTD Dec 2010": "90", "YTD Sep 2011": "50", "YTD Dec 2011": "84" },
    targets: { "YTD Dec 2011": "80" },
  });
  expect(ratePeriod(indicator, "YTD Dec 2011", policy)).toMatchObject({ status: "amber", travel: "improving" });
});
