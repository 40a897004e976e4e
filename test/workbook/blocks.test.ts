import * as fc from "fast-check";
import { cellBytes, cutRows, groupByWeight, overlaps } from "../../src/workbook/blocks";

test("blocks of rows cover all rows once, in order, and none is too heavy where one row is not", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 }), fc.integer({ min: 1, max: 100 }), (weights, limit) => {
      const block = { row: 7, column: 3, rowCount: weights.length, columnCount: 2 };
      const pieces = cutRows(block, limit, (row) => weights[row] ?? 0);
      let next = 7;
      for (const piece of pieces) {
        expect(piece.row).toBe(next);
        next += piece.rowCount;
        const weight = weights.slice(piece.row - 7, piece.row - 7 + piece.rowCount).reduce((sum, one) => sum + one, 0);
        expect(weight <= limit || piece.rowCount === 1).toBe(true);
      }
      expect(next).toBe(7 + weights.length);
    }),
  );
});

test("groups keep the order and the limit", () => {
  expect(groupByWeight([3, 3, 3, 9, 1], 6, (one) => one)).toEqual([[3, 3], [3], [9], [1]]);
  expect(groupByWeight([], 6, () => 1)).toEqual([]);
});

test("the weight of a cell is never less than its JSON", () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.integer(), fc.boolean()), (cell) => {
    const json = Buffer.byteLength(JSON.stringify(cell));
    if (json > 24) expect(cellBytes(cell) * 1.5).toBeGreaterThanOrEqual(json);
    else expect(cellBytes(cell) + 12).toBeGreaterThanOrEqual(json);
  }));
});

test.each([
  [{ row: 1, column: 1, rowCount: 2, columnCount: 2 }, { row: 2, column: 2, rowCount: 1, columnCount: 1 }, true],
  [{ row: 1, column: 1, rowCount: 2, columnCount: 2 }, { row: 3, column: 1, rowCount: 1, columnCount: 1 }, false],
  [{ row: 1, column: 1, rowCount: 2, columnCount: 2 }, { row: 1, column: 3, rowCount: 9, columnCount: 1 }, false],
])("%j and %j share a cell: %p", (a, b, expected) => {
  expect(overlaps(a, b)).toBe(expected);
  expect(overlaps(b, a)).toBe(expected);
});
