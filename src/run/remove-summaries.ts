import type { Change, ChangeSet } from "../workbook/changes";
import { mostRemovalBytes } from "../workbook/journal";
import { madeKey } from "../workbook/made";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { curvesSheetName } from "./curves/indicator-chart";
import type { MadeSummaries } from "./evaluation";
import { formulasLeadingTo, namesLeadingTo } from "./leading-formulas";
import { forgetOwnSheets, ownSheets } from "./own-sheets";
import { findingAdditions, findingsSheetName } from "./pages/findings-sheet";
import { additionsOn, type Additions } from "./pages/kept-additions";
import { joined } from "./pages/kept-columns";
import { holdsAdditions, keepTexts, keptTexts, packToKeep, type KeptTexts } from "./pages/kept-texts";
import { earlierPack } from "./pages/pack/typed-texts";
import { packSheetName } from "./pages/pack";
import { tableLayouts } from "./summary-tables";

/** "Plan Check pack", or "Plan Check pack 2" where the first name was taken. */
function isCalled(name: string, wanted: string): boolean {
  return name === wanted || (name.startsWith(`${wanted} `) && /^\d+$/.test(name.slice(wanted.length + 1)));
}

/** Sheets that go: all that Plan Check made but the sheet of indicator charts, on which people write and which no build makes again. */
function goingSheets(snapshot: WorkbookSnapshot): readonly SheetSnapshot[] {
  const ours = new Set(ownSheets(snapshot));
  return snapshot.sheets.filter(({ name }) => ours.has(name) && !isCalled(name, curvesSheetName));
}

/** What "Remove all summaries" would take away, and what leads there. */
export function madeSummaries(snapshot: WorkbookSnapshot): MadeSummaries {
  const going = goingSheets(snapshot);
  const sheets = going.map(({ name }) => name);
  const leading = [...formulasLeadingTo(snapshot, sheets).values()].flat().map(({ sheet, row, column }) => ({ sheet, row, column }));
  return { sheets, leading, names: namesLeadingTo(snapshot, sheets), isMoreThanKept: going.length > 0 && journalCharacters(snapshot, going) > mostRemovalBytes };
}

/** What a cell that repeats another one, its place and its format take. */
const perCell = 8;

/** About how long the journal will be: every different content of a sheet once, a few characters a cell, and how the sheets were built. */
function journalCharacters({ documents }: WorkbookSnapshot, sheets: readonly SheetSnapshot[]): number {
  const ofSheet = ({ values, formulas }: SheetSnapshot): number => {
    const texts = new Set([...formulas.values(), ...values.flat().filter((value) => typeof value === "string")]);
    return [...texts].reduce((sum, text) => sum + text.length + 3, values.reduce((cells, row) => cells + row.length * perCell, 0));
  };
  return sheets.reduce((sum, sheet) => sum + ofSheet(sheet), documents[madeKey]?.length ?? 0);
}

/**
 * What "Remove all summaries" writes: the sheets go, and what people typed into the pack or added to the findings is kept in a
 * document, so that the next build has it again. Columns of RAG, closed quarters, settings and choices stay.
 */
export function removeSummariesChanges(snapshot: WorkbookSnapshot): ChangeSet {
  const sheets = goingSheets(snapshot);
  const names = sheets.map(({ name }) => name);
  const leading = formulasLeadingTo(snapshot, names);
  const changes: Change[] = [
    ...names.map((sheet): Change => ({ kind: "deleteSheet", sheet, leading: leading.get(sheet) ?? [] })),
    keepTexts(textsOf(snapshot, sheets)),
    forgetOwnSheets(snapshot, names),
  ];
  return { label: "Remove all summaries", sheetIds: Object.fromEntries(sheets.map(({ name, id }) => [name, id])), expectations: [], changes: names.length === 0 ? [] : changes };
}

/** What people wrote, of the first sheet of each kind; what an earlier removal kept stays where there is nothing newer. */
function textsOf(snapshot: WorkbookSnapshot, sheets: readonly SheetSnapshot[]): KeptTexts {
  const earlier = keptTexts(snapshot);
  const pack = sheets.find(({ name }) => isCalled(name, packSheetName));
  const findings = sheets.find(({ name }) => isCalled(name, findingsSheetName));
  const found: Record<string, Additions | null> = {
    [findingsSheetName]: findings ? findingAdditions(findings) : null,
    ...Object.fromEntries(tableLayouts.map((layout) => [layout.wanted, additionsNow(snapshot, sheets, layout)])),
  };
  return {
    pack: pack ? packToKeep(earlierPack(pack)) : earlier.pack,
    tables: { ...earlier.tables, ...Object.fromEntries(Object.entries(found).flatMap(([name, additions]) => (additions && holdsAdditions(additions) ? [[name, additions] as const] : []))) },
  };
}

/** What stands beside a table's rows now, and what still waits for rows that are gone. */
function additionsNow(snapshot: WorkbookSnapshot, sheets: readonly SheetSnapshot[], { wanted, columns, keys }: (typeof tableLayouts)[number]): Additions | null {
  const sheet = sheets.find(({ name }) => name === wanted);
  const there = sheet ? additionsOn(sheet, columns.map(({ heading }) => heading), keys) : null;
  return joined([there, keptTexts(snapshot).tables[wanted] ?? null]);
}
