import type { StatusChange } from "../../run/policy-preview";
import { countOf } from "../../run/sentences";
import type { DraftProblem } from "../state/policy-draft";
import { statusWords } from ".";

/** The words of the RAG policy: choosing one, writing one's own, and what it would change. */

export const policyWords = {
  title: "RAG policy",
  follows: (who: string): string => `As ${who} published it.`,
  own: "Your own.",
  choose: "Choose another",
  writeOwn: "Write your own",
  edit: "Edit",
  copy: "Copy and edit",
  use: "Use this policy",
  inUse: "In use",
  remove: "Delete",
  reallyRemove: "Delete for good",
  keep: "Keep it",
  removal: (name: string, inUse: boolean): string =>
    inUse ? `Delete “${name}”? The default policy is used instead.` : `Delete “${name}” from this workbook?`,
  list: "RAG policies",
  newName: "Our policy",
  apply: "Apply",
  cancel: "Cancel",
  formTitle: "Your own RAG policy",
  name: "Name",
  onTarget: "On target",
  orWithin: "On target, or just short of it",
  within: "Still Green within",
  amberWhen: "When it misses the target",
  amberBy: {
    tolerance: "by no more than a limit",
    agreed: "within its agreed tolerance",
    "year-before": "but is no worse than a year before",
  },
  percent: "Amber within, in % of the target",
  percentHint: "5 means down to 95 for a target of 100. Empty: no such limit.",
  points: "Amber within, in points",
  pointsHint: "For percentages: 2 means down to 78% for a target of 80%. Empty: no such limit.",
  pointsUnit: "points",
  percentages: "For percentages",
  percentagesBy: { both: "both limits count", points: "only the points count" },
  zero: "Where the target is 0: up to",
  zeroHint: "Nothing is within 5% of 0. Leave empty: any miss is Red.",
  red: { tolerance: "Anything worse.", agreed: "Anything worse.", "year-before": "Off target and worse than a year before." },
  more: "Actions and delivery",
  rollUp: "An action’s outcome is as",
  rollUpBy: { worst: "its worst indicator", "most-common": "most of its indicators", weighted: "the average of its indicators" },
  needsAll: "Green only when all its indicators are rated",
  delivery: "Delivery is judged by",
  deliveryBy: { slippage: "how late an action is", progress: "progress against time" },
  redFromMonths: "Red when late by",
  months: "months or more",
  greenFrom: "Green from this share of what is due by now",
  amberFrom: "Amber from",
  trying: "Working out what would change.",
  notTried: "Put right what is marked to see what would change.",
  showChanges: "Show them",
  hideChanges: "Hide them",
  changes: "Statuses that would change",
  goByOwn: "See what going by them would change",
  notWritten: "The sheets do not show this yet.",
} as const;

const problems: Readonly<Record<DraftProblem, string>> = {
  noName: "Give the policy a name.",
  longName: "Use at most 60 characters.",
  nameTaken: "Another policy has this name. Choose another one.",
  noNumber: "Write a number from 0 up, such as 5 or 2.5.",
  noLimit: "Say how far Amber reaches: in %, in points, or both.",
  notBeyondGreen: "Amber has to reach further than Green does.",
  noWholeMonths: "Write whole months, 1 or more.",
  notBelowGreen: "Amber has to start below where Green starts.",
};

/** The sentence under a field; undefined where nothing is wrong. */
export function problemWords(problem: DraftProblem | undefined): string | undefined {
  return problem && problems[problem];
}

/** "12 of 130 statuses would change: 5 Green to Amber, 4 Amber to Red, 3 Red to Amber." */
export function changesSentence(changes: readonly StatusChange[], statuses: number): string {
  if (statuses === 0) return "There are no statuses in this workbook yet.";
  if (changes.length === 0) return `No status would change: all ${statuses} stay as they are.`;
  const counts = new Map<string, number>();
  for (const { from, to } of changes) {
    const move = `${statusWords[from]} to ${statusWords[to]}`;
    counts.set(move, (counts.get(move) ?? 0) + 1);
  }
  const moves = [...counts].sort((a, b) => b[1] - a[1]).map(([move, count]) => `${count} ${move}`);
  return `${changes.length} of ${countOf(statuses, "status", "statuses")} would change: ${moves.join(", ")}.`;
}

/** "12 of 18 indicators have a tolerance or levels of their own in their list. This policy does not go by them." */
export function ownTolerancesSentence(stated: number, indicators: number): string {
  return `${stated} of ${countOf(indicators, "indicator")} ${stated === 1 ? "has" : "have"} a tolerance or levels of ${stated === 1 ? "its" : "their"} own in ${stated === 1 ? "its" : "their"} list. This policy does not go by ${stated === 1 ? "it" : "them"}.`;
}

/** "NI 59: Green to Amber" */
export function changeLine({ label, from, to }: StatusChange): string {
  return `${label}: ${statusWords[from]} to ${statusWords[to]}`;
}
