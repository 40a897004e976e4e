import { dateUnreadable } from "../../../src/rules/date/unreadable";
import { due, planOf } from "../plan-of";
import { testRule } from "../tester";

testRule(dateUnreadable, {
  valid: [
    { name: "a real date", plan: planOf({ actions: [{ when: [due("31/03/2026", "2026-03-31")] }] }) },
    { name: "a recurrence", plan: planOf({ actions: [{ when: [due("Termly")] }] }) },
    { name: "an empty cell", plan: planOf({ columns: ["action", "when"], actions: [{}] }) },
    { name: "a row that only points elsewhere", plan: planOf({ actions: [{ action: "See A1", pointer: { text: "See A1", only: true }, unreadable: ["see A1"] }] }) },
  ],
  invalid: [
    { name: "a month without a year", plan: planOf({ actions: [{ unreadable: ["April"] }] }), findings: [{ row: 2, address: "B2", field: "when", says: ['"April" has no year', "Add the year"] }] },
    { name: "words that give no date", plan: planOf({ actions: [{ unreadable: ["To begin on appointment"] }] }), findings: [{ row: 2, says: ['"To begin on appointment" cannot be read', "March 2011"] }] },
    { name: "beside dates that can be read", plan: planOf({ actions: [{ when: [due("July 2010", "2010-07")], unreadable: ["asap"] }] }), findings: [{ row: 2, says: '"asap"' }] },
    { name: "two of them", plan: planOf({ actions: [{ unreadable: ["1011", "tbc"] }] }), findings: [{ row: 2, says: ['"1011" and "tbc"'] }] },
  ],
});
