import fc from "fast-check";
import { changedConfig, defaultRuleConfig, isEmptyConfig, type ConfigChange, type SetAside } from "../../src/rules";

const aside: SetAside = { rule: "lead/missing", sheet: "P1", address: "D9", text: "", row: "A1.1 Open a clinic", reason: "Interviews in May", by: "A. Officer" };
const after = (...changes: readonly ConfigChange[]) => changes.reduce(changedConfig, defaultRuleConfig);

test.each<readonly [string, readonly ConfigChange[], object]>([
  ["a finding", [{ kind: "setAside", aside }], { setAsides: [aside] }],
  ["a finding again, with another reason", [{ kind: "setAside", aside }, { kind: "setAside", aside: { ...aside, reason: "Still open" } }], { setAsides: [{ ...aside, reason: "Still open" }] }],
  ["the same address of another row", [{ kind: "setAside", aside }, { kind: "setAside", aside: { ...aside, row: "A1.2 Train staff" } }], { setAsides: [aside, { ...aside, row: "A1.2 Train staff" }] }],
  ["a check on a sheet", [{ kind: "setAsideOnSheet", aside: { rule: "date/missing", sheet: "P2", reason: "In the programme", by: "B" } }], { sheets: [{ rule: "date/missing", sheet: "P2", reason: "In the programme", by: "B" }] }],
  ["a check in the workbook", [{ kind: "severity", rule: "date/missing", setting: "info" }], { rules: { "date/missing": "info" } }],
])("set aside: %s", (_, changes, expected) => {
  expect(after(...changes)).toEqual({ ...defaultRuleConfig, ...expected });
});

const change: fc.Arbitrary<readonly [ConfigChange, ConfigChange]> = fc.oneof(
  fc.record({ rule: fc.string(), sheet: fc.string(), address: fc.constantFrom("A1", "B2"), text: fc.string(), reason: fc.constant("why"), by: fc.constant("who") })
    .map((one): readonly [ConfigChange, ConfigChange] => [{ kind: "setAside", aside: one }, { kind: "bringBack", aside: one }]),
  fc.record({ rule: fc.string(), sheet: fc.string() })
    .map((one): readonly [ConfigChange, ConfigChange] => [{ kind: "setAsideOnSheet", aside: { ...one, reason: "why", by: "who" } }, { kind: "bringBackOnSheet", ...one }]),
  fc.constantFrom("a/b", "c/d").map((rule): readonly [ConfigChange, ConfigChange] => [{ kind: "severity", rule, setting: "off" }, { kind: "severity", rule, setting: null }]),
);

test("whatever was decided, all of it can be taken back, and nothing is left", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const config = after(...changes.map(([make]) => make), ...changes.map(([, back]) => back));
      expect(isEmptyConfig(config)).toBe(true);
    }),
  );
});
