import type { Change, ChangeSet, Skipped } from "../workbook/changes";
import type { Before } from "./before";
import { leftForItsLooks, withoutCells } from "./inner-looks";
import { parseRecipe } from "./recipes";
import { isSurelyOwn, type OwnState } from "./own-state";

/** A change that will be made, with its index in the change set. */
export interface Planned {
  readonly index: number;
  readonly change: Change;
}

export interface Screened {
  readonly planned: readonly Planned[];
  readonly skipped: readonly Skipped[];
}

/**
 * Which changes can be made. A sheet is left alone as a whole, so that it never holds half of what belongs together;
 * what builds on something that is left alone is left alone, too.
 */
export function screen(set: ChangeSet, before: Before, own: OwnState): Screened {
  const skipped = new Map<string, Skipped>();
  const skip = (sheet: string, code: Skipped["code"], why: string) => {
    if (!skipped.has(sheet)) skipped.set(sheet, { sheet, why, code });
  };
  const added = new Set<string>();
  const ids = new Set([...before.sheets.values()].map(({ id }) => id));
  for (const change of set.changes) {
    if (change.kind !== "addSheet") continue;
    added.add(change.sheet);
    const there = before.sheets.get(change.sheet);
    if (there && !isSurelyOwn(own, there, ids)) skip(change.sheet, "limit", `There is a sheet "${change.sheet}" already that is not Plan Check's. Rename it, then try again.`);
    else if (!there && before.structureProtected) skip(change.sheet, "protected", `"${change.sheet}" could not be added, because the workbook's structure is protected.`);
  }
  for (const change of set.changes) {
    if (!("sheet" in change)) continue;
    const { sheet } = change;
    const there = before.sheets.get(sheet);
    if (!there) {
      if (!added.has(sheet)) skip(sheet, "missing", `"${sheet}" is no longer there. Read the workbook again.`);
      continue;
    }
    if (there.name !== sheet) skip(sheet, "moved", `"${sheet}" was renamed to "${there.name}" meanwhile. Read the workbook again.`);
    if (there.isProtected && change.kind !== "activate") skip(sheet, "protected", `"${sheet}" is protected, so nothing was written to it. Unprotect it on the Review tab, then run again.`);
    if (ownSheetsOnly.has(change.kind) && !added.has(sheet) && !isSurelyOwn(own, there, ids)) {
      skip(sheet, "limit", `"${sheet}" is not the sheet that Plan Check made under this name, so it was left as it is. Rename it, then build again.`);
    }
  }
  const moved = new Set(before.broken.map(({ sheet }) => sheet));
  for (const sheet of moved) skip(sheet, "moved", `Rows of "${sheet}" were changed after they were read, so nothing was written to it. Read the workbook again.`);

  const tableSheets = new Map(set.changes.flatMap((change) => (change.kind === "table" ? [[change.name, change.sheet] as const] : [])));
  for (const change of set.changes) {
    const source = change.kind === "pivotTable" ? tableSheets.get(change.sourceTable) : change.kind === "chart" ? change.source.sheet : undefined;
    if (source !== undefined && "sheet" in change && skipped.has(source)) skip(change.sheet, "needs", `"${change.sheet}" is made from "${source}", which was left alone.`);
  }
  keepTogether(set, before, own, ids, skipped, skip);
  const left: Skipped[] = [];
  const planned = set.changes.flatMap((change, index): Planned[] => {
    if ("sheet" in change && skipped.has(change.sheet)) return [];
    const mixed = before.mixedLooks.get(index);
    if (change.kind !== "cells" || !mixed || mixed.size === 0) return [{ index, change }];
    for (const address of mixed) left.push(leftForItsLooks(change.sheet, address));
    const rest = withoutCells(change, mixed);
    return rest ? [{ index, change: rest }] : [];
  });
  return { planned, skipped: [...skipped.values(), ...left] };
}

/**
 * Of the sheets that a set deletes, all go or none: what is kept elsewhere of them would else speak of other sheets. None
 * goes where somebody's own object stands on it, as that could not be brought back.
 */
function keepTogether(set: ChangeSet, before: Before, own: OwnState, ids: ReadonlySet<string>, skipped: ReadonlyMap<string, Skipped>, skip: (sheet: string, code: Skipped["code"], why: string) => void): void {
  const goes = set.changes.flatMap((change) => (change.kind === "deleteSheet" ? [change] : []));
  if (goes.length === 0) return;
  const [first] = goes;
  if (first && before.structureProtected) skip(first.sheet, "protected", "The workbook's structure is protected, so no sheet was removed. Unprotect it on the Review tab, then try again.");
  if (first && before.visibleSheets - goes.filter(({ sheet }) => before.standing.get(sheet)?.visibility === "Visible").length < 1) {
    skip(first.sheet, "limit", "A workbook keeps at least one sheet that can be seen. Show another sheet, then try again.");
  }
  for (const { sheet, leading } of goes) {
    const there = before.sheets.get(sheet);
    if (there && !isSurelyOwn(own, there, ids)) skip(sheet, "limit", `"${sheet}" is not the sheet that Plan Check made under this name, so no sheet was removed. Rename it, then try again.`);
    const recipe = parseRecipe(own.recipes[sheet]);
    const ours = new Set(recipe.flatMap((change) => (change.kind === "table" || change.kind === "pivotTable" || change.kind === "chart" ? [change.name] : [])));
    const foreign = [before.sheetTables, before.pivotTables, before.charts].flatMap((names) => names.get(sheet) ?? []).find((name) => !ours.has(name));
    if (foreign !== undefined) skip(sheet, "limit", `"${foreign}" on this sheet is not Plan Check's, so no sheet was removed. Move it to a sheet of your own, then try again.`);
    const locked = leading.find((one) => before.sheets.get(one.sheet)?.isProtected);
    if (locked) skip(locked.sheet, "protected", `It has formulas that lead to "${sheet}" and is protected, so no sheet was removed. Unprotect it on the Review tab, then try again.`);
    if (locked) skip(sheet, "needs", `Formulas of "${locked.sheet}" lead to it, and that sheet is protected.`);
  }
  if (!goes.some(({ sheet }) => skipped.has(sheet))) return;
  for (const { sheet } of goes) skip(sheet, "needs", `"${sheet}" was kept, because another sheet could not be removed.`);
}

/** What would damage a sheet of the user's; deletions are looked at together. */
const ownSheetsOnly: ReadonlySet<Change["kind"]> = new Set(["clearSheet", "pageLayout", "freezeRows", "autofitRows", "looks", "merge", "rowHeights"]);
