import { checkPlan, defaultRuleConfig, type RuleContext, type SetAside } from "../../src/rules";
import { planOf, year201011, type ActionSpec } from "./plan-of";

const context: RuleContext = { asAt: "2010-09-30", period: year201011, reportingPeriod: null, ratings: { indicators: [], history: [], actions: [], delivery: [] }, tolerance: 0.05, tolerancePoints: 3, smallCount: 5, written: [] };
const clinic: ActionSpec = { ref: "A1.1", action: "Open a clinic", leads: "" };
const staff: ActionSpec = { ref: "A1.2", action: "Train staff", leads: "" };
const guide: ActionSpec = { ref: "A1.3", action: "Write a guide", leads: "Head" };
const aside: SetAside = { rule: "lead/missing", sheet: "P1", address: "C9", text: "", row: "A1.1 Open a clinic", reason: "Interviews in May", by: "A. Officer" };

/** What becomes of the set-aside where these actions stand from row 9 on. */
function sorted(actions: readonly ActionSpec[], one: SetAside = aside) {
  const plan = planOf({ period: year201011, columns: ["reference", "action", "leads"], actions: actions.map((action, index) => ({ sheet: "P1", row: 9 + index, ...action })) });
  const { findings, setAside, lapsed, cameBack } = checkPlan(plan, context, { ...defaultRuleConfig, setAsides: [one] });
  return {
    shown: findings.filter(({ rule }) => rule === "lead/missing").map(({ address }) => address),
    aside: setAside.map(({ finding }) => finding.address),
    lapsed: lapsed.length,
    cameBack: cameBack.length,
  };
}

test.each([
  ["where it was made", [clinic, staff], { shown: ["C10"], aside: ["C9"], lapsed: 0, cameBack: 0 }],
  ["in its row, when another row was inserted above that lacks a lead too", [staff, clinic], { shown: ["C9"], aside: ["C10"], lapsed: 0, cameBack: 0 }],
  ["in its row, when the row was reworded", [{ ...clinic, action: "Open two clinics" }, staff], { shown: ["C10"], aside: ["C9"], lapsed: 0, cameBack: 0 }],
  ["no more, when the finding is gone", [{ ...clinic, leads: "Head" }, staff], { shown: ["C10"], aside: [], lapsed: 1, cameBack: 0 }],
  ["no more, when its row is mended and moved, though another empty cell stands there now", [staff, { ...clinic, leads: "Head" }], { shown: ["C9"], aside: [], lapsed: 1, cameBack: 0 }],
  ["no more, when its row is gone and the place is filled", [guide, staff], { shown: ["C10"], aside: [], lapsed: 1, cameBack: 0 }],
])("a set-aside of an empty cell holds %s", (_, actions, expected) => {
  expect(sorted(actions)).toEqual(expected);
});

test("what came back is told from what is gone", () => {
  const placeholder = { ...aside, rule: "lead/placeholder", text: "TBC" };
  const at = (leads: string) => {
    const plan = planOf({ period: year201011, columns: ["reference", "action", "leads"], actions: [{ sheet: "P1", row: 9, ...clinic, leads }] });
    return checkPlan(plan, context, { ...defaultRuleConfig, setAsides: [placeholder] });
  };
  expect(at("TBC")).toMatchObject({ setAside: [{ finding: { address: "C9" } }], lapsed: [], cameBack: [] });
  expect(at("vacant")).toMatchObject({ setAside: [], lapsed: [placeholder], cameBack: [placeholder] });
  expect(at("Head of Health")).toMatchObject({ setAside: [], lapsed: [placeholder], cameBack: [] });
});
