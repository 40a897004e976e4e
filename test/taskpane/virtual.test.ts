import fc from "fast-check";
import { offsetsOf, rangeOf } from "../../src/taskpane/state/virtual";

test("offsets add up", () => {
  expect(offsetsOf([10, 20, 5], (height) => height)).toEqual([0, 10, 30, 35]);
  expect(offsetsOf([], () => 1)).toEqual([0]);
});

test.each([
  ["an empty list", [0], 0, 100, { first: 0, last: 0 }],
  ["a list that fits", [0, 10, 30], 0, 100, { first: 0, last: 2 }],
  ["a list far below the window", [0, 10, 30], -5000, -4000, { first: 0, last: 0 }],
])("%s", (_, offsets, top, bottom, expected) => {
  expect(rangeOf(offsets, top, bottom)).toEqual(expected);
});

test("every row that touches the window is in the range, and the range is within the list", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 300 }), fc.integer({ min: -2000, max: 40000 }), fc.integer({ min: 1, max: 2000 }), (heights, top, height) => {
      const offsets = offsetsOf(heights, (one) => one);
      const { first, last } = rangeOf(offsets, top, top + height);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(last).toBeGreaterThanOrEqual(first);
      expect(last).toBeLessThanOrEqual(heights.length);
      heights.forEach((_, index) => {
        const touches = (offsets[index + 1] ?? 0) > top && (offsets[index] ?? 0) < top + height;
        if (touches) expect(index >= first && index < last).toBe(true);
      });
    }),
  );
});
