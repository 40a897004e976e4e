import { orderLabels } from "../plan/periods";
import { dueDateContextOf, type DueDateContext } from "../plan/due-dates";
import { folded } from "../plan/folded";
import type { Action, Indicator, Measure, Period, Plan, PlanTable, Risk, SheetReading, Unread } from "../plan/model";
import { cellAddress } from "../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { actionCards, readActionCards, tableOfCards, type Card } from "./action-cards";
import { readActionTable } from "./action-table";
import { layoutOf, type SheetLayout } from "./blocks";
import { columnsOf, type TableColumn } from "./columns";
import { readTitleRows } from "./title-rows";
import { earlierCopies } from "./earlier-copies";
import { gridOf, type Grid } from "./grid";
import { headerAt } from "./header";
import { readIndicatorTables } from "./indicators";
import { chosenColumns, emptyMapping, type Mapping } from "./mapping";
import { assignMilestones, milestoneTables } from "./milestone-tables";
import { isKeptCopy, isOwnSheet, withoutOwnColumns } from "./own-parts";
import { periodOf } from "./period-evidence";
import { readRowMeasures } from "./row-measures";
import { Scope, type OpenArea, type OpenGroup } from "./scope";
import { readSectionHeading, speaksOfArchive } from "./sections";
import { sheetLabels, type SheetLabel } from "./sheet-labels";
import { summariesOf } from "./summaries";
import { readAbbreviations, readDependencies, readLookup, readMeasureTable, readRecommendations, readRisks, type LookupList } from "./small-tables";
import { kindOf } from "./table-kind";
import { nameAndOrganisation } from "./titles";
import type { UnderstoodTable } from "./understood-table";

export { emptyMapping, mapping, mappingKey, mappingOf, type Mapping, type SheetMapping } from "./mapping";

export interface ReadOptions {
  readonly mapping?: Mapping;
  /** The plan's period as the user gave it; else it is read from titles and names. */
  readonly planPeriod?: Period | null;
}

/**
 * What a workbook means as a plan. Pure and linear in its cells; never throws: what it does not understand is in `unread`.
 */
export function readPlan(snapshot: WorkbookSnapshot, options: ReadOptions = {}): Plan {
  return new PlanReader(snapshot, options).read();
}

class PlanReader {
  private readonly mapping: Mapping;
  private readonly layouts = new Map<Grid, SheetLayout>();
  private readonly sheets: SheetReading[] = [];
  private readonly tables: PlanTable[] = [];
  private readonly areas: OpenArea[] = [];
  private readonly areasByName = new Map<string, OpenArea>();
  private readonly groups: OpenGroup[] = [];
  private readonly actions: Action[] = [];
  private readonly indicators: Indicator[] = [];
  private readonly measures: Measure[] = [];
  private readonly risks: Risk[] = [];
  private readonly dependencies: Plan["dependencies"] = [];
  private readonly recommendations: Plan["recommendations"] = [];
  private readonly abbreviations: Plan["abbreviations"] = [];
  private readonly unread: Unread[] = [];
  private readonly understood: UnderstoodTable[] = [];
  private readonly lookups: LookupList[] = [];
  private readonly cards = new Map<Grid, readonly Card[]>();
  private labels: ReadonlyMap<string, SheetLabel> = new Map();
  private ofMilestones: ReadonlySet<string> = new Set();

  constructor(
    private readonly snapshot: WorkbookSnapshot,
    private readonly options: ReadOptions,
  ) {
    this.mapping = options.mapping ?? emptyMapping;
  }

  read(): Plan {
    const grids: Grid[] = [];
    const claimedBySheet = new Map<string, ReadonlySet<number>>();
    for (const sheet of this.snapshot.sheets) {
      const grid = this.openSheet(sheet);
      if (!grid) continue;
      grids.push(grid);
      claimedBySheet.set(sheet.name, this.readIndicators(sheet, grid));
    }
    this.labels = sheetLabels(grids);
    for (const grid of grids) this.understand(grid, claimedBySheet.get(grid.name) ?? new Set());

    const { period, evidence, candidates } = this.options.planPeriod ? { period: this.options.planPeriod, evidence: "you said so", candidates: [] } : periodOf(this.snapshot, grids, () => this.dueDateCells(), () => this.planHeadings());
    const { title, organisation } = nameAndOrganisation(this.snapshot, grids);
    const copies = earlierCopies(this.understood, (name) => this.mapping.sheets[name]?.role === "plan");
    const knownCodes = new Set(this.indicators.map((indicator) => indicator.code));
    const dates = dueDateContextOf(period);
    const summaries = summariesOf(this.understood);
    this.ofMilestones = milestoneTables(this.understood);
    const scopes = new Map<string, Scope>();
    for (const grid of grids) this.readLookups(grid);
    for (const table of this.understood) this.readTable(table, scopes, dates, knownCodes, setAsideBecause(table, summaries, copies), copies.has(table.id));
    for (const [grid, cards] of this.cards) if ((this.mapping.sheets[grid.name]?.role ?? "plan") === "plan") this.readCards(grid, cards, dates, knownCodes);
    for (const table of this.understood) if (this.ofMilestones.has(table.id)) this.unread.push(...assignMilestones(table, this.actions, dates));
    this.linkLookups();
    for (const grid of grids) this.nameRole(grid);

    return {
      title,
      organisation,
      period,
      periodEvidence: period ? evidence : null,
      periodCandidates: [...candidates],
      sheets: this.snapshot.sheets.flatMap((sheet) => this.sheets.filter((reading) => reading.sheet === sheet.name)),
      tables: this.tables,
      areas: this.areas,
      groups: this.groups,
      actions: this.actions,
      indicators: this.indicators,
      indicatorPeriods: indicatorPeriods(this.indicators),
      measures: this.measures,
      risks: this.risks,
      dependencies: this.dependencies,
      recommendations: this.recommendations,
      abbreviations: this.abbreviations,
      unread: this.unread,
    };
  }

  /** The sheet's cells; null where it is our own, empty, or the user said that it is not to be read. */
  private openSheet(sheet: SheetSnapshot): Grid | null {
    const chosen = this.mapping.sheets[sheet.name]?.role;
    const note = (role: SheetReading["role"], evidence: string): null => {
      this.sheets.push({ sheet: sheet.name, role, evidence, tables: [] });
      return null;
    };
    if (isOwnSheet(this.snapshot, sheet)) return note("own", "Plan Check made this sheet");
    if (chosen === undefined && isKeptCopy(sheet)) return note("own", "it holds what Plan Check made, under another name");
    if (chosen === "other" || chosen === "cover" || chosen === "empty") return note(chosen, "you said so");
    const grid = gridOf(withoutOwnColumns(sheet));
    return grid.lastRow < grid.firstRow ? note("empty", "the sheet holds nothing") : grid;
  }

  /** Reads the sheet's indicator tables; what lies among the rows of a table of actions, without a header of its own, is none. */
  private readIndicators(sheet: SheetSnapshot, grid: Grid): ReadonlySet<number> {
    const role = this.mapping.sheets[sheet.name]?.role;
    if (role !== undefined && role !== "indicators") return new Set();
    const { rows, lowerHeaders } = this.actionRows(grid);
    const reading = readIndicatorTables(withoutOwnColumns(sheet), {}, (row) => lowerHeaders.has(row) || (rows.has(row) && headerAt(grid, row) === null));
    this.indicators.push(...reading.indicators);
    this.tables.push(...reading.tables);
    this.unread.push(...reading.unread);
    return reading.claimedRows;
  }

  /** Rows of tables of actions, and the lower rows of their headers ("Measure | Target | Actual" under "Performance"). */
  private actionRows(grid: Grid): { readonly rows: ReadonlySet<number>; readonly lowerHeaders: ReadonlySet<number> } {
    const rows = new Set<number>();
    const lowerHeaders = new Set<number>();
    for (const block of this.layoutUnclaimed(grid).tables) {
      const kind = kindOf(grid, block, columnsOf(grid, block, new Map()), []);
      const named = kind.columns.some((column) => column.field === "action" && column.match !== null);
      if (kind.kind !== "actions" || !named) continue;
      for (const row of block.rows) rows.add(row);
      for (let row = block.header.firstRow + 1; row <= block.header.lastRow; row += 1) lowerHeaders.add(row);
    }
    return { rows, lowerHeaders };
  }

  /** The sheet cut into tables, as if no indicator table stood on it; worked out once. */
  private layoutUnclaimed(grid: Grid): SheetLayout {
    let layout = this.layouts.get(grid);
    if (!layout) this.layouts.set(grid, (layout = layoutOf(grid, new Set(), null)));
    return layout;
  }

  private understand(grid: Grid, claimed: ReadonlySet<number>): void {
    const chosen = this.mapping.sheets[grid.name];
    const headerRow = chosen?.headerRow ?? null;
    const layout = claimed.size === 0 && headerRow === null ? this.layoutUnclaimed(grid) : layoutOf(grid, claimed, headerRow);
    for (const block of layout.tables) {
      const titles = block.titleRows.map((row) => grid.filled(row).map((column) => grid.text(row, column)).join(" "));
      const isAboutOneArea = titles.some((title) => title.length <= 200 && readSectionHeading(title) !== null);
      const columns = columnsOf(grid, block, chosenColumns(chosen), isAboutOneArea);
      this.understood.push({ id: `${grid.name}!${block.header.firstRow}${block.firstColumn > grid.firstColumn + 1 ? `:${block.firstColumn}` : ""}`, grid, block, kind: kindOf(grid, block, columns, titles) });
    }
    const own = this.understood.filter((table) => table.grid === grid);
    if (!own.some(({ kind }) => kind.kind === "actions")) this.cards.set(grid, actionCards(grid));
    if (own.length === 0 && !this.cards.get(grid)?.length) this.readWithoutHeader(grid, layout.looseRows);
  }

  /** Headings of what is to be done, which may name the plan's year. */
  private *planHeadings(): Generator<string> {
    for (const { kind } of this.understood) {
      if (kind.kind !== "actions") continue;
      for (const column of kind.columns) if (column.match !== null && (column.field === "action" || column.field === "milestones")) yield column.heading;
    }
  }

  /** The words of every due-date cell, for the period's proof. */
  private *dueDateCells(): Generator<string> {
    for (const { grid, block, kind } of this.understood) {
      for (const column of kind.columns) {
        if (column.field !== "when" || kind.kind !== "actions") continue;
        for (const row of block.rows) {
          const text = grid.text(row, column.column);
          if (text !== "") yield text;
        }
      }
    }
  }

  private readWithoutHeader(grid: Grid, rows: readonly number[]): void {
    const abbreviations = readAbbreviations(grid, rows);
    if (abbreviations.length > 0) {
      this.abbreviations.push(...abbreviations);
      this.sheets.push({ sheet: grid.name, role: "lookup", evidence: `${abbreviations.length} short forms, each with its long form beside it`, tables: [] });
    }
  }

  private readLookups(grid: Grid): void {
    for (const table of this.understood) {
      if (table.grid === grid && table.kind.kind === "lookup") this.lookups.push(readLookup(grid, table.block, table.kind.columns));
    }
  }

  private readTable(table: UnderstoodTable, scopes: Map<string, Scope>, dates: DueDateContext, knownCodes: ReadonlySet<string>, setAside: string | null, isCopy: boolean): void {
    const { grid, block, kind, id } = table;
    const columns = kind.columns;
    if (isCopy) {
      // Its areas and groups are told by the sheet that counts.
      this.tables.push(planTable(table, setAside));
      return;
    }
    if (this.ofMilestones.has(id)) {
      const seen = planTable(table, null);
      const columns = seen.columns.map((column) => (column.field === "action" ? { ...column, field: "milestones" as const } : column));
      this.tables.push({ ...seen, kind: "milestones", columns, evidence: "its rows have the references of actions that stand in another table" });
      return;
    }
    let scope = scopes.get(grid.name);
    if (!scope) {
      scope = new Scope(this.areas, this.groups, this.areasByName, knownCodes);
      scopes.set(grid.name, scope);
      this.openScope(scope, grid);
    }
    if (kind.kind !== "risks" && kind.kind !== "dependencies") readTitleRows(grid, block.titleRows, scope, this.labels.get(grid.name) ?? null);
    const common = { grid, block, columns, scope };
    if (kind.kind === "actions" && setAside === null) {
      const archive = speaksOfArchive(grid.name) || block.titleRows.some((row) => grid.filled(row).some((column) => speaksOfArchive(grid.text(row, column))));
      const reading = readActionTable({ ...common, id, inspection: kind.inspection, archive, dates, knownCodes });
      this.actions.push(...reading.actions);
      this.measures.push(...reading.measures);
      this.indicators.push(...readRowMeasures({ grid, block, columns }, reading.actions, reading.measures));
      if (kind.inspection) this.recommendations.push(...readRecommendations(common, reading.actions));
    } else if (kind.kind === "actions" || kind.kind === "lookup" || kind.kind === "form") {
      readLookup(grid, block, columns, scope);
    } else if (kind.kind === "recommendations") this.recommendations.push(...readRecommendations(common, []));
    else if (kind.kind === "risks") this.risks.push(...readRisks(common));
    else if (kind.kind === "dependencies") this.dependencies.push(...readDependencies(common));
    else if (kind.kind === "measures") this.measures.push(...readMeasureTable(common, dates));
    this.tables.push(planTable(table, setAside));
    if (setAside === null) this.noteUnread(table);
  }

  /** Actions as blocks of labelled rows, on a sheet without a table of actions. */
  private readCards(grid: Grid, cards: readonly Card[], dates: DueDateContext, knownCodes: ReadonlySet<string>): void {
    if (cards.length === 0) return;
    const scope = new Scope(this.areas, this.groups, this.areasByName, knownCodes);
    this.openScope(scope, grid);
    const table = tableOfCards(grid, cards, `${grid.name}!cards`);
    this.actions.push(...readActionCards(cards, { id: table.id, grid, inspection: false, archive: speaksOfArchive(grid.name), scope, dates, knownCodes }));
    this.tables.push(table);
  }

  /** What the sheet's name, or a look-up list, says of its priority. */
  private openScope(scope: Scope, grid: Grid): void {
    const label = this.labels.get(grid.name);
    if (!label?.label) return;
    scope.openWith(label.label, label.title === null || label.title.kind === "priority");
    if (label.title !== null || label.number === null) return;
    const name = this.nameFromLookup(label) ?? label.name;
    if (name !== null) scope.enter({ kind: "priority", label: label.label, name }, grid.name, grid.firstRow, grid.firstColumn);
  }

  /** The n-th entry of a list of objectives, where the titles of the other sheets of the series show that it is theirs. */
  private nameFromLookup(label: SheetLabel): string | null {
    const siblings = [...this.labels.values()].filter((other) => other.series === label.series && other.title !== null && other.number !== null);
    for (const list of this.lookups) {
      const agrees = siblings.filter((other) => fold(list.entries[(other.number ?? 0) - 1]?.name ?? "") === fold(other.title?.name ?? "-"));
      if (agrees.length >= Math.min(2, siblings.length) && agrees.length > 0) return list.entries[(label.number ?? 0) - 1]?.name ?? null;
    }
    return null;
  }

  /** A list of objectives and the sheets about them speak of the same areas: label and measures go both ways. */
  private linkLookups(): void {
    const byName = new Map<string, OpenArea[]>();
    for (const area of this.areas) byName.set(fold(area.name), [...(byName.get(fold(area.name)) ?? []), area]);
    for (const same of byName.values()) {
      if (same.length < 2) continue;
      const label = same.find((area) => area.priority !== null)?.priority ?? null;
      const measured = same.find((area) => area.indicators.length > 0);
      for (const area of same) {
        area.priority ??= label;
        if (measured && area.indicators.length === 0 && area.outcomeMeasures.length === 0) {
          area.indicators = [...measured.indicators];
          area.mentions = [...measured.mentions];
          area.outcomeMeasures = [...measured.outcomeMeasures];
        }
      }
    }
  }

  private noteUnread(table: UnderstoodTable): void {
    const { grid, block, kind } = table;
    if (kind.kind === "other") {
      const address = cellAddress(block.header.firstRow, block.firstColumn);
      this.unread.push({ sheet: grid.name, row: block.header.firstRow, address, text: `The table at ${address}`, why: kind.evidence });
      return;
    }
    if (kind.kind !== "actions") return;
    for (const column of kind.columns) {
      if (column.field !== null || column.match !== null || column.marksTime || column.content.filled === 0) continue;
      const address = cellAddress(block.header.lastRow, column.column);
      const text = column.heading === "" ? `Column ${address.replace(/\d+/, "")}` : `Column "${column.heading.replace(/\s+/g, " ")}"`;
      this.unread.push({ sheet: grid.name, row: block.header.lastRow, address, text, why: "its heading and its cells name nothing that a plan has, so it is left alone" });
    }
  }

  private nameRole(grid: Grid): void {
    if (this.sheets.some((reading) => reading.sheet === grid.name)) return;
    const tables = this.tables.filter((table) => table.sheet === grid.name);
    const own = this.understood.filter((table) => table.grid === grid);
    const chosen = this.mapping.sheets[grid.name]?.role;
    const role = chosen ?? (this.actions.some((action) => action.sheet === grid.name) ? "plan" : roleOf(tables));
    const told = tables.find((table) => role === "plan" && table.kind === "actions") ?? tables.find((table) => roleOfTable(table) === role) ?? tables[0];
    const evidence = chosen ? "you said so" : (told?.evidence ?? (own.length === 0 ? "no row of it reads as a header" : "nothing that a plan has"));
    this.sheets.push({ sheet: grid.name, role: tables.length === 0 && chosen === undefined && isCover(grid) ? "cover" : role, evidence, tables: tables.map((table) => table.id) });
  }
}

const fold = (text: string): string => folded(text.replace(/\([^)]*\)/g, " "));

const isCover = (grid: Grid): boolean => grid.lastRow - grid.firstRow < 40 && grid.lastColumn - grid.firstColumn < 8;

function roleOfTable(table: PlanTable): SheetReading["role"] {
  switch (table.kind) {
    case "actions":
    case "milestones":
      return "plan";
    case "indicators":
    case "form":
      return table.kind === "indicators" ? "indicators" : "plan";
    case "measures":
      return "measures";
    case "risks":
      return "risks";
    case "lookup":
    case "dependencies":
    case "recommendations":
      return "lookup";
    case "other":
      return "other";
  }
}

function roleOf(tables: readonly PlanTable[]): SheetReading["role"] {
  const roles = tables.map(roleOfTable);
  return (["plan", "indicators", "measures", "risks", "lookup"] as const).find((role) => (role === "plan" ? tables.some((table) => table.kind === "actions" || table.kind === "milestones") : roles.includes(role))) ?? "other";
}

/** Why a table of actions is not read as one; null where it is read. */
function setAsideBecause(table: UnderstoodTable, summaries: ReadonlySet<string>, copies: ReadonlyMap<string, string>): string | null {
  const later = copies.get(table.id);
  if (later !== undefined) return `the same actions stand on the later sheet "${later}", which counts; this one is kept as history. Choose "action plan" for this sheet to have it read as well`;
  return summaries.has(table.id) ? "its cells sum up actions that stand in full on another sheet" : null;
}

function planTable(table: UnderstoodTable, setAside: string | null): PlanTable {
  const { block, kind, grid, id } = table;
  return {
    id,
    sheet: grid.name,
    kind: setAside === null ? kind.kind : "lookup",
    headerRow: block.header.firstRow,
    headerLastRow: block.header.lastRow,
    firstRow: block.header.lastRow + 1,
    lastRow: block.rows.at(-1) ?? block.header.lastRow,
    firstColumn: block.firstColumn,
    lastColumn: block.lastColumn,
    columns: kind.columns.map((column: TableColumn) => ({ column: column.column, heading: column.heading, field: column.field, evidence: column.evidence || "nothing says what it holds" })),
    evidence: setAside ?? kind.evidence,
    repeatedHeaderRows: [...block.repeatedHeaderRows],
  };
}

/** Period labels that have both actuals and targets, oldest first. */
function indicatorPeriods(indicators: readonly Indicator[]): string[] {
  const labels = new Set<string>();
  for (const indicator of indicators) for (const label of Object.keys(indicator.actuals)) if (label in indicator.targets) labels.add(label);
  return orderLabels([...labels]);
}
