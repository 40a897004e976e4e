import type { ReportingPeriod } from "../../src/plan/periods";
import { comparePeriods, findPeriod, onBasis, orderLabels, readPeriod, withinYear, yearBefore } from "../../src/plan/periods";

const read = (text: string): ReportingPeriod => {
  const period = readPeriod(text);
  if (!period) throw new Error(`"${text}" was not read as a period`);
  return period;
};

describe("a heading that is a period", () => {
  test.each<[string, string, string | null, string | null, string]>([
    ["2009/10", "2009/10", "2009-04-01", "2010-03-31", "financial"],
    ["2009-10", "2009/10", "2009-04-01", "2010-03-31", "financial"],
    ["2009 – 10", "2009/10", "2009-04-01", "2010-03-31", "financial"],
    ["2009/2010", "2009/10", "2009-04-01", "2010-03-31", "financial"],
    ["09/10", "2009/10", "2009-04-01", "2010-03-31", "financial"],
    ["99/00", "1999/00", "1999-04-01", "2000-03-31", "financial"],
    ["(2007/08)", "2007/08", "2007-04-01", "2008-03-31", "financial"],
    ["FY 2009/10", "2009/10", "2009-04-01", "2010-03-31", "financial"],
    ["2009/10 outturn", "2009/10", "2009-04-01", "2010-03-31", "financial"],
    ["Ac Yr 2009/10", "2009/10", "2009-09-01", "2010-08-31", "academic"],
    ["Academic year 2009/10", "2009/10", "2009-09-01", "2010-08-31", "academic"],
    ["2009/10 academic year", "2009/10", "2009-09-01", "2010-08-31", "academic"],
    ["2008-11", "2008-11", "2008-04-01", "2011-03-31", "span"],
    ["2009", "2009", "2009-01-01", "2009-12-31", "calendar"],
    ["Cal Yr 2009", "2009", "2009-01-01", "2009-12-31", "calendar"],
    ["Q1 2010/11", "Q1 2010/11", "2010-04-01", "2010-06-30", "quarter"],
    ["2010/11 Q4", "Q4 2010/11", "2011-01-01", "2011-03-31", "quarter"],
    ["Qtr 3 25/26", "Q3 2025/26", "2025-10-01", "2025-12-31", "quarter"],
    ["April - September 2011", "H1 2011/12", "2011-04-01", "2011-09-30", "half"],
    ["Oct to March 2012", "H2 2011/12", "2011-10-01", "2012-03-31", "half"],
    ["Oct-Mar 2011/12", "H2 2011/12", "2011-10-01", "2012-03-31", "half"],
    ["Jul-Sep 2011", "Q2 2011/12", "2011-07-01", "2011-09-30", "quarter"],
    ["Jan-Mar 2012", "Q4 2011/12", "2012-01-01", "2012-03-31", "quarter"],
    ["Jan-Mar 2011/12", "Q4 2011/12", "2012-01-01", "2012-03-31", "quarter"],
    ["Apr to Dec 2011", "YTD Dec 2011", "2011-04-01", "2011-12-31", "to-date"],
    ["April - December 2011", "YTD Dec 2011", "2011-04-01", "2011-12-31", "to-date"],
    ["April 2011 - December 2011", "YTD Dec 2011", "2011-04-01", "2011-12-31", "to-date"],
    ["Apr - Dec 2011/12", "YTD Dec 2011", "2011-04-01", "2011-12-31", "to-date"],
    ["April - January 2012", "YTD Jan 2012", "2011-04-01", "2012-01-31", "to-date"],
    ["April to February 2011/12", "YTD Feb 2012", "2011-04-01", "2012-02-29", "to-date"],
    ["April - August 2011", "YTD Aug 2011", "2011-04-01", "2011-08-31", "to-date"],
    ["Q3 YTD 2011/12", "YTD Dec 2011", "2011-04-01", "2011-12-31", "to-date"],
    ["YTD Dec 2011", "YTD Dec 2011", "2011-04-01", "2011-12-31", "to-date"],
    ["April 2011 to March 2012", "2011/12", "2011-04-01", "2012-03-31", "financial"],
    ["April - March 2012", "2011/12", "2011-04-01", "2012-03-31", "financial"],
    ["October 2011 to March 2012", "H2 2011/12", "2011-10-01", "2012-03-31", "half"],
    ["Cumulative 2011/12", "YTD 2011/12", "2011-04-01", "2012-03-31", "to-date"],
    ["Quarter 2 (Jul-Sep) 2010/11", "Q2 2010/11", "2010-07-01", "2010-09-30", "quarter"],
    ["Q4 2010", "Q4 2010", "2010-10-01", "2010-12-31", "quarter"],
    ["Q2", "Q2", null, null, "quarter"],
    ["H1 2025/26", "H1 2025/26", "2025-04-01", "2025-09-30", "half"],
    ["Apr-25", "Apr-25", "2025-04-01", "2025-04-30", "month"],
    ["2025-05", "2025-05", "2025-05-01", "2025-05-31", "month"],
    ["June 2025", "June 2025", "2025-06-01", "2025-06-30", "month"],
    ["Feb 2024", "Feb 2024", "2024-02-01", "2024-02-29", "month"],
    ["March", "March", null, null, "month"],
    ["31/03/2010", "31/03/2010", "2010-03-31", "2010-03-31", "date"],
    ["31 March 2010", "31/03/2010", "2010-03-31", "2010-03-31", "date"],
    ["YTD", "YTD", null, null, "to-date"],
    ["YTD 2025/26", "YTD 2025/26", "2025-04-01", "2026-03-31", "to-date"],
    ["Year 2", "Year 2", null, null, "relative"],
  ])("%j", (text, label, start, end, kind) => {
    expect(read(text)).toMatchObject({ label, start, end, kind });
  });

  test.each(["", "Indicator", "5-16", "14/16", "10-15%", "Target", "1.2010", "£2,010", "Notes", "2009/10 Target", "Mayor", "Marketing"])("%j is none", (text) => {
    expect(readPeriod(text)).toBeNull();
  });
});

test.each<[string, string, string]>([
  ["2010/11 Target", "2010/11", "Target"],
  ["Target 2010/11", "2010/11", "Target"],
  ["Baseline (2007/08)", "2007/08", "Baseline"],
  ["Q1 Actual", "Q1", "Actual"],
  ["Q1 2010/11 actual", "Q1 2010/11", "actual"],
  ["Actual Apr-25", "Apr-25", "Actual"],
])("%j holds %j", (text, label, rest) => {
  const found = findPeriod(text);
  expect(found?.period.label).toBe(label);
  expect(found?.rest).toBe(rest);
});

test("a banner completes the parts below it", () => {
  const year = read("2025/26");
  expect(withinYear(read("Q3"), year)).toMatchObject({ label: "Q3 2025/26", start: "2025-10-01", end: "2025-12-31" });
  expect(withinYear(read("Feb"), year)).toMatchObject({ label: "Feb 2026", start: "2026-02-01" });
  expect(withinYear(read("YTD"), year)).toMatchObject({ label: "YTD 2025/26", end: "2026-03-31" });
  expect(withinYear(read("2024/25"), year).label).toBe("2024/25");
});

test("a row's own words move its year", () => {
  expect(onBasis(read("2009/10"), "Ac Yr")).toMatchObject({ start: "2009-09-01", end: "2010-08-31" });
  expect(onBasis(read("2009/10"), "Cal Yr")).toMatchObject({ start: "2009-01-01" });
  expect(onBasis(read("2009/10"), "Prev Cal Yr")).toMatchObject({ start: "2008-01-01", end: "2008-12-31" });
  expect(onBasis(read("2009/10"), "FY")).toEqual(read("2009/10"));
});

test("labels are ordered oldest first, words that are no period before them", () => {
  expect(orderLabels(["2010/11", "Q2 2009/10", "2008/09", "Baseline", "Q1 2009/10", "2009/10"])).toEqual([
    "Baseline",
    "2008/09",
    "Q1 2009/10",
    "Q2 2009/10",
    "2009/10",
    "2010/11",
  ]);
});

test("quarters without a year go by their number", () => {
  expect(comparePeriods(read("Q2"), read("Q1"))).toBeGreaterThan(0);
  expect(comparePeriods(read("March"), read("April"))).toBeGreaterThan(0);
});

test.each<[string, string | null]>([
  ["2009/10", "2008/09"],
  ["2000/01", "1999/00"],
  ["Q3 2025/26", "Q3 2024/25"],
  ["Apr-25", "Apr-24"],
  ["June 2025", "June 2024"],
  ["2009", "2008"],
  ["Q3", null],
])("a year before %j is %j", (label, expected) => {
  expect(yearBefore(label)).toBe(expected);
});
