/** The words of findings: quoting, listing and counting, in plain British English. */
import { singleSpaced } from "../plan/spaces";

/** Words as they stand in a cell, on one line and cut at a word to about `length` characters. */
export function excerpt(text: string, length = 60): string {
  const line = singleSpaced(text).trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length / 2)).trimEnd()} ...`;
}

/** Words in quotation marks, cut where they are long. */
export function quote(text: string, length = 60): string {
  return `"${excerpt(text, length)}"`;
}

/** "a", "a and b", "a, b and c"; beyond `most` items: "a, b, c and 4 more". */
export function list(items: readonly string[], most = 6): string {
  if (items.length > most) return `${items.slice(0, most).join(", ")} and ${items.length - most} more`;
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

/** "1 date", "4 dates". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Where another row is, seen from a sheet: "row 9", or "row 9 of P1 Obesity" on another sheet. */
export function place(sheet: string, row: number, from?: string): string {
  return sheet === from ? `row ${row}` : `row ${row} of ${sheet}`;
}

export { longDate } from "../plan/calendar";

/** A number without needless decimals: 3, 12.5, 1,290. */
export function figureText(value: number): string {
  return britishNumber.format(value);
}

const britishNumber = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 3 });
