import type { Indicator, Plan } from "../../plan/model";
import type { Rule, RuleContext } from "../rule";
import { aboutFigures, figuresOf, titleOf, periodsWithWords, type PlacedFigure } from "../figures";

/** Where more than this share of a column is blank, the list sets no target for that period. */
const usuallyBlank = 0.6;
const explains = /\b(?:no target|not set|target (?:not|to be|will be|tbc)|targets? (?:set|agreed) (?:in|by|for|from)|new indicator|discontinued|deleted|replaced|no longer|as expected)\b/i;

export const targetMissing: Rule = {
  meta: {
    id: "target/missing",
    severity: "warning",
    summary: "A period has its column but no target: No target, N/A, Not set, or blank; only for information for past periods and where a note explains it.",
    why: "Whatever the result is, it can be neither Red nor Green.",
    remedy: "Agree a target, or say in the notes why there is none.",
    fixable: false,
    examples: [{ wrong: "2011/12 target: Not set", right: "2011/12 target: 17.8%" }],
  },
  *check(plan, context) {
    const blankColumns = mostlyBlank(plan);
    for (const indicator of plan.indicators) {
      if (indicator.polarity === "context") continue;
      const missing = figuresOf(indicator).filter(
        ({ kind, period, figure }) => kind === "target" && (figure.why === "no-target" || (figure.why === "blank" && !blankColumns.has(`${indicator.sheet} ${period}`))),
      );
      if (missing.length === 0) continue;
      const past = missing.every(({ period }) => isPast(plan, period, context)) || explains.test(indicator.notes ?? "");
      const report = aboutFigures(indicator, missing, `${titleOf(indicator)} has no target${missing.some(({ period }) => period !== "") ? " for" : ""} ${periodsWithWords(missing)}. Agree one, or say in the notes why there is none.`);
      yield past ? { ...report, severity: "info" } : report;
    }
  },
};

/** Columns of targets that hardly any row fills, as "sheet period". */
function mostlyBlank(plan: Plan): Set<string> {
  const counts = new Map<string, { blank: number; all: number }>();
  const targets = (indicator: Indicator): PlacedFigure[] => figuresOf(indicator).filter(({ kind }) => kind === "target");
  for (const indicator of plan.indicators) {
    for (const { period, figure } of targets(indicator)) {
      const key = `${indicator.sheet} ${period}`;
      const column = counts.get(key) ?? { blank: 0, all: 0 };
      column.all += 1;
      if (figure.why === "blank") column.blank += 1;
      counts.set(key, column);
    }
  }
  return new Set([...counts].filter(([, { blank, all }]) => blank / all > usuallyBlank).map(([key]) => key));
}

/** Before the reporting period, in the order of the lists. */
function isPast(plan: Plan, period: string, { reportingPeriod }: RuleContext): boolean {
  const now = reportingPeriod === null ? -1 : plan.indicatorPeriods.indexOf(reportingPeriod);
  const then = plan.indicatorPeriods.indexOf(period);
  return now >= 0 && then >= 0 && then < now;
}
