import fc from "fast-check";
import { matchesOf } from "../../src/plan/matches";

describe("every match of an expression", () => {
  test.each([
    ["none", /\d/g, "no figure", []],
    ["several", /\d+/g, "3 of 12", ["3", "12"]],
    ["empty ones", /x*/g, "axx", ["", "xx", ""]],
    ["at the end", /\.$/g, "end.", ["."]],
  ])("%s", (_what, pattern, text, expected) => {
    expect(matchesOf(pattern, text).map(([match]) => match)).toEqual(expected);
  });

  test("is what matchAll gives, whatever was asked of the expression before", () => {
    const pattern = /[ab]+|c?/gi;
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "B", "c", " ") }), fc.nat(10), (text, before) => {
        pattern.lastIndex = before;
        const places = (matches: Iterable<RegExpExecArray>) => [...matches].map((match) => [match.index, match[0]]);
        const ours = places(matchesOf(pattern, text));
        pattern.lastIndex = 0;
        expect(ours).toEqual(places(text.matchAll(pattern)));
      }),
    );
  });
});
