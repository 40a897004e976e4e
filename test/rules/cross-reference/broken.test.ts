import { crossReferenceBroken } from "../../../src/rules/cross-reference/broken";
import { planOf, type ActionSpec } from "../plan-of";
import { testRule } from "../tester";

const a: ActionSpec[] = [{ ref: "A1.1" }, { ref: "A1.2" }, { ref: "A2.1" }];
const pointing = (text: string, kind: "reference" | "priority" | "section", ...targets: string[]): ActionSpec => ({
  ref: "A2.2",
  action: `Extend the scheme. ${text}`,
  pointer: { text, targets: targets.map((target) => ({ kind, text: target })) },
});
const priorities = ["1", "2", "4", "5"].map((priority, i) => ({ name: `Priority ${priority}`, priority, row: 20 + i }));

testRule(crossReferenceBroken, {
  valid: [
    { name: "points at an action that is there", plan: planOf({ actions: [...a, pointing("See A1.2", "reference", "A1.2")] }) },
    { name: "spelled with a space", plan: planOf({ actions: [...a, pointing("See A 1.2", "reference", "A 1.2")] }) },
    { name: "points at a group of actions", plan: planOf({ actions: [...a, pointing("See A1", "reference", "A1")] }) },
    { name: "points into a part of the plan that is not in this workbook", plan: planOf({ actions: [...a, pointing("See C3.7", "reference", "C3.7")] }) },
    { name: "points at a priority beyond those of this workbook", plan: planOf({ areas: priorities, actions: [...a, pointing("Cross reference to priority 7", "priority", "priority 7")] }) },
    { name: "points at a priority that is there", plan: planOf({ areas: priorities, actions: [...a, pointing("As priority 4", "priority", "priority 4")] }) },
    { name: "points at a section by its letter", plan: planOf({ actions: [...a, pointing("See section F", "section", "section F")] }) },
    { name: "points at another document", plan: planOf({ actions: [...a, pointing("See A1.1 and Youth Justice Plan", "section", "Youth Justice Plan")] }) },
    { name: "points at a heading by its name", plan: planOf({ areas: [{ name: "Housing & young carers" }], actions: [...a, pointing("See A1.1 and Young Carers", "section", "Young Carers")] }) },
  ],
  invalid: [
    { name: "no such number", plan: planOf({ actions: [...a, pointing("See A1.14", "reference", "A1.14")] }), findings: [{ row: 5, address: "B5", says: ['"See A1.14"', "A1.14, which the plan does not have"] }] },
    { name: "one of two is there", plan: planOf({ actions: [...a, pointing("See A1.2 and A2.9", "reference", "A1.2", "A2.9")] }), findings: [{ row: 5, says: "refers to A2.9," }] },
    { name: "a priority left out of the numbering", plan: planOf({ areas: priorities, actions: [...a, pointing("As priority 3", "priority", "priority 3")] }), findings: [{ row: 5, says: "priority 3" }] },
    { name: "plain numbers", plan: planOf({ actions: [{ ref: "3.1" }, { ref: "3.2" }, { ...pointing("See 3.8", "reference", "3.8"), ref: "3.3" }] }), findings: [{ row: 4, says: "3.8" }] },
    { name: "a name that no sheet or heading has", plan: planOf({ actions: [...a, pointing("See A1.1 and Street Wardens", "section", "Street Wardens")] }), findings: [{ row: 5, says: "Street Wardens" }] },
  ],
});
