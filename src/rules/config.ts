import { z } from "zod";

/**
 * What a workbook's owner has decided about the rules; kept in the workbook and parsed on every run.
 * Rules that this version does not know are kept as they are and have no effect.
 */

/** One finding set aside: it stays so only while the cell's words stay the same. */
export const setAside = z.object({
  rule: z.string(),
  sheet: z.string(),
  address: z.string(),
  /** The cell's words when it was set aside; "" for an empty cell. */
  text: z.string(),
  /** The words that name its row, by which it is found again when rows were inserted, moved or sorted. */
  row: z.string().optional(),
  reason: z.string().min(1),
  /** Who set it aside. */
  by: z.string().min(1),
  /** ISO date, where it was recorded. */
  on: z.string().optional(),
});
export type SetAside = z.infer<typeof setAside>;

export const ruleSetting = z.enum(["off", "info", "warning", "error"]);
export type RuleSetting = z.infer<typeof ruleSetting>;

/** One rule silenced on one sheet, with the reason and a name. */
export const sheetSetAside = z.object({ rule: z.string(), sheet: z.string(), reason: z.string().min(1), by: z.string().min(1) });
export type SheetSetAside = z.infer<typeof sheetSetAside>;

export const ruleConfig = z.object({
  /** Severity of a rule in this workbook, or "off"; rules that are not named keep their own. */
  rules: z.record(z.string(), ruleSetting).default({}),
  setAsides: z.array(setAside).default([]),
  sheets: z.array(sheetSetAside).default([]),
});
export type RuleConfig = z.infer<typeof ruleConfig>;

/** Every rule at its own severity, nothing set aside. */
export const defaultRuleConfig: RuleConfig = { rules: {}, setAsides: [], sheets: [] };

/** Key of the workbook document that holds the config. */
export const ruleConfigKey = "rules";

/** The config kept in a workbook's documents (JSON text by key); the default where there is none or it cannot be read. */
export function ruleConfigOf(documents: Readonly<Record<string, string>>): RuleConfig {
  const json = documents[ruleConfigKey];
  if (json === undefined) return defaultRuleConfig;
  try {
    const parsed = ruleConfig.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : defaultRuleConfig;
  } catch {
    // Not JSON any more: every rule applies, which hides nothing.
    return defaultRuleConfig;
  }
}
