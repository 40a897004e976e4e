import { useEffect, useMemo, useState } from "react";
import type { FindingLine } from "../state/findings";
import { goneFrom, withLeaving, type ShownLine } from "../state/leaving";

/** How long a finding that is gone fades, ms; finding-row.tsx has the same. */
const fading = 400;

const wantsStillness = (): boolean => typeof matchMedia !== "undefined" && matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * The list's lines with those that the last check took away still fading. Other changes of the list (a filter, a group
 * that is opened) are at once, and so is everything for those who want no motion.
 * @param checked what the lines come from; only where it changes do lines fade
 */
export function useLeaving(lines: readonly FindingLine[], checked: unknown): readonly ShownLine[] {
  const [shown, setShown] = useState<{ readonly checked: unknown; readonly lines: readonly FindingLine[]; readonly before: readonly FindingLine[]; readonly gone: readonly FindingLine[] }>({
    checked,
    lines,
    before: [],
    gone: [],
  });
  if (shown.lines !== lines) {
    const gone = shown.checked === checked || wantsStillness() ? [] : goneFrom(shown.lines, lines);
    setShown({ checked, lines, before: shown.lines, gone });
  }
  const { before, gone } = shown;
  useEffect(() => {
    if (gone.length === 0) return;
    const timer = setTimeout(() => setShown((now) => (now.gone === gone ? { ...now, before: [], gone: [] } : now)), fading);
    return () => clearTimeout(timer);
  }, [gone]);
  return useMemo(() => withLeaving(before, lines, gone), [before, lines, gone]);
}
