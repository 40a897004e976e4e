import fc from "fast-check";
import { applyChanges, putBack, readWorkbook } from "../../src/excel";
import { fieldName, type FieldName } from "../../src/plan/model";
import { changesOf } from "../../src/run";
import { builtInLayouts } from "../../src/run/new-sheet/built-in-layouts";
import { layoutChoices } from "../../src/run/new-sheet/layout-choices";
import { freeSheetName, sheetNameFault } from "../../src/run/new-sheet/sheet-name";
import { compareFiles, describeDifference } from "../host/file";
import { OpenWorkbook } from "../excel/plan-workbook";
import { isOfDocuments, read, sample } from "./sample-runs";

// Every case opens a workbook of its own; machines that build are slow.
jest.setTimeout(120_000);

const plan = {
  Plan: [
    ["Ref", "Action", "Success measure", "By when", "Lead", "RAG"],
    ["A1", "Open a Saturday club", "Club open by June", "March 2011", "Ann Lee", "On course"],
    ["A2", "Print a new leaflet", "5,000 leaflets", "March 2011", "Bob Hay", "Behind"],
  ],
};

let book: OpenWorkbook;
afterEach(() => book.close());

async function add(layout: string, name: string) {
  const { snapshot, evaluation } = await read();
  const applied = await applyChanges(changesOf({ kind: "newPlanSheet", layout, name }, evaluation, snapshot));
  return { before: evaluation, applied, after: await read() };
}

/** Heading and field of every column of the table on a sheet. */
function columnsOn({ evaluation }: Awaited<ReturnType<typeof read>>, sheet: string): (readonly [string, FieldName | null])[] {
  return evaluation.plan.tables.filter((table) => table.sheet === sheet).flatMap(({ columns }) => columns.map(({ heading, field }) => [heading, field] as const));
}

describe.each(builtInLayouts)("the built-in layout $id", ({ id, sheet, columns }) => {
  test("every column is recognised, and empty rows cause no findings", async () => {
    book = await OpenWorkbook.open(plan);
    const { before, after } = await add(id, sheet);
    expect(columnsOn(after, sheet)).toEqual(columns.map(({ heading, field }) => [heading, field]));
    expect(after.evaluation.findings).toEqual(before.findings);
    expect(after.evaluation.notUnderstood).toEqual(before.notUnderstood);
    expect(after.snapshot.documents["mapping"]).toBeUndefined();
  });

  test("a row that is typed into it is read", async () => {
    book = await OpenWorkbook.open(plan);
    const { after } = await add(id, sheet);
    const letter = (field: FieldName) => "ABCDEFGHIJKL".charAt(columns.findIndex((column) => column.field === field));
    book.host.editByHand(sheet, `${letter("action")}2`, "Plant a hundred trees");
    book.host.editByHand(sheet, `${letter("when")}2`, "31/03/2011");
    book.host.editByHand(sheet, `${letter("leads")}2`, "Parks Manager");
    const { evaluation } = await read();
    expect(evaluation.plan.actions).toHaveLength(after.evaluation.plan.actions.length + 1);
    expect(evaluation.plan.actions.at(-1)).toMatchObject({ sheet, text: "Plant a hundred trees", leads: ["Parks Manager"], when: [{ start: "2011-03-31" }] });
  });
});

test.each(["sample-plan.xlsx", "service-plan-2025-26.xlsx", "nasty.xlsx"])("each layout of %s gives a sheet that is read in the same way", async (file) => {
  book = await OpenWorkbook.ofBytes(sample(file));
  const { evaluation, snapshot } = await read();
  const own = layoutChoices(evaluation.plan).filter(({ id }) => id.startsWith("like "));
  expect(own.length).toBeGreaterThan(0);
  for (const [index, { id }] of own.entries()) {
    const name = `Added ${index}`;
    const { applied, after, before } = await add(id, name);
    expect(applied.skipped).toEqual([]);
    const table = evaluation.plan.tables.find((one) => `like ${one.id}` === id);
    const fields = table?.columns.filter(({ heading, field }) => heading !== "" || field !== null).map(({ field }) => field);
    expect(columnsOn(after, name).map(([, field]) => field)).toEqual(fields);
    expect(after.evaluation.findings).toEqual(before.findings);
    expect(after.snapshot.sheets.length).toBe(snapshot.sheets.length + index + 1);
  }
});

test("a heading that nobody could guess is kept as the user's word on its column", async () => {
  book = await OpenWorkbook.open({
    Plan: [
      ["Nr", "Action", "By when", "Lead", "Zzz"],
      ...Array.from({ length: 6 }, (_, index) => [`A${index + 1}`, `Do the thing that is number ${index + 1}`, "March 2011", "Ann Lee", ["Red", "Amber", "Green"][index % 3] ?? ""]),
    ],
  });
  const { evaluation } = await read();
  const [first] = layoutChoices(evaluation.plan);
  if (!first) throw new Error("There is no layout to choose.");
  const { after } = await add(first.id, "More actions");
  expect(columnsOn(after, "More actions")).toContainEqual(["Zzz", "deliveryRag"]);
  expect(JSON.parse(after.snapshot.documents["mapping"] ?? "{}")).toMatchObject({ sheets: { "More actions": { columns: { E: "deliveryRag" } } } });
});

test("drop-downs offer the plan's own words, and dates are checked where the plan writes days", async () => {
  const rows = (index: number) => [`A${index}`, `Do thing ${index}`, new Date(Date.UTC(2011, 2, index)), "Ann Lee", ["On course", "Behind"][index % 2] ?? ""];
  book = await OpenWorkbook.open({ Plan: { rows: [["Ref", "Action", "Due date", "Lead", "Status"], ...[1, 2, 3, 4].map(rows)], formats: { C: "dd/mm/yyyy" } } });
  const { evaluation, snapshot } = await read();
  const [first] = layoutChoices(evaluation.plan);
  const { changes } = changesOf({ kind: "newPlanSheet", layout: first?.id ?? "", name: "More" }, evaluation, snapshot);
  expect(changes).toContainEqual(expect.objectContaining({ kind: "dropDown", words: ["Behind", "On course"], block: { row: 2, column: 5, rowCount: 40, columnCount: 1 } }));
  expect(changes).toContainEqual(expect.objectContaining({ kind: "dateEntry", block: { row: 2, column: 3, rowCount: 40, columnCount: 1 } }));
});

test("put back, the workbook is as it was", async () => {
  book = await OpenWorkbook.ofBytes(sample("sample-plan.xlsx"));
  const { applied } = await add("action-plan", "Action plan");
  await putBack(applied.journal);
  const differences = await compareFiles(sample("sample-plan.xlsx"), await book.host.save(), { ignore: isOfDocuments });
  expect(differences.map(describeDifference)).toEqual([]);
  expect((await readWorkbook()).documents).toEqual({});
});

describe("names of sheets", () => {
  beforeAll(async () => {
    book = await OpenWorkbook.open();
  });
  test.each([
    ["Plan", ["plan"], "There is a sheet of that name already."],
    ["Q1/Q2", [], "A sheet's name cannot have : \\ / ? * [ or ]."],
    ["  ", [], "Give the sheet a name."],
    ["x".repeat(32), [], "A sheet's name has at most 31 characters."],
    ["Next year", ["Plan"], null],
  ])("%j beside %j", (name, taken, fault) => expect(sheetNameFault(name, taken)).toBe(fault));

  test.each([
    ["' 'Plan' ", [], "Plan"],
    [" '", [], "New plan sheet"],
    ["/'Plan", ["Plan"], "Plan 2"],
    [`${"x".repeat(30)}'y`, [], `${"x".repeat(29)} 2`],
  ])("%j beside %j becomes %j", (wanted, taken, name) => expect(freeSheetName(wanted, taken)).toBe(name));

  test("whatever is wished for, a free name is one that Excel takes", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(fc.constantFrom("New plan sheet", "Plan", "Plan 2", "x")), (wanted, taken) => {
        expect(sheetNameFault(freeSheetName(wanted, taken), taken)).toBeNull();
      }),
    );
  });
});

test("every field that a built-in layout names is one of the model's", () => {
  for (const { columns } of builtInLayouts) for (const { field } of columns) expect(fieldName.options).toContain(field);
});
