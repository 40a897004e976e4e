import { applyChanges, putBack, readWorkbook } from "../../src/excel";
import { changesOf, type Evaluation } from "../../src/run";
import { findingsSheetName, noLonger } from "../../src/run/pages/findings-sheet";
import { textAt, type SheetSnapshot, type WorkbookSnapshot } from "../../src/workbook/snapshot";
import { OpenWorkbook } from "../excel/plan-workbook";
import { read } from "./sample-runs";

// Every case opens a workbook of its own; machines that build are slow.
jest.setTimeout(120_000);

const plan = {
  Plan: [
    ["Ref", "Action", "Success measure", "By when", "Lead"],
    ["A1", "Open a Saturday club", "Club open by June", "March 2011", "Ann Lee"],
    ["A2", "Print a new leaflet", "5,000 leaflets", "March 2011", ""],
    ["A3", "Train school staff", "40 trained", "", "Bob Hay"],
    ["A1", "Visit every nursery", "12 visited", "May 2010", "Ann Lee"],
  ],
};

let book: OpenWorkbook;
afterEach(() => book.close());

const build = (evaluation: Evaluation, snapshot: WorkbookSnapshot) => changesOf({ kind: "findingsSheet" }, evaluation, snapshot);

function sheetIn(snapshot: WorkbookSnapshot, name = findingsSheetName): SheetSnapshot {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** Every row of the sheet as texts. */
function rowsOf(sheet: SheetSnapshot): string[][] {
  const { rowCount = 0, columnCount = 0 } = sheet.block ?? {};
  return Array.from({ length: rowCount }, (_, r) => Array.from({ length: columnCount }, (__, c) => textAt(sheet, r + 1, c + 1)));
}

test("a table of all findings, with links to their cells, that is never read as the plan", async () => {
  book = await OpenWorkbook.open(plan);
  const { snapshot, evaluation } = await read();
  await applyChanges(build(evaluation, snapshot));
  const after = await read();
  expect(after.evaluation.plan.actions).toHaveLength(4);
  expect(after.evaluation.findings).toEqual(evaluation.findings);
  const sheet = sheetIn(after.snapshot);
  expect(sheet.tables.map(({ name, block }) => [name, block.rowCount])).toEqual([["PlanCheckFindings", evaluation.findings.length + 1]]);
  const [head, ...rows] = rowsOf(sheet);
  expect(head).toEqual(["Severity", "Rule", "Sheet", "Cell", "Reference", "Lead", "Message", "Fix"]);
  expect(rows).toHaveLength(evaluation.findings.length);
  const missing = rows.find(([, rule]) => rule === "lead/missing");
  expect(missing?.slice(0, 6)).toEqual(["Error", "lead/missing", "Plan", "E3", "A2", ""]);
  const row = rows.findIndex(([, rule]) => rule === "lead/missing") + 2;
  expect(book.host.cell(findingsSheetName, `D${row}`).formula).toBe(`=HYPERLINK("#'Plan'!E3","E3")`);
  expect(rows.map(([severity]) => severity)).toEqual([...rows.map(([severity]) => severity)].sort((a, b) => order(a) - order(b)));
});

const order = (severity = "") => ["Error", "Warning", "Note"].indexOf(severity);

test("put back, the sheet is gone and nothing is left of it", async () => {
  book = await OpenWorkbook.open(plan);
  const { snapshot, evaluation } = await read();
  const { journal } = await applyChanges(build(evaluation, snapshot));
  await putBack(journal);
  expect(await book.differences()).toEqual([]);
  expect((await readWorkbook()).documents).toEqual({});
});

test("built again in place: a column and rows that people added stay, also beside a finding that moved or is gone", async () => {
  book = await OpenWorkbook.open(plan);
  const first = await read();
  await applyChanges(build(first.evaluation, first.snapshot));
  const rows = rowsOf(sheetIn(await readWorkbook()));
  const rowOf = (rule: string) => rows.findIndex((row) => row[1] === rule) + 1;
  book.host.editByHand(findingsSheetName, "I1", "Who sees to it");
  book.host.editByHand(findingsSheetName, `I${rowOf("lead/missing")}`, "Ask the press office");
  book.host.editByHand(findingsSheetName, `I${rowOf("date/missing")}`, "=1+1");
  book.host.editByHand(findingsSheetName, `I${rowOf("reference/duplicate")}`, "Renumber at year end");
  const below = rows.length + 1;
  book.host.editByHand(findingsSheetName, `G${below}`, "Ask all leads for their dates");
  // Two findings change: the reference is put right, and the row without a lead moves down by one.
  book.host.editByHand("Plan", "A5", "A4");
  book.host.editByHand("Plan", "E6", "");
  const cells = ["A", "B", "C", "D", "E"];
  const moved = cells.map((column) => String(book.host.cell("Plan", `${column}3`).value ?? ""));
  cells.forEach((column, index) => {
    book.host.editByHand("Plan", `${column}6`, moved[index] ?? "");
    book.host.editByHand("Plan", `${column}3`, "");
  });
  const second = await read();
  expect(second.evaluation.findings.some(({ rule }) => rule === "reference/duplicate")).toBe(false);
  await applyChanges(build(second.evaluation, second.snapshot));
  const [head, ...again] = rowsOf(sheetIn(await readWorkbook()));
  expect(head?.[8]).toBe("Who sees to it");
  const words = (rule: string) => again.find((row) => row[1] === rule)?.[8];
  expect(words("lead/missing")).toBe("Ask the press office");
  expect(again.find((row) => row[1] === "lead/missing")?.[3]).toBe("E6");
  expect(words("date/missing")).toBe("2");
  expect(again.find((row) => row[1] === "reference/duplicate")?.slice(0, 2)).toEqual([noLonger, "reference/duplicate"]);
  expect(words("reference/duplicate")).toBe("Renumber at year end");
  expect(again.at(-1)?.[6]).toBe("Ask all leads for their dates");
  expect(sheetIn(await readWorkbook()).tables).toMatchObject([{ block: { rowCount: again.length + 1, columnCount: 9 } }]);
});

test("a sheet of ours whose headings somebody changed is left, and a new one is made beside it", async () => {
  book = await OpenWorkbook.open(plan);
  const first = await read();
  await applyChanges(build(first.evaluation, first.snapshot));
  book.host.editByHand(findingsSheetName, "G1", "What is wrong");
  const second = await read();
  await applyChanges(build(second.evaluation, second.snapshot));
  expect(book.host.cell(findingsSheetName, "G1").value).toBe("What is wrong");
  expect(rowsOf(sheetIn(await readWorkbook(), `${findingsSheetName} 2`))).toHaveLength(second.evaluation.findings.length + 1);
});

test("a sheet of the user's of that name is not touched", async () => {
  book = await OpenWorkbook.open({ ...plan, [findingsSheetName]: [["My own notes"]] });
  const { snapshot, evaluation } = await read();
  await applyChanges(build(evaluation, snapshot));
  expect(book.host.cell(findingsSheetName, "A1").value).toBe("My own notes");
  expect(book.host.sheetNames).toContain(`${findingsSheetName} 2`);
});
