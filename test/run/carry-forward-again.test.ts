import { applyChanges, keepDocument, loadJournals, putBack } from "../../src/excel";
import { changesOf } from "../../src/run";
import { carryJson, carryKey, keptCarry, withChoices } from "../../src/run/carry/kept-carry";
import { toCarry, type CarryChoice } from "../../src/run/carry/to-carry";
import { OpenWorkbook } from "../excel/plan-workbook";
import { read } from "./sample-runs";

jest.setTimeout(120_000);

const parks = "P1 Parks";
const next = "P1 Parks 2011-12";

const plan = {
  [parks]: [
    ["Parks plan 2010/11"],
    ["Ref", "Action", "By when", "Lead", "Delivery RAG", "Commentary"],
    ["1.1", "Mow the verges", "March 2011", "Parks Manager", "Complete", "Done"],
    ["1.2", "Plant 40 trees", "December 2010", "Parks Manager", "Red", "Ground too wet"],
    ["1.3", "Mend the bandstand", "Ongoing", "Estates Manager", "Amber", ""],
    ["1.4", "Open the pond to schools", "March 2012", "Education Officer", "", ""],
    ["1.5", "Replace the lamps", "March 2012", "Estates Manager", "", ""],
  ],
};

let book: OpenWorkbook;
beforeEach(async () => {
  book = await OpenWorkbook.open(plan);
});
afterEach(() => book.close());

async function carry(...references: readonly string[]) {
  const { snapshot, evaluation } = await read();
  const choices = Object.fromEntries(toCarry(evaluation).map(({ key, action }) => [key, references.includes(action.ref ?? action.text) ? "carry" : "leave"] satisfies [string, CarryChoice]));
  return applyChanges(changesOf({ kind: "carryForward", choices }, evaluation, snapshot));
}

/** What stands in a sheet's rows below its headings, down to the last that holds anything. */
async function rows(sheet: string, ...headings: readonly string[]): Promise<string[][]> {
  const { snapshot } = await read();
  const values = snapshot.sheets.find(({ name }) => name === sheet)?.values ?? [];
  const at = values.findIndex((row) => row.includes("Carried from"));
  const columns = headings.map((heading) => (values[at] ?? []).indexOf(heading));
  return values.slice(at + 1).map((row) => columns.map((column) => String(row[column] ?? ""))).filter((row) => row.some((cell) => cell !== ""));
}

test("pressed twice, no second copy is made: it is said where the first one is", async () => {
  await carry("1.3");
  const sheets = [...book.host.sheetNames];
  await expect(carry("1.3")).rejects.toThrow(`Every action that is carried stands in next year’s plan already: ${next}.`);
  expect(book.host.sheetNames).toEqual(sheets);
  const { evaluation } = await read();
  expect(toCarry(evaluation).map(({ action }) => action.sheet)).toEqual([parks, parks, parks, parks, parks]);
  expect(evaluation.carry.made).toEqual([{ sheet: next, from: parks, there: [`${parks}\u00001.2`, `${parks}\u00001.3`] }]);
});

test("what is carried later is added below; what was typed on the sheet meanwhile stays, and Put back takes only the new rows", async () => {
  await carry("1.3");
  const { person } = book.host;
  person.type(next, "D3", "Rebuild the bandstand");
  person.type(next, "F2", "Tree Officer");
  await book.mark();
  expect(await carry("1.3", "1.4", "1.5")).toMatchObject({ skipped: [], verified: true });
  expect(await rows(next, "Ref", "Action", "Lead", "Carried from")).toEqual([
    ["1.2", "Plant 40 trees", "Tree Officer", "P1 Parks, 1.2"],
    ["1.3", "Rebuild the bandstand", "Estates Manager", "P1 Parks, 1.3"],
    ["1.4", "Open the pond to schools", "Education Officer", "P1 Parks, 1.4"],
    ["1.5", "Replace the lamps", "Estates Manager", "P1 Parks, 1.5"],
  ]);
  const [last] = await loadJournals();
  if (!last) throw new Error("No journal was kept.");
  expect(await putBack(last)).toMatchObject({ changedSince: [], missing: [] });
  expect((await book.differences()).filter((difference) => !/document|custom ?XML/i.test(difference))).toEqual([]);
});

const ways: readonly { readonly what: string; readonly sheet: string; readonly change: () => void; readonly reopens?: true }[] = [
  { what: "renamed", sheet: "Parks next", change: () => book.host.person.renameSheet(next, "Parks next") },
  { what: "renamed, and the workbook saved and reopened", sheet: "Parks next", reopens: true, change: () => book.host.person.renameSheet(next, "Parks next") },
  { what: "given a title above its headings", sheet: next, change: () => (book.host.person.insertRows(next, 1, 2), book.host.person.type(next, "A1", "Parks plan 2011/12")) },
  { what: "given a column of its own before the others", sheet: next, change: () => (book.host.person.insertColumns(next, 1), book.host.person.type(next, "A1", "Ward")) },
  { what: "sorted", sheet: next, change: () => book.host.person.sortRows(next, "A2:K3", 3, "descending") },
];

test.each(ways)("the sheet is known when it was $what", async ({ sheet, change, reopens }) => {
  await carry("1.3");
  change();
  if (reopens) book = await book.reopen();
  const sheets = [...book.host.sheetNames];
  await expect(carry("1.3")).rejects.toThrow(sheet);
  expect(await carry("1.3", "1.5")).toMatchObject({ skipped: [], verified: true });
  expect(book.host.sheetNames).toEqual(sheets);
  expect((await rows(sheet, "Ref", "Action", "By when")).sort()).toEqual([
    ["1.2", "Plant 40 trees", "December 2010"],
    ["1.3", "Mend the bandstand", "Ongoing"],
    ["1.5", "Replace the lamps", "March 2012"],
  ]);
});

test("this year's sheet may be renamed, too, and the column that says where rows came from may be gone", async () => {
  await carry("1.3");
  book.host.person.renameSheet(parks, "Parks this year");
  const { evaluation } = await read();
  expect(evaluation.carry.made).toMatchObject([{ sheet: next, from: "Parks this year", there: ["Parks this year\u00001.2", "Parks this year\u00001.3"] }]);
  book.host.person.renameSheet("Parks this year", parks);
  const values = (await read()).snapshot.sheets.find(({ name }) => name === next)?.values[0] ?? [];
  book.host.person.deleteColumns(next, values.indexOf("Carried from") + 1);
  await expect(carry("1.3")).rejects.toThrow(next);
  const added = await read();
  const choices = Object.fromEntries(toCarry(added.evaluation).map(({ key }) => [key, "carry" as const]));
  const set = changesOf({ kind: "carryForward", choices }, added.evaluation, added.snapshot);
  expect(set.leaves).toEqual([{ sheet: next, why: "It has no column “Carried from” any more, so what this year’s sheet says there was not carried." }]);
  await applyChanges(set);
  expect(book.value(next, 5, 4)).toBe("Replace the lamps");
});

test("once this year's sheet is no plan any more, next year's is this year's, and is carried from in its turn", async () => {
  await carry("1.3");
  await keepDocument("mapping", JSON.stringify({ sheets: { ...JSON.parse((await read()).snapshot.documents["mapping"] ?? "{}").sheets, [parks]: { role: "other" } } }));
  const { evaluation } = await read();
  expect(evaluation.carry.made).toEqual([]);
  expect(toCarry(evaluation).map(({ action }) => action.sheet)).toEqual([next, next]);
});

test("a colleague who types below the rows meanwhile is not written over", async () => {
  await carry("1.3");
  const { snapshot, evaluation } = await read();
  const set = changesOf({ kind: "carryForward", choices: Object.fromEntries(toCarry(evaluation).map(({ key }) => [key, "carry" as const])) }, evaluation, snapshot);
  book.host.coAuthor.type(next, "B5", "Sweep the paths");
  expect((await applyChanges(set)).skipped).toMatchObject([{ sheet: next, code: "moved" }]);
  expect(book.value(next, 5, 2)).toBe("Sweep the paths");
});

describe("the choices that the workbook keeps", () => {
  test("are read again after save and reopen; a choice taken back is forgotten", async () => {
    const { evaluation } = await read();
    const keys = toCarry(evaluation).map(({ key }) => key);
    const [, , third = "", fourth = "", fifth = ""] = keys;
    await keepDocument(carryKey, carryJson(withChoices(keptCarry(null), { [third]: "carry", [fourth]: "leave", [fifth]: "leave" })));
    book = await book.reopen();
    expect((await read()).evaluation.carry.choices).toEqual({ [third]: "carry", [fourth]: "leave", [fifth]: "leave" });
    await keepDocument(carryKey, carryJson(withChoices(keptCarry((await read()).snapshot.documents[carryKey]), { [fifth]: null })));
    expect((await read()).evaluation.carry.choices).toEqual({ [third]: "carry", [fourth]: "leave" });
  });

  test.each([null, "", "{", "[]", '{"choices":{"P1":{"carry":[1]}}}', '{"made":[{"sheet":1}]}'])("a document that is missing or damaged (%s) keeps nothing", (json) => {
    expect(keptCarry(json)).toEqual({ choices: {}, made: [] });
    expect(carryJson(keptCarry(json))).toBeNull();
  });

  test("the press itself keeps them, without those of actions that are gone", async () => {
    await keepDocument(carryKey, carryJson({ choices: { "Old sheet\u00009.9": "carry" }, made: [] }));
    await carry("1.3");
    expect((await read()).evaluation.carry.choices).toEqual({ [`${parks}\u00001.3`]: "carry", [`${parks}\u00001.4`]: "leave", [`${parks}\u00001.5`]: "leave" });
  });
});
