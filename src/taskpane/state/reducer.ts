import type { Evaluation } from "../../run/evaluation";
import type { Settings } from "../../run/settings";
import type { Skipped } from "../../workbook/changes";
import type { PolicyDraft } from "./policy-draft";
import { initialState, type Busy, type FindingsFilter, type Intent, type PaneState, type Problem, type Step, type View } from "./state";

/** Everything that can happen to the pane. */
export type Event =
  | { readonly type: "started" }
  | { readonly type: "lastRun"; readonly canPutBack: string | null }
  | { readonly type: "unavailable"; readonly why: string }
  | { readonly type: "pressed"; readonly intent: Intent }
  | { readonly type: "step"; readonly step: Step }
  | { readonly type: "busy"; readonly busy: Busy | null }
  | { readonly type: "stopping" }
  | { readonly type: "stopped" }
  | { readonly type: "read"; readonly evaluation: Evaluation; readonly settings: Settings; readonly mapping: string; /** "refresh": read anew after something other than RAG was written. */ readonly then: "ask" | "continue" | "show" | "refresh" }
  | { readonly type: "checked" }
  | { readonly type: "written"; readonly intent: Intent; readonly label: string; readonly skipped: readonly Skipped[]; readonly canPutBack: string | null }
  | { readonly type: "performed"; readonly label: string; readonly skipped: readonly Skipped[]; readonly canPutBack: string | null }
  | { readonly type: "putBack"; readonly label: string; readonly skipped: readonly Skipped[]; readonly canPutBack: string | null }
  | { readonly type: "failed"; readonly problem: Problem }
  | { readonly type: "leftFailure" }
  | { readonly type: "notice"; readonly notice: string | null }
  | { readonly type: "changeSettings"; readonly open: boolean }
  | { readonly type: "view"; readonly view: View }
  | { readonly type: "filter"; readonly filter: Partial<FindingsFilter> }
  | { readonly type: "policyDraft"; readonly draft: PolicyDraft | null }
  | { readonly type: "carry"; readonly changed: PaneState["carry"] }
  | { readonly type: "preferences"; readonly person?: string; readonly live?: boolean }
  | { readonly type: "toggle"; readonly key: string }
  | { readonly type: "current"; readonly current: string | null };

/** Phase to stand in when nothing is being done. */
function resting(state: PaneState): PaneState["phase"] {
  if (!state.evaluation) return "ready";
  if (isNothing(state.evaluation)) return "nothing";
  return state.outcome ? "results" : "proposal";
}

/** True where a workbook holds neither actions nor indicators. */
export function isNothing(evaluation: Evaluation): boolean {
  return evaluation.plan.actions.length === 0 && evaluation.plan.indicators.length === 0;
}

/** The pane's next state. Pure: what to do about an event is the controller's business. */
export function reduce(state: PaneState, event: Event): PaneState {
  switch (event.type) {
    case "started":
      return { ...state, phase: "ready" };
    case "lastRun":
      return { ...state, canPutBack: event.canPutBack };
    case "unavailable":
      return { ...initialState, phase: "unavailable", problem: { text: event.why, detail: "" } };
    case "pressed":
      // What the press comes to stands among the results, whatever was looked at before.
      return { ...state, intent: event.intent, problem: null, notice: null, changingSettings: false, view: "results" };
    case "step":
      return { ...state, phase: "working", step: event.step, busy: null, stopping: false, notice: null };
    case "busy":
      return { ...state, busy: event.busy, notice: event.busy === null ? state.notice : null };
    case "stopping":
      return { ...state, stopping: true };
    case "stopped":
      return { ...state, phase: resting(state), step: null, stopping: false };
    case "read": {
      const { evaluation, settings, mapping } = event;
      // What was filled stands in the sheets for as long as it says the same.
      const shown = (event.then === "refresh" || event.then === "continue") && state.written && saysTheSame(state.evaluation, evaluation);
      // What was chosen since stays until it is seen in the workbook: a reading may have begun before it was kept.
      const carry = Object.fromEntries(Object.entries(state.carry).filter(([key, choice]) => (evaluation.carry.choices[key] ?? null) !== choice));
      const next = { ...state, evaluation, settings, mapping, carry, written: shown, busy: null, changingSettings: event.then === "refresh" && state.changingSettings };
      if (isNothing(evaluation)) return { ...next, phase: "nothing", step: null, outcome: null, view: "results" };
      if (event.then === "ask") return { ...next, phase: "proposal", step: null, outcome: null, view: "results" };
      if (event.then === "show" || event.then === "refresh") return { ...next, phase: resting(next), step: null };
      return next;
    }
    case "checked":
      return { ...state, phase: "results", step: null, outcome: { kind: "checked" } };
    case "written":
      return {
        ...state,
        phase: "results",
        step: null,
        settings: state.settings && { ...state.settings, confirmed: true },
        evaluation: event.intent === "rag" ? withFreshStatuses(state.evaluation) : state.evaluation,
        written: event.intent === "rag" ? true : state.written,
        runs: [...state.runs, event.intent],
        outcome: { kind: "written", intent: event.intent, label: event.label, skipped: event.skipped },
        canPutBack: event.canPutBack,
      };
    case "performed":
      return {
        ...state,
        runs: [...state.runs, "other"],
        outcome: { kind: "performed", label: event.label, skipped: event.skipped },
        canPutBack: event.canPutBack,
      };
    case "putBack":
      return {
        ...state,
        phase: state.evaluation ? "results" : "ready",
        view: "results",
        step: null,
        // The confirmation went with the first run.
        settings: state.settings && { ...state.settings, confirmed: state.runs.length > 1 },
        // Taking anything else away leaves the RAG in the sheets.
        written: state.written && state.runs.length > 0 && state.runs.at(-1) !== "rag",
        runs: state.runs.slice(0, -1),
        outcome: { kind: "putBack", label: event.label, skipped: event.skipped },
        canPutBack: event.canPutBack,
      };
    case "failed":
      return { ...state, phase: "failed", step: null, busy: null, stopping: false, problem: event.problem };
    case "leftFailure":
      return { ...state, phase: resting(state), problem: null };
    case "notice":
      return { ...state, notice: event.notice };
    case "changeSettings":
      return { ...state, changingSettings: event.open };
    case "view":
      return { ...state, view: event.view };
    case "filter":
      return { ...state, filter: { ...state.filter, ...event.filter } };
    case "policyDraft":
      return { ...state, policyDraft: event.draft };
    case "carry":
      return { ...state, carry: { ...state.carry, ...event.changed } };
    case "preferences":
      return { ...state, person: event.person ?? state.person, live: event.live ?? state.live };
    case "toggle":
      return { ...state, open: state.open.includes(event.key) ? state.open.filter((key) => key !== event.key) : [...state.open, event.key] };
    case "current":
      return { ...state, current: event.current };
  }
}

/** Whether two evaluations would fill the same words and reasons, row after row. */
function saysTheSame(before: Evaluation | null, now: Evaluation): boolean {
  if (!before) return false;
  const alike = <One extends { readonly status: string; readonly reason: string }>(a: readonly One[], b: readonly One[]): boolean =>
    a.length === b.length && a.every(({ status, reason }, index) => b[index]?.status === status && b[index].reason === reason);
  return alike(before.ratings.actions, now.ratings.actions) && alike(before.ratings.indicators, now.ratings.indicators);
}

/** Statuses that stood there from an earlier run have just been written anew: what was said of them holds no more. */
function withFreshStatuses(evaluation: PaneState["evaluation"]): PaneState["evaluation"] {
  return evaluation && { ...evaluation, findings: evaluation.findings.filter(({ rule }) => rule !== "rag/stale") };
}
