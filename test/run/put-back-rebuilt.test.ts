import { applyChanges, loadJournals, putBack } from "../../src/excel";
import { changesOf } from "../../src/run";
import { ownSheets } from "../../src/run/own-sheets";
import { ComparedFile, OpenWorkbook } from "../excel/plan-workbook";
import { read } from "./sample-runs";
import { smallPlan } from "./small-plan";

jest.setTimeout(120_000);

const pack = "Plan Check pack";
const register = "Plan Check register";

let book: OpenWorkbook;
beforeEach(async () => {
  book = await OpenWorkbook.open(smallPlan);
});
afterEach(() => book.close());

async function build() {
  const { evaluation, snapshot } = await read();
  return applyChanges(changesOf({ kind: "summaries" }, evaluation, snapshot));
}

/** The workbook after a first build; then an action is added, another reworded, and all is built again. */
async function twice(between: () => void = () => undefined): Promise<{ readonly first: ComparedFile; readonly sheets: readonly string[] }> {
  await build();
  between();
  const first = new ComparedFile(await book.host.save());
  const sheets = ownSheets((await read()).snapshot);
  const { person } = book.host;
  person.type("P1 Parks", "A7", "1.5");
  person.type("P1 Parks", "B7", "Open a second gate");
  person.type("P1 Parks", "D7", "March 2011");
  person.type("P1 Parks", "B4", "Plant 60 oaks");
  await build();
  expect(await book.differencesOn(first, sheets)).not.toEqual([]);
  return { first, sheets };
}

async function undo() {
  const [last] = await loadJournals();
  if (!last) throw new Error("No journal was kept.");
  return putBack(last);
}

/** What differs on our sheets from the first build. Rows that only the second one filled stay plain and as high as they were: nothing is on them. */
const differences = async (first: ComparedFile, sheets: readonly string[]): Promise<string[]> =>
  (await book.differencesOn(first, sheets)).filter((difference) => !/: \(none\) → (?:built-in:0\n<font><color theme="1"|<row customHeight)/.test(difference));

const words = async (sheet: string): Promise<string> => JSON.stringify((await read()).snapshot.sheets.find(({ name }) => name === sheet)?.values ?? []);

test.each([["at once", false], ["after the workbook was saved and reopened", true]])("a second build is put back %s: our sheets hold what the first one had, what people typed on them before among it", async (_, isReopened) => {
  const { first, sheets } = await twice(() => book.host.person.type(pack, "J3", "ask for figures"));
  expect(await words(register)).toContain("Open a second gate");
  if (isReopened) book = await book.reopen();
  expect(await undo()).toMatchObject({ changedSince: [], missing: [], outOfDate: [] });
  expect(await differences(first, sheets)).toEqual([]);
  // The plan is the person's: it stays as it was typed.
  expect(book.value("P1 Parks", 7, 2)).toBe("Open a second gate");
  // The first build can be put back in its turn, and a third one made.
  expect(await undo()).toMatchObject({ outOfDate: [] });
  await build();
  expect(await words(register)).toContain("Plant 60 oaks");
});

const edits: readonly { readonly what: string; readonly sheet: string; readonly address: string; readonly edit: () => void }[] = [
  { what: "typed into beside its rows", sheet: pack, address: "J4", edit: () => book.host.person.type(pack, "J4", "ask again") },
  { what: "written over", sheet: register, address: "G3", edit: () => book.host.person.type(register, "G3", "My own words") },
  { what: "emptied in one cell", sheet: register, address: "G3", edit: () => book.host.person.type(register, "G3", "") },
];

test.each(edits)("a sheet that was $what since the second build stays as it is, and that is said; the others are taken back", async ({ sheet, address, edit }) => {
  const { first, sheets } = await twice();
  edit();
  const edited = await words(sheet);
  expect(await undo()).toMatchObject({ changedSince: [{ sheet, address, why: "changed since, so the sheet was left as it is" }], outOfDate: [sheet] });
  expect(await words(sheet)).toBe(edited);
  const others = sheets.filter((name) => name !== sheet && !(sheet === register && name === "Plan Check pivots"));
  expect(await differences(first, others)).toEqual([]);
});

test("what a person made of a chart stays when the sheet is taken back", async () => {
  await twice();
  const summary = "Plan Check summary";
  await Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem(summary);
    charts.load("items/name");
    await context.sync();
    const [chart] = charts.items;
    if (chart) chart.title.text = "Where we stand";
    charts.add("ColumnClustered", context.workbook.worksheets.getItem("KPIs").getRange("D3:F5")).name = "My own chart";
    await context.sync();
  });
  expect(await undo()).toMatchObject({ changedSince: [], outOfDate: [] });
  await Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem(summary);
    charts.load("items/name,items/title/text");
    await context.sync();
    expect(charts.items.map(({ title }) => title.text)).toContain("Where we stand");
    expect(charts.items.map(({ name }) => name)).toContain("My own chart");
  });
});

test("an answer that is lost half way is tried again, and leaves no sheet half taken back", async () => {
  const { first, sheets } = await twice();
  let writes = 0;
  book.host.injectFault(({ names }) => (names.includes("Values") && names.includes("Clear") && (writes += 1) === 1 ? { loseAnswer: true } : null));
  expect(await undo()).toMatchObject({ changedSince: [], missing: [], outOfDate: [] });
  book.host.injectFault(null);
  expect(writes).toBeGreaterThan(0);
  expect(await differences(first, sheets)).toEqual([]);
});
