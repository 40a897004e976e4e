import { byRow } from "../plan/by-row";
import type { Indicator, Plan } from "../plan/model";
import { annualTargetOf, spanShapeOf, type SpanShape, type TargetSpan } from "../plan/target-spans";
import type { Rating } from "../rag/rating";
import type { Question } from "./evaluation";
import { countOf } from "./sentences";

const each = { id: "each", label: "Each quarter or month" } as const;
const sum = { id: "sum", label: "The whole year: the figures add up" } as const;
const toDate = { id: "to-date", label: "The whole year: each figure is the year so far" } as const;
const yearEnd = { id: "to-date", label: "Only the end of the year" } as const;

/** What can be meant, the likeliest last word of the figures first. */
const choices: Readonly<Record<SpanShape, readonly { readonly id: TargetSpan; readonly label: string }[]>> = {
  grows: [toDate, sum, each],
  varies: [sum, each],
  share: [each, yearEnd],
};

/**
 * What a target beside several quarters or months is for, where neither heading nor figures tell: asked once for all
 * indicators whose figures look alike ("spans:grows", "spans:varies", "spans:share").
 */
export function targetSpanQuestions(plan: Plan, ratings: Rating): Question[] {
  const unclear = byRow(ratings.indicators.filter(({ notRated }) => notRated === "year-target"));
  const byShape = new Map<SpanShape, Indicator[]>();
  for (const indicator of plan.indicators) {
    if (indicator.polarity === "context" || indicator.polarity === null) continue;
    if (!unclear.has(indicator) && annualTargetOf(indicator) === null) continue;
    const shape = spanShapeOf(indicator);
    byShape.set(shape, [...(byShape.get(shape) ?? []), indicator]);
  }
  return [...byShape].flatMap(([shape, indicators]): Question[] => {
    const [first] = indicators;
    if (!first) return [];
    const others = indicators.length - 1;
    return [
      {
        id: `spans:${shape}`,
        text: `What is the target of ${nameOf(first)}${others === 0 ? "" : ` and ${countOf(others, "other indicator", "other indicators")}`} for? It stands once beside several quarters or months.`,
        codes: [...new Set(indicators.map(({ code }) => code))],
        choices: choices[shape],
        sheet: first.sheet,
        address: first.address,
      },
    ];
  });
}

function nameOf({ code, name }: Indicator): string {
  return code === name ? `"${name}"` : `${code} (${name})`;
}
