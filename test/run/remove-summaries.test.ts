import { applyChanges, loadJournals, putBack, readWorkbook } from "../../src/excel";
import { changesOf, type Command } from "../../src/run";
import { formulasLeadingTo } from "../../src/run/leading-formulas";
import { findingsSheetName } from "../../src/run/pages/findings-sheet";
import { keptTextsKey } from "../../src/run/pages/kept-texts";
import { packSheetName } from "../../src/run/pages/pack";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { OpenWorkbook } from "../excel/plan-workbook";
import { textAt } from "../../src/workbook/snapshot";
import { read } from "./sample-runs";
import { smallPlan } from "./small-plan";

jest.setTimeout(120_000);

let book: OpenWorkbook;
beforeEach(async () => {
  book = await OpenWorkbook.open(smallPlan);
});
afterEach(() => book.close());

async function give(kind: "summaries" | "removeSummaries" | "findingsSheet") {
  const { evaluation, snapshot } = await read();
  const command: Command = { kind };
  return applyChanges(changesOf(command, evaluation, snapshot));
}

async function sheetNow(name: string) {
  const sheet = (await readWorkbook()).sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`there is no sheet "${name}"`);
  return sheet;
}

async function rowOf(name: string, begins: string): Promise<number> {
  const sheet = await sheetNow(name);
  for (let row = 1; row <= sheet.values.length + 1; row += 1) if (textAt(sheet, row, 1).startsWith(begins)) return row;
  throw new Error(`no row of "${name}" begins with "${begins}"`);
}

const own = ["P1 Parks", "KPIs"];

test("every sheet of the summaries goes, and what people typed stands in the next ones again, once", async () => {
  await give("summaries");
  book.host.editByHand(packSheetName, `D${await rowOf(packSheetName, "cover | board")}`, "Parks board");
  book.host.editByHand(packSheetName, `J${await rowOf(packSheetName, "cover | board")}`, "ring the clerk");
  book.host.editByHand(findingsSheetName, "I1", "Who mends it");
  book.host.editByHand(findingsSheetName, "I3", "Estates");
  const finding = [1, 2, 3, 4, 5, 6, 7].map((column) => book.value(findingsSheetName, 3, column));
  expect(await give("removeSummaries")).toMatchObject({ skipped: [] });
  expect(book.host.sheetNames).toEqual(own);
  expect((await readWorkbook()).documents["own-sheets"]).toBeUndefined();
  await give("summaries");
  const pack = await rowOf(packSheetName, "cover | board");
  expect([book.value(packSheetName, pack, 4), book.value(packSheetName, pack, 10)]).toEqual(["Parks board", "ring the clerk"]);
  expect(book.value(findingsSheetName, 1, 9)).toBe("Who mends it");
  const findings = await sheetNow(findingsSheetName);
  const beside = findings.values.filter((row) => row[8] === "Estates");
  expect(beside.map((row) => row.slice(0, 7))).toEqual([finding]);
  expect((await readWorkbook()).documents[keptTextsKey]).toBeUndefined();
});

test("what was kept waits for a sheet of findings that is built alone", async () => {
  await give("findingsSheet");
  book.host.editByHand(findingsSheetName, "I1", "Who mends it");
  book.host.editByHand(findingsSheetName, "I2", "Estates");
  await give("removeSummaries");
  expect((await readWorkbook()).documents[keptTextsKey]).toContain("Estates");
  await give("findingsSheet");
  expect(book.value(findingsSheetName, 2, 9)).toBe("Estates");
  expect((await readWorkbook()).documents[keptTextsKey]).toBeUndefined();
});

test("put back after a reopen: the sheets stand as they stood, with what people had typed", async () => {
  await give("summaries");
  book.host.editByHand("Plan Check summary", "K3", "mind the pond");
  book.host.editByHand("KPIs", "J1", "='Plan Check register'!G2&\" 'Plan Check register'!G2 \"&COUNTA('Plan Check register'!G:G)");
  book = await book.reopen();
  await book.mark();
  const { evaluation } = await read();
  expect(evaluation.summaries.leading).toEqual([{ sheet: "KPIs", row: 1, column: 10 }]);
  await give("removeSummaries");
  expect(book.host.cell("KPIs", "J1").formula).toBe("=#REF!G2&\" 'Plan Check register'!G2 \"&COUNTA(#REF!G:G)");
  book = await book.reopen();
  const [last] = await loadJournals();
  if (!last) throw new Error("nothing can be put back");
  expect(await putBack(last)).toMatchObject({ changedSince: [], missing: [] });
  expect((await book.differences()).filter((difference) => !difference.startsWith("custom xml"))).toEqual([]);
  expect(book.value("Plan Check summary", 3, 11)).toBe("mind the pond");
  // And they are ours again: the next build makes them anew in place.
  await give("summaries");
  expect(book.host.sheetNames).toHaveLength(new Set(book.host.sheetNames).size);
  expect(book.host.sheetNames.filter((name) => / \d$/.test(name))).toEqual([]);
});

test("an answer that is lost after the sheets went: they are there again", async () => {
  await give("summaries");
  await book.mark();
  let deleting = false;
  book.host.injectFault(({ names }) => {
    const isLast: boolean = !deleting && names.includes("Delete");
    deleting ||= isLast;
    return isLast ? { loseAnswer: true } : null;
  });
  await expect(give("removeSummaries")).rejects.toMatchObject({ code: expect.stringMatching(/connection|refused/) as string });
  book.host.injectFault(null);
  expect(deleting).toBe(true);
  expect((await book.differences()).filter((difference) => !difference.startsWith("custom xml"))).toEqual([]);
});

test("a sheet that a person renamed, and one that a person made in the place of ours, stay", async () => {
  await give("summaries");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(packSheetName).name = "Board, May";
    context.workbook.worksheets.getItem("Plan Check leads").delete();
    context.workbook.worksheets.add("Plan Check leads").getRange("A1").values = [["my own list"]];
    await context.sync();
  });
  const { skipped } = await give("removeSummaries");
  expect(skipped.find(({ sheet }) => sheet === "Plan Check leads")?.why).toBe('"Plan Check leads" is not the sheet that Plan Check made under this name, so no sheet was removed. Rename it, then try again.');
  expect(book.host.sheetNames).toContain("Plan Check register");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Plan Check leads").name = "Leads";
    await context.sync();
  });
  expect(await give("removeSummaries")).toMatchObject({ skipped: [] });
  expect(book.host.sheetNames).toEqual([...own, "Board, May", "Leads"]);
  expect(book.value("Leads", 1, 1)).toBe("my own list");
});

describe("nothing goes, and it is said", () => {
  test("where somebody's own chart stands on one of the sheets", async () => {
    await give("summaries");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Plan Check register");
      sheet.charts.add("ColumnClustered", sheet.getRange("S1:T4")).name = "Errors by action";
      await context.sync();
    });
    const { skipped } = await give("removeSummaries");
    expect(skipped[0]).toMatchObject({ sheet: "Plan Check register", why: '"Errors by action" on this sheet is not Plan Check\'s, so no sheet was removed. Move it to a sheet of your own, then try again.' });
    expect(book.host.sheetNames).toContain("Plan Check summary");
    expect((await readWorkbook()).documents[keptTextsKey]).toBeUndefined();
  });

  test("where the workbook's structure, one of the sheets, or a sheet with a formula that leads there is protected", async () => {
    await give("summaries");
    book.host.editByHand("KPIs", "J1", "=SUM('Plan Check register'!S2:S4)");
    const { snapshot, evaluation } = await read();
    const changes = changesOf({ kind: "removeSummaries" }, evaluation, snapshot);
    book.host.protect("KPIs");
    const { skipped } = await applyChanges(changes);
    expect(skipped.map(({ sheet }) => sheet)).toContain("KPIs");
    expect(book.host.cell("KPIs", "J1").formula).toBe("=SUM('Plan Check register'!S2:S4)");
    expect(book.host.sheetNames).toContain("Plan Check register");
  });
});

describe("formulas that lead to a sheet that goes", () => {
  const snapshotOf = (formula: string): WorkbookSnapshot => {
    const sheet = { position: 0, visibility: "visible", isProtected: false, block: null, values: [], numberFormats: new Map(), texts: new Map(), merges: [], mergesKnown: "read", hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() } as const;
    return {
      fileName: null,
      names: [],
      documents: {},
      notRead: [],
      sheets: [
        { ...sheet, id: "1", name: "It's ours", formulas: new Map(), tables: [{ name: "Ours", block: { row: 1, column: 1, rowCount: 2, columnCount: 2 }, hasHeaders: true }] },
        { ...sheet, id: "2", name: "Mine", formulas: new Map([[3 * 16384 + 2, formula]]), tables: [] },
      ],
    };
  };
  test.each([
    ["='It''s ours'!A1", true],
    ["=SUM('it''s OURS'!A:A)", true],
    ["=SUM(Ours[Count])", true],
    ["=COUNTA(Ours)", true],
    ['=HYPERLINK("#\'It\'\'s ours\'!A1","Ours")', false],
    ["=SUM(OursToo[Count])", false],
    ["=Yours!A1", false],
    ["=Ours(1)", false],
  ])("%s: %s", (formula, leads) => {
    expect(formulasLeadingTo(snapshotOf(formula), ["It's ours"]).get("It's ours")).toEqual(leads ? [{ sheet: "Mine", row: 3, column: 2, formula }] : []);
  });
});
