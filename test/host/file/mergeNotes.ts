import { parseBlock } from "../../../src/workbook/address";
import { insertPart, setPart, type MergeContext } from "./merge";
import { relationshipPrefix } from "./mergeLinks";
import { kindOf, resolveTarget, type OfficePackage } from "./package";
import { canonical, child, cloneElement, element, elements, textOf, type XmlElement } from "./xml";

interface Note {
  readonly key: string;
  readonly author: string;
  readonly comment: XmlElement;
}

async function readNotes(pack: OfficePackage, path: string | null): Promise<Map<string, Note>> {
  const part = path === null ? undefined : await pack.related(path, "comments");
  const notes = new Map<string, Note>();
  if (part === undefined || !pack.has(part)) return notes;
  const root = await pack.xml(part);
  const authors = elements(child(root, "authors") ?? element("authors")).map(textOf);
  for (const comment of elements(child(root, "commentList") ?? element("commentList"), "comment")) {
    const author = authors[Number(comment.attributes["authorId"] ?? 0)] ?? "";
    notes.set(comment.attributes["ref"] ?? "", { key: `${author} ${canonical(child(comment, "text") ?? element("text"))}`, author, comment });
  }
  return notes;
}

/** Puts the notes that came, went or changed between base and edited into the original: their words, and their boxes. */
export async function mergeNotes(
  context: MergeContext,
  sheet: { readonly path: string; readonly root: XmlElement },
  basePath: string | null,
  editedPath: string,
): Promise<void> {
  const before = await readNotes(context.base, basePath);
  const now = await readNotes(context.edited, editedPath);
  const gone = [...before.keys()].filter((address) => before.get(address)?.key !== now.get(address)?.key);
  const added = [...now.keys()].filter((address) => before.get(address)?.key !== now.get(address)?.key);
  if (gone.length === 0 && added.length === 0) return;
  const part = await notesPart(context, sheet.path);
  const root = await context.target.xml(part);
  const list = child(root, "commentList") ?? element("commentList");
  list.children = elements(list).filter((comment) => !gone.includes(comment.attributes["ref"] ?? ""));
  for (const address of added) {
    const note = now.get(address);
    if (note) list.children.push({ ...cloneElement(note.comment), attributes: { ref: address, authorId: String(authorId(root, note.author)) } });
  }
  list.children = elements(list).sort((a, b) => orderOf(a) - orderOf(b));
  if (list.children.length > 0) context.target.set(part, root);
  else await removeRelated(context, sheet.path, "comments");
  await mergeBoxes(context, sheet, gone, added.filter((address) => !gone.includes(address)));
}

const orderOf = (comment: XmlElement): number => {
  const { row, column } = parseBlock(comment.attributes["ref"] ?? "A1");
  return row * 16384 + column;
};

function authorId(root: XmlElement, author: string): number {
  const authors = child(root, "authors") ?? element("authors");
  const at = elements(authors).findIndex((one) => textOf(one) === author);
  if (at >= 0) return at;
  authors.children = [...elements(authors), element("author", {}, [author])];
  return authors.children.length - 1;
}

async function notesPart(context: MergeContext, sheetPath: string): Promise<string> {
  const known = await context.target.related(sheetPath, "comments");
  if (known !== undefined) return known;
  const path = context.target.freePath("xl/comments", ".xml");
  context.target.set(
    path,
    element("comments", { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" }, [element("authors"), element("commentList")]),
  );
  await context.target.setContentType(path, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
  await context.target.addRelationship(sheetPath, "comments", path);
  return path;
}

/** The boxes of notes live in a VML drawing, which is not always well-formed: it is patched as text. */
async function mergeBoxes(context: MergeContext, sheet: { readonly path: string; readonly root: XmlElement }, gone: readonly string[], added: readonly string[]): Promise<void> {
  const known = await context.target.related(sheet.path, "vmlDrawing");
  const path = known ?? (await newDrawing(context, sheet));
  let text = await context.target.text(path);
  const stays = new Set(added);
  for (const address of gone) if (!stays.has(address)) text = withoutBox(text, address);
  let number = Math.max(1024, ...[...text.matchAll(/id="_x0000_s(\d+)"/g)].map((match) => Number(match[1])));
  for (const address of added) text = text.replace(/<\/xml>\s*$/, `${box(address, ++number)}</xml>`);
  if (/<v:shape\b/.test(text)) context.target.set(path, text);
  else {
    await removeRelated(context, sheet.path, "vmlDrawing");
    setPart(sheet.root, "legacyDrawing", undefined);
  }
}

/** Removes the part of that kind that a sheet leads to: nothing is left in it. */
async function removeRelated(context: MergeContext, sheetPath: string, kind: string): Promise<void> {
  const relationship = (await context.target.relationships(sheetPath)).find((one) => kindOf(one) === kind);
  if (!relationship) return;
  await context.target.removeRelationship(sheetPath, relationship.id);
  await context.target.removePart(resolveTarget(sheetPath, relationship.target));
}

function withoutBox(text: string, address: string): string {
  const { row, column } = parseBlock(address);
  return text.replace(/<v:shape\b[\s\S]*?<\/v:shape>/g, (shape) =>
    shape.includes(`<x:Row>${row - 1}</x:Row>`) && shape.includes(`<x:Column>${column - 1}</x:Column>`) ? "" : shape,
  );
}

async function newDrawing(context: MergeContext, sheet: { readonly path: string; readonly root: XmlElement }): Promise<string> {
  const path = context.target.freePath("xl/drawings/vmlDrawing", ".vml");
  context.target.set(
    path,
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
      '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>',
  );
  await context.target.setDefaultContentType("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
  const id = await context.target.addRelationship(sheet.path, "vmlDrawing", path);
  insertPart(sheet.root, element("legacyDrawing", { [`${relationshipPrefix(sheet.root)}:id`]: id }));
  return path;
}

function box(address: string, number: number): string {
  const { row, column } = parseBlock(address);
  const anchor = [column, 15, Math.max(0, row - 2), 10, column + 3, 15, row + 3, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:160pt;height:75pt;z-index:${number - 1023};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}
