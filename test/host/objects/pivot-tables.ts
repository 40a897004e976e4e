import type { Aggregation, FiledPivot, PivotData, PivotState } from "../grid/pivot-state";
import type { Sheet } from "../grid/sheet";
import { asBoolean, asObject, asOneOf, asRecord, asText } from "../protocol/arguments";
import { defineObject, found, isHostObject, lookUps, type HostObject } from "../protocol/define";
import { refuse } from "../protocol/errors";
import type { Block } from "../../../src/workbook/address";
import { areaArgument } from "./address-argument";
import { defineFiledPivot } from "./filed-pivots";
import { clearPivot, filterRows, headerRows, layOut, pivotSource, tableRange } from "./pivot-layout";
import type { Area, Session } from "./session";
import { findTable } from "./table-list";

interface FieldRef {
  readonly pivot: PivotState;
  readonly name: string;
}
interface ValueRef {
  readonly pivot: PivotState;
  readonly value: PivotData;
}
type Axis = "rows" | "columns" | "filters";

/** PivotTables: those that an add-in makes are really computed, laid out in the grid and saved as real ones. */
export function definePivotTables(session: Session) {
  const { book, make } = session;
  const relay = (pivot: PivotState) => layOut(book, pivot);

  const field = defineObject<FieldRef>({
    type: "PivotField",
    id: ({ name }) => name,
    get: { id: ({ name }) => name, name: ({ name }) => name, showAllItems: () => false },
    call: {
      // Office.js sends whether they are to be ascending.
      sortByLabels: ({ pivot, name }, [ascending]) => {
        if (asBoolean(ascending, "sortBy")) pivot.descending.delete(name);
        else pivot.descending.add(name);
        relay(pivot);
      },
      // "Sets one or more of the field's current PivotFilters and applies them to the field" (page "PivotField").
      applyFilter: ({ pivot, name }, [filter]) => {
        const { manualFilter } = asRecord(filter, "filter");
        if (manualFilter === undefined) throw refuse("ApiNotFound", "The stand-in for Excel filters PivotTables by chosen items only.");
        const { selectedItems } = asRecord(manualFilter, "manualFilter");
        if (!Array.isArray(selectedItems) || selectedItems.some((one) => typeof one !== "string")) throw refuse("InvalidArgument");
        pivot.hidden.set(name, new Set(selectedItems.map(String)));
        relay(pivot);
      },
      clearAllFilters: ({ pivot, name }) => {
        pivot.hidden.delete(name);
        relay(pivot);
      },
      isFiltered: ({ pivot, name }) => pivot.hidden.has(name),
    },
  });
  const fieldsOf = defineObject<FieldRef>({ type: "PivotFieldCollection", items: (ref) => [field(ref)], item: (ref, key) => (key === ref.name ? field(ref) : null), call: lookUps<FieldRef>((ref, key) => (key === ref.name ? field(ref) : null), (ref) => [field(ref)]) });

  const hierarchy = defineObject<FieldRef>({
    type: "PivotHierarchy",
    id: ({ name }) => name,
    get: { id: ({ name }) => name, name: ({ name }) => name },
    nav: { fields: fieldsOf },
  });
  const hierarchyItems = (pivot: PivotState) => pivotSource(book, pivot).fields.map((name) => hierarchy({ pivot, name }));
  const findHierarchy = (pivot: PivotState, key: unknown) => {
    const name = pivotSource(book, pivot).fields.find((one) => one.toLowerCase() === String(key).toLowerCase());
    return name === undefined ? null : hierarchy({ pivot, name });
  };
  const hierarchies = defineObject<PivotState>({ type: "PivotHierarchyCollection", items: hierarchyItems, item: findHierarchy, call: lookUps(findHierarchy, hierarchyItems) });

  /** The name of a hierarchy that is given as an argument. */
  const nameOf = (given: unknown): string => asText(asObject(given, "PivotHierarchy").get("name"), "name");

  function axis(type: string, itemType: string, which: Axis) {
    const item = defineObject<FieldRef>({
      type: itemType,
      id: ({ name }) => name,
      get: { id: ({ name }) => name, name: ({ name }) => name, position: ({ pivot, name }) => pivot[which].indexOf(name) },
      nav: { fields: fieldsOf },
    });
    const items = (pivot: PivotState) => pivot[which].map((name) => item({ pivot, name }));
    const find = (pivot: PivotState, key: unknown) => (pivot[which].includes(String(key)) ? item({ pivot, name: String(key) }) : null);
    return defineObject<PivotState>({
      type,
      items,
      item: find,
      call: {
        ...lookUps(find, items),
        // "If the hierarchy is present elsewhere on the row, column, or filter axis, it will be removed from that location."
        add: (pivot, [given]) => {
          const name = nameOf(given);
          for (const other of ["rows", "columns", "filters"] as const) pivot[other] = pivot[other].filter((one) => one !== name);
          pivot[which].push(name);
          relay(pivot);
          return item({ pivot, name });
        },
        remove: (pivot, [given]) => {
          const name = isHostObject(given) ? String(given.get("name")) : "";
          pivot[which] = pivot[which].filter((one) => one !== name);
          relay(pivot);
        },
      },
    });
  }
  const rowHierarchies = axis("RowColumnPivotHierarchyCollection", "RowColumnPivotHierarchy", "rows");
  const columnHierarchies = axis("RowColumnPivotHierarchyCollection", "RowColumnPivotHierarchy", "columns");
  const filterHierarchies = axis("FilterPivotHierarchyCollection", "FilterPivotHierarchy", "filters");

  const dataHierarchy = defineObject<ValueRef>({
    type: "DataPivotHierarchy",
    id: ({ value }) => value.caption,
    get: {
      id: ({ value }) => value.caption,
      name: ({ value }) => value.caption,
      summarizeBy: ({ value }) => value.summarise,
      numberFormat: ({ value }) => value.numberFormat ?? "General",
      position: ({ pivot, value }) => pivot.data.indexOf(value),
    },
    set: {
      name: ({ pivot, value }, given) => {
        const caption = asText(given, "name");
        // "PivotTable field name already exists": a caption may not be a field's name or another value's.
        const taken = [...pivotSource(book, pivot).fields, ...pivot.data.filter((one) => one !== value).map((one) => one.caption)];
        if (caption === "" || taken.some((one) => one.toLowerCase() === caption.toLowerCase())) throw refuse("InvalidArgument");
        value.caption = caption;
        relay(pivot);
      },
      summarizeBy: ({ pivot, value }, given) => {
        const by = asOneOf(given, [...aggregations, "Automatic", "Product", "CountNumbers", "StandardDeviation", "StandardDeviationP", "Variance", "VarianceP"], "summarizeBy");
        const known = aggregations.find((one) => one === by);
        if (!known) throw refuse("ApiNotFound", `The stand-in for Excel does not summarise by ${by}.`);
        if (value.caption === captionOf(value)) value.caption = captionOf({ ...value, summarise: known });
        value.summarise = known;
        relay(pivot);
      },
      numberFormat: ({ value }, given) => void (value.numberFormat = asText(given, "numberFormat")),
    },
    nav: { field: ({ pivot, value }) => field({ pivot, name: value.field }) },
  });
  const dataItems = (pivot: PivotState) => pivot.data.map((value) => dataHierarchy({ pivot, value }));
  const findData = (pivot: PivotState, key: unknown) => {
    const value = pivot.data.find(({ caption }) => caption.toLowerCase() === String(key).toLowerCase());
    return value ? dataHierarchy({ pivot, value }) : null;
  };
  const dataHierarchies = defineObject<PivotState>({
    type: "DataPivotHierarchyCollection",
    items: dataItems,
    item: findData,
    call: {
      ...lookUps(findData, dataItems),
      add: (pivot, [given]) => {
        const name = nameOf(given);
        const { fields, rows } = pivotSource(book, pivot, [name]);
        const filled = rows.map((row) => row[fields.indexOf(name)] ?? "");
        // Excel sums a column of numbers and counts any other.
        const summarise: Aggregation = filled.length > 0 && filled.every((value) => typeof value === "number") ? "Sum" : "Count";
        let caption = captionOf({ field: name, summarise });
        for (let n = 2; pivot.data.some((one) => one.caption === caption); n += 1) caption = `${captionOf({ field: name, summarise })}${n}`;
        const value: PivotData = { field: name, caption, summarise, numberFormat: null };
        pivot.data.push(value);
        relay(pivot);
        return dataHierarchy({ pivot, value });
      },
      remove: (pivot, [given]) => {
        const caption = isHostObject(given) ? given.get("name") : null;
        pivot.data = pivot.data.filter((one) => one.caption !== caption);
        relay(pivot);
      },
    },
  });

  const range = (pivot: PivotState, block: Block | null): HostObject => make.range({ sheet: pivot.sheet, block: found(block) });
  const layout = defineObject<PivotState>({
    type: "PivotLayout",
    get: {
      layoutType: ({ layoutType }) => layoutType,
      showRowGrandTotals: (pivot) => pivot.showRowGrandTotals,
      showColumnGrandTotals: (pivot) => pivot.showColumnGrandTotals,
      autoFormat: (pivot) => pivot.autoFormat,
    },
    set: {
      autoFormat: (pivot, value) => void (pivot.autoFormat = asBoolean(value, "autoFormat")),
      layoutType: (_, value) => {
        if (asOneOf(value, ["Compact", "Tabular", "Outline"], "layoutType") !== "Compact") throw refuse("ApiNotFound", "The stand-in for Excel lays PivotTables out compactly only.");
      },
      showRowGrandTotals: (pivot, value) => {
        pivot.showRowGrandTotals = asBoolean(value, "showRowGrandTotals");
        relay(pivot);
      },
      showColumnGrandTotals: (pivot, value) => {
        pivot.showColumnGrandTotals = asBoolean(value, "showColumnGrandTotals");
        relay(pivot);
      },
    },
    call: {
      // "Returns the range the PivotTable exists on, excluding the filter area."
      getRange: (pivot) => range(pivot, tableRange(pivot) ?? { ...pivot.anchor, rowCount: 1, columnCount: 1 }),
      getDataBodyRange: (pivot) => {
        // Excel can crash here without a data hierarchy (office-js#2926); the stand-in refuses.
        if (pivot.data.length === 0) throw refuse("GeneralException");
        const block = found(tableRange(pivot));
        const head = headerRows(pivot);
        return range(pivot, { row: block.row + head, column: block.column + 1, rowCount: block.rowCount - head, columnCount: block.columnCount - 1 });
      },
      getRowLabelRange: (pivot) => {
        const block = found(tableRange(pivot));
        const head = headerRows(pivot) - 1;
        return range(pivot, { ...block, row: block.row + head, rowCount: block.rowCount - head, columnCount: 1 });
      },
      getColumnLabelRange: (pivot) => {
        const block = found(tableRange(pivot));
        return range(pivot, { ...block, column: block.column + 1, columnCount: block.columnCount - 1, rowCount: headerRows(pivot) });
      },
      getFilterAxisRange: (pivot) => {
        if (pivot.filters.length === 0) throw refuse("ItemNotFound");
        return range(pivot, { ...pivot.anchor, rowCount: filterRows(pivot) - 1, columnCount: 2 });
      },
    },
  });

  const pivotTable = defineObject<PivotState>({
    type: "PivotTable",
    id: ({ id }) => id,
    get: { id: ({ id }) => id, name: ({ name }) => name, refreshOnOpen: ({ refreshOnOpen }) => refreshOnOpen },
    set: {
      name: (pivot, value) => {
        const name = asText(value, "name");
        if (name === "" || findPivot(null, name)) throw refuse("InvalidArgument");
        pivot.name = name;
      },
    },
    nav: { hierarchies, rowHierarchies, columnHierarchies, dataHierarchies, filterHierarchies, layout, worksheet: ({ sheet }) => make.worksheet(sheet) },
    call: {
      refresh: relay,
      delete: (pivot) => {
        pivot.sheet.checkNotProtected();
        clearPivot(pivot);
        book.pivots.splice(book.pivots.indexOf(pivot), 1);
      },
      getDataSourceString: ({ source }) => ("table" in source ? source.table : book.fullAddress(source.sheet, source.block)),
      getDataSourceType: ({ source }) => ("table" in source ? "LocalTable" : "LocalRange"),
    },
  });

  const filedPivotTable = defineFiledPivot(session);
  const object = (pivot: FiledPivot | PivotState) => ("placed" in pivot ? filedPivotTable(pivot) : pivotTable(pivot));
  const nameIn = (pivot: FiledPivot | PivotState) => ("placed" in pivot ? pivot.placed.name : pivot.name).toLowerCase();
  const list = (sheet: Sheet | null) => [...book.filedPivots, ...book.pivots].filter((pivot) => !sheet || pivot.sheet === sheet);
  const findPivot = (sheet: Sheet | null, key: unknown) => list(sheet).find((pivot) => nameIn(pivot) === String(key).toLowerCase() || pivot.id === key) ?? null;
  const find = (sheet: Sheet | null, key: unknown) => {
    const pivot = findPivot(sheet, key);
    return pivot && object(pivot);
  };
  const items = (sheet: Sheet | null) => list(sheet).map(object);
  const pivotTables = defineObject<Sheet | null>({
    type: "PivotTableCollection",
    items,
    item: find,
    call: {
      ...lookUps(find, items),
      add: (sheet, [name, source, destination]) => {
        const given = asText(name, "name");
        if (given === "" || findPivot(null, given)) throw refuse("InvalidArgument");
        const to = areaArgument(book, sheet ?? book.activeSheet, destination, "destination");
        to.sheet.checkNotProtected();
        const pivot: PivotState = {
          id: book.newId(),
          sheet: to.sheet,
          name: given,
          anchor: { row: to.block.row, column: to.block.column },
          source: sourceOf(sheet, source),
          rows: [], columns: [], filters: [], data: [], hidden: new Map(), descending: new Set(),
          layoutType: "Compact",
          showRowGrandTotals: true,
          showColumnGrandTotals: true,
          refreshOnOpen: false,
          autoFormat: true,
          block: null,
        };
        pivotSource(book, pivot);
        book.pivots.push(pivot);
        return pivotTable(pivot);
      },
      refreshAll: (sheet) => book.pivots.filter((pivot) => !sheet || pivot.sheet === sheet).forEach(relay),
    },
  });
  return { pivotTable, pivotTables };

  function sourceOf(sheet: Sheet | null, source: unknown): PivotState["source"] {
    if (isHostObject(source) && source.type === "Table") return { table: asText(source.get("name"), "name") };
    if (typeof source === "string") {
      const table = findTable(book, source);
      if (table) return { table: table.model.name };
    }
    const area: Area = areaArgument(book, sheet, source, "source");
    if (area.block.rowCount < 2) throw refuse("InvalidArgument");
    return area;
  }
}

const aggregations = ["Sum", "Count", "Average", "Max", "Min"] as const;

const captionOf = ({ field, summarise }: Pick<PivotData, "field" | "summarise">) => `${summarise} of ${field}`;
