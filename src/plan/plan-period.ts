import { academicYears, calendarYears, financialYears, fullYear, isoDay, monthNumbers, monthPeriod, type DayPeriod } from "./calendar";
import type { Period } from "./model";

const year4 = String.raw`(?:19|20)\d\d`;
const month = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`;
const fromTo = new RegExp(String.raw`\b(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(${month})\s+(${year4})\s*(?:-|–|—|to|until)\s*(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(${month})\s+(${year4})`, "i");
const academic = new RegExp(String.raw`\b(?:(?:academic|school)\s+years?\s*:?\s*(${year4})\s?[-–/]\s?(?:20)?(\d\d)|(${year4})\s?[-–/]\s?(?:20)?(\d\d)\s+(?:academic|school)\s+year)(?!\d)`, "i");
const years = new RegExp(String.raw`(?<![\d.£/])(?:fy\s?)?(${year4})\s*(?:-|–|—|/|to|until|_)\s*(${year4}|\d\d)(?![\d/]|-\d|\s*%)`, "i");
const shortYears = /(?<![\d.£/-])(?:fy\s?)?(\d\d)\s?\/\s?(\d\d)(?![\d/%])/i;
/** The year of "report published 12 March 2026" dates a report, not the plan. */
const single = new RegExp(String.raw`(?<![\d.£/-]|\b${month}\.?,?\s+)(${year4})(?![\d/-]|\s*%)`, "i");

const schoolPlan = /\bschool(?:'s|’s)? (?:improvement|development|strategic) plan\b|\b(?:SIP|SDP|pupil premium strategy|academy improvement plan)\b/i;

/** "Council plan 2025-28: delivery plan 2025/26": the year that a delivery plan names within those of the longer plan. */
const plansForYear = new RegExp(String.raw`\b(?:delivery|action|annual|implementation|work|business|operational|service)\b[^\d]{0,24}(?:\byear \d\b[^\d]{0,6})?$`, "i");

function yearOfLongerPlan(text: string): RegExpExecArray | null {
  const first = years.exec(text);
  const longer = first ? yearsOf(first) : null;
  if (!first || !longer || longer.last - longer.first < 2) return null;
  const from = first.index + first[0].length;
  const second = years.exec(text.slice(from));
  const own = second ? yearsOf(second) : null;
  if (!second || !own || own.last - own.first !== 1 || own.first < longer.first || own.last > longer.last) return null;
  return plansForYear.test(text.slice(from, from + second.index)) ? second : null;
}

function yearsOf(match: RegExpExecArray): { readonly first: number; readonly last: number } {
  const first = Number(match[1]);
  const second = match[2] ?? "";
  return { first, last: second.length === 4 ? Number(second) : Math.floor(first / 100) * 100 + Number(second) };
}

const monthNumber = (name: string): number => monthNumbers.get(name.toLowerCase().replace(".", "")) ?? 1;

/**
 * The period that a plan's title or name states: "Delivery Plan 2010/11" and "2008-11" run from April to March, "2014 to 2017" from
 * April 2014 to March 2017, "academic year 2010/11" from September, "April 2024 - March 2026" as it says, "2025" the calendar year.
 */
export function readPlanPeriod(title: string): Period | null {
  const text = title.replace(/\s+/g, " ");
  const make = (match: RegExpExecArray, period: DayPeriod | null): Period | null => (period ? { text: match[0].trim(), ...period } : null);
  const long = fromTo.exec(text);
  if (long) {
    const start = isoDay(Number(long[3]), monthNumber(long[2] ?? ""), long[1] ? Number(long[1]) : 1);
    const end = long[4] ? isoDay(Number(long[6]), monthNumber(long[5] ?? ""), Number(long[4])) : monthPeriod(Number(long[6]), monthNumber(long[5] ?? "")).end;
    return start < end ? make(long, { start, end }) : null;
  }
  const school = academic.exec(text);
  if (school) return make(school, academicYears(Number(school[1] ?? school[3])));
  const span = yearOfLongerPlan(text) ?? years.exec(text);
  const ofSchool = span ? academicYears(Number(span[1])) : null;
  // A school's plan of one year is one of a school year.
  if (span && ofSchool && schoolPlan.test(text) && (span[2] ?? "").slice(-2) === ofSchool.end.slice(2, 4)) return make(span, ofSchool);
  if (span) {
    const { first, last } = yearsOf(span);
    return last > first && last - first <= 25 ? make(span, financialYears(first, last - 1)) : null;
  }
  const short = shortYears.exec(text);
  if (short && Number(short[2]) === (Number(short[1]) + 1) % 100) return make(short, financialYears(fullYear(Number(short[1]))));
  const one = single.exec(text);
  return one ? make(one, calendarYears(Number(one[1]), Number(one[1]))) : null;
}
