import { setPart } from "./merge";
import type { SaveExtras } from "./opened";
import { listSheets, type OfficePackage } from "./package";
import { element } from "./xml";

/** The last row of a sheet, counted from 0: as far as a break between columns reaches. */
const lastRow = "1048575";

/** Writes the page breaks between columns, which the file library does not know (ECMA-376, CT_PageBreak). */
export async function writeColumnBreaks(pack: OfficePackage, breaks: NonNullable<SaveExtras["columnBreaks"]>): Promise<void> {
  const sheets = new Map((await listSheets(pack)).map(({ name, path }) => [name, path]));
  for (const { sheet, columns } of breaks) {
    const path = sheets.get(sheet);
    if (path === undefined) continue;
    const root = await pack.xml(path);
    const count = String(columns.length);
    const marks = [...columns].sort((a, b) => a - b).map((column) => element("brk", { id: String(column - 1), max: lastRow, man: "1" }));
    setPart(root, "colBreaks", columns.length === 0 ? undefined : element("colBreaks", { count, manualBreakCount: count }, marks));
    pack.set(path, root);
  }
}
