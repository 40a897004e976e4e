import { groupEmpty } from "../../../src/rules/group/empty";
import { planOf } from "../plan-of";
import { testRule } from "../tester";

testRule(groupEmpty, {
  valid: [
    { name: "one action under it", plan: planOf({ groups: [{ name: "Action to support families", actionCount: 1 }] }) },
    { name: "many", plan: planOf({ groups: [{ name: "Action to narrow the gap", actionCount: 9 }] }) },
    { name: "no headings", plan: planOf({ actions: [{}] }) },
    { name: "two, both filled", plan: planOf({ groups: [{ name: "One" }, { name: "Two" }] }) },
  ],
  invalid: [
    { name: "nothing under it", plan: planOf({ groups: [{ name: "Action to support families", row: 17, actionCount: 0 }] }), findings: [{ row: 17, address: "A17", field: "group", says: '"Action to support families"' }] },
    { name: "the first of two", plan: planOf({ groups: [{ name: "Families", actionCount: 0 }, { name: "Access" }] }), findings: [{ row: 10, says: "Families" }] },
    { name: "both", plan: planOf({ groups: [{ name: "Families", actionCount: 0 }, { name: "Access", actionCount: 0 }] }), findings: [{ row: 10, says: "Families" }, { row: 11, says: "Access" }] },
    { name: "the last of the sheet", plan: planOf({ actions: [{}], groups: [{ name: "Access", row: 40, actionCount: 0 }] }), findings: [{ row: 40, says: "Access" }] },
  ],
});
