import { carried, mergeElement, setPart, type MergeContext } from "./merge";
import { relationshipPrefix } from "./mergeLinks";
import { kindOf, resolveTarget, type OfficePackage } from "./package";
import { canonical, child, element, elements, type XmlElement } from "./xml";

interface FoundTable {
  readonly path: string;
  readonly relationship: string;
  readonly root: XmlElement;
}

/** Tables of a sheet by name, in lower case. */
async function readTables(pack: OfficePackage, path: string | null): Promise<Map<string, FoundTable>> {
  const tables = new Map<string, FoundTable>();
  for (const relationship of path === null ? [] : await pack.relationships(path)) {
    const part = path === null ? "" : resolveTarget(path, relationship.target);
    if (kindOf(relationship) !== "table" || !pack.has(part)) continue;
    const root = await pack.xml(part);
    tables.set((root.attributes["displayName"] ?? root.attributes["name"] ?? "").toLowerCase(), { path: part, relationship: relationship.id, root });
  }
  return tables;
}

/** Puts the tables that came, went or changed between base and edited into the original. */
export async function mergeTables(
  context: MergeContext,
  sheet: { readonly path: string; readonly root: XmlElement },
  basePath: string | null,
  editedPath: string,
): Promise<void> {
  const own = await readTables(context.target, sheet.path);
  const before = await readTables(context.base, basePath);
  const now = await readTables(context.edited, editedPath);
  for (const [name, table] of before) {
    const known = own.get(name);
    if (now.has(name) || !known) continue;
    await removeTable(context, sheet, known);
    own.delete(name);
    void table;
  }
  for (const [name, table] of now) {
    const old = before.get(name);
    const known = own.get(name);
    if (!old || !known) await addTable(context, sheet, table.root);
    // The id is exceljs' own numbering.
    else if (canonical(old.root, ["id"]) !== canonical(table.root, ["id"])) {
      const merged = mergeElement(known.root, withoutId(old.root), withoutId(table.root));
      if (merged) context.target.set(known.path, merged);
    }
  }
}

const withoutId = (root: XmlElement): XmlElement => {
  const { id, ...attributes } = root.attributes;
  void id;
  return { ...root, attributes };
};

async function removeTable(context: MergeContext, sheet: { readonly path: string; readonly root: XmlElement }, table: FoundTable): Promise<void> {
  const parts = child(sheet.root, "tableParts");
  if (parts) {
    parts.children = elements(parts).filter((part) => !Object.values(part.attributes).includes(table.relationship));
    parts.attributes["count"] = String(parts.children.length);
    if (parts.children.length === 0) setPart(sheet.root, "tableParts", undefined);
  }
  await context.target.removeRelationship(sheet.path, table.relationship);
  await context.target.removePart(table.path);
}

async function addTable(context: MergeContext, sheet: { readonly path: string; readonly root: XmlElement }, given: XmlElement): Promise<void> {
  const root = carried(given);
  root.attributes = { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main", ...root.attributes, id: String(await freeTableId(context.target)) };
  for (const column of elements(child(root, "tableColumns") ?? element("tableColumns"))) {
    for (const name of Object.keys(column.attributes).filter((attribute) => attribute.endsWith("DxfId") || attribute === "dxfId")) {
      column.attributes[name] = String(context.styles.differentialFor(Number(column.attributes[name])));
    }
  }
  const path = context.target.freePath("xl/tables/table", ".xml");
  context.target.set(path, root);
  await context.target.setContentType(path, "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml");
  const id = await context.target.addRelationship(sheet.path, "table", path);
  const parts = child(sheet.root, "tableParts") ?? element("tableParts");
  parts.children = [...elements(parts), element("tablePart", { [`${relationshipPrefix(sheet.root)}:id`]: id })];
  parts.attributes["count"] = String(parts.children.length);
  setPart(sheet.root, "tableParts", parts);
}

async function freeTableId(pack: OfficePackage): Promise<number> {
  let highest = 0;
  for (const path of pack.paths().filter((one) => /\/tables\/[^/]+\.xml$/.test(one))) {
    highest = Math.max(highest, Number((await pack.xml(path)).attributes["id"] ?? 0));
  }
  return highest + 1;
}
