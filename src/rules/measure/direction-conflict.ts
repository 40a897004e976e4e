import type { Rule } from "../rule";
import { reportMeasures, withUnit } from "../measures";
import { quote } from "../phrases";

export const measureDirectionConflict: Rule = {
  meta: {
    id: "measure/direction-conflict",
    severity: "error",
    summary: "A measure promises a rise and its figures fall, or the other way round.",
    why: "Published as it stands, the plan promises to get worse. One of the two figures, or the direction, is a slip.",
    remedy: "Check both figures against their source and correct the one that is wrong.",
    fixable: false,
    examples: [{ wrong: "A reduction in absence from 31.9% to 33%", right: "A reduction in absence from 31.9% to 30%" }],
  },
  *check(plan) {
    yield* reportMeasures(plan, ({ text, direction, from, to, unit }) => {
      if (from === null || to === null || from === to || betweenAges(text, from, to)) return null;
      const falls = direction === "reduce" || direction === "narrow";
      if (!(falls && to > from) && !(direction === "increase" && to < from)) return null;
      const says = direction === "narrow" ? "a narrower gap" : falls ? "a reduction" : "an increase";
      return `${quote(text, 90)} says ${says}, but ${withUnit(from, unit)} to ${withUnit(to, unit)} is ${falls ? "an increase" : "a reduction"}. Check the figures.`;
    });
  },
};

/** "from 5 to 16 year olds" are ages, not a baseline and a target. */
function betweenAges(text: string, from: number, to: number): boolean {
  const ages = /(\d{1,2})\s*(?:-|–|to|and)\s*(\d{1,2})[\s-]*(?:years?|yrs?|y\/?o)/gi;
  return [...text.matchAll(ages)].some(([, a, b]) => Number(a) === from && Number(b) === to);
}
