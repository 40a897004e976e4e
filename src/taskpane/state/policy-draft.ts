import type { Policy } from "../../rag";

/** Where a draft stands in the form; each can have a problem of its own. */
export type DraftField = "name" | "greenWithin" | "percent" | "points" | "zero" | "redFromMonths" | "greenFrom" | "amberFrom";

/** What is wrong with one field; the words for it stand in texts/policy.ts. */
export type DraftProblem = "noName" | "longName" | "nameTaken" | "noNumber" | "noLimit" | "notBeyondGreen" | "noWholeMonths" | "notBelowGreen";

/** A policy as the form holds it: numbers as they were typed. */
export interface PolicyDraft {
  readonly id: string;
  readonly name: string;
  /** Whether a miss may still be green. */
  readonly green: "on-target" | "within";
  readonly greenWithin: string;
  readonly amberBy: Policy["amber"]["by"];
  readonly percent: string;
  readonly points: string;
  readonly percentages: "both" | "points";
  readonly zero: string;
  readonly rollUp: Policy["actions"]["rollUp"];
  readonly greenNeedsAll: boolean;
  readonly delivery: Policy["delivery"];
  readonly redFromMonths: string;
  readonly greenFrom: string;
  readonly amberFrom: string;
}

export type Drafted = { readonly policy: Policy } | { readonly problems: Readonly<Partial<Record<DraftField, DraftProblem>>> };

const longestName = 60;

/** The form for changing a policy. */
export function draftOf(policy: Policy): PolicyDraft {
  const { green, amber, actions, delivery, deliveryLimits: limits } = policy;
  const tolerance = amber.by === "tolerance" ? amber : null;
  return {
    id: policy.id,
    name: policy.name,
    green: green.withinPercent === 0 ? "on-target" : "within",
    greenWithin: typed(green.withinPercent || null),
    amberBy: amber.by,
    percent: typed(tolerance?.percent ?? null),
    points: typed(tolerance?.points ?? null),
    percentages: tolerance?.percentages ?? "both",
    zero: typed(tolerance?.absolute ?? null),
    rollUp: actions.rollUp,
    greenNeedsAll: actions.greenNeedsAll,
    delivery,
    redFromMonths: typed(limits.redFromMonths),
    greenFrom: typed(limits.greenFromPercent),
    amberFrom: typed(limits.amberFromPercent),
  };
}

/**
 * A draft for a policy of the team's own that starts from another one.
 * @param own the workbook's own policies, which have ids "own-1", "own-2"
 */
export function copyOf(policy: Policy, own: readonly Policy[], name: string): PolicyDraft {
  const taken = new Set(own.map((one) => one.name));
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name} ${count}`;
  const highest = Math.max(0, ...own.map((one) => Number(/^own-(\d+)$/.exec(one.id)?.[1] ?? 0)));
  return { ...draftOf(policy), id: `own-${highest + 1}`, name: free };
}

/** The policy that a draft makes, or what is wrong with it. */
export function policyOfDraft(draft: PolicyDraft, others: readonly Policy[]): Drafted {
  const problems: Partial<Record<DraftField, DraftProblem>> = {};
  const number = (field: "greenWithin" | "percent" | "points" | "zero" | "redFromMonths" | "greenFrom" | "amberFrom"): number | null => {
    const value = numberIn(draft[field]);
    if (value === undefined) problems[field] = "noNumber";
    return value ?? null;
  };
  const name = draft.name.trim().replace(/\s+/g, " ");
  if (name === "") problems.name = "noName";
  else if (name.length > longestName) problems.name = "longName";
  else if (others.some((one) => one.id !== draft.id && one.name.toLowerCase() === name.toLowerCase())) problems.name = "nameTaken";

  const within = draft.green === "within" ? number("greenWithin") : 0;
  if (within === null) problems.greenWithin = "noNumber";
  const amber = amberOf(draft, number);
  if (amber.by === "tolerance" && !problems.percent && !problems.points) {
    if (amber.percent === null && amber.points === null) problems.percent = "noLimit";
    else if (amber.percent !== null && within !== null && within > 0 && amber.percent <= within) problems.percent = "notBeyondGreen";
  }

  const months = draft.delivery === "slippage" ? number("redFromMonths") : (numberIn(draft.redFromMonths) ?? 3);
  if (!problems.redFromMonths && (months === null || months < 1 || !Number.isInteger(months))) problems.redFromMonths = "noWholeMonths";
  const byProgress = draft.delivery === "progress";
  const greenFrom = byProgress ? number("greenFrom") : (numberIn(draft.greenFrom) ?? 90);
  const amberFrom = byProgress ? number("amberFrom") : (numberIn(draft.amberFrom) ?? 70);
  if (byProgress) {
    if (greenFrom === null) problems.greenFrom = "noNumber";
    if (amberFrom === null) problems.amberFrom = "noNumber";
    else if (greenFrom !== null && amberFrom >= greenFrom) problems.amberFrom = "notBelowGreen";
  }

  if (Object.keys(problems).length > 0 || within === null || months === null || greenFrom === null || amberFrom === null) return { problems };
  return {
    policy: {
      id: draft.id,
      name,
      follows: null,
      green: { withinPercent: within },
      amber,
      actions: { rollUp: draft.rollUp, greenNeedsAll: draft.greenNeedsAll },
      delivery: draft.delivery,
      deliveryLimits: { redFromMonths: months, greenFromPercent: greenFrom, amberFromPercent: amberFrom },
    },
  };
}

function amberOf(draft: PolicyDraft, number: (field: "percent" | "points" | "zero") => number | null): Policy["amber"] {
  if (draft.amberBy !== "tolerance") return { by: draft.amberBy };
  return { by: "tolerance", percent: number("percent"), points: number("points"), percentages: draft.percentages, absolute: number("zero") };
}

/** "5", " 2.5 ", "5%" or "3 points" as a number from 0 up; null where nothing is typed, undefined where it is no such number. */
function numberIn(text: string): number | null | undefined {
  const plain = text.trim().replace(/\s*(?:%|per\s?cent|points?|months?)$/i, "");
  if (plain === "") return text.trim() === "" ? null : undefined;
  return /^\d{1,6}(?:\.\d{1,4})?$|^\.\d{1,4}$/.test(plain) ? Number(plain) : undefined;
}

function typed(value: number | null): string {
  return value === null ? "" : String(value);
}
