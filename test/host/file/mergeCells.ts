import { cellAddress } from "../../../src/workbook/address";
import { contentKey, readRows, writeRows, type SheetRow } from "./cells";
import type { MergeContext } from "./merge";
import { child, cloneElement, element, elements, textOf, type XmlElement } from "./xml";

const styleOf = (cell: XmlElement | undefined): number => Number(cell?.attributes["s"] ?? 0);

/** Attributes of a row that are carried over as they stand; the style has its own way. */
const rowAttributes = ["ht", "customHeight", "hidden", "outlineLevel", "collapsed"];

/** Puts the rows and cells that differ between base and edited into the original's sheet part. */
export function mergeCells(context: MergeContext, original: XmlElement, base: XmlElement, edited: XmlElement): void {
  const target = readRows(original);
  const before = readRows(base);
  const now = readRows(edited);
  const broken = new Set<string>();
  let changed = false;
  for (const number of new Set([...before.keys(), ...now.keys()])) {
    if (mergeRow(context, number, target, before.get(number), now.get(number), broken)) changed = true;
  }
  if (!changed) return;
  if (broken.size > 0) releaseShared(target, now, broken);
  writeRows(original, target);
  updateDimension(original, target);
}

function mergeRow(
  context: MergeContext,
  number: number,
  target: Map<number, SheetRow>,
  base: SheetRow | undefined,
  edited: SheetRow | undefined,
  broken: Set<string>,
): boolean {
  let changed = mergeRowAttributes(context, number, target, base?.element, edited?.element);
  for (const column of new Set([...(base?.cells.keys() ?? []), ...(edited?.cells.keys() ?? [])])) {
    const before = base?.cells.get(column);
    const now = edited?.cells.get(column);
    const contentBefore = before ? contentKey(before, context.baseStrings) : "";
    const contentNow = now ? contentKey(now, context.editedStrings) : "";
    const sameContent = contentBefore === contentNow;
    if (sameContent && context.styles.baseKey(styleOf(before)) === context.styles.editedKey(styleOf(now))) continue;
    changed = true;
    const row = rowFor(target, number);
    const original = row.cells.get(column);
    if (!sameContent) noteChange(context, original, now, broken);
    if (!now) {
      row.cells.delete(column);
      continue;
    }
    const style = context.styles.formatFor(styleOf(now), original ? styleOf(original) : null, original ? styleOf(before) : null);
    if (contentNow === "" && style === 0) row.cells.delete(column);
    else {
      if (!original) delete row.element.attributes["spans"];
      row.cells.set(column, cellOf(context, cellAddress(number, column), sameContent ? original : undefined, now, style));
    }
  }
  return changed;
}

function rowFor(target: Map<number, SheetRow>, number: number): SheetRow {
  let row = target.get(number);
  if (!row) {
    row = { element: element("row", { r: number }), cells: new Map() };
    target.set(number, row);
  }
  return row;
}

function mergeRowAttributes(context: MergeContext, number: number, target: Map<number, SheetRow>, base: XmlElement | undefined, edited: XmlElement | undefined): boolean {
  let changed = false;
  for (const name of rowAttributes) {
    const now = edited?.attributes[name];
    if (base?.attributes[name] === now) continue;
    changed = true;
    const { attributes } = rowFor(target, number).element;
    if (now === undefined) delete attributes[name];
    else attributes[name] = now;
  }
  if (context.styles.baseKey(styleOf(base)) !== context.styles.editedKey(styleOf(edited))) {
    changed = true;
    const row = rowFor(target, number);
    const original = row.element.attributes["s"] === undefined ? null : styleOf(row.element);
    row.element.attributes["s"] = String(context.styles.formatFor(styleOf(edited), original, original === null ? null : styleOf(base)));
    row.element.attributes["customFormat"] = "1";
  }
  return changed;
}

/** Notes what a change does to formulas: those shared with the cell must stand on their own from now on. */
function noteChange(context: MergeContext, original: XmlElement | undefined, edited: XmlElement | undefined, broken: Set<string>): void {
  context.seen.cells = true;
  const formula = original && child(original, "f");
  if (formula || (edited && child(edited, "f"))) context.seen.formulas = true;
  const shared = formula?.attributes["t"] === "shared" ? formula.attributes["si"] : undefined;
  // Only the first cell of a shared formula holds its text.
  if (shared !== undefined && formula && textOf(formula) !== "") broken.add(shared);
}

function cellOf(context: MergeContext, address: string, keep: XmlElement | undefined, edited: XmlElement | undefined, style: number): XmlElement {
  const styled = (cell: XmlElement): XmlElement => {
    const { r, s, ...others } = cell.attributes;
    void r;
    void s;
    cell.attributes = { r: address, ...(style === 0 ? {} : { s: String(style) }), ...others };
    return cell;
  };
  if (keep) return styled(cloneElement(keep));
  const cell = element("c", { t: edited?.attributes["t"] });
  for (const part of edited ? elements(edited) : []) {
    cell.children.push(
      edited?.attributes["t"] === "s" && part.name === "v"
        ? element("v", {}, [String(context.strings.indexFor(Number(textOf(part))))])
        : cloneElement(part),
    );
  }
  if (cell.children.length === 0) delete cell.attributes["t"];
  return styled(cell);
}

/** Cells whose shared formula lost its first cell get the formula written out, as exceljs translated it. */
function releaseShared(target: Map<number, SheetRow>, edited: ReadonlyMap<number, SheetRow>, broken: ReadonlySet<string>): void {
  for (const [number, row] of target) {
    for (const [column, cell] of row.cells) {
      const formula = child(cell, "f");
      const shared = formula?.attributes["si"];
      if (!formula || formula.attributes["t"] !== "shared" || shared === undefined || !broken.has(shared)) continue;
      const written = edited.get(number)?.cells.get(column);
      const text = written && child(written, "f");
      if (!text) continue;
      formula.attributes = {};
      formula.children = [textOf(text)];
    }
  }
}

/** Widens the sheet's stated used range where cells were added outside it. */
function updateDimension(sheet: XmlElement, rows: ReadonlyMap<number, SheetRow>): void {
  const dimension = child(sheet, "dimension");
  if (!dimension) return;
  let top = Infinity;
  let bottom = 0;
  let left = Infinity;
  let right = 0;
  for (const [number, row] of rows) {
    for (const column of row.cells.keys()) {
      top = Math.min(top, number);
      bottom = Math.max(bottom, number);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  if (bottom === 0) return;
  const first = cellAddress(top, left);
  const last = cellAddress(bottom, right);
  dimension.attributes["ref"] = first === last ? first : `${first}:${last}`;
}
