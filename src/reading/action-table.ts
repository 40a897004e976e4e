import { hasBullet, linesOf, pointStyleOf, saysSomething, type PointStyle } from "../plan/bullets";
import { onlyPoints, readPointers } from "../plan/cross-references";
import { readDueDates, type DueDateContext } from "../plan/due-dates";
import { isLabelled, laterPartners, readLabelledPeople } from "../plan/labelled-cell";
import { readMeasures } from "../plan/measures";
import { readMilestones } from "../plan/milestones";
import type { Action, CellText, CrossReference, DueDate, FieldName, IndicatorMention, Measure, Milestone, Unread } from "../plan/model";
import { readLeads, readPartners, readResources } from "../plan/people";
import { readRagStatus } from "../plan/rag-status";
import { parentReference, readLeadingReference, readReferenceCell, referenceKey } from "../plan/references";
import { cellAddress } from "../workbook/address";
import type { TableBlock } from "./blocks";
import { isRevised, quarterHeading, type TableColumn } from "./columns";
import { shownText, type Grid } from "./grid";
import { mentionsIn, type Scope } from "./scope";
import { announcesMeasures, readGroupHeading, readLetteredHeading, readSectionHeading } from "./sections";

/** What an action table gives to the plan. */
export interface ActionTableReading {
  readonly actions: Action[];
  readonly measures: Measure[];
  readonly unread: Unread[];
}

export interface ActionTableInput {
  readonly id: string;
  readonly grid: Grid;
  readonly block: TableBlock;
  readonly columns: readonly TableColumn[];
  readonly inspection: boolean;
  readonly scope: Scope;
  readonly dates: DueDateContext;
  readonly knownCodes: ReadonlySet<string>;
}

const totals = /^(?:(?:grand |sub-?)?totals?|sum|average|count)\b[\s:]*(?:£|cost|actions?|number)?\s*$/i;
const footnotes = /^(?:\*|†|‡|\(?\d\)?\s+(?=note)|notes?\s*:|nb\b|n\.b\.|key\s*:?|source\s*:|legend|rag (?:key|ratings?|definitions?)|definitions?\s*:|page \d+|last updated|updated|version|please note|end of)/i;
const labelPair = /^[A-Z][\w ()/&-]{1,30}:\s*\S/;

/** Reads the rows of a table of actions, with the headings above and between them. */
export function readActionTable(input: ActionTableInput): ActionTableReading {
  return new ActionTableReader(input).read();
}

/** Rows are read once, top to bottom; the reader holds the row it works on and what it carries down. */
class ActionTableReader {
  private readonly grid: Grid;
  private readonly scope: Scope;
  private readonly fields = new Map<FieldName, number[]>();
  private readonly styles = new Map<FieldName, PointStyle>();
  private readonly result: ActionTableReading = { actions: [], measures: [], unread: [] };
  private readonly carried = new Map<FieldName, string>();
  /** "Q1" by column, where the heading names a quarter. */
  private readonly quarters = new Map<number, string>();
  private readonly parents: ReadonlySet<string>;
  private readonly columnLabelsPartners: boolean;
  private readonly percentIsShare: boolean;
  private open: { rows: number[]; texts: Map<FieldName, CellText> } | null = null;
  private measuresFollow = false;
  private recommendation: string | null = null;

  constructor(private readonly input: ActionTableInput) {
    this.grid = input.grid;
    this.scope = input.scope;
    for (const column of input.columns) {
      if (column.field === null) continue;
      const quarter = quarterHeading.exec(column.heading)?.[0];
      if (quarter) this.quarters.set(column.column, quarter.replace(/^[:\s]+/, ""));
      else if (column.field === "milestones" && column.match === null && column.heading !== "") this.quarters.set(column.column, `${column.heading.replace(/^.*:\s*/, "")}:`);
      const others = this.fields.get(column.field) ?? [];
      const goesFirst = column.field === "deliveryRag" || column.field === "outcomeRag" || (column.field === "when" && isRevised(column.heading));
      this.fields.set(column.field, goesFirst ? [column.column, ...others] : [...others, column.column]);
    }
    for (const field of ["milestones", "measure"] as const) this.styles.set(field, pointStyleOf(this.cellsOf(field)));
    this.parents = this.parentReferences();
    const people = (["leads", "organisation", "partners"] as const).flatMap((field) => [...this.cellsOf(field)]).filter(isLabelled);
    this.columnLabelsPartners = people.length > 0 && people.filter(laterPartners).length / people.length >= 0.5;
    const percentages = [...this.cellsOf("percentComplete")].map(Number).filter((value) => !Number.isNaN(value));
    this.percentIsShare = percentages.length > 0 && percentages.every((value) => value <= 1);
  }

  read(): ActionTableReading {
    for (const row of this.input.block.rows) this.readRow(row);
    this.close();
    return this.result;
  }

  private *cellsOf(field: FieldName): Generator<string> {
    for (const column of this.fields.get(field) ?? []) {
      for (const row of this.input.block.rows) {
        const text = this.grid.text(row, column);
        if (text !== "") yield text;
      }
    }
  }

  /** Words of a field in a row: of all its columns. */
  private textOf(field: FieldName, row: number): string {
    const columns = this.fields.get(field) ?? [];
    if (columns.length === 1) return this.grid.text(row, columns[0] ?? 0);
    // Of several dates the first that stands counts, of several ratings the latest.
    if (onlyOne.has(field)) return columns.map((column) => this.grid.text(row, column)).find((text) => text !== "") ?? "";
    return columns
      .map((column) => {
        const text = this.grid.text(row, column);
        const quarter = field === "milestones" ? this.quarters.get(column) : undefined;
        return text === "" || quarter === undefined ? text : `${quarter} ${text.replace(/\n/g, " ")}`;
      })
      .filter((text) => text !== "")
      .join("\n");
  }

  private referenceOf(row: number): string | null {
    const cell = this.textOf("reference", row);
    if (cell !== "") return readReferenceCell(cell) ?? (cell.length <= 15 && !/\s\S+\s/.test(cell) ? cell : null);
    return readLeadingReference(this.textOf("action", row)).reference;
  }

  /** References that other rows' references go on from: "A1" where there is an "A1.1". */
  private parentReferences(): ReadonlySet<string> {
    const parents = new Set<string>();
    for (const row of this.input.block.rows) {
      const reference = this.referenceOf(row);
      const parent = reference === null ? null : parentReference(reference);
      if (parent !== null) parents.add(referenceKey(parent));
    }
    return parents;
  }

  private filled(row: number): readonly number[] {
    return this.grid.filled(row).filter((column) => column >= this.input.block.firstColumn && column <= this.input.block.lastColumn);
  }

  private readRow(row: number): void {
    const filled = this.filled(row);
    const first = filled[0];
    if (first === undefined) return;
    const text = this.grid.text(row, first);
    const others = filled.slice(1);
    if (others.length === 0 || others.every((column) => labelPair.test(this.grid.text(row, column)))) {
      if (this.readHeadingRow(row, first, text)) return;
    }
    if (totals.test(text)) return;
    if (this.readParentRow(row, filled)) return;
    this.carryDown(row);
    this.carryRecommendation(row);
    this.measuresFollow = false;
    const actionText = this.textOf("action", row);
    const isCovered = (this.fields.get("action") ?? []).some((column) => {
      const merge = this.grid.merge(row, column);
      return merge !== null && merge.row < row && merge.rowCount > 1;
    });
    if (actionText === "" && (isCovered || this.continues(row))) {
      this.extend(row);
      return;
    }
    if (actionText === "" && !this.holdsFields(row)) return;
    this.close();
    this.start(row);
  }

  /** A row with one filled cell, or labels beside it: a section, a group, an outcome measure, a footnote. False where it is an action. */
  private readHeadingRow(row: number, column: number, text: string): boolean {
    const mergedAcross = (this.grid.merge(row, column)?.columnCount ?? 1) >= Math.max(2, (this.input.block.lastColumn - this.input.block.firstColumn + 1) / 2);
    const isActionColumn = this.fields.get("action")?.includes(column) ?? false;
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
    if (footnotes.test(text) && !section) return true;
    if (totals.test(text)) return true;
    if (groups && (mergedAcross || !isActionColumn || groups.length > 0)) {
      if (!mergedAcross && isActionColumn && /[.]$/.test(text)) return false;
      this.close();
      this.scope.enterGroups(groups, this.grid.name, row, column);
      this.carried.clear();
      return true;
    }
    const reference = readLeadingReference(text).reference;
    const isReferencedAction = isActionColumn && reference !== null && !mergedAcross && !this.parents.has(referenceKey(reference));
    if (section && !isReferencedAction) {
      this.close();
      this.scope.enter(section, this.grid.name, row, column);
      this.carried.clear();
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
    const column = this.fields.get("action")?.[0];
    if (column === undefined) return false;
    const rows = this.input.block.rows;
    const lone = rows.filter((row) => this.filled(row).length === 1 && this.grid.text(row, column) !== "").length;
    return lone > rows.length * 0.4;
  }

  private enterPlainHeading(text: string, row: number, column: number): void {
    const lettered = readLetteredHeading(text);
    const name = text.replace(/\s+/g, " ");
    if (lettered) this.scope.enter(lettered, this.grid.name, row, column);
    else if (this.scope.areas.length > 0 && this.scope.areas[0]?.kind !== "section") this.scope.enterGroups([name], this.grid.name, row, column);
    else this.scope.enter({ kind: "section", label: null, name }, this.grid.name, row, column);
    this.carried.clear();
  }

  /** "A1 | Children grow up safe" above "A1.1 ...", "A1.2 ...": a heading with the plan's own label. */
  private readParentRow(row: number, filled: readonly number[]): boolean {
    const reference = this.referenceOf(row);
    if (reference === null || !this.parents.has(referenceKey(reference))) return false;
    const action = this.fields.get("action") ?? [];
    const own = new Set([...(this.fields.get("reference") ?? []), ...action]);
    if (!filled.every((column) => own.has(column) || labelPair.test(this.grid.text(row, column)))) return false;
    this.close();
    const words = this.textOf("action", row);
    const name = this.fields.has("reference") ? words : readLeadingReference(words).rest;
    const label = referenceKey(reference);
    // The area in force stays: this is a step between it and its actions.
    const outer = this.scope.areas;
    this.scope.enter({ kind: "outcome", label, name }, this.grid.name, row, filled[0] ?? 0);
    if (outer.length > 0 && outer[0]?.kind === "section") this.scope.areas = [...outer, ...this.scope.areas];
    this.carried.clear();
    return true;
  }

  /** Fields whose cells stand once above several rows: merged, or blank until the next one. */
  private carryDown(row: number): void {
    for (const field of ["theme", "priority", "area", "group"] as const) {
      const column = this.fields.get(field)?.[0];
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
    const column = this.fields.get("recommendation")?.[0];
    const text = column === undefined ? "" : shownText(this.grid, row, column);
    if (text === "" || text === this.recommendation) return;
    this.close();
    this.recommendation = text;
  }

  private holdsFields(row: number): boolean {
    return workFields.some((field) => saysSomething(this.textOf(field, row)));
  }

  /** A row without an action, that goes on with the action above: some of its cells, but not a row's worth of them. */
  private continues(row: number): boolean {
    if (!this.open || this.textOf("reference", row) !== "") return false;
    const held = workFields.filter((field) => saysSomething(this.textOf(field, row)));
    const mapped = workFields.filter((field) => this.fields.has(field));
    return held.length > 0 && (held.length <= 2 || held.length < mapped.length * 0.6);
  }

  private start(row: number): void {
    const texts = new Map<FieldName, CellText>();
    for (const [field, columns] of this.fields) {
      const holding = columns.find((column) => this.grid.text(row, column) !== "") ?? columns[0] ?? 0;
      const text = carriedFields.has(field) ? (this.carried.get(field) ?? "") : this.textOf(field, row);
      texts.set(field, { address: cellAddress(row, holding), text });
    }
    this.open = { rows: [row], texts };
  }

  /** Adds a continuation row to the action above. */
  private extend(row: number): void {
    if (!this.open) return;
    this.open.rows.push(row);
    for (const [field, columns] of this.fields) {
      if (carriedFields.has(field)) continue;
      const text = this.textOf(field, row);
      if (text === "") continue;
      const before = this.open.texts.get(field);
      const holding = columns.find((column) => this.grid.text(row, column) !== "") ?? columns[0] ?? 0;
      this.open.texts.set(field, before && before.text !== "" ? { address: before.address, text: `${before.text}\n${text}` } : { address: cellAddress(row, holding), text });
    }
  }

  private close(): void {
    if (!this.open) return;
    const { rows, texts } = this.open;
    this.open = null;
    const action = this.actionOf(rows, texts);
    this.scope.countAction();
    this.result.actions.push(action);
  }

  private actionOf(rows: readonly number[], texts: ReadonlyMap<FieldName, CellText>): Action {
    const words = (field: FieldName): string => texts.get(field)?.text ?? "";
    const row = rows[0] ?? 0;
    const cells: Partial<Record<FieldName, CellText>> = Object.fromEntries(texts);
    const whole = words("action");
    const leading = readLeadingReference(whole);
    const hasColumn = this.fields.has("reference") && words("reference") !== "";
    const ref = hasColumn ? this.referenceOf(row) : leading.reference;
    const text = hasColumn ? whole : leading.rest;
    const actionCell = texts.get("action");
    if (!this.fields.has("reference") && actionCell && leading.reference !== null) cells.reference = { address: actionCell.address, text: leading.reference };

    const due = readDueDates(words("when"), this.input.dates);
    const points = this.milestonesOf(texts, due.dates.length);
    const marked = this.fields.has("when") ? [] : this.markedTimes(rows);
    const when = marked.length > 0 ? marked : this.fields.has("when") && (due.dates.length > 0 || words("when") !== "") ? [...due.dates] : [...points.labelDates];
    if (when.length === 0 && !this.fields.has("when") && this.quarters.size > 0) when.push(...points.milestones.flatMap((milestone) => (milestone.when ? [milestone.when] : [])));
    const people = this.peopleOf(texts, cells);
    const mentions = this.mentionsOf(texts);
    const codes = [...new Set(mentions.flatMap((mention) => (mention.code === null ? [] : [mention.code])))];
    const milestones = points.milestones;
    const crossReference = this.crossReferenceOf(texts, milestones, when, people.leads);
    this.addMeasures(row, texts);

    const inspection = this.input.inspection || this.scope.inspection;
    return {
      sheet: this.grid.name,
      row,
      table: this.input.id,
      rows: [...rows],
      ref,
      priority: inspection ? null : this.scope.priority,
      area: inspection ? (this.recommendation ?? firstLine(text)) : this.scope.areaName,
      theme: this.scope.theme,
      group: inspection ? "inspection" : this.scope.groupName,
      text,
      milestones: [...milestones],
      emptyMilestones: [...points.emptyLabels],
      when,
      unreadableDates: [...due.unreadable],
      leads: [...people.leads],
      partners: [...people.partners],
      resources: [...readResources(words("resources"))],
      indicators: codes,
      mentions,
      crossReference,
      outcomeRag: ragOf(texts.get("outcomeRag")),
      deliveryRag: ragOf(texts.get("deliveryRag")),
      status: words("status") === "" ? null : words("status"),
      percentComplete: percentOf(words("percentComplete"), this.percentIsShare),
      commentary: [words("progress"), words("commentary")].filter((part) => part !== "").join("\n") || null,
      correctiveAction: words("correctiveAction") || null,
      cells,
    };
  }

  /** The time that marks under month, quarter or year headings span: one period from the first mark to the last. */
  private markedTimes(rows: readonly number[]): DueDate[] {
    const marked = this.input.columns.filter((column) => column.marksTime && rows.some((row) => this.grid.text(row, column.column) !== ""));
    const periods = marked.flatMap((column) => [...readDueDates(column.heading, this.input.dates).dates]).filter((date) => date.start !== null && date.end !== null);
    const first = [...periods].sort((a, b) => (a.start ?? "").localeCompare(b.start ?? ""))[0];
    const last = [...periods].sort((a, b) => (b.end ?? "").localeCompare(a.end ?? ""))[0];
    if (!first || !last) return [];
    return [{ text: first === last ? first.text : `${first.text} - ${last.text}`, start: first.start, end: last.end }];
  }

  private milestonesOf(texts: ReadonlyMap<FieldName, CellText>, dateCount: number): { milestones: readonly Milestone[]; emptyLabels: readonly string[]; labelDates: readonly DueDate[] } {
    const field = this.fields.has("milestones") ? "milestones" : "measure";
    const text = texts.get(field)?.text ?? "";
    if (onlyPoints(text)) return { milestones: [], emptyLabels: [], labelDates: [] };
    const reading = readMilestones(text, this.styles.get(field) ?? "lines", this.input.dates);
    return { ...reading, milestones: asManyAsDates(reading.milestones, dateCount) };
  }

  private peopleOf(texts: ReadonlyMap<FieldName, CellText>, cells: Partial<Record<FieldName, CellText>>): { leads: readonly string[]; partners: readonly string[] } {
    const leadCell = texts.get("leads") ?? texts.get("organisation");
    const leadText = texts.get("leads")?.text ?? "";
    for (const cell of [texts.get("leads"), texts.get("organisation"), texts.get("partners")]) {
      if (!cell || !isLabelled(cell.text)) continue;
      const people = readLabelledPeople(cell.text, this.columnLabelsPartners);
      cells.leads = { address: cell.address, text: people.texts.leads ?? "" };
      if (people.texts.organisation !== undefined) cells.organisation = { address: cell.address, text: people.texts.organisation };
      const partnersText = people.texts.partners ?? people.partners.join("\n");
      if (this.columnLabelsPartners || people.partners.length > 0) cells.partners = { address: cell.address, text: partnersText };
      return { leads: people.leads, partners: [...people.partners, ...readPartners(cell === texts.get("partners") ? "" : (texts.get("partners")?.text ?? ""))] };
    }
    if (this.columnLabelsPartners && leadCell && !this.fields.has("partners")) {
      cells.leads = { address: leadCell.address, text: leadCell.text };
      cells.partners = { address: leadCell.address, text: "" };
    }
    return { leads: readLeads(this.columnLabelsPartners ? (leadCell?.text ?? "") : leadText), partners: readPartners(texts.get("partners")?.text ?? "") };
  }

  private mentionsOf(texts: ReadonlyMap<FieldName, CellText>): IndicatorMention[] {
    const mentions: IndicatorMention[] = [];
    const seen = new Set<string>();
    for (const field of citingFields) {
      const cell = texts.get(field);
      if (!cell) continue;
      for (const mention of mentionsIn(cell.text, cell.address, this.input.knownCodes)) {
        if (mention.code === null && !indicatorFields.has(field)) continue;
        const key = `${mention.address} ${mention.code ?? mention.text}`;
        if (seen.has(key)) continue;
        seen.add(key);
        mentions.push(mention);
      }
    }
    return mentions;
  }

  private crossReferenceOf(texts: ReadonlyMap<FieldName, CellText>, milestones: readonly Milestone[], when: readonly DueDate[], leads: readonly string[]): CrossReference | null {
    for (const field of pointingFields) {
      const cell = texts.get(field);
      if (!cell || cell.text === "") continue;
      const pointers = readPointers(cell.text);
      const pointer = pointers[0];
      if (!pointer) continue;
      const empty = milestones.length === 0 && when.length === 0 && leads.length === 0;
      const says = field === "action" ? /\b(?:see|refer|cross)/i.test(pointer.text) : onlyPoints(cell.text);
      const tracked = this.fields.has("milestones") || this.fields.has("when") || this.fields.has("leads");
      return { text: pointers.map((one) => one.text).join("; "), targets: pointers.flatMap((one) => [...one.targets]), address: cell.address, only: empty && says && tracked };
    }
    return null;
  }

  private addMeasures(row: number, texts: ReadonlyMap<FieldName, CellText>): void {
    for (const field of ["milestones", "measure", "target"] as const) {
      const cell = texts.get(field);
      if (!cell || cell.text === "") continue;
      const style = this.styles.get(field) ?? "lines";
      for (const measure of readMeasures(cell.text, style, this.input.dates)) this.result.measures.push({ ...measure, sheet: this.grid.name, row, address: cell.address });
    }
  }
}

const onlyOne: ReadonlySet<FieldName> = new Set(["when", "deliveryRag", "outcomeRag"]);
const carriedFields: ReadonlySet<FieldName> = new Set(["theme", "priority", "area", "group"]);
const workFields: readonly FieldName[] = ["milestones", "measure", "when", "start", "leads", "partners", "resources", "indicators", "target", "status", "percentComplete", "deliveryRag", "progress"];
const citingFields: readonly FieldName[] = ["indicators", "measure", "target", "milestones", "action", "baseline"];
const indicatorFields: ReadonlySet<FieldName> = new Set(["indicators", "measure", "target"]);
const pointingFields: readonly FieldName[] = ["action", "rationale", "milestones", "measure", "indicators", "notes", "commentary", "progress", "policy"];

/** One bullet of several sentences beside as many dates: each sentence is a milestone. */
function asManyAsDates(milestones: readonly Milestone[], dates: number): readonly Milestone[] {
  if (dates < 2 || milestones.length === 0 || milestones.length >= dates) return milestones;
  const split = milestones.map((milestone) => milestone.text.split(/(?<=[a-z0-9)]\.)\s+(?=[A-Z])/));
  if (split.reduce((sum, sentences) => sum + sentences.length, 0) !== dates) return milestones;
  return milestones.flatMap((milestone, index) => (split[index] ?? []).map((text) => ({ ...milestone, text })));
}

const firstLine = (text: string): string => linesOf(text)[0] ?? text;

const groupName = (text: string): string => firstLine(text).replace(/\s*\((?:continued|cont\.?|cont'd|contd)\)\s*$/i, "");

function isHeadingText(text: string): boolean {
  return text.length <= 120 && linesOf(text).length <= 2 && !/[.;]$/.test(text) && /\p{L}{2}/u.test(text);
}

function headingOfCell(text: string, field: "theme" | "priority" | "area"): { kind: "theme" | "priority" | "area"; label: string | null; name: string } {
  const plain = text.replace(/\s+/g, " ").trim();
  const section = readSectionHeading(plain) ?? readLetteredHeading(plain);
  if (section) return { kind: field, label: section.label, name: section.name };
  const numbered = /^(\d{1,2}(?:\.\d{1,2})?|[A-Z]{1,3}\s?\d{1,2}(?:\.\d{1,2})?)\s*[-–—:.)]?\s+(?=[A-Za-z])/.exec(plain);
  if (numbered) return { kind: field, label: numbered[1] ?? null, name: plain.slice(numbered[0].length) };
  if (/^(?:[A-Z]{0,4}\s?\d{1,3}(?:\.\d{1,2})?[a-z]?|[A-Z]|[IVX]{1,4})\.?$/.test(plain)) return { kind: field, label: plain.replace(/\.$/, ""), name: "" };
  return { kind: field, label: null, name: plain };
}

function ragOf(cell: CellText | undefined): Action["outcomeRag"] {
  if (!cell || cell.text === "") return null;
  return { text: cell.text, status: readRagStatus(cell.text) ?? "none", address: cell.address };
}

function percentOf(text: string, isShare: boolean): number | null {
  const match = /^(\d{1,3}(?:\.\d+)?)\s*(%)?$/.exec(text.trim());
  if (!match) return /^(?:complete|completed|done|yes)$/i.test(text.trim()) ? 100 : null;
  const value = Number(match[1]);
  const percent = !match[2] && isShare ? value * 100 : value;
  return percent >= 0 && percent <= 100 ? Math.round(percent * 10) / 10 : null;
}
