/** Key of the document in which stands what Plan Check made in this workbook; src/excel keeps it. */
export const madeKey = "made";
