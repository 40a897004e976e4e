import { readPlan } from "../../src/reading";
import type { Plan } from "../../src/plan/model";
import { snapshotOf, type SnapshotOptions, type TestCell } from "./snapshot-of";

const planOf = (rows: TestCell[][], options: SnapshotOptions = {}): Plan => readPlan(snapshotOf({ Plan: rows }, options));
const fieldsOf = (plan: Plan): (string | null)[] => plan.tables.flatMap((table) => table.columns.map((column) => column.field));

test("a two-row header whose upper row reads as a header is one table, with its titles; a revised date under Target is a date", () => {
  const plan = planOf(
    [
      ["Objective 1: Cleaner streets"],
      ["Action", "", "Resp. Officer", "Target", "", "Progress", "", "RAG"],
      ["No.", "Description", "", "Date", "Revised", "Quarter 2", "Quarter 3", ""],
      ["C1", "Empty bins twice a week", "Streets Manager", "Oct 2011", "", "Rounds agreed", "Begun", "G"],
      ["C2", "Try six recycling banks", "Streets Manager", "Dec 2011", "Mar 2012", "Places found", "", "A"],
    ],
    { sheets: { Plan: { merges: ["A2:B2", "D2:E2", "F2:G2", "C2:C3", "H2:H3"] } } },
  );
  expect(plan.tables).toHaveLength(1);
  expect(plan.actions.map(({ ref, when, area }) => [ref, when.map((date) => date.end), area])).toEqual([
    ["C1", ["2011-10-31"], "Cleaner streets"],
    ["C2", ["2012-03-31"], "Cleaner streets"],
  ]);
});

test("years with their dates in brackets are columns of milestones under a header of few known words", () => {
  const plan = planOf([
    ["Parks Plan 2024 to 2026"],
    ["", "We will...", "Led by", "With", "Year 1 (2024/25)", "Year 2 (2025/26)", "Links to strategies"],
    ["1", "Train walk leaders", "Parks", "Friends, Libraries", "50 trained", "80 trained", "Health"],
    ["2", "Make parks easy to find", "Parks", "Friends", "", "Signs up", ""],
  ]);
  expect(plan.actions.map(({ milestones, leads, partners }) => [milestones.length, leads, partners])).toEqual([
    [2, ["Parks"], ["Friends", "Libraries"]],
    [1, ["Parks"], ["Friends"]],
  ]);
});

test("a table that counts actions has none", () => {
  expect(planOf([["Theme", "Actions", "Complete", "On track"], ["Streets", 4, 1, 3], ["Parks", 3, 0, 3]]).actions).toEqual([]);
});

test.each<[string, TestCell[][], string]>([
  ["Agencies beside a lead are the partners", [["Action", "Owner", "Agencies", "By when"], ["Open a hub", "Hub Manager", "Police, Schools", "May 2024"], ["Close a hub", "Hub Manager", "Police", "June 2024"]], "partners"],
  ["Evidence beside progress is no measure", [["Action", "Lead", "Due date", "RAG", "Progress", "Evidence"], ["Audit wards", "Matron", "May 2024", "G", "Begun", "Audit log"], ["Train staff", "Matron", "June 2024", "A", "Booked", ""]], "notes"],
  ["Evidence alone is the measure", [["Action", "Lead", "Due date", "Evidence"], ["Audit wards", "Matron", "May 2024", "95% audited"], ["Train staff", "Matron", "June 2024", "All trained"]], "measure"],
])("%s", (_name, rows, field) => {
  expect(fieldsOf(planOf(rows))).toContain(field);
});

test("measures that follow their heading on one line belong to the area, and who leads it is no group", () => {
  const plan = planOf([
    ["Priority 1: Health"],
    ["Ref", "Action", "Lead officer", "By when"],
    ["1a", "Walk to school", "Travel Officer", "May 2010"],
    ["Priority 2: Safety"],
    ["Lead: Director of People"],
    ["National Indicators: NI 48, NI 70"],
    ["2a", "Train drivers", "Road Safety Officer", "June 2010"],
  ]);
  expect(plan.groups).toEqual([]);
  expect(plan.areas.map(({ name, indicators }) => [name, indicators])).toEqual([["Health", []], ["Safety", ["NI 48", "NI 70"]]]);
});

test("arrows under Direction of travel say nothing of which way is better", () => {
  const plan = planOf([
    ["Measure", "Target 2023/24", "2022/23", "Direction of travel", "Aim"],
    ["Nuisance calls", "3,900", "4,002", "↑", "Reduce"],
    ["Feeling safe after dark", "65%", "60%", "↑", "Increase"],
    ["Recorded crime", "9,300", "9,540", "↓", "Reduce"],
  ]);
  expect(plan.indicators.map((indicator) => indicator.polarity)).toEqual(["lower", "higher", "lower"]);
});
