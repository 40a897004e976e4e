/** No sheet's name can hold it. */
export const between = "\u0000";

/** What names an action in choices: its sheet, and its name there. */
export function carryName(sheet: string, name: string): string {
  return `${sheet}${between}${name}`;
}
