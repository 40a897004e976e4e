import type { TargetSpan } from "../../plan/target-spans";

const words: Readonly<Record<TargetSpan, string>> = {
  each: "the target is for each quarter or month.",
  "to-date": "the target is the whole year’s, and each figure is the year so far.",
  sum: "the target is the whole year’s, and the figures add up.",
};

/** "KPI 3: the target is for each quarter or month." */
export function spanLine(code: string, span: TargetSpan): string {
  return `${code}: ${words[span]}`;
}

export function spanOf(code: string): string {
  return `what the target of ${code} is for`;
}
