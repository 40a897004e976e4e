import type { Indicator, Polarity, RagStatus } from "../../plan/model";
import type { IndicatorView } from "../../rag/indicator-view";
import type { ActionRating, Travel } from "../../rag/rating";
import { countOf } from "../../run/sentences";
import type { ActionLine, IndicatorLine, StatusFilter } from "../state/statuses";
import { statusWords } from ".";

/** The words of the list of statuses, of one indicator and its chart, and of a person's answers. */

export const ragWords = {
  title: "Statuses",
  show: "Show",
  subjects: { indicators: "Indicators", actions: "Actions" } satisfies Record<StatusFilter["subject"], string>,
  status: "Status",
  all: "All",
  filter: "Filter by code, word or name",
  none: "There is nothing of this kind in the workbook.",
  noneMatch: "Nothing matches the filter.",
  noFigure: "no figure",
  noTarget: "no target",
  figures: "Figures:",
  goTo: "Go to",
  area: "area",
  inherited: "The action cites no indicator of its own, so it carries its area’s.",
  cites: "What it rests on",
  unlisted: "on no list with figures",
  direction: "Better is",
  asListed: "As the list or library says",
  takeBack: "Take back",
  chartSheet: "Chart in the workbook",
  table: "As a table",
  tableTitle: "Figures by period",
  columns: { period: "Period", actual: "Actual", target: "Target", status: "Status" },
  typed: "typed",
  legend: { actual: "Actual", target: "Target", band: "Target range", forecast: "Where the line leads" },
  noCurve: "There is no figure to draw.",
  answers: "Your answers",
  answersHint: "Kept in this workbook. What you take back is asked again.",
  inheritYes: "Actions without an indicator carry their area’s status, marked as the area’s.",
  inheritNo: "Actions without an indicator stay Not rated.",
  inheritance: "the answer about areas",
} as const;

const travels: Readonly<Record<Travel, { readonly sign: string; readonly word: string }>> = {
  improving: { sign: "↗", word: "improving" },
  steady: { sign: "→", word: "steady" },
  worsening: { sign: "↘", word: "worsening" },
  unknown: { sign: "", word: "" },
};

/** "60% against 68%, 2009/10 ↘ worsening" */
export function figuresOf({ actual, target, period, travel }: IndicatorLine): string {
  const against = actual === null && target === null ? ragWords.noFigure : `${actual ?? ragWords.noFigure} against ${target ?? ragWords.noTarget}`;
  const { sign, word } = travels[travel];
  return [period === "" ? against : `${against}, ${period}`, `${sign} ${word}`.trim()].filter(Boolean).join(" ");
}

/** "2 of 3 indicators rated" */
export function coverageOf({ rating }: ActionLine): string {
  if (rating.basis === "none") return "";
  return `${rating.rated} of ${countOf(rating.codes.length, "indicator")} rated`;
}

/** "Amber" or "Amber (area)". */
export function statusOf(status: RagStatus, basis: ActionRating["basis"] = "row"): string {
  return basis === "area" ? `${statusWords[status]} (${ragWords.area})` : statusWords[status];
}

/** "12 of 91 indicators" */
export function shownOf(shown: number, all: number, subject: StatusFilter["subject"]): string {
  const [one, many] = subject === "indicators" ? ["indicator", "indicators"] : ["action", "actions"];
  return shown === all ? countOf(all, one, many) : `${shown} of ${countOf(all, one, many)}`;
}

export const polarityWords: Readonly<Record<Polarity, string>> = {
  higher: "higher",
  lower: "lower",
  nearest: "nearest to the target",
  context: "neither: it is not rated",
};

const sources: Readonly<Record<NonNullable<Indicator["polaritySource"]>, string>> = {
  sheet: "the list says so",
  user: "you said so",
  library: "as a national indicator",
  wording: "from its wording",
};

/** "Higher is better: the list says so." */
export function polaritySentence(polarity: Polarity | null, source: Indicator["polaritySource"]): string {
  if (polarity === null) return "Nothing says which way is better.";
  const what = { higher: "Higher is better", lower: "Lower is better", nearest: "Nearest to the target is best", context: "For context only" }[polarity];
  return source === null ? `${what}.` : `${what}: ${sources[source]}.`;
}

/** "Better for NI 59" */
export function betterFor(code: string): string {
  return `Better for ${code}`;
}

/** What the chart shows, for those who do not see it. */
export function curveTitle(view: IndicatorView): string {
  const drawn = view.points.filter((point) => point.actual !== null && point.actual.value !== null);
  const first = drawn[0];
  const last = drawn[drawn.length - 1];
  const span = !first || !last ? "" : first === last ? `${last.actual?.text ?? ""} in ${last.period}` : `from ${first.actual?.text ?? ""} in ${first.period} to ${last.actual?.text ?? ""} in ${last.period}`;
  return `${view.code}: ${span}. ${view.forecast.reason}`;
}

/** "Take back: lower is better for KPI 4" */
export function takeBackOf(what: string): string {
  return `${ragWords.takeBack}: ${what}`;
}

/** "KPI 4: lower is better." */
export function answerLine(code: string, polarity: Polarity): string {
  if (polarity === "context") return `${code}: for context only, not rated.`;
  return `${code}: ${polarity === "nearest" ? "nearest to the target is best" : `${polarity} is better`}.`;
}
