import type { BatchRunner } from "./batch";
import { HostError } from "./errors";
import { actionType, requestMessage, type Batch, type BatchReply } from "./messages";

/**
 * "Excel on the web has a payload size limit for requests and responses of 5MB" (Microsoft's page "Resource limits and
 * performance optimization for Office Add-ins").
 */
export const payloadLimit = 5 * 1024 * 1024;

/** What a test may do to a batch before it runs: refuse it with an error, lose the connection, or null values. */
export type Fault =
  | { readonly error: string; readonly message?: string }
  | { readonly dropConnection: true }
  /** The batch runs, and its answer never comes. */
  | { readonly loseAnswer: true }
  /** Called on each query's answer after the batch ran; what it returns is sent instead. */
  | { readonly mapValue: (value: unknown) => unknown };

export interface BatchSummary {
  /** 1 for the first batch of the host. */
  readonly number: number;
  /** Property and method names of the batch's actions, as on the wire. */
  readonly names: readonly string[];
  readonly bytes: number;
}

export type FaultInjector = (batch: BatchSummary) => Fault | null | undefined;

export interface Counters {
  /** Calls of `context.sync` that reached Excel. */
  syncs: number;
  bytesIn: number;
  bytesOut: number;
  /** Bytes of the largest answer that went out. */
  largestOut: number;
  /** What the stand-in itself took, ms by its clock: the time between a message and its answer. */
  ownMs: number;
}

/** What OfficeExtension.HostBridge.init takes. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

const encoder = new TextEncoder();
/** The client's flag of a request. */
const delayForCellEdit = 64;

/** Connects the client's messages to the batch runner; answers on a later turn, as a host process would. */
export class Bridge implements NativeBridge {
  readonly counters: Counters = { syncs: 0, bytesIn: 0, bytesOut: 0, largestOut: 0, ownMs: 0 };
  onMessageFromHost?: (text: string) => void;
  injectFault: FaultInjector | null = null;
  private closed = false;
  private cellEdit = false;
  private waiting: string[] = [];
  private batches = 0;
  private began = 0;

  constructor(
    private readonly runner: BatchRunner,
    private readonly hooks: { readonly before: (names: readonly string[]) => void; readonly after: () => void },
    private readonly clock: () => number = () => performance.now(),
    /** Bytes of a request and of an answer. */
    private readonly limit: number = payloadLimit,
  ) {}

  close(): void {
    this.closed = true;
  }

  sendMessageToHost(text: string): void {
    queueMicrotask(() => this.receive(text));
  }

  /**
   * While somebody types into a cell, batches fail, or wait where `delayForCellEdit` was given (page "Excel.RunOptions").
   */
  setCellEdit(editing: boolean): void {
    this.cellEdit = editing;
    const texts = editing ? [] : this.waiting.splice(0);
    for (const text of texts) this.answer(text);
  }

  private receive(text: string): void {
    if (!this.cellEdit) return this.answer(text);
    const { id, flags } = requestMessage.parse(JSON.parse(text));
    if (((flags ?? 0) & delayForCellEdit) !== 0) this.waiting.push(text);
    else this.refuse(id, new HostError("InvalidOperationInCellEditMode"), 0);
  }

  /** Sends events: `[eventId, targetId, arguments]`. */
  sendEvents(entries: readonly (readonly [number, string, unknown])[]): void {
    if (this.closed || entries.length === 0) return;
    const rich = 65536; // Constants.eventMessageCategory in Office.js
    const list = entries.map(([event, target, args], index) => [rich, event, target, JSON.stringify(args), index + 1]);
    const text = JSON.stringify({ type: 3, message: { entries: list } });
    setTimeout(() => {
      if (!this.closed) this.onMessageFromHost?.(text);
    }, 0);
  }

  private answer(text: string): void {
    if (this.closed) return;
    this.began = this.clock();
    const request = requestMessage.parse(JSON.parse(text));
    const body = request.message.body;
    const bytes = encoder.encode(text).length;
    const names = body.Actions.map((action) => action.Name ?? "").filter((name) => name !== "");
    if (!isCleanUp(body)) this.counters.syncs += 1;
    this.batches += 1;
    this.counters.bytesIn += bytes;
    const fault = this.injectFault?.({ number: this.batches, names, bytes });
    if (fault && "dropConnection" in fault) return this.drop(request.id);
    if (fault && "error" in fault) return this.refuse(request.id, new HostError(fault.error, fault.message), 0);
    if (bytes > this.limit) return this.refuse(request.id, new HostError("RequestPayloadSizeLimitExceeded"), 0);
    this.hooks.before(names);
    const reply = this.runner.run(body);
    this.hooks.after();
    if (fault && "loseAnswer" in fault) return this.drop(request.id);
    if (fault && "mapValue" in fault) mapQueries(body, reply, fault.mapValue);
    const answer = JSON.stringify(reply);
    const size = encoder.encode(answer).length;
    if (size > this.limit) return this.refuse(request.id, new HostError("ResponsePayloadSizeLimitExceeded"), 0);
    this.reply(request.id, answer, size);
  }

  private drop(id: number): void {
    this.send(JSON.stringify({ id, type: 1, message: { statusCode: 503, headers: {}, body: "" } }));
  }

  private refuse(id: number, error: HostError, index: number): void {
    const reply: BatchReply = {
      Error: { Code: error.code, Message: error.message, Location: "", ActionIndex: index, HttpStatusCode: error.httpStatus },
      Results: [],
      TraceIds: [],
    };
    const answer = JSON.stringify(reply);
    this.reply(id, answer, answer.length);
  }

  private reply(id: number, body: string, bytes: number): void {
    this.counters.bytesOut += bytes;
    this.counters.largestOut = Math.max(this.counters.largestOut, bytes);
    this.send(JSON.stringify({ id, type: 1, message: { statusCode: 200, headers: {}, body } }));
  }

  private send(text: string): void {
    if (this.began > 0) this.counters.ownMs += this.clock() - this.began;
    this.began = 0;
    this.onMessageFromHost?.(text);
  }
}

/** Office.js itself sends `_RemoveReference` alone after Excel.run; that is no `context.sync` of the add-in's. */
function isCleanUp(body: Batch): boolean {
  const methods = body.Actions.filter((action) => action.ActionType === actionType.method);
  const others = body.Actions.filter((action) => action.ActionType !== actionType.instantiate && action.ActionType !== actionType.method);
  return others.length === 0 && methods.length > 0 && methods.every((action) => action.Name === "_RemoveReference");
}

function mapQueries(body: Batch, reply: BatchReply, map: (value: unknown) => unknown): void {
  const queries = new Set(body.Actions.filter((one) => one.ActionType === actionType.query).map((one) => one.Id));
  for (const result of reply.Results) {
    if (queries.has(result.ActionId)) result.Value = map(result.Value);
  }
}
