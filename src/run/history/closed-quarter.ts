import { z } from "zod";
import { figure, isoDate, ragStatus } from "../../plan/model";

/** What of a figure is needed to compare it with a later one. */
const keptFigure = figure.pick({ text: true, value: true, unit: true, bound: true, range: true, decimals: true });

const keptIndicator = z.object({
  sheet: z.string(),
  code: z.string(),
  name: z.string(),
  /** The period that it was rated in: "2009/10". */
  period: z.string(),
  status: ragStatus,
  actual: keptFigure.nullable(),
  target: keptFigure.nullable(),
});
export type KeptIndicator = z.infer<typeof keptIndicator>;

const letter = z.enum(["r", "a", "g", "c", "n", "-"]);

/** Place of its sheet in `sheets`, its reference (or the start of its words), outcome and delivery in one letter each: kept short, as there may be 20,000. */
const keptAction = z.tuple([z.number().int().nonnegative(), z.string(), letter, letter]);
export type KeptAction = z.infer<typeof keptAction>;

const counts = z.object({ red: z.number(), amber: z.number(), green: z.number(), complete: z.number(), none: z.number() });

/** A quarter as it stood when somebody closed it. Nothing in it changes afterwards. */
export const closedQuarter = z.object({
  /** As the user called it: "Q2 2025/26". No two kept quarters have the same name. */
  name: z.string().min(1).max(60),
  /** The as-at date of the run that was closed. */
  asAt: isoDate,
  reportingPeriod: z.string().nullable(),
  policy: z.object({ id: z.string(), name: z.string() }),
  sheets: z.array(z.string()),
  indicators: z.array(keptIndicator),
  /** Null where there were too many actions to keep one by one; their counts are kept all the same. */
  actions: z.array(keptAction).nullable(),
  counts: z.object({ indicators: counts, outcome: counts, delivery: counts }),
});
export type ClosedQuarter = z.infer<typeof closedQuarter>;
export type StatusCounts = z.infer<typeof counts>;
