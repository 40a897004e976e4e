import { setPart } from "./merge";
import { relationshipPrefix } from "./mergeLinks";
import { moveChartPart, seriesOf } from "./movedCharts";
import type { MovedChart, PlacedChart, PlacedObject, PlacedPivot } from "./opened";
import { readPivotSpec } from "./readPivot";
import { kindOf, listSheets, resolveTarget, workbookPath, type OfficePackage } from "./package";
import { child, elements, type XmlElement } from "./xml";

/** Finds and removes what stands on sheets beside cells: PivotTables and charts. */

const same = (a: PlacedObject, b: PlacedObject): boolean => a.sheet === b.sheet && a.name.toLowerCase() === b.name.toLowerCase();

/** The PivotTables of a package. */
export async function findPivots(pack: OfficePackage): Promise<(PlacedPivot & { readonly path: string; readonly sheetPath: string; readonly relationship: string })[]> {
  const found = [];
  for (const sheet of await listSheets(pack)) {
    for (const relationship of await pack.relationships(sheet.path)) {
      const path = resolveTarget(sheet.path, relationship.target);
      if (kindOf(relationship) !== "pivotTable" || !pack.has(path)) continue;
      const root = await pack.xml(path);
      const name = root.attributes["name"] ?? "";
      const place = placeOf(root);
      const cache = await pack.related(path, "pivotCacheDefinition");
      const spec = cache !== undefined && pack.has(cache) ? readPivotSpec(root, await pack.xml(cache), { sheet: sheet.name, name, ...place }) : null;
      found.push({ sheet: sheet.name, name, ...place, spec, path, sheetPath: sheet.path, relationship: relationship.id });
    }
  }
  return found;
}

/** `location` leaves out the filters, which stand above it with an empty row between (ECMA-376 part 1, 18.10.1.49). */
function placeOf(root: XmlElement): { address: string; filterRows: number } {
  const { ref, rowPageCount } = child(root, "location")?.attributes ?? {};
  const filters = Number(rowPageCount ?? 0);
  return { address: ref ?? "A1", filterRows: filters === 0 ? 0 : filters + 1 };
}

/** Removes PivotTables, and their caches where no other table uses them. */
export async function removePivots(pack: OfficePackage, removed: readonly PlacedObject[]): Promise<void> {
  for (const pivot of await findPivots(pack)) {
    if (!removed.some((one) => same(one, pivot))) continue;
    await pack.removeRelationship(pivot.sheetPath, pivot.relationship);
    const cache = await pack.related(pivot.path, "pivotCacheDefinition");
    await pack.removePart(pivot.path);
    if (cache !== undefined) await removeUnusedCache(pack, cache);
  }
}

/** The workbook lists each cache, so the cache is never without a relationship: it goes when no table leads to it. */
async function removeUnusedCache(pack: OfficePackage, cache: string): Promise<void> {
  for (const path of pack.paths().filter((one) => /pivotTables\/[^/]+\.xml$/.test(one))) {
    if ((await pack.related(path, "pivotCacheDefinition")) === cache) return;
  }
  const book = await workbookPath(pack);
  const relationship = (await pack.relationships(book)).find((one) => resolveTarget(book, one.target) === cache);
  if (!relationship) return;
  const root = await pack.xml(book);
  const caches = child(root, "pivotCaches");
  if (caches) {
    caches.children = elements(caches).filter((one) => !Object.values(one.attributes).includes(relationship.id));
    if (caches.children.length === 0) root.children = elements(root).filter((part) => part !== caches);
    pack.set(book, root);
  }
  await pack.removeRelationship(book, relationship.id);
  if (pack.has(cache)) await pack.removePart(cache);
}

const frames = (anchor: XmlElement): XmlElement[] => elements(anchor).filter((one) => one.name.endsWith(":graphicFrame") || one.name === "graphicFrame");

/** Every anchor of a sheet's drawing that holds a chart, with the chart's name. */
export async function findCharts(pack: OfficePackage) {
  const found: (PlacedChart & { readonly sheetPath: string; readonly drawing: string; readonly place: number; readonly relationship: string })[] = [];
  for (const sheet of await listSheets(pack)) {
    const drawing = await pack.related(sheet.path, "drawing");
    if (drawing === undefined || !pack.has(drawing)) continue;
    const targets = new Map((await pack.relationships(drawing)).map(({ id, target }) => [id, resolveTarget(drawing, target)]));
    for (const [place, anchor] of elements(await pack.xml(drawing)).entries()) {
      for (const frame of frames(anchor)) {
        const text = JSON.stringify(frame);
        const relationship = /"(?:[a-z]+:)?chart","attributes":\{[^}]*"r:id":"([^"]+)"/.exec(text)?.[1];
        const name = /cNvPr","attributes":\{([^}]*)\}/.exec(text)?.[1];
        if (relationship === undefined) continue;
        const part = targets.get(relationship);
        const seriesCount = part !== undefined && pack.has(part) ? seriesOf(await pack.xml(part)).length : 0;
        found.push({ seriesCount, sheet: sheet.name, name: /"name":"((?:[^"\\]|\\.)*)"/.exec(name ?? "")?.[1] ?? "", sheetPath: sheet.path, drawing, place, relationship });
      }
    }
  }
  return found;
}

/** Gives charts of the file other cells, titles and places. */
export async function moveCharts(pack: OfficePackage, moved: readonly MovedChart[]): Promise<void> {
  for (const change of moved) {
    const chart = (await findCharts(pack)).find((one) => same(one, change));
    const target = chart && (await pack.relationships(chart.drawing)).find((one) => one.id === chart.relationship);
    if (!chart || !target) continue;
    const path = resolveTarget(chart.drawing, target.target);
    const drawing = await pack.xml(chart.drawing);
    const part = await pack.xml(path);
    moveChartPart(part, elements(drawing)[chart.place], change);
    pack.set(path, part);
    pack.set(chart.drawing, drawing);
  }
}

/** Removes charts, and the drawing where nothing is left in it. */
export async function removeCharts(pack: OfficePackage, removed: readonly PlacedObject[]): Promise<void> {
  for (const wanted of removed) {
    const chart = (await findCharts(pack)).find((one) => same(one, wanted));
    if (!chart) continue;
    const root = await pack.xml(chart.drawing);
    root.children = elements(root).filter((_, place) => place !== chart.place);
    const target = (await pack.relationships(chart.drawing)).find((one) => one.id === chart.relationship);
    await pack.removeRelationship(chart.drawing, chart.relationship);
    if (target) await pack.removePart(resolveTarget(chart.drawing, target.target));
    if (root.children.length > 0) {
      pack.set(chart.drawing, root);
      continue;
    }
    const relationship = (await pack.relationships(chart.sheetPath)).find((one) => kindOf(one) === "drawing");
    if (relationship) await pack.removeRelationship(chart.sheetPath, relationship.id);
    await pack.removePart(chart.drawing);
    const sheet = await pack.xml(chart.sheetPath);
    setPart(sheet, "drawing", undefined);
    relationshipPrefix(sheet);
    pack.set(chart.sheetPath, sheet);
  }
}
