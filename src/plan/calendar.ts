/** The calendar as British public bodies use it; dates are ISO days ("2011-03-31"), periods include both ends. */

export interface DayPeriod {
  readonly start: string;
  readonly end: string;
}

/** Month names and the abbreviations that officers write, lower case, without the full stop. */
export const monthNumbers: ReadonlyMap<string, number> = new Map([
  ["january", 1], ["jan", 1],
  ["february", 2], ["feb", 2], ["febuary", 2],
  ["march", 3], ["mar", 3],
  ["april", 4], ["apr", 4],
  ["may", 5],
  ["june", 6], ["jun", 6],
  ["july", 7], ["jul", 7],
  ["august", 8], ["aug", 8],
  ["september", 9], ["sept", 9], ["sep", 9],
  ["october", 10], ["oct", 10],
  ["november", 11], ["nov", 11],
  ["december", 12], ["dec", 12],
]);

const two = (n: number): string => String(n).padStart(2, "0");

/** ISO day; month 1-12, day 1-31. */
export function isoDay(year: number, month: number, day: number): string {
  return `${year}-${two(month)}-${two(day)}`;
}

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether there is such a day. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function monthPeriod(year: number, month: number): DayPeriod {
  return { start: isoDay(year, month, 1), end: isoDay(year, month, daysInMonth(year, month)) };
}

export function dayPeriod(year: number, month: number, day: number): DayPeriod {
  const day1 = isoDay(year, month, day);
  return { start: day1, end: day1 };
}

export function calendarYears(first: number, last: number): DayPeriod {
  return { start: isoDay(first, 1, 1), end: isoDay(last, 12, 31) };
}

/** Financial years, April to March: (2010, 2010) is 2010/11. */
export function financialYears(first: number, last: number = first): DayPeriod {
  return { start: isoDay(first, 4, 1), end: isoDay(last + 1, 3, 31) };
}

/** Academic years, September to August. */
export function academicYears(first: number, last: number = first): DayPeriod {
  return { start: isoDay(first, 9, 1), end: isoDay(last + 1, 8, 31) };
}

/** Quarter 1-4 of the financial year that starts in April of `year`. */
export function financialQuarter(year: number, quarter: number): DayPeriod {
  const month = 1 + (quarter % 4) * 3;
  const inYear = quarter === 4 ? year + 1 : year;
  return { start: isoDay(inYear, month, 1), end: monthPeriod(inYear, month + 2).end };
}

/** Four digits of a year that was written with two: 97 → 1997, 11 → 2011. */
export function fullYear(written: number): number {
  if (written >= 100) return written;
  return written >= 80 ? 1900 + written : 2000 + written;
}

/** ISO day of Excel's serial day number (1900 date system); null where it is no day of 1990 to 2099. */
export function dayOfSerial(serial: number): string | null {
  if (!Number.isFinite(serial) || serial < 32_874 || serial >= 73_051) return null;
  return new Date((Math.floor(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

const monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** An ISO day in en-GB: "2010-09-30" → "30 September 2010". */
export function longDate(day: string): string {
  const parts = partsOfDay(day);
  return `${parts.day} ${monthNames[parts.month - 1] ?? ""} ${parts.year}`;
}

/** The year in which the financial year of an ISO day began: 2010 for any day from April 2010 to March 2011. */
export function financialYearOf(day: string): number {
  const { year, month } = partsOfDay(day);
  return month >= 4 ? year : year - 1;
}

/** Month and year of an ISO day: "2010-09-30" → "September 2010". */
export function longMonth(day: string): string {
  const parts = partsOfDay(day);
  return `${monthNames[parts.month - 1] ?? ""} ${parts.year}`;
}

/** Year, month and day of an ISO day. */
export function partsOfDay(day: string): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}
