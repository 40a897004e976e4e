import { britishCount } from "../../run/sentences";

/** Words of the list of findings, besides those that other views share. */
export const list = {
  lead: "Lead",
  everyone: "Everyone",
  nobody: "No lead",
  counted: (name: string, count: number): string => `${name} (${britishCount(count)})`,
  previous: "Previous",
  next: "Next",
  previousKey: "Previous finding (Shift+F8)",
  nextKey: "Next finding (F8)",
  walk: "From finding to finding",
  noMore: "There is no further finding in this direction.",
  checkAgain: "Check again",
  live: "Check while people edit",
  liveHint: "Edits of yours and of colleagues are checked as they are made.",
  sameOn: (count: number): string => `The same on ${britishCount(count)} rows`,
};
