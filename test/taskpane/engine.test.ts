import { policyOf } from "../../src/rag";
import { engineOn } from "../../src/taskpane/engine/engine";
import type { Reply, Request } from "../../src/taskpane/engine/protocol";
import { exampleEvaluation } from "./example-evaluation";
import { exampleSettings } from "./fake-session";

const snapshot = { fileName: "plan.xlsx", sheets: [], names: [], documents: {}, notRead: [] };
const evaluateRequest = { snapshot, settings: null, today: "2025-11-22" };
const evaluated: Reply = { kind: "evaluated", evaluated: { evaluation: exampleEvaluation(), settings: exampleSettings, mapping: "" } };
const preview: Reply = { kind: "preview", preview: { changes: [], statuses: 7 } };

/** An engine whose answers are given by hand. */
function byHand() {
  const asked: { readonly request: Request; readonly answer: (reply: Reply) => void; readonly fail: (error: Error) => void }[] = [];
  const engine = engineOn((request) => new Promise((answer, fail) => asked.push({ request, answer, fail })));
  const settle = () => new Promise((done) => setImmediate(done));
  return { asked, engine, settle };
}

test("a question waits for the one before it, so that each gets its own answer", async () => {
  const { asked, engine, settle } = byHand();
  const first = engine.preview(policyOf("on-target-5"));
  const second = engine.evaluate(evaluateRequest, new AbortController().signal);
  await settle();
  expect(asked.map(({ request }) => request.kind)).toEqual(["preview"]);
  asked[0]?.answer(preview);
  expect(await first).toEqual({ changes: [], statuses: 7 });
  await settle();
  expect(asked.map(({ request }) => request.kind)).toEqual(["preview", "evaluate"]);
  asked[1]?.answer(evaluated);
  expect((await second).settings).toEqual(exampleSettings);
});

test("one that fails does not hold up the next; one that was cancelled meanwhile is not asked", async () => {
  const { asked, engine, settle } = byHand();
  const cancelled = new AbortController();
  const first = engine.preview(policyOf("on-target-5"));
  const second = engine.evaluate(evaluateRequest, cancelled.signal);
  const third = engine.preview(policyOf("agreed-tolerance"));
  cancelled.abort();
  await settle();
  asked[0]?.fail(new Error("The worker stopped."));
  await expect(first).rejects.toThrow("The worker stopped.");
  await expect(second).rejects.toThrow(/abort/i);
  await settle();
  expect(asked).toHaveLength(2);
  asked[1]?.answer({ kind: "failed", message: "Nothing was read yet." });
  await expect(third).rejects.toThrow("Nothing was read yet.");
});
