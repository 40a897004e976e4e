import { datePartsOf } from "./serials";

/**
 * The text that Excel shows for a value under a number format (ECMA-376 part 1, 18.8.31, and Microsoft's page "Number
 * format codes"): sections, digits, thousands, percentages, literals, dates and times, text. Not covered: fractions with
 * a set denominator, elapsed minutes and seconds, calendars other than en-GB's. Column width is not considered: the
 * stand-in never shows #####.
 */
export function displayedText(value: string | number | boolean, format: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const sections = splitSections(format);
  if (typeof value === "string") {
    const section = sections[3] ?? (sections.length === 1 && format.includes("@") ? sections[0] : undefined);
    return section === undefined ? value : tokens(section).map((token) => (token.kind === "text" ? value : token.kind === "literal" ? token.text : "")).join("");
  }
  if (/^general$/i.test(format) || format === "@") return generalText(value);
  const section = sectionFor(value, sections);
  if (/^general$/i.test(section.code.trim())) return generalText(section.value);
  const parts = tokens(section.code);
  return parts.some((part) => part.kind === "date") ? dateText(section.value, parts) : numberText(section.value, parts);
}

/** General: up to 11 characters, no thousands, exponent for the very large and very small. */
export function generalText(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9) return exponentText(value, 5, true);
  const integerDigits = Math.max(1, Math.floor(Math.log10(size)) + 1);
  const decimals = Math.max(0, Math.min(10 - Math.min(integerDigits, 10), 9));
  return String(Number(value.toFixed(decimals)));
}

function exponentText(value: number, decimals: number, trim: boolean): string {
  const [mantissa = "0", exponent = "+0"] = value.toExponential(decimals).split("e");
  const shown = trim && mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;
  return `${shown}E${exponent.charAt(0)}${exponent.slice(1).padStart(2, "0")}`;
}

function splitSections(format: string): string[] {
  const sections: string[] = [""];
  let quoted = false;
  for (let i = 0; i < format.length; i += 1) {
    const ch = format.charAt(i);
    if (ch === '"') quoted = !quoted;
    if (ch === "\\" && !quoted) {
      sections[sections.length - 1] += ch + format.charAt((i += 1));
      continue;
    }
    if (ch === ";" && !quoted) sections.push("");
    else sections[sections.length - 1] += ch;
  }
  return sections;
}

function sectionFor(value: number, sections: readonly string[]): { code: string; value: number } {
  const conditional = sections.find((code) => {
    const match = /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/.exec(code);
    return match && compare(value, match[1] ?? "", Number(match[2]));
  });
  if (conditional !== undefined) return { code: conditional, value };
  const [positive = "General", negative, zero] = sections;
  if (value < 0 && negative !== undefined) return { code: negative, value: -value };
  if (value === 0 && zero !== undefined) return { code: zero, value };
  return { code: positive, value };
}

function compare(value: number, operator: string, bound: number): boolean {
  switch (operator) {
    case "<":
      return value < bound;
    case ">":
      return value > bound;
    case "<=":
      return value <= bound;
    case ">=":
      return value >= bound;
    case "<>":
      return value !== bound;
    default:
      return value === bound;
  }
}

type Token =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "percent" }
  | { readonly kind: "exponent"; readonly text: string }
  | { readonly kind: "text" }
  | { readonly kind: "date"; readonly text: string };

const tokenPattern =
  /"([^"]*)"|\\(.)|_.|\*.|\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color\s?\d+)\]|\[\$([^\]-]*)(?:-[0-9A-F]+)?\]|\[(?:<=|>=|<>|<|>|=)-?[\d.]+\]|(\[h+\]|AM\/PM|A\/P|y+|m+|d+|h+|s+(?:\.0+)?)|(E[+-]0+)|([0#?][0#?,.]*|\.[0#?]+)|(%)|(@)|([\s\S])/gi;

function tokens(code: string): Token[] {
  const found: Token[] = [];
  for (const match of code.matchAll(tokenPattern)) {
    const [all, quoted, escaped, currency, date, exponent, digits, percent, text, other] = match;
    if (quoted !== undefined) found.push({ kind: "literal", text: quoted });
    else if (escaped !== undefined) found.push({ kind: "literal", text: escaped });
    else if (currency !== undefined) found.push({ kind: "literal", text: currency });
    else if (date) found.push({ kind: "date", text: date.toLowerCase() });
    else if (exponent) found.push({ kind: "exponent", text: exponent });
    else if (digits) found.push({ kind: "number", text: digits });
    else if (percent) found.push({ kind: "percent" });
    else if (text) found.push({ kind: "text" });
    else if (other) found.push({ kind: "literal", text: other });
    else if (all.startsWith("_")) found.push({ kind: "literal", text: " " });
  }
  return found;
}

function numberText(value: number, parts: readonly Token[]): string {
  const percents = parts.filter((part) => part.kind === "percent").length;
  const digits = parts.find((part) => part.kind === "number");
  const exponent = parts.find((part) => part.kind === "exponent");
  const pattern = digits?.text ?? "";
  const scaled = value * 100 ** percents;
  const shown = exponent ? exponentText(Math.abs(scaled), decimalsOf(pattern), false) : digitsText(Math.abs(scaled), pattern);
  let used = false;
  const body = parts
    .map((part) => {
      if (part.kind === "literal") return part.text;
      if (part.kind === "percent") return "%";
      if (part.kind !== "number" || used) return "";
      used = true;
      return shown;
    })
    .join("");
  return scaled < 0 && /[1-9]/.test(shown) ? `-${body}` : body;
}

const decimalsOf = (pattern: string) => (pattern.split(".")[1] ?? "").replace(/[^0#?]/g, "").length;

function digitsText(value: number, pattern: string): string {
  const [whole = "", fraction = ""] = pattern.split(".");
  const thousandths = (/,+$/.exec(whole) ?? /,+$/.exec(fraction))?.[0].length ?? 0;
  const grouped = /[0#?],+[0#?]/.test(whole);
  const scaled = value / 1000 ** thousandths;
  const decimals = decimalsOf(pattern);
  // Rounds half away from zero on the decimal digits, as Excel shows 0.125 under 0.00 as 0.13.
  const rounded = Number(`${Math.round(Number(`${Number(scaled.toPrecision(15))}e${decimals}`))}e-${decimals}`);
  const [integer = "0", rest = ""] = (Number.isFinite(rounded) ? rounded : scaled).toFixed(decimals).split(".");
  const least = (whole.match(/0/g) ?? []).length;
  let left = integer === "0" && least === 0 ? "" : integer.padStart(least, "0");
  if (grouped) left = left.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  let right = rest;
  const optional = fraction.replace(/[^0#?]/g, "");
  while (right && optional.charAt(right.length - 1) === "#" && right.endsWith("0")) right = right.slice(0, -1);
  return pattern.includes(".") ? `${left}.${right}` : left;
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function dateText(value: number, parts: readonly Token[]): string {
  if (value < 0) return "#".repeat(8);
  const at = datePartsOf(value);
  const codes = parts.filter((part) => part.kind === "date").map((part) => part.text);
  const twelve = codes.some((code) => code === "am/pm" || code === "a/p");
  let index = -1;
  return parts
    .map((part) => {
      if (part.kind === "literal") return part.text;
      if (part.kind !== "date") return "";
      index += 1;
      const isMinute = /^m{1,2}$/.test(part.text) && (/h/.test(codes[index - 1] ?? "") || /^s/.test(codes[index + 1] ?? ""));
      return dateCode(part.text, isMinute, twelve, at, value);
    })
    .join("");
}

function dateCode(code: string, isMinute: boolean, twelve: boolean, at: ReturnType<typeof datePartsOf>, value: number): string {
  const padded = (number: number) => (code.length > 1 ? String(number).padStart(2, "0") : String(number));
  switch (code.charAt(0)) {
    case "y":
      return code.length > 2 ? String(at.year) : String(at.year % 100).padStart(2, "0");
    case "m": {
      const name = months[at.month - 1] ?? "";
      if (isMinute) return padded(at.minute);
      return code.length < 3 ? padded(at.month) : code.length === 3 ? name.slice(0, 3) : code.length === 4 ? name : name.slice(0, 1);
    }
    case "d": {
      const name = days[at.weekday] ?? "";
      return code.length < 3 ? padded(at.day) : code.length === 3 ? name.slice(0, 3) : name;
    }
    case "h":
      return padded(twelve ? at.hour % 12 || 12 : at.hour);
    case "s":
      return String(at.second).padStart(code.startsWith("ss") ? 2 : 1, "0");
    case "[":
      return String(Math.floor(value * 24 + 1e-9));
    default:
      return code === "a/p" ? (at.hour < 12 ? "A" : "P") : at.hour < 12 ? "AM" : "PM";
  }
}
