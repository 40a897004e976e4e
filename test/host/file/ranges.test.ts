import fc from "fast-check";
import { cellCount, readRectangles, subtract, writeRectangles, type Rectangle } from "./ranges";

test.each([
  ["A1", "A1"],
  ["$B$2:$D$9 F1", "B2:D9 F1"],
  ["A:C", "A1:C1048576"],
  ["3:4", "A3:XFD4"],
  ["", ""],
])("reads %s as %s", (references, written) => {
  expect(writeRectangles(readRectangles(references))).toBe(written);
});

const rectangle: fc.Arbitrary<Rectangle> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

const cells = (rectangles: readonly Rectangle[]): Set<string> => {
  const found = new Set<string>();
  for (const { top, left, bottom, right } of rectangles) {
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) found.add(`${row} ${column}`);
  }
  return found;
};

test("subtracting leaves exactly the cells that are in none of the others, each once", () => {
  fc.assert(
    fc.property(rectangle, fc.array(rectangle, { maxLength: 3 }), (from, away) => {
      const rest = subtract([from], away);
      const gone = cells(away);
      expect([...cells(rest)].sort()).toEqual([...cells([from])].filter((cell) => !gone.has(cell)).sort());
      expect(cellCount(rest)).toBe(cells(rest).size);
    }),
  );
});
