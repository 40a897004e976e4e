import type { Evaluation } from "../../run/evaluation";
import { britishCount, countOf, longDate, ratedSentence } from "../../run/sentences";
import type { FieldName, Plan, SheetReading } from "../../plan/model";
import type { Severity } from "../../rules/rule";
import type { ColumnLine, TableLines } from "../state/reading";
import { busyWith } from "./quick";
import type { Grouping, Intent, Outcome, PaneState, Step } from "../state/state";

/** Every word that the pane shows, besides what the run itself says. British English, plain. */

export const name = "Plan Check";

export const buttons: Readonly<
  Record<"validate" | "summaries" | "fill" | "check" | "putBack" | "change" | "cancel" | "again" | "back" | "apply" | "close" | "chooseSheet" | "readNow" | "showThem" | "readAgain" | "setPeriod" | "otherPeriod" | "sample", string>
> = {
  validate: "Validate & RAG",
  summaries: "Build summaries",
  fill: "Fill RAG",
  check: "Check only",
  putBack: "Put back",
  change: "Change",
  cancel: "Cancel",
  again: "Try again",
  back: "Back",
  apply: "Apply",
  close: "Close",
  chooseSheet: "Choose a sheet",
  showThem: "Show them",
  readNow: "Read this workbook",
  readAgain: "Read again",
  setPeriod: "Set the period",
  otherPeriod: "Another period",
  sample: "Open a sample plan",
};

export const notYetHere = "One moment.";
export const starting = "Plan Check is starting.";

export const welcome = {
  title: "Check this plan",
  text: "Plan Check reads the action plans and indicator lists in this workbook, says what is missing or does not add up, and fills each row’s RAG with its reason.",
  promise: "The first press only reads. Nothing is written until you say so, and nothing leaves this workbook.",
  sample: "New here? A sample plan opens in a new workbook; this one stays as it is.",
  steps: ["Validate & RAG reads, then shows what it found and what it would write.", "Fill RAG writes statuses and reasons beside the actions.", "Build summaries adds sheets for the meeting.", "Put back undoes the last of these, also tomorrow."],
};

export const steps: Readonly<Record<Step, { readonly now: string; readonly hint: string }>> = {
  reading: { now: "Reading the workbook", hint: "Nothing is written yet." },
  checking: { now: "Finding the plan and checking it", hint: "Nothing is written yet." },
  writing: { now: "Writing to the workbook", hint: "This cannot be stopped half way, so that no sheet is left half filled." },
  puttingBack: { now: "Putting the last run back", hint: "Cells that you changed since then stay as you left them." },
};
export const stopping = "Stopping";

/** "I read 14 sheets: 73 actions, no indicator sheet." */
export function whatWasRead({ headline }: Evaluation): string {
  const actions = headline.actions > 0 ? countOf(headline.actions, "action") : "no actions";
  const indicators = headline.indicators > 0 ? countOf(headline.indicators, "indicator") : "no indicator sheet";
  return `I read ${countOf(headline.sheets, "sheet")}: ${actions}, ${indicators}.`;
}

/** "Period 2010/11, as at 30 September 2010" */
export function periodAndDay({ plan, reportingPeriod, options }: Evaluation): string {
  const period = plan.period ? `Period ${plan.period.text}` : "No plan period was found";
  const reporting = reportingPeriod ? `, figures for ${reportingPeriod}` : "";
  return `${period}${reporting}, as at ${longDate(options.asAt)}`;
}

/** What Fill RAG is about to write, in one sentence. */
export function whatWillBeWritten(evaluation: Evaluation, intent: Intent): string {
  const undo = "nothing else changes, and Put back undoes it.";
  if (intent === "summaries") return `I will add summary sheets of my own at the end of the workbook; ${undo}`;
  const added = evaluation.ragTargets.some((target) => target.statusIs === "added");
  const own = evaluation.ragTargets.some((target) => target.statusIs === "own");
  if (added && own) return `I will fill the RAG columns you have where they are empty, add RAG columns to the tables without one, and a reason beside each; ${undo}`;
  if (own) return `I will fill your RAG column where it is empty and add a RAG reason column to the right of each table; ${undo}`;
  return `I will add RAG and Reason columns to the right of each table; ${undo}`;
}

export const cannotRate = "I can’t rate outcomes: no sheet has actuals beside targets.";
export const cannotRateMeanwhile = "Until then every row will say Not rated, and why.";
export const chooseSheetHint = "Which sheet holds the actuals and targets?";
export const noSheetChosen = "Choose one";

/** What was looked for and what was seen, where a workbook holds no plan. */
export function nothingFound({ plan, headline }: Evaluation): { readonly title: string; readonly lookedFor: string; readonly seen: string } {
  return {
    title: "I found no action plan here",
    lookedFor:
      "I looked for a table with a heading for the action beside headings for who, by when or how success is measured, and for lists of indicators with actuals beside targets.",
    seen: plan.sheets.length === 0 ? "The workbook has no sheets that I could read." : `I read ${countOf(headline.sheets, "sheet")}:`,
  };
}

export const failedTitle = "The run did not finish";
export const failedPromise = "Nothing of this run was left half done in the workbook.";
export const forAReport = "For a report of the fault";
export const unavailableTitle = "Plan Check can’t work here";

/** A sentence for the user about something that went wrong; `message` is the problem's own sentence. */
export function unexpected(message: string | null): string {
  return message ?? "Something went wrong that Plan Check has no words for. Press the button again; if it happens again, save the workbook and reopen it.";
}

export const headings = {
  attention: "Before the meeting",
  questions: "Questions for you",
  notUnderstood: "What I could not read",
  findings: "Findings",
  faults: "Checks that failed",
  skipped: "Left alone",
  rated: "How it was rated",
};

export const nothingToAttend = "Nothing stands out: nothing is Red and no gap that a board asks about first.";
export const allUnderstood = "Everything that belongs to the plan was read.";

export const written: Readonly<Record<Intent, string>> = {
  rag: "RAG and reasons are in the sheets.",
  summaries: "The summaries are in sheets of their own.",
};
export const checkedOnly = "Checked only: nothing was written.";
export const notWrittenYet = "The sheets do not show this yet.";

/** What the last press did, in one sentence. */
export function outcomeSentence(outcome: Outcome): string {
  if (outcome.kind === "checked") return checkedOnly;
  if (outcome.kind === "performed") return performed(outcome.label);
  return outcome.kind === "written" ? written[outcome.intent] : wasPutBack(outcome.label);
}

/** "Done: Fix a reference, P1 Obesity, C9." */
export function performed(label: string): string {
  return `Done: ${label}.`;
}

/** "Put back: the workbook is as it was before Fill RAG, 22 November 2026." */
export function wasPutBack(label: string): string {
  return `Put back: the workbook is as it was before “${label}”.`;
}

/** Beside the Put back button. */
export function lastRunWas(label: string): string {
  return `Last run: ${label}`;
}

export const severities: Readonly<Record<Severity | "all", string>> = {
  all: "All",
  error: "Errors",
  warning: "Warnings",
  info: "Notes",
};

/** Stands beside the mark of a finding, for those who do not see its shape. */
export const severityWord: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", info: "Note" };

export const groupings: Readonly<Record<Grouping, string>> = { lead: "Lead", sheet: "Sheet", rule: "Check" };
export const noLead = "No lead";
export const notAnAction = "Headings, measures and lists";

/** Evidence comes as part of a sentence; it stands as one. */
export function asSentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return start === "" || /[.?]$/.test(start) ? start : `${start}.`;
}

/** "Showing 12 of 40 findings" */
export function shownOf(shown: number, all: number): string {
  return shown === all ? countOf(all, "finding") : `${britishCount(shown)} of ${countOf(all, "finding")}`;
}
export const noFindings = "No findings: nothing is missing or contradictory in what was checked.";
export const noneMatch = "No finding matches the filter.";
export const filterText = "Filter by word, reference or name";

export const groupBy = "Group by";
export const severityFilter = "Show";

/** In a group's heading, beside its name. */
export const findingsCount = britishCount;

/** "P1 Obesity, C9" */
export function placeOf(sheet: string, address: string | null): string {
  return address === null ? sheet : `${sheet}, ${address}`;
}
export const showAll = (count: number): string => `Show all ${count}`;

export const views = { results: "Results", rag: "RAG", reading: "What I read", more: "More" };

export const statusWords = { red: "Red", amber: "Amber", green: "Green", complete: "Complete", none: "Not rated" } as const;

export const settings = {
  periodText: (start: string, end: string): string => `${longDate(start)} to ${longDate(end)}`,
  title: "Period and date",
  asAt: "As at",
  asAtHint: "Dates and overdue actions are judged as at this day.",
  reportingPeriod: "Figures for",
  latest: "Latest published",
  planStart: "Plan starts",
  planEnd: "Plan ends",
  asRead: "Use what the workbook says",
  wrongWayRound: "The plan’s end is before its start.",
};

/** What a field holds, as it stands after "is". */
const fields: Readonly<Record<FieldName, string>> = {
  priority: "the priority",
  area: "the area for improvement",
  theme: "the theme",
  group: "the group of actions",
  reference: "the reference",
  action: "the action",
  milestones: "the milestones",
  measure: "how success is measured",
  when: "the due date",
  start: "the start date",
  leads: "the lead",
  organisation: "the lead organisation",
  partners: "the partners",
  resources: "the resources",
  indicators: "the indicators",
  target: "the target",
  actual: "the figure reached",
  baseline: "the baseline",
  rationale: "the rationale",
  policy: "the policy or strategy behind it",
  outcomeRag: "the outcome RAG",
  deliveryRag: "the delivery RAG",
  status: "the status",
  percentComplete: "how much is complete",
  progress: "the progress",
  commentary: "the commentary",
  correctiveAction: "the corrective action",
  reviewedBy: "who reviewed it",
  reviewedOn: "when it was reviewed",
  completedOn: "when it was completed",
  risk: "the risk",
  impact: "the impact",
  likelihood: "the likelihood",
  managed: "how it is managed",
  dependency: "what it depends on",
  recommendation: "the recommendation",
  notes: "notes",
  ragReason: "the reason for the RAG",
};

/** Fields that are more than one: "has the milestones". */
const severalOf: ReadonlySet<FieldName> = new Set(["milestones", "partners", "resources", "indicators", "notes"]);

const roles: Readonly<Record<SheetReading["role"], string>> = {
  plan: "action plan",
  indicators: "indicator list",
  measures: "measures",
  risks: "risks",
  lookup: "look-up list",
  cover: "cover",
  own: "made by Plan Check",
  empty: "empty",
  other: "not part of the plan",
};

const isKeyOf = <T extends object>(record: T) => (key: string): key is Extract<keyof T, string> => key in record;
/** All fields and roles, in the order in which they stand above. */
export const fieldNames: readonly FieldName[] = Object.keys(fields).filter(isKeyOf(fields));
export const sheetRoles: readonly SheetReading["role"][] = Object.keys(roles).filter(isKeyOf(roles));

const tables: Readonly<Record<TableLines["kind"], string>> = {
  actions: "Actions",
  milestones: "Milestones",
  indicators: "Indicators",
  measures: "Measures",
  risks: "Risks",
  recommendations: "Recommendations",
  dependencies: "Dependencies",
  lookup: "Look-up list",
  form: "Form",
  other: "A table of another kind",
};

const figureColumns = {
  actual: (period: string) => `the actual for ${period}`,
  target: (period: string) => `the target for ${period}`,
  comparator: (label: string) => `a comparator: ${label}`,
} as const;

export const reading = {
  untitled: "This plan",
  roles,
  fields,
  period: (plan: Plan): string =>
    plan.period ? `Plan period ${plan.period.text}${plan.periodEvidence ? ` (from ${plan.periodEvidence})` : ""}.` : "No title or heading says for certain which period the plan is for.",
  /** "Actions: 20 in 37 rows", "Risks: 4 rows". */
  /** A form with actions is cards of actions. */
  table: (table: TableLines): string => `${tables[table.kind === "form" && table.items !== null ? "actions" : table.kind]}: ${table.items === null ? "" : `${table.items} in `}${countOf(table.rows, "row")}`,
  /** "Column C “By When?” is the due date." */
  column: (line: ColumnLine): string => {
    const name = line.heading === "" ? `Column ${line.letters}` : `Column ${line.letters} “${line.heading}”`;
    const held = line.figures ? figureColumns[line.figures.kind](line.figures.period) : line.field === null ? null : fields[line.field];
    if (held !== null) return `${name} ${line.figures === null && line.field !== null && severalOf.has(line.field) ? "has" : "is"} ${held}.`;
    if (line.chosen) return `${name} is left out, as you said.`;
    return line.evidence === "" ? `${name} was not understood.` : `${name}:`;
  },
  chosen: "You said so.",
  changeColumn: (letters: string): string => `Change column ${letters}`,
  changeSheet: (sheet: string): string => `Change what ${sheet} is`,
  columnIs: (letters: string): string => `Column ${letters} is`,
  sheetIs: "This sheet is",
  recognised: "As Plan Check recognised it",
  nothing: "not part of the plan",
  reset: "Forget all changes",
};

/** "action plan", with the evidence for it. */
export function sheetSeen(sheet: SheetReading): string {
  return sheet.evidence === "" ? roles[sheet.role] : `${roles[sheet.role]}. ${sheet.evidence}`;
}

/** What a screen reader is told when the pane has changed by itself. */
export function announcement(state: PaneState): string {
  switch (state.phase) {
    case "working":
      return state.stopping ? stopping : steps[state.step ?? "reading"].now;
    case "proposal":
      return state.evaluation ? whatWasRead(state.evaluation) : "";
    case "results":
      if (state.busy !== null) return busyWith[state.busy];
      return state.notice ?? (state.outcome && state.evaluation ? `${outcomeSentence(state.outcome)} ${ratedSentence(state.evaluation)}` : "");
    case "nothing":
      return state.evaluation ? nothingFound(state.evaluation).title : "";
    default:
      return state.notice ?? "";
  }
}
