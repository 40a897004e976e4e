import { parentReference, readLeadingReference, readReferenceCell, referenceKey } from "../../src/plan/references";

describe("a reference in front of an action", () => {
  test.each<[string, string | null, string]>([
    ["BH1.0 Continue the scheme.", "BH1.0", "Continue the scheme."],
    ["BH 1.5 Engage schools", "BH 1.5", "Engage schools"],
    ["SS1. 0 Promote safety", "SS1. 0", "Promote safety"],
    ["SS 4.0 Increase staff", "SS 4.0", "Increase staff"],
    ["A1.1 Reduce injuries", "A1.1", "Reduce injuries"],
    ["1.1 Increase support", "1.1", "Increase support"],
    ["2.3.4: Train staff", "2.3.4", "Train staff"],
    ["1. Open the hub", "1", "Open the hub"],
    ["(3) Open the hub", "3", "Open the hub"],
    ["CYP/07 Open the hub", "CYP/07", "Open the hub"],
    ["HS-12 - Review the policy", "HS-12", "Review the policy"],
    ["R12 Review the policy", null, "R12 Review the policy"],
    ["R12: Review the policy", "R12", "Review the policy"],
    ["EA2.8  Develop practice", "EA2.8", "Develop practice"],
    ["2,500 children receive training", null, "2,500 children receive training"],
    ["2.5 million more visits", null, "2.5 million more visits"],
    ["3.5% fewer calls", null, "3.5% fewer calls"],
    ["40 schools take part", null, "40 schools take part"],
    ["NI 55 improves", null, "NI 55 improves"],
    ["KS2 results rise", null, "KS2 results rise"],
    ["Q1 Open the hub", null, "Q1 Open the hub"],
    ["A4 posters printed", null, "A4 posters printed"],
    ["2011 review of homes", null, "2011 review of homes"],
    ["GCSE 5 pass rate", null, "GCSE 5 pass rate"],
    ["Open the hub", null, "Open the hub"],
    ["", null, ""],
  ])("%j", (text, reference, rest) => expect(readLeadingReference(text)).toEqual({ reference, rest }));
});

describe("a reference cell", () => {
  test.each<[string, string | null]>([
    ["1", "1"],
    ["1.2", "1.2"],
    ["B1.", "B1"],
    ["B 2", "B 2"],
    ["BH 1.5", "BH 1.5"],
    ["3a", "3a"],
    ["iv", "iv"],
    ["Ref 12", "12"],
    ["HS/01", "HS/01"],
    ["D-01", "D-01"],
    ["2024-CYP-07", "2024-CYP-07"],
    ["Plant trees in the park", null],
    ["", null],
  ])("%j", (text, expected) => expect(readReferenceCell(text)).toBe(expected));
});

test.each([["BH 1.5", "BH1.5"], ["SS1. 0", "ss1.0"], ["B1.", "B 1"]])("%j and %j are the same reference", (a, b) => expect(referenceKey(a)).toBe(referenceKey(b)));
test.each<[string, string | null]>([["A1.2", "A1"], ["1.2.3", "1.2"], ["BH 1.5", "BH1"], ["A1", null], ["7", null]])("%j stands below %j", (reference, parent) => expect(parentReference(reference)).toBe(parent));
