/**
 * Indicator codes in running text: national indicators in every spelling that officers use, and the codes of
 * the workbook's own list. What looks like a code but is none is told too, because it is a defect of the plan.
 */
import { matchesOf } from "./matches";
import { singleSpaced } from "./spaces";

/** One place in a text that names an indicator, or tries to. */
export interface CodeMention {
  /** As written: "N.I 112"; of a list, the part that names this one ("b" of "NI 85 a/b"). */
  readonly text: string;
  /** Offset in the text that was read. */
  readonly index: number;
  /** Normalised: "NI 52a"; null where it looks like a code but is none. */
  readonly code: string | null;
  /** The code meant, where a malformed one leaves no doubt: "NI 43" of "N1 43". */
  readonly meant: string | null;
}

/** The part of a national indicator's spelling that stands before its number. */
const prefix = String.raw`(?:national indicators?|N\s?\.?\s?I\s?\.?\s?(?:S|s)?\.?)`;
const national = new RegExp(
  String.raw`(?<![A-Za-z0-9])${prefix}[\s:#-]{0,2}(?:nos?\.?\s*|numbers?\s*)?(\d[\dOol]{0,2})(?![\dOl]|\.\d|,\d{3})`,
  "gi",
);
/** "N1 43", "Nl 43": a digit one or a small L where the I belongs. */
const mistyped = /(?<![A-Za-z0-9])N[1l]\.?[ -]?(\d{1,3}[a-h]?)(?![A-Za-z0-9%/])/g;
/** "NI", "NI ???", "NI TBC" with nothing else on the line or in the bracket. */
const incomplete = /(?:^|[\n(;,•])[ \t•]*(N\.?I\.?(?:S|s)?[ \t:]*(?:\?+|xx+|tbc|no\.?)?)[ \t]*(?=$|[\n);,])/gi;
const questionMarks = /(?:^|\n)[ \t•]*(\?{2,}|\?)[ \t]*(?=$|\n)/g;

/** What every national code starts with, whole, mistyped or incomplete: texts without it need no closer look. */
const mayBeNational = /(?<![A-Za-z0-9])n(?:[\s.]*[i1l]|ational)/i;

/** Text ends, or something other than a word or a unit follows. */
const closes = /^\s*(?:$|[\n,;:.)\]/&+–-]|and\b|\()/;

/**
 * Every indicator code in a text, in order of appearance.
 *
 * National ones: "NI55", "NI 112", "N.I 112", "NIS 112", "National Indicator 59", lists ("NI 50, 51 and 58",
 * "NI 99/NI 100", "NI 104/105"), parts ("NI 85 a/b/c" is three codes) and short ranges ("NI 99-101").
 * Others only where `known` holds them: the codes of the workbook's own list, as normalised by `normaliseCode`.
 * Malformed ones come with `code: null`.
 */
export function readIndicatorCodes(text: string, known?: Iterable<string>): CodeMention[] {
  const mentions: CodeMention[] = [];
  if (mayBeNational.test(text)) readNationals(text, mentions);
  if (text.includes("?")) readIncomplete(text, questionMarks, mentions);
  if (known) readKnown(text, known, mentions);
  return withoutOverlap(mentions);
}

/**
 * Codes that go on a series of the workbook's own list and stand in none: "EC 9" where the list has "EC1" and "EC2". Only for cells that
 * hold codes; in running text the same letters may be anything.
 */
export function readUnlistedCodes(text: string, known: Iterable<string>): CodeMention[] {
  const index = indexOf(known);
  if (!index?.series) return [];
  return [...matchesOf(index.series, text)].flatMap((match): CodeMention[] => {
    const code = singleSpaced(match[0]);
    const whole = wholeKey(code);
    return index.byKey.has(codeKey(code)) || index.byKey.has(whole) || index.wholes.has(codeKey(code)) ? [] : [{ text: match[0], index: match.index, code, meant: null }];
  });
}

/** The cheap question, asked before a text is read for codes, or what was read of it is looked up: most cells hold none. */
export function mayHoldCodes(text: string, known?: Iterable<string>): boolean {
  return text.includes("?") || mayBeNational.test(text) || (known !== undefined && (indexOf(known)?.start.test(text) ?? false));
}

function readNationals(text: string, mentions: CodeMention[]): void {
  national.lastIndex = 0;
  for (let match = national.exec(text); match; match = national.exec(text)) {
    const end = readNational(text, match, mentions);
    national.lastIndex = Math.max(end, match.index + match[0].length);
  }
  for (const match of matchesOf(mistyped, text)) {
    const number = match[1] ?? "";
    mentions.push({ text: match[0], index: match.index, code: null, meant: nationalCode(number) });
  }
  readIncomplete(text, incomplete, mentions);
}

function readIncomplete(text: string, pattern: RegExp, mentions: CodeMention[]): void {
  for (const match of matchesOf(pattern, text)) {
    const words = (match[1] ?? "").trim();
    mentions.push({ text: words, index: match.index + match[0].indexOf(words), code: null, meant: null });
  }
}

/** "NI52A", "N.I. 52 a" → "NI 52a"; any other code as printed, with single spaces. */
export function normaliseCode(text: string): string {
  const plain = singleSpaced(text).trim();
  const match = /^N\s?\.?\s?I\.?\s?S?[\s:-]*0*(\d{1,3})\s*\(?([a-z]?)\)?$/i.exec(plain);
  return match ? `NI ${match[1]}${(match[2] ?? "").toLowerCase()}` : plain;
}

/** What two spellings of one code have in common: "KPI-12", "kpi 12" and "KPI12" are one. */
export function codeKey(code: string): string {
  return normaliseCode(code).replace(/[\s./_-]+/g, "").toUpperCase();
}

/** "C17" of "C17a", as a key. */
const wholeKey = (code: string): string => codeKey(code).replace(/(\d)[A-J]$/, "$1");

/** "NI 52" of "NI 52a"; null where the code has no part letter. */
export function wholeOf(code: string): string | null {
  return /^(NI \d{1,3})[a-z]$/.exec(code)?.[1] ?? null;
}

/** A code, not a name: short, with a digit in its last part, without a word. Lists without codes use names in their place. */
export function looksLikeCode(text: string): boolean {
  const parts = text.trim().split(/[\s/_-]+/);
  const last = parts[parts.length - 1] ?? "";
  return text.length <= 16 && parts.length <= 4 && /[A-Za-z]/.test(text) && /\d/.test(parts.length > 1 && last.length === 1 ? parts.slice(-2).join("") : last) && !/[a-z]{3,}/.test(text);
}

function nationalCode(number: string): string {
  const match = /^0*(\d+)([a-z]?)$/i.exec(number);
  return match ? `NI ${match[1]}${(match[2] ?? "").toLowerCase()}` : `NI ${number}`;
}

/** Reads one "NI 50..." with its parts and the numbers that continue it; returns the offset behind it. */
function readNational(text: string, match: RegExpExecArray, mentions: CodeMention[]): number {
  const digits = match[1] ?? "";
  const start = match.index;
  let end = start + match[0].length;
  if (/[a-z]{2}/i.test(text.slice(end, end + 2)) && !/^(?:st|nd|rd|th)\b/i.test(text.slice(end))) {
    // "NI 4th"? no; "NI 52ab": a word grown onto the number is no part letter.
    if (!/^[A-Z][a-z]/.test(text.slice(end, end + 2))) return end;
  }
  if (/[Ool]/.test(digits)) {
    mentions.push({ text: match[0], index: start, code: null, meant: nationalCode(digits.replace(/[Oo]/g, "0").replace(/l/g, "1")) });
    return end;
  }
  if (/^0/.test(digits)) {
    const meant = Number(digits) > 0 ? nationalCode(digits) : null;
    mentions.push({ text: match[0], index: start, code: null, meant });
    return end;
  }
  if (/^\s?%/.test(text.slice(end))) return end;
  end = readParts(text, start, end, digits, mentions);

  // The numbers that go on without repeating "NI".
  let previous = Number(digits);
  let inList = false;
  for (;;) {
    const rest = text.slice(end);
    const next = /^(\s*(?:,|;|&|\/|\+|-|–|(?:,\s*)?\band\b)\s*)(\d{1,3})(?![\d%]|\s%|\s?per\s?cent|[.,]\d|\/\d{2}\b)/i.exec(rest);
    if (!next) break;
    const glue = (next[1] ?? "").trim().toLowerCase();
    const number = Number(next[2]);
    const after = rest.slice(next[0].length);
    const part = /^[a-h](?![A-Za-z0-9])/i.test(after);
    const tail = part ? after.slice(1) : after;
    const range = glue === "-" || glue === "–";
    if (number === 0 || number > 199 || /^0/.test(next[2] ?? "")) break;
    if (range && !(/^[-–]$/.test(next[1] ?? "") && number > previous && number - previous <= 12 && closes.test(tail))) break;
    // "NI 59, 60 schools" is no list; "NI 55 & 56 Obesity", "NI 104/105 gaps" and "NI 50, 51 and 58 fall" are.
    const certain = closes.test(tail) || glue === "/" || glue === "&" || (glue.endsWith("and") && (inList || /^\s+[A-Z]/.test(tail)));
    if (!certain) break;
    const at = end + (next[1] ?? "").length;
    if (range) for (let n = previous + 1; n < number; n += 1) mentions.push({ text: next[0].trim(), index: end, code: `NI ${n}`, meant: null });
    end = readParts(text, at, end + next[0].length, next[2] ?? "", mentions);
    previous = number;
    inList = true;
  }
  return end;
}

/** Part letters behind a number: "85a", "85 a/b/c", "113 (a) and (b)", "85a-c"; pushes one mention a code. */
function readParts(text: string, start: number, end: number, digits: string, mentions: CodeMention[]): number {
  const rest = text.slice(end);
  const first = /^(?:([a-h])(?![A-Za-z0-9])|\s?\(([a-h])\)|\s([a-h])(?=\s*(?:$|[\n,;:.)/&–-]|and\s+\(?[b-h]\b)))/i.exec(rest);
  const letter = first?.[1] ?? first?.[2] ?? first?.[3];
  if (!first || !letter) {
    mentions.push({ text: text.slice(start, end), index: start, code: nationalCode(digits), meant: null });
    return end;
  }
  end += first[0].length;
  const upTo = (offset: number): string => text.slice(start, offset);
  mentions.push({ text: upTo(end), index: start, code: nationalCode(digits + letter), meant: null });
  let previous = letter.toLowerCase();
  for (;;) {
    const more = /^(\s*(?:\/|,|&|\+|-|–|(?:,\s*)?and|,?)\s*)\(?([a-h])\)?(?![A-Za-z0-9])/i.exec(text.slice(end));
    const nextLetter = (more?.[2] ?? "").toLowerCase();
    if (!more || (more[1] ?? "") === "" || nextLetter <= previous) break;
    if (!/[/,&+–-]|and/i.test(more[1] ?? "") || (/^\s*and/i.test(more[1] ?? "") && /^\s[a-z]/.test(text.slice(end + more[0].length)))) break;
    if (/[–-]/.test(more[1] ?? "")) {
      for (let c = previous.charCodeAt(0) + 1; c < nextLetter.charCodeAt(0); c += 1) {
        mentions.push({ text: more[0].trim(), index: end, code: nationalCode(digits + String.fromCharCode(c)), meant: null });
      }
    }
    mentions.push({ text: nextLetter, index: end + more[0].search(/[a-h]\)?$/i), code: nationalCode(digits + nextLetter), meant: null });
    end += more[0].length;
    previous = nextLetter;
  }
  return end;
}

/** What is looked for in every cell, made once for a list of codes. */
interface KnownCodes {
  /** The first letters or digits of any of them: the cheap question, asked first. */
  readonly start: RegExp;
  /** One expression for all codes that are no national ones; white space, dots and hyphens may vary. */
  readonly pattern: RegExp;
  /** Codes of the form of the list's series: letters that two or more of its codes have in common, and a number. */
  readonly series: RegExp | null;
  /** The codes as the list has them, by what their spellings have in common. */
  readonly byKey: ReadonlyMap<string, string>;
  /** "C17" where the list has "C17a" and "C17b". */
  readonly wholes: ReadonlySet<string>;
}

const indexes = new WeakMap<object, KnownCodes | null>();

function readKnown(text: string, known: Iterable<string>, mentions: CodeMention[]): void {
  const index = indexOf(known);
  if (!index?.start.test(text)) return;
  for (const match of matchesOf(index.pattern, text)) {
    const code = index.byKey.get(codeKey(match[0]));
    if (code) mentions.push({ text: match[0], index: match.index, code, meant: null });
  }
}

/** Kept for as long as the list itself: a workbook's cells are all held against the same one. */
function indexOf(known: Iterable<string>): KnownCodes | null {
  if (typeof known !== "object") return indexFresh(known);
  const kept = indexes.get(known);
  if (kept !== undefined) return kept;
  const index = indexFresh(known);
  indexes.set(known, index);
  return index;
}

function indexFresh(known: Iterable<string>): KnownCodes | null {
  const codes = [...known];
  const parts = codes
    .filter((code) => looksLikeCode(code) && !/^NI \d/.test(code))
    .sort((a, b) => b.length - a.length)
    .map((code) => code.match(/[A-Za-z]+|\d+/g) ?? []);
  if (parts.length === 0) return null;
  const starts = [...new Set(parts.map((code) => code[0] ?? ""))];
  const start = new RegExp(`(?<![A-Za-z0-9])(?:${starts.join("|")})`, "i");
  const pattern = new RegExp(`(?<![A-Za-z0-9])(?:${alternativesOf(parts, starts).join("|")})(?![A-Za-z0-9])`, "gi");
  return { start, pattern, series: seriesOf(parts), byKey: new Map(codes.map((code) => [codeKey(code), code])), wholes: new Set(codes.map((code) => wholeKey(code))) };
}

/** Codes that two letters have in common are a series; with one letter ("C16"), so many, and only numbers as long as theirs. */
const oneLetterSeries = 3;

function seriesOf(parts: readonly (readonly string[])[]): RegExp | null {
  const digitsOf = new Map<string, string[]>();
  for (const [letters = "", digits = "", part = "a", ...more] of parts) {
    if (more.length > 0 || !/^[A-Z]+$/.test(letters) || !/^\d+$/.test(digits) || !/^[a-z]$/i.test(part)) continue;
    digitsOf.set(letters, [...(digitsOf.get(letters) ?? []), digits]);
  }
  const forms = [...digitsOf].flatMap(([letters, digits]) => {
    if (letters.length > 1) return digits.length >= 2 ? [`${letters}${glue}\\d{1,4}`] : [];
    const lengths = digits.map(({ length }) => length);
    return digits.length >= oneLetterSeries ? [`${letters}\\d{${Math.min(...lengths)},${Math.max(...lengths)}}`] : [];
  });
  return forms.length === 0 ? null : new RegExp(`(?<![A-Za-z0-9])(?:${forms.join("|")})[a-z]?(?![A-Za-z0-9]|\\.\\d)`, "g");
}

const glue = String.raw`[ ./_-]{0,2}`;

/**
 * The spellings of the codes. Codes of two parts with the same start are told apart behind it, so that "KPI" is tried once and not once for
 * each of a hundred codes. Where one start begins another, the longest code comes first, as given.
 */
function alternativesOf(parts: readonly (readonly string[])[], starts: readonly string[]): string[] {
  const folded = starts.map((start) => start.toLowerCase());
  const isMixed = folded.some((start, index) => folded.some((other, at) => at !== index && other.startsWith(start)));
  if (isMixed) return parts.map((code) => code.join(glue));
  return starts.map((start) => {
    const rests = parts.filter((code) => code[0] === start).map((code) => code.slice(1).join(glue));
    return rests.includes("") ? parts.filter((code) => code[0] === start).map((code) => code.join(glue)).join("|") : `${start}${glue}(?:${rests.join("|")})`;
  });
}

/** In order of appearance; of two mentions at one place the one found first stays. */
function withoutOverlap(mentions: readonly CodeMention[]): CodeMention[] {
  const kept: CodeMention[] = [];
  for (const mention of mentions) {
    const overlaps = kept.some(
      (other) =>
        (mention.code !== null && mention.code === other.code) ||
        (mention.index < other.index + other.text.length && other.index < mention.index + mention.text.length && mention.code === null),
    );
    if (!overlaps) kept.push(mention);
  }
  return kept.sort((a, b) => a.index - b.index);
}
