import type { Action, Plan } from "../plan/model";
import type { DeliveryRating } from "../rag/delivery";
import type { ActionRating, Rating } from "../rag/rating";
import type { Finding } from "../rules/rule";
import { ragWord, type RagWord } from "../rag/words";
import { priorityNames } from "./priorities";
import { labeller } from "./labels";
import { nextDue, noDate, quarterOf } from "./due";
import { deliveryCountHeadings, deliveryCounts, outcomeCountHeadings, outcomeCounts } from "./rag-counts";

/** Headings of the register, in order. One row of the register is one action. */
export const registerHeadings = [
  "Sheet",
  "Cell",
  "Priority",
  "Area",
  "Group",
  "Reference",
  "Action",
  "Leads",
  "Partners",
  "Resources",
  "Milestones",
  "Next due",
  "Quarter due",
  "Status",
  "Outcome RAG",
  "RAG basis",
  "Delivery RAG",
  "Reason",
  "Errors",
  "Warnings",
  "Information",
  "Indicators",
  ...outcomeCountHeadings,
  ...deliveryCountHeadings,
] as const;
export type RegisterHeading = (typeof registerHeadings)[number];

/** One action as the register shows it. Texts are plain; counts are numbers; "" is an empty cell. */
export type RegisterRow = Readonly<Record<RegisterHeading, string | number>> & {
  /** 1-based row of the action on its sheet. */
  readonly row: number;
};

/** What an action without an indicator, or with nothing rated, is counted as. */
export const notRatedWord = ragWord("none");

const basisWords: Record<ActionRating["basis"], string> = {
  row: "Own indicators",
  area: "Area's indicators",
  none: "None",
};

/** Sheet name and row as one key. */
function rowKey(at: { readonly sheet: string; readonly row: number }): string {
  return `${at.sheet}\u0000${at.row}`;
}

/**
 * The flat table of all actions, in the workbook's order.
 * @param asAt ISO date: the next due date is the first that ends on or after it
 */
export function register(plan: Plan, ratings: Rating, findings: readonly Finding[], asAt: string): readonly RegisterRow[] {
  const ratingOf = new Map(ratings.actions.map((rating) => [rowKey(rating), rating]));
  const deliveryOf = new Map(ratings.delivery.map((rating) => [rowKey(rating), rating]));
  const counts = findingCounts(findings);
  const names = priorityNames(plan);
  // A PivotTable would call an empty cell "(blank)".
  const noArea = plan.actions.some(({ area }) => area !== null) ? "No area" : "";
  const noGroup = plan.actions.some(({ group }) => group !== null) ? "No group" : "";
  const areaOf = labeller();
  const groupOf = labeller();
  return plan.actions.map((action) => {
    const rating = ratingOf.get(rowKey(action));
    const count = counts.get(rowKey(action));
    const due = nextDue(action, asAt);
    // A person's judgement wins over what was computed (promise 5).
    const outcome: RagWord = action.outcomeRag ? ragWord(action.outcomeRag.status) : rating ? ragWord(rating.status) : notRatedWord;
    const basis = action.outcomeRag ? "Typed" : basisWords[rating?.basis ?? "none"];
    const proposed = deliveryOf.get(rowKey(action));
    const delivery = action.deliveryRag ? ragWord(action.deliveryRag.status) : proposed ? ragWord(proposed.status) : null;
    return {
      row: action.row,
      Sheet: action.sheet,
      Cell: action.cells.action?.address ?? `A${action.row}`,
      Priority: names.get(rowKey(action)) ?? action.sheet,
      Area: action.area === null ? noArea : areaOf(action.area),
      Group: action.group === null ? noGroup : groupOf(action.group),
      Reference: action.ref ?? "",
      Action: actionText(action),
      Leads: action.leads.join("; "),
      Partners: action.partners.join("; "),
      Resources: action.resources.join("; "),
      Milestones: action.milestones.length,
      "Next due": due?.text ?? "",
      "Quarter due": due?.end ? quarterOf(due.end) : noDate,
      Status: action.status ?? "",
      "Outcome RAG": outcome,
      "RAG basis": basis,
      "Delivery RAG": delivery ?? "",
      Reason: reasonOf(rating, action.deliveryRag ? undefined : proposed),
      Errors: count?.error ?? 0,
      Warnings: count?.warning ?? 0,
      Information: count?.info ?? 0,
      Indicators: action.indicators.join(", "),
      ...outcomeCounts(outcome, basis === basisWords.area),
      ...deliveryCounts(delivery),
    };
  });
}

/** Why the outcome is what it is, and, where delivery was proposed from dates and status, why that is. */
function reasonOf(outcome: ActionRating | undefined, delivery: DeliveryRating | undefined): string {
  return [outcome?.reason ?? "", delivery ? `Delivery ${ragWord(delivery.status)}: ${delivery.reason}` : ""].filter(Boolean).join(" ");
}

function actionText(action: Action): string {
  return action.text || action.crossReference?.text || "(no action text)";
}

function findingCounts(findings: readonly Finding[]): Map<string, Record<Finding["severity"], number>> {
  const counts = new Map<string, Record<Finding["severity"], number>>();
  for (const finding of findings) {
    const key = rowKey(finding);
    let count = counts.get(key);
    if (!count) counts.set(key, (count = { error: 0, warning: 0, info: 0 }));
    count[finding.severity] += 1;
  }
  return counts;
}
