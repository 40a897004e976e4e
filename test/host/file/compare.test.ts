import { readFileSync } from "node:fs";
import path from "node:path";
import JSZip from "jszip";
import { compareFiles, type CompareOptions, type Difference } from ".";

const bytes = new Uint8Array(readFileSync(path.join(__dirname, "../../../assets/samples/nasty.xlsx")));

/** The sample with one part's text changed, straight in its XML. */
async function changed(part: string, change: (text: string) => string | null): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const before = (await zip.file(part)?.async("string")) ?? "";
  const after = change(before);
  if (after === before) throw new Error(`${part} was not changed`);
  if (after === null) zip.remove(part);
  else zip.file(part, after);
  return zip.generateAsync({ type: "uint8array" });
}

const plan = "xl/worksheets/sheet1.xml";
const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

const cases: readonly [what: string, part: string, change: (text: string) => string | null, kind: Difference["kind"], where: RegExp][] = [
  ["a cell's number", plan, swap("<v>46080</v>", "<v>46081</v>"), "cell", /^C7$/],
  ["a cell's type", plan, swap('<c r="A5" t="s"><v>8</v>', '<c r="A5"><v>7</v>'), "cell", /^A5$/],
  ["a formula", plan, swap("EDATE(C7,1)", "EDATE(C7,2)"), "cell", /^C8$/],
  ["a formula's cached result", plan, swap("<v>46108</v>", "<v>46109</v>"), "cell", /^C8$/],
  ["an error", plan, swap("#DIV/0!", "#N/A"), "cell", /^C12$/],
  ["a string", "xl/sharedStrings.xml", swap("Light the footbridge", "Light the bridge"), "cell", /^B5$/],
  ["white space at a string's end", "xl/sharedStrings.xml", swap("trailing spaces  <", "trailing spaces <"), "cell", /^B9$/],
  ["the font of a part of a text", "xl/sharedStrings.xml", swap('val="Georgia"', 'val="Arial"'), "cell", /^A1$/],
  ["which format a cell has", plan, swap('<c r="C7" s="3">', '<c r="C7" s="4">'), "style", /^C7$/],
  ["a font", "xl/styles.xml", swap('<name val="Arial"/>', '<name val="Verdana"/>'), "style", /^A4$/],
  ["a fill", "xl/styles.xml", swap("FF1F4E79", "FF1F4E78"), "style", /^A4$/],
  ["a border", "xl/styles.xml", swap('style="double"', 'style="thick"'), "style", /^A4$/],
  ["a number format's code", "xl/styles.xml", swap("dd/mm/yyyy", "mm/dd/yyyy"), "style", /^C7$/],
  ["an alignment", "xl/styles.xml", swap('textRotation="15"', 'textRotation="30"'), "style", /^A4$/],
  ["a column's width", plan, swap('width="44.7109375"', 'width="45"'), "column", /column 2/],
  ["a hidden column", plan, swap('<col min="5" max="5" width="9" hidden="1"', '<col min="5" max="5" width="9"'), "column", /column 5/],
  ["a row's height", plan, swap('ht="42"', 'ht="43"'), "row", /row 10/],
  ["a hidden row", plan, swap(' hidden="1" spans', " spans"), "row", /row 9/],
  ["a merge", plan, swap('ref="A2:F2"', 'ref="A2:E2"'), "merge", /A2:/],
  ["a rule's range", plan, swap('sqref="F5:F10"', 'sqref="F5:F9"'), "conditional format", /F5:/],
  ["a rule's priority", plan, swap('priority="2"', 'priority="4"'), "conditional format", /F5:F10/],
  ["a rule's colour", "xl/styles.xml", swap('bgColor rgb="FFC00000"', 'bgColor rgb="FFC00001"'), "conditional format", /F5:F10/],
  ["a newer rule", plan, swap("SEARCH(Lists!$A$1,B5)", "SEARCH(Lists!$A$2,B5)"), "sheet part", /extLst/],
  ["a sparkline", plan, swap("Counts!I4:I6", "Counts!I4:I5"), "sheet part", /extLst/],
  ["a validation", plan, swap(/Choose a word from the list/g, "Choose"), "data validation", /F5:/],
  ["a link's target", "xl/worksheets/_rels/sheet1.xml.rels", swap("streets@", "roads@"), "hyperlink", /D5/],
  ["a note", "xl/comments1.xml", swap("the old bridge", "the new bridge"), "note", /B5/],
  ["a note's box", "xl/drawings/vmlDrawing1.vml", swap(/visibility:hidden/, "visibility:visible"), "part", /vmlDrawing1/],
  ["a table's range", "xl/tables/table1.xml", swap(/ ref="P3:Q5"/, ' ref="P3:Q6"'), "table", /VisitsTable/],
  ["a protected sheet", "xl/worksheets/sheet3.xml", swap(/<sheetProtection[^>]*\/>/, ""), "sheet part", /sheetProtection/],
  ["frozen panes", plan, swap('ySplit="4"', 'ySplit="3"'), "sheet part", /sheetViews/],
  ["the first page's number", plan, swap('useFirstPageNumber="1"', 'useFirstPageNumber="0"'), "sheet part", /pageSetup/],
  ["margins", plan, swap('left="0.25"', 'left="0.3"'), "sheet part", /pageMargins/],
  ["a header", plan, swap("First page", "Page one"), "sheet part", /headerFooter/],
  ["the filter", plan, swap('autoFilter ref="A4:F10"', 'autoFilter ref="A4:F9"'), "sheet part", /autoFilter/],
  ["the tab's colour", plan, swap("FF7030A0", "FF7030A1"), "sheet part", /sheetPr/],
  ["ignored errors", plan, swap("numberStoredAsText", "evalError"), "sheet part", /ignoredErrors/],
  ["a name", "xl/workbook.xml", swap("Lists!$A$1:$A$3", "Lists!$A$1:$A$2"), "name", /RagWords/],
  ["print titles", "xl/workbook.xml", swap("$4:$4", "$3:$4"), "name", /Print_Titles/],
  ["which sheet a name belongs to", "xl/workbook.xml", swap('name="Site" localSheetId="1"', 'name="Site" localSheetId="2"'), "name", /Site/],
  ["a sheet's name", "xl/workbook.xml", swap('name="Old"', 'name="Older"'), "sheet", /sheet/],
  ["a sheet's state", "xl/workbook.xml", swap("veryHidden", "hidden"), "sheet", /sheet/],
  ["the active sheet", "xl/workbook.xml", swap('activeTab="0"', 'activeTab="1"'), "property", /active sheet/],
  ["a chart", "xl/charts/chart1.xml", swap("Visits by quarter", "Visits"), "part", /chart1/],
  ["a chart's place", "xl/drawings/drawing1.xml", swap("<xdr:row>7</xdr:row>", "<xdr:row>8</xdr:row>"), "part", /drawing1/],
  ["a pivot", "xl/pivotTables/pivotTable1.xml", swap("OfficerPivot", "Pivot"), "part", /pivotTable1/],
  ["a pivot's records", "xl/pivotCache/pivotCacheRecords1.xml", swap('v="1"', 'v="0"'), "part", /pivotCacheRecords1/],
  ["custom XML", "customXml/item1.xml", swap("Internal", "Public"), "custom xml", /item1/],
  ["a custom property", "docProps/custom.xml", swap("6 years", "7 years"), "property", /Retention/],
  ["the author", "docProps/core.xml", swap(/<dc:creator>[^<]*</, "<dc:creator>Someone<"), "property", /creator/],
  ["the theme", "xl/theme/theme1.xml", swap(/lastClr="[^"]*"/, 'lastClr="123456"'), "part", /theme1/],
  ["printer settings", "xl/printerSettings/printerSettings1.bin", (text) => `${text}x`, "part", /printerSettings1/],
  ["a lost picture", "xl/media/image1.png", () => null, "part", /image1/],
  ["a lost relationship", "xl/worksheets/_rels/sheet2.xml.rels", swap(/<Relationship [^>]*pivotTable"[^>]*\/>/, ""), "relationship", /pivotTable/],
  ["a content type", "[Content_Types].xml", swap('Extension="png" ContentType="image/png"', 'Extension="png" ContentType="image/gif"'), "part", /png/],
];

test.each(cases)("sees %s", async (_, part, change, kind, where) => {
  const differences = await compareFiles(bytes, await changed(part, change));
  expect(differences.map((one) => `${one.kind} ${one.where}`)).toContainEqual(expect.stringMatching(new RegExp(`^${kind} ${where.source.replace(/^\^/, "")}`.replace(`^${kind} `, where.source.startsWith("^") ? `^${kind} ` : `^${kind} .*`))));
});

test.each<[string, string, (text: string) => string]>([
  ["the time of the last change", "docProps/core.xml", swap(/2026-01-05T00:00:00Z(<\/dcterms:modified>)/, "2026-02-01T00:00:00Z$1")],
  ["order of attributes and white space", "xl/workbook.xml", swap("<sheets>", "\n  <sheets>\n")],
  ["the stated used range", plan, swap('dimension ref="A1:G12"', 'dimension ref="A1:G13"')],
  ["a string's place in the table", "xl/sharedStrings.xml", swap(/count="\d+"/, 'count="999"')],
])("%s is no difference", async (_, part, change) => {
  expect(await compareFiles(bytes, await changed(part, change))).toEqual([]);
});

test.each<[string, CompareOptions]>([
  ["a cell", { ignoreCells: (sheet, row, column) => sheet === "Plan & notes" && row === 7 && column === 3 }],
  ["a sheet", { ignoreSheets: (sheet) => sheet === "Plan & notes" }],
  ["anything else that is meant", { ignore: ({ where }) => where === "C7" }],
])("%s that may differ is left out", async (_, options) => {
  const other = await changed(plan, swap("<v>46080</v>", "<v>46081</v>"));
  expect(await compareFiles(bytes, other)).toHaveLength(1);
  expect(await compareFiles(bytes, other, options)).toEqual([]);
});

test("a rule is only left out where every cell of it may differ", async () => {
  const other = await changed(plan, swap(/<cfRule[^>]*priority="1"[\s\S]*?<\/cfRule>/, ""));
  const column = (first: number): CompareOptions => ({ ignoreCells: (_, row, at) => at === 6 && row >= first });
  expect(await compareFiles(bytes, other, column(5))).toEqual([]);
  expect(await compareFiles(bytes, other, column(6))).toHaveLength(1);
});
