import { buildWorkbook, type BuiltSheets } from "../samples/build";
import { openHost, type ExcelHost } from "./node";
import { rewriteReferences } from "./edits/references";
import { blockAfter } from "./edits/shift";

const sheets: BuiltSheets = {
  Plan: {
    rows: [
      ["Ref", "Action", "Spent", "Twice"],
      ["c", "Third", 3, { formula: "C2*2", result: 6 }],
      ["a", "First", 1, { formula: "C3*2", result: 2 }],
      ["b", "Second", 2, { formula: "C4*2", result: 4 }],
      ["All", null, { formula: "SUM(C2:C4)", result: 6 }],
      ["Joined", "over two"],
    ],
    formats: { C2: "0.00" },
    also: (sheet) => {
      sheet.getCell("B3").note = "Agreed in May";
      sheet.getCell("B3").font = { bold: true };
      sheet.getRow(3).height = 40;
      sheet.getRow(4).hidden = false;
      sheet.mergeCells("A6:B7");
      sheet.addConditionalFormatting({ ref: "C2:C4", rules: [{ type: "expression", formulae: ["C2>$C$5"], priority: 1, style: { font: { italic: true } } }] });
      sheet.getCell("B2").dataValidation = { type: "list", allowBlank: true, formulae: ['"First,Second"'] };
      sheet.pageSetup.printTitlesRow = "1:1";
      sheet.pageSetup.printArea = "A$1:D$5";
    },
  },
  Other: [[{ formula: "Plan!C3", result: 1 }, { formula: "SUM(Plan!$C$2:C4)", result: 6 }, { formula: '"Plan!C3"&Plan!C2', result: "Plan!C33" }]],
};

let host: ExcelHost;
const open = async (bytes: Uint8Array) => {
  host = await openHost(bytes);
};
beforeEach(async () => open(await buildWorkbook(sheets)));
afterEach(() => host.dispose());
const formula = (sheet: string, address: string) => host.cell(sheet, address).formula;
const value = (sheet: string, address: string) => host.cell(sheet, address).value;

/** What is there must also be there after saving and opening again. */
const kept: readonly (readonly [string, () => Promise<void>])[] = [
  ["open", async () => {}],
  [
    "saved and opened again",
    async () => {
      const bytes = await host.save();
      host.dispose();
      await open(bytes);
    },
  ],
];

describe.each(kept)("%s", (_, after) => {
  test("a row inserted moves cells, notes, heights, merges, rules, names of print and formulas, and looks like the one above", async () => {
    host.person.insertRows("Plan", 3);
    await after();
    expect([value("Plan", "A2"), value("Plan", "A3"), value("Plan", "A4"), value("Plan", "A7")]).toEqual(["c", "", "a", "Joined"]);
    expect(host.cell("Plan", "C3").numberFormat).toBe("0.00");
    expect(host.cell("Plan", "B4")).toMatchObject({ note: "Agreed in May", bold: true });
    expect(host.cell("Plan", "B3").note).toBeNull();
    expect([formula("Plan", "D4"), formula("Plan", "C6")]).toEqual(["=C4*2", "=SUM(C2:C5)"]);
    expect([formula("Other", "A1"), formula("Other", "B1"), formula("Other", "C1")]).toEqual(["=Plan!C4", "=SUM(Plan!$C$2:C5)", '="Plan!C3"&Plan!C2']);
    const { excel } = host.book.findSheet("Plan") ?? {};
    expect(excel?.findRow(4)?.height).toBe(40);
    expect(excel?.findRow(3)?.height).not.toBe(40);
    expect(excel?.getCell("A8").master.address).toBe("A7");
    expect(Reflect.get(excel ?? {}, "conditionalFormattings")).toMatchObject([{ ref: "C2:C5", rules: [{ formulae: ["C2>$C$6"] }] }]);
    expect(excel?.pageSetup).toMatchObject({ printArea: "A1:D6", printTitlesRow: "1:1" });
    expect(value("Plan", "C6")).toBe(6);
  });

  test("a row deleted takes its cells along, and what pointed to them says so", async () => {
    host.person.deleteRows("Plan", 3);
    await after();
    expect([value("Plan", "A2"), value("Plan", "A3"), value("Plan", "A4")]).toEqual(["c", "b", "All"]);
    expect(formula("Plan", "C4")).toBe("=SUM(C2:C3)");
    expect(value("Plan", "C4")).toBe(5);
    expect(formula("Other", "A1")).toBe("=Plan!#REF!");
    expect(value("Other", "B1")).toBe(5);
  });

  test("rows sorted take looks and notes along; formulas of a row stay with it, the rest of the workbook stays", async () => {
    host.person.sortRows("Plan", "A2:D4", 1);
    await after();
    expect(["A2", "A3", "A4"].map((address) => value("Plan", address))).toEqual(["a", "b", "c"]);
    expect(["D2", "D3", "D4"].map((address) => [formula("Plan", address), value("Plan", address)])).toEqual([["=C2*2", 2], ["=C3*2", 4], ["=C4*2", 6]]);
    expect(host.cell("Plan", "B2")).toMatchObject({ note: "Agreed in May", bold: true });
    expect(host.cell("Plan", "C4").numberFormat).toBe("0.00");
    expect(host.cell("Plan", "B2").dropDown).toEqual(["First", "Second"]);
    expect([formula("Other", "A1"), value("Other", "A1")]).toEqual(["=Plan!C3", 2]);
  });

  test("columns inserted and deleted", async () => {
    host.person.insertColumns("Plan", 3);
    expect([value("Plan", "C2"), value("Plan", "D2"), formula("Plan", "E2"), formula("Other", "A1")]).toEqual(["", 3, "=D2*2", "=Plan!D3"]);
    host.person.deleteColumns("Plan", 4);
    await after();
    expect([value("Plan", "D1"), formula("Plan", "D2"), formula("Other", "A1")]).toEqual(["Twice", "=#REF!*2", "=Plan!#REF!"]);
  });

  test("a sheet renamed keeps its formulas, a sheet deleted leaves #REF!", async () => {
    host.coAuthor.renameSheet("Plan", "Plan 2010");
    expect([formula("Other", "A1"), formula("Other", "C1")]).toEqual(["='Plan 2010'!C3", `="Plan!C3"&'Plan 2010'!C2`]);
    host.coAuthor.deleteSheet("Plan 2010");
    await after();
    expect(host.sheetNames).toEqual(["Other"]);
    expect(formula("Other", "A1")).toBe("=#REF!C3");
  });
});

test("what stands there before an edit that was taken back is there after it, cell by cell", async () => {
  const before = await host.save();
  host.person.insertRows("Plan", 3, 2);
  host.person.deleteRows("Plan", 3, 2);
  host.person.insertColumns("Plan", 2);
  host.person.deleteColumns("Plan", 2);
  const { compareFiles, describeDifference } = await import("./file");
  expect((await compareFiles(before, await host.save())).map(describeDifference)).toEqual([]);
});

test("refused as in Excel: protected sheets, sorting merged cells, the last sheet", () => {
  expect(() => host.person.sortRows("Plan", "A5:D7", 1)).toThrow(/merged cells/);
  host.protect("Plan");
  for (const edit of [() => host.person.insertRows("Plan", 2), () => host.person.deleteRows("Plan", 2), () => host.person.sortRows("Plan", "A2:D4", 1)]) expect(edit).toThrow(/AccessDenied|protected|denied|cannot/i);
  host.person.deleteSheet("Plan");
  expect(() => host.person.deleteSheet("Other")).toThrow();
});

test.each([
  ["B2+1", "B3+1"],
  ["$B$2:C$5", "$B$3:C$6"],
  ["SUM(B:B)+SUM(2:3)", "SUM(B:B)+SUM(3:4)"],
  ['IF(A2="B2",LOG10(A2),A2B)', 'IF(A3="B2",LOG10(A3),A2B)'],
  ["Table1[B2]+'It''s'!B2+[1]Sheet!B2", "Table1[B2]+'It''s'!B2+[1]Sheet!B2"],
])("references of %s with a row above", (formula, after) => {
  expect(rewriteReferences(formula, ({ sheet, block }) => (sheet === null ? blockAfter({ axis: "row", kind: "insert", at: 1, count: 1 }, block) : block))).toBe(after);
});
