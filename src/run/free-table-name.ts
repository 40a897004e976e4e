import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";

/**
 * A table's name, with a number where it is taken. Tables and defined names share the workbook's names, whatever the case.
 * @param isOurs sheets whose tables are made anew under their names
 */
export function freeTableName(snapshot: WorkbookSnapshot, wanted: string, isOurs: (sheet: SheetSnapshot) => boolean): string {
  const theirs = snapshot.sheets.filter((sheet) => !isOurs(sheet));
  const taken = new Set([...theirs.flatMap(({ tables }) => tables), ...snapshot.names].map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
