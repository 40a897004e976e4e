/** Units of figures, brought to one spelling, so that "per cent" and "%" compare. */

const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(?:%|per\s?cent|percent|pct|pc)(?![a-z])/i, "%"],
  [/^(?:ppts?|pps?|%\s?p(?:oin)?ts?|percentage\s?p(?:oin)?ts?|per\s?cent\s?points?|p\.p\.)(?![a-z])/i, "ppts"],
  [/^(?:points?|pts?)(?![a-z])/i, "points"],
  [/^(?:working\s?days?|w\.?\s?days?)(?![a-z])/i, "working days"],
  [/^(?:calendar\s)?days?(?![a-z])/i, "days"],
  [/^(?:weeks?|wks?)(?![a-z])/i, "weeks"],
  [/^(?:months?|mths?|mnths?)(?![a-z])/i, "months"],
  [/^(?:years?|yrs?)(?![a-z])/i, "years"],
  [/^(?:hours?|hrs?)(?![a-z])/i, "hours"],
  [/^(?:minutes?|mins?)(?![a-z])/i, "minutes"],
  [/^(?:seconds?|secs?)(?![a-z])/i, "seconds"],
];

/** "% points" before "%". */
const inOrder = [...spellings.slice(1, 2), ...spellings];

/** "per 10,000", "/1000": the size of the population that a rate is for. */
const rate = /^(?:per|\/)\s?(\d{1,3}(?:[,\s]?\d{3})+|\d{2,7})(?![\d%])(?:\s+(?:of\s+)?(?:the\s+)?[a-z][a-z ]*)?/i;

/** A unit at the start of a text and what follows it; null where none stands there. */
export function readUnit(text: string): { readonly unit: string; readonly rest: string } | null {
  const plain = text.trimStart();
  for (const [pattern, unit] of inOrder) {
    const match = pattern.exec(plain);
    if (match) return { unit, rest: plain.slice(match[0].length) };
  }
  const per = rate.exec(plain);
  if (per) {
    const size = Number((per[1] ?? "").replace(/[,\s]/g, ""));
    return { unit: `per ${size.toLocaleString("en-GB")}`, rest: plain.slice(per[0].length) };
  }
  return null;
}

/** "%" and "ppts" are both counted in points. */
export function isPercentage(unit: string | null): boolean {
  return unit === "%" || unit === "ppts";
}

const moneyScale: Readonly<Record<string, number>> = { "£": 1, "£ thousand": 1_000, "£ million": 1_000_000, "£ billion": 1_000_000_000 };

/**
 * How many of unit `to` one of unit `from` is: 1 where they are the same, 0.001 from "£ thousand" to "£ million";
 * null where they cannot be compared. A missing unit takes the other's (a bare 21.1 beside 18%).
 */
export function conversion(from: string | null, to: string | null): number | null {
  if (from === to || from === null || to === null) return 1;
  if (isPercentage(from) && isPercentage(to)) return 1;
  const a = moneyScale[from];
  const b = moneyScale[to];
  if (a !== undefined && b !== undefined) return a / b;
  const singular = (unit: string) => unit.toLowerCase().replace(/s$/, "");
  return singular(from) === singular(to) ? 1 : null;
}

/** "4.3%", "16 points", "£1.54 million", "29.5 per 1,000": a number with its unit, as people write it. */
export function withUnit(value: string, unit: string | null): string {
  if (unit === null || unit === "ratio") return value;
  if (unit === "%") return `${value}%`;
  if (unit.startsWith("£")) return `${value.startsWith("-") ? "-" : ""}£${value.replace(/^-/, "")}${unit.slice(1)}`;
  return `${value} ${unit}`;
}
