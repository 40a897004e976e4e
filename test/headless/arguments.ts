import { parseArgs } from "node:util";
import { z } from "zod";

/** 31 February is read as 3 March by Date, and so is found out. */
function isDay(date: string): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === date;
}

/** What the headless command was asked to do. */
const checkArguments = z.object({
  file: z.string({ error: "Name the workbook to check." }).min(1),
  report: z.string().optional(),
  save: z.string().optional(),
  "as-at": z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, "The as-at date is written year-month-day, as in 2010-09-30.")
    .refine(isDay, "The as-at date is not a day of the calendar.")
    .optional(),
  period: z.string().optional(),
  policy: z.string().optional(),
  "from-area": z.boolean().optional(),
});
export type CheckArguments = z.infer<typeof checkArguments>;

export const usage = `Usage: npm run check -- FILE.xlsx [--report OUT.json] [--save OUT.xlsx] [--as-at YYYY-MM-DD]
                              [--period 2009/10] [--policy on-target-5] [--from-area]`;

/** Wrong arguments, with a sentence for the person who typed them. */
export class ArgumentProblem extends Error {}

/** @throws ArgumentProblem */
export function readArguments(argv: readonly string[]): CheckArguments {
  let raw;
  try {
    raw = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        report: { type: "string" },
        save: { type: "string" },
        "as-at": { type: "string" },
        period: { type: "string" },
        policy: { type: "string" },
        "from-area": { type: "boolean" },
      },
    });
  } catch (error) {
    throw new ArgumentProblem(error instanceof Error ? error.message : String(error));
  }
  if (raw.positionals.length > 1) throw new ArgumentProblem("Check one workbook at a time.");
  const parsed = checkArguments.safeParse({ file: raw.positionals[0], ...raw.values });
  if (!parsed.success) throw new ArgumentProblem(parsed.error.issues[0]?.message ?? "The arguments could not be read.");
  return parsed.data;
}
