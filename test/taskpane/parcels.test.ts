import fc from "fast-check";
import { mostItems, parcelsOf, unpacking, type Parcel } from "../../src/taskpane/engine/parcels";

/** What arrives of a value that went through another thread, and how it went. */
function sent<T>(value: T, most?: number): { readonly wholes: readonly T[]; readonly parcels: readonly Parcel<T>[] } {
  const wholes: T[] = [];
  const take = unpacking<T>((whole) => wholes.push(whole));
  const parcels = [...parcelsOf(value, most)];
  for (const parcel of parcels) take(structuredClone(parcel));
  return { wholes, parcels };
}

test("whatever is sent arrives once and whole, however its lists lie in each other", () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: "small" }, fc.integer(), fc.string(), fc.constant(null), fc.constant(new Map([[1, "=A1"]])), tie("list"), tie("record")),
    list: fc.array(tie("value"), { maxLength: 9 }),
    record: fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie("value"), { maxKeys: 4, noNullPrototype: true }),
  }));
  fc.assert(
    fc.property(value, fc.integer({ min: 1, max: 5 }), (given, most) => {
      const before = JSON.stringify(given);
      expect(sent(given, most).wholes).toEqual([given]);
      expect(JSON.stringify(given)).toBe(before);
    }),
  );
});

test("a small question goes in one parcel, as it is", () => {
  const question = { kind: "evaluate", snapshot: { sheets: [{ values: [["a"], ["b"]] }] } };
  const { parcels } = sent(question);
  expect(parcels).toEqual([{ shell: question, parts: 0 }]);
});

test("a long list goes in parts of a bounded size; what hangs on its items stays with them", () => {
  const actions = Array.from({ length: 2 * mostItems + 1 }, (_, row) => ({ row, milestones: [`M${row}`] }));
  const { parcels, wholes } = sent({ plan: { actions, tables: [{ id: "1" }] } });
  expect(parcels).toHaveLength(4);
  expect(parcels[0]).toEqual({ shell: { plan: { actions: [], tables: [{ id: "1" }] } }, parts: 3 });
  expect(wholes).toEqual([{ plan: { actions, tables: [{ id: "1" }] } }]);
});

test("one whole after the other", () => {
  const wholes: number[][] = [];
  const take = unpacking<number[]>((whole) => wholes.push(whole));
  for (const parcel of [...parcelsOf([1, 2, 3], 2), ...parcelsOf([4]), ...parcelsOf([5, 6, 7, 8], 2)]) take(parcel);
  expect(wholes).toEqual([[1, 2, 3], [4], [5, 6, 7, 8]]);
});
