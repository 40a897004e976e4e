import type { OfficePackage } from "./package";
import type { SharedStrings, StringAppender } from "./strings";
import type { StyleAppender } from "./styles";
import { canonical, cloneElement, elements, type XmlElement } from "./xml";

/**
 * Saving compares what exceljs writes for the untouched file (base) with what it writes for the edited one
 * (edited), and puts only the differences into the original (target). What exceljs cannot read, drops or flips
 * is the same in both, and so never reaches the saved file.
 */
export interface MergeContext {
  readonly target: OfficePackage;
  readonly base: OfficePackage;
  readonly edited: OfficePackage;
  readonly styles: StyleAppender;
  readonly strings: StringAppender;
  readonly baseStrings: SharedStrings;
  readonly editedStrings: SharedStrings;
  /** Set where a cell's content changed, and where a formula came or went. */
  readonly seen: { cells: boolean; formulas: boolean };
}

/** Attributes that say nothing about the content, or that need a namespace the target may not have. */
const isCarried = (attribute: string): boolean => !attribute.includes(":") && attribute !== "xmlns";

/** An element of the edited book made fit for the target: without attributes of foreign namespaces. */
export function carried(node: XmlElement): XmlElement {
  const copy = cloneElement(node);
  const strip = (one: XmlElement): void => {
    for (const name of Object.keys(one.attributes)) if (!isCarried(name) && name !== "xml:space") delete one.attributes[name];
    for (const part of elements(one)) strip(part);
  };
  strip(copy);
  return copy;
}

/** Three-way merge of one element: what differs between base and edited is done to the original, the rest stays. */
export function mergeElement(original: XmlElement | undefined, base: XmlElement | undefined, edited: XmlElement | undefined): XmlElement | undefined {
  if (base === undefined && edited === undefined) return original;
  if (base && edited && canonical(base) === canonical(edited)) return original;
  if (!edited) return undefined;
  if (!original) return carried(edited);
  const merged = cloneElement(original);
  for (const name of new Set([...Object.keys(base?.attributes ?? {}), ...Object.keys(edited.attributes)])) {
    if (!isCarried(name) || base?.attributes[name] === edited.attributes[name]) continue;
    const value = edited.attributes[name];
    if (value === undefined) delete merged.attributes[name];
    else merged.attributes[name] = value;
  }
  mergeChildren(merged, base, edited);
  return merged;
}

function mergeChildren(merged: XmlElement, base: XmlElement | undefined, edited: XmlElement): void {
  const textOfOwn = (node: XmlElement | undefined): string => node?.children.filter((part) => typeof part === "string").join("") ?? "";
  if (elements(edited).length === 0 && textOfOwn(base) !== textOfOwn(edited)) merged.children = [textOfOwn(edited)];
  const names = new Set([...(base ? elements(base) : []), ...elements(edited)].map((part) => part.name));
  for (const name of names) {
    const before = base ? elements(base, name) : [];
    const now = elements(edited, name);
    if (before.map((one) => canonical(one)).join() === now.map((one) => canonical(one)).join()) continue;
    const own = elements(merged, name);
    const replacement =
      own.length <= 1 && before.length <= 1 && now.length <= 1
        ? [mergeElement(own[0], before[0], now[0])].filter((one) => one !== undefined)
        : now.map(carried);
    const at = merged.children.findIndex((part) => typeof part !== "string" && part.name === name);
    const rest = merged.children.filter((part) => typeof part === "string" || part.name !== name);
    rest.splice(at < 0 ? placeOf(rest.filter((part) => typeof part !== "string"), edited, name) : at, 0, ...replacement);
    merged.children = rest;
  }
}

/** Where a new child belongs: before the first one that follows it in the edited element, else last. */
function placeOf(present: readonly XmlElement[], edited: XmlElement, name: string): number {
  const order = elements(edited).map((part) => part.name);
  const following = new Set(order.slice(order.lastIndexOf(name) + 1));
  const at = present.findIndex((part) => following.has(part.name));
  return at < 0 ? present.length : at;
}

/** Children of a worksheet in the order of the schema (CT_Worksheet). */
const worksheetOrder = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios",
  "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations",
  "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches",
  "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls",
  "webPublishItems", "tableParts", "extLst",
];

/** Order of a worksheet's child; mc:AlternateContent stands for controls. */
const orderOf = (name: string): number => worksheetOrder.indexOf(name === "mc:AlternateContent" ? "controls" : name);

/** Puts a child into a worksheet where the schema wants it: after the last of the same name. */
export function insertPart(sheet: XmlElement, part: XmlElement): void {
  const children = elements(sheet);
  const at = children.findIndex((one) => orderOf(one.name) > orderOf(part.name));
  children.splice(at < 0 ? children.length : at, 0, part);
  sheet.children = children;
}

/** Replaces the child of that name, or removes it, or puts a new one in its place. */
export function setPart(sheet: XmlElement, name: string, part: XmlElement | undefined): void {
  const children = elements(sheet);
  const at = children.findIndex((one) => one.name === name);
  if (at >= 0) {
    children.splice(at, 1, ...(part ? [part] : []));
    sheet.children = children;
  } else if (part) insertPart(sheet, part);
}
