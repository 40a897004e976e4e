import { headlineSentences, type Evaluation } from "../../src/run";
import type { Finding, Severity } from "../../src/rules/rule";
import type { Skipped } from "../../src/workbook/changes";

const order: readonly Severity[] = ["error", "warning", "info"];

/** The run in plain text, for a terminal: what the pane says, then the findings sheet by sheet. */
export function printed(evaluation: Evaluation, skipped: readonly Skipped[]): string {
  const lines: string[] = [];
  const { plan } = evaluation;
  lines.push(plan.title ?? "Untitled plan");
  lines.push(...headlineSentences(evaluation));
  if (plan.actions.length === 0 && plan.indicators.length === 0) lines.push(nothingFound(evaluation));
  section(lines, "Before the meeting", evaluation.attention.map((item) => item.text));
  section(lines, "Questions only you can answer", evaluation.questions.map((question) => question.text));
  section(lines, "Not understood", evaluation.notUnderstood.map((item) => `${place(item.sheet, item.address)}${item.text}`));
  section(lines, "Left alone", [...evaluation.willSkip, ...skipped].map(({ sheet, why }) => `${sheet}: ${why}`));
  section(lines, "Rules that failed", evaluation.faults.map((fault) => `${fault.rule}: ${fault.message}`));
  lines.push("", ...findingLines(evaluation.findings));
  return lines.join("\n");
}

/** What was looked for and what was seen, where a workbook holds no plan. */
function nothingFound(evaluation: Evaluation): string {
  const seen = evaluation.plan.sheets.map(({ sheet, evidence }) => `${sheet} (${evidence})`).join("; ");
  return `I looked for a table with actions and leads or due dates, and for one with indicators, actuals and targets. I saw: ${seen || "no sheets with anything on them"}.`;
}

function section(lines: string[], title: string, items: readonly string[]): void {
  if (items.length > 0) lines.push("", `${title}:`, ...items.map((item) => `  - ${item}`));
}

function place(sheet: string | null, address: string | null): string {
  return sheet === null ? "" : `${sheet}${address === null ? "" : ` ${address}`}: `;
}

function findingLines(findings: readonly Finding[]): string[] {
  const bySheet = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = bySheet.get(finding.sheet);
    if (list) list.push(finding);
    else bySheet.set(finding.sheet, [finding]);
  }
  const lines: string[] = [];
  for (const [sheet, list] of bySheet) {
    lines.push(sheet);
    for (const { address, severity, message, rule } of list) lines.push(`  ${address.padEnd(6)} ${severity.padEnd(8)} ${message}  [${rule}]`);
  }
  const counts = order.map((severity) => `${findings.filter((finding) => finding.severity === severity).length} ${severity === "info" ? "for information" : `${severity}s`}`);
  lines.push(`${findings.length} findings: ${counts.join(", ")}.`);
  return lines;
}

