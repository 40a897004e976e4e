import type { ExcelHost } from "../host/node";

/** What somebody else may do to a plan's sheet between reading and writing. The rows are those of test/run/small-plan.ts. */
export interface Meanwhile {
  readonly what: string;
  /** Whether every row or the sheet is not what it was read as. */
  readonly moves: boolean;
  do(host: ExcelHost, sheet: string): void;
}

export const meanwhile: readonly Meanwhile[] = [
  { what: "a cell is typed", moves: false, do: ({ coAuthor }, sheet) => coAuthor.type(sheet, "G4", "2500") },
  { what: "an action is reworded", moves: false, do: ({ coAuthor }, sheet) => coAuthor.type(sheet, "B3", "Mow the verges of all parks (KPI 1)") },
  { what: "a row is inserted above", moves: true, do: ({ coAuthor }, sheet) => coAuthor.insertRows(sheet, 3) },
  { what: "a row is deleted", moves: true, do: ({ coAuthor }, sheet) => coAuthor.deleteRows(sheet, 4) },
  { what: "the rows are sorted", moves: true, do: ({ coAuthor }, sheet) => coAuthor.sortRows(sheet, "A3:G6", 2, "descending") },
  {
    what: "the same status is typed in another row and the rows are sorted",
    moves: true,
    do: ({ coAuthor }, sheet) => {
      coAuthor.type(sheet, "F3", "Green");
      coAuthor.sortRows(sheet, "A3:G6", 2, "descending");
    },
  },
  { what: "a column is inserted", moves: true, do: ({ coAuthor }, sheet) => coAuthor.insertColumns(sheet, 2) },
  { what: "the sheet is renamed", moves: true, do: ({ coAuthor }, sheet) => coAuthor.renameSheet(sheet, "P1 Parks 2011") },
  { what: "the sheet is deleted", moves: true, do: ({ coAuthor }, sheet) => coAuthor.deleteSheet(sheet) },
];
