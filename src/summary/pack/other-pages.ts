import { ragWord } from "../../rag/words";
import { longDate } from "../../plan/calendar";
import { dueItems, quarterOf, type DueItem } from "../due";
import { acronymsOf } from "./acronyms";
import { datesOf, type ActionFacts, type PackFacts } from "./facts";
import { indicatorTable } from "./indicator-table";
import { cell, cellOrTyped, columns, type PackPage, type PackTable } from "./model";

const page = (id: PackPage["id"], title: string, ...tables: readonly PackTable[]): PackPage => ({ id, title, blocks: tables.filter(({ rows }) => rows.length > 0) });

/** What moved since a quarter that somebody closed, in words and row by row. */
export interface Since {
  /** "Q2 2025/26" */
  readonly quarter: string;
  readonly sentences: readonly string[];
  readonly rows: readonly { readonly key: string; readonly now: string; readonly then: string; readonly name: string; readonly what: string }[];
}

/** The movement since the last closed quarter; empty where none was closed. */
export function sincePage(since: Since | null): PackPage {
  if (!since) return { id: "moved", title: "", blocks: [] };
  const table: PackTable = {
    kind: "table",
    heading: "Changed since then; colour and figure are told apart",
    columns: columns(["Now", 1], ["Before", 1], ["What", 2], ["How it moved", 4]),
    rows: since.rows.map(({ key, now, then, name, what }) => ({ key: `since | ${key}`, cells: [cell(now), cell(then), cell(name), cell(what)] })),
  };
  return { id: "moved", title: `What moved since ${since.quarter}`, blocks: [...since.sentences.map((text) => ({ kind: "text", text }) as const), ...(table.rows.length > 0 ? [table] : [])] };
}

/** Indicators whose colour or figure moved since the period before. */
export function movedPage({ indicators }: PackFacts): PackPage {
  const moved = indicators.filter(({ before, rating, moved: sentence }) => before !== null && sentence !== "" && (before.status !== rating.status || rating.travel === "worsening" || rating.travel === "improving"));
  const order = (one: (typeof moved)[number]) => (one.before?.status !== one.rating.status ? 0 : one.rating.travel === "worsening" ? 1 : 2);
  return page("moved", "What moved since the period before", {
    kind: "table",
    heading: "Colour and figure are told apart: a colour may change because its target did",
    columns: columns(["Now", 1], ["Code", 1], ["Outcome measure", 1], ["What moved", 2], ["Figure", 1], ["Before", 1], ["Before, period", 1]),
    rows: [...moved].sort((a, b) => order(a) - order(b)).map((one) => ({
      key: `moved | ${one.key}`,
      cells: [
        cell(ragWord(one.rating.status)),
        cell(one.rating.code === one.rating.name ? "" : one.rating.code),
        cell(one.rating.name),
        cell(one.moved),
        cell(figures(one)),
        cell(one.before ? ragWord(one.before.status) : ""),
        cell(one.before?.period ?? ""),
      ],
    })),
  });
}

function figures({ indicator, before, rating }: PackFacts["indicators"][number]): string {
  const text = (period: string) => indicator.actuals[period]?.text.replace(/\s+/g, " ").trim() ?? "";
  return before ? `${text(before.period)} (${before.period}) to ${text(rating.period)} (${rating.period})` : "";
}

export function designatedPage({ indicators }: PackFacts): PackPage {
  const designated = indicators.filter(({ indicator }) => indicator.targetType === "designated");
  const statutory = indicators.filter(({ indicator }) => indicator.targetType === "statutory");
  return page("designated", "Designated and statutory targets", indicatorTable("designated", "Designated targets", designated), indicatorTable("statutory", "Statutory targets", statutory));
}

const gapWords = /narrow(?:ing)? the gap|\bgaps?\b|inequalit|disadvantaged/i;

/** Actions that the plan groups under narrowing the gap, and indicators that measure a gap. */
export function gapPage({ actions, indicators, inFull }: PackFacts): PackPage {
  const ours = actions.filter(({ action }) => gapWords.test(action.group ?? ""));
  return page(
    "gap",
    "Narrowing the gap",
    indicatorTable("gap", "Measures of a gap", indicators.filter(({ rating }) => gapWords.test(rating.name))),
    {
      kind: "table",
      heading: "Actions",
      columns: columns(["RAG", 1], ["Reference", 1], ["Action", 1], ["Priority", 1], ["Owner", 2], ["By when", 2]),
      rows: ours.map(({ action, key, outcome, priority }) => ({
        key: `gap action | ${key}`,
        cells: [cell(outcome), cell(action.ref ?? ""), cell(action.text), cell(inFull(priority)), cell(action.leads.join("; ")), cell(datesOf(action))],
      })),
    },
  );
}


export function recommendationsPage({ plan, actions }: PackFacts): PackPage {
  const byRow = new Map(actions.map((facts) => [`${facts.action.sheet}\u0000${facts.action.row}`, facts]));
  return page("recommendations", "Inspection recommendations", {
    kind: "table",
    heading: "Every recommendation with the actions that answer it",
    columns: columns(["RAG", 1], ["Reference", 1], ["Recommendation", 1], ["Answered by", 2], ["Owner", 2], ["By when", 1]),
    rows: plan.recommendations.flatMap((one, index) => {
      const answers = one.answeredBy.flatMap(({ sheet, row }) => byRow.get(`${sheet}\u0000${row}`) ?? []);
      const key = `recommendation | ${one.sheet} ${one.text.slice(0, 80)} ${index}`.replace(/\s+/g, " ");
      const text = one.source && !one.text.includes(one.source) ? `${one.text} (${one.source})` : one.text;
      if (answers.length === 0) return [{ key, cells: [cell("Not rated"), cell(""), cell(text), cell("No action answers it."), cellOrTyped("", "owner"), cellOrTyped("", "by when")] }];
      return answers.map((facts, at) => ({
        key: `${key} ${facts.key}`,
        cells: [cell(facts.outcome), cell(facts.action.ref ?? ""), cell(at === 0 ? text : "as above"), cell(text.includes(facts.action.text) ? "By doing what it says" : facts.action.text), cell(facts.action.leads.join("; ")), cell(datesOf(facts.action))],
      }));
    }),
  });
}

export function risksPage({ plan }: PackFacts): PackPage {
  return page(
    "risks",
    "Risks and dependencies",
    {
      kind: "table",
      heading: "Risks",
      columns: columns(["Impact", 1], ["Likelihood", 1], ["Risk", 2], ["How it is managed", 4]),
      rows: plan.risks.map((one) => ({ key: `risk | ${one.sheet} ${one.risk.slice(0, 80)}`.replace(/\s+/g, " "), cells: [cell(one.impact ?? ""), cell(one.likelihood ?? ""), cell(one.risk), cellOrTyped(one.managed ?? "", "managed")] })),
    },
    {
      kind: "table",
      heading: "Dependencies",
      columns: columns(["Depends on", 3], ["Arrangement", 5]),
      rows: plan.dependencies.map((one) => ({ key: `dependency | ${one.sheet} ${one.on.slice(0, 80)}`.replace(/\s+/g, " "), cells: [cell(one.on), cellOrTyped(one.arrangement ?? "", "arrangement")] })),
    },
  );
}

/**
 * What is due in the quarter of the as-at date and the one after it, by lead: open milestones, and the actions' own
 * dates. Where nothing is, why.
 */
export function duePage(facts: PackFacts): PackPage {
  const { actions, asAt, inFull } = facts;
  const quarters = [quarterOf(asAt), quarterOf(threeMonthsLater(asAt))];
  const title = "Due this quarter and next, by lead";
  const due = actions
    .filter(({ delivery }) => delivery !== "Complete")
    .flatMap((one) => {
      const seen = new Set<string>();
      const items = dueItems(one.action).filter(({ milestone, when }) => {
        // A cell that says "March 2011" three times asks for nothing three times.
        const name = `${when.end ?? ""} ${milestone?.text ?? ""}`;
        if (when.end === null || when.end < asAt || !quarters.includes(quarterOf(when.end)) || seen.has(name)) return false;
        seen.add(name);
        return true;
      });
      if (items.length === 0) return [];
      items.sort((a, b) => (a.when.end ?? "").localeCompare(b.when.end ?? ""));
      return (one.action.leads.length > 0 ? one.action.leads : ["No lead named"]).flatMap((lead) => inRows(items).map((part, index) => ({ lead, one, part, index })));
    });
  if (due.length === 0) return actions.length === 0 ? { id: "due", title, blocks: [] } : { id: "due", title, blocks: [{ kind: "text", text: nothingDue(facts, quarters) }] };
  const first = ({ part }: (typeof due)[number]): string => part[0]?.when.end ?? "";
  due.sort((a, b) => a.lead.localeCompare(b.lead, "en-GB") || first(a).localeCompare(first(b)));
  return page("due", title, {
    kind: "table",
    heading: `${quarters.join(" and ")}: due dates from ${longDate(asAt)} on, of milestones that are not done and of actions`,
    columns: columns(["Lead", 2], ["What is due", 2], ["Priority", 2], ["Outcome RAG", 1], ["Due", 1]),
    rows: due.map(({ lead, one, part, index }) => ({
      key: `due | ${lead} ${one.key}${index === 0 ? "" : ` (${index + 1})`}`,
      cells: [cell(lead), cell([`${one.action.ref ?? ""} ${one.action.text}`.trim(), ...part.flatMap(({ milestone, when }) => (milestone ? [`• ${milestone.text}${milestone.text.includes(when.text) ? "" : ` (${when.text})`}`] : []))].join("\n")), cell(inFull(one.priority)), cell(one.outcome), cell([...new Set(part.map(({ when }) => when.text.replace(/^by\s+/i, "")))].join("; "))],
    })),
  });
}

/** Milestones beyond so many characters go into a row of their own: a row of Excel is at most 409 points high. */
const mostInRow = 700;

/** What an action has due, cut into rows; most have one. */
function inRows(items: readonly DueItem[]): readonly (readonly DueItem[])[] {
  const rows: DueItem[][] = [[]];
  let length = 0;
  for (const item of items) {
    const own = item.milestone?.text.length ?? 0;
    if (length > 0 && length + own > mostInRow) {
      rows.push([]);
      length = 0;
    }
    rows[rows.length - 1]?.push(item);
    length += own;
  }
  return rows;
}

/** Why no date lies in the two quarters: they all have passed, come later, recur, or there are none. */
function nothingDue({ actions, asAt }: PackFacts, quarters: readonly string[]): string {
  const dated = actions.flatMap(({ action }) => dueItems(action).flatMap(({ when }) => when.end ?? [])).sort();
  const next = dated.find((date) => date >= asAt);
  const last = dated.at(-1);
  const recur = actions.filter(({ action }) => action.when.length > 0 && action.when.every(({ end }) => end === null)).length;
  const without = actions.filter(({ action }) => dueItems(action).length === 0).length;
  return [
    `Nothing is due in ${quarters.join(" and ")}, as at ${longDate(asAt)}.`,
    next !== undefined ? `The next due date is ${longDate(next)}.` : last !== undefined ? `Every due date has passed; the last was ${longDate(last)}. If the meeting is about an earlier time, choose its as-at date and build the pack again.` : "",
    recur > 0 ? `${recur} of ${actions.length} actions recur or go on without an end.` : "",
    without > 0 ? `${without} of ${actions.length} actions have no due date.` : "",
  ].filter(Boolean).join(" ");
}

function threeMonthsLater(date: string): string {
  const month = Number(date.slice(5, 7)) + 3;
  const year = Number(date.slice(0, 4)) + (month > 12 ? 1 : 0);
  return `${year}-${String(month > 12 ? month - 12 : month).padStart(2, "0")}-01`;
}

/** Indicators one by one; actions gathered by why, outcome and delivery apart. */
export function notRatedPage({ indicators, actions }: PackFacts): PackPage {
  const none = ragWord("none");
  return page(
    "notRated",
    "Not rated, and why",
    {
      kind: "table",
      heading: "Indicators without a status",
      columns: columns(["Code", 2], ["Indicator", 2], ["Why", 4]),
      rows: indicators
        .filter(({ status }) => status === none)
        .map((one) => ({ key: `not rated | ${one.key}`, cells: [cell(one.rating.code === one.rating.name ? "" : one.rating.code), cell(one.rating.name), cell(one.rating.reason)] })),
    },
    byReason("outcome", "Actions without an outcome RAG", actions.filter(({ outcome }) => outcome === none), ({ rating, action }) => (action.outcomeRag || !rating ? "" : rating.reason)),
    byReason("delivery", "Actions whose delivery is tracked, without a delivery RAG", actions.filter(({ delivery }) => delivery === none), ({ proposed, action }) => (action.deliveryRag || !proposed ? "" : proposed.reason)),
  );
}

/** One row a reason, the commonest first, with how many actions it is true of and which. */
function byReason(what: string, heading: string, actions: readonly ActionFacts[], reasonOf: (one: ActionFacts) => string): PackTable {
  const reasons = new Map<string, string[]>();
  for (const one of actions) {
    const reason = reasonOf(one) || "The plan itself says that it is not rated.";
    const names = reasons.get(reason) ?? [];
    names.push(one.action.ref ?? `${one.action.sheet}, row ${one.action.row}`);
    reasons.set(reason, names);
  }
  return {
    kind: "table",
    heading: `${heading}: ${actions.length}`,
    columns: columns(["Actions", 1], ["Why", 3], ["Which", 4]),
    rows: [...reasons].sort(([, a], [, b]) => b.length - a.length).map(([reason, names]) => ({ key: `not rated ${what} | ${reason.slice(0, 120)}`, cells: [cell(String(names.length)), cell(reason), cell(names.join("; "))] })),
  };
}

/** Judgements that differ from what was computed; promise 5 keeps them, and a board is told. */
export function overridingPage({ actions, indicators }: PackFacts): PackPage {
  const headings = (name: string) => columns(["Judged", 1], ["Reference", 1], [name, 2], ["Computed", 2], ["Why it is judged so", 2]);
  const ofAction = (prefix: string, { action, key }: ActionFacts, judged: string, computed: string, why: string) => ({
    key: `${prefix} | ${key}`,
    cells: [cell(judged), cell(action.ref ?? ""), cell(action.text), cell(computed), cellOrTyped(why, "why")],
  });
  return page(
    "overriding",
    "Judgements that override the computed status",
    {
      kind: "table",
      heading: "Outcome RAG of actions: what a person typed is kept, and stands beside what the figures say",
      columns: headings("Action"),
      rows: actions.flatMap((facts) => {
        const { action, rating, outcome, settled } = facts;
        if (action.outcomeRag === null || rating === null || rating.status === "none" || rating.status === action.outcomeRag.status) return [];
        return [ofAction("override", facts, outcome, `${ragWord(rating.status)}: ${rating.reason}`, settled)];
      }),
    },
    {
      kind: "table",
      heading: "Delivery RAG of actions: what a person typed, beside what status and dates say",
      columns: headings("Action"),
      rows: actions.flatMap((facts) => {
        const { action, proposed, delivery } = facts;
        if (action.deliveryRag === null || proposed === null || proposed.status === "none" || proposed.status === action.deliveryRag.status) return [];
        return [ofAction("override delivery", facts, delivery ?? "", `${ragWord(proposed.status)}: ${proposed.reason}`, "")];
      }),
    },
    {
      kind: "table",
      heading: "Status of indicators: what a person typed, beside what the figures say",
      columns: headings("Indicator"),
      rows: indicators
        .filter(({ status, rating }) => rating.status !== "none" && status !== ragWord(rating.status))
        .map(({ status, rating, key, settled }) => ({
          key: `override indicator | ${key}`,
          cells: [cell(status), cell(rating.code === rating.name ? "" : rating.code), cell(rating.name), cell(rating.reason.startsWith(ragWord(rating.status)) ? rating.reason : `${ragWord(rating.status)}: ${rating.reason}`), cellOrTyped(settled, "why")],
        })),
    },
  );
}

export function glossaryPage({ plan }: PackFacts): PackPage {
  return page("glossary", "Abbreviations", {
    kind: "table",
    heading: "As the plan itself explains them",
    columns: columns(["Short", 2], ["In full", 6]),
    rows: acronymsOf(plan).map(({ short, long }) => ({ key: `abbreviation | ${short}`, cells: [cell(short), cell(long)] })),
  });
}
