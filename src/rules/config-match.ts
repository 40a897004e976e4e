import type { Plan } from "../plan/model";
import type { RuleConfig, SetAside, SheetSetAside } from "./config";
import { rowWords, type RowWords } from "./row-words";
import type { Finding } from "./rule";

/** A finding that is not shown, and the decision behind it. */
export interface SetAsideFinding {
  readonly finding: Finding;
  readonly by: string;
  readonly reason: string;
  readonly decision: { readonly kind: "finding"; readonly aside: SetAside } | { readonly kind: "sheet"; readonly aside: SheetSetAside };
}

export interface SortedOut {
  readonly findings: readonly Finding[];
  readonly setAside: readonly SetAsideFinding[];
  /** Set-asides that no longer hold: the finding is gone, or the cell's words have changed. */
  readonly lapsed: readonly SetAside[];
  /** Of these: those whose finding stands again, because the words have changed. */
  readonly cameBack: readonly SetAside[];
}

/** Takes out what has been set aside: single findings first, then rules on whole sheets. */
export function sortOut(all: readonly Finding[], config: RuleConfig, plan: Plan): SortedOut {
  if (config.setAsides.length === 0 && config.sheets.length === 0) return { findings: all, setAside: [], lapsed: [], cameBack: [] };
  const rows = rowWords(plan);
  const byRule = new Map<string, Finding[]>(config.setAsides.map((aside) => [ruleOn(aside), []]));
  for (const finding of all) byRule.get(ruleOn(finding))?.push(finding);
  const holds = new Map<Finding, SetAside>();
  const lapsed: SetAside[] = [];
  for (const aside of config.setAsides) {
    const held = meant(aside, (byRule.get(ruleOn(aside)) ?? []).filter((finding) => !holds.has(finding)), rows);
    if (held) holds.set(held, aside);
    else lapsed.push(aside);
  }
  const bySheet = new Map(config.sheets.map((aside) => [ruleOn(aside), aside]));
  const findings: Finding[] = [];
  const setAside: SetAsideFinding[] = [];
  for (const finding of all) {
    const own = holds.get(finding);
    const onSheet = bySheet.get(ruleOn(finding));
    if (own) setAside.push({ finding, by: own.by, reason: own.reason, decision: { kind: "finding", aside: own } });
    else if (onSheet) setAside.push({ finding, by: onSheet.by, reason: onSheet.reason, decision: { kind: "sheet", aside: onSheet } });
    else findings.push(finding);
  }
  const shown = new Set(findings);
  const standsAgain = (aside: SetAside): boolean =>
    (byRule.get(ruleOn(aside)) ?? []).some((finding) => shown.has(finding) && isSameColumn(finding, aside) && (isSameRow(finding, aside, rows) || isInPlace(finding, aside, rows)));
  return { findings, setAside, lapsed, cameBack: lapsed.filter(standsAgain) };
}

function ruleOn({ rule, sheet }: { readonly rule: string; readonly sheet: string }): string {
  return `${rule}\t${sheet}`;
}

/**
 * The finding that a set-aside is about: its rule, its column, the same words in the cell, and the row that it was made on,
 * wherever that row stands now. A row whose words are nowhere on the sheet any more was reworded: then the place counts.
 */
function meant(aside: SetAside, candidates: readonly Finding[], rows: RowWords): Finding | null {
  const alike = candidates.filter((finding) => finding.text === aside.text && isSameColumn(finding, aside));
  const then = rowOf(aside.address);
  const [ofRow] = alike.filter((finding) => isSameRow(finding, aside, rows)).sort((a, b) => Math.abs(a.row - then) - Math.abs(b.row - then));
  return ofRow ?? alike.find((finding) => isInPlace(finding, aside, rows)) ?? null;
}

/** At the very address, where the row that was meant is not known, or nowhere on the sheet any more. */
function isInPlace(finding: Finding, aside: SetAside, rows: RowWords): boolean {
  return finding.address === aside.address && (aside.row === undefined || aside.row === "" || !rows.has(aside.sheet, aside.row));
}

function isSameRow(finding: Finding, aside: SetAside, rows: RowWords): boolean {
  return aside.row !== undefined && aside.row !== "" && rows.of(finding.sheet, finding.row) === aside.row;
}

function isSameColumn(finding: Finding, aside: SetAside): boolean {
  return finding.address.replace(/\d+/, "") === aside.address.replace(/\d+/, "");
}

function rowOf(address: string): number {
  return Number(/\d+/.exec(address)?.[0] ?? 0);
}
