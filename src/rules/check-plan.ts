import type { Plan } from "../plan/model";
import { cellTexts } from "./cell-texts";
import type { RuleConfig, SetAside } from "./config";
import type { Finding, Report, Rule, RuleContext, Severity } from "./rule";

/** What all rules said of a plan. */
export interface Checked {
  /** In the order of the sheets, then of rows, then the gravest first. */
  readonly findings: readonly Finding[];
  /** Rules that failed; the others ran all the same. */
  readonly faults: readonly { readonly rule: string; readonly message: string }[];
  /** Findings that the workbook's owner has set aside, with the decision. */
  readonly setAside: readonly { readonly finding: Finding; readonly by: string; readonly reason: string }[];
  /** Set-asides that no longer hold: the finding is gone, or the cell's words have changed. */
  readonly lapsed: readonly SetAside[];
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
    try {
      // Spread first: a rule that fails half way has said nothing.
      for (const report of [...rule.check(plan, context)]) {
        all.push(findingOf(rule, report, setting, texts.at(report.sheet, report.address)));
      }
    } catch (error) {
      faults.push({ rule: rule.meta.id, message: error instanceof Error ? error.message : String(error) });
    }
  }
  const { findings, setAside, lapsed } = sortOut(all, config);
  return { findings: inOrder(plan, findings), faults, setAside, lapsed };
}

function findingOf(rule: Rule, report: Report, setting: Severity | undefined, text: string): Finding {
  return { ...report, rule: rule.meta.id, severity: setting ?? report.severity ?? rule.meta.severity, text };
}

/** Takes out what has been set aside. */
function sortOut(all: readonly Finding[], config: RuleConfig): Pick<Checked, "findings" | "setAside" | "lapsed"> {
  const byCell = new Map(config.setAsides.map((aside) => [`${aside.rule} ${aside.sheet} ${aside.address}`, aside]));
  const bySheet = new Map(config.sheets.map((aside) => [`${aside.rule} ${aside.sheet}`, aside]));
  const findings: Finding[] = [];
  const setAside: { finding: Finding; by: string; reason: string }[] = [];
  const used = new Set<SetAside>();
  for (const finding of all) {
    const cell = byCell.get(`${finding.rule} ${finding.sheet} ${finding.address}`);
    const holds = cell !== undefined && cell.text === finding.text;
    if (cell && holds) used.add(cell);
    const decision = holds ? cell : bySheet.get(`${finding.rule} ${finding.sheet}`);
    if (decision) setAside.push({ finding, by: decision.by, reason: decision.reason });
    else findings.push(finding);
  }
  return { findings, setAside, lapsed: config.setAsides.filter((aside) => !used.has(aside)) };
}

function inOrder(plan: Plan, findings: readonly Finding[]): Finding[] {
  const order = new Map(plan.sheets.map((sheet, index) => [sheet.sheet, index]));
  const place = (finding: Finding): number => order.get(finding.sheet) ?? order.size;
  return [...findings].sort(
    (a, b) =>
      place(a) - place(b) ||
      (a.sheet === b.sheet ? 0 : a.sheet < b.sheet ? -1 : 1) ||
      a.row - b.row ||
      gravity[a.severity] - gravity[b.severity] ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
