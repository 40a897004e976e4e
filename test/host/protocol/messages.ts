import { z } from "zod";

/**
 * The messages of Office.js' rich API as the unmodified client sends them (seen by reading and by trying
 * excel-web-16.00.js). Only what the host reads is named here.
 */

/** Arguments are JSON; where `ReferencedObjectPathIds` is not 0 the argument is the id of an object path. */
const argumentInfo = z.object({
  Arguments: z.array(z.unknown()).optional(),
  ReferencedObjectPathIds: z.array(z.unknown()).nullish(),
});
export type ArgumentInfo = z.infer<typeof argumentInfo>;

export const objectPathType = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, referenceId: 6, nullObject: 7 } as const;

const objectPath = z.object({
  Id: z.number(),
  ObjectPathType: z.number(),
  Name: z.string().optional(),
  ParentObjectPathId: z.number().optional(),
  ArgumentInfo: argumentInfo.optional(),
});
export type ObjectPath = z.infer<typeof objectPath>;

export const actionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, queryAsJson: 7, ensureUnchanged: 8, update: 9 } as const;

const queryInfo = z.object({
  Select: z.array(z.string()).optional(),
  Expand: z.array(z.string()).optional(),
  Top: z.number().optional(),
  Skip: z.number().optional(),
});
export type QueryInfo = z.infer<typeof queryInfo>;

const action = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string().optional(),
  ObjectPathId: z.number(),
  ArgumentInfo: argumentInfo.optional(),
  QueryInfo: queryInfo.optional(),
  ObjectState: z.record(z.string(), z.unknown()).optional(),
});
export type Action = z.infer<typeof action>;

export const requestMessage = z.object({
  id: z.number(),
  type: z.number(),
  flags: z.number().optional(),
  message: z.object({
    url: z.string(),
    body: z.object({
      Actions: z.array(action),
      ObjectPaths: z.record(z.string(), objectPath),
    }),
  }),
});
export type RequestMessage = z.infer<typeof requestMessage>;
export type Batch = RequestMessage["message"]["body"];

export interface ActionResult {
  ActionId: number;
  Value: unknown;
}

export interface BatchError {
  Code: string;
  Message: string;
  Location: string;
  ActionIndex: number;
  HttpStatusCode: number;
}

export interface BatchReply {
  Error: BatchError | null;
  Results: ActionResult[];
  TraceIds: number[];
}
