import type { FieldName, PlanTable } from "../../plan/model";
import { mappingKey, mappingOf, readPlan, type Mapping } from "../../reading";
import { columnLetters } from "../../workbook/address";
import type { Change, ChangeSet } from "../../workbook/changes";
import { numberFormatAt, textAt, valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../../workbook/snapshot";
import type { Evaluation } from "../evaluation";
import { builtInLayouts } from "./built-in-layouts";
import { entryChanges, fieldColumn, type FieldColumn } from "./field-columns";
import { chosenTable } from "./layout-choices";
import { freeSheetName } from "./sheet-name";

/** Rows that get borders, drop-downs and date checks; more can be added as in any sheet. */
const emptyRows = 40;

/** A column of a new plan sheet. */
export interface NewColumn extends FieldColumn {
  readonly heading: string;
  readonly field: FieldName | null;
  /** The heading's cell on the user's own sheet, whose look the new one takes. */
  readonly like: { readonly sheet: string; readonly row: number; readonly column: number } | null;
}

/**
 * What "New plan sheet" writes: an empty sheet in the layout of one of the plan's own tables or of a built-in layout,
 * with drop-downs and date checks. It is the user's own sheet from then on and is read like any other; a heading that
 * would not be understood by itself is kept as the user's word on that column.
 * @param layout id of a layout choice
 */
export function newPlanSheetChanges(evaluation: Evaluation, snapshot: WorkbookSnapshot, layout: string, wanted: string): ChangeSet {
  const sheet = freeSheetName(wanted, snapshot.sheets.map(({ name }) => name));
  const columns = columnsFor(evaluation, snapshot, layout);
  const changes: Change[] = [...laidOut(sheet, columns), ...mappingChanges(snapshot, sheet, columns), { kind: "activate", sheet, row: 2, column: 1 }];
  return { label: `New plan sheet, ${sheet}`, expectations: [], changes };
}

/**
 * A new plan sheet with its headings, looks, drop-downs and date checks.
 * @param rows how many rows below the headings get them
 */
export function laidOut(sheet: string, columns: readonly NewColumn[], rows: number = emptyRows): readonly Change[] {
  const { length: columnCount } = columns;
  const body = { row: 2, column: 1, rowCount: rows, columnCount };
  const heading = (index: number) => ({ row: 1, column: index + 1, rowCount: 1, columnCount: 1 });
  return [
    { kind: "addSheet", sheet },
    { kind: "cells", sheet, row: 1, column: 1, contents: [columns.map((column) => ({ text: column.heading }))] },
    { kind: "format", sheet, block: { row: 1, column: 1, rowCount: 1, columnCount }, format: { bold: true, wrap: true, vertical: "top", fill: "#D9E2EC", colour: "#1B2A3A", border: "thin" } },
    { kind: "format", sheet, block: body, format: { wrap: true, vertical: "top", border: "thin" } },
    ...columns.flatMap((column, index): Change[] => [
      ...(column.like ? [{ kind: "copyFormat", sheet, fromSheet: column.like.sheet, from: { row: column.like.row, column: column.like.column, rowCount: 1, columnCount: 1 }, to: heading(index) } as const] : []),
      { kind: "format", sheet, block: heading(index), format: { columnWidth: column.width } },
      ...(column.date ? [{ kind: "format", sheet, block: { ...body, column: index + 1, columnCount: 1 }, format: { numberFormat: "dd/mm/yyyy" } } as const] : []),
      ...entryChanges(sheet, { ...body, column: index + 1, columnCount: 1 }, column.heading, column),
    ]),
    { kind: "freezeRows", sheet, rows: 1 },
    { kind: "pageLayout", sheet, orientation: "landscape", fitToWidth: true, titleRows: { first: 1, last: 1 }, footer: "Page &P of &N" },
  ];
}

function columnsFor(evaluation: Evaluation, snapshot: WorkbookSnapshot, layout: string): NewColumn[] {
  const table = chosenTable(evaluation.plan, layout);
  const sheet = table && snapshot.sheets.find(({ name }) => name === table.sheet);
  if (table && sheet) return columnsLike(table, sheet);
  const builtIn = builtInLayouts.find(({ id }) => id === layout) ?? builtInLayouts[0];
  return (builtIn?.columns ?? []).map(({ heading, field }) => ({ ...fieldColumn(field), heading, field, like: null }));
}

/** The columns of one of the plan's own tables, with where each stands there. */
export function columnsLike(table: PlanTable, sheet: SheetSnapshot): (NewColumn & { readonly like: NonNullable<NewColumn["like"]> })[] {
  return table.columns
    .filter(({ heading, field }) => heading !== "" || field !== null)
    .map(({ column, heading, field }) => ({
      ...asFilled(fieldColumn(field), table, sheet, column),
      // A column that was understood by its cells alone has no heading yet.
      heading: heading === "" ? ownHeading(field) : heading,
      field,
      like: { sheet: sheet.name, row: table.headerLastRow, column },
    }));
}

const headingsOfFields = new Map(builtInLayouts.flatMap(({ columns }) => columns.map(({ field, heading }) => [field, heading] as const)));

function ownHeading(field: FieldName | null): string {
  return (field && headingsOfFields.get(field)) ?? "Notes";
}

/** The drop-down offers the plan's own words; dates are checked only where the plan writes days. */
function asFilled(layout: FieldColumn, table: PlanTable, sheet: SheetSnapshot, column: number): FieldColumn {
  const rows = Array.from({ length: Math.max(0, table.lastRow - table.firstRow + 1) }, (_, index) => table.firstRow + index).filter((row) => valueAt(sheet, row, column) !== "");
  if (layout.date) {
    const days = rows.filter((row) => typeof valueAt(sheet, row, column) === "number" && /[dmy]/i.test(numberFormatAt(sheet, row, column))).length;
    return rows.length === 0 || days >= rows.length / 2 ? layout : { width: Math.max(layout.width, 18) };
  }
  if (!layout.choices) return layout;
  const words = [...new Set(rows.map((row) => textAt(sheet, row, column).trim()))];
  const usable = words.length >= 2 && words.length <= 12 && words.every((word) => word.length <= 30 && !/[,\n]/.test(word)) && words.join(",").length <= 255;
  const known = new Set(layout.choices.map((word) => word.toLowerCase()));
  return usable && words.some((word) => !known.has(word.toLowerCase())) ? { ...layout, choices: words } : layout;
}

/** The user's word on columns of the new sheet that their headings alone do not tell; found by reading it. */
function mappingChanges(snapshot: WorkbookSnapshot, sheet: string, columns: readonly NewColumn[]): Change[] {
  const empty = headingsOnly(sheet, columns.map(({ heading }) => heading));
  const read = readPlan({ ...snapshot, sheets: [empty], documents: {}, names: [] }, {});
  const [table] = read.tables;
  const found = new Map(table?.columns.map(({ column, field }) => [column, field] as const));
  const unlike = columns.flatMap(({ field }, index) => (field !== null && found.get(index + 1) !== field ? [[columnLetters(index + 1), field] as const] : []));
  if (unlike.length === 0 && table?.kind === "actions") return [];
  const known = mappingOf(snapshot);
  const mapping: Mapping = { sheets: { ...known.sheets, [sheet]: { role: "plan", headerRow: 1, columns: Object.fromEntries(unlike) } } };
  return [{ kind: "document", key: mappingKey, json: JSON.stringify(mapping) }];
}

function headingsOnly(name: string, headings: readonly string[]): SheetSnapshot {
  return {
    id: name,
    name,
    position: 0,
    visibility: "visible",
    isProtected: false,
    block: { row: 1, column: 1, rowCount: 1, columnCount: headings.length },
    values: [headings],
    formulas: new Map(),
    numberFormats: new Map(),
    texts: new Map(),
    merges: [],
    mergesKnown: "read",
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    tables: [],
  };
}
