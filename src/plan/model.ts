import { z } from "zod";

/**
 * The plan: what a workbook means, whatever its layout. One schema is the source of the types, of the report
 * and of the JSON Schema in the docs. Rows are 1-based worksheet rows; dates are ISO ("2011-03-31"), both ends
 * inclusive; texts are as they stand in the workbook, trimmed.
 */

export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** The fields of the field's own words that a column can hold. */
export const fieldName = z.enum([
  "priority",
  "area",
  "theme",
  "group",
  "reference",
  "action",
  "milestones",
  "measure",
  "when",
  "start",
  "leads",
  "organisation",
  "partners",
  "resources",
  "indicators",
  "target",
  "actual",
  "baseline",
  "rationale",
  "policy",
  "outcomeRag",
  "deliveryRag",
  "status",
  "percentComplete",
  "progress",
  "commentary",
  "correctiveAction",
  "reviewedBy",
  "reviewedOn",
  "completedOn",
  "risk",
  "impact",
  "likelihood",
  "managed",
  "dependency",
  "recommendation",
  "notes",
  "ragReason",
]);
export type FieldName = z.infer<typeof fieldName>;

/** Where one field of a row stands and the very words that stand there. */
export const cellText = z.object({ address: z.string(), text: z.string() });
export type CellText = z.infer<typeof cellText>;

/** A due date: a period with both ends, an open start ("From May 2010": start only), or a recurrence without dates. */
export const dueDate = z.object({
  text: z.string(),
  start: isoDate.nullable(),
  end: isoDate.nullable(),
  recurring: z.boolean().optional(),
});
export type DueDate = z.infer<typeof dueDate>;

export const milestone = z.object({
  text: z.string(),
  /** The label that stands before it, as written: "Q1". */
  label: z.string().nullable(),
  when: dueDate.nullable(),
  /** True, false, or null where the plan does not track it. */
  done: z.boolean().nullable(),
});
export type Milestone = z.infer<typeof milestone>;

export const measureDirection = z.enum(["increase", "reduce", "maintain", "reach", "narrow"]);

/** "Increase X from 86% as at March 2010 to 95% by March 2011": numbers as printed, times as printed. */
export const measure = z.object({
  sheet: z.string(),
  row: z.number().int(),
  address: z.string(),
  text: z.string(),
  direction: measureDirection.nullable(),
  from: z.number().nullable(),
  fromAt: z.string().nullable(),
  to: z.number().nullable(),
  toAt: z.string().nullable(),
  unit: z.string().nullable(),
  /** "10% increase": the change that the sentence states, as a number of per cent; negative for a reduction. */
  statedChangePercent: z.number().nullable(),
  /** The words that say a baseline or target is still to be set, where there are any. */
  toBeSet: z.string().nullable(),
  /** `toAt` read as a period, with what the sentence says of it ("13/14 (academic year)": September to August). */
  due: dueDate.nullable().optional(),
});
export type Measure = z.infer<typeof measure>;

/** One place where a row speaks of an indicator. */
export const indicatorMention = z.object({
  /** As written: "N.I 112". */
  text: z.string(),
  /** Normalised "NI 112"; null where it looks like a code but is none ("N1 43", "???"). */
  code: z.string().nullable(),
  /** The code meant, where a malformed one leaves no doubt. */
  meant: z.string().nullable(),
  /** The words beside the code that say what it is about, where there are any. */
  wording: z.string().nullable(),
  address: z.string(),
});
export type IndicatorMention = z.infer<typeof indicatorMention>;

/** "See A1.4", "as Priority 3": where a row points. */
export const crossReference = z.object({
  text: z.string(),
  /** References, priorities or sections that it names, as written. */
  targets: z.array(z.object({ kind: z.enum(["reference", "priority", "section"]), text: z.string() })),
  address: z.string(),
  /** True where the row only points elsewhere and says nothing of its own. */
  only: z.boolean(),
});
export type CrossReference = z.infer<typeof crossReference>;

/** The RAG words, in the order in which boards read them. */
export const ragStatus = z.enum(["red", "amber", "green", "complete", "none"]);
export type RagStatus = z.infer<typeof ragStatus>;

export const action = z.object({
  sheet: z.string(),
  row: z.number().int(),
  /** Id of the table (PlanTable.id) that it stands in. */
  table: z.string(),
  /** All worksheet rows that make it up, its own first (continuation rows after it). */
  rows: z.array(z.number().int()),
  ref: z.string().nullable(),
  /** The plan's own short label ("1", "A1", "OEO 1"); null where it prints none. */
  priority: z.string().nullable(),
  area: z.string().nullable(),
  theme: z.string().nullable(),
  /** What the plan calls the priority, where it gives it a name and no label; left out elsewhere. */
  priorityName: z.string().optional(),
  group: z.string().nullable(),
  text: z.string(),
  milestones: z.array(milestone),
  /** Labels in the milestones cell that have nothing behind them: "Q3". */
  emptyMilestones: z.array(z.string()).optional(),
  when: z.array(dueDate),
  /** Parts of the due-date cell that are no date, period or recurrence. */
  unreadableDates: z.array(z.string()),
  leads: z.array(z.string()),
  partners: z.array(z.string()),
  resources: z.array(z.string()),
  /** Normalised codes that the row itself cites. */
  indicators: z.array(z.string()),
  mentions: z.array(indicatorMention),
  crossReference: crossReference.nullable(),
  /** What people typed. */
  outcomeRag: z.object({ text: z.string(), status: ragStatus, address: z.string() }).nullable(),
  deliveryRag: z.object({ text: z.string(), status: ragStatus, address: z.string() }).nullable(),
  /** "Complete", "on track", "not started" as typed, where the plan tracks it. */
  status: z.string().nullable(),
  /** 0 to 100, where the plan tracks it. */
  percentComplete: z.number().nullable(),
  commentary: z.string().nullable(),
  correctiveAction: z.string().nullable(),
  /**
   * Every mapped field of the row: where it stands and its words ("" where the cell is empty). A field that shares its
   * cell with others (lead and partners in one cell, a reference in front of the action) has that cell's address and its
   * own words alone; `action` has the whole cell's words.
   */
  cells: z.partialRecord(fieldName, cellText),
});
export type Action = z.infer<typeof action>;

/** A heading under which actions stand: theme, priority, area for improvement, outcome. */
export const area = z.object({
  sheet: z.string(),
  row: z.number().int(),
  address: z.string(),
  kind: z.enum(["theme", "priority", "area", "outcome", "section"]),
  /** The plan's own short label of the priority it is or belongs to. */
  priority: z.string().nullable(),
  name: z.string(),
  /** Outcome measures that stand under the heading, before its actions. */
  outcomeMeasures: z.array(cellText),
  indicators: z.array(z.string()),
  mentions: z.array(indicatorMention),
  actionCount: z.number().int(),
});
export type Area = z.infer<typeof area>;

export const group = z.object({
  sheet: z.string(),
  row: z.number().int(),
  address: z.string(),
  /** "narrow the gap", "support families", "inspection", ... */
  name: z.string(),
  actionCount: z.number().int(),
});
export type Group = z.infer<typeof group>;

export const polarity = z.enum(["higher", "lower", "nearest", "context"]);
export type Polarity = z.infer<typeof polarity>;

/** A figure as it stands in an indicator sheet. `value` is null where it cannot be compared; `why` says why. */
export const figure = z.object({
  text: z.string(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  bound: z.enum(["<", "<=", ">", ">="]).nullable().optional(),
  range: z.object({ low: z.number(), high: z.number() }).nullable().optional(),
  /** "(top band)": the range is a band, so beyond its good side is outside the band. */
  band: z.boolean().optional(),
  provisional: z.boolean().optional(),
  /** A date or period that the figure itself carries: "(07/08)", "(2008 data)". */
  asAt: z.string().nullable().optional(),
  /** "0 by 2012": the target applies only then. */
  due: z.string().nullable().optional(),
  /** When it will be published, as written: "July 2010" of "nya: July 2010". */
  expected: z.string().nullable().optional(),
  /** Other figures in the same cell, where it holds more than one. */
  others: z.array(z.number()).optional(),
  why: z.enum(["not-yet-available", "no-target", "unreadable", "blank"]).nullable().optional(),
  address: z.string().optional(),
  /** A target that stands once beside several quarters or months and may be the whole year's: nothing tells. */
  shared: z.literal(true).optional(),
  /** A target of the whole year beside a figure that is the year so far, or all of it; "gaps": it cannot be added up. */
  wholeYear: z.enum(["so-far", "complete", "gaps"]).optional(),
  /** A figure that is, or was added up to, the year so far; it compares with the same part of another year. */
  toDate: z.literal(true).optional(),
  /** How many decimals are displayed: figures that are equal as displayed count as equal. */
  decimals: z.number().int().optional(),
});
export type Figure = z.infer<typeof figure>;

/** The figure that another sheet gives for the same indicator and period. */
export const figureConflict = z.object({ what: z.enum(["actual", "target"]), text: z.string(), sheet: z.string(), address: z.string() });
export type FigureConflict = z.infer<typeof figureConflict>;

export const indicator = z.object({
  sheet: z.string(),
  /** Row of the code and name. */
  row: z.number().int(),
  /** Row of the figures where it is another one (forms). */
  valuesRow: z.number().int().optional(),
  address: z.string(),
  /** Normalised; the name where the list has no codes. */
  code: z.string(),
  name: z.string(),
  /** The list's own word for the period that its figures cover: "FY", "Ac Yr". */
  period: z.string().nullable(),
  polarity: polarity.nullable(),
  polaritySource: z.enum(["sheet", "user", "library", "wording"]).nullable(),
  /** In its own tolerance of the target, where the list states one. */
  tolerance: z.number().nullable(),
  /** "percent": the tolerance is in per cent of the target's size; else it is in the indicator's own unit (points for a percentage). */
  toleranceUnit: z.enum(["own", "percent"]).optional(),
  /** The level at which Amber ends, in the unit of the targets, where the list states a level and no distance; `tolerance` is then how far it is from the target. */
  amberLimit: z.number().optional(),
  /** "user": a person agreed it in the pane; left out: the list states it. */
  toleranceSource: z.enum(["user"]).optional(),
  unit: z.string().nullable(),
  targetType: z.enum(["designated", "local", "statutory"]).nullable(),
  /** Keyed by the sheet's own period label ("2009/10", "Q3 2025/26"), in the sheet's order. */
  actuals: z.record(z.string(), figure),
  targets: z.record(z.string(), figure),
  comparators: z.record(z.string(), figure),
  /** A status that somebody typed in the list, by period ("" where the list has one status column only). */
  typedRag: z.record(z.string(), z.object({ text: z.string(), status: ragStatus, address: z.string() })),
  notes: z.string().nullable(),
  leads: z.array(z.string()),
  /** By period: what another sheet says instead. Nothing is rated by such a figure. */
  conflicts: z.record(z.string(), figureConflict).optional(),
  /** True where it is the measure of an action and its figures stand in the action's own row: it has no row of a list. */
  ofAction: z.literal(true).optional(),
});
export type Indicator = z.infer<typeof indicator>;

export const risk = z.object({
  sheet: z.string(),
  row: z.number().int(),
  address: z.string(),
  risk: z.string(),
  impact: z.string().nullable(),
  likelihood: z.string().nullable(),
  managed: z.string().nullable(),
});
export type Risk = z.infer<typeof risk>;

export const dependency = z.object({
  sheet: z.string(),
  row: z.number().int(),
  address: z.string(),
  on: z.string(),
  arrangement: z.string().nullable(),
});

export const recommendation = z.object({
  sheet: z.string(),
  row: z.number().int(),
  address: z.string(),
  text: z.string(),
  source: z.string().nullable(),
  /** Rows of the actions that answer it. */
  answeredBy: z.array(z.object({ sheet: z.string(), row: z.number().int() })),
});

export const tableKind = z.enum(["actions", "milestones", "indicators", "measures", "risks", "recommendations", "dependencies", "lookup", "form", "other"]);

/** One table of the workbook as it was understood. */
export const planTable = z.object({
  id: z.string(),
  sheet: z.string(),
  kind: tableKind,
  /** First and last header row. */
  headerRow: z.number().int(),
  headerLastRow: z.number().int(),
  firstRow: z.number().int(),
  lastRow: z.number().int(),
  firstColumn: z.number().int(),
  lastColumn: z.number().int(),
  columns: z.array(
    z.object({
      /** 1-based. */
      column: z.number().int(),
      heading: z.string(),
      field: fieldName.nullable(),
      /** In plain words: "the heading says When", "17 of 20 cells hold dates". */
      evidence: z.string(),
    }),
  ),
  evidence: z.string(),
  /** Rows inside the table that repeat its header. */
  repeatedHeaderRows: z.array(z.number().int()),
});
export type PlanTable = z.infer<typeof planTable>;

/** Something that stands in the workbook and was not understood. */
export const unread = z.object({ sheet: z.string(), row: z.number().int().nullable(), address: z.string().nullable(), text: z.string(), why: z.string() });
export type Unread = z.infer<typeof unread>;

export const sheetRole = z.enum(["plan", "indicators", "measures", "risks", "lookup", "cover", "own", "empty", "other"]);
export const sheetReading = z.object({ sheet: z.string(), role: sheetRole, evidence: z.string(), tables: z.array(z.string()) });
export type SheetReading = z.infer<typeof sheetReading>;

export const period = z.object({ text: z.string(), start: isoDate, end: isoDate });
export type Period = z.infer<typeof period>;

/** A period that the plan could be for, and why: "the file's name", "18 of 20 due dates lie in it". */
export const periodCandidate = period.extend({ evidence: z.string() });
export type PeriodCandidate = z.infer<typeof periodCandidate>;

export const plan = z.object({
  title: z.string().nullable(),
  organisation: z.string().nullable(),
  /** Null where nothing in the workbook says it for certain. */
  period: period.nullable(),
  /** Where the period was read: "the title on P1 Obesity". */
  periodEvidence: z.string().nullable(),
  /** What it could be, the likeliest first; empty where it is known. */
  periodCandidates: z.array(periodCandidate),
  sheets: z.array(sheetReading),
  tables: z.array(planTable),
  areas: z.array(area),
  groups: z.array(group),
  actions: z.array(action),
  indicators: z.array(indicator),
  /** Period labels of the indicator lists with both actuals and targets possible, oldest first. */
  indicatorPeriods: z.array(z.string()),
  measures: z.array(measure),
  risks: z.array(risk),
  dependencies: z.array(dependency),
  recommendations: z.array(recommendation),
  abbreviations: z.array(z.object({ short: z.string(), long: z.string() })),
  unread: z.array(unread),
});
export type Plan = z.infer<typeof plan>;
