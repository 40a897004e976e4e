import { longDate, partsOfDay } from "../../plan/calendar";
import { mappingKey, mappingOf, type SheetMapping } from "../../reading";
import { columnLetters } from "../../workbook/address";
import type { Change, ChangeSet, Expectation, Skipped } from "../../workbook/changes";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Evaluation } from "../evaluation";
import { laidOut } from "../new-sheet/new-plan-sheet";
import { freeSheetName } from "../new-sheet/sheet-name";
import { addedRows, nextSheetFor } from "./added-rows";
import { carriedColumns } from "./carried-columns";
import { carryJson, carryKey, keptCarry, type MadeFrom } from "./kept-carry";
import { toCarry, type CarryChoice } from "./to-carry";

/**
 * Next year's plan beside this year's: for each table a new sheet in its layout, with the actions that are carried.
 * Where an earlier press made that sheet, whatever it is called now, the actions that do not stand on it yet are added below
 * those that do; what stands on it is not touched. This year's sheets are only read. Each row says where it was carried
 * from, how often, and which of its dates are past.
 * @param choices by the key of `toCarry`, for actions that are asked for
 * @throws Error where one that is asked for has no choice, or where all that is carried stands there already
 */
export function carryForwardChanges(evaluation: Evaluation, snapshot: WorkbookSnapshot, choices: Readonly<Record<string, CarryChoice>>): ChangeSet {
  const { plan, options, carry } = evaluation;
  const all = toCarry(evaluation).map((one) => ({ ...one, choice: one.becomes === "ask" ? choices[one.key] : one.becomes }));
  if (all.some(({ choice }) => choice === undefined)) throw new Error("Choose for every action first whether it is carried.");
  const there = new Set(carry.made.flatMap((made) => made.there));
  const carried = new Set(all.filter(({ key, choice }) => choice === "carry" && !there.has(key)).map(({ action }) => action));
  const taken = snapshot.sheets.map(({ name }) => name);
  const mapped: Record<string, SheetMapping> = {};
  const made: MadeFrom[] = [];
  const changes: Change[] = [];
  const expectations: Expectation[] = [];
  const leaves: Skipped[] = [];
  let first: { readonly sheet: string; readonly row: number } | null = null;
  for (const table of plan.tables) {
    const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
    const actions = plan.actions.filter((action) => action.table === table.id && carried.has(action));
    if (!sheet || actions.length === 0) continue;
    const columns = carriedColumns(evaluation, sheet, table, actions);
    const next = nextSheetFor(table.sheet, columns, evaluation, snapshot);
    if (next) {
      const added = addedRows(next, columns, actions);
      changes.push(...added.changes);
      expectations.push(...added.expectations);
      leaves.push(...added.leaves);
      first ??= { sheet: next.sheet.name, row: added.row };
      continue;
    }
    const name = freeSheetName(nextName(table.sheet, plan.period?.end ?? null), taken);
    taken.push(name);
    made.push({ sheet: name, from: { id: sheet.id, name: sheet.name } });
    first ??= { sheet: name, row: 2 };
    changes.push(
      ...laidOut(name, columns, actions.length + 20),
      { kind: "cells", sheet: name, row: 2, column: 1, contents: actions.map((action) => columns.map(({ content }) => content(action))) },
    );
    mapped[name] = { role: "plan", headerRow: 1, columns: Object.fromEntries(columns.map(({ field }, index) => [columnLetters(index + 1), field])) };
  }
  if (first === null && there.size > 0) throw new Error(`Every action that is carried stands in next year’s plan already: ${[...new Set(carry.made.map(({ sheet }) => sheet))].join(", ")}.`);
  if (made.length > 0) changes.push({ kind: "document", key: mappingKey, json: JSON.stringify({ sheets: { ...mappingOf(snapshot).sheets, ...mapped } }) });
  if (first !== null) {
    const asked = new Set(all.flatMap(({ key, becomes }) => (becomes === "ask" ? [key] : [])));
    const kept = { choices: Object.fromEntries(Object.entries(choices).filter(([key]) => asked.has(key))), made: [...keptCarry(snapshot.documents[carryKey]).made, ...made] };
    changes.push({ kind: "document", key: carryKey, json: carryJson(kept) }, { kind: "activate", sheet: first.sheet, row: first.row, column: 1 });
  }
  return { label: `Carry forward, as at ${longDate(options.asAt)}`, expectations, changes, leaves };
}

/** "P1 Parks 2011-12", cut so that the year stays; "next year" where the plan's period is not known. */
function nextName(sheet: string, end: string | null): string {
  const year = end === null ? null : partsOfDay(end);
  const from = year === null ? 0 : year.month === 12 ? year.year + 1 : year.year;
  const next = year === null ? "next year" : year.month === 12 ? String(from) : `${from}-${String((from + 1) % 100).padStart(2, "0")}`;
  return `${sheet.slice(0, 27 - next.length).trim()} ${next}`;
}
