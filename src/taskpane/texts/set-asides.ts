import { countOf } from "../../run/sentences";
import type { RuleSetting } from "../../rules/config";

/** Words for findings that are set aside. */
export const setAsides = {
  open: "Set aside",
  openOne: (address: string, sheet: string): string => `Set aside ${address} on ${sheet}`,
  title: "Set aside",
  what: "What is set aside",
  finding: "This finding",
  findingHint: "It comes back when the words in its cell change.",
  onSheet: (sheet: string, count: number): string => `This check on ${sheet} (${countOf(count, "finding")})`,
  workbook: "This check in the whole workbook",
  showAs: "Show it as",
  reason: "Why",
  reasonHint: "Colleagues see this beside what is set aside.",
  name: "Your name",
  missing: "Please say why, and who decides it.",
  apply: "Set aside",
  applySetting: "Apply",
  cancel: "Cancel",
  bringBack: "Bring back",
  bringBackOne: (what: string): string => `Bring back: ${what}`,
  remove: "Remove",
  removeOne: (what: string): string => `Remove: ${what}`,
  explain: "Kept in this workbook. Nothing listed here is in the counts above.",
  cameBack: "These came back, because the words in their cells have changed:",
  noLonger: "No longer needed, because there is no such finding any more:",
  by: (name: string, reason: string): string => `${name}: ${reason}`,
  wholeSheet: (sheet: string, count: number): string => `the whole of ${sheet}: ${countOf(count, "finding")}`,
  setting: (setting: RuleSetting): string => (setting === "off" ? "off in this workbook" : `shown as ${settings[setting].toLowerCase()} in this workbook`),
};

/** How a check may be shown in a workbook. */
export const settings: Readonly<Record<RuleSetting, string>> = { off: "Off: do not check", info: "Note", warning: "Warning", error: "Error" };
export const settingIds: readonly RuleSetting[] = ["off", "info", "warning", "error"];
