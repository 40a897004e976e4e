import { longDate } from "../plan/calendar";
import { policySentence } from "../rag/policy-sentence";
import type { Evaluation } from "./evaluation";

export { longDate };

/** "1 action", "2 actions". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${britishCount(count)} ${count === 1 ? one : many}`;
}

/** 3,045 */
export function britishCount(count: number): string {
  return count.toLocaleString("en-GB");
}

/**
 * How the indicators were rated, with the denominators:
 * "56 of 91 indicators rated: 26 Red, 6 Amber, 24 Green. 17 of these by figures from before 2009/10. 35 not rated: 25 not published."
 */
export function ratedSentence({ headline, reportingPeriod }: Evaluation): string {
  if (headline.indicators === 0) return "No sheet has actuals beside targets, so no outcome could be rated.";
  const { red, amber, green } = headline.byStatus;
  const rated = `${headline.ratedIndicators} of ${countOf(headline.indicators, "indicator")} rated: ${red} Red, ${amber} Amber, ${green} Green.${headline.ratedEarlier > 0 ? ` ${headline.ratedEarlier} of these by figures from before ${reportingPeriod ?? ""}.` : ""}${typedWords(headline.typedIndicators, headline.ratedIndicators)}`;
  const missing = headline.indicators - headline.ratedIndicators;
  if (missing === 0) return rated;
  return `${rated} ${missing} not rated: ${headline.notRated.map(({ why, count }) => `${count} ${why}`).join(", ")}.`;
}

/** How the actions were rated: "12 of 73 actions rated: ... 61 not rated." */
export function actionsSentence({ headline }: Evaluation): string {
  if (headline.actions === 0) return "No actions were found.";
  const { red, amber, green, complete, none } = headline.actionsByStatus;
  const inherited = headline.inherited > 0 ? ` ${headline.inherited} of them carry the status of their area's indicators.` : "";
  return `${headline.ratedActions} of ${countOf(headline.actions, "action")} rated: ${red} Red, ${amber} Amber, ${green} Green${complete > 0 ? `, ${complete} Complete` : ""}.${inherited}${typedWords(headline.typedActions, headline.ratedActions)}${none > 0 ? ` ${none} not rated.` : ""}`;
}

/** How many of some statuses people typed: " 2 of them were typed."; nothing where none was. */
function typedWords(typed: number, of: number): string {
  if (typed === 0) return "";
  return typed === of ? " All of these were typed." : ` ${typed} of them ${typed === 1 ? "was" : "were"} typed.`;
}

/** By what the statuses are judged: "RAG policy: On target, 5% tolerance. Green meets the target; ..." */
export function policyLine({ policy }: Evaluation): string {
  return `RAG policy: ${policy.name}. ${policySentence(policy)}`;
}

/** How far the actions are, where the plan tracks it: "Delivery of 40 of 73 actions is tracked: 5 Red, ..."; null where it is not. */
export function trackedSentence({ headline }: Evaluation): string | null {
  const { tracked, typed, byStatus } = headline.delivery;
  if (tracked === 0) return null;
  const none = byStatus.none > 0 ? `, ${byStatus.none} not rated` : "";
  return `Delivery, tracked for ${tracked} of ${countOf(headline.actions, "action")}: ${byStatus.red} Red, ${byStatus.amber} Amber, ${byStatus.green} Green, ${byStatus.complete} Complete${none}.${typedWords(typed, tracked)}`;
}

/** The lines under the title of a summary sheet. */
export function headlineSentences(evaluation: Evaluation): readonly string[] {
  const { plan, options, reportingPeriod } = evaluation;
  const when = [
    plan.period ? `Plan period ${plan.period.text}.` : "",
    reportingPeriod ? `Reporting period ${reportingPeriod}.` : "",
    `As at ${longDate(options.asAt)}.`,
  ];
  return [when.filter(Boolean).join(" "), ratedSentence(evaluation), actionsSentence(evaluation), trackedSentence(evaluation), policyLine(evaluation)].filter((line) => line !== null);
}
