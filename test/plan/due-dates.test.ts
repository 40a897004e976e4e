import { isOnlyDates, readDueDates } from "../../src/plan/due-dates";

const plan = { planPeriod: { start: "2010-04-01", end: "2011-03-31" } };
const longPlan = { planPeriod: { start: "2022-04-01", end: "2025-03-31" } };
const none = { planPeriod: null };

/** "2010-04-01..2011-03-31", "2010-04-01.." for an open start, "recurring" where there are no dates. */
function shown(text: string, context: Parameters<typeof readDueDates>[1]): string[] {
  return readDueDates(text, context).dates.map((date) => (date.start === null ? "recurring" : `${date.start}..${date.end ?? ""}`));
}

describe("a due-date cell", () => {
  test.each<[string, string[]]>([
    ["March 2011", ["2011-03-01..2011-03-31"]],
    ["december, 2010", ["2010-12-01..2010-12-31"]],
    ["Sept 2010", ["2010-09-01..2010-09-30"]],
    ["Summer 26", ["2026-06-01..2026-08-31"]],
    ["Easter 2026", ["2026-03-01..2026-04-30"]],
    ["FY25/26 Q4", ["2026-01-01..2026-03-31"]],
    ["Every October", ["recurring"]],
    ["Short", ["recurring"]],
    ["Medium term", ["recurring"]],
    ["Medium to long-term", ["recurring"]],
    ["Autumn 1 2025", ["2025-09-01..2025-10-31"]],
    ["Summer term 2 2026", ["2026-06-01..2026-07-31"]],
    ["Feb 2012", ["2012-02-01..2012-02-29"]],
    ["Sept '10", ["2010-09-01..2010-09-30"]],
    ["Mar-16", ["2016-03-01..2016-03-31"]],
    ["May 25", ["2025-05-01..2025-05-31"]],
    ["03/2026", ["2026-03-01..2026-03-31"]],
    ["31/03/2026", ["2026-03-31..2026-03-31"]],
    ["31-Mar-16", ["2016-03-31..2016-03-31"]],
    ["31.12.2010", ["2010-12-31..2010-12-31"]],
    ["2026-03-31", ["2026-03-31..2026-03-31"]],
    ["31st March 2026", ["2026-03-31..2026-03-31"]],
    ["Friday 4 July 2025", ["2025-07-04..2025-07-04"]],
    ["2010", ["2010-01-01..2010-12-31"]],
    ["2010/11", ["2010-04-01..2011-03-31"]],
    ["2010-11", ["2010-04-01..2011-03-31"]],
    ["2010-2011", ["2010-04-01..2011-03-31"]],
    ["FY25/26", ["2025-04-01..2026-03-31"]],
    ["25/26", ["2025-04-01..2026-03-31"]],
    ["1999/00", ["1999-04-01..2000-03-31"]],
    ["2010-13", ["2010-01-01..2013-12-31"]],
    ["2009-11", ["2009-01-01..2011-12-31"]],
    ["2010 - 2012", ["2010-01-01..2012-12-31"]],
    ["academic year 2010/11", ["2010-09-01..2011-08-31"]],
    ["2010/11 academic year", ["2010-09-01..2011-08-31"]],
    ["Academic year 10/11", ["2010-09-01..2011-08-31"]],
    ["Summer holidays 2010", ["2010-06-01..2010-08-31"]],
    ["Sept 2009-10", ["2009-09-01..2010-08-31"]],
    ["Q3 2010/11", ["2010-10-01..2010-12-31"]],
    ["Q4 2025-26", ["2026-01-01..2026-03-31"]],
    ["Quarter 2 (2024/25)", ["2024-07-01..2024-09-30"]],
    ["2024/25 Q1", ["2024-04-01..2024-06-30"]],
    ["Spring 2011", ["2011-03-01..2011-05-31"]],
    ["Autumn 2010", ["2010-09-01..2010-11-30"]],
    ["Winter 2010/11", ["2010-12-01..2011-02-28"]],
    ["Summer term 2011", ["2011-04-01..2011-07-31"]],
    ["by end of June 2011", ["2011-06-01..2011-06-30"]],
    ["By March 2011", ["2011-03-01..2011-03-31"]],
    ["Oct 2009 – March 2011", ["2009-10-01..2011-03-31"]],
    ["April to June 2010", ["2010-04-01..2010-06-30"]],
    ["1st April 2010 – 31st March 2011", ["2010-04-01..2011-03-31"]],
    ["From Sept 2009", ["2009-09-01.."]],
    ["Jan 2010 onwards", ["2010-01-01.."]],
    ["April 2010 / ongoing", ["2010-04-01.."]],
    ["Ongoing", ["recurring"]],
    ["On-going", ["recurring"]],
    ["Quarterly", ["recurring"]],
    ["Each winter", ["recurring"]],
    ["2017/18 – 2018/19", ["2017-04-01..2019-03-31"]],
    ["Every school holiday", ["recurring"]],
    ["Each quarter/ongoing", ["recurring", "recurring"]],
    ["6 m'thly", ["recurring"]],
    ["Twice a year", ["recurring"]],
    ["Sept 2009 / Jan 2010 / May 2010", ["2009-09-01..2009-09-30", "2010-01-01..2010-01-31", "2010-05-01..2010-05-31"]],
    ["March 2010 & October 2010", ["2010-03-01..2010-03-31", "2010-10-01..2010-10-31"]],
    ["June and September 2010", ["2010-06-01..2010-06-30", "2010-09-01..2010-09-30"]],
    ["April 2010\nMarch 2011\nOngoing", ["2010-04-01..2010-04-30", "2011-03-01..2011-03-31", "recurring"]],
    ["Report to Cabinet in May 2025; launch in July 2025", ["2025-05-01..2025-05-31", "2025-07-01..2025-07-31"]],
  ])("%j without a plan period", (text, expected) => {
    expect(shown(text, none)).toEqual(expected);
    expect(readDueDates(text, none).unreadable).toEqual([]);
  });

  test.each<[string, string[]]>([
    ["Q1", ["2010-04-01..2010-06-30"]],
    ["Q3/4", ["2010-10-01..2010-12-31", "2011-01-01..2011-03-31"]],
    ["Q2-4", ["2010-07-01..2010-09-30", "2010-10-01..2010-12-31", "2011-01-01..2011-03-31"]],
    ["Q1/Q2/Q3/Q4", ["2010-04-01..2010-06-30", "2010-07-01..2010-09-30", "2010-10-01..2010-12-31", "2011-01-01..2011-03-31"]],
    ["End of Q2", ["2010-07-01..2010-09-30"]],
    ["October", ["2010-10-01..2010-10-31"]],
    ["31 January", ["2011-01-31..2011-01-31"]],
    ["end of the financial year", ["2011-03-01..2011-03-31"]],
    ["Year 1", ["2010-04-01..2011-03-31"]],
  ])("%j in a plan of one year", (text, expected) => expect(shown(text, plan)).toEqual(expected));

  test.each<[string, string[]]>([
    ["Year 2", ["2023-04-01..2024-03-31"]],
    ["Yr 3", ["2024-04-01..2025-03-31"]],
    ["Years 1, 2 and 3", ["2022-04-01..2025-03-31"]],
    ["Throughout the plan", ["2022-04-01..2025-03-31"]],
  ])("%j in a plan of three years", (text, expected) => expect(shown(text, longPlan)).toEqual(expected));

  test.each(["To begin on appointment", "TBC", "Immediate", "Within 6 months", "30/02/2011", "April", "Q2", "soon", "31/13/2025"])("%j is no date that can be told", (text) => {
    expect(readDueDates(text, none)).toEqual({ dates: [], unreadable: [text] });
  });

  test.each(["Completed", "Done", "N/A", "-", "in place"])("%j is a status: nothing to report", (text) => {
    expect(readDueDates(text, none)).toEqual({ dates: [], unreadable: [] });
  });

  test("keeps the words of each date", () => {
    expect(readDueDates("By March 2011\nFrom May 2010", none).dates.map((date) => date.text)).toEqual(["By March 2011", "From May 2010"]);
  });

  test("tells the readable lines from the others", () => {
    const reading = readDueDates("March 2011\nwhen the post is filled", none);
    expect(reading.dates).toHaveLength(1);
    expect(reading.unreadable).toEqual(["when the post is filled"]);
  });
});

test.each<[string, boolean]>([
  ["March 2011", true],
  ["By end of March 2011", true],
  ["April 2010\nOngoing", true],
  ["Review the strategy by March 2011", false],
  ["Housing", false],
  ["", false],
])("%j holds only dates: %j", (text, expected) => expect(isOnlyDates(text, none)).toBe(expected));
