import type { Evaluated, EvaluateRequest, Engine, HostState, MappingChange, Session } from "../../src/taskpane/session";
import type { Policy } from "../../src/rag";
import { policyPreview, type PolicyPreview } from "../../src/run";
import type { Command } from "../../src/run/command";
import type { Settings } from "../../src/run/settings";
import type { ChangeSet } from "../../src/workbook/changes";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { exampleEvaluation } from "./example-evaluation";

export const exampleSettings: Settings = {
  policy: "on-target-5",
  policies: [],
  unreadPolicies: [],
  reportingPeriod: null,
  planPeriod: null,
  asAt: null,
  inheritFromArea: null,
  ragMeaning: null,
  tolerances: {},
  tolerancesAsked: false,
  polarities: {}, targetSpans: {},
  confirmed: false,
};

/** A workbook that remembers what was asked of it. */
export class FakeSession implements Session {
  readonly log: string[] = [];
  readonly applied: ChangeSet[] = [];
  documents: Record<string, string> = {};
  host: HostState = { ok: true };
  /** Thrown by the operation of that name. */
  failing: { readonly at: string; readonly error: Error } | null = null;
  /** Reading waits for it. */
  reading: Promise<void> = Promise.resolve();
  private done: string[] = [];

  private note(what: string, at = what): void {
    this.log.push(what);
    if (this.failing?.at === at) throw this.failing.error;
  }

  async ready() {
    this.note("ready");
    return this.host;
  }

  async read(): Promise<WorkbookSnapshot> {
    this.note("read");
    await this.reading;
    return { fileName: "plan.xlsx", sheets: [], names: [], documents: { ...this.documents }, notRead: [] };
  }

  async readChanged(before: WorkbookSnapshot, sheetIds: ReadonlySet<string>): Promise<WorkbookSnapshot> {
    this.note(`read ${[...sheetIds].join(" ")}`, "read");
    await this.reading;
    return { ...before, documents: { ...this.documents } };
  }

  async apply(changes: ChangeSet) {
    this.note("apply");
    this.applied.push(changes);
    this.done.push(changes.label);
    for (const change of changes.changes) if (change.kind === "document" && change.json !== null) this.documents[change.key] = change.json;
    return { skipped: [] };
  }

  async putBack() {
    this.note("putBack");
    const label = this.done.pop();
    return label === undefined ? null : { label, skipped: [] };
  }

  async lastRun() {
    return this.done.at(-1) ?? null;
  }

  async openSample() {
    this.note("open the sample", "openSample");
  }

  async select(sheet: string, address: string) {
    this.note(`select ${sheet} ${address}`, "select");
  }

  async keep(key: string, json: string | null) {
    this.note(`keep ${key} ${json}`, "keep");
  }

  async document(key: string) {
    return this.documents[key] ?? null;
  }

  readonly preferences = new Map<string, string>();

  async recall(key: string) {
    return this.preferences.get(key) ?? null;
  }

  async remember(key: string, value: string) {
    this.preferences.set(key, value);
  }

  /** Tells the pane of a change in the workbook; null while nobody listens. */
  changed: ((sheetIds: readonly string[] | null) => void) | null = null;

  async watch(changed: (sheetIds: readonly string[] | null) => void) {
    if (this.failing?.at === "watch") throw this.failing.error;
    this.changed = changed;
    return async () => void (this.changed = null);
  }

  today() {
    return "2025-11-22";
  }
}

const labels: Readonly<Record<Command["kind"], string>> = {
  rag: "Fill RAG",
  summaries: "Build summaries",
  removeSummaries: "Remove all summaries",
  fix: "Fix A11 on Healthy weight",
  carryForward: "Carry forward, as at 22 November 2025",
  mark: "Mark cells",
  unmark: "Remove the marks",
  findingsSheet: "Findings sheet",
  startReview: "Start quarterly review",
  closeQuarter: "Close the quarter",
  forgetQuarter: "Forget the quarter",
  newPlanSheet: "New plan sheet",
  keepTyped: "Keep Green",
  useComputed: "Use Red",
  reopenJudgement: "Open again",
  indicatorChart: "Chart of NI 59",
};

/** An engine with one ready answer. */
export class FakeEngine implements Engine {
  evaluation = exampleEvaluation();
  readonly asked: { readonly settings: Settings | null; readonly today: string; readonly mappingChange?: MappingChange }[] = [];

  async evaluate({ snapshot, settings, today, mappingChange }: EvaluateRequest): Promise<Evaluated> {
    this.asked.push({ settings, today, mappingChange });
    const kept: Partial<Settings> = JSON.parse(snapshot.documents["settings"] ?? "{}");
    return { evaluation: this.evaluation, settings: settings ?? { ...exampleSettings, ...kept }, mapping: mappingChange ? "changed" : "" };
  }

  async preview(policy: Policy): Promise<PolicyPreview> {
    return policyPreview(this.evaluation, policy);
  }

  async changes(command: Command): Promise<ChangeSet> {
    return { label: labels[command.kind], expectations: [], changes: [] };
  }
}
