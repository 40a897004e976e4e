import type { IndicatorMention } from "../../../src/plan/model";
import { indicatorNameMismatch } from "../../../src/rules/indicator/name-mismatch";
import { indicator, planOf } from "../plan-of";
import { testRule } from "../tester";

/** An area whose outcome measures name their codes in brackets, as plans do. */
function measured(...measures: [wording: string, code: string][]): ReturnType<typeof planOf> {
  const mentions = measures.map(([wording, code], i): IndicatorMention => ({ text: code.replace(" ", ""), code, meant: null, wording, address: `A${3 + i}` }));
  return planOf({ areas: [{ name: "Achievement", row: 2, outcomeMeasures: measures.map(([wording, code]) => `${wording} (${code.replace(" ", "")}).`), mentions }] });
}

testRule(indicatorNameMismatch, {
  valid: [
    { name: "the wording of the code", plan: measured(["Children in care reaching level 4 in English at Key Stage 2", "NI 99"]) },
    { name: "in other words", plan: measured(["Percentage of pupils who have school lunches", "NI 52"], ["Fewer births to mothers under 18: conception rate", "NI 112"]) },
    { name: "a short label", plan: measured(["GCSE results", "NI 101"]) },
    { name: "an aim rather than a name", plan: measured(["Enhance mental health promotion in educational settings", "NI 50"], ["Reduce teenage pregnancy and improve access to sexual health services", "NI 112"]) },
    { name: "no wording at all", plan: planOf({ actions: [{ indicators: "NI 99", mentions: ["NI 99"] }] }) },
    { name: "a level named in short", plan: measured(["Inequality gap Level 3 at 19", "NI 81"], ["Inequality gap Level 2 at 19", "NI 82"]) },
    { name: "a part of an indicator", plan: measured(["Achievement gap at Key Stage 4 between pupils with free school meals and their peers", "NI 102"]) },
    { name: "a list whose names are its own", plan: planOf({ indicators: [indicator("NI 62", { name: "Stability of placements of looked after children: number of moves" }), indicator("NI 63", { name: "Stability of placements: length of placement" })] }) },
    {
      name: "all pupils beside the children in care among them",
      plan: planOf({ indicators: [indicator("NI 75", { name: "Five good GCSEs including English and mathematics" }), indicator("NI 101", { row: 3, name: "Children in care with five good GCSEs including English and mathematics" })] }),
    },
    { name: "local codes", plan: planOf({ indicators: [indicator("KPI 1", { name: "Calls answered within twenty seconds" }), indicator("KPI 2", { name: "Visitors to the museum" })] }) },
    { name: "national codes of another kind of service", plan: measured(["Repeat incidents of domestic violence", "NI 32"], ["Children travelling to school by mode of transport usually used", "NI 198"]) },
  ],
  invalid: [
    {
      name: "maths for English",
      plan: measured(["Children in care reaching level 4 in Maths at Key Stage 2", "NI 99"]),
      findings: [{ row: 3, address: "A3", says: ["describes NI 100", "NI 99 is"], fix: "Children in care reaching level 4 in Maths at Key Stage 2 (NI 100)." }],
    },
    {
      name: "Key Stage 4 for Key Stage 2",
      plan: measured(["Children in care achieving 5 A*-C GCSEs (or equivalent) at Key Stage 4 (including English and Maths)", "NI 100"]),
      findings: [{ row: 3, says: "describes NI 101", fix: "Children in care achieving 5 A*-C GCSEs (or equivalent) at Key Stage 4 (including English and Maths) (NI 101)." }],
    },
    {
      name: "two in one area",
      plan: measured(
        ["Obesity among primary school age children in Year 6", "NI 55"],
        ["Obesity among primary school age children in Reception", "NI 56"],
      ),
      findings: [
        { row: 3, says: "describes NI 56", fix: "Obesity among primary school age children in Year 6 (NI 56)." },
        { row: 4, says: "describes NI 55", fix: "Obesity among primary school age children in Reception (NI 55)." },
      ],
    },
    {
      name: "in the workbook's own list",
      plan: planOf({ indicators: [indicator("NI 81", { name: "Inequality gap in the achievement of a Level 2 qualification by the age of 19" })] }),
      findings: [{ row: 3, address: "A3", says: ["describes NI 82", "NI 81 is"] }],
    },
    {
      name: "in an action's performance target",
      plan: planOf({ actions: [{ target: "NI 43: Rate of proven re-offending by young offenders", mentions: [{ text: "NI 43", code: "NI 43", wording: "Rate of proven re-offending by young offenders" }] }] }),
      findings: [{ row: 2, field: "target", says: "describes NI 19", fix: "NI 19: Rate of proven re-offending by young offenders" }],
    },
  ],
});
