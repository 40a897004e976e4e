import type { Indicator } from "../../plan/model";
import type { Rule } from "../rule";
import { aboutFigures, figuresOf, isYear, titleOf, type PlacedFigure } from "../figures";
import { figureText } from "../phrases";

/** RULES: moved by more than 40%, or beats its target by more than 25%. */
const moved = 0.4;
const beaten = 0.25;
/** Below this a few cases make a large share: 1 school, then 3 schools. */
const tooFew = 10;

export const valueJump: Rule = {
  meta: {
    id: "value/jump",
    severity: "warning",
    summary: "An actual moved by more than 40%, or beats its target by more than 25%, where one of the two figures is 10 or more.",
    why: "Leaps are more often a changed definition, a part-year figure or a slip of the keyboard than a result.",
    remedy: "Check the definition, whether the year is complete, and the typing; if it is right, say why in the notes.",
    fixable: false,
    examples: [{ wrong: "2008/09: 523, 2009/10: 272", right: "2008/09: 523, 2009/10: 472 (or a note that says what happened)" }],
  },
  *check(plan) {
    for (const indicator of plan.indicators) {
      const actuals = figuresOf(indicator).filter(({ kind, period, figure }) => kind === "actual" && figure.value !== null && isYear(period));
      const words = [...leaps(actuals), ...beats(indicator, actuals)];
      const [first] = words;
      if (!first) continue;
      yield aboutFigures(indicator, [first.at], `${titleOf(indicator)}: ${words.map((word) => word.text).join("; ")}. Check the definition, whether the period is complete, and the typing.`);
    }
  },
};

function* leaps(actuals: readonly PlacedFigure[]): Generator<{ at: PlacedFigure; text: string }> {
  for (const [i, now] of actuals.entries()) {
    const before = actuals[i - 1];
    const a = before?.figure.value ?? null;
    const b = now.figure.value;
    if (!before || a === null || b === null || a * b <= 0 || Math.max(Math.abs(a), Math.abs(b)) < tooFew) continue;
    if (before.figure.unit !== now.figure.unit) continue;
    const change = (b - a) / Math.abs(a);
    if (Math.abs(change) <= moved) continue;
    yield { at: now, text: `moved from ${before.figure.text.trim()} (${before.period}) to ${now.figure.text.trim()} (${now.period}), ${change > 0 ? "up" : "down"} ${figureText(Math.round(Math.abs(change) * 100))}%` };
  }
}

/** The latest actual against the target of its own period. */
function* beats(indicator: Indicator, actuals: readonly PlacedFigure[]): Generator<{ at: PlacedFigure; text: string }> {
  const latest = actuals[actuals.length - 1];
  if (!latest || (indicator.polarity !== "higher" && indicator.polarity !== "lower")) return;
  const target = indicator.targets[latest.period];
  const a = latest.figure.value;
  const t = target?.value ?? null;
  if (!target || a === null || t === null || t <= 0 || a < 0 || target.unit !== latest.figure.unit || Math.max(a, t) < tooFew) return;
  const better = indicator.polarity === "higher" ? a - t : t - a;
  if (better / t <= beaten) return;
  yield { at: latest, text: `${latest.figure.text.trim()} (${latest.period}) beats its target of ${target.text.trim()} by ${figureText(Math.round((better / t) * 100))}%` };
}
