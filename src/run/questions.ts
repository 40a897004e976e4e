import { wholeOf } from "../plan/indicator-code";
import { longMonth } from "../plan/calendar";
import type { Indicator, PeriodCandidate, Plan } from "../plan/model";
import { agreedToleranceId, policyOf, type Policy } from "../rag";
import type { Rating } from "../rag/rating";
import { cellAddress } from "../workbook/address";
import type { Question } from "./evaluation";
import type { RunOptions } from "./options";
import { targetSpanQuestions } from "./target-span-questions";
import { unclearRagTables } from "./rag-meaning";
import { periodChoice } from "./period-choice";
import { countOf } from "./sentences";

/** Questions that only a person can answer. Ids: "inherit", "period", "rag-meaning", "tolerances", "spans:SHAPE", "polarity:CODE", where a family's code is the whole one. */
export function questions(plan: Plan, ratings: Rating, options: RunOptions, policy: Policy): readonly Question[] {
  const asked: Question[] = [];
  if (!plan.period && plan.actions.length > 0) {
    asked.push({
      id: "period",
      text: periodQuestion(plan.periodCandidates),
      codes: [],
      choices: plan.periodCandidates.map(({ start, end }) => ({ id: periodChoice({ start, end }), label: `${longMonth(start)} to ${longMonth(end)}` })),
      sheet: null,
      address: null,
    });
  }
  if (!options.inheritanceAsked) {
    const inheritable = actionsThatCouldInherit(plan, ratings);
    if (inheritable > 0) {
      asked.push({
        id: "inherit",
        text: `${countOf(inheritable, "action cites", "actions cite")} no indicator of ${inheritable === 1 ? "its" : "their"} own, but ${inheritable === 1 ? "its area has" : "their areas have"} rated ones. Fill in the area's status, marked as the area's?`,
        codes: [],
        choices: [
          { id: "yes", label: "Fill in, marked" },
          { id: "no", label: "Leave Not rated" },
        ],
        sheet: null,
        address: null,
      });
    }
  }
  const [unclear] = options.ragMeaning === null ? unclearRagTables(plan) : [];
  if (unclear) {
    const column = unclear.columns.find(({ field }) => field === "deliveryRag");
    asked.push({
      id: "rag-meaning",
      codes: [],
      text: `Does the column "${column?.heading ?? "RAG"}" on ${unclear.sheet} say whether the action is being done (delivery), or what the indicators show (outcome)? Until you say, it is taken as delivery.`,
      choices: [
        { id: "delivery", label: "Delivery" },
        { id: "outcome", label: "Outcome" },
      ],
      sheet: unclear.sheet,
      address: column ? cellAddress(unclear.headerLastRow, column.column) : null,
    });
  }
  const tolerances = options.tolerancesAsked ? null : toleranceQuestion(plan, policy);
  if (tolerances) asked.push(tolerances);
  asked.push(...targetSpanQuestions(plan, ratings));
  for (const family of families(withoutDirection(plan, ratings))) {
    const [first] = family;
    asked.push({
      id: `polarity:${family.length > 1 ? wholeOf(first.code) : first.code}`,
      text: `Which way is better for ${nameOf(family)}?`,
      codes: [...new Set(family.map((indicator) => indicator.code))],
      choices: [
        { id: "higher", label: "Higher is better" },
        { id: "lower", label: "Lower is better" },
        { id: "context", label: "Neither: do not rate" },
      ],
      sheet: first.sheet,
      address: first.address,
    });
  }
  return asked;
}

/** "... It could be April 2010 to March 2011 (the file's name), or April 2009 to March 2011 (18 of 20 due dates lie in it)." */
function periodQuestion(candidates: readonly PeriodCandidate[]): string {
  const asked = "Which period is this plan for? No title or heading says it for certain.";
  if (candidates.length === 0) return asked;
  return `${asked} It could be ${candidates.map(({ start, end, evidence }) => `${longMonth(start)} to ${longMonth(end)} (${evidence})`).join(", or ")}.`;
}

/** A list that states how far each indicator may miss its target, under a policy that has one limit for all. */
function toleranceQuestion(plan: Plan, policy: Policy): Question | null {
  if (policy.amber.by === "agreed") return null;
  const stating = plan.indicators.filter(({ tolerance, toleranceSource, polarity }) => tolerance !== null && toleranceSource !== "user" && polarity !== "nearest");
  const [first] = stating;
  if (!first) return null;
  return {
    id: "tolerances",
    text: `${countOf(stating.length, "indicator states a tolerance", "indicators state tolerances")} of ${stating.length === 1 ? "its" : "their"} own, which the policy \u201c${policy.name}\u201d does not use. Judge by the list\u2019s tolerances instead?`,
    codes: [],
    choices: [
      { id: "use", label: `Use \u201c${policyOf(agreedToleranceId).name}\u201d` },
      { id: "keep", label: `Keep \u201c${policy.name}\u201d` },
    ],
    sheet: first.sheet,
    address: first.address,
  };
}

function withoutDirection(plan: Plan, ratings: Rating): readonly Indicator[] {
  const rows = new Set(ratings.indicators.filter((rating) => rating.notRated === "no-direction").map(rowKey));
  return plan.indicators.filter((indicator) => indicator.polarity === null && rows.has(rowKey(indicator)));
}

function rowKey({ sheet, row }: { readonly sheet: string; readonly row: number }): string {
  return `${sheet}\u0000${row}`;
}

type Family = readonly [Indicator, ...Indicator[]];

/** Parts of one indicator (NI 44a to NI 44e) measure the same thing for different groups, so one answer does for all of them. */
function families(indicators: readonly Indicator[]): readonly Family[] {
  const byCode = new Map<string, [Indicator, ...Indicator[]]>();
  for (const indicator of indicators) {
    const code = wholeOf(indicator.code) ?? indicator.code;
    const family = byCode.get(code);
    if (family) family.push(indicator);
    else byCode.set(code, [indicator]);
  }
  return [...byCode.values()];
}

/** "KPI 4 (Visits per week)"; "NI 44a, NI 44b and NI 44c (Ethnic composition of offenders)"; a list without codes has names. */
function nameOf(family: Family): string {
  const [{ code, name }] = family;
  const codes = [...new Set(family.map((indicator) => indicator.code))];
  if (codes.length === 1) return code === name ? `"${name}"` : `${code} (${name})`;
  const shared = sharedStart(family.map((indicator) => indicator.name));
  return `${codes.slice(0, -1).join(", ")} and ${codes[codes.length - 1] ?? ""} (${shared === "" ? `${name}, and its other parts` : shared})`;
}

/** The words that all names begin with; "" where they are too few to say what the names are about. */
function sharedStart(names: readonly string[]): string {
  const words = names.map((name) => name.split(/\s+/));
  const [first = []] = words;
  const differs = first.findIndex((word, index) => words.some((others) => others[index] !== word));
  const shared = differs < 0 ? first : first.slice(0, differs);
  return shared.length < 2 ? "" : shared.join(" ").replace(/[\s:;,.(\u2013-]+$/, "");
}

function actionsThatCouldInherit(plan: Plan, ratings: Rating): number {
  const rated = new Set(ratings.indicators.filter((rating) => rating.status !== "none").map((rating) => rating.code));
  const areas = plan.areas.filter((area) => area.indicators.some((code) => rated.has(code)));
  const names = new Set(areas.map((area) => `${area.sheet}\u0000${area.name}`));
  const labels = new Set(areas.flatMap((area) => (area.kind === "priority" && area.priority ? [area.priority] : [])));
  return plan.actions.filter(
    (action) =>
      action.indicators.length === 0 &&
      (names.has(`${action.sheet}\u0000${action.area ?? ""}`) || (action.priority !== null && labels.has(action.priority))),
  ).length;
}
