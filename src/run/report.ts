import { z } from "zod";
import { crossReference, dueDate, fieldName, figure, measure, polarity, ragStatus, type Indicator, type Plan } from "../plan/model";
import type { Rating } from "../rag/rating";
import type { Finding } from "../rules/rule";

/** The report that the headless command writes: what was read, what is wrong with it, and how it is rated. */

const reportAction = z.object({
  sheet: z.string(),
  row: z.number().int(),
  ref: z.string().nullable(),
  priority: z.string().nullable(),
  area: z.string().nullable(),
  group: z.string().nullable(),
  text: z.string(),
  milestones: z.array(z.string()),
  when: z.array(dueDate),
  leads: z.array(z.string()),
  partners: z.array(z.string()),
  resources: z.array(z.string()),
  indicators: z.array(z.string()),
  crossReference: crossReference.nullable(),
});

const reportIndicator = z.object({
  sheet: z.string(),
  row: z.number().int(),
  code: z.string(),
  name: z.string(),
  period: z.string().nullable(),
  /** Only the two that a target can be met by; nearest and context are null here. */
  polarity: polarity.extract(["higher", "lower"]).nullable(),
  actuals: z.record(z.string(), figure),
  targets: z.record(z.string(), figure),
});

const reportFinding = z.object({
  rule: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  sheet: z.string(),
  row: z.number().int(),
  field: fieldName.nullable(),
  address: z.string(),
  message: z.string(),
});

export const report = z.object({
  plan: z.object({
    title: z.string().nullable(),
    organisation: z.string().nullable(),
    period: z.object({ text: z.string(), start: z.string(), end: z.string() }).nullable(),
    actions: z.array(reportAction),
    indicators: z.array(reportIndicator),
    measures: z.array(measure),
  }),
  findings: z.array(reportFinding),
  rag: z.object({
    indicators: z.array(z.object({ sheet: z.string(), row: z.number().int(), code: z.string(), period: z.string(), status: ragStatus, reason: z.string() })),
    actions: z.array(z.object({ sheet: z.string(), row: z.number().int(), status: ragStatus, reason: z.string() })),
  }),
});
export type Report = z.infer<typeof report>;

const comparablePolarity = (indicator: Indicator): "higher" | "lower" | null =>
  indicator.polarity === "higher" || indicator.polarity === "lower" ? indicator.polarity : null;

/** What was found out about a workbook, in the report's shape. */
export function toReport(plan: Plan, findings: readonly Finding[], ratings: Rating): Report {
  return {
    plan: {
      title: plan.title,
      organisation: plan.organisation,
      period: plan.period,
      actions: plan.actions.map(({ sheet, row, ref, priority, area, group, text, milestones, when, leads, partners, resources, indicators, crossReference: cross }) => ({
        sheet,
        row,
        ref,
        priority,
        area,
        group,
        text,
        milestones: milestones.map((milestone) => milestone.text),
        when,
        leads,
        partners,
        resources,
        indicators,
        crossReference: cross,
      })),
      indicators: plan.indicators.map((indicator) => ({
        sheet: indicator.sheet,
        row: indicator.row,
        code: indicator.code,
        name: indicator.name,
        period: indicator.period,
        polarity: comparablePolarity(indicator),
        actuals: indicator.actuals,
        targets: indicator.targets,
      })),
      measures: plan.measures,
    },
    findings: findings.map(({ rule, severity, sheet, row, field, address, message }) => ({ rule, severity, sheet, row, field, address, message })),
    rag: {
      indicators: [...ratings.indicators, ...ratings.history].map(({ sheet, row, code, period, status, reason }) => ({ sheet, row, code, period, status, reason })),
      actions: ratings.actions.map(({ sheet, row, status, reason }) => ({ sheet, row, status, reason })),
    },
  };
}
