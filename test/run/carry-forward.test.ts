import { applyChanges, loadJournals, putBack } from "../../src/excel";
import { changesOf } from "../../src/run";
import { toCarry, type CarryChoice } from "../../src/run/carry/to-carry";
import { OpenWorkbook } from "../excel/plan-workbook";
import { read } from "./sample-runs";

jest.setTimeout(120_000);

const plan = {
  "P1 Parks": [
    ["Parks plan 2010/11"],
    ["Ref", "Action", "By when", "Lead", "Delivery RAG", "Outcome RAG", "Commentary"],
    ["1.1", "Mow the verges", "March 2011", "Parks Manager", "Complete", "Red", "Done"],
    ["1.2", "=Plant 40 trees", "December 2010", "Parks Manager", "Red", "Green", "Ground too wet"],
    ["1.3", "Mend the bandstand", "Ongoing", "Estates Manager", "Amber", "Red", ""],
    ["1.4", "Open the pond to schools", "March 2012", "Education Officer", "", "Red", ""],
  ],
};

let book: OpenWorkbook;
afterEach(() => book.close());

async function carry(choose: (reference: string | null) => CarryChoice) {
  const { snapshot, evaluation } = await read();
  const choices = Object.fromEntries(toCarry(evaluation).map(({ key, action }) => [key, choose(action.ref)]));
  return applyChanges(changesOf({ kind: "carryForward", choices }, evaluation, snapshot));
}

test("delivery decides, never outcome; what nothing decides is asked for", async () => {
  book = await OpenWorkbook.open(plan);
  const { snapshot, evaluation } = await read();
  expect(toCarry(evaluation).map(({ action, becomes }) => [action.ref, becomes])).toEqual([["1.1", "leave"], ["1.2", "carry"], ["1.3", "ask"], ["1.4", "ask"]]);
  expect(() => changesOf({ kind: "carryForward", choices: {} }, evaluation, snapshot)).toThrow("Choose for every action");
});

test("next year's sheet reads back with what was carried, its past date said, the old year's progress empty; this year's sheet is as it was", async () => {
  book = await OpenWorkbook.open(plan);
  const before = await read();
  const applied = await carry((reference) => (reference === "1.3" ? "carry" : "leave"));
  expect(applied).toMatchObject({ skipped: [], verified: true });
  const { evaluation, snapshot } = await read();
  const next = evaluation.plan.actions.filter(({ sheet }) => sheet === "P1 Parks 2011-12");
  expect(next.map(({ ref, text, deliveryRag, outcomeRag, commentary, leads }) => ({ ref, text, deliveryRag, outcomeRag, commentary, leads }))).toEqual([
    { ref: "1.2", text: "=Plant 40 trees", deliveryRag: null, outcomeRag: null, commentary: null, leads: ["Parks Manager"] },
    { ref: "1.3", text: "Mend the bandstand", deliveryRag: null, outcomeRag: null, commentary: null, leads: ["Estates Manager"] },
  ]);
  const values = snapshot.sheets.find(({ name }) => name === "P1 Parks 2011-12")?.values ?? [];
  expect(values.map((row) => row.slice(-3))).toEqual([
    ["Carried from", "Times carried", "To settle"],
    ["P1 Parks, 1.2", 1, "Set a new date: 31 December 2010 is past."],
    ["P1 Parks, 1.3", 1, ""],
  ]);
  const old = (of: typeof before) => of.snapshot.sheets.find(({ name }) => name === "P1 Parks")?.values;
  expect(old({ snapshot, evaluation })).toEqual(old(before));
});

test("how often an action was carried is read from last year's carry", async () => {
  book = await OpenWorkbook.open({ Plan: [["Ref", "Action", "By when", "Lead", "Delivery RAG", "Carried from", "Times carried", "To settle"], ["2.1", "Repair the pier", "March 2011", "Estates Manager", "Red", "Plan 2009, 2.1", 2, ""]] });
  await carry(() => "leave");
  const { snapshot } = await read();
  const [headings, row] = snapshot.sheets.at(-1)?.values ?? [];
  expect(headings).toEqual(["Ref", "Action", "By when", "Lead", "Delivery RAG", "Carried from", "Times carried", "To settle"]);
  expect(row?.[6]).toBe(3);
});

test("put back after save and reopen, the workbook is as it was", async () => {
  book = await OpenWorkbook.open(plan);
  const before = [...book.host.sheetNames];
  await carry(() => "carry");
  const saved = await book.host.save();
  book.close();
  book = await OpenWorkbook.ofBytes(saved);
  const [last] = await loadJournals();
  if (!last) throw new Error("No journal was kept.");
  expect(await putBack(last)).toMatchObject({ changedSince: [], missing: [] });
  expect(book.host.sheetNames).toEqual(before);
});

test("an action that stands in both years is no double entry, and keeps its reference; one that stands twice in a year still is", async () => {
  const row = (ref: string, action: string) => [ref, action, "March 2011", "Parks Manager", ""];
  const words = ["verges", "hedges", "lawns", "paths", "ponds", "walls", "gates", "signs", "seats", "bins", "lamps", "trees"];
  book = await OpenWorkbook.open({
    "P1 Parks": [["Parks plan 2010/11"], ["Ref", "Action", "By when", "Lead", "Delivery RAG"], ...words.map((word, index) => row(`A1.${index + 1}`, `Look after the ${word} every month`)), row("A1.12", "Look after the lamps every month")],
  });
  const doubles = ({ evaluation }: Awaited<ReturnType<typeof read>>) =>
    evaluation.findings.filter(({ rule }) => rule === "reference/duplicate" || rule === "action/duplicate").map(({ rule, sheet, row: at }) => [rule, sheet, at]);
  const before = doubles(await read());
  expect(before).toEqual(expect.arrayContaining([["reference/duplicate", "P1 Parks", 15], ["action/duplicate", "P1 Parks", 13]]));
  await carry((reference) => (reference === "A1.3" ? "carry" : "leave"));
  const after = await read();
  expect(after.evaluation.plan.actions.filter(({ ref }) => ref === "A1.3").map(({ sheet }) => sheet)).toEqual(["P1 Parks", "P1 Parks 2011-12"]);
  expect(doubles(after)).toEqual(before);
});
