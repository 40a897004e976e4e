import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import JSZip from "jszip";
import type ExcelJS from "@protobi/exceljs";
import { buildWorkbook } from "../../samples/build";
import { OfficePackage } from "./package";
import { element, parseXml } from "./xml";
import { CannotSaveError, compareFiles, describeDifference, openWorkbookFile, removeNote, saveWorkbookFile, type OpenedFile } from ".";

const nothing = { pivots: [], charts: [] };
const folder = path.join(__dirname, "../../../assets/samples");
const samples = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(folder, name)));

/** The differences that a change makes to the saved file, each in one line. */
async function differencesAfter(bytes: Uint8Array, change: (book: ExcelJS.Workbook, opened: OpenedFile) => void): Promise<string[]> {
  const opened = await openWorkbookFile(bytes);
  change(opened.book, opened);
  return (await compareFiles(bytes, await saveWorkbookFile(opened, nothing))).map(describeDifference);
}

const sheetOf = (book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet => {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

async function changeParts(bytes: Uint8Array, change: (pack: OfficePackage) => Promise<void> | void): Promise<Uint8Array> {
  const pack = OfficePackage.of(await JSZip.loadAsync(bytes));
  await change(pack);
  return pack.toBytes();
}

describe.each(samples)("%s", (name) => {
  test("is saved as it was, every part byte for byte", async () => {
    const bytes = sample(name);
    const saved = await saveWorkbookFile(await openWorkbookFile(bytes), nothing);
    expect((await compareFiles(bytes, saved)).map(describeDifference)).toEqual([]);
    const before = await JSZip.loadAsync(bytes);
    const after = await JSZip.loadAsync(saved);
    expect(Object.keys(after.files)).toEqual(Object.keys(before.files));
    for (const part of Object.keys(before.files)) {
      expect([part, await after.file(part)?.async("base64")]).toEqual([part, await before.file(part)?.async("base64")]);
    }
  });

  test.each([0.5, "=1+1"])("one cell set to %j is the only difference", async (value) => {
    const differences = await differencesAfter(sample(name), (book) => {
      const first = book.worksheets[0];
      if (first) first.getCell("K30").value = value;
    });
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatch(/^cell .*!K30: \(none\) → /);
  });

  test("one cell coloured is the only difference, and keeps the rest of its format", async () => {
    const differences = await differencesAfter(sample(name), (book) => {
      const first = book.worksheets[0];
      if (first) first.getCell("A4").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FF00B050" } };
    });
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatch(/^style .*!A4: /);
  });
});

/** The plan's first sheet has two merged titles, rules, notes, links, formulas; see test/samples/nasty.ts. */
describe("a change to the workbook of everything leaves the rest alone", () => {
  const plan = (book: ExcelJS.Workbook): ExcelJS.Worksheet => sheetOf(book, "Plan & notes");
  test.each<[string, (book: ExcelJS.Workbook) => void, RegExp[]]>([
    ["a text", (book) => (plan(book).getCell("B7").value = "Plant 500 trees"), [/^cell Plan & notes!B7/]],
    ["the first cell of a shared formula", (book) => (plan(book).getCell("G5").value = 9), [/!G5:/, /!G6:/, /!G7:/, /!G8:/, /!G9:/, /!G10:/]],
    ["a later cell of a shared formula", (book) => (plan(book).getCell("G8").value = 9), [/!G8:/]],
    ["a formula", (book) => (plan(book).getCell("C12").value = { formula: "SUM(1,2)", result: 3 }), [/!C12: =1\/0/]],
    ["a cell emptied", (book) => (plan(book).getCell("A12").value = null), [/^cell .*!A12: .* → \(none\)/]],
    ["a number format", (book) => (plan(book).getCell("G5").numFmt = "0.000"), [/^style .*!G5/]],
    ["a column's width", (book) => (plan(book).getColumn(2).width = 50), [/^column .*column 2/]],
    ["a new column's width", (book) => (plan(book).getColumn(9).width = 12), [/^column .*column 9/]],
    ["a row's height", (book) => (plan(book).getRow(5).height = 30), [/^row .*row 5/]],
    ["a hidden row shown", (book) => (plan(book).getRow(9).hidden = false), [/^row .*row 9/]],
    ["a merge", (book) => plan(book).mergeCells("A12:A13"), [/^merge .*A12:A13/]],
    ["a merge undone", (book) => plan(book).unMergeCells("A2:F2"), [/^merge .*A2:F2.*→ \(none\)/]],
    [
      "a rule",
      (book) => plan(book).addConditionalFormatting({ ref: "H5:H10", rules: [{ type: "cellIs", operator: "equal", formulae: ['="Green"'], priority: 4, style: { font: { bold: true } } }] }),
      [/^conditional format .*H5:H10 priority 4: .*<formula>"Green"<\/>/],
    ],
    ["a drop-down beside the one there", (book) => (plan(book).getCell("H5").dataValidation = { type: "list", allowBlank: true, formulae: ['"Yes,No"'] }), [/^data validation .*H5/]],
    [
      "a drop-down over the one there",
      (book) => (plan(book).getCell("F7").dataValidation = { type: "list", allowBlank: true, formulae: ['"Yes,No"'] }),
      [/^data validation .*F5:F10: .* → \(none\)/, /^data validation .*F5:F6 F8:F10: \(none\)/, /^data validation .*F7: \(none\)/],
    ],
    ["a note", (book) => (plan(book).getCell("B6").note = "New"), [/vmlDrawing/, /^note .*B6/]],
    ["a note taken away", (book) => removeNote(plan(book).getCell("B5")), [/vmlDrawing/, /^note .*B5.* → \(none\)/]],
    ["a link", (book) => (plan(book).getCell("B6").value = { text: "Go", hyperlink: "#'Counts'!A1" }), [/^cell .*B6/, /^hyperlink .*B6: \(none\) → <hyperlink location="'Counts'!A1"/]],
    ["freezing", (book) => (plan(book).views = [{ state: "frozen", xSplit: 0, ySplit: 2 }]), [/^sheet part .*sheetViews/]],
    ["the print's direction", (book) => (plan(book).pageSetup.orientation = "portrait"), [/^sheet part .*pageSetup.*orientation="portrait"/]],
    ["print titles", (book) => (plan(book).pageSetup.printTitlesRow = "1:4"), [/^name .*_xlnm.Print_Titles/]],
    ["a footer", (book) => (plan(book).headerFooter.oddFooter = "&RPage &P"), [/^sheet part .*headerFooter/]],
    ["protection", (book) => Object.assign(plan(book), { sheetProtection: { sheet: true } }), [/^sheet part .*sheetProtection/]],
    ["a sheet hidden", (book) => (sheetOf(book, "Counts").state = "hidden"), [/^sheet Counts!sheet: worksheet visible → worksheet hidden/]],
    ["a name", (book) => book.definedNames.add("Lists!$A$1", "FirstWord"), [/^name FirstWord/]],
    ["the active sheet", (book) => (book.views = [{ ...book.views[0], activeTab: 1 } as ExcelJS.WorkbookView]), [/^sheet part Counts!sheetViews/, /^property active sheet: Plan & notes → Counts/]],
  ])("%s", async (_, change, expected) => {
    const differences = await differencesAfter(sample("nasty.xlsx"), change);
    expect(differences.map((line) => line.slice(0, 400))).toEqual(expect.arrayContaining(expected.map((pattern): unknown => expect.stringMatching(pattern))));
    expect(differences).toHaveLength(expected.length);
  });
});

describe("sheets", () => {
  test("a new sheet with a table, rules, links, widths and print set-up comes back as it was made; others stay", async () => {
    const bytes = sample("nasty.xlsx");
    const opened = await openWorkbookFile(bytes);
    const register = opened.book.addWorksheet("Register", { properties: { tabColor: { argb: "FF2E75B6" } } });
    register.addTable({ name: "PlanRegister", ref: "A1", headerRow: true, style: { theme: "TableStyleMedium2" }, columns: [{ name: "Ref" }, { name: "Done" }], rows: [["007", 0.5], ["1.10", 1]] });
    register.getCell("B2").numFmt = "0%";
    register.getCell("D1").value = { text: "To the plan", hyperlink: "#'Plan & notes'!A5" };
    register.getColumn(1).width = 33;
    register.views = [{ state: "frozen", xSplit: 0, ySplit: 1 }];
    register.pageSetup = { ...register.pageSetup, orientation: "landscape", printTitlesRow: "1:1" };
    register.addConditionalFormatting({ ref: "B2:B3", rules: [{ type: "cellIs", operator: "equal", formulae: [1], priority: 1, style: { font: { bold: true } } }] });
    const saved = await saveWorkbookFile(opened, nothing);
    const others = await compareFiles(bytes, saved, { ignoreSheets: (name) => name === "Register" });
    expect(others.filter(({ kind }) => kind !== "part" && kind !== "sheet order" && kind !== "relationship").map(describeDifference)).toEqual([]);
    const again = sheetOf((await openWorkbookFile(saved)).book, "Register");
    expect(again.getCell("A2").value).toBe("007");
    expect(again.getCell("B2").numFmt).toBe("0%");
    expect(again.getColumn(1).width).toBe(33);
    expect(again.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(again.pageSetup).toMatchObject({ orientation: "landscape", printTitlesRow: "1:1" });
    expect(again.getTable("PlanRegister")).toBeDefined();
    expect(await differencesAfter(saved, () => undefined)).toEqual([]);
  });

  test("adding sheets, rules, formats, names and taking them away again leaves nothing behind but unused formats", async () => {
    const bytes = sample("nasty.xlsx");
    const opened = await openWorkbookFile(bytes);
    const extra = opened.book.addWorksheet("Extra");
    extra.addTable({ name: "ExtraTable", ref: "A1", headerRow: true, columns: [{ name: "Ref" }], rows: [["1"]] });
    extra.getCell("C3").note = "Gone soon";
    sheetOf(opened.book, "Plan & notes").getCell("H5").value = "Red";
    sheetOf(opened.book, "Plan & notes").getCell("H5").font = { bold: true };
    const again = await openWorkbookFile(await saveWorkbookFile(opened, nothing));
    again.book.removeWorksheet("Extra");
    const cell = sheetOf(again.book, "Plan & notes").getCell("H5");
    cell.value = null;
    cell.style = {};
    expect((await compareFiles(bytes, await saveWorkbookFile(again, nothing))).map(describeDifference)).toEqual([]);
  });

  test("a cell in a row that holds nothing, saved while it had a look, has none once that is gone", async () => {
    const bytes = await buildWorkbook({ Plan: [["Action", "Day"], ["Mow"], [], ["Plant", new Date(Date.UTC(2011, 2, 31))]] });
    const opened = await openWorkbookFile(bytes);
    const cell = sheetOf(opened.book, "Plan").getCell("D3");
    cell.style = { font: { bold: true } };
    await saveWorkbookFile(opened, nothing);
    cell.style = {};
    expect((await compareFiles(bytes, await saveWorkbookFile(opened, nothing))).map(describeDifference)).toEqual([]);
  });

  test("a sheet that was replaced by another of its name is a new sheet", async () => {
    const opened = await openWorkbookFile(await buildWorkbook({ Plan: [["Action"]], Old: { rows: [["x"]], protected: true }, Last: [["z"]] }));
    opened.book.removeWorksheet("Old");
    opened.book.addWorksheet("Old").getCell("A1").value = "y";
    const again = await openWorkbookFile(await saveWorkbookFile(opened, nothing));
    expect(again.book.worksheets.map((sheet) => sheet.name)).toEqual(["Plan", "Last", "Old"]);
    expect(sheetOf(again.book, "Old").getCell("A1").value).toBe("y");
    expect(Reflect.get(sheetOf(again.book, "Old"), "sheetProtection") ?? null).toBeNull();
  });

  test("names of a sheet follow it to its new place", async () => {
    const bytes = sample("nasty.xlsx");
    const opened = await openWorkbookFile(bytes);
    Object.assign(sheetOf(opened.book, "Counts"), { orderNo: 99 });
    const differences = await compareFiles(bytes, await saveWorkbookFile(opened, nothing));
    expect(differences.map(({ kind }) => kind)).toEqual(["sheet order"]);
  });

  test("a workbook without any sheet cannot be saved", async () => {
    const opened = await openWorkbookFile(await buildWorkbook({ Plan: [["Action"]] }));
    opened.book.removeWorksheet("Plan");
    await expect(saveWorkbookFile(opened, nothing)).rejects.toThrow();
  });
});

describe("parts that nobody here knows", () => {
  const plain = () => buildWorkbook({ Plan: [["Action", "Lead"], ["Mend the gate", "Tom"]], Second: [["x"]] });
  const edit = (book: ExcelJS.Workbook) => (sheetOf(book, "Plan").getCell("B2").value = "Ines");

  test.each<[string, (pack: OfficePackage) => Promise<void>]>([
    [
      "macros",
      async (pack) => {
        pack.set("xl/vbaProject.bin", new Uint8Array([1, 2, 3, 200]));
        await pack.setContentType("xl/vbaProject.bin", "application/vnd.ms-office.vbaProject");
        await pack.setContentType("xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
        await pack.addRelationship("xl/workbook.xml", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "xl/vbaProject.bin");
      },
    ],
    [
      "threaded comments, whose notes are named otherwise",
      async (pack) => {
        const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        pack.set("xl/comments/comment1.xml", parseXml(`<comments xmlns="${main}"><authors><author>tc={1}</author></authors><commentList><comment ref="A2" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`));
        pack.set("xl/threadedComments/threadedComment1.xml", parseXml('<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A2" id="{1}"><text>Still open?</text></threadedComment></ThreadedComments>'));
        await pack.addRelationship("xl/worksheets/sheet1.xml", "comments", "xl/comments/comment1.xml");
        await pack.addRelationship("xl/worksheets/sheet1.xml", "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment", "xl/threadedComments/threadedComment1.xml");
      },
    ],
    [
      "a slicer and its cache",
      async (pack) => {
        pack.set("xl/slicers/slicer1.xml", parseXml('<slicers xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><slicer name="Lead"/></slicers>'));
        await pack.addRelationship("xl/worksheets/sheet1.xml", "http://schemas.microsoft.com/office/2007/relationships/slicer", "xl/slicers/slicer1.xml");
      },
    ],
    [
      "a chart sheet between the others",
      async (pack) => {
        pack.set("xl/chartsheets/sheet1.xml", parseXml('<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>'));
        await pack.setContentType("xl/chartsheets/sheet1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml");
        const id = await pack.addRelationship("xl/workbook.xml", "chartsheet", "xl/chartsheets/sheet1.xml");
        const book = await pack.xml("xl/workbook.xml");
        const sheets = book.children.find((part) => typeof part !== "string" && part.name === "sheets");
        if (typeof sheets === "object") sheets.children.splice(1, 0, element("sheet", { name: "Chart", sheetId: 77, "r:id": id }));
        pack.set("xl/workbook.xml", book);
      },
    ],
    [
      "a prefix on every element of a sheet",
      async (pack) => {
        const text = await pack.text("xl/worksheets/sheet1.xml");
        const prefixed = text.replace(/<(\/?)([a-zA-Z])/g, "<$1x:$2").replace(' xmlns="', ' xmlns:x="');
        pack.set("xl/worksheets/sheet1.xml", prefixed);
      },
    ],
    [
      "rows and cells without their addresses",
      async (pack) => {
        const text = await pack.text("xl/worksheets/sheet1.xml");
        pack.set("xl/worksheets/sheet1.xml", text.replace(/(<(?:row|c)) r="[A-Z]*\d+"/g, "$1"));
      },
    ],
    [
      "a validation and a name on a million rows",
      async (pack) => {
        const sheet = await pack.xml("xl/worksheets/sheet1.xml");
        const at = sheet.children.findIndex((part) => typeof part !== "string" && part.name === "pageMargins");
        sheet.children.splice(at, 0, element("dataValidations", { count: 1 }, [element("dataValidation", { type: "whole", sqref: "D1:F1048576" }, [element("formula1", {}, ["1"])])]));
        pack.set("xl/worksheets/sheet1.xml", sheet);
        const book = await pack.xml("xl/workbook.xml");
        const next = book.children.findIndex((part) => typeof part !== "string" && part.name === "calcPr");
        book.children.splice(next, 0, element("definedNames", {}, [element("definedName", { name: "All" }, ["Plan!$A$1:$XFD$1048576"])]));
        pack.set("xl/workbook.xml", book);
      },
    ],
  ])("%s: kept, with and without an edit", async (_, add) => {
    const bytes = await changeParts(await plain(), add);
    expect(await differencesAfter(bytes, () => undefined)).toEqual([]);
    const differences = await differencesAfter(bytes, edit);
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatch(/^cell Plan!B2: /);
  });

  test("says that there are macros", async () => {
    const bytes = await changeParts(await plain(), (pack) => pack.set("xl/vbaProject.bin", new Uint8Array([1])));
    expect((await openWorkbookFile(bytes)).hasMacros).toBe(true);
  });
});

test("a sheet of many thousand formatted but empty rows opens, and keeps them when a cell above is written", async () => {
  const empty = Array.from({ length: 12_000 }, (_, index) => `<row r="${index + 10}" ht="20" customHeight="1"><c r="A${index + 10}" s="0"/></row>`).join("");
  const bytes = await changeParts(await buildWorkbook({ Plan: [["Action"], ["Mend the gate"]] }), async (pack) => {
    pack.set("xl/worksheets/sheet1.xml", (await pack.text("xl/worksheets/sheet1.xml")).replace("</sheetData>", `${empty}</sheetData>`));
  });
  const opened = await openWorkbookFile(bytes);
  const sheet = sheetOf(opened.book, "Plan");
  expect(sheet.rowCount).toBe(2);
  sheet.getCell("B2").value = "Tom";
  const saved = await JSZip.loadAsync(await saveWorkbookFile(opened, nothing));
  const text = (await saved.file("xl/worksheets/sheet1.xml")?.async("string")) ?? "";
  expect(text.match(/<row /g)).toHaveLength(12_002);
  expect(text).toMatch(/<c r="B2" t="s">/);
});

test("a picture that was added is refused, not lost", async () => {
  const opened = await openWorkbookFile(await buildWorkbook({ Plan: [["Action"]] }));
  const image = opened.book.addImage({ base64: "data:image/png;base64,iVBORw0KGgo=", extension: "png" });
  opened.book.worksheets[0]?.addImage(image, "C3:D4");
  await expect(saveWorkbookFile(opened, nothing)).rejects.toThrow(CannotSaveError);
});

test("a calculation chain is dropped where a formula went, and the file asks to be calculated", async () => {
  const opened = await openWorkbookFile(sample("nasty.xlsx"));
  sheetOf(opened.book, "Plan & notes").getCell("C12").value = "none";
  const saved = await JSZip.loadAsync(await saveWorkbookFile(opened, nothing));
  expect(saved.file("xl/calcChain.xml")).toBeNull();
  expect(await saved.file("[Content_Types].xml")?.async("string")).not.toContain("calcChain");
  expect(await saved.file("xl/workbook.xml")?.async("string")).toContain('fullCalcOnLoad="1"');
});

test("saving twice gives the same bytes", async () => {
  const opened = await openWorkbookFile(sample("sample-plan.xlsx"));
  sheetOf(opened.book, "Indicators").getCell("A1").value = "Changed";
  const first = await saveWorkbookFile(opened, nothing);
  expect(Buffer.from(await saveWorkbookFile(opened, nothing)).equals(Buffer.from(first))).toBe(true);
});
