import type ExcelJS from "@protobi/exceljs";
import { CannotSaveError } from "./errors";
import { editableSheets } from "./feed";
import { setPart, type MergeContext } from "./merge";
import { relationshipPrefix } from "./mergeLinks";
import { emptySheet, mergeSheet } from "./mergeSheet";
import { listSheets, relationshipId, workbookPath, type ListedSheet } from "./package";
import { findPivots, removePivots } from "./placed";
import { child, element, elements, textOf, writeXml, type XmlElement } from "./xml";

const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** A sheet of the edited book: where it stands in its package, and in the original's, where it was there before. */
interface SheetPair {
  readonly sheet: ExcelJS.Worksheet;
  readonly name: string;
  readonly editedPath: string;
  readonly basePath: string | null;
  path: string;
  /** sheetId of workbook.xml */
  id: string;
}

/**
 * Merges sheets, their order, names and states, defined names and the workbook's view into the original.
 * `places` tells which place each sheet object had when the file was opened (1-based).
 */
export async function mergeBook(context: MergeContext, book: ExcelJS.Workbook, places: ReadonlyMap<ExcelJS.Worksheet, number>): Promise<void> {
  const bookPart = await workbookPath(context.target);
  const opened = await editableSheets(context.target);
  const all = await listSheets(context.target);
  const baseSheets = await editableSheets(context.base);
  const pairs: SheetPair[] = book.worksheets.map((sheet) => {
    const place = places.get(sheet);
    const original = place === undefined ? undefined : opened[place - 1];
    const base = place === undefined ? undefined : baseSheets[place - 1];
    return {
      sheet,
      name: sheet.name,
      editedPath: `xl/worksheets/sheet${sheet.id}.xml`,
      basePath: original && base ? base.path : null,
      path: original?.path ?? "",
      id: original?.sheetId ?? "",
    };
  });
  if (pairs.length === 0) throw new CannotSaveError("A workbook needs at least one sheet.");
  const gone = opened.filter((sheet) => !pairs.some((pair) => pair.path === sheet.path));
  for (const sheet of gone) await removeSheet(context, bookPart, sheet);
  const root = await context.target.xml(bookPart);
  const before = writeXml(root);
  const highest = Math.max(0, ...sheetList(root).map((sheet) => Number(sheet.attributes["sheetId"] ?? 0)));
  // Before any is added: a new sheet may get the relationship of one that went.
  const sheets = child(root, "sheets");
  if (sheets) sheets.children = elements(sheets).filter((sheet) => !gone.some((one) => one.relationshipId === relationshipId(sheet)));
  await addSheets(context, bookPart, root, pairs, highest);
  for (const pair of pairs) await mergeSheet(context, pair.path, pair.basePath, pair.editedPath);
  orderSheets(root, pairs);
  await mergeSheetStates(context, root, pairs);
  await mergeNames(context, root, pairs, all);
  await mergeView(context, root, pairs, all);
  if (context.seen.cells && (context.seen.formulas || (await holdsFormulas(context, pairs)))) {
    // Results that were computed from the old values would stand until someone recalculates.
    const settings = child(root, "calcPr") ?? element("calcPr");
    settings.attributes["fullCalcOnLoad"] = "1";
    placePart(root, settings);
  }
  if (writeXml(root) !== before) context.target.set(bookPart, root);
  if (gone.length > 0 || pairs.some((pair) => pair.basePath === null)) await forgetTitles(context);
  if (context.seen.formulas) await dropCalculationChain(context, bookPart);
}

async function removeSheet(context: MergeContext, bookPart: string, sheet: ListedSheet): Promise<void> {
  // The workbook leads to their caches too, so they would not go with the sheet.
  await removePivots(context.target, (await findPivots(context.target)).filter(({ sheetPath }) => sheetPath === sheet.path));
  await context.target.removeRelationship(bookPart, sheet.relationshipId);
  await context.target.removePart(sheet.path);
  context.seen.formulas = true;
}

async function addSheets(context: MergeContext, bookPart: string, root: XmlElement, pairs: readonly SheetPair[], highest: number): Promise<void> {
  const sheets = child(root, "sheets") ?? element("sheets");
  let last = highest;
  for (const pair of pairs) {
    if (pair.path !== "") continue;
    pair.path = context.target.freePath("xl/worksheets/sheet", ".xml");
    context.target.set(pair.path, emptySheet());
    await context.target.setContentType(pair.path, worksheetType);
    const id = await context.target.addRelationship(bookPart, "worksheet", pair.path);
    last += 1;
    pair.id = String(last);
    sheets.children.push(element("sheet", { name: pair.name, sheetId: pair.id, [`${relationshipPrefix(root)}:id`]: id }));
  }
}

/** The edited book's order; sheets that exceljs does not know (charts) stay behind the sheet that they followed. */
function orderSheets(root: XmlElement, pairs: readonly SheetPair[]): void {
  const sheets = child(root, "sheets");
  if (!sheets) return;
  const present = elements(sheets);
  const known = new Set(pairs.map((pair) => pair.id));
  const followers = new Map<string, XmlElement[]>();
  let leader = "";
  for (const sheet of present) {
    const id = sheet.attributes["sheetId"] ?? "";
    if (known.has(id)) leader = id;
    else followers.set(leader, [...(followers.get(leader) ?? []), sheet]);
  }
  const byId = new Map(present.map((sheet) => [sheet.attributes["sheetId"] ?? "", sheet]));
  sheets.children = [
    ...(followers.get("") ?? []),
    ...pairs.flatMap((pair) => [byId.get(pair.id), ...(followers.get(pair.id) ?? [])]).filter((sheet) => sheet !== undefined),
  ];
}

const sheetList = (root: XmlElement): XmlElement[] => elements(child(root, "sheets") ?? element("sheets"), "sheet");

async function mergeSheetStates(context: MergeContext, root: XmlElement, pairs: readonly SheetPair[]): Promise<void> {
  const base = sheetList(await context.base.xml("xl/workbook.xml"));
  const edited = sheetList(await context.edited.xml("xl/workbook.xml"));
  const basePaths = await listSheets(context.base);
  pairs.forEach((pair, index) => {
    const target = sheetList(root).find((sheet) => sheet.attributes["sheetId"] === pair.id);
    const old = pair.basePath === null ? undefined : base[basePaths.findIndex((sheet) => sheet.path === pair.basePath)];
    const now = edited[index];
    if (!target || !now) return;
    for (const name of ["name", "state"]) {
      if (old?.attributes[name] === now.attributes[name]) continue;
      const value = now.attributes[name];
      if (value === undefined || (name === "state" && value === "visible")) delete target.attributes[name];
      else target.attributes[name] = value;
    }
  });
}

interface DefinedName {
  readonly key: string;
  readonly name: string;
  readonly pair: SheetPair | undefined;
  readonly text: string;
}

/** exceljs writes "$A1:$F18" for a print area, which moves with the cursor; it is to be "$A$1:$F$18". */
const fixed = (area: string): string => area.replace(/(![^!]*)$/, (reference) => reference.replace(/\$?([A-Z]+)\$?(\d+)/g, "$$$1$$$2"));

/** exceljs leaves an apostrophe of the sheet's name single in print titles: "'It's a plan'!$1:$1". */
const quoted = (reference: string): string => reference.replace(/'(.+?)'!(?=\$)/g, (_, name: string) => `'${name.replace(/''/g, "'").replace(/'/g, "''")}'!`);

/** Defined names that came, went or changed; names of a sheet follow it to its new place. */
async function mergeNames(context: MergeContext, root: XmlElement, pairs: readonly SheetPair[], before: readonly ListedSheet[]): Promise<void> {
  const baseSheets = await listSheets(context.base);
  const read = (book: XmlElement, pairAt: (index: number) => SheetPair | undefined): Map<string, DefinedName> =>
    new Map(
      elements(child(book, "definedNames") ?? element("definedNames")).map((one) => {
        const local = one.attributes["localSheetId"];
        const pair = local === undefined ? undefined : pairAt(Number(local));
        const name = one.attributes["name"] ?? "";
        const key = `${pair?.id ?? ""} ${name.toLowerCase()}`;
        return [key, { key, name, pair, text: name === "_xlnm.Print_Area" ? fixed(quoted(textOf(one))) : name === "_xlnm.Print_Titles" ? quoted(textOf(one)) : textOf(one) }];
      }),
    );
  const base = read(await context.base.xml("xl/workbook.xml"), (index) => pairs.find((pair) => pair.basePath === baseSheets[index]?.path));
  const edited = read(await context.edited.xml("xl/workbook.xml"), (index) => pairs[index]);
  const parent = child(root, "definedNames") ?? element("definedNames");
  const idOf = (one: XmlElement): string => {
    const local = one.attributes["localSheetId"];
    return local === undefined ? "" : (before[Number(local)]?.sheetId ?? "?");
  };
  const places = sheetList(root).map((sheet) => sheet.attributes["sheetId"] ?? "");
  const own = elements(parent).map((one) => ({ id: idOf(one), one }));
  const kept = own.filter(({ id }) => id === "" || places.includes(id));
  for (const key of new Set([...base.keys(), ...edited.keys()])) {
    const now = edited.get(key);
    if (base.get(key)?.text === now?.text) continue;
    const at = kept.findIndex(({ id, one }) => `${id} ${(one.attributes["name"] ?? "").toLowerCase()}` === key);
    const known = kept[at];
    if (!now) kept.splice(at, at < 0 ? 0 : 1);
    else if (known) known.one.children = [now.text];
    else kept.push({ id: now.pair?.id ?? "", one: element("definedName", { name: now.name }, [now.text]) });
  }
  for (const { id, one } of kept) if (id !== "") one.attributes["localSheetId"] = String(places.indexOf(id));
  parent.children = kept.map(({ one }) => one);
  if (parent.children.length > 0) placePart(root, parent);
  else root.children = elements(root).filter((part) => part !== parent);
}

/** The active sheet, where it changed or moved: one sheet alone is selected, or typing would go into several. */
async function mergeView(context: MergeContext, root: XmlElement, pairs: readonly SheetPair[], before: readonly ListedSheet[]): Promise<void> {
  const view = child(child(root, "bookViews"), "workbookView");
  const activeOf = async (pack: MergeContext["base"]): Promise<number> =>
    Number(child(child(await pack.xml("xl/workbook.xml"), "bookViews"), "workbookView")?.attributes["activeTab"] ?? 0);
  const baseActive = await activeOf(context.base);
  const editedActive = await activeOf(context.edited);
  const places = sheetList(root).map((sheet) => sheet.attributes["sheetId"] ?? "");
  const wasActive = before[Number(view?.attributes["activeTab"] ?? 0)]?.sheetId ?? "";
  const active = baseActive !== editedActive ? (pairs[editedActive]?.id ?? wasActive) : wasActive;
  const place = Math.max(0, places.indexOf(active));
  if (view && place !== Number(view.attributes["activeTab"] ?? 0)) view.attributes["activeTab"] = String(place);
  if (active === wasActive) return;
  if (!view) placePart(root, element("bookViews", {}, [element("workbookView", { activeTab: place })]));
  for (const pair of pairs) {
    const sheet = await context.target.xml(pair.path);
    const selected = pair.id === active;
    const sheetView = child(child(sheet, "sheetViews"), "sheetView");
    if ((sheetView?.attributes["tabSelected"] === "1") === selected) continue;
    if (sheetView && !selected) delete sheetView.attributes["tabSelected"];
    else if (sheetView) sheetView.attributes["tabSelected"] = "1";
    else setPart(sheet, "sheetViews", element("sheetViews", {}, [element("sheetView", { tabSelected: 1, workbookViewId: 0 })]));
    context.target.set(pair.path, sheet);
  }
}

/** Children of a workbook in the order of the schema (CT_Workbook). */
const workbookOrder = ["fileVersion", "fileSharing", "workbookPr", "mc:AlternateContent", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst"];

/** Puts a child into workbook.xml where the schema wants it, once. */
export function placePart(root: XmlElement, part: XmlElement): void {
  const children = elements(root);
  if (children.includes(part)) return;
  const order = workbookOrder.indexOf(part.name);
  const at = children.findIndex((one) => workbookOrder.indexOf(one.name) > order);
  children.splice(at < 0 ? children.length : at, 0, part);
  root.children = children;
}

async function holdsFormulas(context: MergeContext, pairs: readonly SheetPair[]): Promise<boolean> {
  for (const pair of pairs) if (/<f[\s>/]/.test(await context.edited.text(pair.editedPath))) return true;
  return false;
}

/** The list of sheet names in the document's properties is optional, and would be wrong now. */
async function forgetTitles(context: MergeContext): Promise<void> {
  const path = await context.target.related("", "extended-properties");
  if (path === undefined || !context.target.has(path)) return;
  const root = await context.target.xml(path);
  root.children = elements(root).filter((part) => part.name !== "HeadingPairs" && part.name !== "TitlesOfParts");
  context.target.set(path, root);
}

/** Excel makes the calculation chain anew; one that names a cell without a formula is an error to it. */
async function dropCalculationChain(context: MergeContext, bookPart: string): Promise<void> {
  for (const relationship of await context.target.relationships(bookPart)) {
    if (!relationship.type.endsWith("/calcChain")) continue;
    const path = await context.target.related(bookPart, "calcChain");
    await context.target.removeRelationship(bookPart, relationship.id);
    if (path !== undefined && context.target.has(path)) await context.target.removePart(path);
  }
}
