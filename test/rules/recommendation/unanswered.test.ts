import { recommendationUnanswered } from "../../../src/rules/recommendation/unanswered";
import { planOf } from "../plan-of";
import { testRule } from "../tester";

const text = "Assessments are not timely (report page 4).";

testRule(recommendationUnanswered, {
  valid: [
    { name: "answered in its row", plan: planOf({ recommendations: [{ text, answeredBy: [{ sheet: "Plan", row: 30 }] }] }) },
    { name: "answered on another sheet", plan: planOf({ recommendations: [{ text, answeredBy: [{ sheet: "P4", row: 9 }] }] }) },
    { name: "answered twice", plan: planOf({ recommendations: [{ text, answeredBy: [{ sheet: "P4", row: 9 }, { sheet: "P5", row: 3 }] }] }) },
    { name: "no inspection", plan: planOf({ actions: [{}] }) },
  ],
  invalid: [
    { name: "no action beside it", plan: planOf({ recommendations: [{ text }] }), findings: [{ row: 30, address: "A30", field: "recommendation", says: ["Assessments are not timely", "no action beside it"] }] },
    { name: "with its source", plan: planOf({ recommendations: [{ text, source: "Joint area review" }] }), findings: [{ row: 30, says: "(Joint area review)" }] },
    { name: "one of two", plan: planOf({ recommendations: [{ text, answeredBy: [{ sheet: "Plan", row: 30 }] }, { text: "Too few health checks" }] }), findings: [{ row: 31, says: "Too few health checks" }] },
    { name: "a long one is cut at a word", plan: planOf({ recommendations: [{ text: "word ".repeat(60) }] }), findings: [{ row: 30, says: "word ..." }] },
  ],
});
