import type { Figure } from "../plan/model";

/** Rounds to the decimals that the cell shows, so that figures that look equal are equal. */
export function asShown(figure: Figure): number | null {
  if (figure.value === null) return null;
  return figure.decimals === undefined ? figure.value : roundTo(figure.value, figure.decimals);
}

/** Half away from zero, without the noise of binary fractions. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** Math.min(decimals, 10);
  const scaled = Math.abs(value) * factor;
  return clean((Math.sign(value) * Math.round(Number(scaled.toPrecision(12)))) / factor);
}

/** 8.399999999999999 → 8.4. */
export function clean(value: number): number {
  const rounded = Number(value.toPrecision(12));
  return rounded === 0 ? 0 : rounded;
}

/** a - b without the noise of binary fractions, which is as large as a and b make it: 290.6 - 290.53 is 0.07. */
export function difference(a: number, b: number): number {
  const size = Math.max(Math.abs(a), Math.abs(b));
  if (size === 0) return 0;
  const decimals = Math.min(20, Math.max(0, 12 - Math.ceil(Math.log10(size))));
  return clean(Number((a - b).toFixed(decimals)));
}

/** "1,290", "0.25", "-6": at most two decimals, thousands apart. */
export function inWords(value: number): string {
  const rounded = roundTo(value, Math.abs(value) < 1 && value !== 0 ? 3 : 2);
  return rounded.toLocaleString("en-GB", { maximumFractionDigits: 3 });
}
