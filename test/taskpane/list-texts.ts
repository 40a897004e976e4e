import { saidTexts } from "./said-texts";

for (const { at, text } of saidTexts()) console.log(`${at}\t${JSON.stringify(text)}`);
