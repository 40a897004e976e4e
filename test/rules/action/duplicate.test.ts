import { actionDuplicate } from "../../../src/rules/action/duplicate";
import { planOf } from "../plan-of";
import { testRule } from "../tester";

const review = "Review how referrals are screened and report to the board";

testRule(actionDuplicate, {
  valid: [
    { name: "different actions", plan: planOf({ actions: [{ action: "Train twelve mentors in three schools" }, { action: "Train twelve mentors in four schools" }] }) },
    {
      name: "a flat table that repeats the action beside each of its milestones",
      plan: planOf({ actions: [{ action: review, milestones: "Draft ready" }, { action: review, milestones: "Draft agreed" }, { action: review, milestones: "Report sent" }] }),
    },
    { name: "a short label", plan: planOf({ actions: [{ action: "Annual review" }, { action: "Train staff in all centres" }, { action: "Annual review" }] }) },
    {
      name: "rows that only point elsewhere",
      plan: planOf({ actions: [{ action: "See B1.3 for all of the actions", pointer: { text: "See B1.3", only: true } }, { action: "See B1.3 for all of the actions", pointer: { text: "See B1.3", only: true } }] }),
    },
    { name: "empty rows", plan: planOf({ actions: [{ action: "", leads: "A" }, { action: "", leads: "B" }] }) },
  ],
  invalid: [
    {
      name: "the same row printed twice, one apart",
      plan: planOf({ actions: [{ action: review }, { action: "Something else that is to be done" }, { action: review }] }),
      findings: [
        { row: 2, address: "A2", says: [`"${review}"`, "row 4"] },
        { row: 4, says: "row 2" },
      ],
    },
    {
      name: "on two sheets",
      plan: planOf({ actions: [{ sheet: "Priority 6", action: review }, { sheet: "Priority 8", row: 14, action: review }] }),
      findings: [
        { sheet: "Priority 6", row: 2, says: "row 14 of Priority 8" },
        { sheet: "Priority 8", row: 14, says: "row 2 of Priority 6" },
      ],
    },
    {
      name: "with other spaces, case and full stop",
      plan: planOf({ actions: [{ action: "Develop  supported lodgings for care leavers." }, { action: "Pay for a second youth worker there" }, { action: "Develop supported lodgings\nfor Care Leavers" }] }),
      findings: [{ row: 2, says: "row 4" }, { row: 4, says: "row 2" }],
    },
    {
      name: "three times, with new references in front",
      plan: planOf({
        actions: [
          { ref: "A1", action: `A1 ${review}` },
          { ref: "A2", action: "A2 Pay for a second youth worker" },
          { ref: "A3", action: `A3 ${review}` },
          { ref: "A4", action: `A4 ${review}` },
        ],
      }),
      findings: [{ row: 2, says: "row 4 and row 5" }, { row: 4, says: "row 2 and row 5" }, { row: 5, says: "row 2 and row 4" }],
    },
    {
      name: "next to each other and the same in every other cell",
      plan: planOf({ actions: [{ action: review, milestones: "Report sent", leads: "Head" }, { action: review, milestones: "Report sent", leads: "Head" }] }),
      findings: [{ row: 2, says: "row 3" }, { row: 3, says: "row 2" }],
    },
  ],
});
