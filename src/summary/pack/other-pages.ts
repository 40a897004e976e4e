import { ragWord } from "../../rag/words";
import { nextDue, quarterOf } from "../due";
import { acronymsOf } from "./acronyms";
import type { ActionFacts, PackFacts } from "./facts";
import { indicatorTable } from "./indicator-table";
import { cell, cellOrTyped, type PackPage, type PackTable } from "./model";

const columns = (...pairs: readonly (readonly [string, number])[]) => pairs.map(([heading, span]) => ({ heading, span }));
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
export function gapPage({ actions, indicators }: PackFacts): PackPage {
  const ours = actions.filter(({ action }) => gapWords.test(action.group ?? ""));
  return page(
    "gap",
    "Narrowing the gap",
    indicatorTable("gap", "Measures of a gap", indicators.filter(({ rating }) => gapWords.test(rating.name))),
    { kind: "table", heading: "Actions", columns: columns(["RAG", 1], ["Reference", 1], ["Action", 2], ["Priority", 2], ["Owner", 1], ["By when", 1]), rows: ours.map((facts) => actionRow("gap action", facts)) },
  );
}

function actionRow(prefix: string, { action, key, outcome, priority }: ActionFacts) {
  return {
    key: `${prefix} | ${key}`,
    cells: [cell(outcome), cell(action.ref ?? ""), cell(action.text), cell(priority), cell(action.leads.join("; ")), cell(action.when.map(({ text }) => text).join("; "))],
  };
}

export function recommendationsPage({ plan, actions }: PackFacts): PackPage {
  const byRow = new Map(actions.map((facts) => [`${facts.action.sheet}\u0000${facts.action.row}`, facts]));
  return page("recommendations", "Inspection recommendations", {
    kind: "table",
    heading: "Every recommendation with the actions that answer it",
    columns: columns(["RAG", 1], ["Reference", 1], ["Recommendation", 2], ["Answered by", 2], ["Owner", 1], ["By when", 1]),
    rows: plan.recommendations.flatMap((one, index) => {
      const answers = one.answeredBy.flatMap(({ sheet, row }) => byRow.get(`${sheet}\u0000${row}`) ?? []);
      const key = `recommendation | ${one.sheet} ${one.text.slice(0, 80)} ${index}`.replace(/\s+/g, " ");
      const text = one.source ? `${one.text} (${one.source})` : one.text;
      if (answers.length === 0) return [{ key, cells: [cell("Not rated"), cell(""), cell(text), cell("No action answers it."), cellOrTyped("", "owner"), cellOrTyped("", "by when")] }];
      return answers.map((facts, at) => ({
        key: `${key} ${facts.key}`,
        cells: [cell(facts.outcome), cell(facts.action.ref ?? ""), cell(at === 0 ? text : "as above"), cell(facts.action.text), cell(facts.action.leads.join("; ")), cell(facts.action.when.map((when) => when.text).join("; "))],
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

/** What is due in the quarter of the as-at date and the one after it, by lead. */
export function duePage({ actions, asAt }: PackFacts): PackPage {
  const quarters = [quarterOf(asAt), quarterOf(threeMonthsLater(asAt))];
  const due = actions.flatMap((facts) => {
    const when = nextDue(facts.action, asAt);
    return when?.end && when.end >= asAt && quarters.includes(quarterOf(when.end)) ? (facts.action.leads.length > 0 ? facts.action.leads : ["No lead named"]).map((lead) => ({ lead, facts, when })) : [];
  });
  due.sort((a, b) => a.lead.localeCompare(b.lead, "en-GB") || (a.when.end ?? "").localeCompare(b.when.end ?? ""));
  return page("due", "Due this quarter and next, by lead", {
    kind: "table",
    heading: `${quarters.join(" and ")}: next due dates from ${asAt.slice(8)}/${asAt.slice(5, 7)}/${asAt.slice(0, 4)} on`,
    columns: columns(["RAG", 1], ["Reference", 1], ["Action", 2], ["Lead", 2], ["Priority", 1], ["Due", 1]),
    rows: due.map(({ lead, facts, when }) => ({
      key: `due | ${lead} ${facts.key}`,
      cells: [cell(facts.outcome), cell(facts.action.ref ?? ""), cell(facts.action.text), cell(lead), cell(facts.priority), cell(when.text)],
    })),
  });
}

function threeMonthsLater(date: string): string {
  const month = Number(date.slice(5, 7)) + 3;
  const year = Number(date.slice(0, 4)) + (month > 12 ? 1 : 0);
  return `${year}-${String(month > 12 ? month - 12 : month).padStart(2, "0")}-01`;
}

export function notRatedPage({ indicators }: PackFacts): PackPage {
  return page("notRated", "Not rated, and why", {
    kind: "table",
    heading: "Indicators without a status",
    columns: columns(["Code", 2], ["Indicator", 2], ["Why", 4]),
    rows: indicators
      .filter(({ rating }) => rating.status === "none")
      .map((one) => ({ key: `not rated | ${one.key}`, cells: [cell(one.rating.code === one.rating.name ? "" : one.rating.code), cell(one.rating.name), cell(one.rating.reason)] })),
  });
}

/** Judgements that differ from what was computed; promise 5 keeps them, and a board is told. */
export function overridingPage({ actions }: PackFacts): PackPage {
  return page("overriding", "Judgements that override the computed status", {
    kind: "table",
    heading: "What a person typed is kept, and stands beside what the figures say",
    columns: columns(["Judged", 1], ["Reference", 1], ["Action", 2], ["Computed", 2], ["Why it is judged so", 2]),
    rows: actions
      .filter(({ action, rating }) => action.outcomeRag !== null && rating !== null && rating.status !== "none" && rating.status !== action.outcomeRag.status)
      .map((facts) => ({
        key: `override | ${facts.key}`,
        cells: [cell(facts.outcome), cell(facts.action.ref ?? ""), cell(facts.action.text), cell(`${ragWord(facts.rating?.status ?? "none")}: ${facts.rating?.reason ?? ""}`), cellOrTyped("", "why")],
      })),
  });
}

export function glossaryPage({ plan }: PackFacts): PackPage {
  return page("glossary", "Abbreviations", {
    kind: "table",
    heading: "As the plan itself explains them",
    columns: columns(["Short", 2], ["In full", 6]),
    rows: acronymsOf(plan).map(({ short, long }) => ({ key: `abbreviation | ${short}`, cells: [cell(short), cell(long)] })),
  });
}
