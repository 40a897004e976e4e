/**
 * A formula after a sheet was deleted: Excel puts #REF! in the place of the sheet's name, before the cell ("=#REF!A1"), and of
 * each reference to one of its tables. Texts within the formula stay as they are, those of HYPERLINK among them.
 */
export function withLostReferences(formula: string, sheet: string, tables: readonly string[]): string {
  const quoted = `'${literal(sheet.replaceAll("'", "''"))}'`;
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? `|(?<![\\p{L}\\p{N}_.'])${literal(sheet)}` : "";
  const cell = "\\$?[A-Z]{1,3}\\$?\\d+|\\$?[A-Z]{1,3}|\\$?\\d+";
  const patterns = [
    new RegExp(`(?:${quoted}${plain})!(?=(?:${cell})(?::(?:${cell}))?)`, "giu"),
    ...tables.map((table) => new RegExp(`(?<![\\p{L}\\p{N}_.])${literal(table)}(?:\\[(?:[^[\\]]|\\[[^\\]]*\\])*\\]|(?![\\p{L}\\p{N}_.(]))`, "giu")),
  ];
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) => (part.startsWith('"') ? part : patterns.reduce((text, pattern) => text.replace(pattern, "#REF!"), part)))
    .join("");
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
