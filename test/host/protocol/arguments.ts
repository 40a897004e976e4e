import { isHostObject, type HostObject } from "./define";
import { refuse } from "./errors";

/** Readers of arguments: a value of the right type, or Excel's InvalidArgument. */

const wrong = (what: string) => refuse("InvalidArgument", `The argument is invalid or missing or has an incorrect format. (${what})`);

export function asText(value: unknown, what: string): string {
  if (typeof value !== "string") throw wrong(what);
  return value;
}

export function asTextOrNull(value: unknown, what: string): string | null {
  return value === null || value === undefined ? null : asText(value, what);
}

export function asNumber(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw wrong(what);
  return value;
}

export function asInteger(value: unknown, what: string): number {
  if (!Number.isInteger(value)) throw wrong(what);
  return asNumber(value, what);
}

export function asBoolean(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw wrong(what);
  return value;
}

export function asRecord(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isHostObject(value)) throw wrong(what);
  return Object.fromEntries(Object.entries(value));
}

export function asObject(value: unknown, type: string): HostObject {
  if (!isHostObject(value) || value.type !== type) throw wrong(type);
  return value;
}

/** One of Office.js' enumeration values; Office.js and Excel compare them without regard to case. */
export function asOneOf<T extends string>(value: unknown, allowed: readonly T[], what: string): T {
  const text = asText(value, what).toLowerCase();
  const match = allowed.find((one) => one.toLowerCase() === text);
  if (match === undefined) throw wrong(what);
  return match;
}

export function asGrid(value: unknown, what: string): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) throw wrong(what);
  return value.map((row: unknown) => {
    if (!Array.isArray(row)) throw wrong(what);
    return row;
  });
}
