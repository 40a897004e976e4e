import type { Figure } from "./model";

/**
 * Reads a number cell by its number format: a percentage is multiplied by 100, a format's literal text is the unit
 * (`0" days"`), elapsed time is seconds. A date is no figure.
 */
export function readNumberCell(text: string, value: number, numberFormat: string): Figure {
  const section = numberFormat.split(";")[0] ?? "General";
  const literal = [...section.matchAll(/"([^"]*)"/g)].map((match) => match[1]).join("").trim();
  const codes = section.replace(/"[^"]*"/g, "").replace(/\\./g, "").replace(/\[\$([^\]-]*)[^\]]*\]/g, "$1").replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  const raw = String(value);
  const shown = text.trim() === "" ? raw : text.trim();
  if (/general/i.test(codes) || codes === "@" || codes === "") {
    return { text: shown, value: clean(value), unit: null, decimals: decimalsOf(clean(value)) };
  }
  if (/[dy]/i.test(codes)) return { text: shown, value: null, unit: null, why: "unreadable" };
  if (/[hs]/i.test(codes)) return { text: shown, value: Math.round(value * 86_400), unit: "seconds", decimals: 0 };
  const decimals = /\.([0#?]+)/.exec(codes)?.[1]?.length ?? 0;
  if (codes.includes("%")) {
    const percent = clean(value * 100);
    return { text: shown === raw ? `${percent.toFixed(decimals)}%` : shown, value: percent, unit: "%", decimals };
  }
  const money = codes.includes("£") || literal.includes("£");
  const thousands = /[0#](,+)(?:[^0#]|$)/.exec(codes)?.[1]?.length ?? 0;
  if (money) {
    const unit = thousands === 1 ? "£ thousand" : thousands === 2 ? "£ million" : "£";
    return { text: shown, value: clean(value / 1000 ** thousands), unit, decimals };
  }
  const unit = literal === "" ? null : literal;
  return { text: shown, value: clean(value / 1000 ** thousands), unit, decimals: /[0#]/.test(codes) ? decimals : decimalsOf(value) };
}

/** Without the noise of binary fractions: 15.299999999999999 → 15.3. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}

function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}
