import type { CellValue } from "../workbook/snapshot";
import type { Figure } from "./model";
import { findPeriod, readPeriod } from "./periods";
import { readUnit } from "./units";
import { readAbsence } from "./value-absence";
import { readNumberCell } from "./value-number-cell";

/** What a figure is for: "N/A" is no target in a target column, and simply nothing in a column of actuals. */
export type FigureRole = "actual" | "target";

type Bound = "<" | "<=" | ">" | ">=";

const number = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)`;
const boundWords: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:<=|=<|≤|no more than|not more than|at most|max(?:imum)?(?: of)?|up to|(?:on|at|equal to) or (?:below|under)|(?:or|and) (?:less|fewer|lower|below|under))\s*/i, "<="],
  [/^(?:>=|=>|≥|at least|no (?:less|fewer|lower) than|not less than|min(?:imum)?(?: of)?|(?:on|at|equal to) or (?:above|over)|(?:or|and) (?:more|above|over|greater|higher|better))\s*/i, ">="],
  [/^(?:<|less than|fewer than|lower than|under|below)\s*/i, "<"],
  [/^(?:>|more than|greater than|higher than|over|above|exceed(?:ing)?)\s*/i, ">"],
];
/** Words before a figure that do not change what it says. */
const leadIn = /^(?:target|maintain(?:ed|ing)?|remain(?:s|ing)?|sustain(?:ed)?|keep|stay(?:ing)?|hold|achieve|reach|increase|improve|raise|rise|reduce|reduction|decrease|fall|approx(?:imately|\.)?|circa|c\.|about|around|est(?:imated?|\.)?|~|=|:|at|to|of|is)(?=[\s\d£<>≤≥:=~+-])\s*/i;
const change = /^(?:(?:increase|improve|raise|rise|reduce|reduction|decrease|fall|up|down)\s+(?:of|by)\s)|[\d%]\s(?:points? )?(?:increase|reduction|decrease|improvement|fall|rise|drop)\b|\b(?:more than last year|on (?:the )?(?:previous|last) year|year on year)\b/i;
const provisional = /\(?\b(?:prov(?:isional(?:ly)?|['’]?l)?\.?|unvalidated|unconfirmed|unverified|estimated?|est\.|draft)\)?(?![a-z])|\(p\)|\(e\)/i;
const ornaments = /[↑↓→←▲▼►◄⬆⬇⬌↔*†‡#]+|\((?:[RAG]|red|amber|green)\)|\s(?:red|amber|green)$/gi;
const periodWords = String.raw`(?:(?:the\s)?(?:end\s(?:of\s)?)?(?:(?:[a-z]{3,9}\.?|q[1-4])\s)?(?:19|20)\d{2}(?:\s?[-/–]\s?\d{2,4})?|(?:[a-z]{3,9})[\s-]\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{2}\/\d{2})`;
const due = new RegExp(String.raw`[\s(,]*\bby\s+(${periodWords})\)?\s*$`, "i");
const comparatorWords = /\b(?:eng(?:land)?|nat(?:ional|'l)?\.?|sns?|stat(?:istical)? neighbours?|region(?:al)?|average|av\.?|ave\.?|prev(?:ious)?|was|last year|baseline)\b/i;

/**
 * Reads a figure as it stands in an indicator sheet.
 * @param text what a person sees in the cell
 * @param cellValue the cell's value; a number is read by its number format: 0.153 shown as a percentage is 15.3 %
 * @param numberFormat Excel's number format of the cell
 * @param role what the column holds, where known
 * @returns `value` as printed (4.3 with unit "%"); null with `why` where there is nothing that can be compared, or with `range`
 */
export function readFigure(text: string, cellValue: CellValue = text, numberFormat = "General", role?: FigureRole): Figure {
  if (typeof cellValue === "number") return readNumberCell(text, cellValue, numberFormat);
  const shown = text.trim();
  const simple = simplest.exec(shown);
  if (simple) {
    const value = toNumber(`${simple[1]}${simple[2]}${simple[3] ?? ""}`);
    return { text: shown, value: value === 0 ? 0 : value, unit: simple[4] ? "%" : null, decimals: simple[3] ? simple[3].length - 1 : 0 };
  }
  const plain = plainText(shown);
  const absence = readAbsence(plain, role);
  if (absence) return { text: shown, value: null, unit: null, ...absence };
  // Without a digit there is no number, whatever else the words say.
  if (!/\d/.test(plain)) return { text: shown, value: null, unit: null, why: "unreadable" };
  const figure = readPlain(plain, role);
  if (figure) return { text: shown, ...figure };
  const others = readSeveral(plain, role);
  return { text: shown, value: null, unit: null, why: "unreadable", ...(others ? { others } : {}) };
}

/** True where a figure says something that can be compared: a value or a range. */
export function isComparable(figure: Figure | undefined): boolean {
  return figure !== undefined && (figure.value !== null || (figure.range ?? null) !== null);
}

/** "68%", "-6.0", "1,290": most cells are no more than that, and need none of what follows. */
const simplest = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s?(%)?$/;

/** "45 of 54 (83%)". */
const shareOfCount = new RegExp(String.raw`^\d[\d,]*\s?(?:\/|of|out of)\s?\d[\d,]*(?:\s[a-z ]+)?\s?\((${number})\s?%\)$`, "i");
const rangeUnit = String.raw`(?:\s?(?:%|per cent|ppts?|points?))?`;
const rangeOfTwo = new RegExp(String.raw`^(?:between\s|range\s|maintain\s(?:at\s)?)?(-?£?${number})(${rangeUnit})\s?(?:-|to|and)\s?(£?${number})(.*)$`, "i");
const fromOneTo = new RegExp(String.raw`^(?:from\s)?${number}\s?%?\s?(?:to|->|>)\s(?=${number})`, "i");
const signedNumber = new RegExp(String.raw`^([+-]?)\s?(£?)\s?([+-]?)\s?(${number})(.*)$`);

type Read = Omit<Figure, "text">;

function plainText(text: string): string {
  return text
    .replace(/[\u00a0\s]+/g, " ")
    .replace(/[−‐‑]/g, "-")
    .replace(/(^|[\s(<>=])[–—](?=[\d.£])/g, "$1-")
    .replace(/[–—]/g, "-")
    .replace(/[’‘]/g, "'")
    .trim();
}

function readPlain(plain: string, role: FigureRole | undefined): Read | null {
  const notes: { provisional?: boolean; asAt?: string; due?: string; band?: boolean } = {};
  let rest = plain.replace(ornaments, " ").replace(/\s+/g, " ").trim();

  if (provisional.test(rest) && /\d/.test(rest)) {
    notes.provisional = true;
    rest = rest.replace(provisional, " ").replace(/\s+/g, " ").trim();
  }
  const dueMatch = due.exec(rest);
  if (dueMatch?.[1]) {
    notes.due = dueMatch[1].trim();
    rest = rest.slice(0, dueMatch.index).trim();
  }
  for (const bracket of rest.match(/\([^()]*\)/g) ?? []) {
    const inner = bracket.slice(1, -1).trim();
    const kept = readBracket(inner, rest, notes, role);
    if (!kept) rest = rest.replace(bracket, " ").replace(/\s+/g, " ").trim();
  }
  const dated = /^(.{4,20}?)\s*(?::|=|\s-)\s+(?=[<>£+-]?[\d.])/.exec(rest);
  const datedPeriod = dated?.[1] ? readPeriod(dated[1]) : null;
  if (dated && datedPeriod) {
    notes.asAt = datedPeriod.label;
    rest = rest.slice(dated[0].length);
  }
  const figure = readDuration(rest) ?? readOutOf(rest) ?? readRange(rest) ?? readSingle(rest, notes);
  return figure ? { ...figure, ...notes } : null;
}

/** Decides on one bracket; true where it belongs to the figure itself. */
function readBracket(inner: string, whole: string, notes: { asAt?: string; band?: boolean }, role: FigureRole | undefined): boolean {
  const outside = whole.replace(`(${inner})`, "");
  if (!/\d/.test(outside)) return true;
  if (/\bband\b/i.test(inner)) {
    notes.band = true;
    return false;
  }
  if (!/\d/.test(inner)) return /^%$/.test(inner);
  const period = findPeriod(inner);
  if (period && !/\d/.test(period.rest)) {
    notes.asAt = period.period.label;
    return false;
  }
  if (comparatorWords.test(inner)) return false;
  // "83% (45 of 54)", "83% (n=54)": the count behind the share.
  if (/%/.test(outside) && !/%/.test(inner) && /^(?:n\s?=\s?)?\d[\d,]*(?:\s?(?:\/|of|out of)\s?\d[\d,]*)?(?:\s[a-z ]+)?$/i.test(inner)) return false;
  if (/^per\s/i.test(inner)) return true;
  return !(role === "actual" && /^[a-z]/i.test(inner));
}

/** "1m 45s", "2 mins 30 secs" and "00:04:30": seconds. */
function readDuration(text: string): Read | null {
  const words = /^(?:(\d+)\s?h(?:ours?|rs?)?\s)?(\d+)\s?m(?:in(?:ute)?s?)?[\s,]?\s?(\d+)\s?s(?:ec(?:ond)?s?)?$/i.exec(text);
  const clock = /^(\d{1,2}):(\d{2}):(\d{2})$/.exec(text);
  const match = words ?? clock;
  if (!match) return null;
  return { value: Number(match[1] ?? 0) * 3600 + Number(match[2]) * 60 + Number(match[3]), unit: "seconds", decimals: 0 };
}

/** "1 in 5" and "1:12" are ratios, "14 out of 16" counts of a whole; "45 of 54 (83%)" is its percentage. */
function readOutOf(text: string): Read | null {
  const inWords = /^(\d+)\s(?:in|:)\s(?:every\s)?(\d+)$/i.exec(text) ?? /^(\d+):(\d+)$/.exec(text);
  if (inWords) return Number(inWords[2]) === 0 ? null : { value: Number(inWords[1]) / Number(inWords[2]), unit: "ratio" };
  const share = shareOfCount.exec(text);
  if (share?.[1]) return { value: toNumber(share[1]), unit: "%", decimals: decimalsOf(share[1]) };
  const out = /^(\d[\d,]*)\s?(?:\/|of|out of)\s?(\d[\d,]*)(\s[a-z ]+)?$/i.exec(text);
  if (!out?.[1] || !out[2]) return null;
  const part = toNumber(out[1]);
  const whole = toNumber(out[2]);
  if (part > whole || readPeriod(text)) return null;
  return { value: part, unit: `of ${out[2]}`, decimals: 0 };
}

/** "10-15%", "between 10 and 15%", "10% to 15%". */
function readRange(text: string): Read | null {
  if (readPeriod(text)) return null;
  const match = rangeOfTwo.exec(text);
  if (!match?.[1] || !match[3]) return null;
  const low = toNumber(match[1]);
  const high = toNumber(match[3]);
  if (high <= low) return null;
  if (/\sto\s/.test(text) && /^(?:from|increase|reduce)/i.test(text)) return null;
  const tail = tailOf(match[4] ?? "", /£/.test(match[1]));
  if (!tail || tail.bound) return null;
  const ownUnit = readUnit(match[2] ?? "")?.unit ?? null;
  return { value: null, range: { low, high }, unit: tail.unit ?? ownUnit, decimals: Math.max(decimalsOf(match[1]), decimalsOf(match[3])) };
}

function readSingle(text: string, notes: { asAt?: string }): Read | null {
  if (change.test(text)) return null;
  const fromTo = fromOneTo.exec(text);
  let rest = fromTo && /^from\s/i.test(text) ? text.slice(fromTo[0].length) : text;
  let bound: Bound | null = null;
  for (let changed = true; changed; ) {
    changed = false;
    for (const [pattern, kind] of boundWords) {
      const match = pattern.exec(rest);
      if (match && bound === null) {
        bound = kind;
        rest = rest.slice(match[0].length);
        changed = true;
      }
    }
    const word = leadIn.exec(rest);
    if (word) {
      rest = rest.slice(word[0].length);
      changed = true;
    }
  }
  const accounting = /^\((£[^()]+)\)$/.exec(rest);
  if (accounting?.[1]) rest = `-${accounting[1]}`;
  const match = signedNumber.exec(rest);
  if (!match?.[4]) return null;
  const tail = tailOf(match[5] ?? "", match[2] === "£");
  if (!tail || (bound && tail.bound)) return null;
  if (tail.asAt) notes.asAt = tail.asAt;
  const negative = match[1] === "-" || match[3] === "-";
  const value = toNumber(match[4]) * (negative ? -1 : 1);
  const finalBound = bound ?? tail.bound;
  return { value: value === 0 ? 0 : value, unit: tail.unit, decimals: decimalsOf(match[4]), ...(finalBound ? { bound: finalBound } : {}) };
}

interface Tail {
  readonly unit: string | null;
  readonly bound: Bound | null;
  readonly asAt: string | null;
}

/** What stands behind the number: scale, unit, "or more", the date of the figure, "of reviews". Null where it is something else. */
function tailOf(text: string, isMoney: boolean): Tail | null {
  let rest = text.trim();
  let unit: string | null = isMoney ? "£" : null;
  const scale = /^(million|m|mn|billion|bn|thousand|k)(?![a-z])/i.exec(rest);
  if (isMoney && scale?.[1]) {
    const letter = scale[1][0]?.toLowerCase();
    unit = letter === "m" ? "£ million" : letter === "b" ? "£ billion" : "£ thousand";
    rest = rest.slice(scale[0].length).trim();
  } else if (scale && scale[1] && /^(?:million|billion|thousand)$/i.test(scale[1])) {
    unit = scale[1].toLowerCase();
    rest = rest.slice(scale[0].length).trim();
  }
  const bracketed = /^\((%|per [\d,]+[^)]*)\)/i.exec(rest);
  if (bracketed?.[1]) rest = bracketed[1] + rest.slice(bracketed[0].length);
  const known = isMoney ? null : readUnit(rest);
  if (known) {
    unit = known.unit;
    rest = known.rest.trim();
  }
  if (rest === "+") return { unit, bound: ">=", asAt: null };
  for (const [pattern, kind] of boundWords) {
    const match = /^(?:or|and)\s/i.test(rest) ? pattern.exec(rest) : /^(?:min|max)/i.test(rest) ? pattern.exec(rest) : null;
    if (match && rest.slice(match[0].length).trim() === "") return { unit, bound: kind, asAt: null };
  }
  rest = rest.replace(/^(?:ytd|year to date|cumulative|in total|overall)$/i, "").replace(/^[.,;:]$/, "");
  if (rest === "") return { unit, bound: null, asAt: null };
  const period = findPeriod(rest);
  if (period && /^(?:[\s:,-]|in|at|as at|for|data|figure|the|of|end|year|to)*$/i.test(period.rest)) return { unit, bound: null, asAt: period.period.label };
  const words = /^(?:of\s(?:all\s|the\s)?)?[a-z][a-z' -]*$/i.exec(rest);
  if (words && rest.split(" ").length <= 5) return { unit: unit ?? (/^of\s/i.test(rest) || rest.split(" ").length > 2 ? null : rest), bound: null, asAt: null };
  return null;
}

/** Two or more figures in one cell ("9.6% LAA: 11.0%", "75% / 80%"): their numbers; null where the parts are no figures. */
function readSeveral(plain: string, role: FigureRole | undefined): number[] | null {
  const parts = plain
    .replace(/\(([^()]*\d[^()]*)\)/g, " ; $1")
    .split(/\s*;\s*|,\s+|\s\/\s|\s+\b(?:or|and)\b\s+|(?<=[\d%])\s+(?=[A-Za-z][\w' -]{0,24}:?\s*[<>£]?[+-]?\d)|(?<=%)\s+(?=[<>£+-]?\d)|(?<=%)\/(?=\d)/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length < 2 || parts.length > 4) return null;
  // "NI 86, NI 87" names indicators.
  if (parts.some((part) => /^N\.?I\.?S?\.?\s?\d{1,3}[a-z]?$/i.test(part))) return null;
  const figures = parts.map((part) => readPlain(part.replace(/^[A-Za-z][A-Za-z' -]{0,24}?:?\s*(?=[<>£]?[+-]?\d)/, ""), role));
  if (figures.some((figure) => figure === null || figure.value === null)) return null;
  const units = new Set(figures.map((figure) => figure?.unit ?? null).filter((unit) => unit !== null));
  if (units.size > 1) return null;
  return figures.flatMap((figure) => (figure?.value === null || figure?.value === undefined ? [] : [figure.value]));
}

function toNumber(digits: string): number {
  return Number(digits.replace(/[£,\s]/g, ""));
}

function decimalsOf(digits: string): number {
  return /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
}
