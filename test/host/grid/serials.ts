/** Excel's day numbers (1900 system; 1 = 1 January 1900, with Excel's 29 February 1900 before 60). */

const millisecondsPerDay = 86_400_000;
const dayOfUnixEpoch = 25_569;

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

/** Day number of a date, or null where there is no such day (31 February, or before 1900). */
export function serialOfDate(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (year < 1900 || year > 9999 || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return null;
  const serial = time / millisecondsPerDay + dayOfUnixEpoch;
  return serial < 61 ? serial - 1 : serial;
}

/** Day number of what exceljs read as a Date; `date1904` where the workbook counts from 1904. */
export function serialOfJsDate(date: Date, date1904: boolean): number {
  const serial = date.getTime() / millisecondsPerDay + dayOfUnixEpoch;
  // Rounded to a tenth of a millisecond's worth of days, so that what was 40210.5 in the file is 40210.5 again.
  return Math.round((date1904 ? serial - 1462 : serial) * 1e9) / 1e9;
}

export function datePartsOf(serial: number): DateParts {
  const seconds = Math.round(serial * 86_400);
  const date = new Date((seconds - dayOfUnixEpoch * 86_400) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay(),
  };
}
