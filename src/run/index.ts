export { changesOf, type Command } from "./command";
export { evaluate } from "./evaluate";
export type { Evaluation, Headline, Question, RagTarget } from "./evaluation";
export type { RunOptions, RunRequest } from "./options";
export { policyPreview, type PolicyPreview, type StatusChange } from "./policy-preview";
export { ragChanges } from "./rag-changes";
export { registerSheetName, summaryChanges, summarySheetName } from "./summary-changes";
export { actionsSentence, headlineSentences, longDate, ratedSentence } from "./sentences";
export { proposeAsAt, requestOf, settingsKey, settingsOf, settingsSchema, type Settings } from "./settings";
