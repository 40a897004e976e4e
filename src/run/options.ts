import type { Period, Polarity } from "../plan/model";
import type { TargetSpan } from "../plan/target-spans";
import type { Policy } from "../rag";
import type { PackChoices } from "../summary/pack";

/** What a run is asked to do, beside the workbook itself. */
export interface RunOptions {
  /** ISO date: everything is judged as at this day. */
  readonly asAt: string;
  /** The reporting period the user chose, as the sheets label it; null: proposed from the sheets. */
  readonly reportingPeriod: string | null;
  /** The plan's period the user gave; null: as read. */
  readonly planPeriod: Period | null;
  /** Id of the RAG policy. */
  readonly policy: string;
  /** The team's own policies, beside the built-in ones. */
  readonly ownPolicies: readonly Policy[];
  /** How many policies the workbook keeps that could not be read. */
  readonly unreadPolicies: number;
  /** Whether rows without an indicator of their own take their area's status. */
  readonly inheritFromArea: boolean;
  /** Whether the user has answered that question. */
  readonly inheritanceAsked: boolean;
  /** What a column that is only called "RAG" speaks of, where a person said so; null: not asked yet. */
  readonly ragMeaning: "outcome" | "delivery" | null;
  /** The agreed tolerance by indicator code, where the sheet has none and a person typed it. */
  readonly tolerances: Readonly<Record<string, { readonly amount: number; readonly unit: "own" | "percent" }>>;
  /** Whether the user has said if the tolerances that a list states are to count. */
  readonly tolerancesAsked?: boolean;
  /** Which way is better, by indicator code, where a person said so. */
  readonly polarities: Readonly<Record<string, Polarity>>;
  /** What one target beside several quarters or months is for, by indicator code, where a person said so. */
  readonly targetSpans?: Readonly<Record<string, TargetSpan>>;
  /** What the meeting pack is to hold; left out: everything. */
  readonly pack?: PackChoices;
}

/**
 * What is asked before the workbook was read: the as-at date, or today, from which it is proposed once the plan's
 * period is known.
 */
export type RunRequest = Omit<RunOptions, "asAt"> & { readonly asAt: string | { readonly today: string } };
