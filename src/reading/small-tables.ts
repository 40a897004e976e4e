import { hasBullet, linesOf, pointsOf } from "../plan/bullets";
import type { DueDateContext } from "../plan/due-dates";
import { measureInWords, readMeasures } from "../plan/measures";
import type { Action, FieldName, Measure, Plan, Risk } from "../plan/model";
import { readRagStatus } from "../plan/rag-status";
import { cellAddress } from "../workbook/address";
import type { TableBlock } from "./blocks";
import type { TableColumn } from "./columns";
import { shownText, type Grid } from "./grid";
import type { Scope } from "./scope";
import { readLetteredHeading, readSectionHeading } from "./sections";

export interface SmallTable {
  readonly grid: Grid;
  readonly block: TableBlock;
  readonly columns: readonly TableColumn[];
}

/** A list of objectives, as it stands on a sheet of its own. */
export interface LookupList {
  readonly entries: readonly { readonly name: string; readonly label: string | null }[];
}

const columnOf = (columns: readonly TableColumn[], field: FieldName): number | null => columns.find((column) => column.field === field)?.column ?? null;

/**
 * A table that lists priorities, outcomes or objectives without actions: one area an entry, with the measures beside it. With a scope the areas
 * are entered into it; without one they are only listed.
 */
export function readLookup(grid: Grid, block: TableBlock, columns: readonly TableColumn[], scope?: Scope): LookupList {
  const fields: readonly ("priority" | "area" | "theme")[] = ["priority", "area", "theme"];
  const field = fields.find((candidate) => columnOf(columns, candidate) !== null);
  const column = field ? columnOf(columns, field) : null;
  const entries: { name: string; label: string | null }[] = [];
  if (!field || column === null) return { entries };
  const measureColumns = columns.filter((other) => other.field === "measure" || other.field === "indicators" || (other.field === "area" && other.column !== column)).map((other) => other.column);
  const themeColumn = field === "theme" ? null : columnOf(columns, "theme");
  for (const row of block.rows) {
    const text = grid.text(row, column);
    if (text === "") continue;
    const isHeading = grid.filled(row).length === 1;
    const section = readSectionHeading(text);
    if (isHeading && !section) continue;
    if (themeColumn !== null && scope) scope.theme = shownText(grid, row, themeColumn) || scope.theme;
    const names = linesOf(text).some(hasBullet) ? [text] : linesOf(text);
    for (const name of names) {
      const heading = readSectionHeading(name) ?? readLetteredHeading(name) ?? { kind: field, label: null, name };
      // The heading row above an outcome and the outcome itself are one.
      if (!isHeading && scope?.areaName === heading.name) continue;
      entries.push({ name: heading.name.replace(/\s+/g, " ").trim(), label: heading.label });
      if (!scope) continue;
      const area = scope.enter({ kind: field, label: heading.label, name: heading.name.replace(/\s+/g, " ").trim() }, grid.name, row, column);
      if (heading.label === null && field !== "priority") area.priority = null;
      scope.areas = [area];
      for (const other of measureColumns) for (const point of pointsOf(grid.text(row, other), "bullets")) scope.addMeasure(point, row, other);
    }
  }
  return { entries };
}

/** Risks: one a row, or several lines of a row where every cell has as many. */
export function readRisks({ grid, block, columns }: SmallTable): Risk[] {
  const risks: Risk[] = [];
  const cell = (field: FieldName, row: number): string => {
    const column = columnOf(columns, field);
    return column === null ? "" : grid.text(row, column);
  };
  const column = columnOf(columns, "risk") ?? block.firstColumn;
  for (const row of block.rows) {
    const texts = linesOf(cell("risk", row));
    if (texts.length === 0 || asksSomethingElse(grid, row, column)) continue;
    const others = (["impact", "likelihood", "managed"] as const).map((field) => linesOf(cell(field, row)));
    if (others.every((lines) => lines.length === 0) && grid.filled(row).length === 1) continue;
    const several = texts.length > 1 && others.slice(0, 2).some((lines) => lines.length === texts.length);
    const count = several ? texts.length : 1;
    for (let i = 0; i < count; i++) {
      const [impact, likelihood, managed] = others.map((lines) => (several && lines.length === count ? (lines[i] ?? "") : lines.join("\n")) || null);
      risks.push({ sheet: grid.name, row, address: cellAddress(row, column), risk: several ? (texts[i] ?? "") : texts.join("\n"), impact: impact ?? null, likelihood: likelihood ?? null, managed: managed ?? null });
    }
  }
  return risks;
}

/** In a form, a question to the left starts the next part. */
const asksSomethingElse = (grid: Grid, row: number, column: number): boolean => grid.filled(row).some((other) => other < column && /\?$/.test(grid.text(row, other)));

/** What the plan depends on, and how that is managed. */
export function readDependencies({ grid, block, columns }: SmallTable): Plan["dependencies"] {
  const found = columns.filter((column) => column.field === "dependency");
  const arrangement = found.find((column) => /arrang|manag|how/i.test(column.heading)) ?? columns.find((column) => column.field === "managed");
  const on = found.find((column) => column !== arrangement) ?? columns.find((column) => column.field === "policy" || column.field === "priority");
  if (!on) return [];
  return block.rows.flatMap((row) => {
    const text = grid.text(row, on.column);
    if (text === "" || asksSomethingElse(grid, row, on.column)) return [];
    return [{ sheet: grid.name, row, address: cellAddress(row, on.column), on: text, arrangement: arrangement ? grid.text(row, arrangement.column) || null : null }];
  });
}

/** Measures that stand in a table of their own, one a row or one a bullet. */
export function readMeasureTable({ grid, block, columns, scope }: SmallTable & { readonly scope: Scope }, dates: DueDateContext): Measure[] {
  const measures: Measure[] = [];
  const measureColumn = columnOf(columns, "measure");
  const areaColumn = columnOf(columns, "area") ?? columnOf(columns, "priority") ?? columnOf(columns, "theme");
  if (measureColumn === null) return measures;
  let areaText = "";
  for (const row of block.rows) {
    if (areaColumn !== null) {
      const text = shownText(grid, row, areaColumn);
      if (text !== "" && text !== areaText) {
        areaText = text;
        const heading = readSectionHeading(text) ?? { kind: "area" as const, label: null, name: text };
        scope.enterFromColumn(heading, "area", grid.name, row, areaColumn);
      }
    }
    const text = grid.text(row, measureColumn);
    if (text === "") continue;
    const address = cellAddress(row, measureColumn);
    const readings = readMeasures(text, "bullets", dates);
    for (const reading of readings) measures.push({ ...reading, sheet: grid.name, row, address });
    if (readings.length === 0) measures.push({ ...measureInWords(text), sheet: grid.name, row, address });
    if (scope.areas.length > 0) scope.addMeasure(text, row, measureColumn);
  }
  return measures;
}

/** What an inspection found or recommended, with the actions of its row, or of the rows below it until the next one. */
export function readRecommendations({ grid, block, columns }: SmallTable, actions: readonly Action[]): Plan["recommendations"] {
  const column = columnOf(columns, "recommendation") ?? columnOf(columns, "action");
  if (column === null) return [];
  const recommendations: Plan["recommendations"] = [];
  for (const row of block.rows) {
    const text = grid.text(row, column);
    if (text === "" || grid.filled(row).length < 1) continue;
    recommendations.push({ sheet: grid.name, row, address: cellAddress(row, column), text, source: sourceOf(text), answeredBy: [] });
  }
  for (const action of actions) {
    const answered = recommendations.filter((recommendation) => recommendation.row <= action.row).at(-1);
    if (answered && action.text !== "") answered.answeredBy.push({ sheet: action.sheet, row: action.row });
  }
  return recommendations;
}

/** "(JAR report page 5)": where a finding was printed. */
function sourceOf(text: string): string | null {
  return /\(([^()]*\b(?:report|page|letter|review|inspection|para(?:graph)?)\b[^()]*)\)/i.exec(text)?.[1]?.trim() ?? null;
}

/** Short forms with their long forms, in two columns; empty where the rows are no such list. */
export function readAbbreviations(grid: Grid, rows: readonly number[]): Plan["abbreviations"] {
  const pairs: { short: string; long: string }[] = [];
  let others = 0;
  for (const row of rows) {
    const columns = grid.filled(row);
    const short = grid.text(row, columns[0] ?? 0);
    const long = grid.text(row, columns[1] ?? 0);
    if (columns.length === 2 && short.length <= 16 && long.length > short.length && long.length <= 160 && short.split(/\s+/).length <= 3 && readRagStatus(short) === null && !/^\d+$/.test(short)) pairs.push({ short, long });
    else if (columns.length > 1) others++;
  }
  return pairs.length >= 3 && others <= pairs.length * 0.2 ? pairs : [];
}
