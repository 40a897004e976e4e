import { hasBullet } from "../plan/bullets";
import type { Grid } from "./grid";
import { mentionsIn, type Scope } from "./scope";
import { isKeyRow, leadNamed, namesPeople, opensKey } from "./asides";
import { announcedMeasures, announcesMeasures, headingOfCells, readGroupHeading, readLetteredHeading, readSectionHeading, speaksOfArchive, speaksOfInspection } from "./sections";
import { ownLabel, type SheetLabel } from "./sheet-labels";

/** Words that name a document or its upkeep, not what its rows are about. */
const documentWords = /\b(?:action plan|delivery plan|improvement plan|business plan|service plan|activity plan|work ?plan|strategy|tracker|log|register|template|dashboard|scorecard|appendix|annex|version|updated|progress report|highlight report|report|monitoring|guidance|key|prepared by|date|owner|author|status|confidential|official|plan)\b/i;

/** Names of bodies: whose plan it is, not what it is about. */
const bodyWords = /\b(?:council|trust|partnership|board|borough|authority|NHS|constabulary|police|university|college|academy|ltd|limited|directorate|department)\b/i;

/**
 * The rows above a table: theme, priority, area, outcome measures and the plan's title, one a row or as pairs of label and words.
 * What has no kind of its own is the area where nothing else is, unless it is the document's title.
 */
export function readTitleRows(grid: Grid, rows: readonly number[], scope: Scope, sheet: SheetLabel | null): void {
  scope.inspection = false;
  let measuresFollow = false;
  const plain: { text: string; row: number; column: number }[] = [];
  let sawArea = false;
  for (const row of rows) {
    const words = grid.filled(row).map((column) => grid.text(row, column));
    if (opensKey(words) || isKeyRow(words)) continue;
    const told = words.length === 3 ? headingOfCells(words) : null;
    if (told) {
      scope.enter(told, grid.name, row, grid.filled(row)[0] ?? grid.firstColumn);
      measuresFollow = false;
      sawArea = true;
      continue;
    }
    for (const { text, column } of partsOf(grid, row)) {
      if (namesPeople(text)) {
        const lead = leadNamed(text);
        if (lead !== null) scope.leadBy(lead, row, column);
        continue;
      }
      const section = readSectionHeading(text);
      if (announcesMeasures(text)) measuresFollow = true;
      else if (section && section.name !== "") {
        measuresFollow = false;
        const label = section.label === null ? null : ownLabel(text, section.label, sheetPrefix(grid.name), sheet?.number ?? null);
        scope.enter({ ...section, label }, grid.name, row, column);
        sawArea = true;
      } else if (measuresFollow && (hasBullet(text) || mentionsIn(text, "").length > 0)) scope.addMeasure(text, row, column);
      else {
        const measures = announcedMeasures(text);
        if (measures !== null) scope.addMeasure(measures, row, column);
        else if (readGroupHeading(text)) scope.enterGroups(readGroupHeading(text) ?? [], grid.name, row, column);
        else if (sawArea && row === rows.at(-1) && words.length === 1 && readLetteredHeading(text)) scope.enter(readLetteredHeading(text) ?? { kind: "section", label: null, name: text }, grid.name, row, column);
        else plain.push({ text, row, column });
      }
    }
  }
  if (!sawArea && scope.areas.length === 0) {
    const name = plain.find(({ text }) => text.length >= 4 && text.length <= 160 && !documentWords.test(text) && !/[.:]$/.test(text) && !/:\s/.test(text) && !speaksOfInspection(text) && !bodyWords.test(text) && !/^\d+$/.test(text) && !speaksOfArchive(text));
    if (name) {
      const priority = scope.priority;
      const words = name.text.replace(/\s+/g, " ");
      const lettered = priority === null ? readLetteredHeading(words) : null;
      scope.enter(lettered ?? { kind: "section", label: null, name: words }, grid.name, name.row, name.column);
      scope.priority ??= priority;
    }
  } else if (sawArea) {
    const theme = plain.find(({ text, row }) => row < (scope.areas[0]?.row ?? 0) && text === text.toUpperCase() && /[A-Z]{4}/.test(text) && !documentWords.test(text));
    if (theme) scope.theme = theme.text.replace(/\.$/, "");
  }
}

const sheetPrefix = (name: string): string => /^[A-Za-z ]+/.exec(name)?.[0].trim() ?? "";

/** "Priority" in one cell and its name in the next are one heading; so are several pairs in a row. */
function partsOf(grid: Grid, row: number): { text: string; column: number }[] {
  const columns = grid.filled(row);
  const parts: { text: string; column: number }[] = [];
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i] ?? 0;
    const text = grid.text(row, column);
    const next = columns[i + 1];
    const isPair = columns.length === 2 && next === column + 1 && /[a-z]{3}/i.test(text) && !/[.]$/.test(text);
    const isLabel = text.length <= 40 && next !== undefined && (isPair || /:$/.test(text) || readSectionHeading(`${text}: x`) !== null) && !/:\s*\S/.test(text);
    if (isLabel) {
      parts.push({ text: `${text.replace(/\s*:$/, "")}: ${grid.text(row, next)}`, column });
      i++;
    } else parts.push({ text, column });
  }
  return parts;
}
