import { linesOf } from "../plan/bullets";
import { onlyPoints, readPointers } from "../plan/cross-references";
import { isOnlyDates, readDueDates, type DueDateContext } from "../plan/due-dates";
import { isLabelled, readLabelledPeople } from "../plan/labelled-cell";
import { readMeasures, type MeasureReading } from "../plan/measures";
import { readMilestones } from "../plan/milestones";
import type { Action, CellText, CrossReference, DueDate, FieldName, IndicatorMention, Measure, Milestone, RagStatus } from "../plan/model";
import { readLeads, readPartners, readResources } from "../plan/people";
import { readRagStatus, readStatusWords } from "../plan/rag-status";
import { readLeadingReference } from "../plan/references";
import type { TableBlock } from "./blocks";
import type { TableColumn } from "./columns";
import type { Grid } from "./grid";
import { mentionsIn, unlistedIn, type Scope } from "./scope";
import type { TableFields } from "./table-fields";

export interface ActionTableInput {
  readonly id: string;
  readonly grid: Grid;
  readonly block: TableBlock;
  readonly columns: readonly TableColumn[];
  readonly inspection: boolean;
  /** Whether the sheet's name or the table's title says that its actions are done with. */
  readonly archive: boolean;
  readonly scope: Scope;
  readonly dates: DueDateContext;
  readonly knownCodes: ReadonlySet<string>;
}

/** An action's words by field, each with its cell: of all fields that the table has a column for. */
export type RowTexts = Readonly<Partial<Record<FieldName, CellText>>>;

/** What the reader of a row asks of the table it stands in. */
export type RowFields = Pick<TableFields, "has" | "styleOf" | "referenceOf" | "labelsPartners" | "leadThenPartners" | "milestonesSayWhen" | "hasTimes" | "percentIsShare">;

/** Reads the words of one row's cells into an action; where the row stands is told by the scope. */
export class ActionReader {
  constructor(
    private readonly input: Omit<ActionTableInput, "block">,
    private readonly fields: RowFields,
  ) {}

  /** The action of these rows; the first is its own, the others go on with it. */
  actionOf(rows: readonly number[], texts: RowTexts, recommendation: string | null): Action {
    const words = (field: FieldName): string => texts[field]?.text ?? "";
    const row = rows[0] ?? 0;
    const cells: Partial<Record<FieldName, CellText>> = { ...texts };
    const whole = words("action");
    const leading = readLeadingReference(whole);
    const hasColumn = this.fields.has("reference") && words("reference") !== "";
    const ref = hasColumn ? this.fields.referenceOf(row) : leading.reference;
    const text = hasColumn ? whole : leading.rest;
    const actionCell = texts.action;
    if (!this.fields.has("reference") && actionCell && leading.reference !== null) cells.reference = { address: actionCell.address, text: leading.reference };

    const due = readDueDates(words("when"), this.input.dates);
    const points = this.milestonesOf(texts, due.dates.length);
    const marked = this.fields.has("when") ? [] : this.markedTimes(rows);
    const when = marked.length > 0 ? marked : this.fields.has("when") && (due.dates.length > 0 || words("when") !== "") ? [...due.dates] : [...points.labelDates];
    if (when.length === 0 && !this.fields.has("when") && this.fields.milestonesSayWhen) when.push(...readDueDates(words("milestones"), this.input.dates).dates);
    if (when.length === 0 && !this.fields.has("when") && this.fields.hasTimes) when.push(...points.milestones.flatMap((milestone) => (milestone.when ? [milestone.when] : [])));
    const people = this.peopleOf(texts, cells);
    const mentions = this.mentionsOf(texts);
    const codes: string[] = [];
    for (const { code } of mentions) if (code !== null && this.isListed(code) && !codes.includes(code)) codes.push(code);
    const milestones = points.milestones;
    const crossReference = this.crossReferenceOf(texts, milestones, when, people.leads);

    const inspection = this.input.inspection || this.input.scope.inspection;
    return {
      sheet: this.input.grid.name,
      row,
      table: this.input.id,
      rows: [...rows],
      ref,
      priority: inspection ? null : this.input.scope.priority,
      area: inspection ? (recommendation ?? (linesOf(text)[0] ?? text)) : this.input.scope.areaName,
      theme: this.input.scope.theme,
      ...(inspection || this.input.scope.priorityName === null ? {} : { priorityName: this.input.scope.priorityName }),
      group: inspection ? "inspection" : this.input.scope.groupName,
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
      outcomeRag: ragOf(texts.outcomeRag),
      deliveryRag: ragOf(texts.deliveryRag),
      status: words("status") || (words("deliveryRag") === "" ? this.statusFromPlace(words("completedOn")) : null),
      percentComplete: percentOf(words("percentComplete"), this.fields.percentIsShare),
      commentary: [words("progress"), words("commentary")].filter((part) => part !== "").join("\n") || null,
      correctiveAction: words("correctiveAction") || null,
      cells,
    };
  }

  /** Where no status is typed: a date of completion, or a place among the completed actions, says it. */
  private statusFromPlace(completedOn: string): string | null {
    return this.input.archive || isOnlyDates(completedOn, this.input.dates) ? "Complete" : null;
  }

  /** The time that marks under month, quarter or year headings span: one period from the first mark to the last. */
  private markedTimes(rows: readonly number[]): DueDate[] {
    const marked = this.input.columns.filter((column) => column.marksTime && rows.some((row) => this.input.grid.text(row, column.column) !== ""));
    const periods = marked.flatMap((column) => [...readDueDates(column.heading, this.input.dates).dates]).filter((date) => date.start !== null && date.end !== null);
    const first = [...periods].sort((a, b) => (a.start ?? "").localeCompare(b.start ?? ""))[0];
    const last = [...periods].sort((a, b) => (b.end ?? "").localeCompare(a.end ?? ""))[0];
    if (!first || !last) return [];
    return [{ text: first === last ? first.text : `${first.text} - ${last.text}`, start: first.start, end: last.end }];
  }

  private milestonesOf(texts: RowTexts, dateCount: number): { milestones: readonly Milestone[]; emptyLabels: readonly string[]; labelDates: readonly DueDate[] } {
    const field = this.fields.has("milestones") || texts.milestones !== undefined ? "milestones" : "measure";
    const text = texts[field]?.text ?? "";
    if (onlyPoints(text)) return { milestones: [], emptyLabels: [], labelDates: [] };
    const reading = readMilestones(text, this.fields.styleOf(field), this.input.dates);
    return { ...reading, milestones: asManyAsDates(reading.milestones, dateCount) };
  }

  private peopleOf(texts: RowTexts, cells: Partial<Record<FieldName, CellText>>): { leads: readonly string[]; partners: readonly string[] } {
    const leadCell = texts.leads ?? texts.organisation;
    const leadText = texts.leads?.text ?? "";
    for (const field of peopleFields) {
      const cell = texts[field];
      if (!cell || !isLabelled(cell.text)) continue;
      const people = readLabelledPeople(cell.text, this.fields.labelsPartners);
      cells.leads = { address: cell.address, text: people.texts.leads ?? "" };
      if (people.texts.organisation !== undefined) cells.organisation = { address: cell.address, text: people.texts.organisation };
      const partnersText = people.texts.partners ?? people.partners.join("\n");
      if (this.fields.labelsPartners || people.partners.length > 0) cells.partners = { address: cell.address, text: partnersText };
      return { leads: people.leads, partners: [...people.partners, ...readPartners(cell === texts.partners ? "" : (texts.partners?.text ?? ""))] };
    }
    if (this.fields.labelsPartners && leadCell && !this.fields.has("partners")) {
      cells.leads = { address: leadCell.address, text: leadCell.text };
      cells.partners = { address: leadCell.address, text: "" };
    }
    if (this.fields.leadThenPartners && !this.fields.has("partners")) {
      const [lead, ...partners] = readPartners(leadText);
      return { leads: lead === undefined ? [] : [lead], partners };
    }
    const above = this.fields.has("leads") || this.fields.has("organisation") ? null : this.input.scope.lead;
    if (above) {
      cells.leads = above;
      return { leads: readLeads(above.text), partners: readPartners(texts.partners?.text ?? "") };
    }
    return { leads: readLeads(this.fields.labelsPartners ? (leadCell?.text ?? "") : leadText), partners: readPartners(texts.partners?.text ?? "") };
  }

  private mentionsOf(texts: RowTexts): IndicatorMention[] {
    const mentions: IndicatorMention[] = [];
    const add = (mention: IndicatorMention, field: FieldName): void => {
      if (mention.code === null && !indicatorFields.has(field)) return;
      const what = mention.code ?? mention.text;
      if (!mentions.some((other) => other.address === mention.address && (other.code ?? other.text) === what)) mentions.push(mention);
    };
    for (const field of citingFields) {
      const cell = texts[field];
      if (!cell || cell.text === "") continue;
      for (const mention of mentionsIn(cell.text, cell.address, this.input.knownCodes)) add(mention, field);
      if (field !== "indicators") continue;
      for (const mention of unlistedIn(cell.text, cell.address, this.input.knownCodes)) add(mention, field);
    }
    return mentions;
  }

  /** National indicators are known to all; others only by the workbook's own list. */
  private isListed(code: string): boolean {
    return this.input.knownCodes.has(code) || /^NI \d/.test(code);
  }

  private crossReferenceOf(texts: RowTexts, milestones: readonly Milestone[], when: readonly DueDate[], leads: readonly string[]): CrossReference | null {
    for (const field of pointingFields) {
      const cell = texts[field];
      if (!cell || cell.text === "") continue;
      const pointers = readPointers(cell.text);
      const pointer = pointers[0];
      if (!pointer) continue;
      const empty = milestones.length === 0 && when.length === 0 && leads.length === 0;
      const says = field === "action" ? /\b(?:see|refer|cross)/i.test(pointer.text) : onlyPoints(cell.text);
      // "See 1.3" as the whole action points elsewhere, even where a lead was carried over.
      const pointsOnly = field === "action" && milestones.length === 0 && when.length === 0 && onlyPoints(cell.text);
      const tracked = this.fields.has("milestones") || this.fields.has("when") || this.fields.has("leads");
      return { text: pointers.map((one) => one.text).join("; "), targets: pointers.flatMap((one) => [...one.targets]), address: cell.address, only: (empty || pointsOnly) && says && tracked };
    }
    return null;
  }

  /** The measures that the row's sentences state. */
  measuresOf(row: number, texts: RowTexts): Measure[] {
    const measures: Measure[] = [];
    for (const field of measuringFields) {
      const cell = texts[field];
      if (!cell || cell.text === "") continue;
      for (const measure of readMeasures(cell.text, this.fields.styleOf(field), this.input.dates)) {
        // An action is a measure, too, where it says the whole way: from what, to what.
        if (field === "action" && (measure.direction === null || measure.from === null || measure.to === null)) continue;
        measures.push(measureAt(measure, this.input.grid.name, row, cell.address));
      }
    }
    return measures;
  }
}

const peopleFields = ["leads", "organisation", "partners"] as const;
const measuringFields = ["action", "milestones", "measure", "target"] as const;
const citingFields: readonly FieldName[] = ["indicators", "measure", "target", "milestones", "action", "baseline"];
const indicatorFields: ReadonlySet<FieldName> = new Set(["indicators", "measure", "target"]);
const pointingFields: readonly FieldName[] = ["action", "rationale", "milestones", "measure", "indicators", "notes", "commentary", "progress", "policy"];

/** Field by field: of tens of thousands of measures, a spread object with three fields more is three times as dear. */
function measureAt({ text, direction, from, fromAt, to, toAt, unit, statedChangePercent, toBeSet, due }: MeasureReading, sheet: string, row: number, address: string): Measure {
  return { text, direction, from, fromAt, to, toAt, unit, statedChangePercent, toBeSet, due, sheet, row, address };
}

/** One bullet of several sentences beside as many dates: each sentence is a milestone. */
function asManyAsDates(milestones: readonly Milestone[], dates: number): readonly Milestone[] {
  if (dates < 2 || milestones.length === 0 || milestones.length >= dates) return milestones;
  const split = milestones.map((milestone) => milestone.text.split(/(?<=[a-z0-9)]\.)\s+(?=[A-Z])/));
  if (split.reduce((sum, sentences) => sum + sentences.length, 0) !== dates) return milestones;
  return milestones.flatMap((milestone, index) => (split[index] ?? []).map((text) => ({ ...milestone, text })));
}

function ragOf(cell: CellText | undefined): Action["outcomeRag"] {
  if (!cell || cell.text === "") return null;
  const whole = statusOf(cell.text);
  // Milestones below one another have a status each; the action is as far as the worst of them.
  const each = whole === null ? linesOf(cell.text).map(statusOf) : [];
  const worst = worstFirst.find((status) => each.includes(status)) ?? "none";
  return { text: cell.text, status: whole ?? worst, address: cell.address };
}

const worstFirst: readonly RagStatus[] = ["red", "amber", "green", "complete"];
const statusOf = (text: string): RagStatus | null => readRagStatus(text) ?? readStatusWords(text);

function percentOf(text: string, isShare: boolean): number | null {
  const match = /^(\d{1,3}(?:\.\d+)?)\s*(%)?$/.exec(text.trim());
  if (!match) return /^(?:complete|completed|done|yes)$/i.test(text.trim()) ? 100 : null;
  const value = Number(match[1]);
  const percent = !match[2] && isShare ? value * 100 : value;
  return percent >= 0 && percent <= 100 ? Math.round(percent * 10) / 10 : null;
}
