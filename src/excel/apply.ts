import { blockAddress, cellAddress, type Block } from "../workbook/address";
import { groupByWeight, withoutBlocks } from "../workbook/blocks";
import { contentOf, inputOf, valueOf } from "../workbook/cell-input";
import type { Change, ChangeSet, Skipped } from "../workbook/changes";
import type { SheetReference } from "../workbook/journal";
import { anchorsOf } from "./anchors";
import { breathe, requestLimits, runAsOneStep, stopIfCancelled, type Progress } from "./batch";
import { blockOfCells, emptyBefore, lookBefore, sheetNow, type Before } from "./before";
import { changeBytes, partsOf } from "./change-parts";
import { writeDocuments } from "./documents";
import { Draft } from "./draft";
import { plainParts, setFormat, sourceOf } from "./formats";
import { isSupported } from "./host";
import { dropJournals, keepJournal } from "./journals";
import { headingsOf, keepsNothing, keptObjects, type Kept } from "./kept-objects";
import { addMark, around, findMarks, type NewMark } from "./marks";
import { isBare, isOwnSheet, ownStateKey, parseOwnState, withinBounds, type OwnState } from "./own-state";
import { callBytes, once, writeSteps, type Step } from "./pieces";
import { ExcelProblem, toProblem } from "./problem";
import { removedSheet } from "./removed-sheets";
import { rememberParts } from "./remembered-parts";
import type { ApplyResult } from "./results";
import { rollBack } from "./roll-back";
import { isSameDropDown } from "./validations";
import { screen, type Planned } from "./screen";
import { beforeOf, emptySheet, gridOf } from "./own-sheets";
import type { CellsRead } from "./range-reads";
import { recipeOf } from "./recipes";
import { addWordColours, mergeBlocks, moveChart, setChart, setDateEntry, setDropDown, setLooks, setPageLayout, setPivotTable, setRowHeights, setTable, showOtherCells } from "./write-objects";

/** More differences than this say the same. */
const mostDiffering = 20;

/**
 * Makes all changes of a set, or none. One round trip looks at what will be overwritten, one writes, one keeps the
 * journal; one more per 4 MB. Sheets that are protected, gone, or no longer as they were read are left alone and said.
 * Where anything fails half way, the workbook is put back as it was; what Excel refused for its size alone is then tried
 * again in smaller requests.
 * @throws ExcelProblem after the workbook is as it was; "half-done" where that failed, too
 */
export async function applyChanges(set: ChangeSet, options: Progress = {}): Promise<ApplyResult> {
  let refused: unknown = null;
  for (const limit of requestLimits) {
    const draft = new Draft(journalId(), set.label);
    try {
      return await runAsOneStep((context) => apply(context, set, draft, limit, options), () => draft.begun);
    } catch (thrown) {
      const problem = toProblem(thrown);
      if (!draft.begun) throw problem;
      await rollBack(draft, problem);
      refused = new ExcelProblem(problem.code, problem.detail, "Nothing was changed.");
      if (problem.code !== "too-large") throw refused;
    }
  }
  throw refused;
}

let lastId = "";

/** Ids sort by time; two in the same millisecond still differ. */
function journalId(): string {
  const id = Date.now().toString(36).padStart(9, "0");
  lastId = id > lastId.slice(0, 9) ? id : `${lastId}a`;
  return lastId;
}

/** @param limit bytes of a request and of its answer */
async function apply(context: Excel.RequestContext, set: ChangeSet, draft: Draft, limit: number, options: Progress): Promise<ApplyResult> {
  options.onProgress?.(0, "Checking that nothing moved");
  const before = await lookBefore(context, set, limit, options);
  draft.before = before;
  const own = parseOwnState(before.parts.find(({ key }) => key === ownStateKey)?.json);
  await breathe();
  const { planned, skipped } = screen(set, before, own);
  if (planned.every(({ change }) => change.kind === "document" || change.kind === "activate") && skipped.length > 0) {
    return { journal: draft.journal(), skipped, verified: true, differing: [], dropped: [], undone: [] };
  }
  await breathe();
  draft.anchors = anchorsOf(set, before);
  await breathe();
  draft.documents = documentsBefore(planned, before);
  const unmarking = planned.flatMap(({ change }) => (change.kind === "unmark" ? [change.sheet] : []));
  const marks = own.marks.map((mark) => ({ ...mark, sheet: sheetNow(before, mark.sheet) }));
  const touched = new Set(planned.flatMap(({ change }) => (change.kind === "unmark" || change.kind === "mark" ? [change.sheet] : [])));
  const marksThere = await findMarks(context, marks.filter(({ sheet }) => touched.has(sheet.name)), ({ id }) => context.workbook.worksheets.getItem(id));
  draft.earlierMarks = [...marksThere.values()].flat().map(({ id }) => id);
  const writer = new Writer(context, before, { ...own, marks }, draft, planned, marksThere, limit);
  const groups = groupByWeight(planned.flatMap((one) => writer.steps(one)), limit, ({ bytes }) => bytes);
  for (const [index, group] of groups.entries()) {
    options.onProgress?.(0.2 + (0.6 * index) / groups.length, "Writing");
    await breathe();
    stopIfCancelled(options);
    draft.begun = true;
    for (const step of group) step.put();
    await context.sync();
    await breathe();
    for (const step of group) step.take?.();
  }
  options.onProgress?.(0.9, "Keeping what is needed to put it back");
  stopIfCancelled(options);
  draft.begun = true;
  const removals = planned.flatMap(({ change }) => (change.kind === "deleteSheet" ? [change] : []));
  for (const change of removals) writer.keepRemoved(change);
  await breathe();
  const journal = draft.journal();
  await breathe();
  for (const { change } of planned) if (change.kind === "unmark") writer.unmark(change);
  const state = writer.ownState();
  const obsolete = unmarking.length > 0 ? own.journals.flatMap(({ id, marks }) => (marks ? [id] : [])) : [];
  const leavesNothing = unmarking.length > 0 && unmarking.length === planned.length;
  const kept = leavesNothing ? dropJournals(context, state, before.journalParts, obsolete) : keepJournal(context, journal, state, before.journalParts, obsolete);
  const made = withinBounds({ ...state, journals: [...kept.journals] });
  const documents = writeDocuments(context, before.parts, [
    { key: ownStateKey, json: isBare(made) ? null : JSON.stringify(made) },
    ...planned.flatMap(({ change }) => (change.kind === "document" ? [change] : [])),
  ]);
  const rest = [...documents.steps, once(() => kept.drop()), ...removals.map((change) => once(() => writer.remove(change))), once(() => writer.activateAll())];
  const adding: Step = { bytes: kept.bytes, put: () => kept.add() };
  // A journal of sheets that are deleted is kept in a round trip before theirs, so that nothing goes before it is.
  const last = journal.removedSheets.length > 0 ? [[adding], ...groupByWeight(rest, limit, ({ bytes }) => bytes)] : groupByWeight([adding, ...rest], limit, ({ bytes }) => bytes);
  for (const group of last) {
    for (const step of group) step.put();
    await context.sync();
  }
  rememberParts(documents.parts());
  options.onProgress?.(1, "Done");
  return { journal, skipped: [...skipped, ...writer.said()], verified: writer.differing.length === 0, differing: writer.differing, dropped: kept.dropped, undone: leavesNothing ? [...obsolete, journal.id] : obsolete };
}

function documentsBefore(planned: readonly Planned[], before: Before): Record<string, string | null> {
  const documents: Record<string, string | null> = {};
  for (const { change } of planned) {
    if (change.kind === "document") documents[change.key] = before.parts.find(({ key }) => key === change.key)?.json ?? null;
  }
  return documents;
}

const notInRecipe: ReadonlySet<Change["kind"]> = new Set(["unmark", "cells", "addSheet", "clearSheet", "deleteSheet", "document", "activate"]);

/** Turns planned changes into calls, and keeps in the draft what they did. */
class Writer {
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
    const added = this.draft.addedSheets;
    const gone = new Set(this.draft.removedSheets.map(({ sheet }) => sheet.name));
    const stays = <T extends { readonly sheet: SheetReference }>(list: readonly T[]): T[] => list.filter(({ sheet }) => !gone.has(sheet.name));
    const sheets = [...this.own.sheets.filter(({ name }) => !gone.has(name) && !added.some((one) => one.name === name)), ...added];
    const made = this.draft.rules.map(({ sheet, block, id }) => ({ sheet, block, id }));
    const marks = [...this.marks, ...this.draft.marks];
    const recipes = Object.entries({ ...this.own.recipes, ...this.recipes() }).filter(([sheet]) => !gone.has(sheet));
    return { sheets, rules: stays([...this.rules, ...made]), marks: stays(marks), journals: this.own.journals, recipes: Object.fromEntries(recipes) };
  }

  /** How our sheets are built this time, without their cells. */
  private recipes(): Record<string, string> {
    const built = new Map<string, Change[]>();
    for (const { change } of this.planned) {
      if (!("sheet" in change) || !this.isOurs(change.sheet) || notInRecipe.has(change.kind)) continue;
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
    this.draft.removedSheets.push(removedSheet(this.reference(sheet), standing, this.before.cleared.get(sheet) ?? emptyBefore, this.own.recipes[sheet] ?? "[]"));
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

  /** Sheets of ours need no journal of their looks: they are removed, or built anew. */
  private isOurs(name: string): boolean {
    const there = this.before.sheets.get(name);
    return this.isAdded(name) || (there !== undefined && isOwnSheet(this.own, there));
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
    const taken = (this.before.cleared.get(change.sheet) ?? emptyBefore).pivots.filter(({ name }) => this.keptOn(change.sheet).pivots.has(name));
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
    return writeSteps(() => this.sheet(change.sheet), block, inputs, this.limit, (values, formulas, piece) => {
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
        if (at === 0 && before && !this.isOurs(sheet)) this.draft.formats.push({ sheet: this.reference(sheet), block, before: before.before, columnWidths: before.columnWidths });
        if (part.kind === "format") setFormat(this.sheet(sheet).getRange(blockAddress(part.block)), part.block, format);
      },
    }));
  }

  /** Cells that somebody gave a look keep it: a copied look replaces all of one, more than could be put back. */
  private copyFormat(index: number, { sheet, fromSheet, from, to }: Extract<Change, { kind: "copyFormat" }>): Step[] {
    if (!isSupported("ExcelApi", "1.9")) return [];
    const before = this.isOurs(sheet) ? undefined : this.before.formats.get(index)?.before;
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
        if (!this.isOurs(change.sheet)) {
          this.draft.validations.push({ sheet: this.reference(change.sheet), block: change.block, before: this.before.validations.get(index) ?? null });
        }
        setDropDown(this.sheet(change.sheet), change);
        return;
      case "dateEntry":
        if (!this.isOurs(change.sheet)) {
          this.draft.validations.push({ sheet: this.reference(change.sheet), block: change.block, before: this.before.validations.get(index) ?? null });
        }
        setDateEntry(this.sheet(change.sheet), change);
        return;
      case "table": {
        const stays = this.keptOn(change.sheet).tables.has(change.name);
        const { tables } = this.before.cleared.get(change.sheet) ?? emptyBefore;
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

  private keptOn(sheet: string): Kept {
    return this.kept.get(sheet) ?? keepsNothing;
  }

  private on(sheet: string): Change[] {
    return this.planned.flatMap(({ change }) => ("sheet" in change && change.sheet === sheet ? [change] : []));
  }

  private clearSheet(name: string): void {
    const kept = this.keptOn(name);
    const before = this.before.cleared.get(name) ?? emptyBefore;
    this.draft.rebuiltSheets.push(name);
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
