import { evaluate, requestOf, settingsOf } from "../../src/run";
import { meetingPack, packFacts, type PackPage } from "../../src/summary/pack";
import { snapshotOf } from "../reading/snapshot-of";

type Rows = Parameters<typeof snapshotOf>[0];

const parks = [
  ["Priority 1: parks that people use (2010/11)"],
  ["Ref", "Action", "Milestones", "By when", "Lead", "Status", "Delivery RAG", "Outcome RAG"],
  ["1.1", "Mow the verges twice a month (KPI 1)", "12 cuts", "March 2011", "Parks Manager", "Not started", "Green", "Green"],
  ["1.2", "Open the pond to schools", "12 visits", "December 2010", "Education Officer", "", "", ""],
];
const halls = [
  ["Priority 2: halls that people use (2010/11)"],
  ["Ref", "Action", "Milestones", "By when", "Lead", "Status", "Delivery RAG", "Outcome RAG"],
  ["2.1", "Paint the hall", "Paint bought", "March 2011\nMarch 2011\nMarch 2011", "Estates Manager", "", "", ""],
];
const kpis = [
  ["Code", "Indicator", "Good is", "Actual 2008/09", "Actual 2009/10", "Target 2009/10"],
  ["KPI 1", "Verges mown as planned", "Higher", "55%", "60%", "68%"],
  ["KPI 2", "Visits of schools", "Higher", "", "nya", "7"],
];

function packOf(sheets: Rows, asAt: string): readonly PackPage[] {
  const snapshot = snapshotOf(sheets);
  const { plan, ratings, findings, judgements } = evaluate(snapshot, requestOf({ ...settingsOf(snapshot), ragMeaning: "outcome", asAt }, asAt));
  return meetingPack(packFacts(plan, ratings, findings, asAt, judgements), "Plan", [], new Map(), { pages: null, priorities: null }).pages;
}

const pageCalled = (pages: readonly PackPage[], id: PackPage["id"]) => pages.filter((page) => page.id === id);
const rowsIn = (pages: readonly PackPage[]) => pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "table" ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : [])));
const textsIn = (pages: readonly PackPage[]) => pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "text" ? [block.text] : [])));

const all: Rows = { "P1 Parks": parks, "P2 Halls": halls, KPIs: kpis };

test("a priority with nothing to tell has a row, not a page; its judgement can be typed there under the same name", () => {
  const pages = pageCalled(packOf(all, "2010-10-01"), "priorities");
  expect(pages.map(({ title }) => title)).toEqual(["1 parks that people use (2010/11)", "Other priorities"]);
  const [first, other] = pages;
  const field = first?.blocks.find((block) => block.kind === "field");
  const table = other?.blocks.find((block) => block.kind === "table");
  expect(field?.kind === "field" && field.key).toBe("judgement | 1 parks that people use (2010/11)");
  expect(table?.kind === "table" && table.rows.map(({ key, cells }) => [key, cells.at(-1)?.typed])).toEqual([["judgement | 2 halls that people use (2010/11)", "text"]]);
});

test("the due page lists what falls into this quarter and the next, by lead", () => {
  const rows = rowsIn(pageCalled(packOf(all, "2010-10-01"), "due"));
  expect(rows.map(([lead, what]) => [lead, what?.slice(0, 3)])).toEqual([["Education Officer", "1.2"], ["Estates Manager", "2.1"], ["Parks Manager", "1.1"]]);
});

test("an action with several milestones that are due is one row for each of its leads, the next date first", () => {
  const plan: Rows = {
    "P1 Parks": [
      ["Priority 1: parks that people use (2010/11)"],
      ["Ref", "Action", "Milestones", "By when", "Lead"],
      ["1.1", "Mend the gates of the parks", "Gates ordered by November 2010\nGates hung by December 2010", "March 2011", "Parks Manager; Estates Manager"],
      ["1.2", "Plant trees", "Trees bought by December 2010", "December 2010", "Parks Manager"],
    ],
  };
  const rows = rowsIn(pageCalled(packOf(plan, "2010-10-01"), "due"));
  const gates = "1.1 Mend the gates of the parks\n• Gates ordered by November 2010\n• Gates hung by December 2010";
  expect(rows.map(([lead, what, , , due]) => [lead, what, due])).toEqual([
    ["Estates Manager", gates, "November 2010; December 2010; March 2011"],
    ["Parks Manager", gates, "November 2010; December 2010; March 2011"],
    ["Parks Manager", "1.2 Plant trees\n• Trees bought by December 2010", "December 2010"],
  ]);
});

test("where nothing is due, the page says why", () => {
  const pages = pageCalled(packOf(all, "2012-01-01"), "due");
  expect(textsIn(pages)).toEqual(["Nothing is due in 2011/12 Q4 and 2012/13 Q1, as at 1 January 2012. Every due date has passed; the last was 31 March 2011. If the meeting is about an earlier time, choose its as-at date and build the pack again."]);
  const early = textsIn(pageCalled(packOf(all, "2009-01-01"), "due")).join(" ");
  expect(early).toContain("The next due date is 31 December 2010.");
});

test("not rated: indicators one by one, actions gathered by why with how many and which", () => {
  const rows = rowsIn(pageCalled(packOf(all, "2010-10-01"), "notRated"));
  expect(rows.some(([code]) => code === "KPI 2")).toBe(true);
  const outcome = rows.find(([count, , which]) => count === "2" && which === "1.2; 2.1");
  expect(outcome?.[1]).toContain("Not rated");
});

test("judgements that override: outcome and delivery of an action each have their row", () => {
  const rows = rowsIn(pageCalled(packOf(all, "2011-06-01"), "overriding"));
  expect(rows.map(([judged, reference, , computed]) => [judged, reference, computed?.split(":")[0]])).toEqual([["Green", "1.1", "Red"], ["Green", "1.1", "Amber"]]);
});

const scorecard = [
  ["Code", "Indicator", "Good is", "Actual 2008/09", "Actual 2009/10", "Target 2009/10"],
  ["KPI 1", "Verges mown as planned", "Higher", "55%", "60%", "68%"],
  ["KPI 2", "Halls open on Sundays", "Higher", "4", "6", "6"],
  ["KPI 3", "Complaints", "Lower", "90", "", "80"],
];

test("a scorecard without actions has its indicators on a page, and no empty table of priorities on the cover", () => {
  const pages = packOf({ KPIs: scorecard }, "2010-10-01");
  expect(pages.map(({ id, title }) => [id, title])).toEqual([["cover", "Plan"], ["indicators", "Indicators"], ["notRated", "Not rated, and why"]]);
  expect(pageCalled(pages, "cover")[0]?.blocks.some((block) => block.kind === "table")).toBe(false);
  expect(textsIn(pageCalled(pages, "indicators"))).toEqual(["2 indicators with a status: 1 Red, 1 Green."]);
  expect(rowsIn(pageCalled(pages, "indicators")).map((cells) => cells.slice(0, 3))).toEqual([["Red", "KPI 1", "Verges mown as planned"], ["Green", "KPI 2", "Halls open on Sundays"]]);
});

test("beside actions, the page holds only the indicators that no priority shows", () => {
  const pages = pageCalled(packOf({ "P1 Parks": parks, KPIs: scorecard }, "2010-10-01"), "indicators");
  expect(pages.map(({ title }) => title)).toEqual(["Other indicators"]);
  expect(textsIn(pages)).toEqual(["1 indicator with a status that no action or area of the plan cites: 1 Green."]);
  expect(rowsIn(pages).map(([, code]) => code)).toEqual(["KPI 2"]);
});
