import { pointStyleOf, type PointStyle } from "../plan/bullets";
import { isLabelled, laterPartners } from "../plan/labelled-cell";
import type { FieldName } from "../plan/model";
import { readLeadingReference, readReferenceCell } from "../plan/references";
import type { TableBlock } from "./blocks";
import { isRevised, quarterHeading, type TableColumn } from "./columns";
import { shownText, type Grid } from "./grid";
import { leadAndPartners } from "./headings";

/** The words of a table's fields by row, whatever columns they stand in, and how its cells are written. */
export class TableFields {
  private readonly columnsOfField = new Map<FieldName, number[]>();
  private readonly fields: readonly FieldName[];
  private readonly styles = new Map<FieldName, PointStyle>();
  private readonly references = new Map<number, string | null>();
  /** "Q1" by column, where the heading names a time. */
  private readonly times = new Map<number, string>();
  /** Whether the cells that name people by label have a label for partners, as a rule. */
  readonly labelsPartners: boolean;
  /** "Milestones and timescales": one column says what and when. */
  milestonesSayWhen = false;
  /** "Lead / Partners": the first name of a cell leads, the others take part. */
  leadThenPartners = false;
  /** Whether completion is written as a share of 1. */
  readonly percentIsShare: boolean;

  constructor(
    private readonly grid: Grid,
    private readonly block: TableBlock,
    columns: readonly TableColumn[],
  ) {
    const yeared = columns.filter((column) => column.field === "milestones" && yearIn(column.heading) !== null);
    for (const column of columns) {
      if (column.field === null) continue;
      const quarter = quarterHeading.exec(column.heading);
      if (quarter) this.times.set(column.column, quarterLabel(quarter[0], column.heading.slice(quarter.index + quarter[0].length)));
      else if (column.field === "milestones" && yeared.length >= 2 && yearIn(column.heading) !== null) this.times.set(column.column, `${yearIn(column.heading) ?? ""}:`);
      else if (column.field === "milestones" && column.match === null && column.heading !== "") this.times.set(column.column, `${column.heading.replace(/^.*:\s*/, "")}:`);
      if (column.field === "milestones" && /\b(?:timescales?|timeframes?|timings?|dates?|deadlines?|when)\b/i.test(column.heading)) this.milestonesSayWhen = true;
      if (column.field === "leads" && leadAndPartners.test(column.heading.trim())) this.leadThenPartners = true;
      const others = this.columns(column.field);
      const goesFirst = column.field === "deliveryRag" || column.field === "outcomeRag" || (column.field === "when" && isRevised(column.heading));
      this.columnsOfField.set(column.field, goesFirst ? [column.column, ...others] : [...others, column.column]);
    }
    this.fields = [...this.columnsOfField.keys()];
    for (const field of ["milestones", "measure"] as const) this.styles.set(field, pointStyleOf(this.cellsOf(field)));
    const people = (["leads", "organisation", "partners"] as const).flatMap((field) => [...this.cellsOf(field)]).filter(isLabelled);
    this.labelsPartners = people.length > 0 && people.filter(laterPartners).length / people.length >= 0.5;
    const percentages = [...this.cellsOf("percentComplete")].map(Number).filter((value) => !Number.isNaN(value));
    this.percentIsShare = percentages.length > 0 && percentages.every((value) => value <= 1);
  }

  has(field: FieldName): boolean {
    return this.columnsOfField.has(field);
  }

  /** The fields that the table has a column for. */
  get mapped(): readonly FieldName[] {
    return this.fields;
  }

  columns(field: FieldName): readonly number[] {
    return this.columnsOfField.get(field) ?? noColumns;
  }

  /** Whether milestones stand in columns of their own time. */
  get hasTimes(): boolean {
    return this.times.size > 0;
  }

  styleOf(field: FieldName): PointStyle {
    return this.styles.get(field) ?? "lines";
  }

  /** The column that holds a field's words in a row; its first column where none does. */
  columnIn(field: FieldName, row: number): number {
    const columns = this.columns(field);
    if (columns.length === 1) return columns[0] ?? 0;
    return columns.find((column) => this.grid.text(row, column) !== "") ?? columns[0] ?? 0;
  }

  private *cellsOf(field: FieldName): Generator<string> {
    for (const column of this.columns(field)) {
      for (const row of this.block.rows) {
        const text = this.grid.text(row, column);
        if (text !== "") yield text;
      }
    }
  }

  /** Words of a field in a row: of all its columns. */
  textOf(field: FieldName, row: number): string {
    return this.wordsOf(field, row, this.grid.text);
  }

  /** As `textOf`, with the words of areas that are merged down from a row above: they stand for every row beside them. */
  sharedTextOf(field: FieldName, row: number): string {
    return this.grid.sheet.merges.length === 0 ? this.textOf(field, row) : this.wordsOf(field, row, (r, column) => shownText(this.grid, r, column));
  }

  /** The row in which a cell's words stand: that of its merged area. */
  rowOf(row: number, column: number): number {
    return this.grid.merge(row, column)?.row ?? row;
  }

  private wordsOf(field: FieldName, row: number, textAt: (row: number, column: number) => string): string {
    const columns = this.columns(field);
    if (columns.length === 1) return textAt(row, columns[0] ?? 0);
    // Of several dates the first that stands counts, of several ratings the latest.
    if (onlyOne.has(field)) return columns.map((column) => textAt(row, column)).find((text) => text !== "") ?? "";
    return columns
      .map((column) => {
        const text = textAt(row, column);
        const quarter = field === "milestones" ? this.times.get(column) : undefined;
        return text === "" || quarter === undefined ? text : `${quarter} ${text.replace(/\n/g, " ")}`;
      })
      .filter((text) => text !== "")
      .join("\n");
  }

  /** The reference of a row: of its own column, else in front of the action. Asked several times a row, so it is read once. */
  referenceOf(row: number): string | null {
    let reference = this.references.get(row);
    if (reference === undefined) this.references.set(row, (reference = this.readReference(row)));
    return reference;
  }

  private readReference(row: number): string | null {
    const cell = this.textOf("reference", row);
    if (cell !== "") return readReferenceCell(cell) ?? (cell.length <= 15 && !/\s\S+\s/.test(cell) ? cell : null);
    return readLeadingReference(this.textOf("action", row)).reference;
  }
}

const noColumns: readonly number[] = [];

/** "2025/26" of "2025/26 milestones", "Year 2" of "Milestones Year 2". */
const yearIn = (heading: string): string | null => /(?<!\d)20\d\d(?:\s?[-/–]\s?(?:20)?\d\d)?(?!\d)|\by(?:ea)?r\s?[1-5]\b/i.exec(heading)?.[0] ?? null;

const onlyOne: ReadonlySet<FieldName> = new Set(["when", "deliveryRag", "outcomeRag"]);

/** The label that a quarter's heading gives to what stands below it, with its year where the heading has one: "Q1", "Q1 2024/25:". */
function quarterLabel(quarter: string, after: string): string {
  const year = /^\s+((?:(?:19|20)\d\d|\d\d)[-–/]\d\d)(?!\d)/.exec(after)?.[1];
  const label = quarter.replace(/^[:\s]+/, "");
  return year === undefined ? label : `${label} ${year}:`;
}
