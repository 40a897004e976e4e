import { applyChanges, putBack, readWorkbook } from "../../src/excel";
import { changesOf } from "../../src/run";
import { quarterStart, toReview } from "../../src/run/review/to-review";
import { reviewColumns } from "../../src/run/review/review-changes";
import { compareFiles, describeDifference } from "../host/file";
import { OpenWorkbook } from "../excel/plan-workbook";
import { isOfDocuments, read, sample } from "./sample-runs";

// Every case opens a workbook of its own; machines that build are slow.
jest.setTimeout(120_000);

const plan = {
  Plan: [
    ["Ref", "Action", "Success measure", "By when", "Lead", "Comments"],
    ["A1", "Open a Saturday club", "Club open by June", "March 2011", "Ann Lee", "Started well"],
    ["A2", "Print a new leaflet", "5,000 leaflets", "March 2011", "Bob Hay", ""],
  ],
  Indicators: [
    ["Code", "Indicator", "Good is", "Actual 2009/10", "Target 2009/10", "Target 2010/11"],
    ["NI 59", "Initial assessments on time", "High", "60%", "68%", "70%"],
    ["NI 60", "Core assessments on time", "High", "81%", "80%", "82%"],
  ],
};

let book: OpenWorkbook;
afterEach(() => book.close());

async function start() {
  const { snapshot, evaluation } = await read();
  return { evaluation, applied: await applyChanges(changesOf({ kind: "startReview" }, evaluation, snapshot)) };
}

test("columns that a table lacks are added at its right edge and recognised; what it has stays", async () => {
  book = await OpenWorkbook.open(plan);
  const { evaluation, applied } = await start();
  expect(applied.skipped).toEqual([]);
  const after = await read();
  const columns = after.evaluation.plan.tables.find(({ sheet }) => sheet === "Plan")?.columns.map(({ heading, field }) => [heading, field]);
  expect(columns?.slice(0, 6)).toEqual(evaluation.plan.tables.find(({ sheet }) => sheet === "Plan")?.columns.map(({ heading, field }) => [heading, field]));
  // One row says "5,000 leaflets", so there is a place for how many it came to.
  expect(columns?.slice(6)).toEqual([["Latest actual", "actual"], ...reviewColumns.filter(({ field }) => field !== "commentary").map(({ heading, field }) => [heading, field])]);
  expect(book.host.cell("Plan", "I2").dropDown).toEqual(["Red", "Amber", "Green", "Complete"]);
  expect(book.value("Plan", 2, 6)).toBe("Started well");
});

test("an indicator list gets a column for the actual that is due, which is read as one", async () => {
  book = await OpenWorkbook.open(plan);
  await start();
  expect(book.value("Indicators", 1, 7)).toBe("Actual 2010/11");
  book.host.editByHand("Indicators", "G2", "72%");
  const { evaluation } = await read();
  expect(evaluation.plan.indicators[0]?.actuals["2010/11"]).toMatchObject({ value: 72 });
});

test("rows with a target of their own get a column for the latest actual, and its figure rates the action", async () => {
  book = await OpenWorkbook.open({
    Plan: [
      ["Ref", "Action", "Success measure", "Target", "By when", "Lead"],
      ["A1", "Open a Saturday club", "Take-up of school lunches", "120", "March 2011", "Ann Lee"],
      ["A2", "Print a new leaflet", "Leaflet out by June", "", "March 2011", "Bob Hay"],
    ],
  });
  await start();
  expect(book.value("Plan", 1, 7)).toBe("Latest actual");
  book.host.editByHand("Plan", "G2", "90");
  const { snapshot, evaluation } = await read();
  await applyChanges(changesOf({ kind: "rag" }, evaluation, snapshot));
  const column = evaluation.ragTargets[0]?.statusColumn ?? 0;
  expect([book.value("Plan", 2, column), book.value("Plan", 3, column)]).toEqual(["Red", "Not rated"]);
  const again = (await read()).evaluation;
  expect(again.plan.actions.map(({ outcomeRag }) => outcomeRag)).toEqual([null, null]);
  expect(again.plan.indicators[0]?.typedRag).toEqual({});
});

test("what a colleague put there since the sheet was read is not written over", async () => {
  book = await OpenWorkbook.open(plan);
  const { snapshot, evaluation } = await read();
  book.host.editByHand("Plan", "G1", "Cost");
  const applied = await applyChanges(changesOf({ kind: "startReview" }, evaluation, snapshot));
  expect(applied.skipped).toMatchObject([{ sheet: "Plan", code: "moved" }]);
  const rag = await applyChanges(changesOf({ kind: "rag" }, evaluation, snapshot));
  expect(rag.skipped.map(({ sheet }) => sheet)).toContain("Plan");
  expect(book.value("Plan", 1, 7)).toBe("Cost");
});

test("started twice, nothing is added again", async () => {
  book = await OpenWorkbook.open(plan);
  await start();
  const { snapshot, evaluation } = await read();
  expect(changesOf({ kind: "startReview" }, evaluation, snapshot).changes).toEqual([]);
});

test("beside the RAG that a run has filled, both are still read", async () => {
  book = await OpenWorkbook.open(plan);
  const first = await read();
  await applyChanges(changesOf({ kind: "rag" }, first.evaluation, first.snapshot));
  await start();
  const { evaluation } = await read();
  const fields = evaluation.plan.tables.find(({ sheet }) => sheet === "Plan")?.columns.map(({ field }) => field);
  expect(fields).toEqual(expect.arrayContaining(["progress", "deliveryRag", "correctiveAction", "reviewedBy", "reviewedOn"]));
  expect(evaluation.ragTargets.find(({ sheet }) => sheet === "Plan")).toMatchObject({ statusColumn: 7, reasonColumn: 8, statusIs: "added" });
});

test.each(["sample-plan.xlsx", "service-plan-2025-26.xlsx", "nasty.xlsx"])("%s: put back, the workbook is as it was", async (file) => {
  book = await OpenWorkbook.ofBytes(sample(file));
  const { evaluation, applied } = await start();
  const after = await read();
  expect(after.evaluation.plan.actions.map(({ text, leads, when }) => ({ text, leads, when }))).toEqual(evaluation.plan.actions.map(({ text, leads, when }) => ({ text, leads, when })));
  await putBack(applied.journal);
  const differences = await compareFiles(sample(file), await book.host.save(), { ignore: isOfDocuments });
  expect(differences.map(describeDifference)).toEqual([]);
  expect((await readWorkbook()).documents["made"]).toBeUndefined();
});

test("what is still to be reviewed, by lead", async () => {
  book = await OpenWorkbook.open(plan);
  expect(toReview((await read()).evaluation.plan, "2011-02-01")).toBeNull();
  await start();
  const column = (await read()).evaluation.plan.actions[0]?.cells.reviewedOn?.address.replace(/\d+$/, "") ?? "";
  expect(toReview((await read()).evaluation.plan, "2011-02-01")?.map(({ lead, actions }) => [lead, actions.length])).toEqual([["Ann Lee", 1], ["Bob Hay", 1]]);
  book.host.editByHand("Plan", `${column}2`, "14/01/2011");
  book.host.editByHand("Plan", `${column}3`, "20/12/2010");
  expect(toReview((await read()).evaluation.plan, "2011-02-01")).toMatchObject([{ lead: "Bob Hay", actions: [{ sheet: "Plan", reference: "A2" }] }]);
  expect(toReview((await read()).evaluation.plan, "2011-04-02")).toHaveLength(2);
});

test.each([
  ["2011-02-01", "2011-01-01"],
  ["2011-03-31", "2011-01-01"],
  ["2011-04-01", "2011-04-01"],
  ["2010-12-31", "2010-10-01"],
])("the quarter of %s began on %s", (asAt, began) => expect(quarterStart(asAt)).toBe(began));
