import type { FieldName, Period, Plan } from "../plan/model";
import type { Rating } from "../rag/rating";
import type { RagWord } from "../rag/words";

export type Severity = "error" | "warning" | "info";

/** A new text for one cell, offered only where it is certain. */
export interface Fix {
  readonly address: string;
  readonly sheet: string;
  readonly before: string;
  readonly after: string;
}

/** What a rule says of one place in the workbook. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly row: number;
  readonly field: FieldName | null;
  /** A1 address of the very cell. */
  readonly address: string;
  /** Plain English with the very words or figures; says what is wrong and what to do. */
  readonly message: string;
  readonly fix?: Fix;
  /** The cell's words when it was checked; "" where it is empty. A set-aside holds only while they stay the same. */
  readonly text?: string;
}

/** What a rule itself says; id, default severity and the cell's text are filled in by the run. */
export type Report = Omit<Finding, "rule" | "severity" | "text"> & { readonly severity?: Severity };

/** A status that an earlier run wrote and nobody changed, and what it would be now. */
export interface WrittenStatus {
  readonly sheet: string;
  readonly row: number;
  /** A1 address of its cell. */
  readonly address: string;
  readonly word: RagWord;
  readonly now: RagWord;
  /** Why it is so now. */
  readonly reason: string;
}

/** What rules may ask besides the plan. No clock: the as-at date is an argument. */
export interface RuleContext {
  /** ISO date. */
  readonly asAt: string;
  /** The plan's period, as read or as the user said; null where unknown. */
  readonly period: Period | null;
  /** The reporting period's label among the indicator lists' own; null where there is none. */
  readonly reportingPeriod: string | null;
  readonly ratings: Rating;
  /** Share of the target's size that the policy lets pass as Amber: 0.05. */
  readonly tolerance: number;
  /** Points that the policy lets a percentage miss as Amber: 3; null where it has no such limit. */
  readonly tolerancePoints: number | null;
  /** The policy goes by the tolerance that is agreed for each indicator, where one is. */
  readonly agreedTolerances?: boolean;
  /** Counts below this are small (disclosure): 5. */
  readonly smallCount: number;
  /** The statuses that stand in the sheets from an earlier run; the plan itself holds only what people typed. */
  readonly written: readonly WrittenStatus[];
}

/** The same cell before and after, for the docs page. */
export interface RuleExample {
  readonly wrong: string;
  readonly right: string;
}

export interface RuleMeta {
  /** "reference/duplicate": also the file's and the docs page's name. */
  readonly id: string;
  readonly severity: Severity;
  /** One sentence: when it is raised. */
  readonly summary: string;
  /** Why it matters to a board; one or two sentences. */
  readonly why: string;
  /** How to put it right. */
  readonly remedy: string;
  readonly fixable: boolean;
  readonly examples: readonly RuleExample[];
}

/** A rule knows a plan and nothing else: it is silent where the table lacks its column, and never throws. */
export interface Rule {
  readonly meta: RuleMeta;
  check(plan: Plan, context: RuleContext): Iterable<Report>;
}
