import type { Risk } from "../../plan/model";
import type { Rule } from "../rule";
import { quote } from "../phrases";
import { groupBy, isBlank } from "../subjects";

function lines(text: string | null): number {
  return (text ?? "").split("\n").filter((line) => !isBlank(line)).length;
}

/** Two risks in one cell show by two lines in at least two of its cells; one risk may well be worded over two lines. */
function severalInOne(risk: Risk): boolean {
  return lines(risk.risk) > 1 && [risk.impact, risk.likelihood].some((text) => lines(text) === lines(risk.risk));
}

/** "a", "a or b", "a, b or c". */
function either(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} or ${parts[parts.length - 1]}`;
}

export const riskIncomplete: Rule = {
  meta: {
    id: "risk/incomplete",
    severity: "warning",
    summary: "A risk has no impact, no likelihood or nothing that says how it is managed; or two risks share one cell.",
    why: "A risk that is not weighed cannot be ranked, and one that nobody manages is only a worry.",
    remedy: "Fill in what is missing; give each risk a row of its own.",
    fixable: false,
    examples: [{ wrong: "Loss of grant | High | (empty) | (empty)", right: "Loss of grant | High | Medium | Bid to two other funds by May" }],
  },
  *check(plan) {
    // A list without a column for one of the three has it empty in every row: that is its layout, not an omission.
    const has = { impact: plan.risks.some((r) => !isBlank(r.impact ?? "")), likelihood: plan.risks.some((r) => !isBlank(r.likelihood ?? "")), managed: plan.risks.some((r) => !isBlank(r.managed ?? "")) };
    const inCell = groupBy(plan.risks, (risk) => `${risk.sheet} ${risk.address}`);
    for (const risks of inCell.values()) {
      const [risk] = risks;
      if (!risk || isBlank(risk.risk)) continue;
      // Read as several, or told as several by its lines.
      const words = risks.map((one) => one.risk).join("\n");
      const several = risks.length > 1 ? risks.length : severalInOne(risk) ? lines(risk.risk) : 0;
      const missing = [
        has.impact && risks.some((one) => isBlank(one.impact ?? "")) ? "what its impact is" : null,
        has.likelihood && risks.some((one) => isBlank(one.likelihood ?? "")) ? "how likely it is" : null,
        has.managed && risks.some((one) => isBlank(one.managed ?? "")) ? "how it is managed" : null,
      ].filter((part) => part !== null);
      const said: string[] = [];
      if (missing.length > 0) said.push(`${quote(risk.risk)} does not say ${either(missing)}. Fill ${missing.length === 1 ? "it" : "them"} in.`);
      if (several > 0) said.push(`${several} risks share one cell: ${quote(words, 90)}. Give each a row of its own.`);
      if (said.length > 0) yield { sheet: risk.sheet, row: risk.row, field: "risk", address: risk.address, message: said.join(" ") };
    }
  },
};
