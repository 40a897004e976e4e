import { readIndicatorTables } from "../../../src/reading/indicators";
import type { SheetOptions, TestCell } from "../snapshot-of";
import { sheetOf } from "../snapshot-of";
import { scorecardLayouts, type Layout } from "./scorecard-layouts";
import { shown } from "./shown";

const read = (rows: readonly (readonly TestCell[])[], options: SheetOptions = {}, name = "Indicators") => readIndicatorTables(sheetOf(name, rows, 0, options));

const layouts: Readonly<Record<string, Layout>> = {
  ...scorecardLayouts,
  "thresholds for Green and Amber, the same quarter last year": {
    rows: [
      ["Strategic scorecard Q3 2025/26"],
      ["Indicator", "Aim", "Green threshold", "Amber threshold", "Q3 actual", "Q2 actual", "Q3 last year"],
      ["Complaints upheld (%)", "Minimise", "≤ 20", "≤ 25", 23, 21, 27],
    ],
    expected: [[3, "Complaints upheld (%) lower | A Q3 2025/26=23 Q2 2025/26=21 Q3 2024/25=27 | T Q3 2025/26=<=20 Q2 2025/26=<=20"]],
  },
  "our own figures beside England's, without a target": {
    rows: [
      ["Indicator ID", "Indicator", "Age", "Period", "Westshire", "England", "Recent trend"],
      ["C04", "Low birth weight", "37+ wks", "2023", "2.4%", "2.9%", "No change"],
      ["C08a", "Child development at 2", "2-2.5", "2023/24", "81.2%", "80.4%", "Increasing"],
    ],
    expected: [
      [2, "C04 | A 2023=2.4% | C 2023=2.9%"],
      [3, "C08a | A 2023/24=81.2% | C 2023/24=80.4%"],
    ],
  },
  "national indicators by bare number": {
    rows: [
      ["NI", "Description", "2008/09", "2009/10 target", "2009/10"],
      [15, "Serious violent crime rate", 0.62, 0.6, 0.55],
      ["52a", "School lunch take-up", "33%", "36%", "nya"],
    ],
    expected: [
      [2, "NI 15 lower | A 2008/09=0.62 2009/10=0.55 | T 2009/10=0.6"],
      [3, "NI 52a higher | A 2008/09=33% 2009/10=? | T 2009/10=36%"],
    ],
  },
  "a small table a KPI, quarters down, the year in the sheet's title": {
    rows: [
      ["Housing KPIs 2025/26"],
      [],
      ["KPI 2: Void turnaround (days)"],
      ["Quarter", "Target", "Actual", "RAG", "Commentary"],
      ["Q1", 28, 35, "Red", "Backlog"],
      ["Q2", 28, 30, "Amber", null],
    ],
    expected: [[3, "KPI 2 | A Q1 2025/26=35 Q2 2025/26=30 | T Q1 2025/26=28 Q2 2025/26=28 | R Q1 2025/26=red Q2 2025/26=amber"]],
  },
  "quarters of actual, target and RAG to the right of last year's outturn": {
    rows: [
      ["Corporate Plan 2025-28: Key Performance Indicators 2025/26"],
      ["Ref", "Indicator", "Good is", "2024/25 Outturn", "Q1", null, null, "Q2", null, null, "Annual target", "Commentary"],
      [null, null, null, null, "Actual", "Target", "RAG", "Actual", "Target", "RAG", null, null],
      ["CP1", "Waste recycled", "High", "43.2%", "44.5%", "45%", "Amber", "46.1%", "45%", "Green", "45%", "Garden round"],
      ["CP2", "Missed bins", "Low", 61, 58, 50, "Red", null, 50, null, 50, null],
    ],
    expected: [
      [4, "CP1 higher | A 2024/25=43.2% Q1 2025/26=44.5% Q2 2025/26=46.1% | T Q1 2025/26=45% Q2 2025/26=45% 2025/26=45% | R Q1 2025/26=amber Q2 2025/26=green"],
      [5, "CP2 lower | A 2024/25=61 Q1 2025/26=58 | T Q1 2025/26=50 Q2 2025/26=50 2025/26=50 | R Q1 2025/26=red"],
    ],
  },
  "no title: a year's result to the left of the quarters is the year before": {
    rows: [
      ["Indicator", "2024/25 outturn", "Q1", "Q2", "Target"],
      ["Waste recycled", "43.2%", "44.5%", "46.1%", "45%"],
    ],
    expected: [[2, "Waste recycled higher | A 2024/25=43.2% Q1 2025/26=44.5% Q2 2025/26=46.1% | T Q1 2025/26=45% Q2 2025/26=45%"]],
  },
  "target, actual and RAG below one another, beside a column without a heading": {
    rows: [
      ["Quarter 2 Performance Report 2025/26"],
      ["Indicator", null, "Q1", "Q2", "Year end"],
      ["Applications decided in time", "Target", "80%", "80%", "80%"],
      [null, "Actual", "91%", "76%", null],
      [null, "RAG", "G", "A", null],
      ["Fly-tips cleared", "Target", "95%", "95%", "95%"],
      [null, "Actual", "88%", "90%", null],
      [null, "RAG", "R", "A", null],
    ],
    expected: [
      [3, "Applications decided in time higher | A Q1 2025/26=91% Q2 2025/26=76% | T Q1 2025/26=80% Q2 2025/26=80% 2025/26=80% | R Q1 2025/26=green Q2 2025/26=amber"],
      [6, "Fly-tips cleared | A Q1 2025/26=88% Q2 2025/26=90% | T Q1 2025/26=95% Q2 2025/26=95% 2025/26=95% | R Q1 2025/26=red Q2 2025/26=amber"],
    ],
  },
  "one indicator a sheet: its name above, years 1 to 3 told in a line of their own": {
    rows: [
      ["Indicator 14: Care leavers in suitable homes"],
      ["Years 2022/23, 2023/24 and 2024/25"],
      [null, "Year 1", "Year 2", "Year 3"],
      ["Target", "85%", "87%", "89%"],
      ["Actual", "83%", "88%", null],
      ["RAG", "Amber", "Green", null],
    ],
    expected: [[1, "Indicator 14: Care leavers in suitable homes | A 2022/23=83% 2023/24=88% | T 2022/23=85% 2023/24=87% 2024/25=89% | R 2022/23=amber 2023/24=green"]],
  },
  "numbers beside rates: the rate is compared; comparators under a group heading": {
    rows: [
      ["Ref", "Indicator", "Good =", "2023/24", null, "2024/25", null, "Target 2024/25", "Comparator 2023/24", null],
      [null, null, null, "Num", "Rate", "Num", "Rate", null, "England", "CIPFA"],
      ["2A", "Admissions to care homes", "Low", 298, 577.1, 305, 583.4, 560, 566, 590.3],
    ],
    merges: ["D1:E1", "F1:G1", "I1:J1"],
    expected: [[3, "2A lower | A 2023/24=577.1 2024/25=583.4 | T 2024/25=560 | C England=566 CIPFA=590.3"]],
  },
  "aims for later years: the latest figure keeps its own date": {
    rows: [
      ["Measure", "Baseline (year)", "Target by 2027", "Target by 2034", "Latest (date)"],
      ["Employment rate", "73.4% (2023)", "75%", "78%", "74.0% (Jun 2025)"],
      ["Business survival", "39.6%", "41%", "45%", "tbc"],
    ],
    expected: [
      [2, "Employment rate higher | A 2023=73.4% Jun 2025=74% | T 2027=75% 2034=78%"],
      [3, "Business survival | A Baseline=39.6% Latest=? | T 2027=41% 2034=45%"],
    ],
  },
  "names in a column without a heading, met or not met, a total": {
    rows: [
      ["Performance against targets"],
      [null, "Target 24/25", "Result 24/25", "Met?"],
      ["Repairs completed right first time", "90%", "91.3%", "Met"],
      ["Average re-let time (days)", 25, 31.5, "Not met"],
      ["Total", null, null, null],
    ],
    expected: [
      [3, "Repairs completed right first time | A 2024/25=91.3% | T 2024/25=90% | R green"],
      [4, "Average re-let time (days) lower | A 2024/25=31.5 | T 2024/25=25 | R red"],
    ],
  },
  "years in two header rows, code in brackets, comparators, notes": {
    rows: [
      ["Indicators of the partnership"],
      ["Last updated: 14 May 2010"],
      ["Indicator", "Period", "Baseline", null, "Targets", null, "Comparison", null],
      [null, null, "2008/09", "2009/10", "2009/10", "2010/11", "SNs", "Notes"],
      ["Reviews held on time (NI 66)", "FY", "89.7%", "82.9%", "91%", "93%", 88, "Two reviews were late"],
      ["Indicator", "Period", "Baseline", null, "Targets", null, "Comparison", null],
      [null, null, "2008/09", "2009/10", "2009/10", "2010/11", "SNs", "Notes"],
      ["Children in care moved 3 times (NI 62)", "FY", "9.2%", "nya: July 2010", "11.7%", "9.6% LAA: 11.0%", 10.9, null],
    ],
    expected: [
      [5, "NI 66 higher | A 2008/09=89.7% 2009/10=82.9% | T 2009/10=91% 2010/11=93% | C SNs=88"],
      [8, "NI 62 lower | A 2008/09=9.2% 2009/10=? | T 2009/10=11.7% 2010/11=? | C SNs=10.9"],
    ],
  },
  "sections inside, a code at the start, one local code among national ones": {
    rows: [
      ["Our key targets:"],
      ["Measure", "Responsibility", "Actual", "Targets", null],
      [null, null, "2008-09", "2009-10", "2010-11"],
      ["Priority objectives"],
      ["NI 112 / BVPI 197: Under 18 conception rate", "A Smith", "+0.58%\n(2007 data)", "-16%\n(2008 data)", "-33%\n(2009 data)"],
      ["NI 63 Length of placements", "B Jones", "65.8%", "77%", "N/A"],
      [],
      ["Other national indicators"],
      ["NI 53 – Breastfeeding at 6-8 weeks", "A Smith", 14.7, "19.3%", "22.5%"],
      ["2016SC Referrals that are repeat referrals", "B Jones", "25.2%", "23.5%", "22%"],
    ],
    expected: [
      [5, "NI 112 lower | A 2008/09=0.58% | T 2009/10=-16% 2010/11=-33%"],
      [6, "NI 63 higher | A 2008/09=65.8% | T 2009/10=77% 2010/11=?"],
      [9, "NI 53 higher | A 2008/09=14.7 | T 2009/10=19.3% 2010/11=22.5%"],
      [10, "2016SC lower | A 2008/09=25.2% | T 2009/10=23.5% 2010/11=22%"],
    ],
  },
  "a form: names in one small table, figures in another": {
    rows: [
      ["SUMMARY"],
      ["Theme", "Priority", "Partners"],
      ["Economy", "Remove barriers", "Council"],
      [],
      ["Indicator", "Description", "Indicator Lead"],
      ["NI 101", "Children in care achieving 5 good GCSEs", "A Smith"],
      [],
      ["Baseline", "2008/09 Target", "2009/10 Target", "2010/11 Target", "Target"],
      ["2.4% (2007/08)", "15%", "17.8%", "Not set", "Designated"],
      [],
      ["Action", "Who", "When"],
      ["Offer tuition", "Tutors", "March 2010"],
    ],
    expected: [[6, "NI 101 higher | A 2007/08=2.4% | T 2008/09=15% 2009/10=17.8% 2010/11=?"]],
  },
  "a form whose labels stand below one another": {
    rows: [["Indicator", "NI 53"], ["Description", "Breastfeeding at 6-8 weeks"], ["Baseline (2007/08)", "44.5%"], ["2008/09 target", "47%"], ["2009/10 target", "49%"], ["2009/10 actual", "48.2%"], ["Lead", "Health"]],
    expected: [[1, "NI 53 higher | A 2007/08=44.5% 2009/10=48.2% | T 2008/09=47% 2009/10=49%"]],
  },
  "quarters of two years side by side": {
    rows: [
      ["Scorecard"],
      [null, null, "2024/25", null, null, null, "2025/26", null],
      ["Indicator", "Polarity", "Q1 Actual", "Q1 Target", "Q2 Actual", "Q2 Target", "Q1 Actual", "Q1 Target"],
      ["Calls answered", "High", "80%", "85%", "82%", "85%", "84%", "85%"],
      ["Days lost to sickness", "Low", 2.1, 2, 4.3, 4, 1.9, 2],
    ],
    expected: [
      [4, "Calls answered higher | A Q1 2024/25=80% Q2 2024/25=82% Q1 2025/26=84% | T Q1 2024/25=85% Q2 2024/25=85% Q1 2025/26=85%"],
      [5, "Days lost to sickness lower | A Q1 2024/25=2.1 Q2 2024/25=4.3 Q1 2025/26=1.9 | T Q1 2024/25=2 Q2 2024/25=4 Q1 2025/26=2"],
    ],
  },
  "quarters with year to date and typed RAG, the year in the title, merged headings": {
    rows: [
      ["Performance 2025/26"],
      ["Ref", "Measure", "Quarter 1", null, null, "Year to date", null],
      [null, null, "Actual", "Target", "RAG", "Actual", "Target"],
      ["CYP07", "Care leavers in EET", "61%", "60%", "G", "59.5%", "60%"],
      ["CYP08", "Repeat referrals", "22%", "20%", "R", "20.5%", "20%"],
    ],
    merges: ["C2:E2", "F2:G2"],
    expected: [
      [4, "CYP07 higher | A Q1 2025/26=61% YTD 2025/26=59.5% | T Q1 2025/26=60% YTD 2025/26=60% | R Q1 2025/26=green"],
      [5, "CYP08 lower | A Q1 2025/26=22% YTD 2025/26=20.5% | T Q1 2025/26=20% YTD 2025/26=20% | R Q1 2025/26=red"],
    ],
  },
  "months with one target that stands for each": {
    rows: [
      ["KPI", "Good is", "Target", "Apr-25", "May-25", "RAG"],
      ["KPI 12: Average days to re-let", "Low", "25", "27", "24", "Amber"],
      ["KPI 13: Rent collected", "High", "98%", "97.1%", "98.4%", "Green"],
    ],
    expected: [
      [2, "KPI 12 lower | A Apr-25=27 May-25=24 | T Apr-25=25 May-25=25 | R amber"],
      [3, "KPI 13 higher | A Apr-25=97.1% May-25=98.4% | T Apr-25=98% May-25=98% | R green"],
    ],
  },
  "a service report: previous and current figure, current target": {
    rows: [
      ["Ind Ref", "Short Description", "Previous Figure Q2 2013/14", "Current Figure Q3 2013/14", "Current Target", "Current Status"],
      ["Children in care - Quarterly"],
      ["NI059", "Initial assessments in time", "78.2%", "70.1%", "80.0%", "R"],
      ["L092", "Number of children on a plan", 112, 120, "N/A", "-"],
    ],
    expected: [
      [3, "NI 59 higher | A Q2 2013/14=78.2% Q3 2013/14=70.1% | T Q3 2013/14=80% | R red"],
      [4, "L092 | A Q2 2013/14=112 Q3 2013/14=120 | T Q3 2013/14=?"],
    ],
  },
  "polarity, tolerance and directions of travel that hold figures": {
    rows: [
      ["Ref.", "Indicator", "Value", "Tolerance", "2013/14 Annual Target", "2013/14 Q3 Target", "2013/14 Q3 Performance", "Long Term DOT against 2012/13 (Q3)", null],
      ["CI 1", "Households waiting", "Smaller is better", "±10%", "100", "100", "112", "↑", "120"],
      ["CI 2", "Clients with a budget", "Bigger is better", "±10%", "82%", "75%", "60.2%", "↓", "70%"],
    ],
    expected: [
      [2, "CI 1 lower | A Q3 2013/14=112 Q3 2012/13=120 | T 2013/14=100 Q3 2013/14=100"],
      [3, "CI 2 higher | A Q3 2013/14=60.2% Q3 2012/13=70% | T 2013/14=82% Q3 2013/14=75%"],
    ],
  },
  "long: a row an indicator and period": {
    rows: [
      ["Code", "Indicator", "Period", "Actual", "Target", "RAG"],
      ["KPI 1", "Reviews on time", "Q1 2025/26", "91%", "95%", "Amber"],
      ["KPI 1", "Reviews on time", "Q2 2025/26", "96%", "95%", "Green"],
      ["KPI 2", "Missed bins", "Q1 2025/26", "45", "40", "Red"],
    ],
    expected: [
      [2, "KPI 1 higher | A Q1 2025/26=91% Q2 2025/26=96% | T Q1 2025/26=95% Q2 2025/26=95% | R Q1 2025/26=amber Q2 2025/26=green"],
      [4, "KPI 2 lower | A Q1 2025/26=45 | T Q1 2025/26=40 | R Q1 2025/26=red"],
    ],
  },
  "a row each for actual and target": {
    rows: [
      ["Indicator", "Row", "2023/24", "2024/25"],
      ["Good level of development", "Actual", "66%", "68%"],
      [null, "Target", "65%", "70%"],
      ["Under 18 conceptions", "Actual", "14.2", "13.1"],
      [null, "Target", "15", "14"],
    ],
    expected: [
      [2, "Good level of development higher | A 2023/24=66% 2024/25=68% | T 2023/24=65% 2024/25=70%"],
      [4, "Under 18 conceptions lower | A 2023/24=14.2 2024/25=13.1 | T 2023/24=15 2024/25=14"],
    ],
  },
  "a small table of quarters under the indicator's name, the year in the title": {
    rows: [["Key indicators 2025/26"], [], ["KPI 1 - Council tax collected"], ["Quarter", "Target", "Actual", "Status"], ["Q1", "28%", "28.4%", "Green"], ["Q2", "56%", "55.9%", "Amber"]],
    expected: [[3, "KPI 1 higher | A Q1 2025/26=28.4% Q2 2025/26=55.9% | T Q1 2025/26=28% Q2 2025/26=56% | R Q1 2025/26=green Q2 2025/26=amber"]],
  },
  "bare years under a title that says targets": {
    rows: [["Our targets"], ["Indicator", "2009/10", "2010/11"], ["NI 112 Under 18 conceptions", "-16%", "-33%"]],
    expected: [[3, "NI 112 lower | T 2009/10=-16% 2010/11=-33%"]],
  },
  "quarters whose year stands in another heading, a total row": {
    rows: [
      ["Ref", "Indicator", "2023/24 outturn", "2024/25 target", "Q1", "Q2", "Year end", "National average 2023/24"],
      ["PH1", "Smoking at time of delivery", "9.1%", "8.5%", "8.8%", "8.4%", "8.6%", "7.4%"],
      [null, "Total", null, null, "1", "1", "1", null],
    ],
    expected: [[2, "PH1 lower | A 2023/24=9.1% Q1 2024/25=8.8% Q2 2024/25=8.4% 2024/25=8.6% | T 2024/25=8.5% | C National average 2023/24=7.4%"]],
  },
  "without codes, years as numbers": {
    rows: [
      ["What we measure", 2008, 2009, "2010 target", "England 2009"],
      ["Children in poverty", "15.6%", "15.1%", "14%", "19.2%"],
    ],
    expected: [[2, "Children in poverty lower | A 2008=15.6% 2009=15.1% | T 2010=14% | C England 2009=19.2%"]],
  },
  "a level without a sign beside a change on an unstated base": {
    rows: [
      ["Indicator", "2008/09", "Target 2008/09", "Target 2009/10"],
      ["Level 4 at Key Stage 2 (NI 107b)", "87.4%", "+8%", "79%"],
    ],
    expected: [[2, "NI 107b higher | A 2008/09=87.4% | T 2008/09=? 2009/10=79%"]],
  },
};

describe.each(Object.entries(layouts))("%s", (_name, { rows, merges, expected }) => {
  const options = merges ? { merges } : {};
  test("every indicator with its row, code, direction and figures", () => {
    expect(read(rows, options).indicators.map((indicator) => [indicator.row, shown(indicator)])).toEqual(expected);
  });

  test("the same when the table stands further down and to the right", () => {
    if (merges) return;
    const moved = read(rows, { at: "D7" }).indicators;
    expect(moved.map((indicator) => [indicator.row - 6, shown(indicator)])).toEqual(expected);
  });

  test("its rows are claimed, and nothing else", () => {
    const { claimedRows, tables } = read(rows, options);
    for (const [row] of expected) expect(claimedRows.has(row)).toBe(true);
    expect(tables).toHaveLength(1);
    expect(Math.max(...claimedRows)).toBeLessThanOrEqual(rows.length);
  });
});

describe("what is no indicator table", () => {
  test.each<[string, readonly (readonly TestCell[])[]]>([
    ["an action table with a column of codes", [["Outcome", "NI targets 2009", "How", "When", "Lead"], ["Safe homes", "NI 70", "Visit families", "2010", "Health"], ["Care", "NI 62\nNI 63", "Recruit carers", "2011", "Council"]]],
    ["an action table with a column of targets", [["Ref", "Action", "Target", "By when", "Lead"], ["A1", "Train staff", "75%", "March 2011", "A Smith"], ["A2", "Run clinics", "80%", "June 2011", "B Jones"]]],
    ["a plan whose performance targets are sentences", [["Project", "Milestones", "Performance target", "Resources"], ["Clinics", "Q1 open two", "NI 112: fewer conceptions", "Staff time"]]],
    ["measures as sentences", [["Outcome", "Measure"], ["Healthy", "Reduce obesity from 15% in 2009/10 to 14% in 2011/12."]]],
    ["a risk register with scores", [["Ref", "Risk", "Current score", "Target score", "Owner"], ["R1", "Too few carers", 12, 6, "A Smith"]]],
    ["a budget by years", [["Funding", "2009/10", "2010/11"], ["Grant", "£12,000", "£13,000"]]],
    ["figures of places", [["Ward", "2008", "2009"], ["North", 120, 130]]],
    ["a template of quarters that nobody filled in", [["Objective", "Q1", "Q2", "Q3"], ["Open a clinic", null, null, null], ["Train staff", null, null, null]]],
    ["a list of abbreviations", [["Abbreviation", "Meaning"], ["FY", "Financial year"]]],
    ["a list of names", [["Indicator", "Lead officer"], ["NI 59", "A Smith"], ["NI 60", "B Jones"]]],
    ["nothing", []],
  ])("%s", (_name, rows) => {
    const reading = read(rows);
    expect(reading.indicators).toEqual([]);
    expect(reading.claimedRows.size).toBe(0);
  });
});

test("a list stops where another table begins", () => {
  const { indicators, claimedRows } = read([
    ["Indicator", "2009/10", "Target 2009/10"],
    ["Reviews on time (NI 66)", "82.9%", "91%"],
    [],
    ["Action", "Who", "When"],
    ["Hold reviews", "A Smith", "March 2011"],
  ]);
  expect(indicators).toHaveLength(1);
  expect([...claimedRows]).toEqual([1, 2]);
});

test("two lists on one sheet", () => {
  const { tables, indicators } = read([
    ["Indicator", "2009/10", "Target 2009/10"],
    ["Reviews on time (NI 66)", "82.9%", "91%"],
    [],
    ["Measure", "Q1 2010/11 actual", "Q1 2010/11 target"],
    ["Calls answered", "80%", "85%"],
  ]);
  expect(tables.map((table) => [table.headerRow, table.lastRow])).toEqual([[1, 2], [4, 5]]);
  expect(indicators.map((indicator) => indicator.row)).toEqual([2, 5]);
});

test("figures without a name are said, not dropped", () => {
  const { unread } = read([
    ["Indicator", "2009/10", "Target 2009/10"],
    ["Reviews on time (NI 66)", "82.9%", "91%"],
    [null, "70%", "75%"],
  ]);
  expect(unread).toEqual([expect.objectContaining({ row: 3, why: "figures without the name of an indicator" })]);
});

test("what the user said of a direction is used before the library", () => {
  const sheet = sheetOf("Indicators", [["Indicator", "2009/10", "Target 2009/10"], ["A deviation (NI 44a)", "-6.0 ppts", "0 ppts"]]);
  const [indicator] = readIndicatorTables(sheet, { polarities: new Map([["NI 44a", "nearest"]]) }).indicators;
  expect(indicator).toMatchObject({ polarity: "nearest", polaritySource: "user" });
});

test("leads, notes, units, target types and the list's own word for its period", () => {
  const [indicator] = read([
    ["Ref", "Indicator", "Unit", "Frequency", "Lead officer", "2009/10 actual", "2009/10 target", "Target type", "Comments"],
    ["LI 3", "Visits", "number", "Quarterly", "A Smith\nB Jones", 120, 150, "Local", "Snow in January"],
  ]).indicators;
  expect(indicator).toMatchObject({ code: "LI 3", unit: "number", period: "Quarterly", leads: ["A Smith", "B Jones"], targetType: "local", notes: "Snow in January" });
});
