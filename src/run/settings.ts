import { z } from "zod";
import { period, polarity, type Period } from "../plan/model";
import { targetSpans } from "../plan/target-spans";
import { defaultPolicyId, policySchema } from "../rag";
import { packPageIds } from "../summary/pack";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { RunRequest } from "./options";

/** Key of the document that holds what a team decided for this workbook. */
export const settingsKey = "settings";

/** What a team decided, kept in the workbook and applied by every run. */
export const settingsSchema = z.object({
  /** Id of a built-in policy or of one of the team's own. */
  policy: z.string().default(defaultPolicyId),
  /** The team's own policies. */
  policies: z.array(policySchema).default([]),
  /** Own policies that this version cannot read (a newer one may have made them): kept as they are, never used. */
  unreadPolicies: z.array(z.unknown()).default([]),
  /** As the indicator sheets label it; null: proposed from the sheets. */
  reportingPeriod: z.string().nullable().default(null),
  planPeriod: period.nullable().default(null),
  /** ISO date; null: today, or the plan's end where that is long past. */
  asAt: z.string().regex(/^\d{4}-\d{2}-\d{2}$/).nullable().default(null),
  /** Null: not asked yet. */
  inheritFromArea: z.boolean().nullable().default(null),
  /** What a column that is only called "RAG" speaks of; null: not asked yet. */
  ragMeaning: z.enum(["outcome", "delivery"]).nullable().default(null),
  /** The agreed tolerance by indicator code, where the sheet has none: in the indicator's own unit (points for a percentage), or in per cent of the target. */
  tolerances: z.record(z.string(), z.object({ amount: z.number().min(0), unit: z.enum(["own", "percent"]).default("own") })).default({}),
  /** Whether the policy in force was kept when a list was seen to state tolerances of its own. */
  tolerancesAsked: z.boolean().default(false),
  /** Which way is better, by indicator code, where a person said so. */
  polarities: z.record(z.string(), polarity).default({}),
  /** What one target beside several quarters or months is for, by indicator code, where a person said so. */
  targetSpans: z.record(z.string(), z.enum(targetSpans)).default({}),
  /** What the meeting pack is to hold; left out: every page and every priority. */
  pack: z.object({ pages: z.array(z.enum(packPageIds)).nullable(), priorities: z.array(z.string()).nullable() }).optional(),
  /** Whether "what I will write" was confirmed once in this workbook. */
  confirmed: z.boolean().default(false),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The settings kept in a workbook; the defaults where there are none or they cannot be read. */
export function settingsOf(snapshot: WorkbookSnapshot): Settings {
  const json = snapshot.documents[settingsKey];
  if (json !== undefined) {
    try {
      const parsed = settingsSchema.safeParse(withReadablePolicies(JSON.parse(json)));
      if (parsed.success) return parsed.data;
    } catch {
      // Not JSON any more: the defaults apply, and the next run writes a sound document.
    }
  }
  return settingsSchema.parse({});
}

const policyLists = z.looseObject({ policies: z.array(z.unknown()).default([]), unreadPolicies: z.array(z.unknown()).default([]) });

/** One policy that cannot be read costs the team no other setting, and is not lost when the settings are kept again. */
function withReadablePolicies(document: unknown): unknown {
  const lists = policyLists.safeParse(document);
  if (!lists.success) return document;
  const { policies, unreadPolicies } = lists.data;
  const all = [...policies, ...unreadPolicies].map((one) => ({ one, parsed: policySchema.safeParse(one) }));
  return {
    ...lists.data,
    policies: all.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : [])),
    unreadPolicies: all.flatMap(({ one, parsed }) => (parsed.success ? [] : [one])),
  };
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
    ownPolicies: settings.policies,
    unreadPolicies: settings.unreadPolicies.length,
    inheritFromArea: settings.inheritFromArea ?? false,
    inheritanceAsked: settings.inheritFromArea !== null,
    ragMeaning: settings.ragMeaning,
    tolerances: settings.tolerances,
    tolerancesAsked: settings.tolerancesAsked,
    polarities: settings.polarities,
    targetSpans: settings.targetSpans,
    ...(settings.pack ? { pack: settings.pack } : {}),
  };
}
