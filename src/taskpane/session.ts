import type { FieldName, SheetReading } from "../plan/model";
import type { Policy } from "../rag";
import type { Command } from "../run/command";
import type { Evaluation } from "../run/evaluation";
import type { PolicyPreview } from "../run/policy-preview";
import type { ConfigChange } from "../rules/config-change";
import type { Settings } from "../run/settings";
import type { ChangeSet, Skipped } from "../workbook/changes";
import type { WorkbookSnapshot } from "../workbook/snapshot";

export type SheetRole = SheetReading["role"];

/** Whether the pane stands in an Excel that it can work with; `why` is a sentence for the user. */
export type HostState = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** What a write did: the sheets that were left alone, and why. */
export interface Applied {
  readonly skipped: readonly Skipped[];
}

/**
 * The workbook as the pane sees it: the one door between the pane and Excel. Tests give a fake.
 * Every promise rejects with an Error whose message is a plain sentence for the user.
 */
export interface Session {
  ready(): Promise<HostState>;
  read(signal: AbortSignal): Promise<WorkbookSnapshot>;
  /** Reads again only the sheets of these ids, and what cannot be told to be unchanged; the rest is as in `before`. */
  readChanged(before: WorkbookSnapshot, sheetIds: ReadonlySet<string>, signal: AbortSignal): Promise<WorkbookSnapshot>;
  /** Writes all of the change set or, where it fails, nothing; remembers how to put it back. */
  apply(changes: ChangeSet): Promise<Applied>;
  /** Undoes the last run that is not undone yet; null where there is none. */
  putBack(): Promise<(Applied & { readonly label: string }) | null>;
  /** Label of the run that Put back would undo now: "Fill RAG, 22 November 2026"; null: nothing to put back. */
  lastRun(): Promise<string | null>;
  /** Shows and selects a cell. */
  select(sheet: string, address: string): Promise<void>;
  /** Opens the sample plan as a new workbook; the open one stays as it is. */
  openSample(): Promise<void>;
  /** Keeps one of Plan Check's own documents in the workbook; null removes it. */
  keep(key: string, json: string | null): Promise<void>;
  /** One of those documents as the workbook holds it now; null: there is none. */
  document(key: string): Promise<string | null>;
  /** What this person prefers on this computer; null: nothing is kept. */
  recall(key: string): Promise<string | null>;
  remember(key: string, value: string): Promise<void>;
  /** Calls after cells were changed by anybody but this pane. @returns how to stop */
  watch(changed: (sheetIds: readonly string[] | null) => void): Promise<() => Promise<void>>;
  /** Today as an ISO date in the user's own time zone. */
  today(): string;
}

/** What one evaluation found, and what it was made with. */
export interface Evaluated {
  readonly evaluation: Evaluation;
  readonly settings: Settings;
  /** The user's own word on how the workbook is read (src/reading/mapping.ts), as the JSON that the workbook keeps. */
  readonly mapping: string;
}

/** The user's own word on how one sheet is to be read; `recognised` takes it back. */
export type MappingChange =
  | { readonly kind: "column"; readonly sheet: string; readonly letters: string; readonly field: FieldName | "nothing" | "recognised" }
  | { readonly kind: "role"; readonly sheet: string; readonly role: SheetRole | "recognised" }
  | { readonly kind: "reset" };

export interface EvaluateRequest {
  readonly snapshot: WorkbookSnapshot;
  /** Null: those that the workbook holds. */
  readonly settings: Settings | null;
  /** ISO date. */
  readonly today: string;
  readonly mappingChange?: MappingChange;
  /** What is decided about findings and rules; what it leads to is in the evaluation's `ruleConfig`. */
  readonly ruleChange?: ConfigChange;
}

/** The thinking part of a run, wherever it runs (worker or page). Rejects with AbortError when cancelled. */
export interface Engine {
  evaluate(request: EvaluateRequest, signal: AbortSignal): Promise<Evaluated>;
  /** What a command would write, for the evaluation that was made last. */
  changes(command: Command): Promise<ChangeSet>;
  /** Which statuses of the evaluation made last would change under a policy; nothing is chosen by it. */
  preview(policy: Policy): Promise<PolicyPreview>;
}
