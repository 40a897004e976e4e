import { britishCount, countOf } from "../../run/sentences";

/** Words for fixes. */
export const fixes = {
  one: "Fix",
  all: (count: number): string => `Fix all ${britishCount(count)} of this check`,
  /** Stands in place of a cell's words where it has none. */
  empty: "empty",
  becomes: "becomes",
  oneOf: (address: string, sheet: string): string => `Fix ${address} on ${sheet}`,
  title: (count: number): string => `Fix ${countOf(count, "cell")}`,
  explain: "Each cell is written only if it still holds the words on the left. Put back undoes all of them together.",
  everyOne: "All of them",
  apply: (count: number): string => (count === 0 ? "Fix none" : `Fix ${countOf(count, "cell")}`),
  cancel: "Cancel",
  list: "Cells to fix",
};
