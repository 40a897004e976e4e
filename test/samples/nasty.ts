import ExcelJS from "@protobi/exceljs";
import JSZip from "jszip";
import { openWorkbookFile, saveWorkbookFile } from "../host/file";
import { OfficePackage } from "../host/file/package";
import { child, element, elements, parseXml, type XmlElement } from "../host/file/xml";
import { bookBytes } from "./build";

const red: ExcelJS.FillPattern = { type: "pattern", pattern: "solid", bgColor: { argb: "FFC00000" } };
const amber: ExcelJS.FillPattern = { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC000" } };
/** A picture of one pixel. */
const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** A workbook of everything that a save must not harm, small, with a plan in it. */
export async function nastyWorkbook(): Promise<Uint8Array> {
  const bytes = await bookBytes(nastyBook());
  const opened = await openWorkbookFile(await withPicture(bytes));
  const saved = await saveWorkbookFile(opened, {
    pivots: [
      {
        sheet: "Counts",
        name: "OfficerPivot",
        anchor: { row: 3, column: 1 },
        source: { sheet: "Plan & notes", address: "A4:F10" },
        rows: [{ field: "Lead" }],
        columns: [{ field: "RAG", items: ["Red", "Amber", "Green"] }],
        values: [{ field: "Ref", summarise: "count", caption: "Actions" }],
        filters: [],
      },
    ],
    charts: [
      {
        sheet: "Counts",
        name: "OfficerChart",
        type: "columnClustered",
        categories: { sheet: "Counts", address: "H4:H6" },
        series: [{ name: { sheet: "Counts", address: "I3" }, values: { sheet: "Counts", address: "I4:I6" }, colour: "#2E75B6" }],
        title: "Visits by quarter",
        altText: "Columns: visits in three quarters",
        place: "H8:N20",
      },
    ],
    customXml: [{ id: "{6F1D9A52-3B1E-4C7B-9A35-0F3D1C2B7A10}", xml: '<records xmlns="urn:example:records"><classification>Internal</classification></records>' }],
  });
  return withForeignParts(saved);
}

function nastyBook(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  addPlan(book.addWorksheet("Plan & notes", { properties: { tabColor: { argb: "FF7030A0" } } }));
  addCounts(book.addWorksheet("Counts"));
  const locked = book.addWorksheet("Locked");
  locked.addRows([["Ref", "Action", "Lead"], ["L1", "Keep the register of volunteers up to date", "Volunteer Coordinator"]]);
  locked.getCell("B2").protection = { locked: false };
  Object.assign(locked, { sheetProtection: { sheet: true, formatCells: true } });
  const lists = book.addWorksheet("Lists", { state: "veryHidden" });
  lists.addRows([["Red"], ["Amber"], ["Green"]]);
  const hidden = book.addWorksheet("Old", { state: "hidden" });
  hidden.addRows([["Superseded 2024"]]);
  book.definedNames.add("Lists!$A$1:$A$3", "RagWords");
  book.definedNames.add("'Plan & notes'!$A$5:$F$10", "PlanRows");
  book.views = [{ x: 0, y: 0, width: 20000, height: 12000, firstSheet: 0, activeTab: 0, visibility: "visible" }];
  return book;
}

function addPlan(sheet: ExcelJS.Worksheet): void {
  sheet.addRows([
    ["Café & community plan <draft> 2025/26"],
    ["Priority 1: “safer” streets – it's everyone's job"],
    [],
    ["Ref", "Action", "By when", "Lead", "Target", "RAG"],
    ["007", "Light the footbridge", "31/03/2026", "Streets Manager", "4.3%", "Red"],
    ["1.10", "=1+1 training sessions", "Ongoing", "tbc", "=1+1", "Amber"],
    ["1.2", "Plant 400 trees", null, "Parks Manager", "1/2", "Green"],
    ["1.3", null, null, "Parks Manager", "TRUE", "Green"],
    ["1.4", "  leading and trailing spaces  ", "Q3 2025/26", "Streets Manager", "£1,200", "Red"],
    ["1.5", "two\nlines\tand a tab", null, "Streets Manager", "-", "Amber"],
    [],
    ["Total", null, null, null, null, null],
  ]);
  sheet.mergeCells("A1:F1");
  sheet.mergeCells("A2:F2");
  sheet.getCell("A1").value = { richText: [{ text: "Café & community plan ", font: { bold: true, size: 16, name: "Georgia" } }, { text: "<draft> 2025/26", font: { italic: true, color: { argb: "FFC00000" } } }] };
  sheet.getCell("C7").value = new Date(Date.UTC(2026, 1, 27));
  sheet.getCell("C7").numFmt = "dd/mm/yyyy";
  sheet.getCell("B8").value = { error: "#REF!" as ExcelJS.CellErrorValue["error"] };
  sheet.getCell("C8").value = { formula: "EDATE(C7,1)", result: 46108 };
  sheet.getCell("C8").numFmt = "mmm-yy";
  sheet.getCell("B12").value = { formula: 'COUNTIF(F5:F10,"Red")&" red"', result: "2 red" };
  sheet.getCell("C12").value = { formula: "1/0", result: { error: "#DIV/0!" as ExcelJS.CellErrorValue["error"] } };
  sheet.fillFormula("G5:G10", "LEN(A5)", [3, 4, 3, 3, 3, 3]);
  sheet.getCell("D5").value = { text: "Streets Manager", hyperlink: "mailto:streets@northmere.example", tooltip: "Write to the lead" };
  sheet.getCell("D7").value = { text: "Parks Manager", hyperlink: "#'Counts'!A3" };
  sheet.getCell("B5").note = { texts: [{ font: { bold: true, size: 9 }, text: "Reviewer: " }, { font: { size: 9 }, text: "is this the old bridge?" }] };
  sheet.getCell("F6").note = "Agreed in October";
  sheet.getRow(4).eachCell((cell) => {
    cell.font = { bold: true, color: { theme: 0 }, name: "Arial", size: 10 };
    cell.fill = { type: "gradient", gradient: "angle", degree: 90, stops: [{ position: 0, color: { argb: "FF1F4E79" } }, { position: 1, color: { argb: "FF2E75B6" } }] };
    cell.border = { bottom: { style: "double", color: { argb: "FF000000" } }, diagonal: { up: true, style: "hair" } };
    cell.alignment = { textRotation: 15, horizontal: "center", wrapText: true };
  });
  sheet.getCell("E5").numFmt = '[Red]0.0%;[Blue]-0.0%;"none"';
  sheet.getRow(9).hidden = true;
  sheet.getRow(10).height = 42;
  sheet.getRow(3).outlineLevel = 1;
  sheet.getColumn(2).width = 44.7109375;
  sheet.getColumn(5).hidden = true;
  sheet.addConditionalFormatting({
    ref: "F5:F10",
    rules: [
      { type: "cellIs", operator: "equal", formulae: ['"Red"'], priority: 2, style: { fill: red, font: { color: { argb: "FFFFFFFF" }, bold: true } } },
      { type: "cellIs", operator: "equal", formulae: ['"Amber"'], priority: 1, style: { fill: amber } },
    ],
  });
  sheet.addConditionalFormatting({ ref: "A5:F10", rules: [{ type: "expression", formulae: ['$D5="tbc"'], priority: 3, style: { font: { italic: true } } }] });
  const dropDown: ExcelJS.DataValidation = { type: "list", allowBlank: true, formulae: ["RagWords"], showErrorMessage: true, errorTitle: "RAG", error: "Choose a word from the list", showInputMessage: true, promptTitle: "RAG", prompt: "Red, Amber or Green" };
  Object.assign(sheet, { dataValidations: { model: { "F5:F10": dropDown } } });
  sheet.views = [{ state: "frozen", xSplit: 1, ySplit: 4, topLeftCell: "B5", activeCell: "B5", showGridLines: false, zoomScale: 85 }];
  sheet.autoFilter = "A4:F10";
  // exceljs puts a dollar before each corner only: without the second, the area would move with the cursor.
  sheet.pageSetup = { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "4:4", printArea: "A$1:F$12", firstPageNumber: 3, horizontalCentered: true, margins: { left: 0.25, right: 0.25, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 } };
  sheet.headerFooter = { oddHeader: "&C&\"Georgia,Italic\"&14Plan && notes", oddFooter: "&LPrinted &D&RPage &P of &N", firstHeader: "&CFirst page", differentFirst: true };
}

function addCounts(sheet: ExcelJS.Worksheet): void {
  sheet.getCell("A1").value = "Counts made by the team";
  sheet.getCell("H3").value = "Quarter";
  sheet.getCell("I3").value = "Visits";
  [["Q1", 120], ["Q2", 95], ["Q3", 143]].forEach(([quarter, visits], index) => {
    sheet.getCell(4 + index, 8).value = quarter ?? null;
    sheet.getCell(4 + index, 9).value = visits ?? null;
  });
  sheet.addTable({ name: "VisitsTable", ref: "P3", headerRow: true, totalsRow: false, style: { theme: "TableStyleLight9", showRowStripes: true }, columns: [{ name: "Site", filterButton: true }, { name: "Visits" }], rows: [["North", 58], ["South", 62]] });
}

async function edit(bytes: Uint8Array, change: (pack: OfficePackage) => Promise<void>): Promise<Uint8Array> {
  const pack = OfficePackage.of(await JSZip.loadAsync(bytes));
  await change(pack);
  return pack.toBytes();
}

/** A picture on the Locked sheet. */
async function withPicture(bytes: Uint8Array): Promise<Uint8Array> {
  return edit(bytes, async (pack) => {
    const image = "xl/media/image1.png";
    pack.set(image, Uint8Array.from(atob(pixel), (character) => character.charCodeAt(0)));
    await pack.setDefaultContentType("png", "image/png");
    const drawing = "xl/drawings/drawing9.xml";
    pack.set(drawing, parseXml(`<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:oneCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="304800" cy="304800"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Logo" descr="The partnership's mark"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"/></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`));
    await pack.setContentType(drawing, "application/vnd.openxmlformats-officedocument.drawing+xml");
    await pack.addRelationship(drawing, "image", image);
    const sheet = "xl/worksheets/sheet3.xml";
    const id = await pack.addRelationship(sheet, "drawing", drawing);
    const root = await pack.xml(sheet);
    root.children.push(element("drawing", { "r:id": id }));
    pack.set(sheet, root);
  });
}

const x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const excelMain = "http://schemas.microsoft.com/office/excel/2006/main";

/** What exceljs does not know at all: sparklines, newer rules, printer settings, local and computed names, a calculation chain, own properties. */
async function withForeignParts(bytes: Uint8Array): Promise<Uint8Array> {
  return edit(bytes, async (pack) => {
    const plan = "xl/worksheets/sheet1.xml";
    const printer = await addPart(pack, plan, "printerSettings", "xl/printerSettings/printerSettings1.bin", new Uint8Array([80, 1, 2, 3, 0, 255]), "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings");
    const root = await pack.xml(plan);
    Object.assign(child(root, "pageSetup")?.attributes ?? {}, { "r:id": printer, useFirstPageNumber: "1" });
    root.attributes["xmlns:r"] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    root.children = [...elements(root).filter((part) => part.name !== "extLst"), extensions()];
    placeIgnoredErrors(root);
    pack.set(plan, root);
    await addPart(pack, "xl/workbook.xml", "calcChain", "xl/calcChain.xml", element("calcChain", { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" }, ["C8", "B12", "C12", "G5"].map((r) => element("c", { r, i: 1 }))), "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml");
    await addPart(pack, "", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties", "docProps/custom.xml", parseXml('<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Retention"><vt:lpwstr>6 years</vt:lpwstr></property></Properties>'), "application/vnd.openxmlformats-officedocument.custom-properties+xml");
    const book = await pack.xml("xl/workbook.xml");
    child(book, "definedNames")?.children.push(
      element("definedName", { name: "LastRow" }, ["COUNTA('Plan & notes'!$A:$A)"]),
      element("definedName", { name: "Site", localSheetId: 1 }, ["Counts!$P$4:$P$5"]),
      element("definedName", { name: "Whole", hidden: 1 }, ["'Plan & notes'!$A$1:$Z$1048576"]),
    );
    pack.set("xl/workbook.xml", book);
  });
}

async function addPart(pack: OfficePackage, source: string, kind: string, path: string, content: XmlElement | Uint8Array, type: string): Promise<string> {
  pack.set(path, content);
  await pack.setContentType(path, type);
  return pack.addRelationship(source, kind, path);
}

function placeIgnoredErrors(root: XmlElement): void {
  const at = elements(root).findIndex((part) => ["drawing", "legacyDrawing", "tableParts", "extLst"].includes(part.name));
  const children = elements(root);
  children.splice(at < 0 ? children.length : at, 0, element("ignoredErrors", {}, [element("ignoredError", { sqref: "A5:F10", numberStoredAsText: 1 })]));
  root.children = children;
}

function extensions(): XmlElement {
  const range = (name: string, words: string): XmlElement => element(name, {}, [words]);
  return element("extLst", {}, [
    element("ext", { uri: "{78C0D931-6437-407d-A8EE-F0AAD7539E65}", "xmlns:x14": x14 }, [
      element("x14:conditionalFormattings", {}, [
        element("x14:conditionalFormatting", { "xmlns:xm": excelMain }, [
          element("x14:cfRule", { type: "containsText", priority: 9, operator: "containsText", id: "{0C6B3D34-7B1C-4B39-8C5E-1E7F5B0D9A11}" }, [
            range("xm:f", 'NOT(ISERROR(SEARCH(Lists!$A$1,B5)))'),
            element("x14:dxf", {}, [element("font", {}, [element("b")])]),
          ]),
          range("xm:sqref", "B5:B10"),
        ]),
      ]),
    ]),
    element("ext", { uri: "{05C60535-1F16-4fd2-B633-F4F36F0B64E0}", "xmlns:x14": x14 }, [
      element("x14:sparklineGroups", { "xmlns:xm": excelMain }, [
        element("x14:sparklineGroup", { type: "column" }, [
          element("x14:colorSeries", { rgb: "FF2E75B6" }),
          element("x14:sparklines", {}, [element("x14:sparkline", {}, [range("xm:f", "Counts!I4:I6"), range("xm:sqref", "H5")])]),
        ]),
      ]),
    ]),
  ]);
}
