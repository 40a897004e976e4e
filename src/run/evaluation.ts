import type { Plan, RagStatus } from "../plan/model";
import type { Policy } from "../rag";
import type { Rating } from "../rag/rating";
import type { RuleConfig, SetAside } from "../rules/config";
import type { SetAsideFinding } from "../rules/config-match";
import type { Finding, Severity } from "../rules/rule";
import type { CarryState } from "./carry/made-sheets";
import type { RunOptions } from "./options";

/** A question that only a person can answer; the pane asks it once and the answer is kept in the workbook. */
export interface Question {
  readonly id: string;
  readonly text: string;
  /** Codes of the indicators that the answer is about; none where it is about the plan. */
  readonly codes: readonly string[];
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly sheet: string | null;
  readonly address: string | null;
}

/** Where RAG words and reasons are to be written on one table. */
export interface RagTarget {
  readonly sheet: string;
  readonly table: string;
  readonly headerRow: number;
  /** Column of the status and of its reason, 1-based. */
  readonly statusColumn: number;
  readonly reasonColumn: number;
  /** "own": the sheet has the column already; "added": it is added at the table's right edge. */
  readonly statusIs: "own" | "added";
  readonly rows: readonly number[];
}

/** Counts with the denominators that make them honest. */
export interface Headline {
  readonly sheets: number;
  readonly actions: number;
  readonly indicators: number;
  readonly ratedIndicators: number;
  /** A status that a person typed counts before the computed one. */
  readonly byStatus: Readonly<Record<"red" | "amber" | "green", number>>;
  /** Of the rated indicators: how many by a figure from before the reporting period, because there is no later one. */
  readonly ratedEarlier: number;
  /** Of the rated indicators: how many by what a person typed. */
  readonly typedIndicators: number;
  /** Not rated, by reason, most frequent first: { why: "not published", count: 41 }. */
  readonly notRated: readonly { readonly why: string; readonly count: number }[];
  readonly ratedActions: number;
  /** A status that a person typed counts before the computed one. */
  readonly actionsByStatus: Readonly<Record<RagStatus, number>>;
  /** Of the rated actions: how many carry their area's status, not one of their own. */
  readonly inherited: number;
  /** Of the rated actions: how many carry what a person typed. */
  readonly typedActions: number;
  /** Whether actions are being done, counted apart from the outcome; a typed status counts before the proposed one. */
  readonly delivery: {
    /** Of all actions: those whose delivery the plan tracks. */
    readonly tracked: number;
    /** Of these: those that a person gave a status. */
    readonly typed: number;
    readonly byStatus: Readonly<Record<RagStatus, number>>;
  };
}

/** A rule that failed: reported, never hidden. */
export interface RuleFault {
  readonly rule: string;
  readonly message: string;
}

/** A typed status that differs from the computed one: a person settles it. */
export interface Judgement {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  /** The action's reference or words, or the indicator's code and name. */
  readonly name: string;
  readonly typed: { readonly text: string; readonly status: RagStatus; readonly address: string };
  readonly computed: RagStatus;
  readonly reason: string;
  /** Mark of the figures that it rests on. */
  readonly figures: string;
  /** Why the typed one was kept; null where nobody settled it, or the figures changed since. */
  readonly settled: string | null;
}

/** The quarters that the workbook keeps, and what moved since the last of them, in a few words. */
export interface KeptQuarters {
  /** What the quarter would be called that is closed now: "Q2 2025/26". */
  readonly proposedName: string;
  /** Oldest first. */
  readonly quarters: readonly { readonly name: string; readonly asAt: string; readonly reportingPeriod: string | null; readonly indicators: number; readonly actions: number | null }[];
  /** How many older ones were dropped for want of room. */
  readonly dropped: number;
  /** How many could not be read; they are kept as they are. */
  readonly unread: number;
  /** Null where no quarter was closed before the as-at date. */
  readonly since: readonly string[] | null;
}

/** The summary sheets in the workbook, as "Remove all summaries" sees them. */
export interface MadeSummaries {
  readonly sheets: readonly string[];
  /** Cells elsewhere whose formulas speak of them, and names of the workbook that do. */
  readonly leading: readonly { readonly sheet: string; readonly row: number; readonly column: number }[];
  readonly names: readonly string[];
  /** Whether they hold more than the workbook keeps for putting them back: that then works only while the pane is open. */
  readonly isMoreThanKept: boolean;
}

/** A rule for people: what it says, and how grave that is by itself. */
export interface RuleLine {
  readonly id: string;
  readonly summary: string;
  readonly severity: Severity;
}

/** Everything that one run found out; pure data. Nothing has been written yet. */
export interface Evaluation {
  readonly options: RunOptions;
  readonly plan: Plan;
  /** The policy in force: the one that the options name, or the default where there is none of that name. */
  readonly policy: Policy;
  readonly ratings: Rating;
  /** Reporting period in force and the labels it may be changed to. */
  readonly reportingPeriod: string | null;
  readonly reportingPeriods: readonly string[];
  readonly findings: readonly Finding[];
  readonly faults: readonly RuleFault[];
  /** Every rule, in the order in which rules are listed. */
  readonly rules: readonly RuleLine[];
  /** What the workbook's owner has decided about the rules. */
  readonly ruleConfig: RuleConfig;
  /** Findings that are set aside: they are in no count. */
  readonly setAside: readonly SetAsideFinding[];
  /** Set-asides that hold no more, and those of them whose finding stands again because the cell's words have changed. */
  readonly lapsed: readonly SetAside[];
  readonly cameBack: readonly SetAside[];
  readonly headline: Headline;
  /** "before the meeting": at most a handful of sentences, most important first, each with its cell. */
  readonly attention: readonly { readonly text: string; readonly sheet: string | null; readonly address: string | null }[];
  readonly questions: readonly Question[];
  /** Sheets, columns and values that were not understood, and what this Excel could not tell. */
  readonly notUnderstood: readonly { readonly text: string; readonly sheet: string | null; readonly address: string | null }[];
  readonly history: KeptQuarters;
  /** Typed statuses that differ from the computed ones, settled or not. */
  readonly judgements: readonly Judgement[];
  readonly ragTargets: readonly RagTarget[];
  /** How many cells carry a mark of an earlier press of "Mark cells". */
  readonly markedCells: number;
  readonly summaries: MadeSummaries;
  readonly carry: CarryState;
  /** Sheets that will be left alone (protected), in plain words. */
  readonly willSkip: readonly { readonly sheet: string; readonly why: string }[];
}
