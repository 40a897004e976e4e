/**
 * Period labels as they stand in headings and cells of indicator sheets: financial, academic and calendar years,
 * quarters, halves, months and dates. Financial years run April to March, academic ones September to August.
 */

export type PeriodKind = "financial" | "academic" | "calendar" | "span" | "half" | "quarter" | "month" | "date" | "to-date" | "relative";

export interface ReportingPeriod {
  /** The sheet's own label, normalised: "2009/10" of "09/10" or "FY 2009-10", "Q3 2025/26" of "Qtr 3 25/26"; months as written. */
  readonly label: string;
  /** ISO dates, both inclusive; null where the label alone does not tell ("Q1", "Year 2"). */
  readonly start: string | null;
  readonly end: string | null;
  readonly kind: PeriodKind;
  /** Place in the year where only that is known: 2 of "Q2"; 0 otherwise. */
  readonly order: number;
}

/** A period that was found in a longer text, and the words around it. */
export interface FoundPeriod {
  readonly period: ReportingPeriod;
  /** The text without the period: "Target" of "2010/11 Target". */
  readonly rest: string;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthWord = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const dash = "\\s?[-/–]\\s?";
/** "2009/10", "2009-2010", "09/10"; groups: first, second. */
const yearPair = String.raw`(?<![\d/.-])((?:19|20)?\d{2})${dash}((?:19|20)?\d{2})(?![\d%]|[/.-]\d)`;
const academicWords = String.raw`(?:ac(?:ademic)?\.?\s*y(?:ea)?rs?|a\/?y|school\s*year)`;
const financialWords = String.raw`(?:f(?:inancial)?\.?\s*y(?:ea)?rs?|f\/?y)`;
const calendarWords = String.raw`(?:cal(?:endar)?\.?\s*y(?:ea)?rs?|c\/?y)`;
const quarterWords = String.raw`(?:q(?:uarte?rs?|trs?)?\.?)\s?([1-4])(?!\d)`;

/** A heading or cell that is nothing but a period; null where it is not. */
export function readPeriod(text: string): ReportingPeriod | null {
  const found = findPeriod(text);
  if (!found) return null;
  return /^[\s()[\]:,.-]*(?:outturn|year end|end of year|year|ending|ended|end|in|for|at|as at|data)?[\s()[\]:,.-]*$/i.test(found.rest) ? found.period : null;
}

/** What every period has; asked first, because most texts have none of it. */
const hint = /(?:19|20)\d{2}|\d{2}\s?[-/–.]\s?\d{2}|\bq|\bh(?:alf)?\s?[12]|\bytd|\byear|\bcumulative|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:[\s'’,-]|$)/i;

/** The first period in a text: the longest form wins ("Q1 2010/11" before "2010/11"). */
export function findPeriod(text: string): FoundPeriod | null {
  if (!hint.test(text)) return null;
  const plain = text.replace(/\s+/g, " ").trim();
  for (const reader of readers) {
    const found = reader(plain);
    if (found) return found;
  }
  return null;
}

/** All periods in a text, the most exact first: "2025-28: performance in 2025/26" has two. */
export function periodsIn(text: string): readonly ReportingPeriod[] {
  const periods: ReportingPeriod[] = [];
  let rest = text;
  for (let found = findPeriod(rest); found && periods.length < 8; found = findPeriod(rest)) {
    periods.push(found.period);
    rest = found.rest;
  }
  return periods;
}

type Reader = (text: string) => FoundPeriod | null;

function reader(pattern: string, read: (groups: readonly (string | undefined)[], whole: string) => ReportingPeriod | null): Reader {
  const expression = new RegExp(pattern, "i");
  return (text) => {
    const match = expression.exec(text);
    if (!match) return null;
    const period = read(match.slice(1), match[0]);
    if (!period) return null;
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    return { period, rest: rest.replace(/\(\s*\)|\[\s*\]/g, " ").replace(/\s+/g, " ").trim() };
  };
}

const between = String.raw`\s*[(:,-]?\s*(?:\(?${monthWord}\s?(?:-|–|to)\s?${monthWord}\)?,?)?\s*\(?(?:of\s)?(?:FY\s?)?`;

const toDateWords = String.raw`(?:ytd|year[\s-]to[\s-]date|cumulative(?:\sto\sdate)?)`;

const readers: readonly Reader[] = [
  // The year so far, up to a month: "April - December 2011" below, and as its own label says it.
  reader(String.raw`\bytd\s(${monthWord})\s((?:19|20)\d{2})(?![\d/-])`, ([m, y]) => toDateUntil(monthNumber(m), Number(y))),
  reader(`\\b${quarterWords}\\s*[-:,(]?\\s*${toDateWords}\\)?\\s*[-:,(]?\\s*${yearPair}\\)?`, ([q, a, b]) => toDateUntilQuarter(Number(q), a, b)),
  // "April 2011 to March 2012": each month with its own year.
  reader(String.raw`\b(${monthWord})\.?,?\s((?:19|20)\d{2})\s?(?:-|–|to)\s?(${monthWord})\.?,?\s((?:19|20)\d{2})(?![\d/-])`, ([from, first, to, last]) => runBetween(monthNumber(from), Number(first), monthNumber(to), Number(last))),
  // Quarters with their year, either way round, then alone.
  reader(`\\b${quarterWords}${between}${yearPair}\\)?`, ([q, a, b]) => quarter(Number(q), a, b)),
  reader(`(?:FY\\s?)?${yearPair}\\s*[-:,(]?\\s*${quarterWords}\\)?`, ([a, b, q]) => quarter(Number(q), a, b)),
  reader(`\\b${quarterWords}\\s*[-:,(]?\\s*((?:19|20)\\d{2})(?![\\d/-])\\)?`, ([q, year]) => calendarQuarter(Number(q), Number(year))),
  reader(`\\b((?:19|20)\\d{2})\\s*[-:,(]?\\s*${quarterWords}\\)?`, ([year, q]) => calendarQuarter(Number(q), Number(year))),
  reader(String.raw`\bh(?:alf)?\s?([12])(?!\d)\s*[-:,(]?\s*${yearPair}\)?`, ([h, a, b]) => half(Number(h), a, b)),
  // Years to date.
  reader(String.raw`\b(?:ytd|year[\s-]to[\s-]date|cumulative(?: to date)?)\b\s*[-:,(]?\s*${yearPair}\)?`, ([a, b]) => toDate(a, b)),
  reader(String.raw`${yearPair}\s*[-:,(]?\s*(?:ytd|year[\s-]to[\s-]date)\b\)?`, ([a, b]) => toDate(a, b)),
  // Runs of months: "April to September 2011", "Jul-Sep 2010/11".
  reader(String.raw`\b(${monthWord})\.?\s?(?:-|–|to)\s?(${monthWord})\.?,?\s(?:${yearPair}|((?:19|20)\d{2})(?![\d/-]))`, ([from, to, a, b, year]) => run(monthNumber(from), monthNumber(to), a, b, year)),
  // Whole dates and months.
  reader(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s(${monthWord})\.?,?\s((?:19|20)?\d{2})\b`, ([d, m, y]) => date(Number(d), monthNumber(m), fullYear(y))),
  reader(String.raw`(?<![\d/.-])(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)?\d{2})(?!\d)`, ([d, m, y]) => date(Number(d), Number(m), fullYear(y))),
  reader(String.raw`(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)`, ([y, m, d]) => date(Number(d), Number(m), Number(y))),
  reader(String.raw`\b(${monthWord})\.?[\s'’,-]{1,2}((?:19|20)\d{2}|\d{2})(?![\d/%])`, ([m, y], whole) => month(whole, monthNumber(m), fullYear(y))),
  // Years.
  reader(String.raw`\b${academicWords}\s*[-:(]?\s*${yearPair}\)?`, ([a, b]) => pair(a, b, "academic")),
  reader(String.raw`${yearPair}\s*\(?${academicWords}\b\.?\)?`, ([a, b]) => pair(a, b, "academic")),
  reader(String.raw`\b${financialWords}\s*[-:(]?\s*${yearPair}\)?`, ([a, b]) => pair(a, b, "financial")),
  reader(String.raw`${yearPair}\s*\(?${financialWords}\b\.?\)?`, ([a, b]) => pair(a, b, "financial")),
  reader(yearPair, ([a, b]) => pair(a, b, "financial")),
  reader(String.raw`(?<![\d/-])((?:19|20)\d{2})-(0[1-9]|1[0-2])(?![\d/-])`, ([y, m], whole) => month(whole, Number(m), Number(y))),
  reader(String.raw`\b${calendarWords}\s*[-:(]?\s*((?:19|20)\d{2})(?!\d)\)?`, ([y]) => calendarYear(Number(y))),
  reader(String.raw`(?<![\d£,.])((?:19|20)\d{2})(?![\d,%]|\.\d|[A-Z])(?:\s*\(?${calendarWords}\b\.?\)?)?`, ([y]) => calendarYear(Number(y))),
  // Parts of a year that a banner above completes.
  reader(`\\b${quarterWords}`, ([q]) => ({ label: `Q${q}`, start: null, end: null, kind: "quarter", order: Number(q) })),
  reader(String.raw`\byear\s?(\d)(?!\d)`, ([n]) => ({ label: `Year ${n}`, start: null, end: null, kind: "relative", order: Number(n) })),
  reader(String.raw`\b(?:ytd|year[\s-]to[\s-]date|cumulative(?: to date)?)\b`, () => ({ label: "YTD", start: null, end: null, kind: "to-date", order: 13 })),
  reader(String.raw`^(${monthWord})\.?(?![a-z])`, ([m], whole) => ({
    label: whole.replace(/\.$/, ""),
    start: null,
    end: null,
    kind: "month",
    order: ((monthNumber(m) + 8) % 12) + 1,
  })),
];

/** "Q1" or "Apr" under a banner "2010/11" is "Q1 2010/11", "Apr 2010"; any other period stays as it is. */
export function withinYear(part: ReportingPeriod, year: ReportingPeriod): ReportingPeriod {
  if (part.start !== null || year.start === null) return part;
  const first = Number(year.start.slice(0, 4));
  if (part.kind === "quarter") {
    return year.kind === "calendar" ? calendarQuarter(part.order, first) : quarterFrom(part.order, first, year.label);
  }
  if (part.kind === "month") {
    const number = ((part.order + 2) % 12) + 1;
    const calendar = year.kind === "calendar" || number >= 4 ? first : first + 1;
    return month(`${part.label} ${calendar}`, number, calendar);
  }
  if (part.kind === "to-date") return { ...year, label: `YTD ${year.label}`, kind: "to-date", order: 13 };
  return part;
}

/** The same label read as an academic or calendar year, where the row's own words for its period say so ("Ac Yr", "Cal Yr"). */
export function onBasis(period: ReportingPeriod, words: string | null): ReportingPeriod {
  if (period.kind !== "financial" || period.start === null || !words) return period;
  const first = Number(period.start.slice(0, 4));
  if (new RegExp(academicWords, "i").test(words)) return { ...period, kind: "academic", start: `${first}-09-01`, end: `${first + 1}-08-31` };
  if (/^prev/i.test(words)) return { ...period, kind: "calendar", start: `${first - 1}-01-01`, end: `${first - 1}-12-31` };
  if (new RegExp(calendarWords, "i").test(words)) return { ...period, kind: "calendar", start: `${first}-01-01`, end: `${first}-12-31` };
  return period;
}

/** Oldest first: by end, then by start (the longer period after the shorter); those without dates by their place in the year. */
export function comparePeriods(a: ReportingPeriod, b: ReportingPeriod): number {
  if (a.end !== null && b.end !== null && a.start !== null && b.start !== null) {
    return a.end === b.end ? b.start.localeCompare(a.start) : a.end.localeCompare(b.end);
  }
  if (a.end === null && b.end === null) return a.order - b.order;
  return a.end === null ? -1 : 1;
}

/** Orders period labels oldest first; labels that are no period keep their order, before the rest ("Baseline"). */
export function orderLabels(labels: readonly string[]): string[] {
  const read = labels.map((label, index) => ({ label, index, period: readPeriod(label) }));
  return read
    .sort((a, b) => {
      if (a.period && b.period) return comparePeriods(a.period, b.period) || a.index - b.index;
      if (!a.period && !b.period) return a.index - b.index;
      return a.period ? 1 : -1;
    })
    .map((entry) => entry.label);
}

/** The financial year after this one. */
export function yearAfter(year: ReportingPeriod): ReportingPeriod | null {
  if (year.kind !== "financial" || year.start === null) return null;
  const first = Number(year.start.slice(0, 4)) + 1;
  return pair(String(first), String(first + 1), "financial");
}

/** The same period a year before, as a label of the same form; null where the label does not tell. */
export function yearBefore(label: string): string | null {
  const pairMatch = /((?:19|20)\d{2})\/(\d{2})/.exec(label);
  if (pairMatch) {
    const first = Number(pairMatch[1]) - 1;
    return label.replace(pairMatch[0], `${first}/${two((first + 1) % 100)}`);
  }
  const short = /^([A-Za-z]{3,9}[\s'-]*)(\d{2})$/.exec(label);
  if (short) return `${short[1]}${two((Number(short[2]) + 99) % 100)}`;
  const year = /(?:19|20)\d{2}/.exec(label);
  return year ? label.replace(year[0], String(Number(year[0]) - 1)) : null;
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}

function fullYear(digits: string | undefined): number {
  const n = Number(digits);
  if ((digits ?? "").length === 4) return n;
  return n < 70 ? 2000 + n : 1900 + n;
}

function monthNumber(word: string | undefined): number {
  return months.indexOf((word ?? "").slice(0, 3).toLowerCase()) + 1;
}

function lastDay(year: number, monthOfYear: number): number {
  return new Date(Date.UTC(year, monthOfYear, 0)).getUTCDate();
}

function pair(a: string | undefined, b: string | undefined, basis: "financial" | "academic"): ReportingPeriod | null {
  if (!a || !b) return null;
  // "09/10" needs a zero or a following year to be one: "14/16" is a score, "5-16" ages.
  const first = fullYear(a);
  const second = b.length === 4 ? Number(b) : Math.floor(first / 100) * 100 + Number(b) + (Number(b) < first % 100 ? 100 : 0);
  const years = second - first;
  if (years < 1 || years > 30) return null;
  if (years > 10 && (a.length !== 4 || b.length !== 4)) return null;
  if (a.length === 2 && years !== 1) return null;
  const label = `${first}/${two(second % 100)}`;
  if (years > 1) {
    return { label: `${first}-${two(second % 100)}`, start: `${first}-04-01`, end: `${second}-03-31`, kind: "span", order: 0 };
  }
  return basis === "academic"
    ? { label, start: `${first}-09-01`, end: `${second}-08-31`, kind: "academic", order: 0 }
    : { label, start: `${first}-04-01`, end: `${second}-03-31`, kind: "financial", order: 0 };
}

function calendarYear(year: number): ReportingPeriod | null {
  if (year < 1980 || year > 2060) return null;
  return { label: String(year), start: `${year}-01-01`, end: `${year}-12-31`, kind: "calendar", order: 0 };
}

function quarter(number: number, a: string | undefined, b: string | undefined): ReportingPeriod | null {
  const year = pair(a, b, "financial");
  return year?.start && year.kind === "financial" ? quarterFrom(number, Number(year.start.slice(0, 4)), year.label) : null;
}

function quarterFrom(number: number, firstYear: number, label: string): ReportingPeriod {
  const startMonth = number === 4 ? 1 : 1 + number * 3;
  const year = number === 4 ? firstYear + 1 : firstYear;
  return {
    label: `Q${number} ${label}`,
    start: `${year}-${two(startMonth)}-01`,
    end: `${year}-${two(startMonth + 2)}-${lastDay(year, startMonth + 2)}`,
    kind: "quarter",
    order: number,
  };
}

function calendarQuarter(number: number, year: number): ReportingPeriod {
  const startMonth = number * 3 - 2;
  return {
    label: `Q${number} ${year}`,
    start: `${year}-${two(startMonth)}-01`,
    end: `${year}-${two(startMonth + 2)}-${lastDay(year, startMonth + 2)}`,
    kind: "quarter",
    order: number,
  };
}

function half(number: number, a: string | undefined, b: string | undefined): ReportingPeriod | null {
  const year = pair(a, b, "financial");
  if (!year?.start) return null;
  const first = Number(year.start.slice(0, 4));
  const label = `H${number} ${year.label}`;
  return number === 1
    ? { label, start: `${first}-04-01`, end: `${first}-09-30`, kind: "half", order: 1 }
    : { label, start: `${first}-10-01`, end: `${first + 1}-03-31`, kind: "half", order: 2 };
}

/** Months in a row as the quarter, half, year or part of a year up to a month that they are; null where they are none of these. */
function run(from: number, to: number, a: string | undefined, b: string | undefined, year: string | undefined): ReportingPeriod | null {
  const count = to - from + 1;
  const lastYear = year === undefined ? null : Number(year);
  // Months that run over New Year carry the year in which they end.
  const first = lastYear === null ? null : from < 4 ? lastYear - 1 : lastYear;
  const pairOf: readonly [string | undefined, string | undefined] = first === null ? [a, b] : [String(first), String(first + 1)];
  if (count === 3 && from % 3 === 1) return quarter(from === 1 ? 4 : (from - 1) / 3, ...pairOf);
  if (count === 6 && from === 4) return half(1, ...pairOf);
  if (count === -6 && from === 10) return half(2, ...(lastYear === null ? pairOf : ([String(lastYear - 1), String(lastYear)] as const)));
  if (from !== 4) return null;
  const began = to < 4 && lastYear !== null ? lastYear - 1 : (first ?? Number(pair(a, b, "financial")?.start?.slice(0, 4)));
  if (!Number.isInteger(began)) return null;
  const endYear = to < 4 ? began + 1 : began;
  if (to === 3) return pair(String(endYear - 1), String(endYear), "financial");
  return count > 3 || to < 3 ? toDateUntil(to, endYear) : null;
}

/** "April 2011 - December 2011", "October 2011 to March 2012"; null where the months are not within twelve. */
function runBetween(from: number, first: number, to: number, last: number): ReportingPeriod | null {
  const span = (last - first) * 12 + to - from + 1;
  return span < 2 || span > 12 ? null : run(from, to, undefined, undefined, String(last));
}

/** The financial year up to the end of a month: "YTD Dec 2011" from 1 April to 31 December 2011. */
function toDateUntil(monthOfYear: number, year: number): ReportingPeriod | null {
  const name = months[monthOfYear - 1];
  if (name === undefined) return null;
  return {
    label: `YTD ${name.replace(/^./, (letter) => letter.toUpperCase())} ${year}`,
    start: `${monthOfYear >= 4 ? year : year - 1}-04-01`,
    end: `${year}-${two(monthOfYear)}-${lastDay(year, monthOfYear)}`,
    kind: "to-date",
    order: 13,
  };
}

/** "Q3 YTD 2011/12" is the year up to the end of its third quarter. */
function toDateUntilQuarter(number: number, a: string | undefined, b: string | undefined): ReportingPeriod | null {
  const end = quarter(number, a, b)?.end;
  return end ? toDateUntil(Number(end.slice(5, 7)), Number(end.slice(0, 4))) : null;
}

function toDate(a: string | undefined, b: string | undefined): ReportingPeriod | null {
  const year = pair(a, b, "financial");
  return year ? { ...year, label: `YTD ${year.label}`, kind: "to-date", order: 13 } : null;
}

function month(label: string, number: number, year: number): ReportingPeriod {
  return {
    label,
    start: `${year}-${two(number)}-01`,
    end: `${year}-${two(number)}-${lastDay(year, number)}`,
    kind: "month",
    order: ((number + 8) % 12) + 1,
  };
}

function date(day: number, number: number, year: number): ReportingPeriod | null {
  if (number < 1 || number > 12 || day < 1 || day > lastDay(year, number)) return null;
  const iso = `${year}-${two(number)}-${two(day)}`;
  return { label: `${two(day)}/${two(number)}/${year}`, start: iso, end: iso, kind: "date", order: 0 };
}
