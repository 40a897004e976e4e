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
};
