import type { Action, Plan } from "../../plan/model";
import type { Finding, Fix, Severity } from "../../rules/rule";
import type { FindingsFilter } from "./state";

/** One line of the list: a group's heading or a finding. */
export type FindingLine =
  | { readonly kind: "group"; readonly key: string; readonly title: string; readonly count: number }
  | { readonly kind: "finding"; readonly key: string; readonly finding: Finding; /** "A1.2", where the row has a reference. */ readonly reference: string | null };

export interface FindingsView {
  readonly lines: readonly FindingLine[];
  readonly shown: number;
  readonly all: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Words for groups that no lead or title names. */
export interface GroupWords {
  readonly noLead: string;
  readonly notAnAction: string;
}

/**
 * The findings as the list shows them: filtered, in groups (largest trouble first by lead and check, in the workbook's
 * order by sheet), errors before warnings inside a group. A finding of a row with two leads stands under both.
 */
export function findingsView(findings: readonly Finding[], plan: Plan, filter: FindingsFilter, words: GroupWords): FindingsView {
  const actions = actionsByRow(plan);
  const bySeverity = { error: 0, warning: 0, info: 0 };
  const groups = new Map<string, { finding: Finding; index: number; reference: string | null }[]>();
  const wanted = filter.text.trim().toLowerCase();
  let shown = 0;
  findings.forEach((finding, index) => {
    const action = actions.get(rowKey(finding.sheet, finding.row));
    if (wanted !== "" && !textOf(finding, action).includes(wanted)) return;
    bySeverity[finding.severity] += 1;
    if (filter.severity !== "all" && finding.severity !== filter.severity) return;
    shown += 1;
    for (const title of groupsOf(finding, action, filter, words)) {
      const group = groups.get(title);
      const entry = { finding, index, reference: action?.ref ?? null };
      if (group) group.push(entry);
      else groups.set(title, [entry]);
    }
  });
  const ordered = [...groups];
  if (filter.groupBy === "sheet") {
    const order = new Map(plan.sheets.map((sheet, index) => [sheet.sheet, index]));
    ordered.sort((a, b) => (order.get(a[0]) ?? Infinity) - (order.get(b[0]) ?? Infinity));
  } else {
    ordered.sort((a, b) => Number(a[0] === words.notAnAction) - Number(b[0] === words.notAnAction) || b[1].length - a[1].length || a[0].localeCompare(b[0], "en-GB"));
  }
  const lines: FindingLine[] = [];
  const keys = new LineKeys();
  for (const [title, entries] of ordered) {
    lines.push({ kind: "group", key: `group ${title}`, title, count: entries.length });
    entries.sort((a, b) => weight[a.finding.severity] - weight[b.finding.severity] || a.index - b.index);
    for (const { finding, reference } of entries) lines.push({ kind: "finding", key: keys.of(title, finding), finding, reference });
  }
  return { lines, shown, all: findings.length, bySeverity };
}

/** Keys by what a line is about, so that it stays the same line when the plan was checked again. */
class LineKeys {
  private readonly used = new Map<string, number>();

  of(title: string, { rule, sheet, address }: Finding): string {
    const key = [title, rule, sheet, address].join("\t");
    const before = this.used.get(key) ?? 0;
    this.used.set(key, before + 1);
    return before === 0 ? key : `${key}\t${before}`;
  }
}

/** The fixes that findings of one rule offer, in the findings' order. */
export function fixesOfRule(findings: readonly Finding[], rule: string): readonly Fix[] {
  return findings.flatMap((finding) => (finding.rule === rule && finding.fix ? [finding.fix] : []));
}

/** How many fixes each rule offers. */
export function countFixes(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, fix } of findings) if (fix) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function groupsOf(finding: Finding, action: Action | undefined, filter: FindingsFilter, words: GroupWords): readonly string[] {
  if (filter.groupBy === "sheet") return [finding.sheet];
  if (filter.groupBy === "rule") return [finding.rule];
  if (!action) return [words.notAnAction];
  return action.leads.length > 0 ? [...new Set(action.leads)] : [words.noLead];
}

function textOf(finding: Finding, action: Action | undefined): string {
  return [finding.message, finding.sheet, finding.address, finding.rule, action?.ref ?? "", ...(action?.leads ?? [])].join("\n").toLowerCase();
}

function actionsByRow(plan: Plan): ReadonlyMap<string, Action> {
  const byRow = new Map<string, Action>();
  for (const action of plan.actions) for (const row of [action.row, ...action.rows]) byRow.set(rowKey(action.sheet, row), action);
  return byRow;
}

function rowKey(sheet: string, row: number): string {
  return `${sheet}\u0000${row}`;
}
