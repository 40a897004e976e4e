import { readIndicatorTables } from "../../../src/reading/indicators";
import { sheetOf } from "../snapshot-of";
import { shown } from "./shown";

type Rows = readonly (readonly (string | number | null)[])[];

describe("periods down and indicators across", () => {
  test.each<[string, Rows, string[]]>([
    [
      "each with its target beside it, the years in the title",
      [["Monthly return 2025/26"], ["Month", "New claims (days)", "Target", "Changes (days)", "Target"], ["Apr-25", 19, 20, 6, 7], ["May-25", 23, 20, 8, 7], ["Jun-25", 21, 20, 7, 7]],
      ["B2 New claims (days) | A Apr-25=19 May-25=23 Jun-25=21 | T Apr-25=20 May-25=20 Jun-25=20", "D2 Changes (days) | A Apr-25=6 May-25=8 Jun-25=7 | T Apr-25=7 May-25=7 Jun-25=7"],
    ],
    [
      "the names above actual and target",
      [
        ["Quarter", "Phone answered on time", null, "Absence (days)", null],
        [null, "Actual", "Target", "Actual", "Target"],
        ["Q1 2025/26", "91%", "95%", 2.1, 2],
        ["Q2 2025/26", "96%", "95%", 1.9, 2],
        ["Q3 2025/26", "95%", "95%", 2, 2],
      ],
      ["B1 Phone answered on time higher | A Q1 2025/26=91% Q2 2025/26=96% Q3 2025/26=95% | T Q1 2025/26=95% Q2 2025/26=95% Q3 2025/26=95%", "D1 Absence (days) lower | A Q1 2025/26=2.1 Q2 2025/26=1.9 Q3 2025/26=2 | T Q1 2025/26=2 Q2 2025/26=2 Q3 2025/26=2"],
    ],
    [
      "one target for all periods in a row of its own, above or below",
      [["", "KPI 1 Phone answered on time", "KPI 2 Absence (days)"], ["Target", "95%", 2], ["Q1 2025/26", "91%", 2.1], ["Q2 2025/26", "96%", 1.9], ["Q3 2025/26", "", 2]],
      ["B1 KPI 1 higher | A Q1 2025/26=91% Q2 2025/26=96% | T Q1 2025/26=95% Q2 2025/26=95% Q3 2025/26=95%", "C1 KPI 2 lower | A Q1 2025/26=2.1 Q2 2025/26=1.9 Q3 2025/26=2 | T Q1 2025/26=2 Q2 2025/26=2 Q3 2025/26=2"],
    ],
    [
      "what a column holds behind its name, with words beside it",
      [["Month", "Phone answered: actual", "Phone answered: target", "Comments"], ["April 2025", "91%", "95%", "A storm"], ["May 2025", "96%", "95%", ""], ["June 2025", "95%", "95%", ""], ["", "", "", ""], ["Printed by the performance team"]],
      ["B1 Phone answered | A April 2025=91% May 2025=96% June 2025=95% | T April 2025=95% May 2025=95% June 2025=95%"],
    ],
  ])("%s", (_what, rows, expected) => {
    expect(readIndicatorTables(sheetOf("Monthly", rows)).indicators.map((indicator) => `${indicator.address} ${shown(indicator)}`)).toEqual(expected);
  });

  test.each<[string, Rows]>([
    ["no target anywhere", [["Month", "Rent (£)", "Heating (£)"], ["Apr-25", 190, 20], ["May-25", 230, 20], ["Jun-25", 210, 20]]],
    ["two periods only", [["Month", "New claims (days)", "Target"], ["Apr-25", 19, 20], ["May-25", 23, 20]]],
    ["words where figures would stand", [["Month", "What is done", "Target"], ["Apr-25", "Paths mended", "All"], ["May-25", "Lights lit", "All"], ["Jun-25", "Benches built", "All"]]],
    ["dates of actions", [["Date", "Milestone", "Lead"], ["Apr-25", "Paths mended", "Duty Manager"], ["May-25", "Lights lit", "Duty Manager"], ["Jun-25", "Benches built", "Duty Manager"]]],
  ])("is none: %s", (_what, rows) => {
    expect(readIndicatorTables(sheetOf("Monthly", rows)).indicators).toEqual([]);
  });
});
