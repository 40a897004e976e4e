import fc from "fast-check";
import { singleSpaced } from "../../src/plan/spaces";

test("every run of white space becomes one space, and nothing else changes", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "-", " ", "\n", "\t", "\u00a0") }), (text) => {
      expect(singleSpaced(text)).toBe(text.replace(/\s+/g, " "));
    }),
  );
});
