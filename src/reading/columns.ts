import type { FieldName } from "../plan/model";
import type { TableBlock } from "./blocks";
import { contentOf, type ColumnContent } from "./column-content";
import type { Grid } from "./grid";
import type { HeadingMatch } from "./headings";

/** A column of a table and what it was understood to hold. */
export interface TableColumn {
  readonly column: number;
  readonly heading: string;
  readonly match: HeadingMatch | null;
  readonly field: FieldName | null;
  readonly evidence: string;
  readonly content: ColumnContent;
  /** True where the heading is a time and the cells only mark it ("x"): a bar chart of the year. */
  readonly marksTime?: boolean;
}

interface Draft {
  readonly column: number;
  readonly heading: string;
  readonly match: HeadingMatch | null;
  field: FieldName | null;
  evidence: string;
  readonly content: ColumnContent;
  marksTime?: boolean;
}

/** Fields of which a table may have several columns; their words are read together. */
const manyColumns: ReadonlySet<FieldName> = new Set(["leads", "partners", "resources", "milestones", "measure", "when", "deliveryRag", "outcomeRag", "progress", "commentary", "indicators", "notes", "target", "actual", "policy", "rationale"]);

/** What each column of a table holds: by its heading, then by its neighbours, then by its cells; the user's own word first. */
export function columnsOf(grid: Grid, block: TableBlock, chosen: ReadonlyMap<number, FieldName | null>, isAboutOneArea = false): TableColumn[] {
  const headings = new Map(block.header.columns.map((column) => [column.column, column]));
  const drafts: Draft[] = [];
  for (let column = block.firstColumn; column <= block.lastColumn; column++) {
    const header = headings.get(column);
    const content = contentOf(grid, block.rows, column);
    if (!header && content.filled === 0) continue;
    const match = header?.match ?? null;
    const heading = header?.heading ?? "";
    drafts.push({ column, heading, match, field: match?.field ?? null, evidence: match ? headingEvidence(heading, match) : "", content });
  }
  byNeighbours(drafts, isAboutOneArea);
  timelineColumns(drafts);
  namedForWhatTheySort(drafts);
  byContent(drafts);
  repeatedFields(drafts);
  preferRevised(drafts);
  for (const draft of drafts) {
    const choice = chosen.get(draft.column);
    if (choice === undefined) continue;
    if (choice !== null && !manyColumns.has(choice)) for (const other of drafts) if (other.field === choice && !chosen.has(other.column)) other.field = null;
    draft.field = choice;
    draft.evidence = "you said so";
  }
  return drafts;
}

function headingEvidence(heading: string, match: HeadingMatch): string {
  const words = heading.replace(/\s+/g, " ");
  return match.field === null ? `the heading says "${words}", which the plan has no place for` : `the heading says "${words}"`;
}

const first = (drafts: readonly Draft[], field: FieldName): Draft | undefined => drafts.find((draft) => draft.field === field);

/** Headings that mean one thing or another, depending on the table's other columns. */
function byNeighbours(drafts: Draft[], isAboutOneArea: boolean): void {
  // "Outcome" over a column of references, with the outcomes themselves in the next column, that has no heading.
  for (const [index, draft] of drafts.entries()) {
    const next = drafts[index + 1];
    if (!next || next.match || next.heading !== "" || draft.match === null) continue;
    if (draft.content.references >= 0.7 && next.content.meanLength > 15 && draft.field !== "reference") {
      next.field = draft.field;
      next.evidence = `${draft.evidence}, which stands over two columns`;
      draft.field = "reference";
      draft.evidence = `${Math.round(draft.content.references * 100)}% of its cells are references`;
    }
  }
  // "Year" over "2025/26" beside a column of dates says when an audit or a plan was made, not when a row is due.
  for (const draft of drafts) {
    if (draft.field !== "when" || draft.match?.words !== "year" || !drafts.some((other) => other !== draft && other.field === "when" && other.content.dates >= 0.6)) continue;
    draft.field = null;
    draft.evidence += ", but another column says when";
  }
  originalDates(drafts);
  const what = drafts.find((draft) => /^what$/i.test(draft.match?.words ?? ""));
  const how = drafts.find((draft) => /^how$/i.test(draft.match?.words ?? ""));
  if (what && how) what.field = "area";

  // Projects within workstreams: each row is one of them.
  const groups = drafts.filter((draft) => draft.field === "group");
  const project = groups.find((draft) => /^(?:projects?|schemes?|initiatives?)$/.test(draft.match?.words ?? ""));
  const named = first(drafts, "action");
  const deliverable = /^deliverables?$/.test(named?.match?.words ?? "");
  if (project && groups.length > 1 && (!named || deliverable) && project.content.filled >= project.content.rows * 0.6 && project.content.distinct >= 0.9) {
    project.field = "action";
    project.evidence += ", with one in each row";
    if (named) named.field = "milestones";
  }
  const actions = drafts.filter((draft) => draft.field === "action");
  if (actions.length > 1) chooseAction(actions);

  // An "Outcome" beside an objective, a priority or the like is what the action shall achieve.
  const areas = drafts.filter((draft) => draft.field === "area");
  if (areas.length > 1) {
    const main = areas.find((draft) => !/^outcomes?$/.test(draft.match?.words ?? "")) ?? areas[0];
    for (const draft of areas) {
      if (draft === main) continue;
      if (/^outcomes?$/.test(draft.match?.words ?? "")) {
        draft.field = "measure";
        draft.evidence += ", beside another column for the objective";
      } else draft.field = first(drafts, "theme") ? null : "theme";
    }
  }
  const outcome = drafts.find((draft) => draft.field === "area" && /^outcomes?$/.test(draft.match?.words ?? ""));
  const actionDraft = first(drafts, "action");
  if (outcome && actionDraft) {
    // Where titles name the area already, or every row has an outcome of its own to the action's right, it is what the action shall bring.
    const ownEach = outcome.content.filled >= 3 && outcome.content.distinct >= 0.9 && outcome.column > actionDraft.column;
    if (isAboutOneArea || ownEach) {
      outcome.field = "measure";
      outcome.evidence += isAboutOneArea ? ", and the titles name the area" : ", with one for each action";
    }
  }
  // "Must do / Should do" over those words alone sorts the findings; it holds none.
  for (const draft of drafts) {
    const findings = drafts.some((other) => other !== draft && other.field === "recommendation" && other.content.meanLength > 20);
    if (draft.field !== "recommendation" || !findings || draft.content.meanLength > 20) continue;
    draft.field = "group";
    draft.evidence += ", but its cells only sort the rows";
  }
  const priority = first(drafts, "priority");
  if (priority && priority.content.filled > 0 && priority.content.urgency >= 0.8) {
    priority.field = null;
    priority.evidence = "its cells say how urgent a row is, not which priority it belongs to";
  }
  if (!first(drafts, "leads")) {
    const organisation = first(drafts, "organisation");
    if (organisation && organisation.content.labelled < 0.3) {
      organisation.field = "leads";
      organisation.evidence += ", and no other column says who leads";
    }
  }
  // "Consequence" beside an impact score goes on with the risk.
  const scored = drafts.filter((draft) => draft.field === "impact");
  if (scored.length > 1) for (const draft of scored) if (/^consequences?$/.test(draft.match?.words ?? "")) draft.field = null;
  // "L" and "I" are scores of a risk and nothing else.
  if (!first(drafts, "risk")) for (const draft of drafts) if (/^[li]$/.test(draft.match?.words ?? "")) draft.field = null;
  // "Impact" is what an action brings, except beside a likelihood.
  const impact = first(drafts, "impact");
  if (impact && !first(drafts, "likelihood") && !first(drafts, "risk")) impact.field = impact.content.rag >= 0.6 ? "outcomeRag" : "measure";
  if (!first(drafts, "risk") && first(drafts, "managed") && first(drafts, "action")) {
    const managed = first(drafts, "managed");
    if (managed) managed.field = "correctiveAction";
  }
  for (const draft of drafts) {
    if (draft.field === "status" && draft.content.rag >= 0.7 && draft.content.delivery < 0.7 && draft.content.filled > 1) {
      draft.field = "deliveryRag";
      draft.evidence += ", and its cells are Red, Amber and Green";
    }
    if (draft.field === "progress" && draft.content.rag >= 0.7 && draft.content.filled > 1) {
      draft.field = "deliveryRag";
      draft.evidence += ", and its cells are Red, Amber and Green";
    }
    if (draft.field === "progress" && draft.content.percentages >= 0.7) draft.field = "percentComplete";
    if (draft.field === "status" && draft.content.percentages >= 0.7) draft.field = "percentComplete";
    if (draft.field === "milestones" && draft.content.filled >= 2 && draft.content.figures >= 0.8) {
      draft.field = null;
      draft.evidence += ", but its cells are numbers";
    }
    if (draft.field === "reference" && draft.content.meanLength > 30) {
      draft.field = null;
      draft.evidence = "the heading says it is a reference, but its cells are sentences";
    }
    if (draft.field === "when" && draft.content.filled >= 4 && draft.content.dates === 0 && draft.content.meanLength > 60) {
      draft.field = "milestones";
      draft.evidence += ", but its cells are sentences";
    }
  }
  // Beside progress or a RAG, "Evidence" is what shows that the action was done, not what it shall bring.
  const evidence = drafts.find((draft) => draft.field === "measure" && /^evidence(?: (?:of completion|of impact|required))?$/.test(draft.match?.words ?? ""));
  if (evidence && ["progress", "deliveryRag", "status"].some((field) => drafts.some((draft) => draft.field === field))) {
    evidence.field = "notes";
    evidence.evidence += ", beside the columns that track progress";
  }
  // "Short", "Medium", "Long" beside a column of dates say how far off a row is.
  const dated = drafts.find((draft) => draft.field === "when" && draft.content.dates >= 0.6);
  for (const draft of drafts) {
    if (!dated || draft === dated || draft.field !== "when" || draft.content.filled === 0 || draft.content.dates > 0) continue;
    draft.field = null;
    draft.evidence += `, but its cells are no dates, and "${dated.heading.replace(/\s+/g, " ")}" has them`;
  }
  // A "performance target" is the figure to reach where another column says what is measured, and its cells are figures or stand beside what was reached.
  for (const draft of drafts) {
    if (draft.field !== "measure" || !/^(?:performance|measure) targets?$/.test(draft.match?.words ?? "")) continue;
    if (!(first(drafts, "actual") || draft.content.figures >= 0.5) || !drafts.some((other) => other !== draft && (other.field === "measure" || other.field === "indicators" || other.field === "milestones"))) continue;
    draft.field = "target";
    draft.evidence += ", and another column says what is measured";
  }
  // "Target" over days is when, not how much.
  for (const draft of drafts) {
    if (draft.field !== "target" || draft.content.filled === 0 || draft.content.dates < 0.8 || draft.content.figures > 0.2) continue;
    draft.field = "when";
    draft.evidence += ", and its cells are dates";
  }
  // "Current performance" beside a target is what the target is compared with, where no other column says what was achieved.
  for (const draft of drafts) {
    if (draft.field !== "baseline" || !/^current performance\b/.test(draft.match?.words ?? "") || draft.content.figures < 0.5 || !first(drafts, "target") || first(drafts, "actual")) continue;
    draft.field = "actual";
    draft.evidence += ", beside a target and without another column of actuals";
  }
  // "Description" is what is done, where no other column says it.
  const described = drafts.find((draft) => draft.field === "notes" && /^(?:details?|description)$/.test(draft.match?.words ?? ""));
  if (described && !(["action", "area", "group", "milestones", "recommendation", "risk", "measure", "indicators"] as const).some((field) => first(drafts, field))) described.field = "action";
  // "Agencies" beside a lead are the partners; one agency would be the lead's.
  const bodies = drafts.find((draft) => draft.field === "organisation" && /^(?:agencies|organisations)$/.test(draft.match?.words ?? ""));
  if (bodies && first(drafts, "leads") && !first(drafts, "partners")) {
    bodies.field = "partners";
    bodies.evidence += ", beside another column for the lead";
  }
  // "Actions" over numbers counts them.
  for (const draft of drafts) {
    if (draft.field !== "action" || draft.content.filled < 2 || draft.content.figures < 0.8) continue;
    draft.field = null;
    draft.evidence += ", but its cells are numbers";
  }
  // A RAG column next to figures speaks of the outcome.
  for (const [index, draft] of drafts.entries()) {
    const left = drafts[index - 1]?.field;
    if (draft.field === "deliveryRag" && (left === "target" || left === "indicators" || left === "baseline") && !first(drafts, "outcomeRag")) {
      draft.field = "outcomeRag";
      draft.evidence += ", beside the indicator's figures";
    }
  }
}

/**
 * Columns whose heading names what their cells point to: "Scheme" over "1.1", "1.2" holds references, "Links" over "NI 110" holds indicators.
 * A column of whole numbers stays what its heading says.
 */
function namedForWhatTheySort(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const { content, field } = draft;
    if (content.filled < 2) continue;
    if (!first(drafts, "reference") && (field === "group" || field === "area" || field === "theme") && content.references >= 0.8 && (content.figures < 0.8 || content.dotted >= 0.8) && content.distinct >= 0.9 && content.meanLength <= 8) {
      draft.field = "reference";
      draft.evidence += ", and its cells are references";
    } else if (!first(drafts, "indicators") && (field === "policy" || (field === null && draft.heading !== "" && draft.match === null)) && content.codes >= 0.6 && content.meanLength <= 40) {
      draft.field = "indicators";
      draft.evidence = `${Math.round(content.codes * 100)}% of its cells are codes of indicators`;
    }
  }
}

/** The date first agreed counts where no other column has one, or a revised date is left empty. */
function originalDates(drafts: readonly Draft[]): void {
  const others = drafts.filter((draft) => draft.field === "when");
  for (const draft of drafts) {
    if (draft.match === null || draft.field !== null || !/^(?:original|initial|baseline) (?:(?:target |due |completion |end )?(?:date|deadline|timescale)|due|completion)$/.test(draft.match.words)) continue;
    if (others.every((other) => isRevised(other.heading))) draft.field = "when";
  }
}

/** Of several columns whose headings say "action" the fullest words win; the others are its steps or what it belongs to. */
function chooseAction(actions: Draft[]): void {
  const rank = (draft: Draft): number => (/^(?:what|how|response|steps?|projects?)$/.test(draft.match?.words ?? "") ? 0 : 2) + (/\b(?:action|we will do|will be done)/.test(draft.match?.words ?? "") ? 1 : 0) + draft.content.filled / Math.max(1, draft.content.rows);
  const main = [...actions].sort((a, b) => rank(b) - rank(a))[0];
  for (const draft of actions) {
    if (draft === main) continue;
    draft.field = "milestones";
    draft.evidence += ", beside another column for the action";
  }
}

/** "Q1" to "Q4", months or years as columns: milestones where they hold words, times where they hold marks, else the latest RAG or progress; figures are left to the indicators. */
function timelineColumns(drafts: Draft[]): void {
  const isTime = (draft: Draft): boolean => quarterHeading.test(draft.heading) || timeHeading.test(draft.heading);
  // "Timescale" over "25/26 | 26/27" with ticks below: times that are marked, not dates.
  const ticked = drafts.filter((draft) => draft.field === "when" && isTime(draft) && draft.heading.includes(":"));
  if (ticked.length >= 2 && ticked.every((draft) => draft.content.filled === 0 || draft.content.marks >= 0.8)) for (const draft of ticked) draft.field = null;
  const times = drafts.filter((draft) => draft.field === null && isTime(draft));
  const held = times.filter((draft) => draft.content.filled > 0);
  if (times.length < 2 || held.length === 0 || !first(drafts, "action")) return;
  const says = (test: (content: ColumnContent) => boolean): boolean => held.every((draft) => test(draft.content));
  if (says((content) => content.marks >= 0.8)) {
    for (const draft of times) {
      draft.marksTime = true;
      draft.evidence = "the heading is a time and its cells mark it";
    }
    return;
  }
  if (says((content) => content.rag >= 0.8)) {
    for (const draft of held) {
      draft.field = "deliveryRag";
      draft.evidence = "the heading is a time and its cells are Red, Amber and Green";
    }
    return;
  }
  if (held.some((draft) => draft.content.figures >= 0.3)) {
    if (!first(drafts, "target") || !says((content) => content.figures >= 0.6)) return;
    for (const draft of times) {
      draft.field = "actual";
      draft.evidence = "the heading is a time and its cells are figures, beside a target";
    }
    return;
  }
  const isProgress = times.some((draft) => /progress|update|position|review|comment/i.test(draft.heading));
  for (const draft of times) {
    draft.field = isProgress ? "progress" : "milestones";
    draft.evidence = `the heading is a time and its cells say what ${isProgress ? "was" : "is to be"} done in it`;
  }
}

/** "Year 1 (2024/25)", "2025/26", "Apr", "June 2025": a heading that is a time and nothing else. */
const timeHeading = /^(?:[\w ]{0,24}:\s*)?(?:(?:short|medium|long)[\s-]?term(?:\s*\(.*\))?|(?:autumn|spring|summer)(?: term)?(?:\s(?:20)?\d\d)?|y(?:ea)?r\s?[1-5](?:\s*\(.*\))?|(?:fy\s?)?(?:20)\d\d(?:\s?[-/–]\s?(?:20)?\d\d)?|\d\d\s?[/–-]\s?\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:[\s'’-]*(?:20)?\d\d)?)$/i;

/** "Q1", "Milestones: Q2", "Quarter 3 (Oct-Dec)", "Q1 update". */
export const quarterHeading = /(?:^|[:\s])(?:q(?:uarter|tr)?\.?\s?[1-4])\b/i;

/** Columns whose heading says nothing known, by what stands in them. */
function byContent(drafts: Draft[]): void {
  const has = (field: FieldName): boolean => drafts.some((draft) => draft.field === field);
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  for (const draft of drafts) {
    if (draft.match !== null || draft.field !== null || draft.marksTime || draft.content.filled < 2) continue;
    const { content } = draft;
    const say = (field: FieldName, why: string): void => {
      draft.field = field;
      draft.evidence = why;
    };
    if (content.dates >= 0.7 && !has("when")) say("when", `${percent(content.dates)} of its cells hold dates`);
    else if (content.rag >= 0.8 && content.delivery < 0.8 && !has("deliveryRag")) say("deliveryRag", `${percent(content.rag)} of its cells are Red, Amber or Green`);
    else if (content.delivery >= 0.8 && !has("status")) say("status", `${percent(content.delivery)} of its cells say how far the action is`);
    else if (content.people >= 0.7 && content.meanLength < 60 && !has("leads")) say("leads", `${percent(content.people)} of its cells name a person or post`);
    else if (content.labelled >= 0.6 && !has("leads")) say("leads", `${percent(content.labelled)} of its cells name a lead or partners by label`);
    else if (content.references >= 0.8 && (content.figures < 0.8 || (draft.heading === "" && draft === drafts[0])) && content.distinct >= 0.8 && content.meanLength <= 12 && !has("reference")) say("reference", `${percent(content.references)} of its cells are references`);
  }
  if (!has("action") && !has("area") && !has("recommendation") && !has("risk")) {
    const longest = drafts
      .filter((draft) => draft.match === null && draft.content.filled >= 3 && draft.content.meanLength >= 25 && draft.content.distinct >= 0.7)
      .sort((a, b) => b.content.meanLength - a.content.meanLength)[0];
    if (longest && (has("when") || has("leads"))) {
      longest.field = "action";
      longest.evidence = "no heading names the action, and these cells hold the longest sentences";
    }
  }
}

/** Of several dates the revised one comes first; a row without it falls back on the others. */
function preferRevised(drafts: Draft[]): void {
  const dates = drafts.filter((draft) => draft.field === "when");
  if (dates.length < 2) return;
  const revised = dates.find((draft) => /revis|forecast|expected|new|current|latest/i.test(draft.heading) && draft.content.filled > 0);
  for (const draft of dates) if (revised && draft !== revised) draft.evidence += `, where "${revised.heading}" is empty`;
}

/** Whether a heading says that its date replaces an earlier one. */
export function isRevised(heading: string): boolean {
  return /revis|forecast|expected|new\b|current|latest/i.test(heading);
}

/** One column a field, where several columns cannot be read together: the first that has cells. */
function repeatedFields(drafts: Draft[]): void {
  const seen = new Map<FieldName, Draft>();
  for (const draft of drafts) {
    if (draft.field === null || manyColumns.has(draft.field)) continue;
    const earlier = seen.get(draft.field);
    if (!earlier) {
      seen.set(draft.field, draft);
      continue;
    }
    const replaces = earlier.content.filled === 0;
    const [loser, winner] = replaces ? [earlier, draft] : [draft, earlier];
    loser.evidence = `the heading says "${loser.heading}", but "${winner.heading}" is read as the same`;
    loser.field = draft.field === "status" ? "notes" : null;
    seen.set(draft.field ?? winner.field ?? "notes", winner);
  }
}
