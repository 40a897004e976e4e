import { serialOfDate } from "./serials";

/** What a cell holds after a string was typed into it, or written through Office.js. */
export type Coerced =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number; /** Set where the cell's format is General. */ readonly format?: string }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "formula"; readonly formula: string };

const errors = new Set(["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"]);
const monthNames = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/**
 * Excel's reading of typed text under en-GB: numbers, percentages, money, dates, times, TRUE, formulas; else text.
 * Office.js' page of `Range.values` says that values are set as if typed. Which spellings are dates is taken from
 * Microsoft's "Stop automatically changing numbers to dates" and common knowledge of en-GB Excel, not seen in Excel.
 * @param format the cell's number format: under "@" everything stays text
 * @param year the current year: Excel gives it to dates typed without one
 */
export function coerce(input: string, format: string, year: number): Coerced {
  if (input === "") return { kind: "empty" };
  if (input.startsWith("'")) return { kind: "text", text: input.slice(1) };
  if (format === "@") return { kind: "text", text: input };
  if (input.startsWith("=") && input.length > 1) return { kind: "formula", formula: input };
  const text = input.trim();
  if (errors.has(text.toUpperCase())) return { kind: "error", error: text.toUpperCase() };
  if (/^(true|false)$/i.test(text)) return { kind: "boolean", boolean: text.toUpperCase() === "TRUE" };
  const number = numberOf(text) ?? dateOf(text, year) ?? timeOf(text);
  if (number) return { kind: "number", ...number };
  // "+A1" and "-A1" are formulas to Excel, and so is "- Support families": only an apostrophe or @ keeps such text.
  if (/^[+-]./.test(input)) return { kind: "formula", formula: `=${input}` };
  return { kind: "text", text: input };
}

interface NumberWithFormat {
  readonly number: number;
  readonly format?: string;
}

const plain = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?`;
const numberPattern = new RegExp(String.raw`^([+-]?)(£?)(-?)(${plain})(e[+-]?\d+)?\s*(%?)$`, "i");

function numberOf(text: string): NumberWithFormat | null {
  const negative = /^\((.*)\)$/.exec(text);
  const match = numberPattern.exec(negative ? (negative[1] ?? "") : text);
  if (!match) return null;
  const [, sign = "", pound = "", innerSign = "", digits = "", exponent = "", percent = ""] = match;
  if (!/\d/.test(digits) || (sign && innerSign) || (innerSign && !pound) || (negative && (sign || innerSign))) return null;
  if (exponent && (pound || percent)) return null;
  let number = Number(digits.replace(/,/g, "") + exponent);
  if (sign === "-" || innerSign === "-" || negative) number = -number;
  const decimals = /\.\d*[1-9]|\.\d+/.test(digits);
  if (percent) return { number: number / 100, format: decimals ? "0.00%" : "0%" };
  if (pound) return { number, format: decimals ? "£#,##0.00;[Red]-£#,##0.00" : "£#,##0;[Red]-£#,##0" };
  if (exponent) return { number, format: "0.00E+00" };
  if (digits.includes(",")) return { number, format: decimals ? "#,##0.00" : "#,##0" };
  return { number };
}

/** Two-digit years: 00-29 are 2000s, 30-99 1900s (Microsoft's page "Change the date system, format, or two-digit year interpretation"). */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function monthOf(word: string): number | null {
  const lower = word.toLowerCase();
  const index = monthNames.findIndex((name) => name === lower || (lower.length === 3 && name.startsWith(lower)) || lower === "sept" && name === "september");
  return index < 0 ? null : index + 1;
}

function dated(year: number, month: number, day: number, format: string): NumberWithFormat | null {
  const number = serialOfDate(year, month, day);
  return number === null ? null : { number, format };
}

function dateOf(text: string, thisYear: number): NumberWithFormat | null {
  const timed = /^(.+?)\s+(\d{1,2}:\d{2}(?::\d{2})?)$/.exec(text);
  if (timed) {
    const date = dateOf(timed[1] ?? "", thisYear);
    const time = timeOf(timed[2] ?? "");
    return date && time && { number: date.number + time.number, format: "dd/mm/yyyy hh:mm" };
  }
  const numeric = /^(\d{1,4})([/-])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (numeric) return numericDate(numeric[1] ?? "", numeric[3] ?? "", numeric[4], thisYear);
  const dayFirst = /^(\d{1,2})[\s-]([a-z]{3,9})(?:[\s-](\d{2}|\d{4}))?$/i.exec(text);
  if (dayFirst) {
    const month = monthOf(dayFirst[2] ?? "");
    if (month === null) return null;
    const year = dayFirst[3];
    return dated(year === undefined ? thisYear : fullYear(year), month, Number(dayFirst[1]), year === undefined ? "d-mmm" : "d-mmm-yy");
  }
  const monthFirst = /^([a-z]{3,9})[\s-](\d{2}|\d{4})$/i.exec(text);
  const month = monthFirst && monthOf(monthFirst[1] ?? "");
  return monthFirst && month ? dated(fullYear(monthFirst[2] ?? ""), month, 1, "mmm-yy") : null;
}

/** "1/2/2010" is 1 February; "2010/11" is November 2010, "1/2" 1 February of this year. */
function numericDate(first: string, second: string, third: string | undefined, thisYear: number): NumberWithFormat | null {
  if (third !== undefined) {
    if (first.length === 4) return dated(Number(first), Number(second), Number(third), "dd/mm/yyyy");
    if (first.length > 2 || second.length > 2 || third.length === 3) return null;
    return dated(fullYear(third), Number(second), Number(first), "dd/mm/yyyy");
  }
  if (first.length === 4 && second.length <= 2) return dated(Number(first), Number(second), 1, "mmm-yy");
  if (second.length === 4 && first.length <= 2) return dated(Number(second), Number(first), 1, "mmm-yy");
  if (first.length > 2 || second.length > 2) return null;
  return dated(thisYear, Number(second), Number(first), "d-mmm");
}

function timeOf(text: string): NumberWithFormat | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*(am|pm))?$/i.exec(text);
  if (!match) return null;
  const half = match[4]?.toLowerCase();
  const hour = Number(match[1]);
  if (Number(match[2]) > 59 || Number(match[3] ?? 0) > 59 || (half && (hour > 12 || hour === 0))) return null;
  const hours = half ? (hour % 12) + (half === "pm" ? 12 : 0) : hour;
  const seconds = Number(match[3] ?? 0);
  const format = half ? (match[3] ? "h:mm:ss AM/PM" : "h:mm AM/PM") : match[3] ? "hh:mm:ss" : "hh:mm";
  return { number: (hours * 3600 + Number(match[2]) * 60 + seconds) / 86_400, format };
}
