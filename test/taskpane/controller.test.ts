import { settingsKey as runKey } from "../../src/run/settings";
import { mappingKey as readingKey } from "../../src/reading";
import { createController, mappingKey, settingsKey } from "../../src/taskpane/state/controller";
import { createStore } from "../../src/taskpane/state/store";
import { exampleEvaluation, examplePlan } from "./example-evaluation";
import { exampleSettings, FakeEngine, FakeSession } from "./fake-session";

function pane() {
  const session = new FakeSession();
  const engine = new FakeEngine();
  const store = createStore();
  const controller = createController(store, session, engine);
  return { session, engine, store, controller };
}

test("the documents' keys are those of the run and the reading", () => {
  expect(settingsKey).toBe(runKey);
  expect(mappingKey).toBe(readingKey);
});

describe("the first press in a workbook", () => {
  test("reads and says, and writes nothing until it is confirmed", async () => {
    const { session, store, controller } = pane();
    await controller.start();
    await controller.press("rag");
    expect(store.get().phase).toBe("proposal");
    expect(session.applied).toEqual([]);
    await controller.confirm();
    expect(session.applied).toHaveLength(1);
    expect(store.get()).toMatchObject({ phase: "results", written: true, canPutBack: "Fill RAG" });
  });

  test("Check only shows the results and writes nothing", async () => {
    const { session, store, controller } = pane();
    await controller.start();
    await controller.press("rag");
    controller.checkOnly();
    expect(store.get()).toMatchObject({ phase: "results", written: false, outcome: { kind: "checked" } });
    expect(session.applied).toEqual([]);
    expect(session.documents).toEqual({});
  });

  test("asks for summaries too", async () => {
    const { session, store, controller } = pane();
    await controller.start();
    await controller.press("summaries");
    expect(store.get()).toMatchObject({ phase: "proposal", intent: "summaries" });
    await controller.confirm();
    expect(session.applied.map((changes) => changes.label)).toEqual(["Build summaries"]);
  });
});

test("later presses run straight through, and read again", async () => {
  const { session, store, controller } = pane();
  await controller.start();
  await controller.press("rag");
  await controller.confirm();
  session.log.length = 0;
  await controller.press("rag");
  expect(session.log).toEqual(["read", "apply"]);
  expect(store.get().phase).toBe("results");
  await controller.press("summaries");
  expect(session.applied.map((changes) => changes.label)).toEqual(["Fill RAG", "Fill RAG", "Build summaries"]);
});

test("a press before the pane has started waits for it", async () => {
  const { session, store, controller } = pane();
  const started = controller.start();
  await Promise.all([started, controller.press("rag")]);
  expect(session.log).toEqual(["ready", "read"]);
  expect(store.get().phase).toBe("proposal");
});

test("a second press while one is worked off does nothing", async () => {
  const { session, controller } = pane();
  await controller.start();
  await Promise.all([controller.press("rag"), controller.press("rag")]);
  expect(session.log).toEqual(["ready", "read"]);
});

test("a workbook without a plan: nothing is offered to write, whatever was confirmed", async () => {
  const { session, engine, store, controller } = pane();
  session.documents = { settings: JSON.stringify({ ...exampleSettings, confirmed: true }) };
  engine.evaluation = exampleEvaluation({ plan: examplePlan({ actions: [] }) });
  await controller.start();
  await controller.press("rag");
  expect(store.get().phase).toBe("nothing");
  expect(session.applied).toEqual([]);
});

describe("cancel", () => {
  test("ends the reading and goes back to where the pane stood", async () => {
    const { session, store, controller } = pane();
    let finish = () => {};
    session.reading = new Promise((resolve) => (finish = resolve));
    await controller.start();
    const press = controller.press("rag");
    await Promise.resolve();
    await Promise.resolve();
    expect(store.get()).toMatchObject({ phase: "working", step: "reading" });
    controller.cancel();
    expect(store.get().stopping).toBe(true);
    finish();
    await press;
    expect(store.get()).toMatchObject({ phase: "ready", stopping: false, step: null });
    expect(session.applied).toEqual([]);
  });

  test("does nothing while something is written", async () => {
    const { session, store, controller } = pane();
    await controller.start();
    await controller.press("rag");
    const confirm = controller.confirm();
    controller.cancel();
    await confirm;
    expect(session.applied).toHaveLength(1);
    expect(store.get().phase).toBe("results");
  });
});

describe("what goes wrong", () => {
  test.each(["read", "apply"])("%s fails: the problem's own sentence is shown, and Back leads on", async (at) => {
    const { session, store, controller } = pane();
    session.failing = { at, error: new Error("A cell is being edited. Press Enter to finish it, then try again.") };
    await controller.start();
    await controller.press("rag");
    if (at === "apply") await controller.confirm();
    expect(store.get()).toMatchObject({ phase: "failed", problem: { text: "A cell is being edited. Press Enter to finish it, then try again." } });
    store.dispatch({ type: "leftFailure" });
    expect(store.get().phase).toBe(at === "read" ? "ready" : "proposal");
  });

  test("no Excel: the pane says so", async () => {
    const { session, store, controller } = pane();
    session.host = { ok: false, why: "Plan Check works inside Excel." };
    await controller.start();
    await controller.press("rag");
    expect(store.get()).toMatchObject({ phase: "unavailable", problem: { text: "Plan Check works inside Excel." } });
    expect(session.log).toEqual(["ready"]);
  });

  test("earlier runs that cannot be read: the pane works, with a notice", async () => {
    const { session, store, controller } = pane();
    session.lastRun = () => Promise.reject(new Error("Excel is busy. Wait a moment, then try again."));
    await controller.start();
    expect(store.get()).toMatchObject({ phase: "ready", canPutBack: null, notice: "Excel is busy. Wait a moment, then try again." });
  });

  test("a jump to a cell that is gone is a notice, not a failure", async () => {
    const { session, store, controller } = pane();
    session.failing = { at: "select", error: new Error("That sheet is no longer there.") };
    await controller.start();
    await controller.press("rag");
    await controller.select("Healthy weight", "E9");
    expect(store.get()).toMatchObject({ phase: "proposal", notice: "That sheet is no longer there." });
  });
});

describe("put back", () => {
  test("undoes the last run and says so; then there is nothing more to put back", async () => {
    const { store, controller } = pane();
    await controller.start();
    await controller.press("rag");
    await controller.confirm();
    await controller.putBack();
    expect(store.get()).toMatchObject({ phase: "results", written: false, canPutBack: null, outcome: { kind: "putBack", label: "Fill RAG" } });
  });

  test("of the summaries leaves the RAG as written", async () => {
    const { store, controller } = pane();
    await controller.start();
    await controller.press("rag");
    await controller.confirm();
    await controller.press("rag");
    await controller.press("summaries");
    store.dispatch({ type: "written", intent: "rag", label: "Fill RAG", skipped: [], canPutBack: "Fill RAG" });
    store.dispatch({ type: "written", intent: "summaries", label: "Build summaries", skipped: [], canPutBack: "Build summaries" });
    await controller.putBack();
    expect(store.get().written).toBe(true);
    await controller.putBack();
    expect(store.get().written).toBe(false);
  });

  test("with a run of an earlier session", async () => {
    const { session, store, controller } = pane();
    await session.apply({ label: "Fill RAG, last week", expectations: [], changes: [] });
    await controller.start();
    expect(store.get().canPutBack).toBe("Fill RAG, last week");
    await controller.putBack();
    expect(store.get()).toMatchObject({ phase: "ready", canPutBack: null });
  });
});

describe("choices and answers", () => {
  test("are checked at once from what was read, and kept with the confirmation", async () => {
    const { session, engine, store, controller } = pane();
    await controller.start();
    await controller.press("rag");
    await controller.choose({ asAt: "2025-09-30" });
    expect(store.get().phase).toBe("proposal");
    expect(engine.asked.at(-1)).toMatchObject({ settings: { asAt: "2025-09-30" }, today: "2025-11-22" });
    expect(session.log.filter((entry) => entry === "read")).toHaveLength(1);
    expect(session.documents).toEqual({});
    await controller.confirm();
    expect(JSON.parse(session.documents["settings"] ?? "")).toMatchObject({ asAt: "2025-09-30", confirmed: true });
  });

  test("another word on a column is checked at once, written with the confirmation, and kept at once after it", async () => {
    const { session, engine, store, controller } = pane();
    const change = { kind: "column", sheet: "Healthy weight", letters: "D", field: "leads" } as const;
    await controller.start();
    await controller.press("rag");
    await controller.map(change);
    expect(engine.asked.at(-1)?.mappingChange).toEqual(change);
    expect(store.get().phase).toBe("proposal");
    expect(session.documents).toEqual({});
    await controller.confirm();
    expect(session.documents["mapping"]).toBe("changed");
    await controller.map(change);
    expect(session.log.at(-1)).toBe("keep mapping changed");
  });

  test.each([
    ["inherit", "yes", { inheritFromArea: true }],
    ["inherit", "no", { inheritFromArea: false }],
    ["period", "2010-04-01..2011-03-31", { planPeriod: { text: "April 2010 to March 2011", start: "2010-04-01", end: "2011-03-31" } }],
    ["polarity:KPI 4", "lower", { polarities: { "KPI 4": "lower" } }],
    ["spans:grows", "to-date", { targetSpans: { "KPI 1": "to-date", "KPI 2": "to-date" } }],
  ])("the answer to %s, %s, is kept in a workbook that was confirmed", async (question, choice, expected) => {
    const { session, store, controller } = pane();
    await controller.start();
    await controller.press("rag");
    await controller.confirm();
    await controller.answer(question, choice);
    expect(store.get().settings).toMatchObject(expected);
    expect(store.get()).toMatchObject({ phase: "results", written: false });
    expect(JSON.parse(session.log.at(-1)?.replace(/^keep settings /, "") ?? "")).toMatchObject(expected);
    await controller.fill();
    expect(store.get().written).toBe(true);
  });
});

test("anything else that is written keeps what the sheets show, and the workbook is read anew", async () => {
  const { session, store, controller } = pane();
  await controller.start();
  await controller.press("rag");
  await controller.confirm();
  session.log.length = 0;
  await controller.perform({ kind: "summaries" });
  // The run before wrote, so what it wrote is read first.
  expect(session.log).toEqual(["read", "apply", "read"]);
  expect(store.get()).toMatchObject({ phase: "results", written: true, outcome: { kind: "performed", label: "Build summaries" }, canPutBack: "Build summaries" });
});

describe("quick work", () => {
  async function checked() {
    const all = pane();
    await all.controller.start();
    await all.controller.press("rag");
    all.controller.checkOnly();
    all.session.log.length = 0;
    const phases: string[] = [];
    all.store.subscribe(() => phases.push(`${all.store.get().phase} ${all.store.get().busy}`));
    return { ...all, phases };
  }

  test("a fix never leaves the results, and says what it did", async () => {
    const { session, store, controller, phases } = await checked();
    await controller.perform({ kind: "fix", rule: "reference/duplicate", fixes: [] });
    expect(session.log).toEqual(["apply", "read"]);
    expect(new Set(phases)).toEqual(new Set(["results writing", "results checking", "results null"]));
    expect(store.get()).toMatchObject({ busy: null, notice: "Done: Fix A11 on Healthy weight." });
  });

  test("after a run has written, what is in the sheets is read before anything is added to them", async () => {
    const { session, controller } = await checked();
    await controller.fill();
    session.log.length = 0;
    await controller.perform({ kind: "startReview" });
    expect(session.log).toEqual(["read", "apply", "read"]);
  });

  test("what cannot be written is said beside the results, which stay", async () => {
    const { session, store, controller } = await checked();
    session.failing = { at: "apply", error: new Error("The sheet is protected.") };
    await controller.perform({ kind: "fix", rule: "reference/duplicate", fixes: [] });
    expect(store.get()).toMatchObject({ phase: "results", busy: null, notice: "The sheet is protected." });
  });

  test("Check again reads, and keeps what was chosen before the first confirmation", async () => {
    const { session, engine, controller } = await checked();
    await controller.choose({ asAt: "2025-09-30" });
    await controller.map({ kind: "reset" });
    await controller.recheck();
    expect(session.log).toEqual(["read"]);
    expect(engine.asked.at(-1)?.settings).toMatchObject({ asAt: "2025-09-30" });
  });

  test("a change in the workbook is checked at once and shown, without a word", async () => {
    const { session, engine, store, controller, phases } = await checked();
    engine.evaluation = exampleEvaluation({ findings: [] });
    await controller.changed(null);
    expect(session.log).toEqual(["read"]);
    expect(store.get().evaluation?.findings).toEqual([]);
    expect(new Set(phases)).toEqual(new Set(["results null"]));
  });

  /** A pane that has read everything since it began to listen. */
  async function listening() {
    const all = await checked();
    await all.controller.changed(null);
    all.session.log.length = 0;
    return all;
  }

  test("the first change after listening began reads everything: what came before was not told", async () => {
    const { session, controller } = await checked();
    await controller.changed(["s1"]);
    expect(session.log).toEqual(["read"]);
  });

  test("only the sheets that were changed are read again", async () => {
    const { session, controller } = await listening();
    await controller.changed(["s2"]);
    await controller.changed(["s1", "s3"]);
    expect(session.log).toEqual(["read s2", "read s1 s3"]);
  });

  test("changes that come while one is read are read next, and none is lost", async () => {
    const { session, controller } = await listening();
    await Promise.all([controller.changed(["s1"]), controller.changed(["s2"])]);
    for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setTimeout(done, 0));
    expect(session.log).toEqual(["read s1", "read s2"]);
  });

  test("what could not be read is read with the next change", async () => {
    const { session, controller } = await listening();
    session.failing = { at: "read", error: new Error("Excel is busy.") };
    await controller.changed(["s1"]);
    session.failing = null;
    await controller.changed(["s2"]);
    expect(session.log.at(-1)).toBe("read s1 s2");
  });

  test("after the pane itself has written, everything is read", async () => {
    const { session, controller } = await listening();
    await controller.fill();
    await controller.changed(["s1"]);
    expect(session.log.at(-1)).toBe("read");
    await controller.changed(["s1"]);
    expect(session.log.at(-1)).toBe("read s1");
  });

  test("what happened while nobody listened is read once listening begins again", async () => {
    const { session, controller } = await listening();
    await controller.setLive(false);
    await controller.setLive(true);
    await controller.changed(["s1"]);
    expect(session.log.at(-1)).toBe("read");
  });

  test("a change that cannot be checked leaves what is shown", async () => {
    const { session, store, controller } = await checked();
    session.failing = { at: "read", error: new Error("Excel is busy.") };
    await controller.changed(null);
    expect(store.get()).toMatchObject({ phase: "results", notice: "Could not check again: Excel is busy." });
  });

  test("before anything was read, a change in the workbook is nobody's business", async () => {
    const { store, controller } = pane();
    await controller.start();
    await controller.changed(null);
    expect(store.get()).toMatchObject({ phase: "ready", evaluation: null });
  });

  test("the sheets show what was filled until a rating changes", async () => {
    const { engine, store, controller } = await checked();
    await controller.fill();
    expect(store.get().written).toBe(true);
    await controller.changed(null);
    expect(store.get().written).toBe(true);
    const rating = { sheet: "Healthy weight", row: 9, status: "red" as const, reason: "NI 59: 8 points short.", basis: "row" as const, codes: ["NI 59"], rated: 1 };
    engine.evaluation = exampleEvaluation({ ratings: { indicators: [], history: [], delivery: [], actions: [rating] } });
    await controller.changed(null);
    expect(store.get().written).toBe(false);
  });
});

test("building the summaries leaves what was filled as shown in the sheets", async () => {
  const { controller, store } = pane();
  await controller.start();
  await controller.press("rag");
  await controller.confirm();
  expect(store.get().written).toBe(true);
  await controller.press("summaries");
  expect(store.get()).toMatchObject({ written: true, outcome: { kind: "written", intent: "summaries" } });
});

test("a press shows its results, whichever tab stood open", async () => {
  const { store, controller } = pane();
  await controller.start();
  await controller.press("rag");
  await controller.confirm();
  store.dispatch({ type: "view", view: "more" });
  await controller.press("summaries");
  expect(store.get()).toMatchObject({ phase: "results", view: "results", outcome: { kind: "written", intent: "summaries" } });
});
