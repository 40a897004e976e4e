import { longDate } from "../../plan/calendar";
import type { Figure, Indicator, RagStatus } from "../../plan/model";
import { movedBetween, type Moved } from "../../rag";
import { indicatorsByCell } from "../../rag/indicators-by-cell";
import { indicatorInForce, statusesInForce } from "../../summary/in-force";
import type { Evaluation } from "../evaluation";
import { countOf } from "../sentences";
import { statusOfLetter } from "./close-quarter";
import type { ClosedQuarter, KeptIndicator } from "./closed-quarter";
import type { History } from "./history";
import { actionNames } from "./names";

/** How a colour changed: Green is better than Amber, Amber better than Red; Complete counts as Green. */
export type ColourChange = "better" | "worse" | "same" | "now-rated" | "no-longer-rated";

/** One indicator, then and now. */
export interface IndicatorSince extends Moved {
  readonly sheet: string;
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly from: RagStatus;
  readonly to: RagStatus;
  readonly colour: ColourChange;
  readonly periodThen: string;
  readonly periodNow: string;
  /** Whether a figure of a later period came since. */
  readonly newFigure: boolean;
  readonly address: string | null;
}

/** One action, then and now; outcome and delivery apart. */
export interface ActionSince {
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  readonly outcome: { readonly from: RagStatus; readonly to: RagStatus; readonly colour: ColourChange };
  /** Null where delivery is not tracked, or was not then. */
  readonly delivery: { readonly from: RagStatus; readonly to: RagStatus; readonly colour: ColourChange } | null;
}

/** What moved since the quarter that was closed last before the as-at date. */
export interface SinceLast {
  readonly quarter: ClosedQuarter;
  /** The policy was another one then: colours moved for that reason too. */
  readonly policyChanged: boolean;
  readonly indicators: readonly IndicatorSince[];
  /** Null where the quarter was too large to keep its actions one by one. */
  readonly actions: readonly ActionSince[] | null;
  /** Actions that are new, and the names of those that are gone. */
  readonly newActions: readonly { readonly sheet: string; readonly row: number; readonly name: string }[];
  readonly goneActions: readonly { readonly sheet: string; readonly name: string }[];
  /** What a board reads: a handful of sentences. */
  readonly sentences: readonly string[];
}

/** What of an evaluation is compared. */
export type Measured = Pick<Evaluation, "plan" | "ratings" | "options" | "policy">;

/** The movement since the last quarter that was closed before the as-at date; null where there is none. */
export function sinceLast(history: History, evaluation: Measured): SinceLast | null {
  const quarter = history.quarters.filter(({ asAt }) => asAt < evaluation.options.asAt).at(-1);
  return quarter ? since(quarter, evaluation) : null;
}

/** The movement since a certain quarter. */
export function since(quarter: ClosedQuarter, evaluation: Measured): SinceLast {
  const indicators = indicatorsSince(quarter, evaluation);
  const { actions, newActions, goneActions } = actionsSince(quarter, evaluation);
  const policyChanged = quarter.policy.id !== evaluation.policy.id;
  const parts = { quarter, policyChanged, indicators, actions, newActions, goneActions };
  return { ...parts, sentences: sentencesOf(parts, evaluation.policy.name) };
}

function indicatorsSince(quarter: ClosedQuarter, { plan, ratings }: Measured): IndicatorSince[] {
  const then = finder(quarter.indicators, ({ sheet, code, name }) => ({ sheet, name: `${code}\u0000${name}` }));
  const indicatorOf = indicatorsByCell(plan);
  const now = ratings.indicators.map((rating) => ({ rating, indicator: indicatorOf(rating) }));
  const take = then.from(now.map(({ rating }) => ({ sheet: rating.sheet, name: `${rating.code}\u0000${rating.name}` })));
  return now.flatMap(({ rating, indicator }, index) => {
    const before = take[index];
    return before && indicator ? [indicatorSince(before, rating, indicator)] : [];
  });
}

function indicatorSince(before: KeptIndicator, rating: Evaluation["ratings"]["indicators"][number], indicator: Indicator): IndicatorSince {
  const to = indicatorInForce(indicator, rating);
  const actual = indicator.actuals[rating.period] ?? null;
  const moved = movedBetween(
    { status: before.status, actual: before.actual, target: before.target },
    { status: to, actual: publishedOrNull(actual), target: publishedOrNull(indicator.targets[rating.period] ?? null) },
    indicator.polarity,
  );
  const newFigure = before.period !== rating.period;
  const same = !newFigure && moved.figure === "steady" && !moved.targetMoved;
  return {
    sheet: rating.sheet,
    row: rating.row,
    code: rating.code,
    name: rating.name,
    from: before.status,
    to,
    colour: colourChange(before.status, to),
    periodThen: before.period,
    periodNow: rating.period,
    newFigure,
    address: rating.actualAddress,
    ...moved,
    ...(same && before.status === to ? { sentence: `${moved.sentence.split(":")[0] ?? ""}: no new figure.` } : {}),
  };
}

function publishedOrNull(figure: Figure | null): Figure | null {
  return figure && figure.why !== "blank" ? figure : null;
}

function actionsSince(quarter: ClosedQuarter, { plan, ratings }: Measured): Pick<SinceLast, "actions" | "newActions" | "goneActions"> {
  if (quarter.actions === null) return { actions: null, newActions: [], goneActions: [] };
  const kept = quarter.actions.map(([place, name, outcome, delivery]) => ({ sheet: quarter.sheets[place] ?? "", name, outcome: statusOfLetter(outcome) ?? "none", delivery: statusOfLetter(delivery) }));
  const then = finder(kept, ({ sheet, name }) => ({ sheet, name }));
  const names = actionNames(plan.actions);
  const inForce = statusesInForce(plan.actions, ratings);
  const take = then.from(plan.actions.map((action, index) => ({ sheet: action.sheet, name: names[index] ?? "" })));
  const found = new Set(take);
  const actions: ActionSince[] = [];
  const newActions: SinceLast["newActions"][number][] = [];
  plan.actions.forEach(({ sheet, row }, index) => {
    const before = take[index];
    const name = names[index] ?? "";
    const now = inForce[index];
    if (!before || !now) return void newActions.push({ sheet, row, name });
    actions.push({
      sheet,
      row,
      name,
      outcome: { from: before.outcome, to: now.outcome, colour: colourChange(before.outcome, now.outcome) },
      delivery: before.delivery === null || now.delivery === null ? null : { from: before.delivery, to: now.delivery, colour: colourChange(before.delivery, now.delivery) },
    });
  });
  return { actions, newActions, goneActions: kept.filter((one) => !found.has(one)).map(({ sheet, name }) => ({ sheet, name })) };
}

interface Named {
  readonly sheet: string;
  readonly name: string;
}

/** Finds what was kept of something again: on its sheet, else, where a sheet was renamed, by a name that is the only one of its kind on both sides. */
function finder<Kept>(kept: readonly Kept[], nameOf: (one: Kept) => Named): { from(now: readonly Named[]): (Kept | undefined)[] } {
  const exact = new Map<string, Kept>();
  const byName = new Map<string, Kept | null>();
  for (const one of kept) {
    const { sheet, name } = nameOf(one);
    if (!exact.has(`${sheet}\u0000${name}`)) exact.set(`${sheet}\u0000${name}`, one);
    byName.set(name, byName.has(name) ? null : one);
  }
  return {
    from(now) {
      const counts = new Map<string, number>();
      for (const { name } of now) counts.set(name, (counts.get(name) ?? 0) + 1);
      return now.map(({ sheet, name }) => exact.get(`${sheet}\u0000${name}`) ?? (counts.get(name) === 1 ? (byName.get(name) ?? undefined) : undefined));
    },
  };
}

const rank: Record<RagStatus, number | null> = { red: 0, amber: 1, green: 2, complete: 2, none: null };

function colourChange(from: RagStatus, to: RagStatus): ColourChange {
  const before = rank[from];
  const now = rank[to];
  if (before === now) return "same";
  if (before === null) return "now-rated";
  if (now === null) return "no-longer-rated";
  return now > before ? "better" : "worse";
}

function sentencesOf({ quarter, policyChanged, indicators, actions, newActions, goneActions }: Omit<SinceLast, "sentences">, policyName: string): string[] {
  const said = [`Since ${quarter.name} (as at ${longDate(quarter.asAt)}):`];
  if (indicators.length > 0) {
    const count = (figure: Moved["figure"]): number => indicators.filter((one) => one.figure === figure).length;
    const colours = (colour: ColourChange): number => indicators.filter((one) => one.colour === colour).length;
    said.push(`Figures: ${count("improved")} of ${countOf(indicators.length, "indicator")} improved, ${count("worsened")} worsened, ${count("steady")} the same, ${count("unknown")} not comparable.`);
    said.push(`Their colours: ${colours("better")} better, ${colours("worse")} worse, ${colours("same")} the same${alsoRated(colours("now-rated"), colours("no-longer-rated"))}.`);
  }
  if (actions === null) said.push("The actions were too many to keep one by one, so only their counts can be compared.");
  else if (actions.length > 0) {
    const outcome = (colour: ColourChange): number => actions.filter((one) => one.outcome.colour === colour).length;
    said.push(`Actions, outcome: ${outcome("better")} better, ${outcome("worse")} worse, ${outcome("same")} the same${alsoRated(outcome("now-rated"), outcome("no-longer-rated"))}.`);
    const tracked = actions.flatMap(({ delivery }) => delivery ?? []);
    const delivery = (colour: ColourChange): number => tracked.filter((one) => one.colour === colour).length;
    if (tracked.length > 0) said.push(`Actions, delivery: ${delivery("better")} better, ${delivery("worse")} worse, ${delivery("same")} the same${alsoRated(delivery("now-rated"), delivery("no-longer-rated"))}.`);
  }
  if (newActions.length > 0 || goneActions.length > 0) said.push(`${countOf(newActions.length, "action is", "actions are")} new, ${goneActions.length} no longer in the plan.`);
  if (policyChanged) said.push(`Colours also moved because the policy did: “${quarter.policy.name}” then, “${policyName}” now.`);
  return said;
}

function alsoRated(now: number, noLonger: number): string {
  return `${now > 0 ? `, ${now} rated for the first time` : ""}${noLonger > 0 ? `, ${noLonger} no longer rated` : ""}`;
}
