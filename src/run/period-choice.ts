import { longMonth } from "../plan/calendar";
import type { Period } from "../plan/model";

/** The id of an answer that is a period: "2010-04-01..2011-03-31". */
export const periodChoice = ({ start, end }: Pick<Period, "start" | "end">): string => `${start}..${end}`;

/** The period that an answer's id stands for; null where it stands for none. */
export function periodOfChoice(choice: string): Period | null {
  const [, start, end] = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(choice) ?? [];
  return start && end ? { text: `${longMonth(start)} to ${longMonth(end)}`, start, end } : null;
}
