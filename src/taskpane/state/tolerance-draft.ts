import type { Settings } from "../../run/settings";

/** What a person agreed for one indicator, as the workbook keeps it. */
export type AgreedTolerance = Settings["tolerances"][string];

/** What was typed into the field: nothing, a number of 0 or more, or something else. */
export type TypedTolerance = { readonly kind: "empty" } | { readonly kind: "agreed"; readonly tolerance: AgreedTolerance } | { readonly kind: "unclear" };

/**
 * Reads what was typed: "2", "2.5", "1,000"; a sign of the unit behind it is left out.
 * @param unit what the number is counted in
 */
export function readTolerance(text: string, unit: AgreedTolerance["unit"]): TypedTolerance {
  const plain = text.trim().replace(/^±\s*/, "").replace(/\s*(?:%|points?|pts)$/i, "");
  if (plain === "") return { kind: "empty" };
  if (!/^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$|^\.\d+$/.test(plain)) return { kind: "unclear" };
  return { kind: "agreed", tolerance: { amount: Number(plain.replace(/,/g, "")), unit } };
}

/** The kept tolerances with one indicator's changed; null takes it away. */
export function withTolerance(kept: Settings["tolerances"], code: string, tolerance: AgreedTolerance | null): Settings["tolerances"] {
  const others = Object.entries(kept).filter(([other]) => other !== code);
  return Object.fromEntries(tolerance === null ? others : [...others, [code, tolerance]]);
}
