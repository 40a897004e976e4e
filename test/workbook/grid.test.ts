import * as fc from "fast-check";
import { fingerprint, packGrid, unpackGrid } from "../../src/workbook/grid";

const cell = fc.oneof(fc.constant(null), fc.constant(""), fc.constantFrom("Red", "Amber"), fc.integer(), fc.boolean(), fc.string());
const rectangle = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));

test("what is packed comes out again", () => {
  fc.assert(fc.property(rectangle, (cells) => expect(unpackGrid(packGrid(cells))).toEqual(cells)));
});

test("a long column of the same is a handful of numbers", () => {
  expect(packGrid(Array.from({ length: 20_000 }, () => [""])).runs).toEqual([0, 20_000]);
});

test("short values stand for themselves, long texts for their hash, and different texts differ", () => {
  expect(fingerprint("Red")).toBe("Red");
  expect(fingerprint(5)).toBe(5);
  const a = "Attendance rose from 90% to 95%";
  expect(fingerprint(a)).not.toBe(a);
  expect(fingerprint(a)).toBe(fingerprint(`${a}`));
  expect(fingerprint(`${a}.`)).not.toBe(fingerprint(a));
  expect(String(fingerprint("x".repeat(30_000))).length).toBeLessThan(24);
});
