import type { Action, Plan } from "../plan/model";
import type { Finding, Severity } from "../rules/rule";

/** Headings of the table of findings, in order. One row is one finding. */
export const findingHeadings = ["Severity", "Rule", "Sheet", "Cell", "Reference", "Lead", "Message", "Fix"] as const;
export type FindingHeading = (typeof findingHeadings)[number];
/** Texts are plain; "" is an empty cell. */
export type FindingRow = Readonly<Record<FindingHeading, string>>;

export const severityWords: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", info: "Note" };
const worstFirst: readonly Severity[] = ["error", "warning", "info"];

/** All findings as rows of a table: the worst first, and otherwise in the order of the workbook. */
export function findingRows(plan: Plan, findings: readonly Finding[]): readonly FindingRow[] {
  const actions = actionsByRow(plan);
  return worstFirst.flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map((finding): FindingRow => {
        const action = actions.get(rowKey(finding.sheet, finding.row));
        return {
          Severity: severityWords[severity],
          Rule: finding.rule,
          Sheet: finding.sheet,
          Cell: finding.address,
          Reference: action?.ref ?? "",
          Lead: action?.leads.join("; ") ?? "",
          Message: finding.message,
          Fix: finding.fix ? `Write “${finding.fix.after}”` : "",
        };
      }),
  );
}

/** Actions by every worksheet row that they take up. */
function actionsByRow(plan: Plan): ReadonlyMap<string, Action> {
  const byRow = new Map<string, Action>();
  for (const action of plan.actions) for (const row of action.rows) byRow.set(rowKey(action.sheet, row), action);
  return byRow;
}

function rowKey(sheet: string, row: number): string {
  return `${sheet}\u0000${row}`;
}
