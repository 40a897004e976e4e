import type { Plan } from "../plan/model";
import { cellTexts } from "./cell-texts";
import type { RuleConfig } from "./config";
import { sortOut, type SortedOut } from "./config-match";
import type { Finding, Report, Rule, RuleContext, Severity } from "./rule";

/** What all rules said of a plan; the findings in the order of the sheets, then of rows, then the gravest first. */
export interface Checked extends SortedOut {
  /** Rules that failed; the others ran all the same. */
  readonly faults: readonly { readonly rule: string; readonly message: string }[];
}

const gravity: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/**
 * Runs rules over a plan. A rule that throws is reported as a fault, with what it said before it failed left out,
 * and the run goes on.
 */
export function runRules(rules: readonly Rule[], plan: Plan, context: RuleContext, config: RuleConfig): Checked {
  const texts = cellTexts(plan);
  const all: Finding[] = [];
  const faults: { rule: string; message: string }[] = [];
  for (const rule of rules) {
    const setting = config.rules[rule.meta.id];
    if (setting === "off") continue;
    const before = all.length;
    try {
      for (const report of rule.check(plan, context)) {
        all.push(findingOf(rule, report, setting, texts.at(report.sheet, report.address)));
      }
    } catch (error) {
      // A rule that fails half way has said nothing.
      all.length = before;
      faults.push({ rule: rule.meta.id, message: error instanceof Error ? error.message : String(error) });
    }
  }
  const sorted = sortOut(all, config, plan);
  return { ...sorted, findings: inOrder(plan, sorted.findings), faults };
}

function findingOf(rule: Rule, report: Report, setting: Severity | undefined, text: string): Finding {
  const { sheet, row, field, address, message, fix } = report;
  // Every finding of one shape: tens of thousands of them are sorted, counted and copied to the pane.
  const finding = { rule: rule.meta.id, severity: setting ?? report.severity ?? rule.meta.severity, sheet, row, field, address, message, text };
  return fix ? { ...finding, fix } : finding;
}

function inOrder(plan: Plan, findings: readonly Finding[]): Finding[] {
  const bySheet = new Map<string, Finding[]>(plan.sheets.map(({ sheet }) => [sheet, []]));
  const elsewhere: Finding[] = [];
  for (const finding of findings) (bySheet.get(finding.sheet) ?? elsewhere).push(finding);
  const within = (a: Finding, b: Finding): number => a.row - b.row || gravity[a.severity] - gravity[b.severity] || compare(a.rule, b.rule);
  return [...[...bySheet.values()].flatMap((onSheet) => onSheet.sort(within)), ...elsewhere.sort((a, b) => compare(a.sheet, b.sheet) || within(a, b))];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
