import { blockAddress } from "../../../src/workbook/address";
import type { PivotSpec } from "./opened";
import type { PivotCell, PivotField, PivotLayout, PivotPath } from "./pivotData";
import { element, type XmlElement } from "./xml";

const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A value of the cache; a text above 255 characters needs `longText` on its field. */
function cacheValue(value: PivotCell): XmlElement {
  if (value === null || value === "") return element("m");
  if (typeof value === "number") return element("n", { v: value });
  if (typeof value === "boolean") return element("b", { v: value ? 1 : 0 });
  return element("s", { v: value });
}

function sharedItems({ values, items }: PivotField): XmlElement {
  const numbers = values.filter((value) => typeof value === "number");
  const texts = values.filter((value) => typeof value === "string" && value !== "");
  const hasBlank = values.some((value) => value === null || value === "");
  const attributes: Record<string, string | number | undefined> = {
    containsSemiMixedTypes: texts.length === 0 && !hasBlank && values.length > 0 ? 0 : undefined,
    containsString: texts.length === 0 && values.length > 0 ? 0 : undefined,
    containsBlank: hasBlank ? 1 : undefined,
    containsMixedTypes: texts.length > 0 && numbers.length > 0 ? 1 : undefined,
    containsNumber: numbers.length > 0 ? 1 : undefined,
    containsInteger: numbers.length > 0 && numbers.every(Number.isInteger) ? 1 : undefined,
    minValue: numbers.length > 0 ? Math.min(...numbers) : undefined,
    maxValue: numbers.length > 0 ? Math.max(...numbers) : undefined,
    count: items ? items.length : undefined,
    longText: texts.some((text) => String(text).length > 255) ? 1 : undefined,
  };
  return element("sharedItems", attributes, items ? items.map(cacheValue) : []);
}

/** The cache's definition: where the data comes from, its fields and their values. Excel reads it anew on opening. */
export function cacheDefinition(spec: PivotSpec, layout: PivotLayout, sourceSheet: string, recordsId: string): XmlElement {
  const source =
    "table" in spec.source
      ? element("worksheetSource", { name: spec.source.table })
      : element("worksheetSource", { ref: spec.source.address.replace(/\$/g, ""), sheet: sourceSheet });
  return element(
    "pivotCacheDefinition",
    {
      xmlns: namespace,
      "xmlns:r": relationships,
      "r:id": recordsId,
      refreshOnLoad: 1,
      refreshedBy: "Plan Check",
      createdVersion: 6,
      refreshedVersion: 6,
      minRefreshableVersion: 3,
      recordCount: layout.recordCount,
    },
    [
      element("cacheSource", { type: "worksheet" }, [source]),
      element(
        "cacheFields",
        { count: layout.fields.length },
        layout.fields.map((field) => element("cacheField", { name: field.name, numFmtId: 0 }, [sharedItems(field)])),
      ),
    ],
  );
}

export function cacheRecords(layout: PivotLayout): XmlElement {
  const records: XmlElement[] = [];
  for (let at = 0; at < layout.recordCount; at++) {
    records.push(
      element("r", {}, layout.fields.map(({ values, items }) => {
        const value = values[at] ?? null;
        return items ? element("x", { v: items.indexOf(value) }) : cacheValue(value);
      })),
    );
  }
  return element("pivotCacheRecords", { xmlns: namespace, "xmlns:r": relationships, count: layout.recordCount }, records);
}

/** One line of rowItems or colItems: only what differs from the line before it is written. */
function lines(paths: readonly PivotPath[], outline: boolean, valueCount: number): XmlElement[] {
  return paths.flatMap((path) =>
    Array.from({ length: valueCount }, (_, value) => {
      const item = (index: number): XmlElement => element("x", { v: index === 0 ? undefined : index });
      const valueItem = valueCount > 1 ? [item(value)] : [];
      if (path.length === 0) return element("i", { t: "grand", i: value === 0 ? undefined : value }, [element("x")]);
      if (outline) return element("i", { r: path.length > 1 ? path.length - 1 : undefined }, [item(path[path.length - 1] ?? 0)]);
      if (value > 0) return element("i", { r: path.length, i: value }, valueItem);
      return element("i", {}, [...path.map(item), ...valueItem]);
    }),
  );
}

/** The pivot table: where it stands, its axes and the order of their items. */
export function pivotDefinition(spec: PivotSpec, layout: PivotLayout, cacheId: number): XmlElement {
  const at = (field: string): number => layout.fields.findIndex((one) => one.name === field);
  const values = spec.values;
  const top = spec.anchor.row + (spec.filters.length > 0 ? spec.filters.length + 1 : 0);
  const block = { row: top, column: spec.anchor.column, rowCount: layout.grid.length, columnCount: 1 + layout.columnPaths.length * values.length };
  const hasColumns = spec.columns.length > 0;
  const severalValues = values.length > 1;
  const columnFields = [...spec.columns.map((axis) => element("field", { x: at(axis.field) })), ...(severalValues ? [element("field", { x: -2 })] : [])];
  const columnLines = hasColumns
    ? lines(layout.columnPaths, false, values.length)
    : values.map((_, value) => element("i", { i: value === 0 ? undefined : value }, severalValues ? [element("x", { v: value === 0 ? undefined : value })] : []));
  return element(
    "pivotTableDefinition",
    {
      xmlns: namespace,
      name: spec.name,
      cacheId,
      applyNumberFormats: 0,
      applyBorderFormats: 0,
      applyFontFormats: 0,
      applyPatternFormats: 0,
      applyAlignmentFormats: 0,
      applyWidthHeightFormats: 1,
      dataCaption: "Values",
      updatedVersion: 6,
      minRefreshableVersion: 3,
      useAutoFormatting: spec.autoFormat === false ? undefined : 1,
      itemPrintTitles: 1,
      createdVersion: 6,
      indent: 0,
      outline: 1,
      outlineData: 1,
      multipleFieldFilters: 0,
      rowHeaderCaption: spec.rows[0]?.field,
      colHeaderCaption: spec.columns[0]?.field,
    },
    [
      element("location", {
        ref: blockAddress(block),
        firstHeaderRow: hasColumns || !severalValues ? 1 : 0,
        firstDataRow: hasColumns ? layout.headerRows : 1,
        firstDataCol: 1,
        rowPageCount: spec.filters.length > 0 ? spec.filters.length : undefined,
        colPageCount: spec.filters.length > 0 ? 1 : undefined,
      }),
      element("pivotFields", { count: layout.fields.length }, layout.fields.map((field) => pivotField(spec, field))),
      ...(spec.rows.length > 0 ? [element("rowFields", { count: spec.rows.length }, spec.rows.map((axis) => element("field", { x: at(axis.field) })))] : []),
      element("rowItems", { count: layout.rowPaths.length }, spec.rows.length > 0 ? lines(layout.rowPaths, true, 1) : [element("i")]),
      ...(columnFields.length > 0 ? [element("colFields", { count: columnFields.length }, columnFields)] : []),
      element("colItems", { count: columnLines.length }, columnLines),
      ...(spec.filters.length > 0
        ? [element("pageFields", { count: spec.filters.length }, spec.filters.map((axis) => element("pageField", { fld: at(axis.field), hier: -1 })))]
        : []),
      element("dataFields", { count: values.length }, values.map((value) =>
        element("dataField", {
          name: value.caption,
          fld: at(value.field),
          subtotal: value.summarise === "sum" ? undefined : value.summarise,
          baseField: 0,
          baseItem: 0,
          numFmtId: numberFormats[value.numberFormat ?? ""] ?? (value.summarise === "average" ? 2 : undefined),
        }),
      )),
      element("pivotTableStyleInfo", { name: "PivotStyleLight16", showRowHeaders: 1, showColHeaders: 1, showRowStripes: 0, showColStripes: 0, showLastColumn: 1 }),
    ],
  );
}

/** Excel's own numbers of formats (ECMA-376 part 1, 18.8.30). */
const numberFormats: Readonly<Record<string, number>> = { "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9 };

function pivotField(spec: PivotSpec, field: PivotField): XmlElement {
  const on = (axes: PivotSpec["rows"]): boolean => axes.some((axis) => axis.field === field.name);
  const axis = on(spec.rows) ? "axisRow" : on(spec.columns) ? "axisCol" : on(spec.filters) ? "axisPage" : undefined;
  const dataField = spec.values.some((value) => value.field === field.name) ? 1 : undefined;
  const items = field.items ? [...field.items.map((_, index) => element("item", { x: index })), element("item", { t: "default" })] : [];
  return element("pivotField", { axis, dataField, showAll: 0 }, items.length > 0 ? [element("items", { count: items.length }, items)] : []);
}
