import type { ConfigChange } from "../../rules/config-change";
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

export const cannotWatch = "This Excel does not tell Plan Check of changes. Press Check again after an edit.";

/** What a decision about findings and rules did. */
export function decided(change: ConfigChange): string {
  switch (change.kind) {
    case "setAside":
      return `Set aside: ${change.aside.rule}, ${change.aside.sheet}, ${change.aside.address}. It comes back when the cell’s words change.`;
    case "setAsideOnSheet":
      return `Set aside on ${change.aside.sheet}: ${change.aside.rule}.`;
    case "severity":
      return change.setting === null ? `${change.rule} is shown as it is by itself.` : change.setting === "off" ? `${change.rule} is off in this workbook.` : `${change.rule} is shown otherwise in this workbook.`;
    case "bringBack":
      return `Brought back: ${change.aside.rule}, ${change.aside.sheet}, ${change.aside.address}.`;
    case "bringBackOnSheet":
      return `Brought back on ${change.sheet}: ${change.rule}.`;
  }
}

/** In the pane of the workbook that was open before. */
export const sampleOpened = "The sample plan is open in a new workbook. Open Plan Check there, too.";
