import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { conversion, withUnit } from "../../src/plan/units";
import { isComparable, readFigure } from "../../src/plan/values";
import { valueRows, valueTable } from "./values-table";

test.each(valueTable.map((row) => [row.text, row.says, row] as const))("%j: %s", (_text, _says, row) => {
  const figure = readFigure(row.text, row.number ?? row.text, row.format ?? "General", row.role);
  expect(figure).toMatchObject(row.expected);
  expect(figure.text).toBe(row.text.trim());
  if (!row.expected.bound) expect(figure.bound ?? null).toBeNull();
  if (!row.expected.asAt) expect(figure.asAt ?? null).toBeNull();
});

test("the docs page shows the same table, all of it", () => {
  expect(valueTable.length).toBeGreaterThanOrEqual(50);
  const page = readFileSync(join(__dirname, "../../docs/values.md"), "utf8");
  const rows = page.split("\n").filter((line) => line.startsWith("| `"));
  expect(rows).toEqual(valueRows());
});

test("whatever stands in a cell is read or named, never thrown over", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9£%<>().,/ a-z:–-]{0,20}$/)), (text) => {
      const figure = readFigure(text);
      expect(isComparable(figure) || typeof figure.why === "string").toBe(true);
      if (figure.value !== null) expect(Number.isFinite(figure.value)).toBe(true);
    }),
  );
});

test("a plain number with its unit comes back as it was written", () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999, max: 99_999 }), fc.constantFrom(0, 1, 2), fc.constantFrom("%", " ppts", " days", ""), (n, decimals, unit) => {
      const shown = (n / 100).toFixed(decimals);
      expect(readFigure(`${shown}${unit}`)).toMatchObject({ value: Number(shown) === 0 ? 0 : Number(shown), unit: unit.trim() || null, decimals });
    }),
  );
});

test.each<[string | null, string | null, number | null]>([
  ["%", "%", 1],
  ["%", "ppts", 1],
  [null, "%", 1],
  ["£ thousand", "£ million", 0.001],
  ["school", "schools", 1],
  ["months", "%", null],
  ["days", "months", null],
])("from %s to %s: %s", (from, to, factor) => {
  expect(conversion(from, to)).toBe(factor);
});

test.each<[string, string | null, string]>([
  ["4.3", "%", "4.3%"],
  ["1.54", "£ million", "£1.54 million"],
  ["-2", "£", "-£2"],
  ["16", "points", "16 points"],
  ["0.7", null, "0.7"],
])("%s in %s is written %s", (value, unit, written) => {
  expect(withUnit(value, unit)).toBe(written);
});
