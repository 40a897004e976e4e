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

export const newPlanSheet = {
  title: "New plan sheet",
  text: "An empty sheet for more actions, with drop-downs and date checks, in the layout of this plan or in one of the built-in layouts.",
  layout: "Layout",
  name: "Name of the sheet",
  add: "Add sheet",
};

export const expected = {
  title: "What a plan is expected to have",
  text: "Plan Check adapts to the plan you have. This is what it looks for, in plain words.",
  show: "Show",
  hide: "Hide",
  headings: (headings: readonly string[]): string => `Headings such as: ${headings.join(", ")}.`,
  indicators: "An indicator list",
  indicatorsText: "A RAG needs an actual and a target of the same period, and to know which way is better.",
  dates: (period: string): string => `How due dates may be written, in a plan for ${period}`,
  leads: "How leads may be written",
  figures: "How figures may be written",
  written: "In the cell",
  read: "Read as",
  schema: "Copy JSON Schema",
  schemaText: "For programs: the plan as JSON Schema.",
  copied: "The JSON Schema is on the clipboard.",
  copyByHand: "Excel did not let it be copied. Select the text and copy it.",
};
