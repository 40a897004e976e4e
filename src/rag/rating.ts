import type { RagStatus } from "../plan/model";
import type { DeliveryRating } from "./delivery";

/** Why an indicator has no status. */
export type NotRated = "not-published" | "no-actual" | "no-target" | "no-target-by-design" | "no-direction" | "unclear" | "not-due" | "lists-differ" | "year-target";

export type Travel = "improving" | "steady" | "worsening" | "unknown";

/** One indicator in one period. */
export interface IndicatorRating {
  readonly sheet: string;
  readonly row: number;
  /** The cell of the indicator's name. */
  readonly address: string;
  readonly code: string;
  readonly name: string;
  /** The sheet's own label: "2009/10". */
  readonly period: string;
  readonly status: RagStatus;
  /** One sentence that a board member understands. */
  readonly reason: string;
  readonly notRated: NotRated | null;
  readonly travel: Travel;
  /** A1 addresses of the figures it rests on. */
  readonly actualAddress: string | null;
  readonly targetAddress: string | null;
}

/** One action's outcome RAG. */
export interface ActionRating {
  readonly sheet: string;
  readonly row: number;
  readonly status: RagStatus;
  readonly reason: string;
  /** "row": its own indicators; "area": inherited from its area's measures; "none": nothing to rate it by. */
  readonly basis: "row" | "area" | "none";
  readonly codes: readonly string[];
  /** How many of them are rated. */
  readonly rated: number;
}

export interface Rating {
  /** The latest rateable period of each indicator row. */
  readonly indicators: readonly IndicatorRating[];
  /** Every other period with both figures. */
  readonly history: readonly IndicatorRating[];
  readonly actions: readonly ActionRating[];
  /** Whether each action is being done; only of actions that the plan tracks. Never merged with the outcome. */
  readonly delivery: readonly DeliveryRating[];
}
