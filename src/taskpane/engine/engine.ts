import type { Engine } from "../session";
import { parcelsOf, unpacking, type Parcel } from "./parcels";
import type { Reply, Request } from "./protocol";

type Ask = (request: Request, signal?: AbortSignal) => Promise<Reply>;

/** The engine in a worker of its own; in the page where this browser gives no worker. */
export function createEngine(): Engine {
  return engineOn(typeof Worker === "undefined" ? askInPage : askWorker());
}

/** An engine on anything that answers its questions; they are put to it one at a time. */
export function engineOn(anyhow: Ask): Engine {
  const ask = inTurn(anyhow);
  return {
    async evaluate(request, signal) {
      const reply = await ask({ kind: "evaluate", ...request }, signal);
      return reply.kind === "evaluated" ? reply.evaluated : refuse(reply);
    },
    async changes(command) {
      const reply = await ask({ kind: "changes", command });
      return reply.kind === "changes" ? reply.changes : refuse(reply);
    },
    async preview(policy) {
      const reply = await ask({ kind: "preview", policy });
      return reply.kind === "preview" ? reply.preview : refuse(reply);
    },
  };
}

function refuse(reply: Reply): never {
  throw new Error(reply.kind === "failed" ? reply.message : "The answer does not fit the question.");
}

/** A policy is tried while the pane goes on: its question waits for the one before it, whatever became of that. */
function inTurn(ask: Ask): Ask {
  let before: Promise<unknown> = Promise.resolve();
  return (request, signal) => {
    const mine = before.then(() => {
      signal?.throwIfAborted();
      return ask(request, signal);
    });
    before = mine.catch(() => undefined);
    return mine;
  };
}

/** Cancelling ends the worker; the next question starts a new one. */
function askWorker(): Ask {
  let worker: Worker | null = null;
  return (request, signal) =>
    new Promise((resolve, reject) => {
      worker ??= new Worker(new URL("./evaluate.worker.ts", import.meta.url), { name: "evaluate" });
      const current = worker;
      const end = () => {
        current.terminate();
        worker = null;
      };
      const cancel = () => {
        end();
        reject(new DOMException("Cancelled", "AbortError"));
      };
      signal?.addEventListener("abort", cancel, { once: true });
      const take = unpacking<Reply>((reply) => {
        signal?.removeEventListener("abort", cancel);
        resolve(reply);
      });
      current.onmessage = (message: MessageEvent<Parcel<Reply>>) => take(message.data);
      current.onerror = (event) => {
        event.preventDefault();
        signal?.removeEventListener("abort", cancel);
        end();
        // A worker that cannot even load is no reason not to check: the page does it then.
        askInPage(request).then(resolve, reject);
      };
      void send(current, request, () => worker === current && signal?.aborted !== true);
    });
}

/** Sends a question in parcels, and lets the page draw and answer between two of them; stops where nobody waits for the answer any more. */
async function send(worker: Worker, request: Request, isAwaited: () => boolean): Promise<void> {
  for (const parcel of parcelsOf(request)) {
    if (!isAwaited()) return;
    worker.postMessage(parcel);
    if (!("shell" in parcel) || parcel.parts > 0) await nextTask();
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const askInPage: Ask = async (request) => {
  const { answer } = await import("./answer");
  return answer(request);
};
