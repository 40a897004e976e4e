import type ExcelJS from "@protobi/exceljs";

/** What exceljs keeps on its objects and its typings leave out; each read is typed here and nowhere else. */

export interface ConditionalFormatEntry {
  ref: string;
  rules: ConditionalRule[];
}

/** A rule as exceljs reads and writes it. */
export interface ConditionalRule {
  type: string;
  operator?: string;
  formulae?: unknown[];
  text?: string;
  priority?: number;
  stopIfTrue?: boolean;
  style?: Partial<ExcelJS.Style>;
}

export interface TableModel {
  name: string;
  displayName?: string;
  ref?: string;
  /** The whole table: header, body, totals. */
  tableRef: string;
  autoFilterRef?: string;
  headerRow?: boolean;
  totalsRow?: boolean;
  style?: { theme?: string | null; showFirstColumn?: boolean; showLastColumn?: boolean; showRowStripes?: boolean; showColumnStripes?: boolean };
  columns: { name: string; filterButton?: boolean; totalsRowLabel?: string; totalsRowFunction?: string }[];
}

export interface SheetProtection {
  sheet?: boolean;
}

export function conditionalFormatsOf(sheet: ExcelJS.Worksheet): ConditionalFormatEntry[] {
  const list: ConditionalFormatEntry[] = Reflect.get(sheet, "conditionalFormattings");
  return list;
}

/** Data validations by the address of each cell (or of a block, as the file had it). */
export function validationsOf(sheet: ExcelJS.Worksheet): Record<string, ExcelJS.DataValidation | undefined> {
  const holder: { model: Record<string, ExcelJS.DataValidation | undefined> } = Reflect.get(sheet, "dataValidations");
  return holder.model;
}

/** Tables by name, each with exceljs' own model. */
export function tableModelsOf(sheet: ExcelJS.Worksheet): TableModel[] {
  const tables: Record<string, { model: TableModel }> = Reflect.get(sheet, "tables");
  return Object.values(tables).map((table) => table.model);
}

export function renameTable(sheet: ExcelJS.Worksheet, from: string, to: string): void {
  const tables: Record<string, { model: TableModel }> = Reflect.get(sheet, "tables");
  const table = tables[from];
  if (!table) return;
  delete tables[from];
  table.model.name = to;
  table.model.displayName = to;
  tables[to] = table;
}

export function protectionOf(sheet: ExcelJS.Worksheet): SheetProtection | null {
  const protection: SheetProtection | null | undefined = Reflect.get(sheet, "sheetProtection");
  return protection ?? null;
}

/** "A1:C3" of each merged area. */
export function mergesOf(sheet: ExcelJS.Worksheet): string[] {
  const merges: Record<string, { range: string }> = Reflect.get(sheet, "_merges");
  return Object.values(merges).map((merge) => merge.range);
}

/** Rows by number less one; those that hold nothing may be left out. */
export function rowsOf(sheet: ExcelJS.Worksheet): readonly (ExcelJS.Row | undefined)[] {
  const rows: (ExcelJS.Row | undefined)[] = Reflect.get(sheet, "_rows");
  return rows;
}

/** Takes away every row of a sheet with its cells. */
export function dropRows(sheet: ExcelJS.Worksheet): void {
  Reflect.set(sheet, "_rows", []);
}

/** Theme parts by name, as XML text. */
export function themesOf(book: ExcelJS.Workbook): Record<string, string> {
  const themes: Record<string, string> | undefined = Reflect.get(book, "_themes");
  return themes ?? {};
}

export function setOrder(sheet: ExcelJS.Worksheet, order: number): void {
  Reflect.set(sheet, "orderNo", order);
}

/** Views of a sheet; exceljs gives null for a sheet whose file says nothing about views. */
export function viewsOf(sheet: ExcelJS.Worksheet): Partial<ExcelJS.WorksheetView>[] {
  const views: Partial<ExcelJS.WorksheetView>[] | null = sheet.views;
  return views ?? [];
}
