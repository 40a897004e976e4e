import type { Evaluation } from "../../run/evaluation";
import type { CarryChoice } from "../../run/carry/to-carry";
import type { Settings } from "../../run/settings";
import type { Severity } from "../../rules/rule";
import type { Skipped } from "../../workbook/changes";
import type { PolicyDraft } from "./policy-draft";

/** What the person pressed. */
export type Intent = "rag" | "summaries";

/** The parts of a run, in their order. */
export type Step = "reading" | "checking" | "writing" | "puttingBack";

/** What the last press did; shown above the results. */
export type Outcome =
  | { readonly kind: "checked" }
  | { readonly kind: "written"; readonly intent: Intent; readonly label: string; readonly skipped: readonly Skipped[] }
  | { readonly kind: "performed"; readonly label: string; readonly skipped: readonly Skipped[] }
  | { readonly kind: "putBack"; readonly label: string; readonly skipped: readonly Skipped[] };

/**
 * Where the pane stands:
 * starting → ready → working → proposal → working → results; nothing: no plan was found; failed: a run did not finish.
 */
export type Phase = "starting" | "unavailable" | "ready" | "working" | "proposal" | "nothing" | "results" | "failed";

/** What is being done while everything stays where it is. */
export type Busy = "writing" | "checking" | "keeping";

export type Grouping = "lead" | "sheet" | "rule";

export interface FindingsFilter {
  readonly groupBy: Grouping;
  readonly severity: Severity | "all";
  /** Only rows that this person answers for; "": that nobody does; null: all. */
  readonly lead: string | null;
  readonly text: string;
}

export type View = "results" | "rag" | "reading" | "more";

/** A sentence for the user, and what a report of the fault needs besides. */
export interface Problem {
  readonly text: string;
  readonly detail: string;
}

export interface PaneState {
  readonly phase: Phase;
  readonly step: Step | null;
  /** Quick work in the background of the view; null: none. */
  readonly busy: Busy | null;
  /** True from the press of Cancel until the work has stopped. */
  readonly stopping: boolean;
  readonly intent: Intent;
  readonly evaluation: Evaluation | null;
  /** What the team decided for this workbook, with what was chosen since; null: nothing read yet. */
  readonly settings: Settings | null;
  /** What a person said about how the workbook is read, as the workbook keeps it. */
  readonly mapping: string;
  /** Whether the sheets show what the evaluation says. */
  readonly written: boolean;
  readonly outcome: Outcome | null;
  /** What this pane wrote and did not put back, the last one last. */
  readonly runs: readonly (Intent | "other")[];
  /** Label of the run that Put back would undo; null: nothing to put back. */
  readonly canPutBack: string | null;
  /** Why the pane cannot work, or why the last run did not finish. */
  readonly problem: Problem | null;
  /** What was just done, or something small that did not work, such as a jump to a cell that is gone. */
  readonly notice: string | null;
  readonly changingSettings: boolean;
  readonly view: View;
  readonly filter: FindingsFilter;
  /** The RAG policy that is being written; it outlives a look at another tab and a reading in between. */
  readonly policyDraft: PolicyDraft | null;
  /** What was chosen for the carry forward since the workbook was read, by action; null: a choice taken back. Until it is read from the workbook, which keeps it a moment later. */
  readonly carry: Readonly<Record<string, CarryChoice | null>>;
  /** Who sets findings aside here: the name that was given last; "" where none was. */
  readonly person: string;
  /** Whether changes in the workbook are checked by themselves. */
  readonly live: boolean;
  /** Keys of the lines of the list that stand open. */
  readonly open: readonly string[];
  /** Key of the line of the list that was chosen last; null: none yet. */
  readonly current: string | null;
}

export const initialState: PaneState = {
  phase: "starting",
  step: null,
  busy: null,
  stopping: false,
  intent: "rag",
  evaluation: null,
  settings: null,
  mapping: "{}",
  written: false,
  outcome: null,
  runs: [],
  canPutBack: null,
  problem: null,
  notice: null,
  changingSettings: false,
  view: "results",
  filter: { groupBy: "lead", severity: "all", lead: null, text: "" },
  policyDraft: null,
  carry: {},
  person: "",
  live: true,
  open: [],
  current: null,
};
