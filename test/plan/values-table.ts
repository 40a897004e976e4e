import type { Figure } from "../../src/plan/model";

/** How a value is read: as in the docs page, which is made from this very table. */
export interface ValueCase {
  /** The cell's text; a number cell's displayed text. */
  readonly text: string;
  readonly number?: number;
  readonly format?: string;
  readonly role?: "actual" | "target";
  readonly expected: Partial<Figure>;
  readonly says: string;
}

const value = (text: string, v: number, unit: string | null, says: string, more: Partial<Figure> = {}): ValueCase => ({ text, expected: { value: v, unit, ...more }, says });
const cell = (text: string, number: number, format: string, v: number | null, unit: string | null, says: string, more: Partial<Figure> = {}): ValueCase => ({ text, number, format, expected: { value: v, unit, ...more }, says });
const none = (text: string, why: Figure["why"], says: string, more: Partial<Figure> = {}, role?: "actual" | "target"): ValueCase => ({ text, ...(role ? { role } : {}), expected: { value: null, why, ...more }, says });

export const valueTable: readonly ValueCase[] = [
  value("4.3%", 4.3, "%", "4.3 per cent"),
  value("68 %", 68, "%", "68 per cent"),
  value("85 per cent", 85, "%", "85 per cent"),
  value("0.79", 0.79, null, "0.79"),
  value("1,290", 1290, null, "1,290"),
  value("-6.0%", -6, "%", "minus 6 per cent, shown with one decimal", { decimals: 1 }),
  value("–12%", -12, "%", "a dash before a figure is a minus"),
  value("-4.4 ppts", -4.4, "ppts", "minus 4.4 points"),
  value("+0.4 ppts", 0.4, "ppts", "0.4 points"),
  value("3.5 percentage points", 3.5, "ppts", "3.5 points"),
  value("16 points", 16, "points", "16 points of a score"),
  value("18 months", 18, "months", "18 months"),
  value("5 days", 5, "days", "5 days"),
  value("10 working days", 10, "working days", "10 working days"),
  value("0 schools", 0, "schools", "0, counted in schools"),
  value("29.5 per 1,000", 29.5, "per 1,000", "a rate"),
  value("106.5 per 10000", 106.5, "per 10,000", "a rate"),
  value("£12,600", 12600, "£", "pounds"),
  value("£81K", 81, "£ thousand", "thousand pounds, compared with other sums of money"),
  value("£1.54 million", 1.54, "£ million", "million pounds, the number as printed"),
  value("(£2.3m)", -2.3, "£ million", "a sum in brackets is negative"),
  value("1 in 5", 0.2, "ratio", "a ratio"),
  value("14 out of 16", 14, "of 16", "14 of a whole of 16"),
  value("45/54 (83%)", 83, "%", "the percentage counts, its count stands behind it"),
  value("83% (45/54)", 83, "%", "the percentage counts, its count stands behind it"),
  value("1m 45s", 105, "seconds", "105 seconds"),
  value("<5%", 5, "%", "a bound: met by less than 5", { bound: "<" }),
  value("Maintain at <10%", 10, "%", "a bound", { bound: "<" }),
  value("≤ 5", 5, null, "a bound: met by 5 or less", { bound: "<=" }),
  value("No more than 5%", 5, "%", "a bound: met by 5 or less", { bound: "<=" }),
  value("at least 95%", 95, "%", "a bound: met by 95 or more", { bound: ">=" }),
  value("95%+", 95, "%", "a bound: met by 95 or more", { bound: ">=" }),
  value("95% or more", 95, "%", "a bound: met by 95 or more", { bound: ">=" }),
  value("95% and over", 95, "%", "a bound: met by 95 or more", { bound: ">=" }),
  value("5 days and below", 5, "days", "a bound: met by 5 or less", { bound: "<=" }),
  value("=>95%", 95, "%", "a bound: met by 95 or more", { bound: ">=" }),
  value("=<5", 5, null, "a bound: met by 5 or less", { bound: "<=" }),
  value("on or above 95%", 95, "%", "a bound: met by 95 or more", { bound: ">=" }),
  value("equal to or below 5%", 5, "%", "a bound: met by 5 or less", { bound: "<=" }),
  value("under 10 days", 10, "days", "a bound", { bound: "<" }),
  { text: "10-15%", expected: { value: null, unit: "%", range: { low: 10, high: 15 } }, says: "a range from 10 to 15" },
  { text: "between 10 and 15%", expected: { value: null, unit: "%", range: { low: 10, high: 15 } }, says: "a range from 10 to 15" },
  { text: "10-15% (top band)", expected: { value: null, unit: "%", range: { low: 10, high: 15 }, band: true }, says: "a band: beyond its good side is outside it, too" },
  value("67% (prov'l)", 67, "%", "provisional", { provisional: true }),
  value("79% (unconfirmed)", 79, "%", "provisional", { provisional: true }),
  value("91% (07/08)", 91, "%", "with a date of its own: 2007/08", { asAt: "2007/08" }),
  value("-16%\n(2008 data)", -16, "%", "with a date of its own: 2008", { asAt: "2008" }),
  value("83% as at March 2010", 83, "%", "with a date of its own", { asAt: "March 2010" }),
  value("0 by 2012", 0, null, "a target that counts only in 2012", { due: "2012" }),
  value("5.6% by 2011", 5.6, "%", "a target that counts only in 2011", { due: "2011" }),
  value("£6.3 million by March 2012", 6.3, "£ million", "a target that counts only then", { due: "March 2012" }),
  value("Increase to 80%", 80, "%", "80 per cent"),
  value("Reduce to 4.2%", 4.2, "%", "4.2 per cent"),
  value("from 60% to 68%", 68, "%", "where it is to go counts"),
  value("approx 0.07%", 0.07, "%", "0.07 per cent"),
  value("83%*", 83, "%", "marks and arrows are left out"),
  value("4.2% ↑", 4.2, "%", "marks and arrows are left out"),
  value("67% (England 72%)", 67, "%", "a comparator in brackets is left out"),
  value("+8%", 8, "%", "8 per cent; beside levels without a sign it is a change on a base that nobody states, and is not compared"),
  cell("15%", 0.153, "0%", 15.3, "%", "a number cell shown as a percentage: 15.3, which looks like 15", { decimals: 0 }),
  cell("15.3%", 0.153, "0.0%", 15.3, "%", "a number cell shown as a percentage", { decimals: 1 }),
  cell("£1,540,000", 1540000, "£#,##0", 1540000, "£", "a number cell shown as money"),
  cell("5 days", 5, '0" days"', 5, "days", "the unit stands in the number format"),
  cell("0:04:30", 0.003125, "[h]:mm:ss", 270, "seconds", "an elapsed time: 270 seconds"),
  cell("31/03/2010", 40268, "dd/mm/yyyy", null, null, "a date is no figure", { why: "unreadable" }),
  none("nya: July 2010", "not-yet-available", "not published yet, due July 2010", { expected: "July 2010" }),
  none("Not yet available", "not-yet-available", "not published yet"),
  none("Available July 2026", "not-yet-available", "not published yet, due July 2026", { expected: "July 2026" }),
  none("Data due Oct 2025", "not-yet-available", "not published yet, due Oct 2025", { expected: "Oct 2025" }),
  none("TBC", "not-yet-available", "not published yet"),
  none("No target", "no-target", "no target"),
  none("Not set", "no-target", "no target"),
  none("N/A", "no-target", "no target, in a column of targets", {}, "target"),
  none("N/A", "blank", "nothing, in a column of actuals", {}, "actual"),
  none("", "blank", "nothing"),
  none("9.6% LAA: 11.0%", "unreadable", "two figures in one cell: both are shown, and which counts is asked", { others: [9.6, 11] }),
  none("75% / 80%", "unreadable", "two figures in one cell", { others: [75, 80] }),
  none("75% (stretch 80%)", "unreadable", "two figures in one cell", { others: [75, 80] }, "target"),
  none("45 (83%)", "unreadable", "two figures in one cell", { others: [45, 83] }),
  none("2 hrs for 95% 5-16s by 2011", "unreadable", "not one number"),
  none("Increase by 5%", "unreadable", "a change on a base that nobody states"),
  none("5% reduction", "unreadable", "a change on a base that nobody states"),
  none("Top quartile", "unreadable", "no number"),
  none("new", "unreadable", "no number"),
  none("#REF!", "unreadable", "an error of the sheet"),
];

/** The rows of the docs page's table. */
export function valueRows(): string[] {
  return valueTable.map(({ text, number, format, role, expected, says }) => {
    const written = `\`${text.replace(/\n/g, " ⏎ ").replace(/\|/g, "\\|") || " "}\`${number === undefined ? "" : ` (${number} as \`${format ?? ""}\`)`}${role ? ` (${role})` : ""}`;
    const range = expected.range ? `${expected.range.low} to ${expected.range.high}` : null;
    const read = typeof expected.value === "number" ? `${expected.bound ?? ""}${expected.value}` : (range ?? "—");
    return `| ${written} | ${read} | ${expected.unit ?? ""} | ${says} |`;
  });
}
