import { cellAddress } from "../../../src/workbook/address";
import { contentKey, readRows } from "./cells";
import { kindOf, listSheets, resolveTarget, workbookPath, type ListedSheet, type OfficePackage } from "./package";
import { SharedStrings } from "./strings";
import { Styles } from "./styles";
import { canonical, child, element, elements, textOf, type XmlElement } from "./xml";

/** What kind of thing a fact of a workbook is about. */
export type FactKind =
  | "part" | "property" | "sheet" | "sheet order" | "name" | "cell" | "style" | "row" | "column" | "merge" | "conditional format"
  | "data validation" | "hyperlink" | "note" | "table" | "sheet part" | "relationship" | "named style" | "custom xml";

/** One statement about a workbook, comparable between files: what it is about, and what is so. */
export interface Fact {
  readonly kind: FactKind;
  /** Null for a fact about the whole workbook. */
  readonly sheet: string | null;
  /** "C9", "A1:F1", "row 4", "xl/theme/theme1.xml" */
  readonly where: string;
  readonly value: string;
  /** Cells that it is about, where it is about cells. */
  readonly cells?: string;
}

/**
 * Everything that a workbook file says, read from its XML parts themselves: independent of exceljs, and of
 * indexes and relationship ids, which may change without a change of meaning.
 * Left out: what Excel derives (used range, calculation chain, spans, string counts, recalculate-on-load) and
 * the time of the last change.
 */
export async function factsOf(pack: OfficePackage): Promise<Fact[]> {
  const facts: Fact[] = [];
  const book = await workbookPath(pack);
  const stylesPath = await pack.related(book, "styles");
  const stringsPath = await pack.related(book, "sharedStrings");
  const styles = new Styles(stylesPath && pack.has(stylesPath) ? await pack.xml(stylesPath) : null);
  const strings = new SharedStrings(stringsPath && pack.has(stringsPath) ? await pack.xml(stringsPath) : null);
  const sheets = await listSheets(pack);
  const read = new Set<string>(["[Content_Types].xml", book, ...sheets.map((sheet) => sheet.path)]);
  for (const path of [stylesPath, stringsPath]) if (path !== undefined) read.add(path);
  await bookFacts(pack, book, sheets, styles, facts);
  for (const sheet of sheets) await sheetFacts(pack, sheet, styles, strings, facts, read);
  await partFacts(pack, read, facts);
  return facts;
}

async function bookFacts(pack: OfficePackage, book: string, sheets: readonly ListedSheet[], styles: Styles, facts: Fact[]): Promise<void> {
  const root = await pack.xml(book);
  facts.push({ kind: "sheet order", sheet: null, where: "tabs", value: sheets.map((sheet) => sheet.name).join(" | ") });
  const listed = elements(child(root, "sheets") ?? element("sheets"));
  listed.forEach((sheet, index) => {
    const found = sheets[index];
    facts.push({ kind: "sheet", sheet: found?.name ?? "", where: "sheet", value: `${found?.kind ?? "?"} ${sheet.attributes["state"] ?? "visible"}` });
  });
  for (const name of elements(child(root, "definedNames") ?? element("definedNames"))) {
    const { localSheetId, name: given, ...others } = name.attributes;
    const local = localSheetId === undefined ? null : (sheets[Number(localSheetId)]?.name ?? "?");
    facts.push({ kind: "name", sheet: local, where: given ?? "", value: `${textOf(name)} ${canonical(element("n", others))}` });
  }
  for (const part of elements(root)) {
    if (["sheets", "definedNames", "pivotCaches"].includes(part.name)) continue;
    if (part.name === "calcPr") {
      // Made by the program that calculated last.
      const rest = canonical(part, ["fullCalcOnLoad", "calcId"]);
      if (rest !== "<calcPr></>") facts.push({ kind: "property", sheet: null, where: "workbook calcPr", value: rest });
    } else if (part.name === "bookViews") {
      const view = child(part, "workbookView");
      const active = sheets[Number(view?.attributes["activeTab"] ?? 0)]?.name ?? "";
      facts.push({ kind: "property", sheet: null, where: "active sheet", value: active });
      facts.push({ kind: "property", sheet: null, where: "window", value: view ? canonical(view, ["activeTab"]) : "" });
    } else facts.push({ kind: "property", sheet: null, where: `workbook ${part.name}`, value: await resolved(pack, book, part) });
  }
  const caches = elements(child(root, "pivotCaches") ?? element("pivotCaches"));
  const targets = new Map((await pack.relationships(book)).map((one) => [one.id, resolveTarget(book, one.target)]));
  for (const cache of caches) {
    const path = targets.get(Object.entries(cache.attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "") ?? "?";
    facts.push({ kind: "part", sheet: null, where: `pivot cache ${cache.attributes["cacheId"] ?? ""}`, value: path });
  }
  for (const name of ["cellStyles", "cellStyleXfs", "tableStyles", "colors", "extLst"]) {
    const part = child(styles.root, name);
    if (part) facts.push({ kind: "named style", sheet: null, where: name, value: canonical(part) });
  }
}

const styleText = (styles: Styles, index: number): string => Object.values(styles.effective(index)).join("\n");

async function sheetFacts(pack: OfficePackage, sheet: ListedSheet, styles: Styles, strings: SharedStrings, facts: Fact[], read: Set<string>): Promise<void> {
  const root = await pack.xml(sheet.path);
  const add = (kind: FactKind, where: string, value: string, cells?: string): void => {
    facts.push({ kind, sheet: sheet.name, where, value, ...(cells === undefined ? {} : { cells }) });
  };
  const normal = styleText(styles, 0);
  for (const [number, row] of readRows(root)) {
    const { r, spans, s, customFormat, ...others } = row.element.attributes;
    void r;
    void spans;
    void customFormat;
    const attributes = canonical(element("row", others));
    if (attributes !== "<row></>") add("row", `row ${number}`, attributes);
    if (s !== undefined && Number(s) !== 0) add("row", `row ${number} format`, styleText(styles, Number(s)));
    for (const [column, cell] of row.cells) {
      const address = cellAddress(number, column);
      const content = contentKey(cell, strings);
      if (content !== "") add("cell", address, content, address);
      const style = styleText(styles, Number(cell.attributes["s"] ?? 0));
      if (style !== normal || s !== undefined) add("style", address, style, address);
    }
  }
  for (const column of elements(child(root, "cols") ?? element("cols"))) {
    const { min, max, style, ...others } = column.attributes;
    for (let number = Number(min); number <= Math.min(Number(max), 16384); number++) {
      add("column", `column ${number}`, `${canonical(element("col", others))} ${style === undefined ? "" : styleText(styles, Number(style))}`);
    }
  }
  for (const merge of elements(child(root, "mergeCells") ?? element("mergeCells"))) add("merge", merge.attributes["ref"] ?? "", "merged", merge.attributes["ref"]);
  for (const block of elements(root, "conditionalFormatting")) {
    const sqref = block.attributes["sqref"] ?? "";
    for (const rule of elements(block)) {
      add("conditional format", `${sqref} priority ${rule.attributes["priority"] ?? ""}`, `${canonical(rule, ["dxfId"])} ${styles.differential(rule.attributes["dxfId"])}`, sqref);
    }
  }
  for (const validation of elements(child(root, "dataValidations") ?? element("dataValidations"), "dataValidation")) {
    const sqref = validation.attributes["sqref"] ?? "";
    add("data validation", sqref, canonical(validation, ["sqref"]), sqref);
  }
  for (const link of elements(child(root, "hyperlinks") ?? element("hyperlinks"))) {
    add("hyperlink", link.attributes["ref"] ?? "", await resolved(pack, sheet.path, link), link.attributes["ref"]);
  }
  const handled = new Set(["dimension", "sheetData", "cols", "mergeCells", "conditionalFormatting", "dataValidations", "hyperlinks", "tableParts"]);
  for (const part of elements(root)) if (!handled.has(part.name)) add("sheet part", part.name, await resolved(pack, sheet.path, part));
  await relatedFacts(pack, sheet, styles, add, read);
}

type Add = (kind: FactKind, where: string, value: string, cells?: string) => void;

/** Tables and notes are read; other parts of a sheet are compared as parts, and here only that the sheet leads to them. */
async function relatedFacts(pack: OfficePackage, sheet: ListedSheet, styles: Styles, add: Add, read: Set<string>): Promise<void> {
  for (const relationship of await pack.relationships(sheet.path)) {
    const kind = kindOf(relationship);
    const path = resolveTarget(sheet.path, relationship.target);
    if (kind === "hyperlink") continue;
    if (kind === "table" && pack.has(path)) {
      read.add(path);
      const root = await pack.xml(path);
      for (const column of elements(child(root, "tableColumns") ?? element("tableColumns"))) {
        for (const name of Object.keys(column.attributes).filter((one) => /dxfId$/i.test(one))) column.attributes[name] = styles.differential(column.attributes[name]);
      }
      add("table", root.attributes["displayName"] ?? "", canonical(root), root.attributes["ref"]);
    } else if (kind === "comments" && pack.has(path)) {
      read.add(path);
      const root = await pack.xml(path);
      const authors = elements(child(root, "authors") ?? element("authors")).map(textOf);
      for (const comment of elements(child(root, "commentList") ?? element("commentList"))) {
        const address = comment.attributes["ref"] ?? "";
        add("note", address, `${authors[Number(comment.attributes["authorId"] ?? 0)] ?? ""}: ${canonical(child(comment, "text") ?? element("text"))}`, address);
      }
    } else add("relationship", `${kind} ${path}`, relationship.external ? "external" : "part");
  }
}

/** An element with its relationship ids replaced by what they lead to. */
async function resolved(pack: OfficePackage, source: string, part: XmlElement): Promise<string> {
  const targets = new Map((await pack.relationships(source)).map((one) => [one.id, one.external ? one.target : resolveTarget(source, one.target)]));
  const copy = (node: XmlElement): XmlElement => ({
    name: node.name,
    attributes: Object.fromEntries(Object.entries(node.attributes).map(([name, value]) => [name, /:(id|embed|link|pict)$/.test(name) ? (targets.get(value) ?? value) : value])),
    children: node.children.map((inner) => (typeof inner === "string" ? inner : copy(inner))),
  });
  return canonical(copy(part));
}

/** Every other part: XML by meaning, anything else byte for byte; relationships by what they lead to; content types. */
async function partFacts(pack: OfficePackage, read: ReadonlySet<string>, facts: Fact[]): Promise<void> {
  for (const path of pack.paths()) {
    if (path.endsWith("calcChain.xml")) continue;
    facts.push({ kind: "part", sheet: null, where: path, value: "there" });
    if (path.endsWith(".rels")) {
      const source = path.replace(/_rels\/([^/]*)\.rels$/, "$1");
      // A sheet's relationships are read with the sheet.
      if (read.has(source) && source !== "") continue;
      for (const one of await pack.relationships(source)) {
        facts.push({ kind: "relationship", sheet: null, where: `${source} ${one.id}`, value: `${kindOf(one)} ${one.external ? one.target : resolveTarget(source, one.target)}` });
      }
    } else if (path === "[Content_Types].xml") {
      for (const type of elements(await pack.xml(path))) {
        const about = type.attributes["PartName"] ?? `.${type.attributes["Extension"] ?? ""}`;
        if (!about.endsWith("calcChain.xml")) facts.push({ kind: "part", sheet: null, where: `content type of ${about}`, value: type.attributes["ContentType"] ?? "" });
      }
    } else if (read.has(path)) continue;
    else if (path.startsWith("docProps/") && path.endsWith(".xml")) await propertyFacts(pack, path, facts);
    else {
      const kind = path.startsWith("customXml/") ? "custom xml" : "part";
      facts.push({ kind, sheet: null, where: `contents of ${path}`, value: /\.xml$/.test(path) ? canonical(await pack.xml(path)) : hash(await pack.bytes(path)) });
    }
  }
}

async function propertyFacts(pack: OfficePackage, path: string, facts: Fact[]): Promise<void> {
  for (const part of elements(await pack.xml(path))) {
    const where = `${path} ${part.name} ${part.attributes["name"] ?? ""}`.trim();
    if (part.name === "dcterms:modified" || part.name === "TitlesOfParts" || part.name === "HeadingPairs") continue;
    facts.push({ kind: "property", sheet: null, where, value: canonical(part) });
  }
}

/** FNV-1a, enough to see a difference. */
function hash(bytes: Uint8Array): string {
  let value = 0x811c9dc5;
  for (const byte of bytes) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return `${bytes.length} bytes ${value.toString(16)}`;
}
