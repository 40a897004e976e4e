import { byRow } from "../plan/by-row";
import type { Plan } from "../plan/model";
import { greenExceptions, type Policy } from "../rag";
import type { Rating } from "../rag/rating";
import type { Finding } from "../rules/rule";
import { indicatorInForce, statusesInForce } from "../summary/in-force";
import type { Evaluation } from "./evaluation";
import { countOf } from "./sentences";

type Attention = Evaluation["attention"][number];

/** At most this many sentences: a list that is read before a meeting, not another list of findings. */
const most = 6;

/** Rules that a board asks about first, in that order, and how their count is said. */
const spokenRules: readonly { readonly rule: string; readonly say: (count: number) => string }[] = [
  { rule: "date/overdue", say: (n) => `${countOf(n, "action is", "actions are")} overdue.` },
  { rule: "status/contradicts", say: (n) => `${countOf(n, "status contradicts its row", "statuses contradict their rows")}.` },
  { rule: "rag/disagrees", say: (n) => `${countOf(n, "typed status differs", "typed statuses differ")} from what the figures say.` },
  { rule: "rag/no-corrective-action", say: (n) => `${countOf(n, "Red or Amber action says", "Red or Amber actions say")} nothing about what is being done.` },
  { rule: "lead/missing", say: (n) => `${countOf(n, "action has", "actions have")} no lead: nobody answers for ${n === 1 ? "it" : "them"}.` },
  { rule: "date/missing", say: (n) => `${countOf(n, "action has", "actions have")} no due date.` },
  { rule: "measure/direction-conflict", say: (n) => `${countOf(n, "measure contradicts itself", "measures contradict themselves")}.` },
  { rule: "reference/duplicate", say: (n) => `${countOf(n, "reference is", "references are")} used again.` },
  { rule: "recommendation/unanswered", say: (n) => `${countOf(n, "recommendation has", "recommendations have")} no action beside ${n === 1 ? "it" : "them"}.` },
];

/** What matters before the meeting: what is Red, then the gaps that a board asks about first. */
export function attention(plan: Plan, ratings: Rating, policy: Policy, findings: readonly Finding[]): readonly Attention[] {
  const said: Attention[] = [];
  const statuses = statusesInForce(plan.actions, ratings);
  const red = plan.actions.filter((_, index) => statuses[index]?.outcome === "red");
  const first = red[0];
  if (first) {
    const names = red.slice(0, 3).map(({ ref, sheet, row }) => ref ?? `row ${row} of ${sheet}`);
    const more = red.length > names.length ? ` and ${red.length - names.length} more` : "";
    said.push({
      text: `${countOf(red.length, "action is", "actions are")} Red: ${names.join(", ")}${more}.`,
      sheet: first.sheet,
      address: first.cells.action?.address ?? `A${first.row}`,
    });
  } else {
    const indicators = byRow(plan.indicators);
    const redIndicators = ratings.indicators.filter((rating) => indicatorInForce(indicators.get(rating), rating) === "red");
    const firstRed = redIndicators[0];
    if (firstRed) {
      const more = redIndicators.length > 3 ? ` and ${redIndicators.length - 3} more` : "";
      said.push({
        text: `${countOf(redIndicators.length, "indicator is", "indicators are")} Red: ${redIndicators.slice(0, 3).map((rating) => rating.code).join(", ")}${more}.`,
        sheet: firstRed.sheet,
        address: firstRed.actualAddress,
      });
    }
  }
  const exceptions = greenExceptions(plan, ratings, policy);
  const [exception] = exceptions;
  if (exception) {
    const names = exceptions.slice(0, 3).map(({ indicator }) => indicator.code);
    const more = exceptions.length > names.length ? ` and ${exceptions.length - names.length} more` : "";
    const why = exceptions.length === 1 ? ` ${exception.why}` : " The figure worsened, or the target was easier than the result before.";
    said.push({
      text: `${countOf(exceptions.length, "Green indicator needs", "Green indicators need")} a second look: ${names.join(", ")}${more}.${why}`,
      sheet: exception.indicator.sheet,
      address: exception.address,
    });
  }
  for (const { rule, say } of spokenRules) {
    const raised = findings.filter((finding) => finding.rule === rule);
    const at = raised[0];
    if (at) said.push({ text: say(raised.length), sheet: at.sheet, address: at.address });
  }
  return said.slice(0, most);
}
