import { blockAddress, cellAddress, columnLetters, type Block } from "../workbook/address";
import { cellBytes, groupByWeight } from "../workbook/blocks";
import { inputOfContent } from "../workbook/cell-input";
import { unpackGrid } from "../workbook/grid";
import type { Journal, JournalCells } from "../workbook/journal";
import { restore, rowNow } from "../workbook/restore";
import type { CellValue } from "../workbook/snapshot";
import { bytesPerSync, runAsOneStep, stopIfCancelled, type Progress } from "./batch";
import { findForeign, lookAtAdded } from "./added-sheets";
import { documentBytes, documentsOf, journalsNamespace, loadPartList, loadPartsOf, parseDocumentXml, readPartsSingly, writeDocument } from "./documents";
import { formatBackSteps, putWidthsBack } from "./formats";
import { findMovedRows, type FindSheet, type MovedRows } from "./moved-rows";
import { findMarks } from "./marks";
import { isBare, ownStateKey, parseOwnState, withinBounds } from "./own-state";
import { callBytes, writeSteps, type Step } from "./pieces";
import { ExcelProblem, toProblem } from "./problem";
import { addAgain, restoreSteps } from "./removed-sheets";
import { inPieces, readRanges, type CellsRead } from "./range-reads";
import { earlierSteps, lookAtRebuilt, readRebuilt, type RebuiltNow } from "./rebuilt-sheets";
import { askJournalRules, rulesToRemove } from "./own-rules";
import { rememberParts } from "./remembered-parts";
import type { LeftAlone, PutBackResult } from "./results";
import { putValidationBack } from "./validations";

const tries = 3;

/**
 * Puts back what a run changed, as long as nobody changed it since: cells, formats, drop-downs, colours, documents,
 * and the sheets that the run added. What somebody changed is left and listed; rows that moved are found by their
 * words. Can be repeated: what is back already stays as it is. A connection that drops half way is tried again.
 * @throws ExcelProblem
 */
export async function putBack(journal: Journal, options: Progress = {}): Promise<PutBackResult> {
  let writing = false;
  const begin = () => {
    writing = true;
  };
  const asked = new Set<string>();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inPieces((limit) => runAsOneStep((context) => putBackIn(context, journal, limit, options, begin, asked), () => writing));
    } catch (thrown) {
      const problem = toProblem(thrown);
      if (!writing || problem.code === "cancelled") throw problem;
      if (attempt === tries) throw new ExcelProblem("half-done", problem.detail);
    }
  }
}

async function putBackIn(context: Excel.RequestContext, journal: Journal, limit: number, options: Progress, begin: () => void, asked: Set<string>): Promise<PutBackResult> {
  const { workbook } = context;
  options.onProgress?.(0, "Looking at what was changed since");
  stopIfCancelled(options);
  workbook.worksheets.load("items/id,items/name,items/protection/protected,items/visibility");
  workbook.protection.load("protected");
  const documentList = loadPartList(context);
  const journalList = loadPartList(context, journalsNamespace);
  await context.sync();

  const missing: LeftAlone[] = [];
  const changedSince: LeftAlone[] = [];
  const find = sheetFinder(workbook.worksheets.items, namesOf(journal), missing);
  const partsOf = limit < bytesPerSync ? readPartsSingly : loadPartsOf;
  const documentParts = await partsOf(context, documentList);
  const journalParts = await partsOf(context, journalList);
  const rules = askJournalRules(journal.rules, find);
  const charts = journal.charts.flatMap(({ sheet, name }) => {
    const chart = find(sheet)?.charts.getItemOrNullObject(name);
    chart?.load("name");
    return chart ? [chart] : [];
  });
  const added = journal.addedSheets.flatMap((one) => {
    const sheet = find(one.sheet, false);
    return sheet ? [lookAtAdded(sheet, one)] : [];
  });
  const rebuilt = journal.earlierSheets.flatMap((one) => {
    const sheet = find(one.sheet);
    return sheet ? [lookAtRebuilt(sheet, one)] : [];
  });
  const moved = await findMovedRows(context, journal.anchors, find, limit, options);
  const cells = journal.cells.flatMap((one) => {
    const sheet = find(one.sheet);
    return sheet ? [{ one, sheet, rows: mappedRows(one, moved.get(one.sheet.name)) }] : [];
  });
  const reads = await readRanges(
    context,
    cells.map(({ one, sheet, rows }, index) => ({
      index,
      sheet: one.sheet.name,
      block: rows.block,
      properties: "values,formulas" as const,
      toWrite: true as const,
      range: (block) => sheet.getRange(blockAddress(block)),
    })),
    limit,
    options,
  );
  const foreign = await findForeign(context, added, limit, options);
  const rebuiltNow = await readRebuilt(context, rebuilt, limit, options);
  const parts = documentsOf(documentParts);
  const own = parseOwnState(parts.find(({ key }) => key === ownStateKey)?.json);
  const isLeft = ({ edited, sheet }: RebuiltNow): boolean => edited !== null && !takenBack.has(`${journal.id}!${sheet.id}`);
  const left = rebuiltNow.filter(isLeft);
  const back = rebuiltNow.filter((one) => !isLeft(one));
  for (const { sheet, edited } of left) if (edited) changedSince.push({ sheet: sheet.name, address: edited.address, why: edited.why });
  const marks = await findMarks(context, journal.marks, (sheet) => find(sheet));

  const again = await bringBack(context, journal, workbook.worksheets.items, find, missing, begin, asked);
  const steps: Step[] = [...restoreSteps(context, again, limit), ...earlierSteps(context, back, left, own.recipes, limit)];
  const once = (put: () => void) => steps.push({ bytes: callBytes, put });
  for (const pending of rules) {
    const ours = rulesToRemove(pending);
    for (const rule of ours ?? []) once(() => rule.delete());
    if (ours === null) missing.push({ sheet: pending.sheet, address: blockAddress(pending.block), why: "its colours for words could not be told from others, so they were left" });
  }
  for (const rules of marks.values()) for (const rule of rules) once(() => rule.delete());
  for (const chart of charts) if (!chart.isNullObject) once(() => chart.delete());
  // What the cells hold says whether a column is still the one that was written to.
  const plans = cells.map(({ one, rows }, index) => {
    const read = reads[index];
    return read ? restoreCells(one, rows, read) : null;
  });
  const columns = columnsNow(cells, plans);
  const lost = lostColumns(columns);
  for (const { sheet, column } of lost) {
    missing.push({ sheet, address: columnLetters(column), why: "what was written into this column is no longer there" });
  }
  // Where no cell holds what the run wrote, another column may stand in the place, with looks and lists that are not ours to change.
  // A column that is as it was before the run is one of the run's only while no other shows that columns were moved aside.
  // Where no row is found any more, only a column that still holds a heading of the run is known to be the run's.
  const aside = movedAside(columns);
  const isThere = (name: string, block: Block): boolean => {
    const rowsAreLost = moved.get(name)?.found.size === 0;
    return Array.from({ length: block.columnCount }, (_, index) => columns.get(`${block.column + index}!${name}`)).every((one) => {
      if (one !== undefined && one.back > 0) return true;
      if (rowsAreLost) return false;
      return one === undefined ? !aside.has(name) : one.changed === 0 && !lost.includes(one);
    });
  };
  const unknown = new Set([...journal.validations, ...journal.formats].flatMap(({ sheet, block }) => (moved.get(sheet.name)?.found.size === 0 && !isThere(sheet.name, block) ? [sheet.name] : [])));
  for (const sheet of unknown) missing.push({ sheet, address: null, why: "none of its rows was found again, so looks and lists were left as they are" });
  for (const { sheet, block, before } of journal.validations) {
    const found = find(sheet);
    if (found && isThere(sheet.name, block)) once(() => putValidationBack(found.getRange(blockAddress(shifted(block, moved.get(sheet.name)))), before));
  }
  for (const { sheet, block, before, columnWidths } of [...journal.formats].reverse()) {
    const found = find(sheet);
    if (!found || !isThere(sheet.name, block)) continue;
    const place = shifted(block, moved.get(sheet.name));
    steps.push(...formatBackSteps(found, place, before));
    once(() => putWidthsBack(found, place, columnWidths));
  }
  let restored = 0;
  cells.forEach(({ one, sheet, rows }, index) => {
    const plan = plans[index];
    if (!plan) return;
    restored += plan.restored;
    for (const { row, column } of plan.changed) {
      changedSince.push({ sheet: sheet.name, address: cellAddress(row, column), why: "changed since" });
    }
    for (const row of plan.gone) missing.push({ sheet: sheet.name, address: null, why: `the row that was row ${row} is no longer there` });
    steps.push(...writeSteps(() => sheet, rows.block, plan.inputs, limit, reads[index]?.hiddenRows));
    if (one.numberFormats) steps.push(...numberFormatSteps(sheet, one, rows, plan.inputs));
  });
  const removedSheets: string[] = [];
  const visible = workbook.worksheets.items.filter(({ visibility }) => visibility === "Visible").length;
  for (const one of foreign) {
    if (one.foreign !== null) changedSince.push({ sheet: one.sheet.name, address: one.foreign.address, why: one.foreign.why });
    else if (workbook.protection.protected) missing.push({ sheet: one.sheet.name, address: null, why: "the workbook's structure is protected" });
    else if (removedSheets.length + 1 >= visible) missing.push({ sheet: one.sheet.name, address: null, why: "a workbook keeps at least one sheet" });
    else removedSheets.push(one.sheet.name);
  }
  for (const [key, json] of Object.entries(journal.documents)) steps.push({ bytes: documentBytes(key, json), put: () => void writeDocument(context, parts, key, json) });
  const lastly = () => {
    const gone = new Set([...journal.rules, ...journal.marks].map(({ id }) => id));
    const state = {
      sheets: [...own.sheets.filter(({ name }) => !removedSheets.includes(name) && !again.added.some(({ removed }) => removed.sheet.name === name)), ...again.added.map(({ removed, sheet }) => ({ id: sheet.id, name: removed.sheet.name }))],
      rules: own.rules.filter(({ id, sheet }) => !gone.has(id) && !back.some(({ one }) => one.sheet.name === sheet.name)),
      marks: own.marks.filter(({ id }) => !gone.has(id)),
      journals: own.journals.filter(({ id }) => id !== journal.id),
      recipes: {
        ...Object.fromEntries(Object.entries(own.recipes).filter(([name]) => !removedSheets.includes(name))),
        ...Object.fromEntries(again.added.map(({ removed }) => [removed.sheet.name, removed.recipe])),
        ...Object.fromEntries(back.map(({ one }) => [one.sheet.name, one.earlier.recipe])),
      },
    };
    writeDocument(context, parts, ownStateKey, isBare(state) ? null : JSON.stringify(withinBounds(state)));
    for (const { id, xml } of journalParts) {
      if (parseDocumentXml(xml.value)?.key === journal.id) workbook.customXmlParts.getItem(id).delete();
    }
    for (const name of removedSheets) workbook.worksheets.getItem(name).delete();
  };
  steps.push({ bytes: callBytes + documentBytes(ownStateKey, parts.find(({ key }) => key === ownStateKey)?.json ?? null) + [...journal.removedSheets, ...journal.earlierSheets.map(({ earlier }) => earlier)].reduce((sum, { recipe }) => sum + cellBytes(recipe) * 2, 0), put: lastly });
  // From here on a sheet may stand half taken back: what does not look like the later build is then no edit.
  for (const { sheet } of back) takenBack.add(`${journal.id}!${sheet.id}`);
  const groups = groupByWeight(steps, limit, ({ bytes }) => bytes);
  for (const [index, group] of groups.entries()) {
    options.onProgress?.(0.3 + (0.7 * index) / groups.length, "Putting back");
    stopIfCancelled(options);
    begin();
    for (const step of group) step.put();
    await context.sync();
    for (const step of group) step.take?.();
  }
  rememberParts(null);
  options.onProgress?.(1, "Done");
  return { label: journal.label, restored, changedSince, missing, removedSheets, outOfDate: journal.rebuiltSheets.filter((name) => !back.some(({ one }) => one.sheet.name === name)) };
}

/** Journals and sheets of which a try began to take the sheet back in this pane: it may not have come to its end. */
const takenBack = new Set<string>();

/** Ids of sheets that were added again in this pane: a try that did not come to its end may have left them half built. */
const addedAgain = new Set<string>();

/**
 * Adds the sheets again that the run deleted. One under whose name somebody made a sheet since is left out, and said.
 * @param asked names of sheets that an earlier try asked to add: its answer may have been lost
 */
async function bringBack(
  context: Excel.RequestContext,
  { removedSheets, broken }: Journal,
  there: readonly Excel.Worksheet[],
  find: FindSheet,
  missing: LeftAlone[],
  begin: () => void,
  asked: Set<string>,
) {
  const isHalf = ({ id, name }: Excel.Worksheet) => addedAgain.has(id) || asked.has(name);
  const gone = removedSheets.filter(({ sheet }) => !there.some(({ id }) => id === sheet.id));
  const taken = there.filter(({ name }) => gone.some(({ sheet }) => sheet.name.toLowerCase() === name.toLowerCase()));
  const half = taken.filter(isHalf);
  const free = gone.filter(({ sheet }) => !taken.some((one) => one.name.toLowerCase() === sheet.name.toLowerCase() && !isHalf(one)));
  for (const { sheet } of gone) {
    if (!free.some((one) => one.sheet === sheet)) missing.push({ sheet: sheet.name, address: null, why: "there is a sheet of this name already, so it was not brought back" });
  }
  const formulas = free.length === 0 ? [] : broken.flatMap((one) => {
    const sheet = find(one.sheet);
    return sheet ? [{ one, sheet }] : [];
  });
  if (free.length > 0) begin();
  for (const { sheet } of free) asked.add(sheet.name);
  const again = await addAgain(context, free, half, formulas);
  for (const { sheet } of again.added) addedAgain.add(sheet.id);
  return again;
}

/** All sheets that a journal speaks of. */
function namesOf({ addedSheets, removedSheets, cells, formats, rules, marks, validations, charts, anchors }: Journal): ReadonlySet<string> {
  return new Set([...addedSheets, ...removedSheets, ...cells, ...formats, ...rules, ...marks, ...validations, ...charts, ...anchors].map(({ sheet }) => sheet.name));
}

/**
 * Finds sheets by id, else by name; says once of each that is gone or protected. Sheets that were deleted and brought back have other ids,
 * and an old one may be another sheet's after a reopen: an id leads to no sheet that the journal knows under a name of its own.
 */
function sheetFinder(sheets: readonly Excel.Worksheet[], names: ReadonlySet<string>, missing: LeftAlone[]): FindSheet {
  const said = new Set<string>();
  return ({ id, name }, say = true) => {
    const found = sheets.find((sheet) => sheet.id === id && (sheet.name === name || !names.has(sheet.name))) ?? sheets.find((sheet) => sheet.name === name);
    if (found && !found.protection.protected) return found;
    if (say && !said.has(name)) missing.push({ sheet: found?.name ?? name, address: null, why: found ? "the sheet is protected" : "the sheet is no longer there" });
    if (say) said.add(name);
    return null;
  };
}

interface MappedRows {
  /** The block that holds all rows now. */
  readonly block: Block;
  /** Row of the block (0-based) by row of the journal (0-based); null: no longer there. */
  readonly at: readonly (number | null)[];
}

function mappedRows(one: JournalCells, moved: MovedRows | undefined): MappedRows {
  const { rowCount, columnCount } = one.before;
  const rows = Array.from({ length: rowCount }, (_, index) => (moved ? rowNow(moved.found, moved.rows, one.row + index) : one.row + index));
  const known = rows.filter((row) => row !== null);
  const first = known.length === 0 ? one.row : known.reduce((least, row) => Math.min(least, row));
  const last = known.length === 0 ? one.row : known.reduce((most, row) => Math.max(most, row));
  return {
    block: { row: first, column: one.column, rowCount: last - first + 1, columnCount },
    at: rows.map((row) => (row === null ? null : row - first)),
  };
}

function shifted(block: Block, moved: MovedRows | undefined): Block {
  if (!moved) return block;
  const first = rowNow(moved.found, moved.rows, block.row) ?? block.row;
  const last = rowNow(moved.found, moved.rows, block.row + block.rowCount - 1) ?? first + block.rowCount - 1;
  return { ...block, row: first, rowCount: Math.max(1, last - first + 1) };
}

function restoreCells(one: JournalCells, rows: MappedRows, read: CellsRead) {
  const before = unpackGrid(one.before);
  const plan = restore(before, unpackGrid(one.after), (row, column) => {
    const at = rows.at[row] ?? null;
    return at === null ? undefined : read.contents[at]?.[column];
  });
  const inputs: (CellValue | null)[][] = Array.from({ length: rows.block.rowCount }, () => new Array<CellValue | null>(rows.block.columnCount).fill(null));
  plan.contents.forEach((row, r) => {
    const into = inputs[rows.at[r] ?? -1];
    if (into) row.forEach((content, c) => (into[c] = content === null ? null : inputOfContent(content)));
  });
  const gone = before.flatMap((row, r) => (rows.at[r] === null && row.some((cell) => cell !== null) ? [one.row + r] : []));
  return {
    inputs,
    restored: plan.restored,
    changed: plan.changed.flatMap(({ row, column }) => {
      const at = rows.at[row];
      return at === null || at === undefined ? [] : [{ row: rows.block.row + at, column: one.column + column }];
    }),
    gone,
  };
}

/** What the cells that a run wrote say of a column now. */
interface ColumnNow {
  readonly sheet: string;
  readonly column: number;
  /** How many cells get back what they held, hold it already, and hold something else. */
  back: number;
  already: number;
  changed: number;
}

/** By "5!Plan". */
function columnsNow(cells: readonly { readonly one: JournalCells; readonly rows: MappedRows }[], plans: readonly (ReturnType<typeof restoreCells> | null)[]): ReadonlyMap<string, ColumnNow> {
  const all = new Map<string, ColumnNow>();
  cells.forEach(({ one, rows }, index) => {
    const plan = plans[index];
    if (!plan) return;
    const changed = new Set(plan.changed.map(({ row, column }) => `${row}:${column}`));
    for (const [r, row] of unpackGrid(one.before).entries()) {
      const at = rows.at[r];
      if (at === null || at === undefined) continue;
      row.forEach((before, c) => {
        if (before === null) return;
        const column = one.column + c;
        const key = `${column}!${one.sheet.name}`;
        const now = all.get(key) ?? { sheet: one.sheet.name, column, back: 0, already: 0, changed: 0 };
        if (changed.has(`${rows.block.row + at}:${column}`)) now.changed += 1;
        else if ((plan.inputs[at]?.[c] ?? null) !== null) now.back += 1;
        else now.already += 1;
        all.set(key, now);
      });
    }
  });
  return all;
}

/** Sheets on which no column holds anything of the run, and some hold something else. */
function movedAside(columns: ReadonlyMap<string, ColumnNow>): ReadonlySet<string> {
  const all = [...columns.values()];
  const there = new Set(all.flatMap(({ sheet, back }) => (back > 0 ? [sheet] : [])));
  return new Set(all.flatMap(({ sheet, changed }) => (changed > 0 && !there.has(sheet) ? [sheet] : [])));
}

/** Columns that hold nothing of the run any more, although others of its sheet do: they were cleared, or moved aside by new ones. */
function lostColumns(columns: ReadonlyMap<string, ColumnNow>): ColumnNow[] {
  const all = [...columns.values()];
  return all.filter((one) => one.back + one.changed === 0 && all.some(({ sheet, back, changed }) => sheet === one.sheet && back + changed > 0));
}

/** Number formats as they were, of the cells that are put back; nulls leave the others. */
function numberFormatSteps(sheet: Excel.Worksheet, one: JournalCells, rows: MappedRows, inputs: readonly (readonly (CellValue | null)[])[]): Step[] {
  const formats = one.numberFormats ? unpackGrid(one.numberFormats) : [];
  const wanted: { readonly row: number; readonly column: number; readonly format: string }[] = [];
  formats.forEach((row, r) =>
    row.forEach((format, c) => {
      const at = rows.at[r];
      if (at === null || at === undefined || typeof format !== "string" || format === "General") return;
      if ((inputs[at]?.[c] ?? null) !== null) wanted.push({ row: rows.block.row + at, column: one.column + c, format });
    }),
  );
  return wanted.map(({ row, column, format }) => ({
    bytes: callBytes,
    put: () => {
      sheet.getRange(cellAddress(row, column)).numberFormat = [[format]];
    },
  }));
}

