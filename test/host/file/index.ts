export * from "./errors";
export type * from "./opened";
export { openWorkbookFile } from "./open";
export { saveWorkbookFile } from "./save";
