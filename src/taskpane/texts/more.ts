import { countOf } from "../../run/sentences";

/** Words of the More tab's tools for findings in the workbook itself. */
export const marks = {
  title: "Findings in the sheets",
  text: "A line around every cell with a finding: solid for errors, dashed for warnings, dotted for notes. Colours and text of your cells stay as they are, and nothing is left behind when you take the marks off.",
  mark: "Mark cells",
  markAgain: "Mark again",
  unmark: "Remove marks",
  marked: (cells: number): string => `${countOf(cells, "cell is", "cells are")} marked. Mark again after changes.`,
  nothing: "There are no findings to mark.",
};

export const findingsSheet = {
  title: "Findings sheet",
  text: "Every finding in a table with a link to its cell, for people who work without this pane. Built again in place; columns and notes that you add to the table stay.",
  build: "Build findings sheet",
};
