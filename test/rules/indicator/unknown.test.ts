import { indicatorUnknown } from "../../../src/rules/indicator/unknown";
import { indicator, planOf } from "../plan-of";
import { testRule } from "../tester";

const indicators = ["NI 19", "NI 43", "NI 102a", "NI 102b", "KPI-12", "KPI-13", "KPI-14"].map((code) => indicator(code));

testRule(indicatorUnknown, {
  valid: [
    { name: "on the list", plan: planOf({ indicators, actions: [{ indicators: "NI 43", mentions: ["NI 43"] }] }) },
    { name: "its parts are on the list", plan: planOf({ indicators, actions: [{ indicators: "NI 102", mentions: ["NI 102"] }] }) },
    { name: "the whole of a part", plan: planOf({ indicators, actions: [{ indicators: "NI 19a", mentions: ["NI 19a"] }] }) },
    { name: "no list", plan: planOf({ actions: [{ indicators: "NI 119", mentions: ["NI 119"] }] }) },
    { name: "a form about one indicator is no list", plan: planOf({ indicators: [indicator("NI 101")], actions: [{ indicators: "NI 99", mentions: ["NI 99"] }] }) },
    { name: "a list of local indicators alone", plan: planOf({ indicators: ["CS1", "CS2", "ENV1", "HO1"].map((code) => indicator(code)), actions: [{ indicators: "NI 117", mentions: ["NI 117"] }] }) },
    { name: "a local code, spelled with a space", plan: planOf({ indicators, actions: [{ indicators: "KPI 12", mentions: [{ text: "KPI 12", code: "KPI 12" }] }] }) },
    { name: "a malformed one is another rule's business", plan: planOf({ indicators, actions: [{ indicators: "???", mentions: [{ text: "???" }] }] }) },
    { name: "an overview that names more than the list", plan: planOf({ indicators, areas: [{ name: "Health", mentions: [{ text: "NI 113", code: "NI 113", meant: null, wording: null, address: "C3" }] }] }) },
  ],
  invalid: [
    { name: "not on the list", plan: planOf({ indicators, actions: [{ indicators: "NI 119", mentions: ["NI 119"] }] }), findings: [{ row: 2, address: "B2", field: "indicators", says: ["NI 119 (", "a known national indicator that is not in the workbook's indicator list", "no RAG"] }] },
    { name: "two of three", plan: planOf({ indicators, actions: [{ indicators: "NI 6, NI 43, NI 4", mentions: ["NI 6", "NI 43", "NI 4"] }] }), findings: [{ row: 2, says: "NI 6 and NI 4 are known national indicators that are not" }] },
    { name: "a local code that no list has", plan: planOf({ indicators, actions: [{ indicators: "KPI-77", mentions: ["KPI-77"] }] }), findings: [{ row: 2, says: "KPI-77 is not in the workbook's indicator list" }] },
    { name: "a letter that is no part", plan: planOf({ indicators: ["C16", "C17", "C27"].map((code) => indicator(code)), actions: [{ indicators: "C27x", mentions: ["C27x"] }] }), findings: [{ row: 2, says: "C27x is not in" }] },
    { name: "two local ones", plan: planOf({ indicators, actions: [{ indicators: "KPI-77, KPI-78", mentions: ["KPI-77", "KPI-78"] }] }), findings: [{ row: 2, says: "KPI-77 and KPI-78 are not in the workbook's indicator list" }] },
    { name: "in the performance target", plan: planOf({ indicators, actions: [{ target: "NI 46 suitable accommodation", mentions: ["NI 46"] }] }), findings: [{ row: 2, field: "target", says: "NI 46" }] },
    { name: "twice in a row is one finding", plan: planOf({ indicators, actions: [{ indicators: "NI 51, NI 51", mentions: ["NI 51", "NI 51"] }] }), findings: [{ row: 2, says: "NI 51" }] },
  ],
});
