import { comparePeriods, readPeriod } from "../../plan/periods";
import type { FieldName, PlanTable } from "../../plan/model";
import { isComparable, readFigure } from "../../plan/values";
import { ragColours, ragWords } from "../../rag/words";
import type { Change, ChangeSet, Expectation } from "../../workbook/changes";
import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../../workbook/snapshot";
import type { Evaluation } from "../evaluation";
import { entryChanges, fieldColumn, type FieldColumn } from "../new-sheet/field-columns";
import { firstFreeColumn } from "../rag-columns";
import { longDate } from "../sentences";

/** What a review fills in per action, in the order of the columns. Every heading is recognised as its field (a test reads it). */
export const reviewColumns: readonly { readonly field: FieldName; readonly heading: string }[] = [
  { field: "progress", heading: "Latest position" },
  { field: "deliveryRag", heading: "Delivery RAG" },
  { field: "commentary", heading: "Commentary" },
  { field: "correctiveAction", heading: "Corrective action" },
  { field: "reviewedBy", heading: "Reviewed by" },
  { field: "reviewedOn", heading: "Reviewed on" },
];

/** For a plan whose rows have targets of their own: the figure reached, so that the row's measure gets a status. */
const latestActual = { field: "actual", heading: "Latest actual" } as const;

/** Whether any row of a table of actions has one target that is a figure, in a cell of its own or in a sentence. */
function targetsInRows({ plan }: Evaluation, table: PlanTable): boolean {
  const stated = new Map<number, number>();
  for (const { sheet, row, to } of plan.measures) if (sheet === table.sheet && to !== null) stated.set(row, (stated.get(row) ?? 0) + 1);
  const isFigure = (text: string | undefined): boolean => text !== undefined && isComparable(readFigure(text, undefined, undefined, "target"));
  return plan.actions.some(({ table: id, row, cells }) => id === table.id && (isFigure(cells.target?.text) || stated.get(row) === 1));
}

interface Added extends FieldColumn {
  readonly heading: string;
  readonly isRag: boolean;
}

/**
 * What "Start quarterly review" writes: the columns of a review at the right edge of each table of actions, where the
 * table has none, and in each indicator list a column for the actual that is due. Headings, looks, drop-downs and date
 * checks only: no cell that holds anything is written.
 */
export function reviewChanges(evaluation: Evaluation, snapshot: WorkbookSnapshot): ChangeSet {
  const changes: Change[] = [];
  const expectations: Expectation[] = [];
  for (const table of evaluation.plan.tables) {
    const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
    const added = missingColumns(evaluation, table);
    const rows = rowsOf(evaluation, table);
    if (!sheet || added.length === 0 || rows.length === 0) continue;
    const first = firstFreeColumn(sheet, table, evaluation.plan.tables, added.length);
    changes.push(...columnChanges(sheet, table, first, added));
    expectations.push(...namedRows(sheet, table, rows), ...freeHeadings(sheet, table, first, added.length));
  }
  return { label: `Start quarterly review, as at ${longDate(evaluation.options.asAt)}`, expectations, changes };
}

/** Whether any table lacks a column of a review. */
export function reviewCanStart(evaluation: Evaluation): boolean {
  return evaluation.plan.tables.some((table) => rowsOf(evaluation, table).length > 0 && missingColumns(evaluation, table).length > 0);
}

function missingColumns(evaluation: Evaluation, table: PlanTable): Added[] {
  if (table.kind === "actions") {
    const there = new Set(table.columns.map(({ field }) => field));
    const wanted = targetsInRows(evaluation, table) ? [latestActual, ...reviewColumns] : reviewColumns;
    return wanted.filter(({ field }) => !there.has(field)).map(({ field, heading }) => ({ ...fieldColumn(field), heading, isRag: field === "deliveryRag" }));
  }
  const period = table.kind === "indicators" ? periodWithoutActuals(evaluation, table) : null;
  return period === null ? [] : [{ width: 14, heading: `Actual ${period}`, isRag: false }];
}

/** The latest period that has begun, for which the list has targets and no column of actuals; null where there is none. */
function periodWithoutActuals({ plan, options }: Evaluation, table: PlanTable): string | null {
  const listed = plan.indicators.filter((indicator) => inTable(indicator, table));
  const begun = [...new Set(listed.flatMap(({ targets }) => Object.keys(targets)))].flatMap((label) => {
    const period = readPeriod(label);
    return period !== null && period.start !== null && period.start <= options.asAt ? [{ label, period }] : [];
  });
  const latest = begun.sort((a, b) => comparePeriods(a.period, b.period)).at(-1);
  return latest && !listed.some(({ actuals }) => latest.label in actuals) ? latest.label : null;
}

function inTable(row: { readonly sheet: string; readonly row: number }, table: PlanTable): boolean {
  return row.sheet === table.sheet && table.firstRow <= row.row && row.row <= table.lastRow;
}

function rowsOf({ plan }: Evaluation, table: PlanTable): number[] {
  if (table.kind === "actions") return plan.actions.filter((action) => action.table === table.id).map(({ row }) => row);
  return table.kind === "indicators" ? plan.indicators.filter((indicator) => inTable(indicator, table)).map(({ row }) => row) : [];
}

function columnChanges(sheet: SheetSnapshot, table: PlanTable, first: number, added: readonly Added[]): Change[] {
  const { name } = sheet;
  const rowCount = table.lastRow - table.firstRow + 1;
  const below = (index: number) => ({ row: table.firstRow, column: first + index, rowCount, columnCount: 1 });
  const headings = [table.headerLastRow, ...table.repeatedHeaderRows].flatMap((row): Change[] => [
    { kind: "cells", sheet: name, row, column: first, contents: [added.map(({ heading }) => ({ text: heading }))] },
    { kind: "copyFormat", sheet: name, from: { row, column: lastHeading(table), rowCount: 1, columnCount: 1 }, to: { row, column: first, rowCount: 1, columnCount: added.length } },
  ]);
  return [
    ...headings,
    ...added.flatMap((column, index): Change[] => [
      {
        kind: "format",
        sheet: name,
        block: below(index),
        format: { wrap: true, vertical: "top", border: "thin", columnWidth: column.width, ...(column.date ? { numberFormat: "dd/mm/yyyy" } : {}) },
      },
      ...(column.isRag ? [{ kind: "wordColours", sheet: name, block: below(index), words: ragWords.map((text) => ({ text, ...ragColours[text] })) } as const] : []),
      ...entryChanges(name, below(index), column.heading, column),
    ]),
  ];
}

/** Where the headings go nothing may stand that was not there when the sheet was read. */
function freeHeadings(sheet: SheetSnapshot, table: PlanTable, first: number, count: number): Expectation[] {
  return [table.headerLastRow, ...table.repeatedHeaderRows].flatMap((row) =>
    Array.from({ length: count }, (_, index) => ({ sheet: sheet.name, row, column: first + index, value: valueAt(sheet, row, first + index) })),
  );
}

function lastHeading(table: PlanTable): number {
  return table.columns.filter(({ heading }) => heading !== "").reduce((last, { column }) => Math.max(last, column), table.firstColumn);
}

/** The words that name each row, the rows of headings among them, must still stand there, and are what the row is found by when it is put back. */
function namedRows(sheet: SheetSnapshot, table: PlanTable, rows: readonly number[]): Expectation[] {
  const column = table.columns.find(({ field }) => field === "action" || field === "indicators")?.column ?? table.firstColumn;
  const headings = [table.headerLastRow, ...table.repeatedHeaderRows].filter((row) => valueAt(sheet, row, column) !== "");
  return [...new Set([...headings, ...rows])].map((row) => ({ sheet: sheet.name, row, column, value: valueAt(sheet, row, column) }));
}
