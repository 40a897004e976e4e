import ExcelJS from "@protobi/exceljs";
import type { Block } from "../../../src/workbook/address";
import { refuse } from "../protocol/errors";
import type { OpenedFile, PlacedObject } from "../file";
import { Calculator } from "./calculator";
import { splitSheet, absoluteAddress, parseAddress, quoteSheet } from "./addresses";
import { setOrder, tableModelsOf } from "./exceljs-inside";
import { withLostReferences } from "./lost-references";
import { Sheet } from "./sheet";
import type { NormalFont } from "./normal-font";
import { Palette, StyleDeriver } from "./styles";
import type { ChartState, FiledChart } from "./chart-state";
import type { FiledPivot, PivotState } from "./pivot-state";

/** Who changed cells: the person at this Excel, this add-in, or someone else in a shared workbook. */
export type ChangeSource = "person" | "addIn" | "remote";

/** Excel.DataChangeType, as far as it happens here. */
export type ChangeType = "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";

/** Something happened that an add-in may have asked to hear of. */
export type Happening =
  | { readonly kind: "changed"; readonly sheet: Sheet; readonly block: Block; readonly source: ChangeSource; readonly before?: unknown; readonly after?: unknown; readonly changeType: ChangeType }
  | { readonly kind: "added" | "deleted" | "activated" | "deactivated"; readonly sheetId: string; readonly source: ChangeSource }
  | { readonly kind: "renamed"; readonly sheetId: string; readonly before: string; readonly after: string; readonly source: ChangeSource }
  | { readonly kind: "selected"; readonly sheet: Sheet; readonly block: Block };

export interface XmlPart {
  id: string;
  xml: string;
}

/** The open workbook: exceljs' book is what is true of it; this adds what a running Excel has besides. */
export class Book {
  readonly excel: ExcelJS.Workbook;
  readonly palette: Palette;
  readonly styles = new StyleDeriver();
  readonly calculator: Calculator;
  readonly settings = new Map<string, unknown>();
  customXml: XmlPart[];
  customXmlChanged = false;
  readonly charts: ChartState[] = [];
  readonly pivots: PivotState[] = [];
  /** What was in the file and is still there. */
  readonly filedCharts: FiledChart[];
  readonly filedPivots: FiledPivot[];
  /** What was in the file and was deleted, itself and not with its sheet. */
  readonly removedCharts: PlacedObject[] = [];
  readonly removedPivots: PlacedObject[] = [];
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  isProtected = false;
  /** True while a batch of the add-in runs: its changes are the add-in's. */
  source: ChangeSource = "person";
  /** Opens a new workbook's bytes beside this one. */
  onWorkbookCreated: ((bytes: Uint8Array) => void) | null = null;
  private sheetList: Sheet[];
  private active: Sheet;
  private happenings: Happening[] = [];
  private nextId = 1;
  private nextSheetId: number;

  constructor(
    readonly opened: OpenedFile,
    readonly fileName: string,
    /** The year that Excel gives to dates typed without one. */
    readonly currentYear: number,
    readonly normalFont: NormalFont,
  ) {
    this.excel = opened.book;
    this.palette = new Palette(opened.book);
    this.sheetList = opened.book.worksheets.map((sheet) => new Sheet(this, sheet, sheetId(opened.sheetIds.get(sheet) ?? sheet.id)));
    this.nextSheetId = Math.max(0, ...opened.sheetIds.values()) + 1;
    const first = this.sheetList.find((sheet) => sheet.visibility === "Visible") ?? this.sheetList[0];
    if (!first) throw new Error("A workbook has at least one sheet.");
    const activeTab = opened.book.views[0]?.activeTab ?? 0;
    const byTab = this.sheetList[activeTab];
    this.active = byTab?.visibility === "Visible" ? byTab : first;
    this.filedPivots = opened.pivots.flatMap((placed) => {
      const sheet = this.findSheet(placed.sheet);
      const block = parseAddress(placed.address);
      const filterRows = Math.min(placed.filterRows, (block?.row ?? 1) - 1);
      return sheet && block ? [{ id: this.newId(), sheet, placed, table: block, block: { ...block, row: block.row - filterRows, rowCount: block.rowCount + filterRows } }] : [];
    });
    this.filedCharts = opened.charts.flatMap((placed) => {
      const sheet = this.findSheet(placed.sheet);
      return sheet ? [{ id: this.newId(), sheet, placed, moved: null }] : [];
    });
    this.customXml = opened.customXml.map((part) => ({ id: part.id, xml: part.xml }));
    this.calculator = new Calculator(this);
  }

  get date1904(): boolean {
    return this.excel.properties.date1904 === true;
  }

  get sheets(): readonly Sheet[] {
    return this.sheetList;
  }

  /** "{00000000-0002-0000-0001-000000000000}", like Excel's own ids. */
  newId(): string {
    return `{00000000-0002-0000-${hex(this.nextId++)}-000000000000}`;
  }

  /** By name without regard to case, or by id. */
  findSheet(key: unknown): Sheet | null {
    if (typeof key !== "string") return null;
    const lower = key.toLowerCase();
    return this.sheetList.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === lower) ?? null;
  }

  get activeSheet(): Sheet {
    return this.active;
  }

  activate(sheet: Sheet): void {
    if (sheet === this.active) return;
    // Activating a hidden sheet is refused (seen in the page of Worksheet.activate only by implication).
    if (sheet.visibility !== "Visible") throw refuse("InvalidOperation");
    this.tell({ kind: "deactivated", sheetId: this.active.id, source: this.source });
    this.active = sheet;
    this.tell({ kind: "activated", sheetId: sheet.id, source: this.source });
    this.calculator.shapeChanged();
  }

  addSheet(name: string | null): Sheet {
    const given = name ?? this.freeSheetName();
    this.checkSheetName(given);
    const sheet = new Sheet(this, this.excel.addWorksheet(given), sheetId(this.nextSheetId++));
    this.sheetList.push(sheet);
    this.tell({ kind: "added", sheetId: sheet.id, source: this.source });
    this.calculator.shapeChanged();
    return sheet;
  }

  private freeSheetName(): string {
    for (let n = this.sheetList.length + 1; ; n += 1) {
      if (!this.findSheet(`Sheet${n}`)) return `Sheet${n}`;
    }
  }

  deleteSheet(sheet: Sheet): void {
    // "You cannot delete the last visible sheet": Worksheet.delete throws GeneralException for it and for very hidden sheets.
    const visible = this.sheetList.filter((one) => one.visibility === "Visible");
    if (sheet.visibility === "VeryHidden" || (visible.length === 1 && visible[0] === sheet)) throw refuse("GeneralException");
    const at = this.sheetList.indexOf(sheet);
    this.sheetList.splice(at, 1);
    if (this.active === sheet) {
      const next = this.sheetList.slice(at).find((one) => one.visibility === "Visible") ?? visible.filter((one) => one !== sheet).at(-1);
      if (next) this.active = next;
    }
    this.removeWhere(this.charts, (chart) => chart.sheet === sheet);
    this.removeWhere(this.pivots, (pivot) => pivot.sheet === sheet);
    this.removeWhere(this.filedCharts, (chart) => chart.sheet === sheet);
    this.removeWhere(this.filedPivots, (pivot) => pivot.sheet === sheet);
    const tables = tableModelsOf(sheet.excel).map(({ name }) => name);
    this.excel.removeWorksheet(sheet.excel.id);
    sheet.isDeleted = true;
    this.breakReferences(sheet.name, tables);
    this.tell({ kind: "deleted", sheetId: sheet.id, source: this.source });
    this.calculator.shapeChanged();
  }

  /** What led to the sheet leads nowhere now. */
  private breakReferences(name: string, tables: readonly string[]): void {
    for (const sheet of this.sheetList) {
      sheet.excel.eachRow({ includeEmpty: false }, (row) => {
        row.eachCell({ includeEmpty: false }, (cell) => {
          if (cell.type !== ExcelJS.ValueType.Formula) return;
          const formula = withLostReferences(cell.formula, name, tables);
          if (formula !== cell.formula) cell.value = { formula, result: { error: "#REF!" }, date1904: false };
        });
      });
    }
  }

  private removeWhere<T>(list: T[], test: (item: T) => boolean): void {
    for (let i = list.length - 1; i >= 0; i -= 1) {
      const item = list[i];
      if (item !== undefined && test(item)) list.splice(i, 1);
    }
  }

  moveSheet(sheet: Sheet, position: number): void {
    if (!Number.isInteger(position) || position < 0 || position >= this.sheetList.length) throw refuse("InvalidArgument");
    this.sheetList.splice(this.sheetList.indexOf(sheet), 1);
    this.sheetList.splice(position, 0, sheet);
    for (const [index, one] of this.sheetList.entries()) setOrder(one.excel, index);
    this.calculator.shapeChanged();
  }

  renameSheet(sheet: Sheet, name: string): void {
    const before = sheet.name;
    if (name === before) return;
    this.checkSheetName(name, sheet);
    const names = this.excel.definedNames.model;
    sheet.excel.name = name;
    this.excel.definedNames.model = names.map((one) => ({ ...one, ranges: one.ranges.map((range) => renamed(range, before, name)) }));
    this.tell({ kind: "renamed", sheetId: sheet.id, before, after: name, source: this.source });
    this.calculator.shapeChanged();
  }

  /**
   * "The name must be fewer than 32 characters", none of : \ / ? * [ ], no apostrophe at an end, not "History"
   * (pages "Worksheet.name" and "Rename a worksheet"). A name that is taken is ItemAlreadyExists.
   */
  private checkSheetName(name: string, self?: Sheet): void {
    if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name) || name.toLowerCase() === "history") throw refuse("InvalidArgument");
    const other = this.findSheet(name);
    if (other && other !== self) throw refuse("ItemAlreadyExists", `A resource with the same name or identifier already exists. (${name})`);
  }

  tell(happening: Happening): void {
    this.happenings.push(happening);
  }

  takeHappenings(): Happening[] {
    const list = this.happenings;
    this.happenings = [];
    return list;
  }

  /** "'P1 Obesity'!$A$1:$B$2" */
  fullAddress(sheet: Sheet, block: Block): string {
    return `${quoteSheet(sheet.name)}!${absoluteAddress(block)}`;
  }
}

const hex = (number: number): string => number.toString(16).toUpperCase().padStart(4, "0");

/**
 * "{00000000-0001-0000-0000-000000000000}", like Excel's own ids of sheets. Excel keeps them in the file (xr:uid), so
 * that they hold when it is opened again; here they follow the file's sheetId, which is kept as well.
 */
const sheetId = (number: number): string => `{00000000-0001-0000-${hex(number)}-000000000000}`;

function renamed(range: string, before: string, after: string): string {
  const { sheet, rest } = splitSheet(range);
  return sheet === before ? `${quoteSheet(after)}!${rest}` : range;
}
