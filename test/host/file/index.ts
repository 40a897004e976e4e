export * from "./errors";
export type * from "./opened";
export { openWorkbookFile, removeNote } from "./open";
export { saveWorkbookFile } from "./save";
export { compareFiles, describeDifference, type CompareOptions, type Difference } from "./compare";
