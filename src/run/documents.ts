import type { z } from "zod";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** One of Plan Check's documents in the workbook; null where it is missing, or damaged: it is then as good as none. */
export function textDocument<T>({ documents }: Pick<WorkbookSnapshot, "documents">, key: string, schema: z.ZodType<T>): T | null {
  const json = documents[key];
  if (json === undefined) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
