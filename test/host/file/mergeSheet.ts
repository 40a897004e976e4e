import { CannotSaveError } from "./errors";
import { splitEmptyTail } from "./feed";
import { insertPart, mergeElement, setPart, type MergeContext } from "./merge";
import { mergeCells } from "./mergeCells";
import { mergeColumns } from "./mergeColumns";
import { mergeLinks } from "./mergeLinks";
import { mergeNotes } from "./mergeNotes";
import { mergeConditionalFormats, mergeValidations } from "./mergeRules";
import { mergeTables } from "./mergeTables";
import { officeRelationships } from "./package";
import { canonical, child, element, elements, parseXml, withoutMainPrefix, writeXml, type XmlElement } from "./xml";

/** Parts of a sheet that are merged attribute by attribute. */
const plainParts = ["sheetPr", "sheetViews", "sheetFormatPr", "sheetProtection", "autoFilter", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks"];

export const emptySheet = (): XmlElement =>
  element("worksheet", { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "xmlns:r": officeRelationships }, [
    element("dimension", { ref: "A1" }),
    element("sheetData"),
  ]);

/**
 * Puts what differs between a sheet's base and edited parts into the original's part at `path`; the part stays
 * byte for byte where nothing differs. A new sheet is one whose base is empty.
 */
export async function mergeSheet(context: MergeContext, path: string, basePath: string | null, editedPath: string): Promise<void> {
  const base = basePath === null ? emptySheet() : await context.base.xml(basePath);
  const edited = await context.edited.xml(editedPath);
  const { root, tail } = await readSheet(context, path, edited);
  const before = writeXml(root);
  for (const name of plainParts) setPart(root, name, mergeElement(child(root, name), child(base, name), child(edited, name)));
  mergeColumns(context, root, base, edited);
  mergeCells(context, root, base, edited);
  mergeMerges(root, base, edited);
  mergeConditionalFormats(context, root, base, edited);
  mergeValidations(root, base, edited);
  const sheet = { path, root };
  await mergeLinks(context, sheet, { path: basePath, root: base }, { path: editedPath, root: edited });
  await mergeNotes(context, sheet, basePath, editedPath);
  await mergeTables(context, sheet, basePath, editedPath);
  if (canonicalOf(child(base, "drawing")) !== canonicalOf(child(edited, "drawing"))) {
    throw new CannotSaveError("A picture was added to a sheet. The stand-in cannot save pictures.");
  }
  const written = writeXml(root);
  if (written !== before || basePath === null) context.target.set(path, tail === "" ? written : written.replace("</sheetData>", () => `${tail}</sheetData>`));
}

const canonicalOf = (part: XmlElement | undefined): string => (part ? canonical(part) : "");

/** The original's sheet part, without a long tail of empty rows where no change reaches them. */
async function readSheet(context: MergeContext, path: string, edited: XmlElement): Promise<{ root: XmlElement; tail: string }> {
  const text = await context.target.text(path);
  const { head, tail } = splitEmptyTail(text);
  const firstOfTail = Number(/^\s*<row\b[^>]*?\br="(\d+)"/.exec(tail)?.[1] ?? 0);
  const rows = elements(child(edited, "sheetData") ?? element("sheetData"), "row");
  const lastEdited = Number(rows[rows.length - 1]?.attributes["r"] ?? 0);
  if (head === null || firstOfTail === 0 || lastEdited >= firstOfTail) return { root: await context.target.xml(path), tail: "" };
  return { root: withoutMainPrefix(parseXml(head)), tail };
}

function mergeMerges(original: XmlElement, base: XmlElement, edited: XmlElement): void {
  const read = (sheet: XmlElement): string[] => elements(child(sheet, "mergeCells") ?? element("mergeCells"), "mergeCell").map((merge) => merge.attributes["ref"] ?? "");
  const before = new Set(read(base));
  const now = new Set(read(edited));
  const gone = [...before].filter((reference) => !now.has(reference));
  const added = [...now].filter((reference) => !before.has(reference));
  if (gone.length === 0 && added.length === 0) return;
  const parent = child(original, "mergeCells") ?? element("mergeCells");
  parent.children = elements(parent).filter((merge) => !gone.includes(merge.attributes["ref"] ?? ""));
  for (const reference of added) parent.children.push(element("mergeCell", { ref: reference }));
  parent.attributes["count"] = String(parent.children.length);
  setPart(original, "mergeCells", undefined);
  if (parent.children.length > 0) insertPart(original, parent);
}
