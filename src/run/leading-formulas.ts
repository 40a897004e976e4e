import type { FormulaAt } from "../workbook/changes";
import { cellOfKey, type WorkbookSnapshot } from "../workbook/snapshot";

/** Formulas of other sheets that speak of this one or of its tables: they break when it goes. Texts within a formula lead nowhere. */
export function formulasLeadingTo(snapshot: WorkbookSnapshot, names: readonly string[]): ReadonlyMap<string, readonly FormulaAt[]> {
  const going = new Set(names);
  const tests = snapshot.sheets.filter(({ name }) => going.has(name)).map(({ name, tables }) => ({ name, leads: testFor(name, tables.map((table) => table.name)) }));
  const found = new Map<string, FormulaAt[]>(names.map((name) => [name, []]));
  if (tests.length === 0) return found;
  for (const sheet of snapshot.sheets) {
    if (going.has(sheet.name)) continue;
    for (const [key, formula] of sheet.formulas) {
      const bare = formula.replace(/"(?:[^"]|"")*"/g, "");
      // A formula that leads to several is kept once, with the first.
      const to = tests.find(({ leads }) => leads.test(bare));
      if (to) found.get(to.name)?.push({ sheet: sheet.name, ...cellOfKey(key), formula });
    }
  }
  return found;
}

/** Names of the workbook that lead to one of these sheets. */
export function namesLeadingTo(snapshot: WorkbookSnapshot, sheets: readonly string[]): readonly string[] {
  const tests = snapshot.sheets.filter(({ name }) => sheets.includes(name)).map(({ name, tables }) => testFor(name, tables.map((table) => table.name)));
  return snapshot.names.filter(({ formula }) => tests.some((leads) => leads.test(formula))).map(({ name }) => name);
}

function testFor(sheet: string, tables: readonly string[]): RegExp {
  const named = [`'${literal(sheet.replaceAll("'", "''"))}'!`, `(?<![\\p{L}\\p{N}_.'])${literal(sheet)}!`];
  const tabled = tables.map((table) => `(?<![\\p{L}\\p{N}_.])${literal(table)}(?![\\p{L}\\p{N}_.(])`);
  return new RegExp([...named, ...tabled].join("|"), "iu");
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
