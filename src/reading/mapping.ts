import { z } from "zod";
import { fieldName, sheetRole, type FieldName } from "../plan/model";
import { columnNumber } from "../workbook/address";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** Key of the document in which the workbook keeps the user's own word on how it is read. */
export const mappingKey = "mapping";

/** The user's own word on one sheet; what is not said is recognised. */
export const sheetMapping = z.object({
  role: sheetRole.optional(),
  /** Worksheet row of the header; the sheet is then read as one table. */
  headerRow: z.number().int().positive().optional(),
  /** Field by column letters ("C"); null: the column is not to be read. */
  columns: z.record(z.string().regex(/^[A-Z]{1,3}$/), fieldName.nullable()).optional(),
});
export type SheetMapping = z.infer<typeof sheetMapping>;

/** By sheet name. */
export const mapping = z.object({ sheets: z.record(z.string(), sheetMapping) });
export type Mapping = z.infer<typeof mapping>;

export const emptyMapping: Mapping = { sheets: {} };

/** The mapping that a workbook keeps; empty where it keeps none or it is damaged. */
export function mappingOf(snapshot: WorkbookSnapshot): Mapping {
  const json = snapshot.documents[mappingKey];
  if (json === undefined) return emptyMapping;
  try {
    const parsed = mapping.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : emptyMapping;
  } catch {
    return emptyMapping;
  }
}

/** Chosen fields of a sheet by column number. */
export function chosenColumns(sheet: SheetMapping | undefined): ReadonlyMap<number, FieldName | null> {
  return new Map(Object.entries(sheet?.columns ?? {}).map(([letters, field]) => [columnNumber(letters), field]));
}
