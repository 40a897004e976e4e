import type ExcelJS from "@protobi/exceljs";
import { cellAddress, parseBlock } from "../../../src/workbook/address";
import { readRows, writeRows } from "./cells";
import { CannotSaveError } from "./errors";
import { placePart } from "./mergeBook";
import { relationshipPrefix } from "./mergeLinks";
import type { PivotSpec } from "./opened";
import { kindOf, listSheets, resolveTarget, workbookPath, type OfficePackage } from "./package";
import { layPivot, type PivotCell, type PivotLayout } from "./pivotData";
import { cacheDefinition, cacheRecords, pivotDefinition } from "./pivotParts";
import type { StringAppender } from "./strings";
import { child, element, elements, type XmlElement } from "./xml";

const spreadsheetType = (kind: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;

/**
 * Adds PivotTables to the saved package: definition, cache, records, and the cells that they come to, so that a
 * program which does not refresh on opening shows the numbers too.
 * @throws CannotSaveError where the sheet, the source or a field is not there
 */
export async function addPivots(pack: OfficePackage, book: ExcelJS.Workbook, pivots: readonly PivotSpec[], strings: StringAppender): Promise<void> {
  for (const given of pivots) {
    const { sheet: sourceSheet, address } = await sourceOf(pack, given);
    const source = readSource(book, sourceSheet, address, given.name);
    const spec = withFreeCaptions(given, source);
    if (spec.columns.length > 1) throw new CannotSaveError(`The PivotTable "${spec.name}" has more than one column field, which the stand-in cannot save.`);
    let layout: PivotLayout;
    try {
      layout = layPivot(spec, source);
    } catch (error) {
      throw new CannotSaveError(error instanceof Error ? error.message : String(error), { cause: error });
    }
    await addPivot(pack, spec, layout, sourceSheet, strings);
  }
}

/** A value may not be called like a field: Excel's own way is a space behind it. */
function withFreeCaptions(spec: PivotSpec, source: readonly (readonly PivotCell[])[]): PivotSpec {
  const names = new Set((source[0] ?? []).map((name) => String(name).toLowerCase()));
  return { ...spec, values: spec.values.map((value) => (names.has(value.caption.toLowerCase()) ? { ...value, caption: `${value.caption} ` } : value)) };
}

async function sourceOf(pack: OfficePackage, spec: PivotSpec): Promise<{ sheet: string; address: string }> {
  if (!("table" in spec.source)) return spec.source;
  const wanted = spec.source.table.toLowerCase();
  for (const sheet of await listSheets(pack)) {
    for (const relationship of await pack.relationships(sheet.path)) {
      if (kindOf(relationship) !== "table") continue;
      const root = await pack.xml(resolveTarget(sheet.path, relationship.target));
      if ((root.attributes["displayName"] ?? "").toLowerCase() === wanted) return { sheet: sheet.name, address: root.attributes["ref"] ?? "A1" };
    }
  }
  throw new CannotSaveError(`The PivotTable "${spec.name}" has a source table "${spec.source.table}" that the workbook does not have.`);
}

function readSource(book: ExcelJS.Workbook, sheetName: string, address: string, name: string): PivotCell[][] {
  const sheet = book.getWorksheet(sheetName);
  if (!sheet) throw new CannotSaveError(`The PivotTable "${name}" has its source on a sheet "${sheetName}" that the workbook does not have.`);
  const block = parseBlock(address);
  return Array.from({ length: block.rowCount }, (_, row) =>
    Array.from({ length: block.columnCount }, (_, column) => pivotCell(sheet.getCell(block.row + row, block.column + column).value)),
  );
}

function pivotCell(value: ExcelJS.CellValue): PivotCell {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value !== "object") return value;
  if (value instanceof Date) return Math.round(value.getTime() / 86_400_000) + 25569;
  if ("richText" in value) return value.richText.map((run) => run.text).join("");
  if ("text" in value) return pivotCell(value.text);
  if ("error" in value) return value.error;
  if ("result" in value) return pivotCell(value.result ?? null);
  return null;
}

async function addPivot(pack: OfficePackage, spec: PivotSpec, layout: PivotLayout, sourceSheet: string, strings: StringAppender): Promise<void> {
  const sheet = (await listSheets(pack)).find((one) => one.name === spec.sheet);
  if (!sheet) throw new CannotSaveError(`The PivotTable "${spec.name}" stands on a sheet "${spec.sheet}" that the workbook does not have.`);
  const bookPart = await workbookPath(pack);
  const table = pack.freePath("xl/pivotTables/pivotTable", ".xml");
  const cache = pack.freePath("xl/pivotCache/pivotCacheDefinition", ".xml");
  const records = pack.freePath("xl/pivotCache/pivotCacheRecords", ".xml");
  pack.set(records, cacheRecords(layout));
  await pack.setContentType(records, spreadsheetType("pivotCacheRecords"));
  const recordsId = await pack.addRelationship(cache, "pivotCacheRecords", records);
  pack.set(cache, cacheDefinition(spec, layout, sourceSheet, recordsId));
  await pack.setContentType(cache, spreadsheetType("pivotCacheDefinition"));
  const cacheId = await listCache(pack, bookPart, await pack.addRelationship(bookPart, "pivotCacheDefinition", cache));
  pack.set(table, pivotDefinition(spec, layout, cacheId));
  await pack.setContentType(table, spreadsheetType("pivotTable"));
  await pack.addRelationship(table, "pivotCacheDefinition", cache);
  await pack.addRelationship(sheet.path, "pivotTable", table);
  await writeShownCells(pack, sheet.path, spec, layout, strings);
}

async function listCache(pack: OfficePackage, bookPart: string, relationship: string): Promise<number> {
  const root = await pack.xml(bookPart);
  const caches = child(root, "pivotCaches") ?? element("pivotCaches");
  const cacheId = Math.max(0, ...elements(caches).map((cache) => Number(cache.attributes["cacheId"] ?? 0))) + 1;
  caches.children.push(element("pivotCache", { cacheId, [`${relationshipPrefix(root)}:id`]: relationship }));
  placePart(root, caches);
  pack.set(bookPart, root);
  return cacheId;
}

async function writeShownCells(pack: OfficePackage, path: string, spec: PivotSpec, layout: PivotLayout, strings: StringAppender): Promise<void> {
  const root = await pack.xml(path);
  const rows = readRows(root);
  const put = (number: number, cells: readonly PivotCell[]): void => {
    let row = rows.get(number);
    if (!row) {
      row = { element: element("row", { r: number }), cells: new Map() };
      rows.set(number, row);
    }
    delete row.element.attributes["spans"];
    cells.forEach((value, index) => {
      const column = spec.anchor.column + index;
      if (value === null) row.cells.delete(column);
      else row.cells.set(column, shownCell(cellAddress(number, column), value, row.cells.get(column), strings));
    });
  };
  layout.filterRows.forEach((cells, index) => put(spec.anchor.row + index, cells));
  const top = spec.anchor.row + (layout.filterRows.length > 0 ? layout.filterRows.length + 1 : 0);
  layout.grid.forEach((cells, index) => put(top + index, cells));
  writeRows(root, rows);
  pack.set(path, root);
}

function shownCell(address: string, value: string | number | boolean, before: XmlElement | undefined, strings: StringAppender): XmlElement {
  const s = before?.attributes["s"];
  if (typeof value === "number") return element("c", { r: address, s }, [element("v", {}, [String(value)])]);
  const index = strings.indexForText(String(value));
  return element("c", { r: address, s, t: "s" }, [element("v", {}, [String(index)])]);
}
