import { onlyPoints, readPointers } from "../../src/plan/cross-references";

test.each<[string, string[]]>([
  ["See A1.4", ["reference A1.4"]],
  ["(see A1.4 and A1.5)", ["reference A1.4", "reference A1.5"]],
  ["Cross reference to Action EA2.4", ["reference EA2.4"]],
  ["cross-reference to action 3.2", ["reference 3.2"]],
  ["Please also refer to B2.2", ["reference B2.2"]],
  ["See C2.8 and Youth Provision.", ["reference C2.8", "section Youth Provision"]],
  ["(cross reference to priority 7)", ["priority priority 7"]],
  ["As for Priority 3", ["priority Priority 3"]],
  ["See section A", ["section section A"]],
  ["Please refer to all other areas of this plan", ["section all other areas of this plan"]],
  ["Actions elsewhere in the plan", ["section elsewhere in the plan"]],
  ["Links to 2.3", ["reference 2.3"]],
  ["Covered by action 7", ["reference 7"]],
  ["See above", ["section above"]],
  ["see separate plan for full details", []],
  ["See www.example.org", []],
  ["NI 55 as per guidance", []],
  ["as in 2010", []],
  ["See page 4", []],
  ["We will see 40 families", []],
  ["", []],
])("%j points at %j", (text, expected) => {
  expect(readPointers(text).flatMap((pointer) => pointer.targets.map((target) => `${target.kind} ${target.text}`))).toEqual(expected);
});

test.each<[string, boolean]>([
  ["See B1.3 for actions", true],
  ["Please refer to all other areas of this plan", true],
  ["Actions elsewhere in the plan", true],
  ["Train staff (see B1.3)", false],
  ["Train staff", false],
])("%j only points elsewhere: %j", (text, expected) => expect(onlyPoints(text)).toBe(expected));
