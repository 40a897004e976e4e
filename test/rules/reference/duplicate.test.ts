import type { Plan } from "../../../src/plan/model";
import { referenceDuplicate } from "../../../src/rules/reference/duplicate";
import { planOf, type ActionSpec } from "../plan-of";
import { testRule } from "../tester";

const numbered = (...refs: string[]): ActionSpec[] => refs.map((ref, i) => ({ ref, action: `Step ${i} of the work` }));

/** The reference stands in front of the action, in one cell. */
function inOneCell(...refs: string[]): Plan {
  const plan = planOf({ columns: ["action"], actions: refs.map((ref, i) => ({ ref, action: `${ref} Step ${i} of the work` })) });
  for (const action of plan.actions) action.cells.reference = { address: action.cells.action?.address ?? "", text: action.ref ?? "" };
  return plan;
}

testRule(referenceDuplicate, {
  valid: [
    { name: "all different", plan: planOf({ actions: numbered("SS3.4", "SS3.5", "SS3.6") }) },
    { name: "numbers that start anew on each sheet", plan: planOf({ actions: [...numbered("1", "2", "3").map((a) => ({ ...a, sheet: "One" })), ...numbered("1", "2", "3").map((a) => ({ ...a, sheet: "Two" }))] }) },
    { name: "dotted numbers that start anew on each sheet", plan: planOf({ actions: [...numbered("1.1", "1.2", "1.3").map((a) => ({ ...a, sheet: "One" })), ...numbered("1.1", "1.2", "1.3").map((a) => ({ ...a, sheet: "Two" }))] }) },
    {
      name: "numbers that start anew under each heading",
      plan: planOf({ actions: [...numbered("1", "2", "3").map((a) => ({ ...a, area: "Safe" })), ...numbered("1", "2", "3").map((a) => ({ ...a, area: "Well" }))] }),
    },
    {
      name: "one action over several rows, its number repeated beside each milestone",
      plan: planOf({ actions: [{ ref: "2.1", action: "Open a clinic" }, { ref: "2.1", action: "Open a clinic" }, { ref: "2.2", action: "Train staff" }, { ref: "2.3", action: "Report" }] }),
    },
    {
      name: "numbers of recommendations, one of which has two actions",
      plan: planOf({
        columns: ["reference", "recommendation", "action"],
        actions: [
          { ref: "MD1", action: "Fit alarms", area: "Store medicines safely", cells: { recommendation: "Store medicines safely" } },
          { ref: "MD1", action: "Train staff", area: "Store medicines safely", cells: { recommendation: "" } },
          { ref: "MD2", action: "Release staff", area: "Train everybody", cells: { recommendation: "Train everybody" } },
        ],
      }),
    },
    { name: "no references", plan: planOf({ actions: [{ action: "One" }, { action: "Two" }] }) },
    { name: "1.1 and 1.10 are two numbers", plan: planOf({ actions: numbered("1.1", "1.10", "1.2") }) },
  ],
  invalid: [
    { name: "used twice", plan: planOf({ actions: numbered("SS3.4", "SS3.5", "SS3.5") }), findings: [{ row: 4, address: "A4", field: "reference", says: ["SS3.5 is already used in row 3", "next free number, SS3.6"], fix: "SS3.6" }] },
    { name: "the next numbers are taken", plan: planOf({ actions: numbered("SS3.5", "SS3.6", "SS3.7", "SS3.5") }), findings: [{ row: 5, says: "SS3.8", fix: "SS3.8" }] },
    {
      name: "numbers of actions under one recommendation",
      plan: planOf({
        columns: ["recommendation", "reference", "action"],
        actions: [
          { ref: "1.1", action: "Fit alarms", area: "Store medicines safely", cells: { recommendation: "Store medicines safely" } },
          { ref: "1.1", action: "Train staff", area: "Store medicines safely", cells: { recommendation: "" } },
          { ref: "2.1", action: "Release staff", area: "Train everybody", cells: { recommendation: "Train everybody" } },
        ],
      }),
      findings: [{ row: 3, says: "1.1 is already used in row 2", fix: "1.2" }],
    },
    { name: "numbers with a zero in front", plan: planOf({ actions: numbered("SQ01", "SQ02", "SQ02") }), findings: [{ row: 4, says: "the next free number, SQ03", fix: "SQ03" }] },
    { name: "nine is followed by ten", plan: planOf({ actions: numbered("SQ08", "SQ09", "SQ09") }), findings: [{ row: 4, says: "SQ10", fix: "SQ10" }] },
    { name: "spelled differently", plan: planOf({ actions: numbered("BH 1.4", "BH1.5", "BH1. 4") }), findings: [{ row: 4, says: "already used in row 2", fix: "BH1. 6" }] },
    {
      name: "on another sheet",
      plan: planOf({ actions: [...numbered("A1.1", "A1.2", "A1.3").map((a) => ({ ...a, sheet: "Safe" })), ...numbered("A2.1", "A1.2", "A2.3").map((a) => ({ ...a, sheet: "Well" }))] }),
      findings: [{ row: 3, says: "already used in row 3 of Safe", fix: "A1.4" }],
    },
    { name: "in front of the action", plan: inOneCell("EA1.1", "EA1.2", "EA1.2"), findings: [{ row: 4, says: "EA1.3", fix: "EA1.3 Step 2 of the work" }] },
    { name: "with a letter", plan: planOf({ actions: numbered("3a", "3b", "3b") }), findings: [{ row: 4, says: "3c", fix: "3c" }] },
  ],
});
