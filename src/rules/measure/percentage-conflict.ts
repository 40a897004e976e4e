import type { Measure } from "../../plan/model";
import type { Rule } from "../rule";
import { reportMeasures, withUnit } from "../measures";
import { figureText, quote } from "../phrases";

/** A stated change passes within one point, or a tenth of itself: authors round. */
function agrees(stated: number, real: number): boolean {
  return Math.abs(stated - real) <= Math.max(1, Math.abs(stated) * 0.1);
}

/** The change is meant for each year, or is a least or a most; then it need not be the change from one figure to the other. */
const perYear = /\b(?:annual(?:ly)?|each year|per year|a year|every year|year[ -]on[ -]year|p\.?a\.?|quarterly|each term)\b/i;
const atLeast = /\b(?:at least|minimum|no less than|not less than|more than|over)\b/i;
const atMost = /\b(?:at most|maximum|no more than|not more than|up to|less than)\b/i;

function conflict({ text, direction, from, to, unit, statedChangePercent: stated }: Measure): string | null {
  if (stated === null || from === null || to === null || from === 0 || perYear.test(text)) return null;
  const signed = (direction === "reduce" || direction === "narrow") && stated > 0 ? -stated : stated;
  const change = ((to - from) / Math.abs(from)) * 100;
  // A change of percentages is often told in points: "a 2% increase, from 40% to 42%".
  const points = to - from;
  if (agrees(signed, change) || (unit === "%" && agrees(signed, points))) return null;
  if (Math.sign(signed) === Math.sign(change)) {
    if (atLeast.test(text) && Math.abs(change) > Math.abs(signed)) return null;
    if (atMost.test(text) && Math.abs(change) < Math.abs(signed)) return null;
  }
  const real = unit === "%" ? `${figureText(Math.abs(points))} points (${figureText(Math.round(Math.abs(change) * 10) / 10)}%)` : `${figureText(Math.round(Math.abs(change)))}%`;
  return `${quote(text, 90)} says ${figureText(Math.abs(stated))}%, but ${withUnit(from, unit)} to ${withUnit(to, unit)} is ${change < 0 ? "a reduction" : "an increase"} of ${real}. Check the figures.`;
}

export const measurePercentageConflict: Rule = {
  meta: {
    id: "measure/percentage-conflict",
    severity: "warning",
    summary: "The change that a measure states is not the change between its two figures.",
    why: "Two readers will hold the team to two different targets.",
    remedy: "Decide which is meant, the percentage or the figures, and correct the other.",
    fixable: false,
    examples: [{ wrong: "A 10% increase, from 177 to 280 visits", right: "A 10% increase, from 177 to 195 visits" }],
  },
  *check(plan) {
    yield* reportMeasures(plan, conflict);
  },
};
