import { countOf, longDate } from "../../run/sentences";

const longest = 90;

export const review = {
  title: "Quarterly review",
  text: "Adds columns for latest position, delivery RAG, commentary, corrective action, reviewed by and reviewed on where a table has none, for the latest actual where rows have a target of their own, and for the actual that is due in each indicator list. Nothing that stands in a sheet is changed.",
  start: "Start quarterly review",
  ready: "Every table has the columns of a review.",
  still: "Still to be reviewed, by lead",
  done: (asAt: string): string => `Every open action has been reviewed in the quarter of ${longDate(asAt)}.`,
  lead: (lead: string | null, count: number): string => `${lead ?? "No lead"}: ${countOf(count, "action")}`,
  action: (reference: string | null, text: string): string => {
    const words = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
    return reference === null ? words : `${reference} ${words}`;
  },
};
