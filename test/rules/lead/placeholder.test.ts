import { leadPlaceholder } from "../../../src/rules/lead/placeholder";
import { planOf } from "../plan-of";
import { testRule } from "../tester";

testRule(leadPlaceholder, {
  valid: [
    { name: "a name", plan: planOf({ actions: [{ leads: "T. B. Carter" }] }) },
    { name: "a post with the word in it", plan: planOf({ actions: [{ leads: "Vacant Property Officer" }] }) },
    { name: "an empty cell is another rule's business", plan: planOf({ columns: ["action", "leads"], actions: [{}] }) },
    { name: "several posts", plan: planOf({ actions: [{ leads: ["Head of Service", "All"] }] }) },
    { name: "initials", plan: planOf({ actions: [{ leads: "MB / LF" }] }) },
  ],
  invalid: [
    { name: "TBC", plan: planOf({ actions: [{ leads: "TBC" }] }), findings: [{ row: 2, address: "B2", field: "leads", says: 'The lead is "TBC"' }] },
    { name: "tba in brackets", plan: planOf({ actions: [{ leads: "(tba)" }] }), findings: [{ row: 2, says: "tba" }] },
    { name: "a question mark", plan: planOf({ actions: [{ leads: "??" }] }), findings: [{ row: 2, says: '"??"' }] },
    { name: "a vacant post", plan: planOf({ actions: [{ leads: "Programme Manager (vacant)" }] }), findings: [{ row: 2, says: "Programme Manager (vacant)" }] },
    { name: "one of two", plan: planOf({ actions: [{ leads: ["Head of Service", "To be confirmed"] }] }), findings: [{ row: 2, says: '"To be confirmed"' }] },
    { name: "not assigned", plan: planOf({ actions: [{ leads: "Not yet assigned" }] }), findings: [{ row: 2, says: "Not yet assigned" }] },
  ],
});
