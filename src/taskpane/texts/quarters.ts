import type { KeptQuarters } from "../../run/evaluation";
import { countOf, longDate } from "../../run/sentences";

/** Words of the quarters that a workbook keeps. */
export const quarters = {
  title: "Close the quarter",
  text: "Keeps today’s figures, policy and statuses in this workbook under a name, so that the next board sees what moved. No cell is changed.",
  name: "Name of the quarter",
  close: "Close the quarter",
  replaces: (name: string): string => `${name} was closed before. Closing it again replaces what was kept.`,
  kept: "Kept quarters",
  none: "No quarter has been closed yet.",
  since: "What moved since the last quarter",
  line: ({ name, asAt, indicators, actions }: KeptQuarters["quarters"][number]): string =>
    `${name}, as at ${longDate(asAt)}: ${countOf(indicators, "indicator")}, ${actions === null ? "too many actions to keep one by one" : countOf(actions, "action")}`,
  forget: "Forget",
  forgetOf: (name: string): string => `Forget ${name}`,
  dropped: (count: number): string => `${countOf(count, "older quarter was", "older quarters were")} dropped, because the workbook keeps a limited amount.`,
  unread: (count: number): string => `${countOf(count, "kept quarter", "kept quarters")} could not be read. What was kept stays in the workbook as it is.`,
};
