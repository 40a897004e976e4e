import type { TestCell } from "../snapshot-of";

/** A layout and what is to be read from it. */
export interface Layout {
  readonly rows: readonly (readonly TestCell[])[];
  readonly merges?: readonly string[];
  /** Row and line of every indicator. */
  readonly expected: readonly (readonly [number, string])[];
}

/** Scorecards and forms as councils, trusts and fire services keep them. */
export const scorecardLayouts: Readonly<Record<string, Layout>> = {
  "a form that names its indicator beside a label, above one row of figures": {
    rows: [
      ["Indicator", "NI 141 Vulnerable people who move on to live independently"],
      ["Lead partner", "Housing partnership"],
      [],
      ["Baseline 2007/08", "2008/09 target", "2008/09 actual", "2009/10 target"],
      ["61%", "64%", "66.5%", "68%"],
    ],
    expected: [[1, "NI 141 higher | A 2007/08=61% 2008/09=66.5% | T 2008/09=64% 2009/10=68%"]],
  },
  "plan and actual over the same months": {
    rows: [
      [null, "Plan", null, "Actual", null],
      ["Indicator", "Oct 2025", "Nov 2025", "Oct 2025", "Nov 2025"],
      ["Patients waiting over 40 weeks", 60, 50, 58, 51],
    ],
    merges: ["B1:C1", "D1:E1"],
    expected: [[3, "Patients waiting over 40 weeks lower | A Oct 2025=58 Nov 2025=51 | T Oct 2025=60 Nov 2025=50"]],
  },
  "a form's table of names below a label of two words is still a table": {
    rows: [
      ["Code", "Indicator"],
      ["NI 141", "Vulnerable people who move on to live independently"],
      [],
      ["Baseline 2007/08", "2008/09 target", "2008/09 actual"],
      ["61%", "64%", "66.5%"],
    ],
    expected: [[2, "NI 141 higher | A 2007/08=61% 2008/09=66.5% | T 2008/09=64%"]],
  },
  "a cumulative target is no quarter's target": {
    rows: [
      ["Station performance: quarter 3 2016/17"],
      ["Indicator", "Q3 2015/16", "Q3 2016/17", "Cumulative target", "Cumulative actual"],
      ["Accidental fires in homes", 31, 28, 90, 84],
    ],
    expected: [[3, "Accidental fires in homes lower | A Q3 2015/16=31 Q3 2016/17=28 YTD 2016/17=84 | T YTD 2016/17=90"]],
  },
  "codes under a heading of the body's own": {
    rows: [
      ["PAM ref", "Measure", "2017-18 result", "2018-19 target", "2018-19 result"],
      ["PAM/021", "Missed collections per 1,000 households", 12, 10, 11],
    ],
    expected: [[2, "PAM/021 lower | A 2017/18=12 2018/19=11 | T 2018/19=10"]],
  },
  "months of a half year": {
    rows: [
      ["Ref", "Indicator", "2010/11 outturn", "H1 2011/12 target", "April - September 2011 actual"],
      ["E 4", "Young people not in education, employment or training", "7.1%", "6.8%", "7.0%"],
    ],
    expected: [[2, "E 4 lower | A 2010/11=7.1% H1 2011/12=7% | T H1 2011/12=6.8%"]],
  },
  "the row says of when its latest figure is; the year before has a column": {
    rows: [
      ["Measure", "Unit", "2023/24 performance", "Current target", "Current performance", "Last available result", "Performance"],
      ["Searches answered within 10 working days", "Percentage", 97.8, 85, 90.5, "Sep 2024", "Green"],
      ["Applications decided within time", "Percentage", 43, 80, 43, "Dec 2023", "Red"],
    ],
    expected: [
      [2, "Searches answered within 10 working days higher | A 2023/24=97.8 Sep 2024=90.5 | T Sep 2024=85 | R Sep 2024=green"],
      [3, "Applications decided within time higher | A 2023/24=43 Dec 2023=43 | T Dec 2023=80 | R Dec 2023=red"],
    ],
  },
  "months in short, without a word for what they hold": {
    rows: [
      ["Domain", "Metric", "Standard", "Sep-25", "Oct-25", "Trend"],
      ["Responsive", "Patients seen within 4 hours", "≥ 78%", "74.0%", "n/a", "▼"],
      ["Responsive", "Patients waiting over 6 weeks", "≤ 5%", "6.2%", "5.0%", "▲"],
    ],
    expected: [
      [2, "Patients seen within 4 hours higher | A Sep-25=74% | T Sep-25=>=78% Oct-25=>=78%"],
      [3, "Patients waiting over 6 weeks lower | A Sep-25=6.2% Oct-25=5% | T Sep-25=<=5% Oct-25=<=5%"],
    ],
  },
  "year and quarter in columns of their own": {
    rows: [
      ["Service", "Metric", "Year", "Quarter", "Actual", "Target"],
      ["Planning", "Major applications decided in time", "2024/25", "Q1", "98.2 %", "90 %"],
      ["Planning", "Major applications decided in time", "2024/25", "Q2", "88 %", "90 %"],
      ["Planning", "Major applications decided in time", "2025/26", "Q1", "n/a", "90 %"],
    ],
    expected: [[2, "Major applications decided in time higher | A Q1 2024/25=98.2% Q2 2024/25=88% | T Q1 2024/25=90% Q2 2024/25=90% Q1 2025/26=90%"]],
  },
  "a year's figures that are mostly still to come are figures": {
    rows: [
      ["ID", "Outcome measure", "Target 2023/24", "Actual 2023/24", "Target 2024/25", "Actual 2024/25"],
      ["O1", "First time entrants to youth justice", 145, 141, 140, "tbc"],
      ["O2", "Pupils reaching the expected standard", "61%", "61.0%", "62%", "n/a"],
      ["O3", "Adults in paid employment", "6.7%", "6.3%", "6.8%", "6.7%"],
    ],
    expected: [
      [2, "O1 lower | A 2023/24=141 2024/25=? | T 2023/24=145 2024/25=140"],
      [3, "O2 higher | A 2023/24=61% | T 2023/24=61% 2024/25=62%"],
      [4, "O3 higher | A 2023/24=6.3% 2024/25=6.7% | T 2023/24=6.7% 2024/25=6.8%"],
    ],
  },
};
