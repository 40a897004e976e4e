import { applyChanges } from "../../src/excel";
import { ragChanges } from "../../src/run";
import { OpenWorkbook } from "../excel/plan-workbook";
import { read } from "./sample-runs";

jest.setTimeout(120_000);

let book: OpenWorkbook;
afterEach(() => book.close());

const indicators = [
  ["Code", "Indicator", "Good is", "2009/10 Actual", "2009/10 Target"],
  ["NI 59", "Initial assessments on time", "Higher", "60%", "68%"],
  ["NI 60", "Core assessments on time", "Higher", "80%", "78%"],
];
const actions = [
  ["A1.1", "Hold daily duty meetings with the hospital", "March 2011", "Duty Manager", "NI 59"],
  ["A1.2", "Print a leaflet for new tenants", "May 2010", "Press Officer", "NI 60"],
];
const own = [["Ref", "Action", "By when", "Lead", "Indicators", "Outcome RAG"], ...actions.map((row) => [...row, ""])];
const added = [["Ref", "Action", "By when", "Lead", "Indicators"], ...actions];

async function stale(): Promise<readonly string[]> {
  const { evaluation } = await read();
  return evaluation.findings.flatMap(({ rule, sheet, address, message }) => (rule === "rag/stale" ? [`${sheet} ${address}: ${message.split(". ")[0] ?? ""}`] : []));
}

async function fill(): Promise<void> {
  const { snapshot, evaluation } = await read();
  await applyChanges(ragChanges(evaluation, snapshot));
}

test.each([
  ["the plan's own column", own],
  ["a column that was added", added],
])("statuses in %s that follow from older figures are said, of actions and of indicators, until they are written anew", async (_, plan) => {
  book = await OpenWorkbook.open({ Plan: plan, Indicators: indicators });
  await fill();
  expect(await stale()).toEqual([]);
  book.host.editByHand("Indicators", "D2", "75%");
  expect(await stale()).toEqual([
    'Plan F2: "Red" was worked out before something changed; it would now be Green',
    'Indicators F2: "Red" was worked out before something changed; it would now be Green',
  ]);
  await fill();
  expect(await stale()).toEqual([]);
});

test("a status that a person typed is not called out of date", async () => {
  book = await OpenWorkbook.open({ Plan: added, Indicators: indicators });
  await fill();
  book.host.editByHand("Plan", "F2", "Amber");
  book.host.editByHand("Indicators", "D2", "75%");
  expect((await stale()).map((said) => said.split(":")[0])).toEqual(["Indicators F2"]);
});

test.each([
  ["where the status goes", "F2"],
  ["where the reason goes", "G3"],
])("a word that somebody types between reading and writing stays, %s", async (_, address) => {
  book = await OpenWorkbook.open({ Plan: added, Indicators: indicators });
  const { snapshot, evaluation } = await read();
  book.host.editRemotely("Plan", address, "ask Finance");
  const { skipped } = await applyChanges(ragChanges(evaluation, snapshot));
  expect(book.host.cell("Plan", address).value).toBe("ask Finance");
  expect(skipped.map(({ sheet, code }) => [sheet, code])).toEqual([["Plan", "moved"]]);
  await fill();
  expect(book.host.cell("Plan", address).value).toBe("ask Finance");
});
