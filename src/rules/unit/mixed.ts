import type { Rule } from "../rule";
import { conversion } from "../../plan/units";
import { aboutFigures, figuresOf, labelOf, titleOf } from "../figures";
import { list } from "../phrases";

export const unitMixed: Rule = {
  meta: {
    id: "unit/mixed",
    severity: "warning",
    summary: "The figures of one indicator are in different units.",
    why: "A figure of 8.5 beside 7.5% may be the same measure or another one; the comparison may be wrong by a factor of a hundred.",
    remedy: "Write every figure of the row in the same unit.",
    fixable: false,
    examples: [{ wrong: "Actual 8.5, targets 7.5% and 6.8%", right: "Actual 8.5%, targets 7.5% and 6.8%" }],
  },
  *check(plan) {
    for (const indicator of plan.indicators) {
      // Nought needs no unit.
      const figures = figuresOf(indicator).filter(({ figure }) => figure.value !== null && (figure.value !== 0 || figure.unit !== null));
      const [first] = figures;
      if (!first) continue;
      const units = [...new Set(figures.map(({ figure }) => figure.unit))];
      const odd = figures.filter(({ figure }) => !sameUnit(figure.unit, usualUnit(figures.map((f) => f.figure.unit))));
      if (units.length < 2 || odd.length === 0) continue;
      const [other] = odd;
      const usual = figures.find((placed) => !odd.includes(placed));
      if (!other || !usual) continue;
      yield aboutFigures(
        indicator,
        odd,
        `${titleOf(indicator)}: the ${list(odd.map((placed) => `${labelOf(placed)} is ${text(placed.figure.text)}`))}, but the ${labelOf(usual)} is ${text(usual.figure.text)}. Write them in the same unit.`,
      );
    }
  },
};

function text(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

/** A bare number beside a percentage or pounds is another unit here, though it can be compared; beside "homes" it is a count of them. */
function sameUnit(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b || !/^[%£]|^ppts$/.test(a ?? b ?? "");
  return conversion(a, b) !== null;
}

function usualUnit(units: readonly (string | null)[]): string | null {
  const uses = new Map<string | null, number>();
  for (const unit of units) uses.set(unit, (uses.get(unit) ?? 0) + 1);
  return [...uses].sort((a, b) => b[1] - a[1] || (a[0] === null ? 1 : -1))[0]?.[0] ?? null;
}
