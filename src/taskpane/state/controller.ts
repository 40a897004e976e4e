import type { Policy } from "../../rag";
import { agreedToleranceId } from "../../rag/built-in-policies";
import type { ConfigChange } from "../../rules/config-change";
import type { Command } from "../../run/command";
import { periodOfChoice } from "../../run/period-choice";
import type { Question } from "../../run/evaluation";
import type { PolicyPreview } from "../../run/policy-preview";
import type { Settings } from "../../run/settings";
import type { ChangeSet } from "../../workbook/changes";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Engine, Evaluated, EvaluateRequest, MappingChange, Session } from "../session";
import { unexpected } from "../texts";
import { cannotWatch, couldNotCheck, decided, sampleOpened, wasDone } from "../texts/quick";
import { carryKey, createCarryKeeping } from "./carry-keeping";
import { isNothing } from "./reducer";
import type { Busy, Intent, PaneState, Phase } from "./state";
import type { Store } from "./store";
import { createStaleSheets } from "./stale-sheets";
import { createTurns } from "./turns";
import { createWatching } from "./watching";

/** The keys of src/run/settings.ts, src/reading/mapping.ts and src/rules/config.ts, said again so that their parsers stay out of the pane's first load; a test compares. */
export const settingsKey = "settings";
export const mappingKey = "mapping";
export const ruleConfigKey = "rules";
/** What one person prefers on one computer. */
const personKey = "name";
const liveKey = "live";

/** Where a pane shows what was read, so that it can show it anew. */
const standing: ReadonlySet<Phase> = new Set(["proposal", "results", "nothing"]);

/** What the views and the ribbon can ask for. None of these rejects: what goes wrong is in the state. */
export interface Controller {
  start(): Promise<void>;
  /** A press of "Validate & RAG" or "Build summaries": asks first in a workbook where that was not confirmed yet. */
  press(intent: Intent): Promise<void>;
  /** The proposal's own button: writes what was pressed for. */
  confirm(): Promise<void>;
  /** Anything else that a button of the pane writes: written, then read and checked anew, while the view stays as it is. */
  perform(command: Command): Promise<void>;
  /** "Check again": reads and checks, while the view stays as it is. */
  recheck(): Promise<void>;
  /** What becomes of actions at the year's end; kept in the workbook while the form goes on. */
  chooseCarry(changed: PaneState["carry"]): Promise<void>;
  /** A decision about findings or rules: kept in the workbook, and everything is checked by it at once. */
  decide(change: ConfigChange): Promise<void>;
  /** Whether changes in the workbook are checked by themselves; remembered for this person. */
  setLive(on: boolean): Promise<void>;
  /** Sheets of these ids were changed (null: any may be): the same, but nobody waits for it, and only they are read again. */
  changed(sheetIds: readonly string[] | null): Promise<void>;
  /** "Fill RAG" on results that the sheets do not show yet. */
  fill(): Promise<void>;
  /** "Check only": shows the results; nothing is written. */
  checkOnly(): void;
  cancel(): void;
  putBack(): Promise<void>;
  /** Period, as-at date, an answer to a question: checked again at once from what was read. */
  choose(change: Partial<Settings>): Promise<void>;
  /** Another word on how a sheet or column is to be read. */
  map(change: MappingChange): Promise<void>;
  /** @param question id of src/run/questions.ts */
  answer(question: string, choice: string): Promise<void>;
  select(sheet: string, address: string): Promise<void>;
  /** The sample plan, in a new workbook. */
  openSample(): Promise<void>;
  /** Today as an ISO date. */
  today(): string;
  /** What another policy would change; a sentence where that could not be found out. Changes nothing, not even the state. */
  preview(policy: Policy): Promise<PolicyPreview | { readonly problem: string }>;
}

/** The order in which a press is worked off; knows no view and no Excel. */
export function createController(store: Store, session: Session, engine: Engine): Controller {
  const turns = createTurns();
  const watching = createWatching(session, (sheetIds) => void controller.changed(sheetIds));
  const changedSheets = createStaleSheets();
  let listening = false;
  let snapshot: WorkbookSnapshot | null = null;
  let started: Promise<void> | null = null;
  /** Whether a run has written since the workbook was read: what is known of free columns is then out of date. */
  let stale = false;

  /** Runs one piece of work at a time; says in the state how it ended. */
  const doing = (task: (signal: AbortSignal) => Promise<void>): Promise<void> =>
    turns.press(task, (error, stopped) => {
      if (stopped) store.dispatch({ type: "stopped" });
      else store.dispatch({ type: "failed", problem: { text: sentenceOf(error), detail: detailOf(error) } });
    });

  /** Quick work: the view stays, and what goes wrong is said beside it. */
  const quietly = (task: (signal: AbortSignal) => Promise<void>): Promise<void> =>
    turns.press(task, (error) => {
      store.dispatch({ type: "busy", busy: null });
      store.dispatch({ type: "notice", notice: sentenceOf(error) });
    });

  const carrying = createCarryKeeping(
    store,
    session,
    (json) => void (snapshot &&= withDocument(snapshot, carryKey, json)),
    (error) => store.dispatch({ type: "notice", notice: sentenceOf(error) }),
  );

  const busy = (with_: Busy): void => store.dispatch({ type: "busy", busy: with_ });

  function cannotCheck(error: unknown): void {
    store.dispatch({ type: "busy", busy: null });
    store.dispatch({ type: "notice", notice: couldNotCheck(sentenceOf(error)) });
  }

  /** Reads and checks anew what is shown. What was chosen before the first confirmation stands in no workbook yet: it stays. */
  async function readAnew(signal: AbortSignal, sheetIds: ReadonlySet<string> | null = null): Promise<WorkbookSnapshot> {
    const read = snapshot && sheetIds ? await session.readChanged(snapshot, sheetIds, signal) : await session.read(signal);
    const mapping = snapshot?.documents[mappingKey];
    const isChosen = store.get().settings?.confirmed === false && mapping !== undefined;
    return isChosen ? { ...read, documents: { ...read.documents, [mappingKey]: mapping } } : read;
  }

  async function showAnew(read: WorkbookSnapshot, signal: AbortSignal): Promise<void> {
    const { settings } = store.get();
    snapshot = read;
    stale = false;
    const evaluated = await engine.evaluate({ snapshot: read, today: session.today(), settings: settings?.confirmed ? null : settings }, signal);
    signal.throwIfAborted();
    store.dispatch({ type: "read", ...evaluated, then: "refresh" });
  }

  /** Decides by what the workbook holds now, so that what a colleague decided meanwhile stays. */
  async function decide(change: ConfigChange, signal: AbortSignal): Promise<void> {
    const { settings } = store.get();
    if (!snapshot || !settings) return;
    busy("keeping");
    const now = await session.document(ruleConfigKey);
    const evaluated = await engine.evaluate({ snapshot: withDocument(snapshot, ruleConfigKey, now), today: session.today(), settings, ruleChange: change }, signal);
    const { rules, setAsides, sheets } = evaluated.evaluation.ruleConfig;
    const isEmpty = Object.keys(rules).length + setAsides.length + sheets.length === 0;
    const json = JSON.stringify(evaluated.evaluation.ruleConfig);
    await session.keep(ruleConfigKey, isEmpty ? null : json);
    snapshot = withDocument(snapshot, ruleConfigKey, isEmpty ? null : json);
    store.dispatch({ type: "read", ...evaluated, then: "refresh" });
    store.dispatch({ type: "notice", notice: decided(change) });
    if (change.kind !== "setAside" && change.kind !== "setAsideOnSheet") return;
    store.dispatch({ type: "preferences", person: change.aside.by });
    await session.remember(personKey, change.aside.by);
  }

  async function setLive(on: boolean): Promise<void> {
    // While nobody listened, anything may have changed.
    if (on && !listening) changedSheets.add(null);
    store.dispatch({ type: "preferences", live: on });
    const done = await watching.set(on);
    listening = on && done;
    if (done) return;
    store.dispatch({ type: "preferences", live: false });
    if (on) store.dispatch({ type: "notice", notice: cannotWatch });
  }

  async function refresh(signal: AbortSignal): Promise<void> {
    busy("checking");
    turns.caughtUp();
    const seen = changedSheets.now();
    await showAnew(await readAnew(signal), signal);
    changedSheets.settle(seen);
  }

  async function readAndCheck(signal: AbortSignal): Promise<Evaluated> {
    store.dispatch({ type: "step", step: "reading" });
    turns.caughtUp();
    const seen = changedSheets.now();
    snapshot = await session.read(signal);
    stale = false;
    changedSheets.settle(seen);
    signal.throwIfAborted();
    if (store.get().live) void setLive(true);
    return check(snapshot, { settings: null }, signal);
  }

  async function check(of: WorkbookSnapshot, how: Pick<EvaluateRequest, "settings" | "mappingChange">, signal: AbortSignal): Promise<Evaluated> {
    store.dispatch({ type: "step", step: "checking" });
    const evaluated = await engine.evaluate({ snapshot: of, today: session.today(), ...how }, signal);
    signal.throwIfAborted();
    return evaluated;
  }

  async function write(intent: Intent, signal: AbortSignal): Promise<void> {
    store.dispatch({ type: "step", step: "writing" });
    const changes = await engine.changes({ kind: intent });
    const { settings } = store.get();
    const documents: Record<string, string> = settings ? { [settingsKey]: JSON.stringify({ ...settings, confirmed: true }) } : {};
    const mapping = snapshot?.documents[mappingKey];
    if (mapping !== undefined) documents[mappingKey] = mapping;
    // What the pane writes itself is not told as a change.
    changedSheets.add(null);
    const applied = await session.apply(withDocuments(changes, documents));
    stale = true;
    store.dispatch({
      type: "written",
      intent,
      label: changes.label,
      skipped: applied.skipped,
      canPutBack: await session.lastRun(),
    });
    // What can be removed or built again is told by the sheets that are there now.
    if (intent === "summaries") await showAnew(await readAnew(signal), signal);
  }

  async function start(): Promise<void> {
    try {
      const host = await session.ready();
      if (!host.ok) return store.dispatch({ type: "unavailable", why: host.why });
      store.dispatch({ type: "started" });
    } catch (error) {
      return store.dispatch({ type: "unavailable", why: sentenceOf(error) });
    }
    try {
      store.dispatch({ type: "lastRun", canPutBack: await session.lastRun() });
    } catch (error) {
      // The pane works all the same; only the way back is not offered.
      store.dispatch({ type: "notice", notice: sentenceOf(error) });
    }
    const [person, live] = await Promise.all([session.recall(personKey), session.recall(liveKey)]).catch(() => [null, null]);
    store.dispatch({ type: "preferences", person: person ?? "", live: live !== "off" });
    // Listening begins with the first reading: before it there is nothing to show anew.
  }

  /** Checks again at once from what was read; keeps what was changed where this workbook was confirmed. */
  const checkAgain = (how: { readonly settings?: Partial<Settings>; readonly mappingChange?: MappingChange }): Promise<void> =>
    doing(async (signal) => {
      const { settings } = store.get();
      if (!snapshot || !settings) return;
      const evaluated = await check(snapshot, { settings: { ...settings, ...how.settings }, mappingChange: how.mappingChange }, signal);
      if (how.mappingChange) snapshot = { ...snapshot, documents: { ...snapshot.documents, [mappingKey]: evaluated.mapping } };
      store.dispatch({ type: "read", ...evaluated, then: "show" });
      // Before the first confirmation nothing is written, not even what was chosen.
      if (!settings.confirmed) return;
      if (how.settings) await session.keep(settingsKey, JSON.stringify(evaluated.settings));
      if (how.mappingChange) await session.keep(mappingKey, evaluated.mapping);
    });

  const controller: Controller = {
    start: () => (started ??= start()),

    press: (intent) =>
      doing(async (signal) => {
        await started;
        if (store.get().phase === "unavailable") return;
        store.dispatch({ type: "pressed", intent });
        const evaluated = await readAndCheck(signal);
        const straight = evaluated.settings.confirmed;
        store.dispatch({ type: "read", ...evaluated, then: straight ? "continue" : "ask" });
        if (straight && !isNothing(evaluated.evaluation)) await write(intent, signal);
      }),

    confirm: () => doing((signal) => write(store.get().intent, signal)),

    fill: () =>
      doing(async (signal) => {
        if (stale) {
          store.dispatch({ type: "step", step: "reading" });
          await showAnew(await readAnew(signal), signal);
        }
        await write("rag", signal);
      }),

    perform: (command) =>
      quietly(async (signal) => {
        await carrying.settled();
        if (stale) await refresh(signal);
        busy("writing");
        const changes = await engine.changes(command);
        changedSheets.add(null);
        const applied = await session.apply(changes);
        const skipped = [...(changes.leaves ?? []), ...applied.skipped];
        store.dispatch({ type: "performed", label: changes.label, skipped, canPutBack: await session.lastRun() });
        await refresh(signal);
        store.dispatch({ type: "notice", notice: wasDone(changes.label, skipped) });
      }),

    chooseCarry: (changed) => carrying.choose(changed),

    recheck: () => quietly(refresh),

    decide: (change) => quietly((signal) => decide(change, signal)),

    async setLive(on) {
      await setLive(on);
      await session.remember(liveKey, on ? "on" : "off");
    },

    changed(sheetIds) {
      changedSheets.add(sheetIds);
      return turns.byItself(
        async (signal) => {
          const seen = changedSheets.now();
          return { seen, read: await readAnew(signal, seen.sheetIds) };
        },
        async ({ seen, read }) => {
          if (!standing.has(store.get().phase)) return;
          await showAnew(read, new AbortController().signal);
          changedSheets.settle(seen);
        },
        cannotCheck,
      );
    },

    today: () => session.today(),

    checkOnly: () => store.dispatch({ type: "checked" }),

    cancel() {
      const { phase, step } = store.get();
      if (phase !== "working" || step === "writing" || step === "puttingBack") return;
      if (turns.stop()) store.dispatch({ type: "stopping" });
    },

    putBack: () =>
      doing(async (signal) => {
        store.dispatch({ type: "step", step: "puttingBack" });
        changedSheets.add(null);
        const undone = await session.putBack();
        if (!undone) return store.dispatch({ type: "stopped" });
        store.dispatch({ type: "putBack", ...undone, canPutBack: await session.lastRun() });
        if (store.get().evaluation) await refresh(signal).catch(cannotCheck);
      }),

    choose: (change) => checkAgain({ settings: change }),

    map: (change) => checkAgain({ mappingChange: change }),

    answer(id, choice) {
      const { settings, evaluation } = store.get();
      const question = evaluation?.questions.find((one) => one.id === id);
      return settings && question ? checkAgain({ settings: answered(settings, question, choice) }) : Promise.resolve();
    },

    async preview(policy) {
      try {
        return await engine.preview(policy);
      } catch (error) {
        return { problem: sentenceOf(error) };
      }
    },

    async openSample() {
      try {
        await session.openSample();
        store.dispatch({ type: "notice", notice: sampleOpened });
      } catch (error) {
        store.dispatch({ type: "notice", notice: sentenceOf(error) });
      }
    },

    async select(sheet, address) {
      try {
        await session.select(sheet, address);
        store.dispatch({ type: "notice", notice: null });
      } catch (error) {
        store.dispatch({ type: "notice", notice: sentenceOf(error) });
      }
    },
  };
  return controller;
}

function withDocument(snapshot: WorkbookSnapshot, key: string, json: string | null): WorkbookSnapshot {
  const documents = { ...snapshot.documents };
  if (json === null) delete documents[key];
  else documents[key] = json;
  return { ...snapshot, documents };
}

function withDocuments(changes: ChangeSet, documents: Readonly<Record<string, string>>): ChangeSet {
  return { ...changes, changes: [...changes.changes, ...Object.entries(documents).map(([key, json]) => ({ kind: "document" as const, key, json }))] };
}

/** What an answer changes in the settings. */
function answered(settings: Settings, { id, codes }: Question, choice: string): Partial<Settings> {
  if (id === "period") {
    const planPeriod = periodOfChoice(choice);
    return planPeriod ? { planPeriod } : {};
  }
  if (id === "inherit") return { inheritFromArea: choice === "yes" };
  if (id === "tolerances") return choice === "use" ? { policy: agreedToleranceId } : { tolerancesAsked: true };
  if (id === "rag-meaning" && (choice === "outcome" || choice === "delivery")) return { ragMeaning: choice };
  if (id.startsWith("spans:")) {
    const span = (["each", "to-date", "sum"] as const).find((one) => one === choice);
    return span ? { targetSpans: { ...settings.targetSpans, ...Object.fromEntries(codes.map((code) => [code, span])) } } : {};
  }
  const polarity = (["higher", "lower", "nearest", "context"] as const).find((one) => one === choice);
  return polarity ? { polarities: { ...settings.polarities, ...Object.fromEntries(codes.map((code) => [code, polarity])) } } : {};
}

/** The sentence for the user: a problem of our own making has one, anything else gets a general one. */
function sentenceOf(error: unknown): string {
  return error instanceof Error && error.message ? unexpected(error.message) : unexpected(null);
}

/** What a report of the fault needs: Excel's own code and words, where there are any. */
function detailOf(error: unknown): string {
  return error instanceof Error && "detail" in error && typeof error.detail === "string" ? error.detail : "";
}
