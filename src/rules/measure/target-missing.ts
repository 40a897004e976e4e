import type { Measure } from "../../plan/model";
import type { Rule } from "../rule";
import { reportMeasures, withUnit } from "../measures";
import { quote } from "../phrases";

/** Words that are a target without a figure of their own. */
const targetInWords =
  /\b(?:to|at|above|below|than|with|reach(?:es|ing)?|match(?:es|ing)?|exceed(?:s|ing)?)\s+(?:(?:or|at|above|below|the|our|all|be|least|in|line|with)\s+)*(?:all|every|national|regional|england|statistical|neighbours?'?|county|country|average|target|nil|zero|none|half|double|overall)\b|\b(?:in line with|halve[ds]?|halving|double[ds]?|doubling|eliminat\w+|eradicat\w+|statistical neighbours?|(?:national|england|regional) average|top quartile|roll(?:ed|ing)?[ -]?out)\b/i;
/** One of the words that `targetInWords` looks for: the quick test before the thorough one. */
const anyTargetWord = /all\b|every|national|regional|england|neighbour|county|country|average|target|nil\b|zero|none|hal[fv]|doubl|overall|line with|eliminat|eradicat|quartile|roll/i;
/** A change told in figures is a target: "by 25%", "2 more schools a year". */
const changeInFigures = /\bby\s+(?:at least\s+|a (?:further|minimum of)\s+)?[£]?\d|\b\d[\d.,]*\s*(?:%|percentage points?|ppts?|points?)\s+(?:\w+\s+)?(?:increase|decrease|reduction|improvement|rise|fall|drop)/i;
/** "to least 90%": the words name a figure to reach, even where it was not read as the target. */
const figureAhead = /(?<!compared )\b(?:to|reach(?:es|ing)?|target(?:s| is| of|:)?)\s+(?:[a-z]+\s+){0,2}[£<>]?(?!(?:19|20)\d\d)\d/i;

function targetless(measure: Measure): string | null {
  const { text, direction, from, fromAt, to, unit } = measure;
  const moves = direction === "increase" || direction === "reduce" || direction === "narrow";
  if (!moves || to !== null || measure.statedChangePercent !== null || measure.toBeSet !== null) return null;
  const baseline = from !== null || (fromAt !== null && /\bbaseline\b/i.test(text));
  if (!baseline || (anyTargetWord.test(text) && targetInWords.test(text)) || changeInFigures.test(text) || figureAhead.test(text)) return null;
  const baselineWords = from === null ? `(${fromAt ?? ""})` : `of ${withUnit(from, unit)}${fromAt ? ` (${fromAt})` : ""}`;
  return `${quote(text, 90)} gives a baseline ${baselineWords}, but no target.`;
}

export const measureTargetMissing: Rule = {
  meta: {
    id: "measure/target-missing",
    severity: "warning",
    summary: "A measure gives a baseline and a direction, but no target.",
    why: "Any change at all would count as success, so the measure cannot be Red or Amber.",
    remedy: "Say how far the figure is to move, and by when.",
    fixable: false,
    examples: [{ wrong: "Increase the number of volunteers (baseline 15, March 2009)", right: "Increase the number of volunteers from 15 (March 2009) to 25 by March 2011" }],
  },
  *check(plan) {
    yield* reportMeasures(plan, targetless, " Say how far it is to move, and by when.");
  },
};
