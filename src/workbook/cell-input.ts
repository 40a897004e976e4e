import type { CellContent } from "./changes";
import type { CellValue } from "./snapshot";

/** Characters that a cell holds (Microsoft's page "Excel specifications and limits"). */
export const longestText = 32767;
/** Characters of a text inside a formula (same page). */
const longestFormulaText = 255;

/**
 * What has to be typed so that a cell holds exactly this text. Excel reads what it is given as if it had been typed:
 * "=1+1" would be calculated, "1/2" become a date, "4.3%" a number. An apostrophe before it says "text"; it is no part
 * of the value, changes no format, and goes as soon as somebody types over it. It is left out where a text cannot be
 * taken for anything else, so that ordinary words leave no trace at all.
 */
export function typedText(text: string): string {
  const plain = isPlainText(text);
  // Excel's limit may count the apostrophe: it is counted here.
  const longest = plain ? longestText : longestText - 1;
  const held = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return plain ? held : `'${held}`;
}

/** Words that Excel takes for something else although they have no digit: truth values and errors stand under other tests. */
const truthValues = /^(true|false|wahr|falsch|vrai|faux|verdadero|falso|verdadeiro|vero|waar|onwaar|sant|falskt|gwir|gau)$/i;

/** Whether nobody, and no Excel in any region, could take the text for a formula, a number, a date, a time or a truth value. */
function isPlainText(text: string): boolean {
  if (text === "") return true;
  if (!/^\p{L}/u.test(text)) return false;
  if (truthValues.test(text.trim())) return false;
  // Dates, amounts and times are short and have digits ("March 2011", "GBP 5"). Long texts and texts without are neither.
  return !/\p{N}/u.test(text) || text.length > 60;
}

/** What is typed into the cell; null leaves it as it is, "" empties it. */
export function inputOf(content: CellContent): string | number | null {
  if (content === null) return null;
  if ("clear" in content) return "";
  if ("link" in content) return linkFormula(content.link.sheet, content.link.address, content.text);
  if ("text" in content) return typedText(content.text);
  if ("formula" in content) return content.formula.startsWith("=") ? content.formula : `=${content.formula}`;
  return Number.isFinite(content.number) ? content.number : "";
}

/** The value that the cell must show afterwards; undefined where Excel works it out. */
export function valueOf(content: CellContent): CellValue | undefined {
  const input = inputOf(content);
  if (input === null || (content !== null && "formula" in content)) return undefined;
  if (content !== null && "link" in content) return undefined;
  return typeof input === "string" && input.startsWith("'") ? input.slice(1) : input;
}

/** A link to a cell of the same workbook. A formula, because thousands of them can be written at once. */
function linkFormula(sheet: string, address: string, text: string): string {
  const target = `#'${sheet.replace(/'/g, "''")}'!${address}`;
  return `=HYPERLINK(${formulaText(target)},${formulaText(text.slice(0, 1000))})`;
}

function formulaText(text: string): string {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += longestFormulaText) pieces.push(text.slice(at, at + longestFormulaText));
  return (pieces.length === 0 ? [""] : pieces).map((piece) => `"${piece.replace(/"/g, '""')}"`).join("&");
}

/**
 * A cell's content as one value that can be compared and typed again: numbers and truth values as they are, formulas
 * with their "=", text as it has to be typed where it looks like a formula.
 * @param value what Excel says the value is
 * @param formula what Excel says the formula is: the same as the value where there is none
 */
export function contentOf(value: unknown, formula: unknown): CellValue {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return formula;
  if (typeof value === "string") return /^[='#]/.test(value) ? `'${value}` : value;
  return typeof value === "number" || typeof value === "boolean" ? value : "";
}

/** What is typed to get a content back. */
export function inputOfContent(content: CellValue): CellValue {
  if (typeof content !== "string" || content === "") return content;
  if (content.startsWith("=")) return content;
  return typedText(content.startsWith("'") ? content.slice(1) : content);
}
