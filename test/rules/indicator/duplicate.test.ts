import { indicatorDuplicate } from "../../../src/rules/indicator/duplicate";
import { indicator, planOf } from "../plan-of";
import { testRule } from "../tester";

testRule(indicatorDuplicate, {
  valid: [
    { name: "every code once", plan: planOf({ indicators: [indicator("NI 112"), indicator("NI 113a"), indicator("NI 113b")] }) },
    { name: "two lists", plan: planOf({ indicators: [indicator("NI 112"), indicator("NI 112", { sheet: "Scorecard" })] }) },
    { name: "one row for each period", plan: planOf({ indicators: [indicator("KPI 1", { name: "Calls answered", period: "Q1" }), indicator("KPI 1", { name: "Calls answered", period: "Q2" })] }) },
    { name: "no codes, different names", plan: planOf({ indicators: [indicator("Calls answered"), indicator("Calls lost")] }) },
    { name: "lines of a breakdown", plan: planOf({ indicators: [indicator("Attainment at 16"), indicator("Boys"), indicator("Girls"), indicator("Attainment at 19"), indicator("Boys"), indicator("Girls")] }) },
    { name: "a scorecard that repeats its rows for each service", plan: planOf({ indicators: [1, 2, 3, 4].flatMap(() => [indicator("HR1", { name: "Sickness" }), indicator("HR2", { name: "Turnover" })]) }) },
  ],
  invalid: [
    { name: "a rate and its change", plan: planOf({ indicators: [indicator("NI 112", { name: "Conceptions: rate" }), indicator("NI 112", { name: "Conceptions: change" })] }), findings: [{ row: 4, address: "A4", severity: "info", says: ["row 3", "Conceptions: rate", "NI 112a and NI 112b"] }] },
    { name: "the same row twice", plan: planOf({ indicators: [indicator("NI 60", { name: "Assessments" }), indicator("NI 61"), indicator("NI 60", { name: "Assessments" })] }), findings: [{ row: 5, says: "NI 60 is already in row 3" }] },
    { name: "three times", plan: planOf({ indicators: [indicator("L1", { name: "a" }), indicator("L1", { name: "a" }), indicator("L1", { name: "a" })] }), findings: [{ row: 4, says: "row 3" }, { row: 5, says: "row 3" }] },
    { name: "spelled differently", plan: planOf({ indicators: [indicator("KPI-7", { name: "Visits" }), indicator("KPI 7", { name: "Visits" })] }), findings: [{ row: 4, says: "row 3" }] },
  ],
});
