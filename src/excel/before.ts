import { blockAddress, parseBlock, type Block } from "../workbook/address";
import { cellBytes, cutRows } from "../workbook/blocks";
import { inputOf } from "../workbook/cell-input";
import type { Change, ChangeSet, Expectation } from "../workbook/changes";
import type { CellValue } from "../workbook/snapshot";
import type { FormatBefore, RemovedSheet, SheetReference } from "../workbook/journal";
import { askInBatches, type Ask } from "./asks";
import { stopIfCancelled, type Progress } from "./batch";
import { documentsOf, journalsNamespace, loadPartList, loadParts, type Part, type PendingPart } from "./documents";
import { askFormat, askFormatBytes, cellLookBytes, cellProperties, formatBefore, isMixed, mixedFormatBefore, widthsBefore, type NormalFont, type PendingFormat } from "./formats";
import { isSupported } from "./host";
import { askLooks, mixedCells, type PendingLooks } from "./inner-looks";
import { askOwnRules, rulesThere, type PendingRules, type RulesThere } from "./own-rules";
import { ownStateKey, parseOwnState } from "./own-state";
import { askPivotPlace, type PivotPlace } from "./pivot-places";
import { callBytes } from "./pieces";
import { toProblem } from "./problem";
import { rememberedParts } from "./remembered-parts";
import { inPieces, readRanges, type CellsRead } from "./range-reads";
import { askTable, type TableBefore } from "./tables-before";

/** A sheet as it stands now. */
export interface SheetNow {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

/** A sheet of our own as it is before it is built anew. */
export interface OwnSheetBefore {
  readonly cells: CellsRead | null;
  /** Where its PivotTables show themselves: cells that Excel fills. */
  readonly pivots: readonly PivotPlace[];
  readonly tables: readonly TableBefore[];
}

export const emptyBefore: OwnSheetBefore = { cells: null, pivots: [], tables: [] };

/** How a sheet stands among the others, before it is deleted. */
export interface Standing {
  readonly position: number;
  readonly tabColour: string;
  readonly visibility: RemovedSheet["visibility"];
}

/** Everything that is known before the first cell is written. */
export interface Before {
  readonly sheets: ReadonlyMap<string, SheetNow>;
  readonly structureProtected: boolean;
  readonly parts: readonly Part[];
  readonly journalParts: readonly string[];
  readonly tables: ReadonlySet<string>;
  /** What stands where the change at an index of the change set will write. */
  readonly cells: ReadonlyMap<number, CellsRead>;
  readonly formats: ReadonlyMap<number, { readonly before: FormatBefore; readonly columnWidths: readonly (number | null)[] | null }>;
  readonly validations: ReadonlyMap<number, string | null>;
  /** Addresses of the cells at an index of the change set that hold words of several looks, and are to be spared. */
  readonly mixedLooks: ReadonlyMap<number, ReadonlySet<string>>;
  /** How many conditional formats lie on the block already. */
  readonly ruleCounts: ReadonlyMap<number, number>;
  /** What is there already of rules that an earlier run made on the block. */
  readonly ownRules: ReadonlyMap<number, RulesThere>;
  readonly pivotTables: ReadonlyMap<string, readonly string[]>;
  /** Names of all PivotTables of the workbook; none where no PivotTable is to be made. */
  readonly pivotNames: readonly string[];
  readonly charts: ReadonlyMap<string, readonly string[]>;
  readonly sheetTables: ReadonlyMap<string, readonly string[]>;
  /** How the sheets stand that are to be deleted. */
  readonly standing: ReadonlyMap<string, Standing>;
  /** How many sheets can be seen; 0 where nothing is deleted and so nobody asked. */
  readonly visibleSheets: number;
  /** What stands on the sheets that are to be cleared or deleted. */
  readonly cleared: ReadonlyMap<string, OwnSheetBefore>;
  /** Expectations that do not hold any more. */
  readonly broken: readonly Expectation[];
}

/**
 * Looks at everything that a change set is about to touch: one round trip, one more for looks that differ from cell
 * to cell, one more per 4 MB. Nothing is written.
 * @param largest bytes of an answer that are tried first
 */
export async function lookBefore(context: Excel.RequestContext, set: ChangeSet, largest: number, options: Progress): Promise<Before> {
  try {
    return await inPieces((limit) => look(context, set, namesIn(set), rememberedParts(), limit, options), largest);
  } catch (thrown) {
    if (toProblem(thrown).code !== "gone") throw thrown;
    // A sheet or a part is not there any more: ask what is there first.
    context.workbook.worksheets.load("items/name");
    await context.sync();
    const there = new Set(context.workbook.worksheets.items.map(({ name }) => name));
    const names = namesIn({ ...set, sheetIds: undefined }).filter(({ name }) => there.has(name));
    return inPieces((limit) => look(context, set, names, null, limit, options), largest);
  }
}

/** Sheets of a change set that should be there already, and what to find them by. */
function namesIn(set: ChangeSet): { readonly name: string; readonly key: string }[] {
  const added = new Set(set.changes.flatMap((change) => (change.kind === "addSheet" ? [change.sheet] : [])));
  const names = new Set<string>();
  for (const change of set.changes) {
    if (!("sheet" in change) || added.has(change.sheet)) continue;
    names.add(change.sheet);
  }
  for (const { sheet } of set.expectations) if (!added.has(sheet)) names.add(sheet);
  return [...names].map((name) => ({ name, key: set.sheetIds?.[name] ?? name }));
}

async function look(
  context: Excel.RequestContext,
  set: ChangeSet,
  names: readonly { readonly name: string; readonly key: string }[],
  hints: readonly { readonly id: string; readonly key: string }[] | null,
  limit: number,
  options: Progress,
): Promise<Before> {
  stopIfCancelled(options);
  const { workbook } = context;
  const deleting = new Set(set.changes.flatMap((change) => (change.kind === "deleteSheet" ? [change.sheet] : [])));
  workbook.worksheets.load(`items/id,items/name,items/protection/protected${deleting.size > 0 ? ",items/position,items/visibility,items/tabColor" : ""}`);
  workbook.protection.load("protected");
  workbook.tables.load("items/name");
  const normalStyle = workbook.styles.getItem("Normal");
  normalStyle.load("font/name,font/size,font/color");
  const partList = loadPartList(context);
  const journalList = loadPartList(context, journalsNamespace);
  let pendingParts: PendingPart[] | null = hints?.map(({ id }) => ({ id, xml: workbook.customXmlParts.getItem(id).getXml() })) ?? null;

  const keys = new Map(names.map(({ name, key }) => [name, key]));
  const sheetOf = (name: string) => {
    const key = keys.get(name);
    return key === undefined ? null : workbook.worksheets.getItem(key);
  };
  const makesPivots = set.changes.some(({ kind }) => kind === "pivotTable");
  if (makesPivots) workbook.pivotTables.load("items/name");
  const toClear = new Map<string, Excel.Range>();
  const objects = new Map(
    names.map(({ name, key }) => {
      const sheet = workbook.worksheets.getItem(key);
      if (set.changes.some((change) => (change.kind === "clearSheet" || change.kind === "deleteSheet") && change.sheet === name)) {
        const used = sheet.getUsedRangeOrNullObject(true);
        used.load("address");
        toClear.set(name, used);
      }
      sheet.pivotTables.load("items/name");
      sheet.charts.load("items/name");
      sheet.tables.load("items/name");
      return [name, sheet] as const;
    }),
  );
  const formats = new Map<number, PendingFormat>();
  const validations = new Map<number, Excel.DataValidation>();
  const looks = new Map<number, PendingLooks[]>();
  const asks: Ask[] = [];
  const counts = new Map<number, OfficeExtension.ClientResult<number>>();
  set.changes.forEach((change, index) => {
    const sheet = "sheet" in change ? sheetOf(change.sheet) : null;
    if (!sheet) return;
    if (change.kind === "cells" && change.sparesLooks) {
      const pending: PendingLooks[] = [];
      looks.set(index, pending);
      asks.push(...askLooks(sheet, change, pending));
    }
    if (change.kind === "format" || change.kind === "copyFormat") {
      const [block, format] = change.kind === "format" ? [change.block, change.format] : [change.to, everyFormat];
      asks.push({ bytes: askFormatBytes(block, format), ask: () => void formats.set(index, askFormat(sheet, block, format)) });
    }
    if (change.kind === "dropDown" || change.kind === "dateEntry") {
      asks.push({
        bytes: callBytes * 3,
        ask: () => {
          const validation = sheet.getRange(blockAddress(change.block)).dataValidation;
          validation.load("type,rule,prompt,errorAlert,ignoreBlanks");
          validations.set(index, validation);
        },
      });
    }
    if (change.kind === "wordColours") asks.push({ bytes: callBytes * 2, ask: () => void counts.set(index, sheet.getRange(blockAddress(change.block)).conditionalFormats.getCount()) });
  });
  const wanted = [...cellsWanted(set), ...expectationsWanted(set)].flatMap((want) => {
    const sheet = sheetOf(want.sheet);
    return sheet ? [{ ...want, range: (block: Block) => sheet.getRange(blockAddress(block)) }] : [];
  });
  const reads = await readRanges(context, wanted, limit, options, await askInBatches(context, asks, limit, options));
  const late = set.changes.flatMap((change) => (change.kind === "addSheet" && !keys.has(change.sheet) ? [change.sheet] : []));
  const there = new Set(workbook.worksheets.items.map(({ name }) => name));
  if (late.some((name) => there.has(name))) {
    // A sheet that was to be added is there already: it is asked about like the others.
    const more = late.filter((name) => there.has(name)).map((name) => ({ name, key: name }));
    return look(context, set, [...names, ...more], hints, limit, options);
  }

  // What the first answer showed to be needed: documents whose parts were not known, looks that differ from cell to cell.
  const known = new Set(hints?.map(({ id }) => id));
  const mixed = [...formats].filter(([, pending]) => isMixed(pending));
  const unread = partList.items.filter(({ id }) => !known.has(id));
  const details = new Map<number, OfficeExtension.ClientResult<Excel.CellProperties[][]>[]>();
  const lookAsks = isSupported("ExcelApi", "1.9") ? mixed.flatMap(([index, { sheet, block }]) => {
    const answers: OfficeExtension.ClientResult<Excel.CellProperties[][]>[] = [];
    details.set(index, answers);
    const perRow = block.columnCount * cellLookBytes;
    return cutRows(block, limit, () => perRow).map((piece): Ask => ({ bytes: piece.rowCount * perRow, ask: () => void answers.push(sheet.getRange(blockAddress(piece)).getCellProperties(cellProperties)) }));
  }) : [];
  const waiting = await askInBatches(context, lookAsks, limit, options);
  if (unread.length > 0) pendingParts = [...(pendingParts ?? []), ...loadParts(partList).filter(({ id }) => !known.has(id))];
  const rules = new Map<number, PendingRules>();
  const askRules = (parts: readonly Part[]) => {
    const own = parseOwnState(parts.find(({ key }) => key === ownStateKey)?.json);
    set.changes.forEach((change, index) => {
      if (change.kind !== "wordColours") return;
      const sheet = sheetOf(change.sheet);
      const pending = sheet && askOwnRules(sheet, keys.get(change.sheet) ?? "", change.sheet, change.block, change.words, own);
      if (pending) rules.set(index, pending);
    });
  };
  if (unread.length === 0) askRules(documentsOf(pendingParts ?? []));
  const pivotRanges = new Map(
    [...toClear.keys()].map((name) => {
      const pivots = objects.get(name)?.pivotTables.items ?? [];
      return [name, pivots.map((pivot) => ({ name: pivot.name, pending: askPivotPlace(pivot) }))] as const;
    }),
  );
  const tablesThere = new Map([...toClear.keys()].map((name) => [name, (objects.get(name)?.tables.items ?? []).map((table) => askTable(table.name, table))] as const));
  const clearing = [...toClear].flatMap(([name, used]) =>
    used.isNullObject
      ? []
      : [{ index: null, sheet: name, block: parseBlock(used.address), properties: "values,formulas,numberFormat" as const, range: (block: Block) => workbook.worksheets.getItem(keys.get(name) ?? name).getRange(blockAddress(block)) }],
  );
  const cleared = clearing.length > 0 ? await readRanges(context, clearing, limit, options, waiting) : [];
  const isAsked = [...pivotRanges.values(), ...tablesThere.values()].some((asked) => asked.length > 0);
  if (clearing.length === 0 && (isAsked || details.size > 0 || unread.length > 0 || rules.size > 0)) await context.sync();
  if (unread.length > 0) {
    askRules(documentsOf(pendingParts ?? []));
    if (rules.size > 0) await context.sync();
  }

  const font: NormalFont = { name: normalStyle.font.name, size: normalStyle.font.size, color: normalStyle.font.color };
  const now = new Map<string, SheetNow>();
  const byKey = new Map(workbook.worksheets.items.flatMap((sheet) => [[sheet.id, sheet] as const, [sheet.name, sheet] as const]));
  for (const sheet of workbook.worksheets.items) now.set(sheet.name, { id: sheet.id, name: sheet.name, isProtected: sheet.protection.protected });
  for (const { name, key } of names) {
    const sheet = byKey.get(key);
    if (sheet) now.set(name, { id: sheet.id, name: sheet.name, isProtected: sheet.protection.protected });
  }
  const expectations = reads.filter(({ index }) => index === null);
  const going = workbook.worksheets.items.filter(({ name }) => deleting.has(name));
  const isEmptied = (index: number): boolean => {
    const change = set.changes[index];
    return change !== undefined && "sheet" in change && toClear.has(change.sheet);
  };
  return {
    sheets: now,
    structureProtected: workbook.protection.protected,
    parts: documentsOf(pendingParts ?? []),
    journalParts: journalList.items.map(({ id }) => id),
    tables: new Set(workbook.tables.items.map(({ name }) => name)),
    cells: new Map(reads.flatMap((read) => (read.index === null ? [] : [[read.index, read] as const]))),
    formats: new Map(
      [...formats].map(([index, pending]) => {
        const detail = details.get(index);
        const before: FormatBefore = detail ? mixedFormatBefore(pending, detail.flatMap(({ value }) => value), font) : formatBefore(pending, font);
        return [index, { before, columnWidths: widthsBefore(pending) }] as const;
      }),
    ),
    validations: new Map([...validations].map(([index, validation]) => [index, validationBefore(validation)] as const)),
    mixedLooks: new Map([...looks].map(([index, pending]) => [index, mixedCells(pending)] as const)),
    ruleCounts: new Map([...counts].map(([index, count]) => [index, isEmptied(index) ? 0 : count.value] as const)),
    // Emptying a sheet takes its rules with it: there are none to keep or to remove, only ids to forget.
    ownRules: new Map(
      [...rules].map(([index, pending]) => [index, isEmptied(index) ? { ...rulesThere(pending), keep: false, remove: [] } : rulesThere(pending)] as const),
    ),
    pivotNames: makesPivots ? workbook.pivotTables.items.map(({ name }) => name) : [],
    pivotTables: new Map([...objects].map(([name, sheet]) => [name, sheet.pivotTables.items.map((item) => item.name)] as const)),
    charts: new Map([...objects].map(([name, sheet]) => [name, sheet.charts.items.map((item) => item.name)] as const)),
    sheetTables: new Map([...objects].map(([name, sheet]) => [name, sheet.tables.items.map((item) => item.name)] as const)),
    standing: new Map(going.map(({ name, position, tabColor, visibility }) => [name, { position, tabColour: tabColor, visibility: visibility === "Hidden" || visibility === "VeryHidden" ? visibility : "Visible" }] as const)),
    visibleSheets: deleting.size === 0 ? 0 : workbook.worksheets.items.filter(({ visibility }) => visibility === "Visible").length,
    cleared: new Map(
      [...toClear.keys()].map((name) => [
        name,
        { cells: cleared.find((read) => read.sheet === name) ?? null, pivots: (pivotRanges.get(name) ?? []).map((pivot) => ({ ...pivot.pending.place(), name: pivot.name })), tables: (tablesThere.get(name) ?? []).map((pending) => pending.table()) },
      ] as const),
    ),
    broken: set.expectations.filter((expectation) => !holds(expectation, expectations)),
  };
}

/** A sheet under the name and id that it has now. */
export function sheetNow(before: Before, sheet: SheetReference): SheetReference {
  const now = [...before.sheets.values()].find(({ id }) => id === sheet.id) ?? before.sheets.get(sheet.name);
  return now ? { id: now.id, name: now.name } : sheet;
}

/** A copied look may touch everything that this product ever sets. */
const everyFormat = { bold: true, italic: true, size: 11, colour: "#000000", fill: "#FFFFFF", wrap: true, horizontal: "general", vertical: "bottom", border: "thin" } as const;

interface Wanted {
  readonly index: number | null;
  readonly sheet: string;
  readonly block: Block;
  readonly properties: "values" | "values,formulas,numberFormat";
  readonly bytesPerCell?: number;
  readonly toWrite?: true;
}

function cellsWanted(set: ChangeSet): Wanted[] {
  // A sheet of ours that is emptied first has its filters taken off.
  const emptied = new Set(set.changes.flatMap((change) => (change.kind === "clearSheet" ? [change.sheet] : [])));
  return set.changes.flatMap((change, index): Wanted[] => {
    if (change.kind !== "cells") return [];
    const block = blockOfCells(change);
    return block ? [{ index, sheet: change.sheet, block, properties: "values,formulas,numberFormat", ...(emptied.has(change.sheet) ? {} : { toWrite: true as const }) }] : [];
  });
}

/** The block that a change of cells writes; null where it writes nothing. */
export function blockOfCells(change: Extract<Change, { kind: "cells" }>): Block | null {
  const columnCount = Math.max(0, ...change.contents.map((row) => row.length));
  if (columnCount === 0 || !change.contents.some((row) => row.some((content) => inputOf(content) !== null))) return null;
  return { row: change.row, column: change.column, rowCount: change.contents.length, columnCount };
}

/** One read per column that expectations speak of. */
function expectationsWanted(set: ChangeSet): Wanted[] {
  const columns = new Map<string, { sheet: string; column: number; first: number; last: number; bytes: number }>();
  for (const { sheet, row, column, value } of set.expectations) {
    const key = `${column}!${sheet}`;
    const known = columns.get(key);
    if (known) {
      known.bytes += cellBytes(value);
      known.first = Math.min(known.first, row);
      known.last = Math.max(known.last, row);
    } else {
      columns.set(key, { sheet, column, first: row, last: row, bytes: cellBytes(value) });
    }
  }
  return [...columns.values()].map(({ sheet, column, first, last, bytes }) => ({
    index: null,
    sheet,
    block: { row: first, column, rowCount: last - first + 1, columnCount: 1 },
    properties: "values",
    bytesPerCell: Math.ceil(bytes / (last - first + 1)),
  }));
}

function holds({ sheet, row, column, value }: Expectation, reads: readonly CellsRead[]): boolean {
  const read = reads.find((one) => one.sheet === sheet && one.block.column === column);
  const now: CellValue | undefined = read?.values[row - (read.block.row)]?.[0];
  return now === value;
}

/** What a drop-down was, so that it can be set again; null where there was none. */
function validationBefore(validation: Excel.DataValidation): string | null {
  const { type, rule, prompt, errorAlert, ignoreBlanks } = validation;
  if (type === "None" || type === null || type === undefined) return null;
  return JSON.stringify({ rule, prompt, errorAlert, ignoreBlanks });
}

