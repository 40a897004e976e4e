import fc from "fast-check";
import { colourWord, isPale } from "../../src/plan/rag-fill";

test.each([
  ["#FF0000", "Red"],
  ["#C00000", "Red"],
  ["#FFC7CE", "Red"],
  ["#DA3B3B", "Red"],
  ["#FFC000", "Amber"],
  ["#FFBF00", "Amber"],
  ["#FFFF00", "Amber"],
  ["#F4B183", "Amber"],
  ["#FFEB9C", "Amber"],
  ["#00B050", "Green"],
  ["#92D050", "Green"],
  ["#C6EFCE", "Green"],
  ["#00FF00", "Green"],
  ["#0070C0", "Complete"],
  ["#00B0F0", "Complete"],
  ["#5B9BD5", "Complete"],
  ["#DDEBF7", null],
  ["#FFFFFF", null],
  ["#D9D9D9", null],
  ["#000000", null],
  ["#7030A0", null],
  ["red", null],
  ["", null],
])("%s is %s", (fill, word) => expect(colourWord(fill)).toBe(word));

test("greys say nothing, and the case of the digits does not matter", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 0xffffff }), (grey, any) => {
      const two = grey.toString(16).padStart(2, "0");
      expect(colourWord(`#${two}${two}${two}`)).toBeNull();
      const hex = any.toString(16).padStart(6, "0");
      expect(colourWord(`#${hex}`)).toBe(colourWord(`#${hex.toUpperCase()}`));
    }),
  );
});

test.each([["#FFC7CE", true], ["#C6EFCE", true], ["#FFF2CC", true], ["#FF0000", false], ["#92D050", false]])("%s is pale: %s", (fill, pale) => expect(isPale(fill)).toBe(pale));
