import type { FieldName } from "../plan/model";
import { linesOf, saysSomething } from "../plan/bullets";
import { readLeadingReference } from "../plan/references";
import type { TableBlock } from "./blocks";
import type { TableColumn } from "./columns";
import type { Grid } from "./grid";
import { speaksOfInspection } from "./sections";

export type TableKind = "actions" | "risks" | "recommendations" | "dependencies" | "measures" | "lookup" | "form" | "other";

export interface KindReading {
  readonly kind: TableKind;
  readonly evidence: string;
  /** Columns with what the kind makes of them: the action, where no heading named it. */
  readonly columns: readonly TableColumn[];
  /** True where an inspection's areas or findings are the rows. */
  readonly inspection: boolean;
}

const words = (columns: readonly TableColumn[], fields: readonly FieldName[]): string =>
  columns
    .filter((column) => column.field !== null && fields.includes(column.field))
    .map((column) => `"${column.heading.replace(/\s+/g, " ")}"`)
    .join(", ");

const deliveryFields: readonly FieldName[] = ["when", "start", "leads", "milestones", "partners", "resources", "organisation", "deliveryRag", "status", "percentComplete", "progress", "commentary"];

/** What a table is, from its columns; where no column is the action, the one whose rows are worked on. */
export function kindOf(grid: Grid, block: TableBlock, columns: readonly TableColumn[], titles: readonly string[]): KindReading {
  const has = (field: FieldName): boolean => columns.some((column) => column.field === field);
  const delivery = deliveryFields.filter(has);
  const inspected = has("recommendation") || titles.some(speaksOfInspection) || speaksOfInspection(grid.name);
  const is = (kind: TableKind, evidence: string, changed = columns, inspection = false): KindReading => ({ kind, evidence, columns: changed, inspection });

  if (has("risk") && (has("likelihood") || has("impact") || has("managed")) && !(has("milestones") && has("when"))) {
    return is("risks", `its headings name ${words(columns, ["risk", "impact", "likelihood", "managed"])}`);
  }
  const named = columns.some((column) => column.field === "action" && column.match !== null);
  if (has("dependency") && !named && !has("when") && !has("milestones")) return is("dependencies", `its headings name ${words(columns, ["dependency"])}`);
  if (has("action")) {
    if (delivery.length > 0 || has("reference") || has("recommendation") || has("priority") || has("measure") || has("area")) {
      // What the inspectors found stands beside the actions that answer it.
      const own = columns.find((column) => column.field === "area" && /improvement|concern|weakness/i.test(column.heading) && !has("recommendation") && titles.some(speaksOfInspection));
      const spine = spineOf(grid, block, columns);
      const changed = own && spine === columns ? columns.map((column) => (column === own ? { ...column, field: "recommendation" as const, evidence: `${column.evidence}, and the titles speak of an inspection` } : column)) : spine;
      return is("actions", `its headings name ${words(columns, ["action", ...deliveryFields])}`, changed, has("recommendation") || own !== undefined);
    }
  }
  const listsChoices = /^(?:lists?|look-?ups?|drop-?downs?(?: lists?)?|validation|pick-?lists?|reference data|list values)$/i.test(grid.name.trim());
  if (!named && !has("when") && (listsChoices || isChoiceLists(grid, block, columns))) return is("other", "its columns list the words to choose from");
  const worked = has("when") || has("milestones") || has("status") || has("deliveryRag") || has("percentComplete") || has("progress") || (block.rows.length >= 3 && block.header.columns.length >= 4 && has("leads"));
  if ((delivery.length >= 2 && worked) || (delivery.length === 1 && (has("when") || has("leads")) && (has("measure") || has("reference")))) {
    const project = columns.find((column) => column.field === "group" && /^(?:projects?|schemes?)\b/.test(column.match?.words ?? ""));
    // A project in every row is what the rows are about, whatever it puts out.
    const isSpine = project !== undefined && project.content.distinct >= 0.9 && project.content.filled >= project.content.rows * 0.6;
    const order = isSpine ? (["recommendation", "area", "group"] as const) : (["recommendation", "area", "milestones", "measure", "group", "priority", "theme"] as const);
    for (const field of order) {
      if (!has(field)) continue;
      const spine = columns.find((column) => column.field === field);
      if (!spine || !holdsSentences(grid, block, spine)) continue;
      const changed = columns.map((column) => (column === spine ? { ...column, field: "action" as const, evidence: `${column.evidence}; it is what the rows are about` } : column));
      const inspection = field === "recommendation" || (field === "area" && inspected && /improvement|concern|weakness|finding/i.test(spine.heading));
      return is("actions", `its headings name ${words(changed, ["action", ...deliveryFields])}`, changed, inspection);
    }
  }
  if (has("recommendation")) return is("recommendations", `its headings name ${words(columns, ["recommendation"])}`);
  if (has("measure") && !has("rationale") && block.rows.length > 2) return is("measures", `its headings name ${words(columns, ["measure", "area"])}`);
  if (has("priority") || has("area") || has("theme")) {
    const rows = block.rows.filter((row) => grid.filled(row).length > 1).length;
    return rows <= 2 && block.header.firstRow > 1 && !has("rationale") ? is("form", `one row under ${words(columns, ["priority", "area", "theme"])}`) : is("lookup", `it lists ${words(columns, ["priority", "area", "theme"])} without actions`);
  }
  return is("other", columns.length > 0 ? "its headings are none that a plan has" : "it has no headings");
}

/** Whether a column's cells are words enough for an action; in a table whose rows have one cell each, that cell is asked. */
function holdsSentences(grid: Grid, block: TableBlock, column: TableColumn): boolean {
  if (column.content.rows > 0) return column.content.filled > 0 && column.content.meanLength >= 8;
  return block.rows.length > 0 && block.rows.every((row) => readLeadingReference(grid.text(row, column.column)).reference !== null);
}

/** Columns of choices beside one another: short words, each once, each column filled from its top, and not all as far down. */
function isChoiceLists(grid: Grid, block: TableBlock, columns: readonly TableColumn[]): boolean {
  if (block.rows.length < 3 || columns.some((column) => column.content.distinct < 1 || column.content.meanLength > 40)) return false;
  const depths = columns.map((column) => {
    const empty = block.rows.findIndex((row) => grid.text(row, column.column) === "");
    return empty < 0 ? block.rows.length : empty;
  });
  return new Set(depths).size > 1 && columns.every((column, index) => column.content.filled <= (depths[index] ?? 0));
}

/**
 * A table with one row an outcome and many actions in one cell (as many dates beside them): the outcome is the row's action, the
 * lines of the cell are its milestones.
 */
function spineOf(grid: Grid, block: TableBlock, columns: readonly TableColumn[]): readonly TableColumn[] {
  const action = columns.find((column) => column.field === "action");
  const area = columns.find((column) => column.field === "area");
  const when = columns.find((column) => column.field === "when");
  if (!action || !area || columns.some((column) => column.field === "milestones")) return columns;
  // "Outcome" over a column of references and one of outcomes: the references are the outcomes' own.
  const numbered = columns.some((column) => column.field === "reference" && column.match?.field === "area" && column.column === area.column - 1);
  const manyInOne = (action.content.meanLines >= 2.5 && (!when || when.content.filled === 0 || when.content.meanLines >= 2)) || (when !== undefined && datedLineByLine(grid, block, action.column, when.column, numbered ? 2 : 3));
  const oneEach = area.content.filled >= action.content.filled * 0.9 && area.content.distinct >= 0.9 && area.content.meanLength >= 15;
  if (!manyInOne || !oneEach || !block.rows.some((row) => saysSomething(grid.text(row, area.column)))) return columns;
  return columns.map((column) => {
    if (column === area) return { ...column, field: "action", evidence: `${column.evidence}; each row is one of them, with several actions in one cell` };
    if (column === action) return { ...column, field: "milestones", evidence: `${column.evidence}; its cells hold several, with a date each` };
    return column;
  });
}

/** Whether cells of several lines, `fewest` or more, have as many dates beside them in a good part of the rows that have both. */
function datedLineByLine(grid: Grid, block: TableBlock, action: number, when: number, fewest: number): boolean {
  const both = block.rows.filter((row) => grid.text(row, action) !== "" && grid.text(row, when) !== "");
  const paired = both.filter((row) => {
    const lines = linesOf(grid.text(row, action)).length;
    return lines >= fewest && lines === linesOf(grid.text(row, when)).length;
  });
  return paired.length > 0 && paired.length >= both.length * 0.3;
}
