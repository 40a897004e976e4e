import JSZip from "jszip";
import { readRows } from "./cells";
import { kindOf, listSheets, resolveTarget, workbookPath, type ListedSheet, type OfficePackage } from "./package";
import { cellCount, readRectangles } from "./ranges";
import { child, element, elements, parseXml, textOf, withoutMainPrefix, writeXml, type XmlElement } from "./xml";

/**
 * What exceljs is given to read. It knows one way of naming and nesting parts, and stumbles over others
 * (absolute targets, prefixes, pictures of kinds it does not know, a rule on a million rows). Since saving puts
 * changes into the original package, exceljs need only see what can be edited: cells, formats, columns, names,
 * rules, notes, tables, print set-up.
 */
const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Validation of more cells than this is not read (exceljs keeps one entry a cell); it stays in the file. */
const mostValidatedCells = 60_000;
/** A name for more cells than this is not read (exceljs keeps one entry a cell); it stays in the file. */
const mostNamedCells = 60_000;

const notRead = new Set(["drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "extLst", "customSheetViews", "AlternateContent"]);

/** The worksheets that exceljs sees, in order: exceljs' sheet id is the place in this list, from 1. */
export async function editableSheets(pack: OfficePackage): Promise<ListedSheet[]> {
  const sheets = await listSheets(pack);
  return sheets.filter((sheet) => sheet.kind === "worksheet" && pack.has(sheet.path));
}

/** A number that is no day that JavaScript knows: exceljs loses it where a date format lies on its cell. */
export interface BeyondDates {
  /** The sheet's place among those that exceljs sees, from 1. */
  readonly place: number;
  readonly address: string;
  readonly value: number;
}

/** JavaScript's dates end 100,000,000 days from 1970 either way. */
const lastDays = 90_000_000;

/** The package for exceljs. @throws BrokenWorkbookError where a part is missing or not well-formed */
export async function feedOf(pack: OfficePackage): Promise<{ readonly zip: JSZip; readonly beyondDates: readonly BeyondDates[] }> {
  const zip = new JSZip();
  const beyondDates: BeyondDates[] = [];
  const book = await workbookPath(pack);
  const sheets = await editableSheets(pack);
  const types: RelationshipList = [];
  let tables = 0;
  for (const [index, sheet] of sheets.entries()) {
    const number = index + 1;
    const { root, rels, tableCount } = await feedSheet(pack, sheet, number, tables, zip);
    tables += tableCount;
    beyondDates.push(...numbersBeyondDates(root).map((one) => ({ place: number, ...one })));
    zip.file(`xl/worksheets/sheet${number}.xml`, writeXml(root));
    zip.file(`xl/worksheets/_rels/sheet${number}.xml.rels`, writeRelationships(rels));
    types.push({ id: `rId${number}`, kind: "worksheet", target: `worksheets/sheet${number}.xml` });
  }
  zip.file("xl/workbook.xml", writeXml(feedWorkbook(await pack.xml(book), sheets, await listSheets(pack))));
  zip.file("xl/_rels/workbook.xml.rels", writeRelationships(types));
  for (const [kind, path] of [["sharedStrings", "xl/sharedStrings.xml"], ["styles", "xl/styles.xml"]] as const) {
    const source = await pack.related(book, kind);
    if (source && pack.has(source)) zip.file(path, writeXml(await pack.xml(source)));
  }
  const theme = await pack.related(book, "theme");
  if (theme && pack.has(theme)) zip.file("xl/theme/theme1.xml", await pack.text(theme));
  return { zip, beyondDates };
}

function numbersBeyondDates(sheet: XmlElement): Omit<BeyondDates, "place">[] {
  return [...readRows(sheet).values()].flatMap(({ cells }) =>
    [...cells.values()].flatMap((cell) => {
      const written = child(cell, "v");
      if (!written || (cell.attributes["t"] ?? "n") !== "n" || child(cell, "f")) return [];
      const value = Number(textOf(written));
      return Math.abs(value) > lastDays ? [{ address: cell.attributes["r"] ?? "", value }] : [];
    }),
  );
}

type RelationshipList = { readonly id: string; readonly kind: string; readonly target: string; readonly external?: boolean }[];

function writeRelationships(list: RelationshipList): string {
  const root = element("Relationships", { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" });
  for (const { id, kind, target, external } of list) {
    root.children.push(element("Relationship", { Id: id, Type: `${relationships}/${kind}`, Target: target, TargetMode: external ? "External" : undefined }));
  }
  return writeXml(root);
}

async function feedSheet(pack: OfficePackage, sheet: ListedSheet, number: number, tablesBefore: number, zip: JSZip) {
  const root = await sheetWithoutTail(pack, sheet.path);
  root.attributes = { xmlns: namespace, "xmlns:r": relationships };
  // Gives rows and cells the addresses that a writer may leave out.
  readRows(root);
  root.children = elements(root).filter((part) => !notRead.has(part.name) && !part.name.includes(":"));
  const validations = child(root, "dataValidations");
  if (validations) {
    validations.children = elements(validations, "dataValidation").filter(
      (validation) => cellCount(readRectangles(validation.attributes["sqref"] ?? "")) <= mostValidatedCells,
    );
  }
  for (const rules of elements(root, "conditionalFormatting")) for (const rule of elements(rules)) rule.children = elements(rule).filter((part) => part.name !== "extLst");
  const rels: RelationshipList = [];
  const renamed = new Map<string, string>();
  let tableCount = 0;
  for (const relationship of await pack.relationships(sheet.path)) {
    const kind = kindOf(relationship);
    const source = resolveTarget(sheet.path, relationship.target);
    const id = `rId${rels.length + 1}`;
    if (kind === "hyperlink") rels.push({ id, kind, target: relationship.target, external: true });
    else if (kind === "comments" && pack.has(source)) {
      rels.push({ id, kind, target: `../comments${number}.xml` });
      zip.file(`xl/comments${number}.xml`, writeXml(await pack.xml(source)));
    } else if (kind === "table" && pack.has(source)) {
      tableCount++;
      const table = await pack.xml(source);
      table.children = elements(table).filter((part) => part.name !== "extLst");
      rels.push({ id, kind, target: `../tables/table${tablesBefore + tableCount}.xml` });
      zip.file(`xl/tables/table${tablesBefore + tableCount}.xml`, writeXml(table));
    } else continue;
    renamed.set(relationship.id, id);
  }
  for (const name of ["hyperlinks", "tableParts"]) {
    const parent = child(root, name);
    if (!parent) continue;
    parent.children = elements(parent).filter((part) => {
      const id = Object.keys(part.attributes).find((attribute) => attribute.endsWith(":id"));
      if (id === undefined) return name === "hyperlinks";
      const given = renamed.get(part.attributes[id] ?? "");
      delete part.attributes[id];
      if (given !== undefined) part.attributes["r:id"] = given;
      return given !== undefined;
    });
  }
  root.children = root.children.filter((part) => typeof part === "string" || !["hyperlinks", "tableParts", "dataValidations"].includes(part.name) || part.children.length > 0);
  return { root, rels, tableCount };
}

function feedWorkbook(book: XmlElement, sheets: readonly ListedSheet[], all: readonly ListedSheet[]): XmlElement {
  const keep = (name: string): XmlElement[] => elements(book, name);
  const names = element("definedNames");
  for (const name of elements(child(book, "definedNames") ?? element("definedNames"))) {
    const local = name.attributes["localSheetId"];
    const given = name.attributes["name"] ?? "";
    if (!isEditableName(textOf(name))) continue;
    if (local === undefined) names.children.push(element("definedName", { name: given }, name.children));
    else if (given === "_xlnm.Print_Area" || given === "_xlnm.Print_Titles") {
      const at = sheets.findIndex((sheet) => sheet.path === all[Number(local)]?.path);
      if (at >= 0) names.children.push(element("definedName", { name: given, localSheetId: at }, name.children));
    }
  }
  return element("workbook", { xmlns: namespace, "xmlns:r": relationships }, [
    ...keep("workbookPr"),
    ...keep("bookViews"),
    element("sheets", {}, sheets.map((sheet, index) =>
      element("sheet", { name: sheet.name, sheetId: index + 1, state: stateOf(book, sheet), "r:id": `rId${index + 1}` }),
    )),
    ...(names.children.length > 0 ? [names] : []),
  ]);
}

function stateOf(book: XmlElement, sheet: ListedSheet): string | undefined {
  return elements(child(book, "sheets") ?? element("sheets")).find((one) => one.attributes["sheetId"] === sheet.sheetId)?.attributes["state"];
}

/** Names that exceljs can hold: plain blocks of cells, not too large; print titles are whole rows or columns. */
function isEditableName(formula: string): boolean {
  const blocks = formula.match(/(?:'(?:[^']|'')+'|[^'!,\s]+)!\$[^,]+/g);
  if (!blocks || blocks.join(",") !== formula) return false;
  return blocks.every((block) => {
    const reference = block.slice(block.lastIndexOf("!") + 1);
    if (/^\$[A-Z]+:\$[A-Z]+$|^\$\d+:\$\d+$/.test(reference)) return true;
    return /^\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/.test(reference) && cellCount(readRectangles(reference)) <= mostNamedCells;
  });
}

/** A sheet part, read; a long tail of rows that hold nothing but formats is left out. */
async function sheetWithoutTail(pack: OfficePackage, path: string): Promise<XmlElement> {
  const { head } = splitEmptyTail(await pack.text(path));
  if (head === null) return pack.xml(path);
  return withoutMainPrefix(parseXml(head));
}

/** From how many characters of empty rows on a tail is worth cutting. */
const shortestTail = 500_000;

/**
 * Cuts the rows after the last one that holds anything out of a sheet's text, where they are many ("a sheet of
 * 1,048,576 formatted but empty rows"). `head` is null where there is nothing to cut.
 */
export function splitEmptyTail(text: string): { readonly head: string | null; readonly tail: string; readonly at: number } {
  const none = { head: null, tail: "", at: 0 };
  const end = text.lastIndexOf("</sheetData>");
  if (end < shortestTail) return none;
  const last = Math.max(...["<v>", "<v ", "<f>", "<f ", "<f/", "<is>"].map((mark) => text.lastIndexOf(mark, end)));
  const start = text.indexOf("<sheetData>");
  const from = last < 0 ? start + "<sheetData>".length : text.indexOf("</row>", last) + "</row>".length;
  if (start < 0 || from < start || end - from < shortestTail) return none;
  return { head: text.slice(0, from) + text.slice(end), tail: text.slice(from, end), at: from };
}
