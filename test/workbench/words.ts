const because = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What the workbench says. */
export const words = {
  title: "Plan Check workbench",
  cannotOpen: (name: string, error: unknown) => `${name} could not be opened: ${because(error)}`,
  cannotSave: (error: unknown) => `The workbook could not be saved: ${because(error)}`,
  saved: (name: string) => `Saved as ${name}, in your browser’s downloads.`,
};
