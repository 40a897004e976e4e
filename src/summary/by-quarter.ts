import { noDate } from "./due";
import type { RegisterRow } from "./register";

export interface QuarterCount {
  /** "2010/11 Q2", or "No date". */
  readonly quarter: string;
  readonly count: number;
}

/** Actions counted by the quarter in which they are due next, earliest first, those without a date last. None where none has a date. */
export function byQuarter(rows: readonly RegisterRow[]): readonly QuarterCount[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(String(row["Quarter due"]), (counts.get(String(row["Quarter due"])) ?? 0) + 1);
  const quarters = [...counts.keys()].filter((quarter) => quarter !== noDate).sort();
  if (quarters.length === 0) return [];
  const undated = counts.get(noDate);
  return [...quarters.map((quarter) => ({ quarter, count: counts.get(quarter) ?? 0 })), ...(undated === undefined ? [] : [{ quarter: noDate, count: undated }])];
}
