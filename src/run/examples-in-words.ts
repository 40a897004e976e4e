import type { DateExample, FigureExample, LeadExample } from "../plan/understood-forms";
import { longDate } from "./sentences";

/** "1 March 2027 to 31 March 2027", "from 1 May 2026", "repeats, without a date of its own". */
export function dateInWords({ read }: DateExample): string {
  if (read === null) return "repeats, without a date of its own";
  if (read.end === null) return `from ${longDate(read.start)}`;
  return read.start === read.end ? longDate(read.start) : `${longDate(read.start)} to ${longDate(read.end)}`;
}

export function leadInWords({ read }: LeadExample): string {
  return read.length === 0 ? "nobody yet" : read.join(" · ");
}

const whyWords = { "not-yet-available": "not yet available, so not rated", "no-target": "no target, so not rated", unreadable: "no figure, so not rated, and said" } as const;

/** "68 %", "1290"; in words where there is no figure. */
export function figureInWords({ read }: FigureExample): string {
  if (read.value === null) return whyWords[read.why];
  return read.unit === null ? String(read.value) : `${read.value} (${read.unit})`;
}
