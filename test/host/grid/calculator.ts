import type { Book } from "./book";
import { readCell, type CellReading, type Scalar } from "./cells";
import { Engine, parses, type GridCell } from "./engine";
import { gridContent, modelData } from "./model-data";
import type { Sheet } from "./sheet";
import { cellKey } from "../../../src/workbook/snapshot";
import ExcelJS from "@protobi/exceljs";

const columnsPerKey = 16384;
const fewChanges = 1000;

/**
 * Recalculation. The file's cached results are what formulas show until a change makes o-spreadsheet compute something
 * else than it computed for the workbook as it was opened; a formula that it cannot evaluate keeps its cached result.
 * The engine is built only when somebody needs it: reads of formulas after a change, the grid, and saving.
 */
export class Calculator {
  /** What each changed cell held when the workbook was opened. */
  private readonly before = new Map<Sheet, Map<number, CellReading>>();
  private readonly pending = new Map<Sheet, Set<number>>();
  private engine: Engine | null = null;
  /** What o-spreadsheet computes for the formulas as they were opened. */
  private baseline: Map<Sheet, Map<number, Scalar>> | null = null;
  private formulas: boolean | null = null;
  private stale = false;
  private readonly listener = { isWriting: false, edited: (cell: GridCell) => this.onGridEdit?.(cell) };
  /** The workbench hears of edits in its grid here. */
  onGridEdit: ((cell: GridCell) => void) | null = null;
  /** Called when the grid must be mounted anew, because its model was replaced. */
  onModelReplaced: (() => void) | null = null;

  constructor(private readonly book: Book) {}

  isWellFormed(formula: string): boolean {
    return parses(formula);
  }

  /** Remembers what a cell held before its first change. */
  beforeChange(sheet: Sheet, row: number, column: number, becomesFormula: boolean): void {
    const key = cellKey(row, column);
    let cells = this.before.get(sheet);
    if (!cells) this.before.set(sheet, (cells = new Map()));
    if (!cells.has(key)) cells.set(key, readCell(sheet.cell(row, column), this.book.date1904));
    let pending = this.pending.get(sheet);
    if (!pending) this.pending.set(sheet, (pending = new Set()));
    pending.add(key);
    if (becomesFormula) this.formulas = true;
  }

  /** Sheets, formats, tables or sizes changed: the grid is to be built anew. */
  shapeChanged(): void {
    this.stale = true;
  }

  /** True where the grid, if there is one, no longer shows what the workbook holds. */
  get gridIsBehind(): boolean {
    return this.engine !== null && (this.stale || this.pending.size > 0);
  }

  /** What a formula shows now, or null where its cached result still stands. */
  valueOf(sheet: Sheet, row: number, column: number): { value: Scalar; isError: boolean } | null {
    if (this.before.size === 0) return null;
    const engine = this.current();
    const now = engine.evaluate(sheet.id, row - 1, column - 1);
    const key = cellKey(row, column);
    const wasOpened = !this.before.get(sheet)?.has(key);
    if (wasOpened) {
      const then = this.baseline?.get(sheet)?.get(key);
      if (then === undefined || then === now.value) return null;
      return isUnknown(now) ? null : now;
    }
    return isUnknown(now) ? { value: "#NAME?", isError: true } : now;
  }

  get model() {
    return this.current().model;
  }

  /** The engine with every change in it. */
  private current(): Engine {
    const waiting = [...this.pending.values()].reduce((sum, keys) => sum + keys.size, 0);
    if (!this.engine || this.stale || waiting >= fewChanges) this.build();
    const engine = this.engine;
    if (!engine) throw new Error("The calculation engine was not built.");
    const cells: GridCell[] = [];
    for (const [sheet, keys] of this.pending) {
      if (sheet.isDeleted) continue;
      for (const key of keys) cells.push(this.gridCell(sheet, key));
    }
    this.pending.clear();
    if (!engine.write(cells)) {
      // A write beyond the grid's size: built anew, the grid is large enough.
      this.build();
      return this.current();
    }
    return engine;
  }

  private gridCell(sheet: Sheet, key: number): GridCell {
    const row = Math.floor((key - 1) / columnsPerKey);
    const column = key - row * columnsPerKey;
    return { sheetId: sheet.id, row: row - 1, col: column - 1, content: gridContent(readCell(sheet.cell(row, column), this.book.date1904)) };
  }

  private build(): void {
    const replaced = this.engine !== null;
    const changed = [...this.before.values()].reduce((sum, cells) => sum + cells.size, 0);
    const needsBaseline = this.baseline === null && this.hasFormulas();
    if (needsBaseline || changed < fewChanges) {
      this.engine = new Engine(modelData(this.book, (sheet, key) => this.before.get(sheet)?.get(key)), this.listener);
      this.pending.clear();
      for (const [sheet, cells] of this.before) this.pending.set(sheet, new Set(cells.keys()));
      const engine = this.engine;
      this.baseline ??= new Map(this.book.sheets.map((sheet) => [sheet, this.evaluateFormulas(engine, sheet)]));
    }
    if (changed >= fewChanges) {
      // So many cells are read faster than they are written.
      this.engine = new Engine(modelData(this.book, () => undefined), this.listener);
      this.pending.clear();
    }
    this.stale = false;
    if (replaced) this.onModelReplaced?.();
  }

  private evaluateFormulas(engine: Engine, sheet: Sheet): Map<number, Scalar> {
    const values = new Map<number, Scalar>();
    sheet.excel.eachRow({ includeEmpty: false }, (row) => {
      row.eachCell({ includeEmpty: false }, (cell, column) => {
        if (cell.type === ExcelJS.ValueType.Formula) values.set(cellKey(row.number, column), engine.evaluate(sheet.id, row.number - 1, column - 1).value);
      });
    });
    return values;
  }

  private hasFormulas(): boolean {
    this.formulas ??= this.book.sheets.some((sheet) => {
      let found = false;
      sheet.excel.eachRow({ includeEmpty: false }, (row) => {
        if (!found) row.eachCell({ includeEmpty: false }, (cell) => void (found ||= cell.type === ExcelJS.ValueType.Formula));
      });
      return found;
    });
    return this.formulas;
  }

  /**
   * Cells change their places: rows are inserted, deleted or sorted. What formulas show is what they showed, unless they come to
   * something else afterwards.
   * @param placeAfter where a cell stands afterwards; null: it is gone
   */
  reshape(change: () => void, placeAfter: (sheet: Sheet, row: number, column: number) => { row: number; column: number } | null): void {
    this.storeResults();
    const fresh = () => new Engine(modelData(this.book, () => undefined), this.listener);
    const engine = this.hasFormulas() ? fresh() : null;
    const then = engine ? this.book.sheets.map((sheet) => ({ sheet, values: this.evaluateFormulas(engine, sheet) })) : [];
    change();
    this.before.clear();
    this.pending.clear();
    this.baseline = null;
    this.formulas = null;
    this.stale = true;
    if (then.length === 0) return;
    const now = fresh();
    for (const { sheet, values } of then) {
      if (sheet.isDeleted) continue;
      for (const [key, value] of values) {
        const row = Math.floor((key - 1) / columnsPerKey);
        const place = placeAfter(sheet, row, key - row * columnsPerKey);
        const cell = place && sheet.cell(place.row, place.column);
        if (!place || cell?.type !== ExcelJS.ValueType.Formula) continue;
        const result = now.evaluate(sheet.id, place.row - 1, place.column - 1);
        if (result.value === value || isUnknown(result)) continue;
        Reflect.set(cell.model, "result", result.isError ? { error: result.value } : result.value);
      }
    }
  }

  /** Before saving: formulas whose result changed get their new one; all others keep the file's. */
  storeResults(): void {
    if (this.before.size === 0 || !this.hasFormulas()) return;
    for (const sheet of this.book.sheets) {
      sheet.excel.eachRow({ includeEmpty: false }, (row) => {
        row.eachCell({ includeEmpty: false }, (cell, column) => {
          if (cell.type !== ExcelJS.ValueType.Formula) return;
          const now = this.valueOf(sheet, row.number, column);
          if (now && !now.isError && now.value !== "") Reflect.set(cell.model, "result", now.value);
        });
      });
    }
  }
}

/** Functions and names that o-spreadsheet does not know, and formulas that it cannot read. */
function isUnknown(cell: { value: Scalar; isError: boolean }): boolean {
  return cell.isError && (cell.value === "#NAME?" || cell.value === "#BAD_EXPR" || cell.value === "#ERROR");
}
