import type { RagStatus } from "../../plan/model";
import { ragWord } from "../../rag/words";
import { countOf } from "../../run/sentences";

/** Words of the carry forward at the year's end. */
export const carry = {
  title: "Carry forward to next year",
  text: "Makes next year’s plan in new sheets beside this year’s, in the same layout. Your choices are kept in the workbook. Complete actions leave. Actions that somebody gave a Red for delivery are carried. You choose for the rest; outcome RAG decides nothing. This year’s sheets are not changed.",
  counts: (leave: number, carried: number, open: number): string =>
    `${countOf(carried, "action is", "actions are")} carried, ${countOf(leave, "action leaves", "actions leave")}${open > 0 ? `. Still to choose: ${countOf(open, "action")}` : ""}.`,
  past: (count: number): string => `${countOf(count, "carried action has", "carried actions have")} only dates that are past; the new sheet says so in the row.`,
  both: "Both years’ actions are counted from then on. To count one year only, open What I read and say that the other year’s sheets are no plan.",
  priority: "Priority",
  priorityOf: (name: string, open: number): string => (open === 0 ? name : `${name} (${open} to choose)`),
  choose: "Choose",
  carry: "Carry forward",
  leave: "Leave behind",
  carryRest: "Carry the rest of this priority",
  leaveRest: "Leave the rest of this priority",
  make: "Make next year’s sheets",
  made: "Next year’s plan is there already:",
  madeSheet: (count: number, from: string): string => `${countOf(count, "action")} of ${from} ${count === 1 ? "stands" : "stand"} on`,
  toAdd: (count: number): string => (count === 0 ? "Everything that is carried stands there." : `${countOf(count, "carried action")} will be added below the rows that stand there. Those rows stay as they are.`),
  leftThere: (count: number): string => `${countOf(count, "action that you leave behind stands", "actions that you leave behind stand")} there: delete ${count === 1 ? "that row" : "those rows"} on the sheet.`,
  anew: "To begin again, delete these sheets first. When this year is over, open What I read and say that this year’s sheets are no plan: these sheets are then carried from.",
  add: "Add to next year’s sheets",
  nothing: "Nothing is carried, so no sheet would be made.",
  action: (reference: string | null, text: string, delivery: RagStatus | null): string => `${reference === null ? "" : `${reference} `}${text} (delivery: ${delivery === null ? "not given" : ragWord(delivery)})`,
};
