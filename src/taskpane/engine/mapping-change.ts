import { emptyMapping, type Mapping, type SheetMapping } from "../../reading";
import type { MappingChange } from "../session";

/** A mapping with one change; what is taken back leaves nothing behind. */
export function changedMapping(mapping: Mapping, change: MappingChange | undefined): Mapping {
  if (!change) return mapping;
  if (change.kind === "reset") return emptyMapping;
  const sheet: SheetMapping = { ...mapping.sheets[change.sheet] };
  if (change.kind === "role") {
    if (change.role === "recognised") delete sheet.role;
    else sheet.role = change.role;
  } else {
    const columns = { ...sheet.columns };
    if (change.field === "recognised") delete columns[change.letters];
    else columns[change.letters] = change.field === "nothing" ? null : change.field;
    if (Object.keys(columns).length > 0) sheet.columns = columns;
    else delete sheet.columns;
  }
  const sheets = { ...mapping.sheets };
  if (Object.keys(sheet).length > 0) sheets[change.sheet] = sheet;
  else delete sheets[change.sheet];
  return { sheets };
}
