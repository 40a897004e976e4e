import type { Action, Area, Plan, RagStatus } from "../plan/model";
import { ByRow } from "../plan/by-row";
import { wholeOf } from "../plan/indicator-code";
import type { Policy } from "./policy";
import type { ActionRating, IndicatorRating } from "./rating";

type Colour = "red" | "amber" | "green";

const severity: Record<Colour, number> = { red: 2, amber: 1, green: 0 };
const words: Record<Colour, string> = { red: "Red", amber: "Amber", green: "Green" };

/** Ratings by code; a whole code ("NI 102") also finds its parts ("NI 102a"). */
export type RatingsByCode = ReadonlyMap<string, readonly IndicatorRating[]>;

/** The ratings that an action can rest on: those that it cites by code, and those of the measures in its own rows. */
export interface KnownRatings {
  readonly byCode: RatingsByCode;
  /** By sheet and row, where the figures of an action's measure stand in its own row. */
  readonly ofRow: ByRow<IndicatorRating>;
}

/** @param ratings the latest of each of the plan's indicators, in the plan's order */
export function ratingsKnown(plan: Plan, ratings: readonly IndicatorRating[]): KnownRatings {
  const ofRow = new ByRow<IndicatorRating>();
  plan.indicators.forEach((indicator, index) => {
    const rating = ratings[index];
    if (indicator.ofAction && rating) ofRow.set(indicator, rating);
  });
  return { byCode: ratingsByCode(ratings), ofRow };
}

function ratingsByCode(ratings: readonly IndicatorRating[]): RatingsByCode {
  const byCode = new Map<string, IndicatorRating[]>();
  const add = (code: string, rating: IndicatorRating): void => {
    const list = byCode.get(code);
    if (list) list.push(rating);
    else byCode.set(code, [rating]);
  };
  for (const rating of ratings) {
    add(rating.code, rating);
    const whole = wholeOf(rating.code);
    if (whole) add(whole, rating);
  }
  return byCode;
}

/** Areas by what an action says of where it belongs. */
export interface AreaIndex {
  of(action: Action): Area | null;
}

export function areaIndex(plan: Plan): AreaIndex {
  const byName = new Map<string, Area>();
  const byPriority = new Map<string, Area>();
  for (const area of plan.areas) {
    if (area.indicators.length === 0) continue;
    const key = `${area.sheet}\u0000${area.name}`;
    if (!byName.has(key)) byName.set(key, area);
    if (area.kind === "priority" && area.priority && !byPriority.has(area.priority)) byPriority.set(area.priority, area);
  }
  return {
    of: (action) => byName.get(`${action.sheet}\u0000${action.area ?? ""}`) ?? (action.priority === null ? null : (byPriority.get(action.priority) ?? null)),
  };
}

/**
 * One action's outcome status: from the indicators that it cites and the measures whose figures stand in its own rows;
 * else, where the user asked for it, from its area's.
 */
export function rateAction(action: Action, known: KnownRatings, areas: AreaIndex, policy: Policy, inheritFromArea: boolean): ActionRating {
  const basis: Basis[] = action.indicators.map((code) => ({ code, ratings: known.byCode.get(code) ?? noRatings }));
  for (const row of action.rows) {
    const rating = known.ofRow.get({ sheet: action.sheet, row });
    if (rating && !action.indicators.includes(rating.code)) basis.push({ code: rating.code, ratings: [rating] });
  }
  if (basis.length > 0) return rollUp(action, basis, policy, "row", "");
  const area = inheritFromArea ? areas.of(action) : null;
  if (!area) return { sheet: action.sheet, row: action.row, status: "none", reason: "Not rated: the action cites no indicator.", basis: "none", codes: [], rated: 0 };
  const ofArea = area.indicators.map((code) => ({ code, ratings: known.byCode.get(code) ?? noRatings }));
  return rollUp(action, ofArea, policy, "area", area.name);
}

const noRatings: readonly IndicatorRating[] = [];

/** An indicator that an action rests on, with the ratings of the rows that have its code. */
interface Basis {
  readonly code: string;
  readonly ratings: readonly IndicatorRating[];
}

function rollUp({ sheet, row }: Action, all: readonly Basis[], policy: Policy, basis: "row" | "area", areaName: string): ActionRating {
  const codes = all.map(({ code }) => code);
  const coloured: IndicatorRating[] = [];
  const colours: Colour[] = [];
  let rated = 0;
  for (const { ratings } of all) {
    const before = coloured.length;
    for (const rating of ratings) {
      if (!isColour(rating.status)) continue;
      coloured.push(rating);
      colours.push(rating.status);
    }
    if (coloured.length > before) rated++;
  }
  // All statuses of one shape, whatever they rest on: each is read again and again.
  const rating = (status: RagStatus, reason: string): ActionRating => ({ sheet, row, status, reason, basis, codes, rated });
  if (rated === 0) return rating("none", `Not rated${basis === "area" ? " by its area" : ""}: ${missing(all)}.`);

  const coverage = `${rated} of ${codes.length} rated`;
  const mark = basis === "area" ? "area: " : "";
  const status = statusOf(colours, policy);
  const deciding = coloured.filter((rating) => rating.status === status);
  const first = deciding[0] ?? coloured[0];
  if (status === "green" && (policy.actions.greenNeedsAll ? rated < codes.length : rated * 2 < codes.length)) {
    return rating("none", `Not rated: ${mark}${shorten(first?.code ?? "")} is Green, but only ${coverage} (${missing(all)}), too few for Green.`);
  }
  const rest = codes.length > 1 ? `${how(policy, deciding.length, coloured.length)} ${coverage}${rated < codes.length ? ` (${missing(all)})` : ""}.` : "";
  const headline = basis === "area" ? `area: ${shorten(first?.code ?? "")} ${words[status]}${areaName === "" ? "" : ` (${shorten(areaName)})`}. ` : "";
  const also = deciding.length < 2 ? [] : [...new Set(deciding.slice(1).map(({ code }) => code))].filter((code) => code !== first?.code);
  const others = also.length > 0 ? ` Also ${words[status]}: ${also.slice(0, 5).map(shorten).join(", ")}${also.length > 5 ? ` and ${also.length - 5} more` : ""}.` : "";
  return rating(status, `${headline}${first?.reason ?? ""}${others}${rest}`);
}

function isColour(status: RagStatus): status is Colour {
  return status === "red" || status === "amber" || status === "green";
}

function statusOf(colours: readonly Colour[], policy: Policy): Colour {
  const worst = colours.reduce<Colour>((a, b) => (severity[b] > severity[a] ? b : a), "green");
  if (policy.actions.rollUp === "worst") return worst;
  if (policy.actions.rollUp === "most-common") {
    const count = (colour: Colour): number => colours.filter((c) => c === colour).length;
    // Of equally frequent ones the worse counts.
    return (["red", "amber", "green"] as const).reduce((a, b) => (count(b) > count(a) ? b : a));
  }
  const average = colours.reduce((sum, colour) => sum + severity[colour], 0) / colours.length;
  return average >= 1.5 ? "red" : average >= 0.5 ? "amber" : "green";
}

function how(policy: Policy, deciding: number, rated: number): string {
  if (policy.actions.rollUp === "most-common") return ` The most common status decides (${deciding} of ${rated});`;
  if (policy.actions.rollUp === "weighted") return " The average of the statuses decides;";
  return rated > 1 ? " The worst decides;" : "";
}

/** Which indicators have no status, and why: "NI 61 not published, NI 119 not on any list". */
function missing(all: readonly Basis[]): string {
  const without = all.filter(({ ratings }) => !ratings.some((rating) => isColour(rating.status)));
  const shown = without.slice(0, 5).map(({ code, ratings }) => `${shorten(code)} ${whyNone(ratings[0])}`);
  return shown.join(", ") + (without.length > shown.length ? ` and ${without.length - shown.length} more` : "");
}

function whyNone(rating: IndicatorRating | undefined): string {
  switch (rating?.notRated) {
    case undefined:
      return "is on no list with figures";
    case "not-published":
      return "is not published";
    case "no-actual":
      return "has no figure";
    case "no-target":
      return "has no target";
    case "no-target-by-design":
      return "has no target by design";
    case "no-direction":
      return "needs a direction";
    case "lists-differ":
      return "has two figures that differ";
    case "year-target":
      return "has a target that may be the whole year's";
    case "not-due":
      return "is not due yet";
    default:
      return "has an unclear figure";
  }
}

function shorten(name: string): string {
  return name.length > 60 ? `${name.slice(0, 57)}...` : name;
}
