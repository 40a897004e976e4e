import fc from "fast-check";
import { builtInPolicies, policyOf, policySchema } from "../../src/rag";
import { copyOf, draftOf, policyOfDraft, type PolicyDraft } from "../../src/taskpane/state/policy-draft";
import { changesSentence } from "../../src/taskpane/texts/policy";
import type { StatusChange } from "../../src/run";
import { policies } from "../rag/policies-of";

const draft = (part: Partial<PolicyDraft> = {}): PolicyDraft => ({ ...copyOf(policyOf("on-target-5"), [], "Our policy"), ...part });

test("any policy survives the form unchanged", () => {
  fc.assert(fc.property(policies, (policy) => expect(policyOfDraft(draftOf(policy), [])).toEqual({ policy })));
});

test("what the form makes is a policy for the workbook", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.constantFrom("tolerance" as const, "agreed" as const, "year-before" as const), (percent, points, greenWithin, amberBy) => {
      const made = policyOfDraft(draft({ percent, points, green: "within", greenWithin, amberBy }), []);
      if ("policy" in made) expect(policySchema.parse(made.policy)).toEqual(made.policy);
      else expect(Object.keys(made.problems).length).toBeGreaterThan(0);
    }),
  );
});

test("green on target, amber within 2 points: two fields away from the built-in one", () => {
  expect(policyOfDraft(draft({ percent: "", points: "2" }), [])).toMatchObject({
    policy: { id: "own-1", name: "Our policy", green: { withinPercent: 0 }, amber: { by: "tolerance", percent: null, points: 2 } },
  });
});

test.each<[string, Partial<PolicyDraft>, object]>([
  ["no name", { name: "  " }, { name: "noName" }],
  ["a name without end", { name: "x".repeat(61) }, { name: "longName" }],
  ["the name of another", { name: "within 5% AND 10%" }, { name: "nameTaken" }],
  ["words for a number", { points: "two" }, { points: "noNumber" }],
  ["a negative number", { percent: "-5" }, { percent: "noNumber" }],
  ["no limit at all", { percent: "", points: " " }, { percent: "noLimit" }],
  ["amber inside green", { green: "within", greenWithin: "5", percent: "5" }, { percent: "notBeyondGreen" }],
  ["green within nothing", { green: "within", greenWithin: "" }, { greenWithin: "noNumber" }],
  ["half a month", { redFromMonths: "1.5" }, { redFromMonths: "noWholeMonths" }],
  ["amber above green progress", { delivery: "progress", greenFrom: "70", amberFrom: "90" }, { amberFrom: "notBelowGreen" }],
])("%s is said at its field", (_, part, problems) => {
  expect(policyOfDraft(draft(part), builtInPolicies)).toEqual({ problems });
});

test.each(["5", " 5 ", "5%", "5 per cent", "5.0"])("%j is read as 5 per cent", (percent) => {
  expect(policyOfDraft(draft({ percent }), [])).toMatchObject({ policy: { amber: { percent: 5 } } });
});

test("fields that do not count are not asked about", () => {
  expect(policyOfDraft(draft({ amberBy: "agreed", percent: "no", greenWithin: "no", greenFrom: "no" }), [])).toMatchObject({ policy: { amber: { by: "agreed" } } });
});

test("a copy has an id and a name of its own", () => {
  const first = policyOfDraft(copyOf(policyOf("within-5-and-10"), [], "Our policy"), builtInPolicies);
  if (!("policy" in first)) throw new Error("no policy");
  expect(copyOf(first.policy, [first.policy], "Our policy")).toMatchObject({ id: "own-2", name: "Our policy 2" });
  expect(copyOf(first.policy, [], "Our policy")).toMatchObject({ id: "own-1", name: "Our policy" });
});

test("what would change, in one sentence", () => {
  const change = (from: StatusChange["from"], to: StatusChange["to"]): StatusChange => ({ kind: "indicator", label: "NI 59", from, to, reason: "", sheet: "Indicators", address: "A2" });
  expect(changesSentence([change("green", "amber"), change("green", "amber"), change("red", "none")], 40)).toBe("3 of 40 statuses would change: 2 Green to Amber, 1 Red to Not rated.");
  expect(changesSentence([], 40)).toBe("No status would change: all 40 stay as they are.");
  expect(changesSentence([], 0)).toBe("There are no statuses in this workbook yet.");
});
