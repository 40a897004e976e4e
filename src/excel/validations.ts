import * as z from "zod/mini";

const schema = z.object({
  rule: z.record(z.string(), z.unknown()),
  prompt: z.nullish(z.object({ showPrompt: z.boolean(), title: z.string(), message: z.string() })),
  errorAlert: z.nullish(z.object({ showAlert: z.boolean(), style: z.string(), title: z.string(), message: z.string() })),
  ignoreBlanks: z.nullish(z.boolean()),
});

/** Whether the drop-down stands there already: it is then left alone, whatever else somebody set on it. */
export function isSameDropDown(change: { readonly words: readonly string[]; readonly title: string; readonly prompt: string }, before: string | null): boolean {
  if (before === null) return false;
  const parsed = schema.safeParse(JSON.parse(before));
  if (!parsed.success) return false;
  const list = listOf.safeParse(parsed.data.rule["list"]);
  return list.success && list.data.source === change.words.join(",") && parsed.data.prompt?.message === change.prompt && parsed.data.prompt.title === change.title;
}

const listOf = z.object({ source: z.string() });

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
