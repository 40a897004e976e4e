import { indicatorMalformed } from "../../../src/rules/indicator/malformed";
import { planOf } from "../plan-of";
import { testRule } from "../tester";

testRule(indicatorMalformed, {
  valid: [
    { name: "a code", plan: planOf({ actions: [{ indicators: "NI 59", mentions: ["NI 59"] }] }) },
    { name: "spacing is fine", plan: planOf({ actions: [{ indicators: "NI88", mentions: [{ text: "NI88", code: "NI 88" }] }] }) },
    { name: "dots are fine", plan: planOf({ actions: [{ indicators: "N.I 112", mentions: [{ text: "N.I 112", code: "NI 112" }] }] }) },
    { name: "words that are no code", plan: planOf({ actions: [{ indicators: "No NI target" }] }) },
    { name: "a local code of the list", plan: planOf({ actions: [{ indicators: "2016SC", mentions: ["2016SC"] }] }) },
  ],
  invalid: [
    { name: "the digit one for the letter I", plan: planOf({ actions: [{ indicators: "N1 43", mentions: [{ text: "N1 43", meant: "NI 43" }] }] }), findings: [{ row: 2, address: "B2", field: "indicators", says: ['"N1 43"', "Did you mean NI 43?"], fix: "NI 43" }] },
    { name: "a nought in front", plan: planOf({ actions: [{ indicators: "NI 94\nNI 04", mentions: ["NI 94", { text: "NI 04", meant: "NI 4" }] }] }), findings: [{ row: 2, says: ['"NI 04"', "NI 4"] }] },
    { name: "question marks", plan: planOf({ actions: [{ indicators: "???", mentions: [{ text: "???" }] }] }), findings: [{ row: 2, says: ['"???" is in place of an indicator code.', "take it out"] }] },
    { name: "NI alone", plan: planOf({ actions: [{ target: "NI\nAudit of files", mentions: [{ text: "NI" }] }] }), findings: [{ row: 2, field: "target", says: '"NI" has no number, so it is no indicator code.' }] },
    { name: "two in one cell", plan: planOf({ actions: [{ indicators: "N1 43, Nl 44", mentions: [{ text: "N1 43", meant: "NI 43" }, { text: "Nl 44", meant: "NI 44" }] }] }), findings: [{ row: 2, says: ['"N1 43" and "Nl 44"', "NI 43 and NI 44"] }] },
    {
      name: "in an area's outcome measures",
      plan: planOf({ areas: [{ name: "Safer roads", outcomeMeasures: ["Fewer accidents (N1 48)"], mentions: [{ text: "N1 48", code: null, meant: "NI 48", wording: "Fewer accidents", address: "A3" }] }] }),
      findings: [{ row: 3, address: "A3", says: "NI 48", fix: "Fewer accidents (NI 48)" }],
    },
  ],
});
