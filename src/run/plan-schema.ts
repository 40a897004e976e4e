import { toJSONSchema } from "zod";
import { plan } from "../plan/model";

/**
 * The plan as JSON Schema (draft 2020-12), made from the very schema that types and reports are made from: for people
 * who read reports by program, or write plans that Plan Check is to understand.
 */
export function planJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    ...toJSONSchema(plan),
    title: "Plan",
    description: "A plan as Plan Check reads it from a workbook. Rows are 1-based worksheet rows, dates are ISO with both ends inclusive, texts are as they stand in the workbook.",
  };
}
