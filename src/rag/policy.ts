import { z } from "zod";

/**
 * A RAG policy: when an indicator is green, amber and red, and how an action's status comes about. Policies are data:
 * the built-in ones and those that a workbook keeps are read by this schema alike. What it says in words is made from
 * it by policy-sentence.ts.
 */
const green = z.object({
  /** How far off the target still counts as green, in per cent of the target's size: 0 means the target must be met. */
  withinPercent: z.number().min(0).default(0),
});

const amber = z.discriminatedUnion("by", [
  z.object({
    by: z.literal("tolerance"),
    /** In per cent of the target's size; null: no such limit, and figures that are no percentages have no amber. */
    percent: z.number().min(0).nullable(),
    /** In points, for percentages only; null: no such limit. */
    points: z.number().min(0).nullable(),
    /** Where both limits are given, for percentages: "both" must hold, or "points" alone. */
    percentages: z.enum(["both", "points"]).default("both"),
    /** In the indicator's own unit, for a target of 0, which has no size; null: red on any miss. */
    absolute: z.number().min(0).nullable().default(null),
  }),
  /** Within the tolerance that the list states for the indicator. */
  z.object({ by: z.literal("agreed") }),
  /** Better than, or equal to, the same period a year before. */
  z.object({ by: z.literal("year-before") }),
]);

/** Limits of delivery status; each is used by one of the two ways to judge it. */
const deliveryLimits = z
  .object({
    /** Slippage: late by fewer months is amber, by these or more red. */
    redFromMonths: z.number().int().min(1).default(3),
    /** Progress: per cent of what is due by now, from which on it is green, and amber. */
    greenFromPercent: z.number().min(0).default(90),
    amberFromPercent: z.number().min(0).default(70),
  })
  .default({ redFromMonths: 3, greenFromPercent: 90, amberFromPercent: 70 });

export const policySchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
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
  deliveryLimits,
});

export type Policy = z.infer<typeof policySchema>;

/**
 * A policy from a document that a workbook keeps.
 * @throws z.ZodError that says which part is wrong
 */
export function parsePolicy(document: unknown): Policy {
  return policySchema.parse(document);
}
