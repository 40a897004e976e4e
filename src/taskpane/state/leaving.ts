import type { FindingLine } from "./findings";

/** A line of the list, or one that is on its way out of it. */
export type ShownLine = FindingLine & { readonly isLeaving?: true };

/** More than these at once are no news about single findings: they go without a farewell. */
const most = 60;

/** Lines that stood in the list and do not any more; group headings just go. */
export function goneFrom(before: readonly FindingLine[], now: readonly FindingLine[]): readonly FindingLine[] {
  const keys = new Set(now.map(({ key }) => key));
  const gone = before.filter((line) => line.kind === "finding" && !keys.has(line.key));
  return gone.length > most ? [] : gone;
}

/** The list with lines that are leaving it still at their places. */
export function withLeaving(before: readonly FindingLine[], now: readonly FindingLine[], gone: readonly FindingLine[]): readonly ShownLine[] {
  if (gone.length === 0) return now;
  const isGone = new Set(gone);
  const keys = new Set(now.map(({ key }) => key));
  const behind = new Map<string | null, ShownLine[]>();
  let last: string | null = null;
  for (const line of before) {
    if (keys.has(line.key)) last = line.key;
    if (!isGone.has(line)) continue;
    const known = behind.get(last) ?? [];
    behind.set(last, [...known, { ...line, isLeaving: true }]);
  }
  return [...(behind.get(null) ?? []), ...now.flatMap((line) => [line, ...(behind.get(line.key) ?? [])])];
}
