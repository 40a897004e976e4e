import type { Skipped } from "../../workbook/changes";
import type { Busy } from "../state/state";

/** Words for what is done while the view stays as it is. */
export const busyWith: Readonly<Record<Busy, string>> = {
  writing: "Writing to the workbook",
  checking: "Checking again",
  keeping: "Keeping this in the workbook",
};

/** "Done: Fix A11 on P1 Obesity." with what was left, where something was. */
export function wasDone(label: string, skipped: readonly Skipped[]): string {
  const done = `Done: ${label}.`;
  if (skipped.length === 0) return done;
  const [first] = skipped;
  const more = skipped.length > 1 ? ` ${skipped.length - 1} more ${skipped.length === 2 ? "was" : "were"} left.` : "";
  return first ? `${label}: not all was done. ${first.sheet}: ${first.why}${more}` : done;
}

export const couldNotCheck = (why: string): string => `Could not check again: ${why}`;
export const dismiss = "Close this message";
