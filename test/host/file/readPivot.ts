import { parseBlock } from "../../../src/workbook/address";
import type { PivotSpec, PivotValueSpec } from "./opened";
import { child, elements, type XmlElement } from "./xml";

/** Excel's own numbers of formats (ECMA-376 part 1, 18.8.30) that the stand-in saves. */
const numberFormats: Readonly<Record<string, string>> = { "1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00", "9": "0%" };
const summaries: Readonly<Record<string, PivotValueSpec["summarise"]>> = { sum: "sum", count: "count", average: "average", max: "max", min: "min" };

/**
 * How a PivotTable of a file is arranged, as far as it can be made and saved again: from a table, its items in their usual
 * order and none of them hidden. Null where there is more to it; it is then kept as it is, and not worked out.
 */
export function readPivotSpec(root: XmlElement, cache: XmlElement, { sheet, name, address, filterRows }: { readonly sheet: string; readonly name: string; readonly address: string; readonly filterRows: number }): PivotSpec | null {
  const source = child(child(cache, "cacheSource"), "worksheetSource")?.attributes["name"];
  const names = elements(child(cache, "cacheFields") ?? cache, "cacheField").map(({ attributes }) => attributes["name"] ?? "");
  const fields = elements(child(root, "pivotFields") ?? root, "pivotField");
  const isPlain = fields.every((field) => field.attributes["sortType"] !== "descending" && elements(child(field, "items") ?? field, "item").every(({ attributes }) => attributes["h"] !== "1"));
  if (source === undefined || !isPlain || child(root, "filters")) return null;
  const axis = (part: string, item: string, attribute: string) =>
    elements(child(root, part) ?? { name: part, attributes: {}, children: [] }, item)
      .map(({ attributes }) => Number(attributes[attribute]))
      .filter((index) => index >= 0)
      .map((index) => ({ field: names[index] ?? "" }));
  if (elements(child(root, "pageFields") ?? { name: "", attributes: {}, children: [] }, "pageField").some(({ attributes }) => attributes["item"] !== undefined)) return null;
  const values = elements(child(root, "dataFields") ?? { name: "", attributes: {}, children: [] }, "dataField").map(({ attributes }) => ({
    field: names[Number(attributes["fld"])] ?? "",
    summarise: summaries[attributes["subtotal"] ?? "sum"] ?? null,
    caption: attributes["name"] ?? "",
    numberFormat: numberFormats[attributes["numFmtId"] ?? ""],
  }));
  const known = values.flatMap(({ summarise, numberFormat, ...value }) => (summarise ? [{ ...value, summarise, ...(numberFormat === undefined ? {} : { numberFormat }) }] : []));
  if (known.length !== values.length) return null;
  const { row, column } = parseBlock(address);
  return {
    sheet,
    name,
    anchor: { row: row - filterRows, column },
    source: { table: source },
    rows: axis("rowFields", "field", "x"),
    columns: axis("colFields", "field", "x"),
    filters: axis("pageFields", "pageField", "fld"),
    values: known,
    autoFormat: root.attributes["useAutoFormatting"] === "1",
  };
}
