import { planOf } from "./noted";

/** What summaries count by: rows that are actions, the priority they belong to, the quarter their milestones are due in. */

test("priorities that have names and no labels are kept beside the areas within them, from a column and from lines above", () => {
  const rows = [["Places", "Safer roads", "1", "Resurface the high street"], ["", "", "2", "Light the underpass"], ["People", "Good start", "3", "Open a family hub"]];
  const inColumn = planOf({ Plan: [["Corporate plan 2024/25"], ["Priority", "Objective", "No", "Action", "Lead"], ...rows.map((row) => [...row, "Director"])] });
  expect(inColumn.actions.map(({ priority, priorityName, area }) => [priority, priorityName, area])).toEqual([[null, "Places", "Safer roads"], [null, "Places", "Safer roads"], [null, "People", "Good start"]]);
  const above = planOf({
    Plan: [["Corporate plan 2024/25"], ["Priority: Places"], ["Area for improvement: Safer roads"], ["No", "Action", "Lead"], ["1", "Resurface the high street", "Director"], ["Priority: People"], ["2", "Open a family hub", "Director"]],
  });
  expect(above.actions.map(({ priority, priorityName }) => [priority, priorityName])).toEqual([[null, "Places"], [null, "People"]]);
});

test("quarters of several years: each milestone is due in its own column's quarter, also where nothing else names the year", () => {
  const plan = planOf({ Plan: [["Action", "Lead", "Q3 2024/25", "Q4 2024/25", "Q1 2025/26", "Q3 2025/26"], ["Recruit carers", "Fostering Manager", "Campaign starts", "", "10 approved", "20 approved"]] });
  expect(plan.actions[0]?.milestones.map(({ text, when }) => [text, when?.end])).toEqual([["Campaign starts", "2024-12-31"], ["10 approved", "2025-06-30"], ["20 approved", "2025-12-31"]]);
});

test("a first row that is complete in both its statuses is an action, not another header", () => {
  const plan = planOf({
    Plan: [
      ["Action plan 2010/11"],
      ["Priority", "Ref", "Action", "By when", "Lead", "Outcome RAG", "Delivery RAG"],
      ["Priority 1: parks that people use", "1.1", "Mow the grass", "June 2010", "Parks Manager", "Complete", "Complete"],
      ["Priority 1: parks that people use", "1.2", "Paint the benches", "June 2010", "Parks Manager", "", ""],
    ],
  });
  expect(plan.actions.map(({ ref, outcomeRag, deliveryRag }) => [ref, outcomeRag?.status, deliveryRag?.status])).toEqual([["1.1", "complete", "complete"], ["1.2", undefined, undefined]]);
});

test("outcome measures of an area cite the codes of the workbook's own list, as actions do", () => {
  const plan = planOf({
    P1: [
      ["Priority 1: parks (2010/11)"],
      ["Area for improvement: more visits"],
      ["Outcome measures: KPI 1 Verges mown; NI 199"],
      ["Ref", "Action", "By when", "Lead"],
      ["1.1", "Mow the grass", "June 2010", "Parks Manager"],
    ],
    KPIs: [["Code", "Indicator", "Good is", "Actual 2009/10", "Target 2009/10"], ["KPI 1", "Verges mown", "Higher", 40, 90], ["KPI 2", "Gates open", "Higher", 40, 90]],
  });
  expect(plan.areas.find(({ kind }) => kind === "area")?.indicators).toEqual(["KPI 1", "NI 199"]);
});
