import { blockAddress, cellAddress, type Block } from "../workbook/address";
import { withoutBlocks } from "../workbook/blocks";
import { contentOf, inputOf, valueOf } from "../workbook/cell-input";
import type { Change, Skipped } from "../workbook/changes";
import type { SheetReference } from "../workbook/journal";
import { blockOfCells, emptyBefore, type Before, type OwnSheetBefore } from "./before";
import { changeBytes, partsOf } from "./change-parts";
import type { Draft } from "./draft";
import { plainParts, setFormat, sourceOf } from "./formats";
import { isSupported } from "./host";
import { headingsOf, keepsNothing, keptObjects, type Kept } from "./kept-objects";
import { addMark, around, type NewMark } from "./marks";
import { withIdsOf, type OwnState } from "./own-state";
import { callBytes, writeSteps, type Step } from "./pieces";
import { keptCells, removedSheet } from "./removed-sheets";
import { isSameDropDown } from "./validations";
import type { Planned } from "./screen";
import { beforeOf, emptySheet, gridOf } from "./own-sheets";
import type { CellsRead } from "./range-reads";
import { recipeOf } from "./recipes";
import { addWordColours, mergeBlocks, moveChart, setChart, setDateEntry, setDropDown, setLooks, setPageLayout, setPivotTable, setRowHeights, setTable, showOtherCells } from "./write-objects";

/** More differences than this say the same. */
const mostDiffering = 20;

const notInRecipe: ReadonlySet<Change["kind"]> = new Set(["unmark", "cells", "addSheet", "clearSheet", "deleteSheet", "document", "activate"]);

/** Turns planned changes into calls, and keeps in the draft what they did. */
export class Writer {
  readonly differing: string[] = [];
  private readonly made = new Map<string, Excel.Worksheet>();
  private readonly addedNames = new Set<string>();
  private readonly kept: ReadonlyMap<string, Kept>;
  private rules: OwnState["rules"];
  private marks: OwnState["marks"];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly before: Before,
    private readonly own: OwnState,
    private readonly draft: Draft,
    private readonly planned: readonly Planned[],
    /** The marks of earlier runs that still stand, by sheet; looked for only where some are made or taken off. */
    private readonly marksThere: ReadonlyMap<string, readonly Excel.ConditionalFormat[]>,
    /** Bytes of a request. */
    private readonly limit: number,
  ) {
    this.rules = own.rules;
    this.marks = own.marks;
    const rebuilt = planned.flatMap(({ change }) => (change.kind === "clearSheet" ? [change.sheet] : []));
    this.kept = keptObjects(
      rebuilt.map((sheet) => ({
        sheet,
        charts: before.charts.get(sheet) ?? [],
        pivots: before.pivotTables.get(sheet) ?? [],
        before: before.cleared.get(sheet) ?? emptyBefore,
        recipe: own.recipes[sheet],
        wanted: this.on(sheet),
      })),
    );
  }

  /** What people should know of objects that were on sheets that are built anew. */
  said(): readonly Skipped[] {
    return [...this.kept.values()].flatMap(({ said }) => said);
  }

  /** The calls of one change. They are put into a batch later, in this order. */
  steps({ index, change }: Planned): Step[] {
    switch (change.kind) {
      case "document":
      case "activate":
      case "unmark":
      case "deleteSheet":
        return [];
      case "addSheet":
        return this.addSheet(change);
      case "cells":
        return this.cells(index, change);
      case "wordColours":
        return this.wordColours(index, change);
      case "mark":
        return partsOf(change, this.limit).flatMap((part) => (part.kind === "mark" ? this.mark(part) : []));
      case "format":
        return this.format(index, change);
      case "copyFormat":
        return this.copyFormat(index, change);
      default:
        return partsOf(change, this.limit).map((part) => ({ bytes: changeBytes(part), put: () => this.object(index, part) }));
    }
  }

  ownState(): OwnState {
    const known = withIdsOf(this.own, [...this.before.sheets.values()]);
    const added = this.draft.addedSheets;
    const gone = new Set(this.draft.removedSheets.map(({ sheet }) => sheet.name));
    const stays = <T extends { readonly sheet: SheetReference }>(list: readonly T[]): T[] => list.filter(({ sheet }) => !gone.has(sheet.name));
    const sheets = [...known.filter(({ name }) => !gone.has(name) && !added.some((one) => one.name === name)), ...added];
    const made = this.draft.rules.map(({ sheet, block, id }) => ({ sheet, block, id }));
    const marks = [...this.marks, ...this.draft.marks];
    const recipes = Object.entries({ ...this.own.recipes, ...this.recipes() }).filter(([sheet]) => !gone.has(sheet));
    return { sheets, rules: stays([...this.rules, ...made]), marks: stays(marks), journals: this.own.journals, recipes: Object.fromEntries(recipes) };
  }

  /** How our sheets are built this time, without their cells. */
  private recipes(): Record<string, string> {
    const built = new Map<string, Change[]>();
    for (const { change } of this.planned) {
      if (!("sheet" in change) || !this.isBuilt(change.sheet) || notInRecipe.has(change.kind)) continue;
      built.set(change.sheet, [...(built.get(change.sheet) ?? []), change]);
    }
    return Object.fromEntries([...built].map(([sheet, changes]) => [sheet, recipeOf(changes)]));
  }

  activateAll(): void {
    for (const { change } of this.planned) if (change.kind === "activate") this.activate(change);
  }

  private activate(change: Extract<Change, { kind: "activate" }>): void {
    const sheet = this.sheet(change.sheet);
    sheet.activate();
    if (change.row !== undefined && change.column !== undefined) sheet.getRange(cellAddress(change.row, change.column)).select();
  }

  /** Keeps in the draft what is needed to build a sheet again that goes, before it goes. */
  keepRemoved({ sheet, leading }: Extract<Change, { kind: "deleteSheet" }>): void {
    const standing = this.before.standing.get(sheet);
    if (!standing) return;
    this.draft.removedSheets.push(removedSheet(this.reference(sheet), standing, this.clearedOn(sheet), this.own.recipes[sheet] ?? "[]"));
    for (const { row, column, formula, sheet: on } of leading) this.draft.broken.push({ sheet: this.reference(on), row, column, formula });
  }

  remove({ sheet }: Extract<Change, { kind: "deleteSheet" }>): void {
    this.sheet(sheet).delete();
  }

  private sheet(name: string): Excel.Worksheet {
    const known = this.made.get(name);
    if (known) return known;
    const sheet = this.context.workbook.worksheets.getItem(this.before.sheets.get(name)?.id ?? name);
    this.made.set(name, sheet);
    return sheet;
  }

  private reference(name: string): SheetReference {
    return { name, id: this.before.sheets.get(name)?.id ?? this.draft.addedSheets.find((sheet) => sheet.name === name)?.id ?? "" };
  }

  private isAdded(name: string): boolean {
    return this.addedNames.has(name);
  }

  /** Sheets that this run adds or builds anew need no journal of their looks: they go, or are built again. A sheet of ours that it only writes into does. */
  private isBuilt(name: string): boolean {
    return this.isAdded(name) || this.kept.has(name);
  }

  private addSheet(change: Extract<Change, { kind: "addSheet" }>): Step[] {
    if (this.before.sheets.has(change.sheet)) return [];
    this.addedNames.add(change.sheet);
    let sheet: Excel.Worksheet | null = null;
    return [
      {
        bytes: callBytes,
        put: () => {
          // Named while it is added: setting the name afterwards clears Excel's undo on the desktop.
          sheet = this.context.workbook.worksheets.add(change.sheet);
          if (change.tabColour !== undefined) sheet.tabColor = change.tabColour;
          sheet.load("id");
          this.made.set(change.sheet, sheet);
          this.draft.addedSheets.push({ id: "", name: change.sheet });
        },
        take: () => {
          const at = this.draft.addedSheets.findIndex(({ name }) => name === change.sheet);
          if (sheet && at >= 0) this.draft.addedSheets[at] = { id: sheet.id, name: change.sheet };
        },
      },
    ];
  }

  private cells(index: number, change: Extract<Change, { kind: "cells" }>): Step[] {
    const block = blockOfCells(change);
    if (!block) return [];
    // Excel refuses to write into a PivotTable, and one that somebody arranged may have grown into our titles.
    const taken = this.clearedOn(change.sheet).pivots.filter(({ name }) => this.keptOn(change.sheet).pivots.has(name));
    const inputs = change.contents.map((row) => Array.from({ length: block.columnCount }, (_, column) => inputOf(row[column] ?? null)));
    return withoutBlocks(block, taken).flatMap((piece) => this.write(change, piece, gridOf(inputs, block, piece), beforeOf(this.before.cells.get(index) ?? null, piece)));
  }

  private write(change: Extract<Change, { kind: "cells" }>, block: Block, inputs: readonly (readonly (string | number | null)[])[], before: CellsRead | null): Step[] {
    const cells = {
      sheet: this.reference(change.sheet),
      added: this.isAdded(change.sheet),
      block,
      before,
      inputs,
      after: [],
    };
    const draft: Draft["cells"][number] = cells;
    this.draft.cells.push(draft);
    return writeSteps(() => this.sheet(change.sheet), block, inputs, this.limit, before?.hiddenRows, (values, formulas, piece) => {
      for (let r = 0; r < piece.rowCount; r += 1) {
        const row = piece.row - block.row + r;
        draft.after.push(Array.from({ length: block.columnCount }, (_, c) => contentOf(values[r]?.[c], formulas[r]?.[c])));
        for (let c = 0; c < block.columnCount; c += 1) this.compare(change, block.row + row, block.column + c, values[r]?.[c]);
      }
    });
  }

  private compare(change: Extract<Change, { kind: "cells" }>, row: number, column: number, found: unknown): void {
    const wanted = valueOf(change.contents[row - change.row]?.[column - change.column] ?? null);
    if (wanted === undefined || this.differing.length >= mostDiffering) return;
    const same = typeof wanted === "string" && typeof found === "string" ? found.replace(/\r\n?/g, "\n") === wanted.replace(/\r\n?/g, "\n") : found === wanted;
    if (!same) this.differing.push(`'${change.sheet.replace(/'/g, "''")}'!${cellAddress(row, column)}`);
  }

  private format(index: number, { sheet, block, format }: Extract<Change, { kind: "format" }>): Step[] {
    const before = this.before.formats.get(index);
    return partsOf({ kind: "format", sheet, block, format }, this.limit).map((part, at) => ({
      bytes: changeBytes(part),
      put: () => {
        if (at === 0 && before && !this.isBuilt(sheet)) this.draft.formats.push({ sheet: this.reference(sheet), block, before: before.before, columnWidths: before.columnWidths });
        if (part.kind === "format") setFormat(this.sheet(sheet).getRange(blockAddress(part.block)), part.block, format);
      },
    }));
  }

  /** Cells that somebody gave a look keep it: a copied look replaces all of one, more than could be put back. */
  private copyFormat(index: number, { sheet, fromSheet, from, to }: Extract<Change, { kind: "copyFormat" }>): Step[] {
    if (!isSupported("ExcelApi", "1.9")) return [];
    const before = this.isBuilt(sheet) ? undefined : this.before.formats.get(index)?.before;
    return (before ? plainParts(to, before) : [to]).map((block) => ({
      bytes: callBytes * 2,
      put: () => {
        if (before) this.draft.formats.push({ sheet: this.reference(sheet), block, before: { kind: "plain" }, columnWidths: null });
        this.sheet(sheet).getRange(blockAddress(block)).copyFrom(this.sheet(fromSheet ?? sheet).getRange(blockAddress(sourceOf(block, to, from))), "Formats");
      },
    }));
  }

  private wordColours(index: number, change: Extract<Change, { kind: "wordColours" }>): Step[] {
    const sheet = this.reference(change.sheet);
    const there = this.before.ownRules.get(index) ?? { keep: false, remove: [], known: [] };
    if (there.keep) return [];
    let rules: Excel.ConditionalFormat[] = [];
    return [
      {
        bytes: changeBytes(change) + there.remove.length * callBytes,
        put: () => {
          const range = this.sheet(change.sheet).getRange(blockAddress(change.block));
          for (const id of there.remove) range.conditionalFormats.getItem(id).delete();
          this.rules = this.rules.filter(({ id }) => !there.known.includes(id));
          this.draft.ruleBlocks.push({ sheet, block: change.block, count: (this.before.ruleCounts.get(index) ?? 0) - there.remove.length });
          rules = addWordColours(this.sheet(change.sheet), change.block, change.words);
        },
        take: () => {
          rules.forEach((rule, at) => this.draft.rules.push({ sheet: this.reference(change.sheet), block: change.block, id: rule.id, text: change.words[at]?.text ?? "" }));
        },
      },
    ];
  }

  private mark(change: Extract<Change, { kind: "mark" }>): Step[] {
    let made: NewMark[] = [];
    return [
      {
        bytes: changeBytes(change),
        put: () => {
          const sheet = this.reference(change.sheet);
          this.draft.markedBlocks.push({ sheet, block: around(change.blocks) });
          made = addMark(this.sheet(change.sheet), change);
        },
        take: () => {
          for (const { rule, block, cells } of made) this.draft.marks.push({ sheet: this.reference(change.sheet), block, id: rule.id, cells });
        },
      },
    ];
  }

  /** Takes earlier marks off: with the last batch, so that whatever fails before it finds them where they were. */
  unmark({ sheet }: Extract<Change, { kind: "unmark" }>): void {
    for (const rule of this.marksThere.get(sheet) ?? []) rule.delete();
    this.marks = this.marks.filter((mark) => mark.sheet.name !== sheet);
  }

  private object(index: number, change: Change): void {
    switch (change.kind) {
      case "clearSheet":
        this.clearSheet(change.sheet);
        return;
      case "looks":
        setLooks(this.sheet(change.sheet), change);
        return;
      case "merge":
        mergeBlocks(this.sheet(change.sheet), change);
        return;
      case "rowHeights":
        setRowHeights(this.sheet(change.sheet), change);
        return;
      case "autofitRows":
        this.sheet(change.sheet).getRange(blockAddress(change.block)).format.autofitRows();
        return;
      case "dropDown":
        if (isSameDropDown(change, this.before.validations.get(index) ?? null)) return;
        this.keepValidation(index, change);
        setDropDown(this.sheet(change.sheet), change);
        return;
      case "dateEntry":
        this.keepValidation(index, change);
        setDateEntry(this.sheet(change.sheet), change);
        return;
      case "table": {
        const stays = this.keptOn(change.sheet).tables.has(change.name);
        const { tables } = this.clearedOn(change.sheet);
        this.draft.tables.push({ sheet: change.sheet, name: change.name, existed: stays });
        setTable(this.context, this.sheet(change.sheet), change, stays ? { headings: headingsOf(change, this.on(change.sheet)), filters: tables.find(({ name }) => name === change.name)?.filters ?? [] } : null);
        return;
      }
      case "pivotTable": {
        const { pivots, noRoom } = this.keptOn(change.sheet);
        if (noRoom.has(change.name)) return;
        this.draft.pivotTables.push({ sheet: change.sheet, name: change.name, existed: pivots.has(change.name) });
        setPivotTable(this.context, this.sheet(change.sheet), change, pivots.has(change.name));
        return;
      }
      case "chart": {
        const { charts, movedCharts } = this.keptOn(change.sheet);
        const was = movedCharts.get(change.name);
        // On a sheet that is not built anew, a chart of this name shows the new cells.
        const stands = !this.kept.has(change.sheet) && (this.before.charts.get(change.sheet) ?? []).includes(change.name);
        this.draft.charts.push({ sheet: change.sheet, name: change.name, existed: stands || was !== undefined || charts.has(change.name) });
        if (stands) showOtherCells(this.sheet(change.sheet), this.sheet(change.source.sheet), change);
        else if (was) moveChart(this.sheet(change.sheet), this.sheet(change.source.sheet), change, was);
        else if (!charts.has(change.name)) setChart(this.sheet(change.sheet), this.sheet(change.source.sheet), change);
        return;
      }
      case "pageLayout":
        if (isSupported("ExcelApi", "1.9")) setPageLayout(this.sheet(change.sheet), change);
        return;
      case "freezeRows":
        this.sheet(change.sheet).freezePanes.freezeRows(change.rows);
        return;
      default:
        return;
    }
  }

  private keepValidation(index: number, { sheet, block }: Extract<Change, { kind: "dropDown" | "dateEntry" }>): void {
    if (!this.isBuilt(sheet)) this.draft.validations.push({ sheet: this.reference(sheet), block, before: this.before.validations.get(index) ?? null });
  }

  private clearedOn(sheet: string): OwnSheetBefore {
    return this.before.cleared.get(sheet) ?? emptyBefore;
  }

  private keptOn(sheet: string): Kept {
    return this.kept.get(sheet) ?? keepsNothing;
  }

  private on(sheet: string): Change[] {
    return this.planned.flatMap(({ change }) => ("sheet" in change && change.sheet === sheet ? [change] : []));
  }

  private clearSheet(name: string): void {
    const kept = this.keptOn(name);
    const before = this.clearedOn(name);
    this.draft.rebuiltSheets.push(name);
    const recipe = this.own.recipes[name];
    // Without its recipe only its words could be brought back, and they would stand in the looks of another build.
    if (recipe !== undefined) this.draft.earlierSheets.push({ sheet: this.reference(name), earlier: { cells: keptCells(before), recipe } });
    this.draft.kept.set(name, kept);
    emptySheet(
      this.sheet(name),
      {
        pivotTables: (this.before.pivotTables.get(name) ?? []).filter((pivot) => !kept.pivots.has(pivot)),
        charts: (this.before.charts.get(name) ?? []).filter((chart) => !kept.charts.has(chart) && !kept.movedCharts.has(chart)),
        tables: (this.before.sheetTables.get(name) ?? []).filter((table) => !kept.tables.has(table)),
      },
      { pivots: before.pivots.filter((pivot) => kept.pivots.has(pivot.name)), tables: before.tables.filter((table) => kept.tables.has(table.name)), used: before.cells?.block ?? null },
    );
  }
}
