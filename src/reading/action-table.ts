import { hasBullet, linesOf, saysSomething, withoutBullet } from "../plan/bullets";
import type { Action, CellText, FieldName, Measure } from "../plan/model";
import { parentReference, readLeadingReference, referenceKey } from "../plan/references";
import { cellAddress } from "../workbook/address";
import { ActionReader, type ActionTableInput } from "./action-of-row";
import { isKeyRow, isOverall, isUpkeep, leadNamed, namesPeople, opensKey } from "./asides";
import { shownText, type Grid } from "./grid";
import { mentionsIn, type Scope } from "./scope";
import { announcedMeasures, announcesMeasures, headingOfCell, headingOfCells, readGroupHeading, readLetteredHeading, readSectionHeading } from "./sections";
import { sharedFields } from "./shared-cells";
import { TableFields } from "./table-fields";

/** What an action table gives to the plan. */
export interface ActionTableReading {
  readonly actions: Action[];
  readonly measures: Measure[];
}

const totals = /^(?:(?:grand |sub-?)?totals?|sum|average|count)\b[\s:]*(?:£|cost|actions?|number)?\s*$/i;
const footnotes = /^(?:\*|†|‡|\(?\d\)?\s+(?=note)|notes?\s*:|nb\b|n\.b\.|key\s*:?|source\s*:|legend|rag (?:key|ratings?|definitions?)|definitions?\s*:|page \d+|last updated|updated|version|please note|end of)/i;
const bareFigure = /^[<>£+-]?\s?\d[\d.,]*\s?(?:%|k|m)?$/i;
const labelPair = /^[A-Z][\w ()/&-]{1,30}:\s*\S/;

/** Reads the rows of a table of actions, with the headings above and between them. */
export function readActionTable(input: ActionTableInput): ActionTableReading {
  return new ActionTableReader(input).read();
}

/** Rows are read once, top to bottom; the reader holds the row it works on and what it carries down. */
class ActionTableReader {
  private readonly grid: Grid;
  private readonly scope: Scope;
  private readonly fields: TableFields;
  private readonly reader: ActionReader;
  private readonly result: ActionTableReading = { actions: [], measures: [] };
  private readonly carried = new Map<FieldName, string>();
  private readonly parents: ReadonlySet<string>;
  /** The parents' references with each number as "0": "A0". */
  private readonly parentForms: ReadonlySet<string>;
  private readonly shared: ReadonlySet<FieldName>;
  /** What the shared fields said last, until a heading ends their group. */
  private readonly standing = new Map<FieldName, CellText>();
  private open: { rows: number[]; texts: Partial<Record<FieldName, CellText>> } | null = null;
  private measuresFollow = false;
  /** Within a key or notes, which run until a heading or a row with an action's fields. */
  private inKey = false;
  private recommendation: string | null = null;
  private loneActions: boolean | null = null;
  private goesOn: boolean | null = null;
  private pointsBelow: boolean | null = null;

  constructor(private readonly input: ActionTableInput) {
    this.grid = input.grid;
    this.scope = input.scope;
    this.fields = new TableFields(input.grid, input.block, input.columns);
    this.reader = new ActionReader(input, this.fields);
    this.parents = this.parentReferences();
    this.parentForms = new Set([...this.parents].map(formOf));
    this.shared = sharedFields(this.fields, input.block.rows);
  }

  read(): ActionTableReading {
    for (const row of this.input.block.rows) this.readRow(row);
    this.close();
    return this.result;
  }

  /** References that other rows' references go on from: "A1" where there is an "A1.1". */
  private parentReferences(): ReadonlySet<string> {
    const parents = new Set<string>();
    for (const row of this.input.block.rows) {
      const reference = this.fields.referenceOf(row);
      const parent = reference === null ? null : parentReference(reference);
      if (parent !== null) parents.add(referenceKey(parent));
    }
    return parents;
  }

  /** "A2" in a table whose other references are all of the form "A1.1": it has no actions of its own here, but is a heading all the same. */
  private isOneLevelUp(reference: string): boolean {
    if (this.parents.size === 0) return false;
    return this.parentForms.has(formOf(reference));
  }

  private filled(row: number): readonly number[] {
    const filled = this.grid.filled(row);
    const { firstColumn, lastColumn } = this.input.block;
    // Nothing stands beside most tables.
    return (filled[0] ?? firstColumn) >= firstColumn && (filled.at(-1) ?? lastColumn) <= lastColumn ? filled : filled.filter((column) => column >= firstColumn && column <= lastColumn);
  }

  private readRow(row: number): void {
    const filled = this.filled(row);
    const first = filled[0];
    if (first === undefined) return;
    const text = this.grid.text(row, first);
    const others = filled.slice(1);
    if (this.isAside(row, filled)) return;
    if (this.readLabelledRow(row, filled)) return;
    if (this.measuresFollow && this.isMeasureWithFigures(text, others, row)) {
      this.scope.addMeasure(text, row, first);
      return;
    }
    if (others.length === 0 || others.every((column) => labelPair.test(this.grid.text(row, column)))) {
      if (this.readHeadingRow(row, first, text)) return;
    }
    if (totals.test(text)) return;
    if (this.readParentRow(row, filled)) return;
    this.carryDown(row);
    this.carryRecommendation(row);
    this.measuresFollow = false;
    const actionText = this.fields.textOf("action", row);
    if (this.isPointOfOpen(row, actionText)) {
      this.addPoint(row, actionText);
      return;
    }
    if (actionText === "" && (this.isCovered(row) || this.continues(row))) {
      this.extend(row);
      return;
    }
    if (actionText === "" && !this.holdsFields(row)) return;
    this.close();
    this.start(row);
  }

  /** Whether the row's action is that of a row above, merged down. */
  private isCovered(row: number): boolean {
    return this.fields.columns("action").some((column) => {
      const merge = this.grid.merge(row, column);
      return merge !== null && merge.row < row && merge.rowCount > 1;
    });
  }

  /** "Streets clean | 92% | 95%" under "Measures": figures where an action has its milestone or lead. */
  private isMeasureWithFigures(text: string, others: readonly number[], row: number): boolean {
    const figures = others.filter((column) => bareFigure.test(this.grid.text(row, column))).length;
    return figures > 0 && figures >= others.length / 2 && !bareFigure.test(text) && this.fields.referenceOf(row) === null;
  }

  /** A row of a key, of notes or of the document's upkeep. */
  private isAside(row: number, filled: readonly number[]): boolean {
    const texts = filled.map((column) => this.grid.text(row, column));
    if (opensKey(texts)) {
      this.close();
      this.inKey = true;
      return true;
    }
    if (isKeyRow(texts) && (texts.length !== 2 || !this.holdsWork(row))) {
      this.close();
      this.inKey = texts.length > 1;
      return true;
    }
    if (isOverall(texts[0] ?? "") && !this.holdsWork(row)) return true;
    if (!this.inKey) return false;
    this.inKey = filled.length <= 2 && !this.holdsWork(row) && !(filled.length === 1 && startsSection(texts[0] ?? ""));
    return this.inKey;
  }

  /** Whether the row has words in a field of the work itself, other than those whose column may hold a key. */
  private holdsWork(row: number): boolean {
    return workFields.some((field) => !keyFields.has(field) && saysSomething(this.fields.textOf(field, row)));
  }

  /** "Priority | 2 | Healthy lives" between the rows: a section told in several cells. */
  private readLabelledRow(row: number, filled: readonly number[]): boolean {
    if (filled.length < 2 || filled.length > 3) return false;
    if (filled.length === 2 && this.isLabelOfPeople(filled[0] ?? 0, filled[1] ?? 0, row)) return true;
    const section = headingOfCells(filled.map((column) => this.grid.text(row, column)));
    const [first, second] = filled;
    if (!section || first === undefined || this.fields.columns("priority").includes(first) || this.fields.columns("area").includes(first)) return false;
    // In the action's column "Outcome" may begin a row like any other: then its label stands beside it.
    if (filled.length === 2 && second !== first + 1) return false;
    this.close();
    this.scope.enter(section, this.grid.name, row, first);
    this.forget();
    return true;
  }

  /** "Owner | Head of ICT": who answers for what stands below, in two cells. */
  private isLabelOfPeople(label: number, words: number, row: number): boolean {
    const text = this.grid.text(row, label);
    const line = `${text.replace(/\s*:$/, "")}: ${this.grid.text(row, words)}`;
    if (words !== label + 1 || text.length > 40 || !namesPeople(line)) return false;
    this.leadFrom(line, row, words);
    return true;
  }

  /** Actions above the line are led by whoever was named before it. */
  private leadFrom(line: string, row: number, column: number): void {
    const lead = leadNamed(line);
    if (lead === null) return;
    this.close();
    this.scope.leadBy(lead, row, column);
  }

  /** A row with one filled cell, or labels beside it: a section, a group, an outcome measure, a footnote. False where it is an action. */
  private readHeadingRow(row: number, column: number, text: string): boolean {
    const mergedAcross = (this.grid.merge(row, column)?.columnCount ?? 1) >= Math.max(2, (this.input.block.lastColumn - this.input.block.firstColumn + 1) / 2);
    const isActionColumn = this.fields.columns("action").includes(column);
    const groups = readGroupHeading(text);
    const section = groups ? null : readSectionHeading(text);
    const lettered = section || groups ? null : readLetteredHeading(text);
    if (announcesMeasures(text)) {
      this.close();
      this.measuresFollow = true;
      return true;
    }
    if (this.measuresFollow && (hasBullet(text) || mentionsIn(text, "").some((mention) => mention.code !== null))) {
      this.scope.addMeasure(text, row, column);
      return true;
    }
    if (namesPeople(text) && !section) {
      this.leadFrom(text, row, column);
      return true;
    }
    if ((footnotes.test(text) || isUpkeep(text)) && !section) return true;
    const measures = announcedMeasures(text);
    if (measures !== null && this.fields.referenceOf(row) === null) {
      this.close();
      this.scope.addMeasure(measures, row, column);
      return true;
    }
    if (totals.test(text)) return true;
    if (groups && (mergedAcross || !isActionColumn || groups.length > 0)) {
      if (!mergedAcross && isActionColumn && /[.]$/.test(text)) return false;
      this.close();
      this.scope.enterGroups(groups, this.grid.name, row, column);
      this.forget();
      return true;
    }
    const reference = readLeadingReference(text).reference;
    const isReferencedAction = isActionColumn && reference !== null && !mergedAcross && !this.parents.has(referenceKey(reference));
    if (section && !isReferencedAction) {
      this.close();
      this.scope.enter(section, this.grid.name, row, column);
      this.forget();
      return true;
    }
    if (isReferencedAction) return false;
    const columnField = this.input.columns.find((candidate) => candidate.column === column)?.field ?? null;
    if (!mergedAcross && columnField !== null && (["priority", "area", "theme", "group"] as readonly (FieldName | null)[]).includes(columnField) && this.fields.has("action")) {
      this.close();
      this.carried.delete(columnField);
      this.carryDown(row);
      return true;
    }
    const isFirstColumn = column === this.input.block.firstColumn || column === this.input.columns[0]?.column;
    if (mergedAcross || (lettered && isFirstColumn) || (isFirstColumn && isHeadingText(text) && !(isActionColumn && this.loneActionsAreUsual()))) {
      if (!mergedAcross && columnField !== null && columnField !== "action" && columnField !== "reference" && !lettered) return false;
      this.close();
      this.enterPlainHeading(text, row, column);
      return true;
    }
    return false;
  }

  /** Whether tables of this kind have rows where only the action is filled. */
  private loneActionsAreUsual(): boolean {
    this.loneActions ??= this.mostActionsStandAlone();
    return this.loneActions;
  }

  private mostActionsStandAlone(): boolean {
    const column = this.fields.columns("action")[0];
    if (column === undefined) return false;
    const rows = this.input.block.rows;
    const isLone = (row: number): boolean => this.filled(row).length === 1 && this.grid.text(row, column) !== "";
    const lone = rows.filter(isLone);
    // Headings come before what they head: one row among others that only names an action has its other cells left empty.
    if (lone.length === 1 && lone[0] !== rows[0] && rows.length >= 3) return rows.at(-1) === lone[0];
    return lone.length > rows.length * 0.4;
  }

  private enterPlainHeading(text: string, row: number, column: number): void {
    const lettered = readLetteredHeading(text);
    const name = text.replace(/\s+/g, " ");
    if (lettered) this.scope.enter(lettered, this.grid.name, row, column);
    else if (this.scope.areas.length > 0 && this.scope.areas[0]?.kind !== "section") this.scope.enterGroups([name], this.grid.name, row, column);
    else this.scope.enter({ kind: "section", label: null, name }, this.grid.name, row, column);
    this.forget();
  }

  /** "A1 | Children grow up safe" above "A1.1 ...", "A1.2 ...": a heading with the plan's own label. */
  private readParentRow(row: number, filled: readonly number[]): boolean {
    const reference = this.fields.referenceOf(row);
    if (reference === null || !(this.parents.has(referenceKey(reference)) || this.isOneLevelUp(reference))) return false;
    const action = this.fields.columns("action");
    const own = new Set([...this.fields.columns("reference"), ...action]);
    if (!filled.every((column) => own.has(column) || labelPair.test(this.grid.text(row, column)))) return false;
    this.close();
    const words = this.fields.textOf("action", row);
    const name = this.fields.has("reference") ? words : readLeadingReference(words).rest;
    const label = referenceKey(reference);
    // The area in force stays: this is a step between it and its actions.
    const outer = this.scope.areas;
    this.scope.enter({ kind: "outcome", label, name }, this.grid.name, row, filled[0] ?? 0);
    if (outer.length > 0 && outer[0]?.kind === "section") this.scope.areas = [...outer, ...this.scope.areas];
    this.forget();
    return true;
  }

  /** Fields whose cells stand once above several rows: merged, or blank until the next one. */
  private carryDown(row: number): void {
    for (const field of ["theme", "priority", "area", "group"] as const) {
      const column = this.fields.columns(field)[0];
      if (column === undefined) continue;
      const text = shownText(this.grid, row, column);
      if (text === "" || this.carried.get(field) === text) continue;
      this.close();
      this.carried.set(field, text);
      if (field === "group") {
        this.scope.enterGroups([groupName(text)], this.grid.name, row, column);
        continue;
      }
      const heading = headingOfCell(text, field);
      if (field === "theme") {
        this.scope.theme = heading.name || text;
        continue;
      }
      const groups = this.scope.groups;
      this.scope.enterFromColumn(heading, field, this.grid.name, row, column);
      this.scope.groups = groups;
      const mentions = mentionsIn(text, cellAddress(row, column), this.input.knownCodes);
      if (mentions.some((mention) => mention.code !== null)) this.scope.addMeasure(text, row, column);
    }
  }

  /** What an inspection found stands once above the actions that answer it. */
  private carryRecommendation(row: number): void {
    const column = this.fields.columns("recommendation")[0];
    const text = column === undefined ? "" : shownText(this.grid, row, column);
    if (text === "" || text === this.recommendation) return;
    this.close();
    this.recommendation = text;
  }

  /** A heading ends what the rows above it shared. */
  private forget(): void {
    this.carried.clear();
    this.standing.clear();
  }

  private holdsFields(row: number): boolean {
    return workFields.some((field) => saysSomething(this.fields.textOf(field, row)));
  }

  /** A row without an action, that goes on with the action above: some of its cells, but not a row's worth of them. */
  private continues(row: number): boolean {
    if (!this.open || this.fields.textOf("reference", row) !== "") return false;
    const held = workFields.filter((field) => saysSomething(this.fields.textOf(field, row)));
    const mapped = workFields.filter((field) => this.fields.has(field));
    if (held.includes("milestones") && this.milestonesGoOn()) return true;
    return held.length > 0 && (held.length <= 2 || held.length < mapped.length * 0.6);
  }

  /** Whether the table writes several milestones of an action below one another, each with its own date, lead or status. */
  private milestonesGoOn(): boolean {
    this.goesOn ??= this.severalMilestones();
    return this.goesOn;
  }

  private severalMilestones(): boolean {
    const rows = this.input.block.rows.filter((row) => this.fields.textOf("milestones", row) !== "");
    const without = rows.filter((row) => this.fields.textOf("action", row) === "" && this.fields.textOf("reference", row) === "").length;
    return without >= 2 && (this.fields.has("reference") || without >= rows.length * 0.3);
  }

  /** "- Start on site" in a row below "New market hall": a step of the action above, with a date of its own. */
  private isPointOfOpen(row: number, actionText: string): boolean {
    if (!this.open || !isPoint(actionText) || this.fields.referenceOf(row) !== null) return false;
    return !hasBullet(this.open.texts.action?.text ?? "-") && this.pointsStandBelow();
  }

  /** Whether some of the table's actions are plain words and others, below them, points without a reference. */
  private pointsStandBelow(): boolean {
    this.pointsBelow ??= this.severalPoints();
    return this.pointsBelow;
  }

  /** Points that name a lead each are actions of their own. */
  private severalPoints(): boolean {
    const points = this.input.block.rows.filter((row) => isPoint(this.fields.textOf("action", row)));
    return points.length >= 2 && points.filter((row) => this.fields.textOf("leads", row) !== "").length < points.length / 2;
  }

  /** A step's date stands before its words; what else its row says counts only where the action's own row is silent. */
  private addPoint(row: number, actionText: string): void {
    const { open } = this;
    if (!open) return;
    open.rows.push(row);
    const due = this.fields.textOf("when", row);
    const point = `${due === "" || due.includes("\n") ? "" : `${due}: `}${withoutBullet(actionText)}`;
    const before = open.texts.milestones;
    open.texts.milestones = before && before.text !== "" ? { address: before.address, text: `${before.text}\n${point}` } : { address: cellAddress(row, this.fields.columnIn("action", row)), text: point };
    for (const field of this.fields.mapped) {
      const text = this.fields.textOf(field, row);
      if (text === "" || field === "action" || field === "milestones" || carriedFields.has(field) || (open.texts[field]?.text ?? "") !== "") continue;
      open.texts[field] = { address: cellAddress(row, this.fields.columnIn(field, row)), text };
    }
  }

  private start(row: number): void {
    const texts: Partial<Record<FieldName, CellText>> = {};
    for (const field of this.fields.mapped) {
      const holding = this.fields.columnIn(field, row);
      const isCarried = carriedFields.has(field);
      const text = isCarried ? (this.carried.get(field) ?? "") : this.fields.sharedTextOf(field, row);
      const cell = { address: cellAddress(text === "" || isCarried ? row : this.fields.rowOf(row, holding), holding), text };
      const isShared = this.shared.has(field);
      texts[field] = (isShared && text === "" ? this.standing.get(field) : undefined) ?? cell;
      if (isShared && text !== "") this.standing.set(field, cell);
    }
    this.open = { rows: [row], texts };
  }

  /** Adds a continuation row to the action above. */
  private extend(row: number): void {
    if (!this.open) return;
    this.open.rows.push(row);
    for (const field of this.fields.mapped) {
      if (carriedFields.has(field)) continue;
      const text = this.fields.textOf(field, row);
      if (text === "") continue;
      const before = this.open.texts[field];
      const holding = this.fields.columnIn(field, row);
      this.open.texts[field] = before && before.text !== "" ? { address: before.address, text: `${before.text}\n${text}` } : { address: cellAddress(row, holding), text };
    }
  }

  private close(): void {
    if (!this.open) return;
    const { rows, texts } = this.open;
    this.open = null;
    const action = this.reader.actionOf(rows, texts, this.recommendation);
    for (const measure of this.reader.measuresOf(action.row, texts)) this.result.measures.push(measure);
    this.scope.countAction();
    this.result.actions.push(action);
  }

}

/** One line with a bullet in front of it. */
const isPoint = (text: string): boolean => hasBullet(text) && linesOf(text).length === 1;

const formOf = (reference: string): string => referenceKey(reference).replace(/\d+/g, "0");

const carriedFields: ReadonlySet<FieldName> = new Set(["theme", "priority", "area", "group"]);
const workFields: readonly FieldName[] = ["milestones", "measure", "when", "start", "leads", "partners", "resources", "indicators", "target", "status", "percentComplete", "deliveryRag", "progress"];

/** Fields whose column may hold the colours or words of a key. */
const keyFields: ReadonlySet<FieldName> = new Set(["status", "deliveryRag"]);

/** "Priority 2: ...", "Action to support families": ends a key; a numbered note does not. */
const startsSection = (text: string): boolean => readSectionHeading(text) !== null || readGroupHeading(text) !== null;

const groupName = (text: string): string => (linesOf(text)[0] ?? text).replace(/\s*\((?:continued|cont\.?|cont'd|contd)\)\s*$/i, "");

function isHeadingText(text: string): boolean {
  return text.length <= 120 && linesOf(text).length <= 2 && !/[.;]$/.test(text) && /\p{L}{2}/u.test(text);
}
