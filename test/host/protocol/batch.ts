import { found, isHostObject, type HostObject } from "./define";
import { HostError, refuse } from "./errors";
import { actionType, objectPathType, type Action, type ArgumentInfo, type Batch, type BatchReply, type ObjectPath } from "./messages";
import { answerQuery, clientName } from "./query";

/**
 * Runs batches of Office.js actions over one workbook. A batch that fails stops at the failing action; what was done
 * before stays done, as Microsoft's page "Error handling with the application-specific JavaScript APIs" says of batches
 * that are no transactions.
 */
export class BatchRunner {
  /** Objects that the client keeps between batches, by reference id. */
  private readonly kept = new Map<string, HostObject>();
  private nextReference = 1;

  constructor(private readonly root: HostObject) {}

  get referenceCount(): number {
    return this.kept.size;
  }

  keep(object: HostObject): string {
    const reference = `{standin-${this.nextReference++}}`;
    this.kept.set(reference, object);
    return reference;
  }

  referenced(reference: unknown): HostObject | null {
    return typeof reference === "string" ? (this.kept.get(reference) ?? null) : null;
  }

  release(reference: unknown): void {
    if (typeof reference === "string") this.kept.delete(reference);
  }

  run(batch: Batch): BatchReply {
    const reply: BatchReply = { Error: null, Results: [], TraceIds: [] };
    const state = new BatchState(this, this.root, batch);
    for (const [index, action] of batch.Actions.entries()) {
      try {
        if (action.ActionType === actionType.trace) reply.TraceIds.push(action.Id);
        reply.Results.push({ ActionId: action.Id, Value: state.perform(action) ?? null });
      } catch (error) {
        reply.Error = batchError(error, index, state.describe(action));
        break;
      }
    }
    return reply;
  }
}

function batchError(error: unknown, index: number, location: string) {
  const host = error instanceof HostError ? error : new HostError("GeneralException", error instanceof Error ? `${error.message}\n${error.stack}` : undefined);
  return { Code: host.code, Message: host.message, Location: location, ActionIndex: index, HttpStatusCode: host.httpStatus };
}

class BatchState {
  /** Objects of this batch by path id; null is a null object. */
  private readonly objects = new Map<number, HostObject | null>();
  private readonly references = new Map<number, string>();

  constructor(
    private readonly runner: BatchRunner,
    private readonly root: HostObject,
    private readonly batch: Batch,
  ) {}

  /** "Worksheet.getRange", as Excel says where an error happened. */
  describe(action: Action): string {
    const path = this.batch.ObjectPaths[String(action.ObjectPathId)];
    const instantiates = action.ActionType === actionType.instantiate;
    const owner = instantiates ? path?.ParentObjectPathId : action.ObjectPathId;
    const type = owner === undefined ? undefined : this.objects.get(owner)?.type;
    const name = instantiates ? clientName(path?.Name ?? "") || "getItem" : clientName(action.Name ?? "") || "load";
    return type ? `${type}.${name}` : name;
  }

  perform(action: Action): unknown {
    switch (action.ActionType) {
      case actionType.instantiate:
        return this.instantiate(action);
      case actionType.trace:
        return null;
      case actionType.query:
      case actionType.queryAsJson: {
        const object = this.resolve(action.ObjectPathId);
        return object && answerQuery(object, action.QueryInfo ?? {});
      }
      case actionType.method:
        return this.method(action);
      case actionType.setProperty: {
        const [value] = this.args(action.ArgumentInfo);
        this.object(action.ObjectPathId).set(clientName(action.Name ?? ""), value);
        return null;
      }
      case actionType.update: {
        const object = this.object(action.ObjectPathId);
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) object.set(clientName(name), value);
        return null;
      }
      default:
        throw refuse("ApiNotFound", `The stand-in for Excel does not support actions of type ${action.ActionType}.`);
    }
  }

  private instantiate(action: Action): unknown {
    const object = this.resolve(action.ObjectPathId);
    if (!object) return null;
    const reference = this.references.get(action.ObjectPathId);
    if (reference) return { _ReferenceId: reference };
    const id = object.id();
    // Where the id is a property of its own, the client takes it as loaded (Worksheet.id of event handlers).
    return id === undefined ? {} : object.has("id") ? { Id: id } : { _Id: id };
  }

  private method(action: Action): unknown {
    const name = clientName(action.Name ?? "");
    const args = this.args(action.ArgumentInfo);
    if (name === "_KeepReference") {
      const object = this.resolve(action.ObjectPathId);
      if (object) this.references.set(action.ObjectPathId, this.runner.keep(object));
      return null;
    }
    const result = this.object(action.ObjectPathId).call(name, args);
    return isHostObject(result) ? null : result;
  }

  /** An object that must be there: calling or setting on a null object is an error in Excel too. */
  private object(id: number): HostObject {
    const object = this.resolve(id);
    if (!object) throw refuse("ItemNotFound");
    return object;
  }

  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[String(id)];
    if (!path) throw refuse("InvalidReference");
    const object = this.walk(path);
    this.objects.set(id, object);
    return object;
  }

  private walk(path: ObjectPath): HostObject | null {
    const name = clientName(path.Name ?? "");
    switch (path.ObjectPathType) {
      case objectPathType.global:
        return this.root;
      case objectPathType.nullObject:
        return null;
      case objectPathType.referenceId:
        return found(this.runner.referenced(path.Name));
      case objectPathType.property: {
        const parent = this.parent(path);
        const next = parent?.navigate(name);
        if (parent && next === undefined) throw refuse("ApiNotFound", `The stand-in for Excel does not support ${parent.type}.${name}.`);
        return next ?? null;
      }
      case objectPathType.indexer:
        return this.parent(path)?.item(this.args(path.ArgumentInfo)[0]) ?? null;
      case objectPathType.method: {
        const parent = this.parent(path);
        if (!parent) return null;
        const result = parent.call(name, this.args(path.ArgumentInfo));
        if (result !== null && !isHostObject(result)) throw refuse("ApiNotFound", `The stand-in for Excel returns no object from ${parent.type}.${name}().`);
        return result;
      }
      default:
        throw refuse("ApiNotFound", `The stand-in for Excel does not make objects of type "${path.Name}".`);
    }
  }

  private parent(path: ObjectPath): HostObject | null {
    if (path.ParentObjectPathId === undefined) throw refuse("InvalidReference");
    return this.resolve(path.ParentObjectPathId);
  }

  private args(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, info?.ReferencedObjectPathIds?.[index]));
  }

  private argument(value: unknown, pathId: unknown): unknown {
    if (Array.isArray(pathId) && Array.isArray(value)) return value.map((one: unknown, index) => this.argument(one, pathId[index]));
    return typeof pathId === "number" && pathId > 0 ? this.object(pathId) : value;
  }
}
