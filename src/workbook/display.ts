/**
 * What Excel shows for a number under a number format, for the formats that plans use: dates, times, percentages,
 * fixed decimals, thousands, currency, leading zeros, text round a number. Null where this file does not know the format
 * for certain (fractions, scientific, conditions, fills): the caller then asks Excel.
 *
 * Excel stores dates as days since 30 December 1899 (valid from 1 March 1900). Where a format leaves the look to the
 * user's region (built-in 14, "m/d/yyyy"), British order is shown.
 * @param value the cell's number
 * @param format Excel's number format in its English notation ("dd/mm/yyyy", "0.0%")
 */
export function displayText(value: number, format: string): string | null {
  if (format === "General") return generalText(value);
  if (format === "@") return generalText(value);
  const sections = splitSections(format);
  if (sections === null || sections.length > 4) return null;
  const { section, magnitude } = chooseSection(sections, value);
  const tokens = tokenize(section);
  if (tokens === null) return null;
  if (tokens.some((token) => token.kind === "date")) return value < 0 ? null : dateText(value, tokens, format);
  return numberText(magnitude, tokens);
}

/** A number without a format, as Excel shows it in a wide cell: up to 11 significant characters. */
function generalText(value: number): string | null {
  if (!Number.isFinite(value)) return null;
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-4)) return null;
  const whole = Math.trunc(size).toString().length;
  return String(Number(value.toFixed(Math.max(0, 10 - whole))));
}

function splitSections(format: string): string[] | null {
  const sections: string[] = [];
  let section = "";
  let quoted = false;
  for (let i = 0; i < format.length; i += 1) {
    const character = format.charAt(i);
    if (character === '"') quoted = !quoted;
    if (character === "\\" && !quoted) {
      section += character + format.charAt(i + 1);
      i += 1;
    } else if (character === ";" && !quoted) {
      sections.push(section);
      section = "";
    } else {
      section += character;
    }
  }
  sections.push(section);
  return quoted ? null : sections;
}

/** The section for positive, negative or zero; a negative number in a section of its own is shown without its sign. */
function chooseSection(sections: readonly string[], value: number): { section: string; magnitude: number } {
  const [positive = "", negative, zero] = sections;
  if (value < 0 && negative !== undefined) return { section: negative, magnitude: -value };
  if (value === 0 && zero !== undefined) return { section: zero, magnitude: 0 };
  return { section: positive, magnitude: value };
}

type Token =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "date"; readonly code: string }
  | { readonly kind: "digits"; readonly code: string }
  | { readonly kind: "percent" };

/** The parts of a section; null where it holds something that is not known for certain. */
function tokenize(section: string): Token[] | null {
  const tokens: Token[] = [];
  const matcher =
    /"([^"]*)"|\\(.)|_(.)|\*.|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[(?:black|white|red|green|blue|yellow|magenta|cyan|colou?r ?\d+)\]|(\[h+\]|\[m+\]|\[s+\])|(am\/pm|a\/p|y+|m+|d+|h+|s+)|([0#?](?:[0#?,.]*[0#?])?,*)|(%)|([-+/(): £€$.,'!&~{}=<>])|(.)/giy;
  for (let match = matcher.exec(section); match; match = matcher.exec(section)) {
    const [whole, quoted, escaped, blank, currency, elapsed, date, digits, percent, plain, other] = match;
    if (whole.startsWith("*") || elapsed !== undefined || other !== undefined) return null;
    if (quoted !== undefined) tokens.push({ kind: "literal", text: quoted });
    else if (escaped !== undefined) tokens.push({ kind: "literal", text: escaped });
    else if (blank !== undefined) tokens.push({ kind: "literal", text: " " });
    else if (currency !== undefined) tokens.push({ kind: "literal", text: currency });
    else if (date !== undefined) tokens.push({ kind: "date", code: date.toLowerCase() });
    else if (digits !== undefined) tokens.push({ kind: "digits", code: digits });
    else if (percent !== undefined) tokens.push({ kind: "percent" });
    else if (plain !== undefined) tokens.push({ kind: "literal", text: plain });
  }
  return tokens;
}

function numberText(value: number, tokens: readonly Token[]): string | null {
  const digits = tokens.filter((token) => token.kind === "digits");
  if (digits.length > 1) return null;
  const [only] = digits;
  if (!only) return tokens.every((token) => token.kind === "literal") ? tokens.map((token) => token.text).join("") : null;
  let scaled = value;
  for (const token of tokens) if (token.kind === "percent") scaled *= 100;
  const shown = fixedText(Math.abs(scaled), only.code);
  if (shown === null) return null;
  const body = tokens.map((token) => (token.kind === "literal" ? token.text : token.kind === "percent" ? "%" : shown)).join("");
  // Excel shows no minus where nothing but zeros is left after rounding.
  return (value < 0 && /[1-9]/.test(shown) ? `-${body}` : body).trim();
}

/** Digits of a size under a pattern such as "#,##0.00". */
function fixedText(size: number, pattern: string): string | null {
  const trailing = /,*$/.exec(pattern)?.[0].length ?? 0;
  const [whole = "", decimals = "", more] = pattern.slice(0, pattern.length - trailing).split(".");
  if (more !== undefined || decimals.includes(",") || /\?/.test(whole + decimals) || decimals.length > 15) return null;
  const scaled = size / 1000 ** trailing;
  if (scaled >= 1e15) return null;
  const [integer = "0", fraction = ""] = roundText(scaled, decimals.length).split(".");
  const least = (whole.match(/0/g) ?? []).length;
  let shownInteger = (integer === "0" && least === 0 ? "" : integer).padStart(least, "0");
  if (whole.includes(",")) shownInteger = shownInteger.replace(/\B(?=(\d{3})+$)/g, ",");
  const kept = decimals.replace(/#+$/, "").length;
  let shownFraction = fraction;
  while (shownFraction.length > kept && shownFraction.endsWith("0")) shownFraction = shownFraction.slice(0, -1);
  return shownFraction === "" && decimals === "" ? shownInteger : `${shownInteger}${shownFraction === "" && kept === 0 && !pattern.includes(".") ? "" : "."}${shownFraction}`;
}

/** Half away from zero on the 15 digits that Excel keeps, which is not what toFixed does with 1.005. */
function roundText(size: number, decimals: number): string {
  const kept = Number(size.toPrecision(15));
  const shifted = Math.round(Number(`${kept}e${decimals}`));
  if (!Number.isFinite(shifted)) return kept.toFixed(decimals);
  const text = BigInt(shifted).toString().padStart(decimals + 1, "0");
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

const monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const millisecondsPerDay = 86_400_000;
/** Built-in 14 as Excel and as file libraries spell it: the user's own short date. */
const regionalShortDate = new Set(["m/d/yyyy", "mm-dd-yy", "m/d/yy"]);
const regionalLongDate = /^\[\$-F800\]/i;

function dateText(serial: number, tokens: readonly Token[], format: string): string | null {
  // Beyond the year 9999; and 29 February 1900, a day that Excel believes in and the calendar does not.
  if (serial >= 2958466 || Math.floor(serial) === 60) return null;
  if (regionalShortDate.has(format)) return displayText(serial, "dd/mm/yyyy");
  if (regionalLongDate.test(format)) return displayText(serial, "d mmmm yyyy");
  if (tokens.some((token) => token.kind === "percent" || (token.kind === "digits" && !/^0+$/.test(token.code)))) return null;
  const dates = tokens.flatMap((token) => (token.kind === "date" ? [token.code] : []));
  const twelve = dates.some((code) => code.startsWith("a"));
  const seconds = dates.some((code) => code.startsWith("s"));
  const unit = seconds ? 1000 : 60_000;
  const time = seconds || dates.some((code) => code.startsWith("h")) ? Math.round((serial * millisecondsPerDay) / unit) * unit : Math.floor(serial) * millisecondsPerDay;
  // Excel believes in 29 February 1900, so serials below 61 are one day off.
  const date = new Date(Date.UTC(1899, 11, serial < 61 ? 31 : 30) + time);
  let text = "";
  let previous = "";
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "literal") text += token.text;
    else if (token.kind === "digits") return null;
    else if (token.kind === "date") {
      const next = tokens.slice(index + 1).find((later) => later.kind === "date");
      const minutes = token.code.startsWith("m") && token.code.length <= 2 && (previous.startsWith("h") || (next?.kind === "date" && next.code.startsWith("s")));
      const part = minutes ? pad(date.getUTCMinutes(), token.code) : datePart(date, token.code, twelve);
      if (part === null) return null;
      text += part;
      previous = token.code;
    }
  }
  return text;
}

function datePart(date: Date, code: string, twelve: boolean): string | null {
  const month = monthNames[date.getUTCMonth()] ?? "";
  const day = dayNames[date.getUTCDay()] ?? "";
  const hours = date.getUTCHours();
  switch (code) {
    case "yy":
    case "y":
      return pad(date.getUTCFullYear() % 100, "yy");
    case "yyy":
    case "yyyy":
      return String(date.getUTCFullYear());
    case "m":
    case "mm":
      return pad(date.getUTCMonth() + 1, code);
    case "mmm":
      return month.slice(0, 3);
    case "mmmm":
      return month;
    case "mmmmm":
      return month.slice(0, 1);
    case "d":
    case "dd":
      return pad(date.getUTCDate(), code);
    case "ddd":
      return day.slice(0, 3);
    case "dddd":
      return day;
    case "h":
    case "hh":
      return pad(twelve ? hours % 12 || 12 : hours, code);
    case "s":
    case "ss":
      return pad(date.getUTCSeconds(), code);
    case "am/pm":
      return hours < 12 ? "AM" : "PM";
    case "a/p":
      return hours < 12 ? "A" : "P";
    default:
      return null;
  }
}

function pad(value: number, code: string): string {
  return String(value).padStart(code.length, "0");
}
