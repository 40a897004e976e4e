import fc from "fast-check";
import { changedWords } from "../../src/taskpane/state/changed-words";

test.each([
  ["a short text is given whole", "A1. 3", "A1.3", { before: "A1. 3", after: "A1.3" }],
  ["an empty cell", "", "7", { before: "", after: "7" }],
  [
    "of a long one what differs, from word to word",
    "Hold daily duty meetings with the hospital and report to the board (N1 59) by the end of each of the four quarters",
    "Hold daily duty meetings with the hospital and report to the board (NI 59) by the end of each of the four quarters",
    { before: "…report to the board (N1 59) by the end of each…", after: "…report to the board (NI 59) by the end of each…" },
  ],
  [
    "a change at the start",
    "SS1. 0 Ride to school with the club on every second Friday",
    "SS1.0 Ride to school with the club on every second Friday",
    { before: "SS1. 0 Ride to school with…", after: "SS1.0 Ride to school with…" },
  ],
])("%s", (_, before, after, expected) => {
  expect(changedWords(before, after)).toEqual(expected);
});

test("what is shown of two texts differs where they do", () => {
  const text = fc.string({ maxLength: 120 });
  fc.assert(
    fc.property(text, text, text, text, (start, a, b, end) => {
      fc.pre(a !== b);
      const { before, after } = changedWords(start + a + end, start + b + end);
      expect(before).not.toBe(after);
    }),
  );
});
