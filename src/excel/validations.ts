import { z } from "zod";

const schema = z.object({
  rule: z.record(z.string(), z.unknown()),
  prompt: z.object({ showPrompt: z.boolean(), title: z.string(), message: z.string() }).nullish(),
  errorAlert: z.object({ showAlert: z.boolean(), style: z.string(), title: z.string(), message: z.string() }).nullish(),
  ignoreBlanks: z.boolean().nullish(),
});

/** Puts a validation back as it was; null: there was none. */
export function putValidationBack(range: Excel.Range, before: string | null): void {
  const { dataValidation } = range;
  dataValidation.clear();
  if (before === null) return;
  const { rule, prompt, errorAlert, ignoreBlanks } = schema.parse(JSON.parse(before));
  // Excel gives null for the kinds that a rule is not of, and does not take them back.
  dataValidation.rule = Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== null && value !== undefined));
  if (prompt) dataValidation.prompt = prompt;
  if (errorAlert) dataValidation.errorAlert = { ...errorAlert, style: alertStyle(errorAlert.style) };
  if (ignoreBlanks !== null && ignoreBlanks !== undefined) dataValidation.ignoreBlanks = ignoreBlanks;
}

function alertStyle(style: string): "Stop" | "Warning" | "Information" {
  return style === "Warning" || style === "Information" ? style : "Stop";
}
