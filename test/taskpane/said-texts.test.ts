import { saidTexts } from "./said-texts";

const texts = saidTexts();
/** Words of plans that are looked for, not said. */
const lookedFor = /^src\/(?:rules\/likeness|reading\/headings)\.ts/;
const said = texts.filter(({ at }) => !lookedFor.test(at));
/** What programs are offered is named as programmers name it. */
const forPrograms = /JSON Schema|ISO with both ends/;

const found = (pattern: RegExp, except: RegExp | null): string[] => said.filter(({ text }) => pattern.test(text) && !except?.test(text)).map(({ at, text }) => `${at}: ${text}`);

test("the list has the pane's texts, Excel's problems, rules and reasons in it", () => {
  expect(said.length).toBeGreaterThan(1000);
  for (const room of ["src/taskpane/texts", "src/excel/problem", "src/rules", "src/rag", "src/run", "src/summary"]) expect(said.some(({ at }) => at.startsWith(room))).toBe(true);
});

test.each<[string, RegExp, RegExp | null]>([
  ["an exclamation mark", /[a-z)]!(?:\s|$)/, null],
  ["an American spelling", /\b(?:color|center|organiz\w+|behavior|analyz\w+|labeled|canceled|gray|fulfill\w*|favorite|catalog|judgment|utiliz\w+|summariz\w+|recogniz\w+|customiz\w+)\b/i, null],
  ["a programmer's word", /\b(?:null|undefined|exception thrown|API|JSON|sync|parse\w*|payload|regex|boolean|schema|array|token|cache|Office\.js|ExcelApi|namespace|XML|fingerprint|snapshot|worker|stack|callback)\b/i, forPrograms],
  ["blame", /\b(?:you (?:failed|forgot|must not)|illegal|invalid|wrongly entered|bad input|oops|sorry)\b/i, null],
  ["two spaces", /\S {2,}\S/, null],
])("none has %s", (_, pattern, except) => {
  expect(found(pattern, except)).toEqual([]);
});
