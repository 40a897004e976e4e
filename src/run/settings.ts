import { z } from "zod";
import { period, polarity, type Period } from "../plan/model";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { RunRequest } from "./options";

/** Key of the document that holds what a team decided for this workbook. */
export const settingsKey = "settings";

/** What a team decided, kept in the workbook and applied by every run. */
export const settingsSchema = z.object({
  policy: z.string().default("on-target-5"),
  /** As the indicator sheets label it; null: proposed from the sheets. */
  reportingPeriod: z.string().nullable().default(null),
  planPeriod: period.nullable().default(null),
  /** ISO date; null: today, or the plan's end where that is long past. */
  asAt: z.string().regex(/^\d{4}-\d{2}-\d{2}$/).nullable().default(null),
  /** Null: not asked yet. */
  inheritFromArea: z.boolean().nullable().default(null),
  /** Which way is better, by indicator code, where a person said so. */
  polarities: z.record(z.string(), polarity).default({}),
  /** Whether "what I will write" was confirmed once in this workbook. */
  confirmed: z.boolean().default(false),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The settings kept in a workbook; the defaults where there are none or they cannot be read. */
export function settingsOf(snapshot: WorkbookSnapshot): Settings {
  const json = snapshot.documents[settingsKey];
  if (json !== undefined) {
    try {
      const parsed = settingsSchema.safeParse(JSON.parse(json));
      if (parsed.success) return parsed.data;
    } catch {
      // Not JSON any more: the defaults apply, and the next run writes a sound document.
    }
  }
  return settingsSchema.parse({});
}

/** Days after its end until a plan is history: the year-end review is over, and it is judged as at its last day. */
const historyAfterDays = 120;

/**
 * The as-at date proposed for a plan: today while the plan runs and until its year-end review is over; then the
 * plan's last day.
 * @param today ISO date
 */
export function proposeAsAt(today: string, planPeriod: Period | null): string {
  if (!planPeriod) return today;
  const late = (Date.parse(today) - Date.parse(planPeriod.end)) / 86_400_000;
  return late > historyAfterDays ? planPeriod.end : today;
}

/** What settings and the day ask of a run; `today` is an ISO date. */
export function requestOf(settings: Settings, today: string): RunRequest {
  return {
    asAt: settings.asAt ?? { today },
    reportingPeriod: settings.reportingPeriod,
    planPeriod: settings.planPeriod,
    policy: settings.policy,
    inheritFromArea: settings.inheritFromArea ?? false,
    inheritanceAsked: settings.inheritFromArea !== null,
    polarities: settings.polarities,
  };
}
