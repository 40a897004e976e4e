import { readPlan } from "../../src/reading";
import { isKeyRow, isUpkeep, namesPeople, opensKey } from "../../src/reading/asides";
import { announcedMeasures } from "../../src/reading/sections";
import { snapshotOf, type TestCell } from "./snapshot-of";

test.each<[readonly string[], boolean]>([
  [["RAG key:"], true],
  [["Key to status"], true],
  [["Notes"], true],
  [["BRAG rating", "Definition"], true],
  [["RAG:", "B = Complete", "R = Late"], true],
  [["Key actions"], false],
  [["Key milestones", "Lead"], false],
  [["Notes of the forum are published"], false],
])("%j opens a key: %s", (texts, expected) => {
  expect(opensKey(texts)).toBe(expected);
});

test.each<[readonly string[], boolean]>([
  [["Red = off track; Amber = at risk; Green = on track"], true],
  [["G = Green (on target)   A = Amber (slippage)"], true],
  [["Red", "Off track"], true],
  [["Blue - completed", "Green - on track", "Red - major delay"], true],
  [["Glossary: GP - general practitioner"], true],
  [["Green spaces: open two parks"], false],
  [["Red", "Amber"], false],
  [["1.1", "Open two parks"], false],
])("%j is a row of a key: %s", (texts, expected) => {
  expect(isKeyRow(texts)).toBe(expected);
});

test.each<[string, boolean]>([
  ["Signed off by: Director of Parks", true],
  ["For more information contact the team on 01234 567890", true],
  ["For actions on drainage see the flood plan.", true],
  ["Total actions: 5", true],
  ["Next review: May 2025", true],
  ["Sign language classes for parents", false],
  ["For all families: open a hub", false],
  ["Contact every school by letter", false],
])("%s is about the document: %s", (text, expected) => {
  expect(isUpkeep(text)).toBe(expected);
});

test.each<[string, boolean]>([
  ["Lead: Head of Parks", true],
  ["Portfolio Holder: Cllr A Example", true],
  ["Senior responsible officer: Director of People", true],
  ["Executive Director: Director of People", true],
  ["Leadership: train every manager", false],
  ["Leading by example", false],
])("%s names people: %s", (text, expected) => {
  expect(namesPeople(text)).toBe(expected);
});

test.each<[string, string | null]>([
  ["National Indicators: NI 55, NI 56", "NI 55, NI 56"],
  ["Outcome measures: visits to parks", "visits to parks"],
  ["Outcome measures:", null],
  ["Priority: visits to parks", null],
])("%s announces %j", (text, expected) => {
  expect(announcedMeasures(text)).toBe(expected);
});

const header = ["Ref", "Action", "Lead officer", "Timescale", "Partners", "RAG"];
const work: TestCell[] = ["1.1", "Open two parks", "Parks Manager", "March 2025", "Friends", "Green"];

test.each<[string, TestCell[][]]>([
  ["a key in two columns", [[], ["Key to RAG"], ["Green", "Going well"], ["Closed", "Nothing more to do"]]],
  ["a key in one row", [["RAG:", "G = On time", "A = Some delay", "R = Late"]]],
  ["a key without a heading", [["Red", "Late"], ["Green", "On time"]]],
  ["notes with numbers", [["Notes"], ["1. The lead answers to the board."], ["2. Late actions are told to the board."]]],
  ["a verdict on the rows above", [["Overall RAG for theme:", "", "", "", "", "Amber"]]],
  ["sign-off and contact", [["Signed off by: Director of Parks", "", "", "Date: 14/10/2024"], ["For more information contact the Parks Team on 01234 567890"]]],
])("%s below the table is no action and no heading", (_name, below) => {
  const plan = readPlan(snapshotOf({ Plan: [["Parks Plan 2024/25"], header, work, ...below] }));
  expect(plan.actions.map((action) => action.row)).toEqual([3]);
  expect([...plan.areas, ...plan.groups].filter((heading) => heading.row > 3)).toEqual([]);
});

test("actions go on after a key in the middle of a sheet", () => {
  const plan = readPlan(snapshotOf({ Plan: [["Parks Plan 2024/25"], header, work, ["RAG key:", "G = On time", "R = Late"], ["Priority 2: Woods"], ["2.1", "Plant trees", "Woods Manager", "May 2024", "", "Red"]] }));
  expect(plan.actions.map(({ row, priority }) => [row, priority])).toEqual([[3, null], [6, "2"]]);
});
