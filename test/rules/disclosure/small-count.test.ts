import { disclosureSmallCount } from "../../../src/rules/disclosure/small-count";
import { figure, indicator, planOf } from "../plan-of";
import { testRule } from "../tester";

const noted = (commentary: string): ReturnType<typeof planOf> => planOf({ actions: [{ cells: { commentary } }] });

testRule(disclosureSmallCount, {
  valid: [
    { name: "enough of them", plan: noted("14 children took part.") },
    { name: "places, not people", plan: noted("3 children's centres and 2 family centres opened.") },
    { name: "a plan tells nothing of anybody", plan: planOf({ actions: [{ action: "Employ 2 young people as apprentices", milestones: ["2 young people start work"] }] }) },
    { name: "ages", plan: noted("Two year olds and their families; 3 to 4 year old children.") },
    { name: "a decimal", plan: noted("1.4 children per family; 12.3 pupils a teacher.") },
    { name: "an indicator that is a rate", plan: planOf({ indicators: [indicator("NI 64", { name: "Child protection plans lasting 2 years", actuals: { "2009/10": figure(3, "%") } })] }) },
    { name: "a count of schools", plan: planOf({ indicators: [indicator("NI 89", { name: "Number of schools in special measures", actuals: { "2009/10": figure(3) } })] }) },
    { name: "the smallest count was lowered", context: { smallCount: 3 }, plan: noted("Four young people moved on.") },
  ],
  invalid: [
    { name: "in figures", plan: noted("3 young people were excluded this term."), findings: [{ row: 2, address: "B2", field: "commentary", says: ['"3 young people"', '"fewer than five"'] }] },
    { name: "in words", plan: noted("Two looked after children sat the exam."), findings: [{ row: 2, says: "Two looked after children" }] },
    { name: "a progress note", plan: planOf({ actions: [{ cells: { progress: "Only one care leaver is in work; four families moved." } }] }), findings: [{ row: 2, field: "progress", says: ["one care leaver", "four families"] }] },
    { name: "an indicator that counts people", plan: planOf({ indicators: [indicator("L3", { name: "Number of young people in custody", actuals: { "2008/09": figure(12), "2009/10": figure(3) } })] }), findings: [{ row: 3, address: "D3", says: ["3 (2009/10)", "fewer than 5"] }] },
    { name: "the smallest count was raised", context: { smallCount: 10 }, plan: noted("8 pupils left."), findings: [{ row: 2, says: '"8 pupils"' }] },
  ],
});
