import { evaluate, requestOf, settingsSchema } from "../../src/run";
import { citedRatings, countsOf, shownLines, statusLines } from "../../src/taskpane/state/statuses";
import { coverageOf, figuresOf } from "../../src/taskpane/texts/rag";
import { snapshotOf } from "../reading/snapshot-of";

const evaluation = evaluate(
  snapshotOf({
    Plan: [
      ["Ref", "Action", "By when", "Lead", "Indicators"],
      ["A1", "Open the hall at weekends", "June 2010", "Hall Manager", "NI 57, NI 99"],
      ["A2", "Train ten volunteers", "May 2010", "Youth Lead", "NI 110"],
    ],
    Indicators: [
      ["Code", "Indicator", "Good is", "Actual 2008/09", "Actual 2009/10", "Target 2009/10"],
      ["NI 57", "Children who take part in sport", "High", "75%", "78%", "80%"],
      ["NI 110", "Young people in positive activities", "High", "70%", "60%", "80%"],
      ["NI 55", "Obesity in reception year", "Low", "9%", "8%", "10%"],
    ],
  }),
  requestOf(settingsSchema.parse({ asAt: "2010-09-30" }), "2010-09-30"),
);
const indicators = statusLines(evaluation, "indicators");
const actions = statusLines(evaluation, "actions");

test("a line says status, figure against target, period and travel", () => {
  expect(indicators.map((line) => line.kind === "indicator" && `${line.label} ${line.status}: ${figuresOf(line)}`)).toEqual([
    "NI 57 amber: 78% against 80%, 2009/10 ↗ improving",
    "NI 110 red: 60% against 80%, 2009/10 ↘ worsening",
    "NI 55 green: 8% against 10%, 2009/10 ↗ improving",
  ]);
  expect(actions.map((line) => line.kind === "action" && coverageOf(line))).toEqual(["1 of 2 indicators rated", "1 of 1 indicator rated"]);
});

test.each([
  ["all", { status: "all", text: "" }, ["NI 57", "NI 110", "NI 55"]],
  ["a status", { status: "red", text: "" }, ["NI 110"]],
  ["a word of the name", { status: "all", text: " OBESITY " }, ["NI 55"]],
  ["a word of the reason", { status: "all", text: "points short" }, ["NI 57", "NI 110"]],
  ["both", { status: "green", text: "sport" }, []],
] as const)("filtered by %s", (_, filter, expected) => {
  expect(shownLines(indicators, filter, null).map((line) => (line.kind === "detail" ? "" : line.label))).toEqual(expected);
});

test("actions are found by their lead and by the indicators that they rest on", () => {
  const found = (text: string) => shownLines(actions, { status: "all", text }, null).length;
  expect([found("youth lead"), found("ni 110"), found("nobody")]).toEqual([1, 1, 0]);
});

test("details stand below the line that was opened, and only there", () => {
  const key = indicators[1]?.key ?? "";
  expect(shownLines(indicators, { status: "all", text: "" }, key).map((line) => line.kind)).toEqual(["indicator", "indicator", "detail", "indicator"]);
  expect(shownLines(indicators, { status: "green", text: "" }, key).map((line) => line.kind)).toEqual(["indicator"]);
});

test("counts, and what an action rests on", () => {
  expect(countsOf(indicators)).toEqual({ all: 3, red: 1, amber: 1, green: 1, complete: 0, none: 0 });
  expect(citedRatings(["NI 57", "NI 99"], evaluation).map(({ code, rating }) => [code, rating?.status ?? null])).toEqual([["NI 57", "amber"], ["NI 99", null]]);
});
