import * as fc from "fast-check";
import { contentOf, inputOf, inputOfContent, longestText, typedText, valueOf } from "../../src/workbook/cell-input";

/** Texts that Excel would read as something else, if they were typed as they stand. */
const nasty = [
  "=1+1", "=cmd|' /C calc'!A0", "+SUM(A1)", "-1", "@cmd", "'007", "007", "1/2", "4.3%", "£1,200", "TRUE", "false", "#REF!", "#N/A",
  "1E5", "10:30", "(5)", "2 Jan", "March 2011", "Mar-11", "Jan 5", "GBP 5", " =1", "\t=1", "\n=1+1", "", "12", ".5", "−5", "1 1/2", "🙂", "5 مرحبا", "<b>x</b>",
];

test.each(nasty.filter((text) => text !== ""))("%j is typed with an apostrophe", (text) => {
  expect(typedText(text)).toBe(`'${text}`);
});

test.each(["Red", "Amber", "Not rated", "Improve attendance", "", "Reason", "Children’s Trust", "Éducation", "مرحبا", "NI 59, 2009/10: 60% against 68%, higher is better: 8 points short, Red because more than 3."])(
  "%j leaves no trace",
  (text) => {
    expect(typedText(text)).toBe(text);
  },
);

test("text beyond what a cell holds is cut and says so", () => {
  const typed = typedText("x".repeat(longestText + 10));
  expect(typed).toHaveLength(longestText);
  expect(typed.endsWith("…")).toBe(true);
  expect(typedText("9".repeat(longestText))).toHaveLength(longestText);
});

test.each([
  [{ text: "=1+1" }, "'=1+1", "=1+1"],
  [{ number: 5 }, 5, 5],
  [{ number: Number.NaN }, "", ""],
  [{ formula: "A1+1" }, "=A1+1", undefined],
  [{ formula: "=A1" }, "=A1", undefined],
  [{ clear: true }, "", ""],
  [null, null, undefined],
  [{ link: { sheet: "P1 O'Neill", address: "C9" }, text: 'say "x"' }, '=HYPERLINK("#\'P1 O\'\'Neill\'!C9","say ""x""")', undefined],
] as const)("%j is typed as %j and shows %j", (content, input, value) => {
  expect(inputOf(content)).toBe(input);
  expect(valueOf(content)).toBe(value);
});

test("a link's long text is cut into pieces that a formula takes", () => {
  const input = inputOf({ link: { sheet: "S", address: "A1" }, text: "a".repeat(600) });
  expect(String(input).match(/"a{1,255}"/g)).toHaveLength(3);
});

test("what a cell holds can be told from what it looks like, and typed again", () => {
  expect(contentOf(2, "=1+1")).toBe("=1+1");
  expect(contentOf("=1+1", "=1+1")).toBe("'=1+1");
  expect(inputOfContent(contentOf("=1+1", "=1+1"))).toBe("'=1+1");
  expect(inputOfContent(contentOf(2, "=1+1"))).toBe("=1+1");
  fc.assert(
    fc.property(fc.string(), (text) => {
      const input = inputOfContent(contentOf(text, text));
      expect(typeof input === "string" && input.startsWith("'") ? input.slice(1) : input).toBe(text);
      if (text.startsWith("=")) expect(input).toBe(`'${text}`);
    }),
  );
});
