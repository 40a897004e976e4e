import { blockAddress, parseBlock } from "../workbook/address";
import { contentOf, inputOfContent } from "../workbook/cell-input";
import type { CellValue } from "../workbook/snapshot";
import type { Draft, DraftCells } from "./draft";
import { formatBackSteps, putWidthsBack } from "./formats";
import { emptyBefore } from "./before";
import { keepsNothing, type Kept } from "./kept-objects";
import { emptySheet, rebuildSteps, type Staying } from "./own-sheets";
import { askPivotPlace } from "./pivot-places";
import { askTable } from "./tables-before";
import { parseRecipe } from "./recipes";
import { findMarks } from "./marks";
import { ownStateKey, parseOwnState } from "./own-state";
import { callBytes, writeSteps, type Step } from "./pieces";
import { groupByWeight } from "../workbook/blocks";
import { documentBytes, documentsOf, journalsNamespace, loadPartList, loadParts, writeDocument } from "./documents";
import { addAgain, restoreSteps } from "./removed-sheets";
import { readRanges, type CellsRead } from "./range-reads";
import { putValidationBack } from "./validations";

/**
 * Takes back whatever of a run was done, however far it came: it looks what is there, and undoes only that. Can be
 * repeated. Cells that somebody else wrote meanwhile are left.
 */
export async function undoDraft(context: Excel.RequestContext, draft: Draft, limit: number): Promise<void> {
  const { before } = draft;
  if (!before) return;
  const { workbook } = context;
  workbook.worksheets.load("items/id,items/name");
  const documents = loadPartList(context);
  const journals = loadPartList(context, journalsNamespace);
  await context.sync();
  const there = workbook.worksheets.items;
  const idsBefore = new Set([...before.sheets.values()].map(({ id }) => id));
  const find = (id: string) => there.find((sheet) => sheet.id === id);
  const added = there.filter((sheet) => !idsBefore.has(sheet.id) && draft.addedSheets.some(({ name }) => name === sheet.name));

  const counts = draft.ruleBlocks.flatMap(({ sheet, block, count }) => {
    const found = find(sheet.id);
    // A sheet that is built again from its recipe gets its colours back with it.
    if (!found || draft.rebuiltSheets.includes(sheet.name)) return [];
    const range = found.getRange(blockAddress(block));
    const rules = range.conditionalFormats;
    if (count > 0) rules.load("items/id");
    return [{ range, before: count, rules }];
  });
  const objects = there
    .filter((sheet) => idsBefore.has(sheet.id) && (draft.rebuiltSheets.includes(sheet.name) || [...draft.tables, ...draft.pivotTables, ...draft.charts].some((made) => !made.existed && made.sheet === sheet.name)))
    .map((sheet) => {
      sheet.tables.load("items/name");
      sheet.pivotTables.load("items/name");
      sheet.charts.load("items/name");
      return sheet;
    });
  const keptOn = (name: string) => draft.kept.get(name) ?? keepsNothing;
  const staying = new Map(objects.map((sheet) => [sheet.name, askStaying(sheet, keptOn(sheet.name))] as const));
  const parts = loadParts(documents);
  const cells = draft.cells.filter((one) => !one.added && !draft.rebuiltSheets.includes(one.sheet.name) && find(one.sheet.id));
  const reads = await readRanges(
    context,
    cells.map((one, index) => ({
      index,
      sheet: one.sheet.name,
      block: one.block,
      properties: "values,formulas" as const,
      toWrite: true as const,
      range: (block) => workbook.worksheets.getItem(one.sheet.id).getRange(blockAddress(block)),
    })),
    limit,
  );

  const once = (put: () => void): Step => ({ bytes: callBytes, put });
  const gone = draft.removedSheets.filter(({ sheet }) => !find(sheet.id));
  const half = there.filter(({ name }) => gone.some(({ sheet }) => sheet.name === name));
  const broken = gone.length === 0 ? [] : draft.broken.flatMap((one) => {
    const sheet = find(one.sheet.id);
    return sheet ? [{ one, sheet }] : [];
  });
  const again = await addAgain(context, gone, half, broken);
  const steps: Step[] = restoreSteps(context, again, limit);
  const own = parseOwnState(before.parts.find(({ key }) => key === ownStateKey)?.json);
  // An answer that never came has no ids: marks are then told by what they say. Those of before are not ours to take.
  const unsure = draft.markedBlocks.map((marked) => ({ ...marked, id: "", cells: 0 }));
  const marks = await findMarks(context, unsure, (sheet) => find(sheet.id) ?? null);
  const earlier = new Set(draft.earlierMarks);
  for (const rules of marks.values()) for (const rule of rules) if (!earlier.has(rule.id)) steps.push(once(() => rule.delete()));
  // First all that feeds on another sheet's table goes, then all is built again: tables before the PivotTables on them.
  const rebuilt = objects.filter(({ name }) => draft.rebuiltSheets.includes(name));
  for (const sheet of rebuilt) {
    const kept = keptOn(sheet.name);
    const goes = {
      pivotTables: namesOf(sheet.pivotTables).filter((name) => !kept.pivots.has(name)),
      charts: namesOf(sheet.charts).filter((name) => !kept.charts.has(name) && !kept.movedCharts.has(name)),
      tables: namesOf(sheet.tables).filter((name) => !kept.tables.has(name)),
    };
    steps.push(once(() => emptySheet(sheet, goes, staying.get(sheet.name)?.() ?? { pivots: [], tables: [], used: null })));
  }
  const recipes = rebuilt.map((sheet) => ({ sheet, kept: keptOn(sheet.name), before: before.cleared.get(sheet.name) ?? emptyBefore, recipe: parseRecipe(own.recipes[sheet.name]).filter((change) => change.kind !== "chart" || !keptOn(sheet.name).charts.has(change.name)) }));
  for (const { sheet, kept, before: earlier, recipe } of recipes) steps.push(...rebuildSteps(context, sheet, { ...earlier, pivots: [...earlier.pivots, ...(staying.get(sheet.name)?.().pivots ?? [])] }, recipe.filter(({ kind }) => kind !== "pivotTable"), limit, kept));
  for (const { sheet, kept, recipe } of recipes) steps.push(...rebuildSteps(context, sheet, emptyBefore, recipe.filter(({ kind }) => kind === "pivotTable"), limit, kept));
  for (const sheet of objects) {
    if (rebuilt.includes(sheet)) continue;
    const made = (list: readonly { readonly sheet: string; readonly name: string; readonly existed: boolean }[], name: string) =>
      list.some((one) => one.sheet === sheet.name && one.name === name && !one.existed);
    steps.push(
      once(() => {
        for (const pivot of sheet.pivotTables.items) if (made(draft.pivotTables, pivot.name)) pivot.delete();
        for (const chart of sheet.charts.items) if (made(draft.charts, chart.name)) chart.delete();
        for (const table of sheet.tables.items) if (made(draft.tables, table.name)) table.convertToRange();
      }),
    );
  }
  for (const rules of counts) steps.push(once(() => removeNewRules(rules)));
  for (const { sheet, block, before: earlier } of draft.validations) {
    const found = find(sheet.id);
    if (found) steps.push(once(() => putValidationBack(found.getRange(blockAddress(block)), earlier)));
  }
  for (const { sheet, block, before: earlier, columnWidths } of [...draft.formats].reverse()) {
    const found = find(sheet.id);
    if (!found) continue;
    steps.push(...formatBackSteps(found, block, earlier), once(() => putWidthsBack(found, block, columnWidths)));
  }
  cells.forEach((one, index) => {
    const read = reads[index];
    const found = find(one.sheet.id);
    if (read && found) steps.push(...writeSteps(() => found, one.block, undoInputs(one, read), limit, read.hiddenRows));
  });
  const now = documentsOf(parts);
  const documentsBefore = new Map(before.parts.map(({ key, json }) => [key, json]));
  for (const key of new Set([...now.map((part) => part.key), ...documentsBefore.keys()])) {
    const json = documentsBefore.get(key) ?? null;
    steps.push({ bytes: documentBytes(key, json), put: () => void writeDocument(context, now, key, json) });
  }
  steps.push(
    once(() => {
      for (const part of journals.items) if (!before.journalParts.includes(part.id)) part.delete();
      for (const sheet of added) sheet.delete();
    }),
  );
  for (const group of groupByWeight(steps, limit, ({ bytes }) => bytes)) {
    for (const step of group) step.put();
    await context.sync();
    for (const step of group) step.take?.();
  }
}

/** Asks where the objects stand now that stay on a sheet which is built again as it was. */
function askStaying(sheet: Excel.Worksheet, { pivots, tables }: Kept): () => Staying {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address");
  const places = [...pivots].map((name) => ({ name, pending: askPivotPlace(sheet.pivotTables.getItem(name)) }));
  const asked = [...tables].map((name) => askTable(name, sheet.tables.getItem(name)));
  return () => ({ pivots: places.map(({ name, pending }) => ({ ...pending.place(), name })), tables: asked.map((pending) => pending.table()), used: used.isNullObject ? null : parseBlock(used.address) });
}

function namesOf({ items }: { readonly items: readonly { readonly name: string }[] }): string[] {
  return items.map(({ name }) => name);
}

/** Our rules come last in the order of rules, so what goes beyond the number before is ours. */
function removeNewRules({ range, before, rules }: { readonly range: Excel.Range; readonly before: number; readonly rules: Excel.ConditionalFormatCollection }): void {
  if (before <= 0) range.conditionalFormats.clearAll();
  else for (const rule of rules.items.slice(before)) rule.delete();
}

/** Contents to put back: of cells that hold what this run meant to write. Anything else was there before, or is somebody else's. */
function undoInputs(one: DraftCells, read: CellsRead): (CellValue | null)[][] {
  return one.inputs.map((row, r) =>
    row.map((input, c) => {
      if (input === null) return null;
      const earlier = one.before?.contents[r]?.[c] ?? "";
      const now = read.contents[r]?.[c] ?? "";
      if (now === earlier) return null;
      const text = typeof input === "string" && input.startsWith("'") ? input.slice(1) : input;
      const mine = typeof input === "string" && input.startsWith("=") ? typeof now === "string" && now.startsWith("=") : now === contentOf(text, text);
      return mine ? inputOfContent(earlier) : null;
    }),
  );
}
