import {
  academicYears,
  calendarYears,
  dayPeriod,
  financialQuarter,
  financialYears,
  fullYear,
  isDay,
  monthNumbers,
  monthPeriod,
  partsOfDay,
  type DayPeriod,
} from "./calendar";
import type { Period } from "./model";

/**
 * The forms in which British officers write due dates: one entry a form, longest first where two could match.
 * To add one: a pattern, what it means, and a line in the form's test table.
 */
export interface FormContext {
  /** First calendar year of a plan of one year; null where the plan is longer or not known. */
  readonly planYear: number | null;
  readonly planPeriod: Pick<Period, "start" | "end"> | null;
}

export type FormReading =
  | { readonly kind: "periods"; readonly periods: readonly DayPeriod[] }
  | { readonly kind: "recurring" }
  | { readonly kind: "needsYear"; readonly complete: (year: number) => readonly DayPeriod[] };

export interface DateForm {
  readonly name: string;
  readonly pattern: RegExp;
  /** Whether every text of this form has a digit, so that texts without one need no look. */
  readonly needsDigit: boolean;
  /** Null where the words only look like the form ("30/02/2011"). */
  readonly read: (match: RegExpExecArray, context: FormContext) => FormReading | null;
}

const month = String.raw`(?:jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?`;
const year4 = String.raw`(?:19|20)\d\d`;
const year = String.raw`(?:${year4}|['’‘]?\d\d)(?!\d)`;
const dash = String.raw`\s*(?:-|–|—|to|until|/|through)\s*`;
const of = String.raw`(?:\s+of)?`;
const gap = String.raw`[\s,.'’\-–/]{0,3}`;
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const season = String.raw`(?:spring|summer|autumn|fall|winter)`;
const weekday = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?`;

const withoutDigit: ReadonlySet<string> = new Set([
  "ordinal quarter", "season without a year", "end of the financial year", "year of the plan", "whole plan", "months without a year", "month without a year", "every month of a name", "ongoing", "recurrence",
]);

const form = (name: string, pattern: string, read: DateForm["read"]): DateForm => ({
  name,
  needsDigit: !withoutDigit.has(name),
  pattern: new RegExp(String.raw`(?<![\w£$])${pattern}(?![\w%]|\.\d|,\d{3})`, "gi"),
  read,
});

const periods = (...list: (DayPeriod | null)[]): FormReading | null => {
  const good = list.filter((period) => period !== null);
  return good.length === list.length && good.length > 0 ? { kind: "periods", periods: good } : null;
};

const monthNumber = (words: string): number => monthNumbers.get((/[a-z]+/i.exec(words)?.[0] ?? "").toLowerCase()) ?? 0;
const yearNumber = (words: string): number => fullYear(Number(words.replace(/\D/g, "")));

const dayOf = (y: number, m: number, d: number): DayPeriod | null => (isDay(y, m, d) ? dayPeriod(y, m, d) : null);
const span = (from: DayPeriod | null, to: DayPeriod | null): DayPeriod | null =>
  from && to && from.start <= to.end ? { start: from.start, end: to.end } : null;

/** "2010-11" and "2010/2011" are a financial year; "2010-12" is a span of calendar years. */
export function yearsOf(first: string, second: string): DayPeriod | null {
  const from = yearNumber(first);
  const to = second.length <= 2 ? Math.floor(from / 100) * 100 + Number(second) : Number(second);
  if (to === from + 1 || (from % 100 === 99 && Number(second) === 0)) return financialYears(from);
  return to > from && to - from <= 30 ? calendarYears(from, to) : null;
}

/** Years that begin like the plan does: in April, in September or with the calendar. */
const yearsLike = (month: number, first: number, last: number): DayPeriod | null =>
  month === 4 ? financialYears(first, last) : month === 9 ? span(academicYears(first), academicYears(last)) : calendarYears(first, last);

const seasons: Readonly<Record<string, (y: number) => DayPeriod>> = {
  spring: (y) => span(monthPeriod(y, 3), monthPeriod(y, 5)) ?? monthPeriod(y, 3),
  summer: (y) => span(monthPeriod(y, 6), monthPeriod(y, 8)) ?? monthPeriod(y, 6),
  autumn: (y) => span(monthPeriod(y, 9), monthPeriod(y, 11)) ?? monthPeriod(y, 9),
  fall: (y) => span(monthPeriod(y, 9), monthPeriod(y, 11)) ?? monthPeriod(y, 9),
  winter: (y) => span(monthPeriod(y, 12), monthPeriod(y + 1, 2)) ?? monthPeriod(y, 12),
};

const terms: Readonly<Record<string, (y: number) => DayPeriod>> = {
  spring: (y) => span(monthPeriod(y, 1), monthPeriod(y, 3)) ?? monthPeriod(y, 1),
  summer: (y) => span(monthPeriod(y, 4), monthPeriod(y, 7)) ?? monthPeriod(y, 4),
  autumn: (y) => span(monthPeriod(y, 9), monthPeriod(y, 12)) ?? monthPeriod(y, 9),
};

/** First and last month of each half term. */
const halfTerms: Readonly<Record<string, readonly [number, number]>> = {
  "autumn 1": [9, 10], "autumn 2": [11, 12], "spring 1": [1, 2], "spring 2": [3, 4], "summer 1": [4, 5], "summer 2": [6, 7],
};

const seasonPeriod = (name: string, y: number, isTerm: boolean): DayPeriod | null =>
  ((isTerm ? terms[name.toLowerCase()] : undefined) ?? seasons[name.toLowerCase()])?.(y) ?? null;

/** Quarters of "1", "1/2", "2-4", "1, 2 & 3", "1/Q2/Q3". */
export function quarterNumbers(words: string): number[] {
  const range = /^\s*([1-4])\s*(?:-|–|to)\s*(?:q(?:uarte)?r?\s?)?([1-4])\s*$/i.exec(words);
  if (range) {
    const from = Number(range[1]);
    const to = Number(range[2]);
    return to > from ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : [];
  }
  return [...words.matchAll(/[1-4]/g)].map((match) => Number(match[0]));
}

const quarterWord = String.raw`(?:q(?:uarter|rtr|tr)?s?\.?)`;
const quarterList = String.raw`([1-4](?:\s*(?:-|–|to|/|,|&|\+|and)\s*(?:${quarterWord}\s?)?[1-4](?!\d|/\d\d))*)`;
const quartersIn = (words: string, firstYear: number): FormReading | null =>
  periods(...quarterNumbers(words.replace(/q[a-z]*\.?/gi, "")).map((quarter) => financialQuarter(firstYear, quarter)));

const recurring = (): FormReading => ({ kind: "recurring" });

export const dateForms: readonly DateForm[] = [
  form("iso day", String.raw`(${year4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?Z?)?`, (m) => periods(dayOf(Number(m[1]), Number(m[2]), Number(m[3])))),
  form("day range in figures", String.raw`(\d{1,2})[/.](\d{1,2})[/.](${year})${dash}(\d{1,2})[/.](\d{1,2})[/.](${year})`, (m) =>
    periods(span(dayOf(yearNumber(m[3] ?? ""), Number(m[2]), Number(m[1])), dayOf(yearNumber(m[6] ?? ""), Number(m[5]), Number(m[4]))))),
  form("day in figures", String.raw`${weekday}(\d{1,2})([/.-])(\d{1,2})\2(${year4}|\d\d)`, (m) => periods(dayOf(yearNumber(m[4] ?? ""), Number(m[3]), Number(m[1])))),
  form("day range", String.raw`(${day})${of}\s*(${month})${gap}(${year})?${dash}(${day})${of}\s*(${month})${gap}(${year})`, (m) => {
    const last = yearNumber(m[6] ?? "");
    const first = m[3] ? yearNumber(m[3]) : monthNumber(m[2] ?? "") > monthNumber(m[5] ?? "") ? last - 1 : last;
    return periods(span(dayOf(first, monthNumber(m[2] ?? ""), parseInt(m[1] ?? "")), dayOf(last, monthNumber(m[5] ?? ""), parseInt(m[4] ?? ""))));
  }),
  form("day", String.raw`${weekday}(${day})${of}[\s-]*(${month})${gap}(${year})`, (m) => periods(dayOf(yearNumber(m[3] ?? ""), monthNumber(m[2] ?? ""), parseInt(m[1] ?? "")))),
  form("month first day", String.raw`(${month})\s+(\d{1,2})(?:st|nd|rd|th)?,\s*(${year4})`, (m) => periods(dayOf(Number(m[3]), monthNumber(m[1] ?? ""), Number(m[2])))),
  form("academic year from a month", String.raw`(sept?(?:ember)?)\b\.?\s+(${year4})\s*[-–/]\s*(\d\d)(?!\d)`, (m) =>
    Number(m[3]) === (Number(m[2]) + 1) % 100 ? periods(academicYears(Number(m[2]))) : null),
  form("month range", String.raw`(${month})${gap}(${year})?${dash}(?:end\s+(?:of\s+)?)?(${month})${gap}(${year})`, (m) => {
    const last = yearNumber(m[4] ?? "");
    const first = m[2] ? yearNumber(m[2]) : monthNumber(m[1] ?? "") > monthNumber(m[3] ?? "") ? last - 1 : last;
    // "Sept 2009 / Jan 2010" are two dates; "June/July 2010" and "Oct 2009 - March 2011" are one span.
    if (/\//.test(m[0].slice((m[1] ?? "").length)) && m[2]) return null;
    if (/\//.test(m[0]) && (monthNumber(m[3] ?? "") - monthNumber(m[1] ?? "") + 12) % 12 !== 1) return null;
    return periods(span(monthPeriod(first, monthNumber(m[1] ?? "")), monthPeriod(last, monthNumber(m[3] ?? ""))));
  }),
  form("month", String.raw`(${month})${gap}(${year4}|['’‘]\d\d(?!\d))`, (m) => periods(monthPeriod(yearNumber(m[2] ?? ""), monthNumber(m[1] ?? "")))),
  form("month short year", String.raw`(${month})[\s\-–/]{1,3}(\d\d)(?!\d|st|nd|rd|th|\s*${month})`, (m, context) => {
    const written = Number(m[2]);
    const years = context.planPeriod ? [partsOfDay(context.planPeriod.start).year - 3, partsOfDay(context.planPeriod.end).year + 10] : [2005, 2045];
    const full = fullYear(written);
    return full >= (years[0] ?? 0) && full <= (years[1] ?? 0) ? periods(monthPeriod(full, monthNumber(m[1] ?? ""))) : null;
  }),
  form("month in figures", String.raw`(?<![/.-])(0?[1-9]|1[0-2])/(${year4})`, (m) => periods(monthPeriod(Number(m[2]), Number(m[1])))),
  form("quarter of a year", String.raw`${quarterWord}\s?${quarterList}[\s,(–-]{1,3}(?:of\s+)?(?:fy\s?)?(${year4})(?:\s?[-–/]\s?(?:20)?(\d\d)(?!\d))?\)?`, (m) => quartersIn(m[1] ?? "", Number(m[2]))),
  form("quarter of a short year", String.raw`${quarterWord}\s?${quarterList}[\s,(–-]{1,3}(?:of\s+)?(?:fy\s?)?['’]?(\d\d)\s?[-–/]\s?(\d\d)(?!\d)\)?`, (m) =>
    Number(m[3]) === (Number(m[2]) + 1) % 100 ? quartersIn(m[1] ?? "", fullYear(Number(m[2]))) : null),
  form("year before a quarter", String.raw`(?:fy\s?)?(${year4})\s?[-–/]\s?(?:20)?(\d\d)[\s,:–-]{1,3}${quarterWord}\s?${quarterList}`, (m) => quartersIn(m[3] ?? "", Number(m[1]))),
  form("short year before a quarter", String.raw`(?:fy\s?)?['’]?(\d\d)\s?[-–/]\s?(\d\d)[\s,:–-]{1,3}${quarterWord}\s?${quarterList}`, (m) =>
    Number(m[2]) === (Number(m[1]) + 1) % 100 ? quartersIn(m[3] ?? "", fullYear(Number(m[1]))) : null),
  form("every month of a name", String.raw`(?:every|each)\s+${month}`, recurring),
  form("ordinal quarter", String.raw`(1st|first|2nd|second|3rd|third|4th|fourth|final|last)\s+q(?:uarter|tr)(?:${of}\s+(?:fy\s?)?(${year4})(?:\s?[-–/]\s?(?:20)?\d\d)?)?`, (m, context) => {
    const quarter = { "1": 1, f: 1, "2": 2, s: 2, "3": 3, t: 3, "4": 4, l: 4 }[(m[1] ?? "")[0]?.toLowerCase() ?? ""] ?? 0;
    const number = /^(?:fourth|final)$/i.test(m[1] ?? "") ? 4 : quarter;
    const first = m[2] ? Number(m[2]) : context.planYear;
    return first === null ? null : periods(financialQuarter(first, number));
  }),
  form("quarter", String.raw`${quarterWord}\s?${quarterList}`, (m, context) => (context.planYear === null ? null : quartersIn(m[1] ?? "", context.planYear))),
  form("academic year", String.raw`(?:(?:academic|school|ac\.?)\s*(?:year|yr)s?:?|ay)\s*(${year4}|\d\d)\s?[-–/]\s?(?:20)?(\d\d)(?!\d)`, (m) =>
    (m[1] ?? "").length === 2 && Number(m[2]) !== (Number(m[1]) + 1) % 100 ? null : periods(academicYears(yearNumber(m[1] ?? "")))),
  form("academic year behind", String.raw`(${year4}|\d\d)\s?[-–/]\s?(?:20)?(\d\d)(?!\d)\s*\(?(?:academic|school|ac\.?)\s*(?:year|yr)\)?`, (m) => periods(academicYears(yearNumber(m[1] ?? "")))),
  form("term", String.raw`(${season})\s+terms?${of}[\s,]*(${year4})(?:\s?[-–/]\s?(?:20)?(\d\d)(?!\d))?`, (m) => {
    const name = (m[1] ?? "").toLowerCase();
    // A term of an academic year: spring and summer fall into its second calendar year.
    const inYear = m[3] && name !== "autumn" ? Number(m[2]) + 1 : Number(m[2]);
    return periods(seasonPeriod(name, inYear, true));
  }),
  form("term behind", String.raw`(${season})\s+(${year4})\s+terms?`, (m) => periods(seasonPeriod(m[1] ?? "", Number(m[2]), true))),
  form("season range", String.raw`(${season})${of}[\s,]*(${year4})?${dash}(${season})${of}[\s,]*(${year4})`, (m) =>
    /\//.test(m[0]) && m[2] ? null : periods(span(seasonPeriod(m[1] ?? "", Number(m[2] ?? m[4]), false), seasonPeriod(m[3] ?? "", Number(m[4]), false)))),
  form("season", String.raw`(${season})(?:\s+(?:holidays?|break|vacation))?${of}[\s,]*(${year4}|['’]\d\d)(?:\s?[-–/]\s?(?:20)?(\d\d)(?!\d))?`, (m) => {
    const name = (m[1] ?? "").toLowerCase();
    const inYear = m[3] && (name === "spring" || name === "summer") ? yearNumber(m[2] ?? "") + 1 : yearNumber(m[2] ?? "");
    return periods(seasonPeriod(name, inYear, false));
  }),
  form("season of a short year", String.raw`(${season})${of}\s+(\d\d)(?!\d|st|nd|rd|th|\s*[-–/])`, (m) => {
    const y = fullYear(Number(m[2]));
    return y >= 2005 && y <= 2045 ? periods(seasonPeriod(m[1] ?? "", y, false)) : null;
  }),
  form("easter", String.raw`easter\s+(${year4})`, (m) => periods(span(monthPeriod(Number(m[1]), 3), monthPeriod(Number(m[1]), 4)))),
  form("half term", String.raw`(autumn|spring|summer)(?:\s+(?:half[\s-]?)?term)?\s*([12])(?:\s+(${year4}))?(?!\d)`, (m) => {
    const [from, to] = halfTerms[`${(m[1] ?? "").toLowerCase()} ${m[2] ?? ""}`] ?? [9, 10];
    const inYear = (y: number): DayPeriod | null => span(monthPeriod(y, from), monthPeriod(y, to));
    if (m[3]) return periods(inYear(Number(m[3])));
    return { kind: "needsYear", complete: (y) => [inYear(y)].filter((period) => period !== null) };
  }),
  form("season without a year", String.raw`(${season})(?:\s+terms?)?`, (m) => {
    const name = m[1] ?? "";
    const isTerm = /term/i.test(m[0]);
    return { kind: "needsYear", complete: (y) => [seasonPeriod(name, y, isTerm)].filter((period) => period !== null) };
  }),
  form("half of a year", String.raw`(?:h([12])|(first|second|1st|2nd)\s+half(?:\s+of)?)\s*(?:fy\s?)?(${year4})\s?[-–/]\s?(?:20)?(\d\d)`, (m) => {
    const second = m[1] === "2" || /^(?:second|2nd)/i.test(m[2] ?? "");
    const first = Number(m[3]);
    return periods(span(financialQuarter(first, second ? 3 : 1), financialQuarter(first, second ? 4 : 2)));
  }),
  form("financial years", String.raw`(${year4})\s?/\s?(?:20)?(\d\d)\s*(?:-|–|—|to)\s*(${year4})\s?/\s?(?:20)?(\d\d)(?!\d)`, (m) => {
    const [first, last] = [Number(m[1]), Number(m[3])];
    if (Number(m[2]) !== (first + 1) % 100 || Number(m[4]) !== (last + 1) % 100 || last <= first) return null;
    return periods(span(financialYears(first), financialYears(last)));
  }),
  form("years", String.raw`(?:fy\s?)?(${year4})\s?(?:-|–|—|/|to)\s?(${year4}|\d\d)(?!\d|[/-]\d)(?:\s*(?:financial|municipal)\s+year)?`, (m) => periods(yearsOf(m[1] ?? "", m[2] ?? ""))),
  form("financial year with one digit", String.raw`(?:fy\s?)?(${year4})\s?/\s?(\d)(?![\d/])`, (m) => {
    const first = Number(m[1]);
    return Number(m[2]) === (first + 1) % 10 ? periods(financialYears(first)) : null;
  }),
  form("half year", String.raw`h([12])\s+(${year4})\s?[/-]\s?(?:20)?(\d\d)(?![\d/])`, (m) => {
    const [half, first] = [Number(m[1]), Number(m[2])];
    if (Number(m[3]) !== (first + 1) % 100) return null;
    return periods(span(financialQuarter(first, half === 1 ? 1 : 3), financialQuarter(first, half === 1 ? 2 : 4)));
  }),
  form("short years", String.raw`(?:fy\s?)?['’]?(\d\d)\s?/\s?['’]?(\d\d)(?![\d/])`, (m) => {
    const first = Number(m[1]);
    return Number(m[2]) === (first + 1) % 100 ? periods(financialYears(fullYear(first))) : null;
  }),
  form("financial year", String.raw`(?:fy|financial year)\s?['’]?(${year4}|\d\d)(?:\s?[-–/]\s?(?:20)?(\d\d))?(?![\d/])`, (m) => {
    const written = yearNumber(m[1] ?? "");
    // "FY26" is the year that ends in March 2026.
    return periods(financialYears(m[2] ? written : written - 1));
  }),
  form("christmas", String.raw`(?:christmas|xmas|year end|end of (?:the )?calendar year)\s+(${year4})`, (m) => periods(monthPeriod(Number(m[1]), 12))),
  form("end of the financial year", String.raw`(?:end of (?:the |this )?(?:financial |fiscal )?year|(?:financial )?year[\s-]end|end of f\/?y)`, (_m, context) =>
    context.planYear === null ? null : periods(monthPeriod(context.planYear + 1, 3))),
  form("year of the plan", String.raw`(?:in |by |end of |by end of )?(?:year|yr)\s+([1-5]|one|two|three|four|five)`, (m, context) => {
    if (!context.planPeriod) return null;
    const number = { one: 1, two: 2, three: 3, four: 4, five: 5 }[(m[1] ?? "").toLowerCase()] ?? Number(m[1]);
    const start = partsOfDay(context.planPeriod.start);
    const last = partsOfDay(context.planPeriod.end).year;
    const first = start.year + number - 1;
    if (first > last) return null;
    return periods(yearsLike(start.month, first, first));
  }),
  form("years of the plan", String.raw`(?:in )?(?:year|yr)s?\s+([1-5])(?:,\s*[2-9])*,?\s*(?:-|–|to|and|&)\s*([1-9])`, (m, context) => {
    if (!context.planPeriod) return null;
    const start = partsOfDay(context.planPeriod.start);
    const [first, last] = [start.year + Number(m[1]) - 1, start.year + Number(m[2]) - 1];
    if (first >= last || last > partsOfDay(context.planPeriod.end).year) return null;
    return periods(yearsLike(start.month, first, last));
  }),
  form("whole plan", String.raw`(?:throughout|during|over|across|life(?:time)? of|duration of|for the duration of|end of)\s+(?:the\s+)?(?:plan|strategy|programme)(?:\s+period)?`, (_m, context) =>
    context.planPeriod ? periods({ start: context.planPeriod.start, end: context.planPeriod.end }) : recurring()),
  form("year", String.raw`(?<!\d[/.-])(${year4})(?![/-]\d)`, (m) => periods(calendarYears(Number(m[1]), Number(m[1])))),
  form("day without a year", String.raw`${weekday}(${day})${of}[\s-]*(${month})`, (m) => {
    const d = parseInt(m[1] ?? "");
    const number = monthNumber(m[2] ?? "");
    return { kind: "needsYear", complete: (y) => [dayOf(y, number, d)].filter((period) => period !== null) };
  }),
  form("months without a year", String.raw`(${month})\s*(?:-|–|to)\s*(${month})`, (m) => {
    const from = monthNumber(m[1] ?? "");
    const to = monthNumber(m[2] ?? "");
    return { kind: "needsYear", complete: (y) => [span(monthPeriod(from > to ? y - 1 : y, from), monthPeriod(y, to))].filter((period) => period !== null) };
  }),
  form("month without a year", String.raw`(${month})`, (m) => {
    // "may" and "mar" in a sentence are words.
    if (/^[a-z]/.test(m[0]) && /^(?:may|mar|dec|sep|oct|jan)\b/.test(m[0])) return null;
    const number = monthNumber(m[1] ?? "");
    return { kind: "needsYear", complete: (y) => [monthPeriod(y, number)] };
  }),
  form("ongoing", String.raw`(?:on-?\s?going|continuous(?:ly)?|continual(?:ly)?|continuing|rolling(?: programme)?|permanent(?:ly)?|throughout(?: the)?(?: (?:year|period|life of the plan))?|business as usual|bau|as and when(?: required)?|as required|all year(?: round)?)`, recurring),
  form("recurrence", String.raw`(?:(?:bi-?|tri-?|half[\s-]?)?(?:daily|weekly|fortnightly|monthly|quarterly|termly|yearly|annual(?:ly)?)|biannual(?:ly)?|six[\s-]?monthly|\d{1,2}[\s-]?m(?:onth|'|’)?(?:th)?ly|twice (?:a|per) (?:year|term|month)|(?:once |twice )?(?:each|every|per|once a|once per) (?:\w+ )?(?:day|week|month|quarter|term|half[\s-]term|year|meeting|fortnight|six weeks|holidays?|season|winter|spring|summer|autumn|\d+ (?:weeks|months))s?)(?:\s+(?:basis|review|reviews|report|reports|reporting|updates?|monitoring))?`, recurring),
];
