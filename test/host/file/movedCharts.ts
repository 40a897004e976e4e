import { parseBlock } from "../../../src/workbook/address";
import type { MovedChart } from "./opened";
import { child, element, elements, textOf, type XmlElement } from "./xml";

/** The series of a chart part, in their order in it. */
export function seriesOf(root: XmlElement): XmlElement[] {
  return elements(root).flatMap((one) => (one.name === "c:ser" ? [one] : seriesOf(one)));
}

/** Changes a chart part, and its anchor in the drawing. Figures that were kept beside the addresses go: Excel reads the cells. */
export function moveChartPart(root: XmlElement, anchor: XmlElement | undefined, { series, categories, title, place }: MovedChart): void {
  const all = seriesOf(root);
  for (const { index, name, values } of series) {
    const one = all[index];
    if (!one) continue;
    if (values) refer(one, "c:val", "c:numRef", values);
    if (name !== undefined) replace(one, element("c:tx", {}, [element("c:v", {}, [name])]), ["c:idx", "c:order"]);
  }
  if (categories) for (const one of all) refer(one, "c:cat", "c:strRef", categories);
  const run = title === undefined ? undefined : firstRun(child(child(root, "c:chart"), "c:title"));
  if (run && title !== undefined) run.children = [title];
  if (anchor && place !== undefined) moveAnchor(anchor, place);
}

function refer(series: XmlElement, part: string, kind: string, { sheet, address }: { readonly sheet: string; readonly address: string }): void {
  const { row, column, rowCount, columnCount } = parseBlock(address);
  const cell = (r: number, c: number) => `$${columnOf(c)}$${r}`;
  const formula = `'${sheet.replace(/'/g, "''")}'!${cell(row, column)}:${cell(row + rowCount - 1, column + columnCount - 1)}`;
  const found = child(series, part);
  if (found) found.children = [element(kind, {}, [element("c:f", {}, [formula])])];
}

const columnOf = (column: number): string => (column > 26 ? String.fromCharCode(64 + Math.floor((column - 1) / 26)) : "") + String.fromCharCode(65 + ((column - 1) % 26));

function replace(parent: XmlElement, part: XmlElement, after: readonly string[]): void {
  const others = elements(parent).filter(({ name }) => name !== part.name);
  const at = others.findLastIndex(({ name }) => after.includes(name)) + 1;
  parent.children = [...others.slice(0, at), part, ...others.slice(at)];
}

function firstRun(title: XmlElement | undefined): XmlElement | undefined {
  if (!title) return undefined;
  for (const one of elements(title)) {
    const found = one.name === "a:t" ? one : firstRun(one);
    if (found) return found;
  }
  return undefined;
}

/** Corners count columns and rows from 0. */
function moveAnchor(anchor: XmlElement, place: string): void {
  const block = parseBlock(place);
  const [from, to] = [child(anchor, "xdr:from"), child(anchor, "xdr:to")];
  if (!from || !to) return;
  const number = (corner: XmlElement, name: string) => Number(textOf(child(corner, name) ?? corner));
  const set = (corner: XmlElement, name: string, value: number) => {
    const found = child(corner, name);
    if (found) found.children = [String(value)];
  };
  const isOne = block.rowCount * block.columnCount === 1;
  const size = { rows: number(to, "xdr:row") - number(from, "xdr:row"), columns: number(to, "xdr:col") - number(from, "xdr:col") };
  set(from, "xdr:row", block.row - 1);
  set(from, "xdr:col", block.column - 1);
  set(to, "xdr:row", block.row - 1 + (isOne ? size.rows : block.rowCount));
  set(to, "xdr:col", block.column - 1 + (isOne ? size.columns : block.columnCount));
}
