import { z } from "zod";

/**
 * A RAG policy: when an indicator is green, amber and red, and how an action's status comes about. Policies are data:
 * the built-in ones and those that a workbook keeps are read by this schema alike.
 */
const green = z.object({
  /** How far off the target still counts as green, in per cent of the target's size: 0 means the target must be met. */
  withinPercent: z.number().min(0).default(0),
});

const amber = z.discriminatedUnion("by", [
  z.object({
    by: z.literal("tolerance"),
    /** In per cent of the target's size; null: no such limit. */
    percent: z.number().min(0).nullable(),
    /** In points, for percentages only; null: no such limit. Where both are given, both must hold. */
    points: z.number().min(0).nullable(),
    /** In the indicator's own unit, for a target of 0, which has no size; null: red on any miss. */
    absolute: z.number().min(0).nullable().default(null),
  }),
  /** Within the tolerance that the list states for the indicator. */
  z.object({ by: z.literal("agreed") }),
  /** Better than, or equal to, the same period a year before. */
  z.object({ by: z.literal("year-before") }),
]);

export const policySchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  /** One sentence a board member understands. */
  summary: z.string(),
  /** Whose published practice it follows; null for a council's own. */
  follows: z.string().nullable(),
  green,
  amber,
  actions: z
    .object({
      rollUp: z.enum(["worst", "most-common", "weighted"]).default("worst"),
      /** Green needs every indicator of the row rated; else at least half of them. */
      greenNeedsAll: z.boolean().default(false),
    })
    .default({ rollUp: "worst", greenNeedsAll: false }),
  /** How late or how far an action may be; used only where the plan tracks status, progress or completion. */
  delivery: z.enum(["slippage", "progress"]).default("slippage"),
});

export type Policy = z.infer<typeof policySchema>;

/**
 * A policy from a document that a workbook keeps.
 * @throws z.ZodError that says which part is wrong
 */
export function parsePolicy(document: unknown): Policy {
  return policySchema.parse(document);
}
