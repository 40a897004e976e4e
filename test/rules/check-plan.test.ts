import fc from "fast-check";
import { checkPlan, defaultRuleConfig, ruleConfig, ruleConfigKey, ruleConfigOf, rules, type RuleConfig, type RuleContext } from "../../src/rules";
import { runRules } from "../../src/rules/check-plan";
import type { Rule } from "../../src/rules/rule";
import { due, figure, indicator, planOf, year201011, type ActionSpec } from "./plan-of";

const context: RuleContext = {
  asAt: "2010-09-30",
  period: year201011,
  reportingPeriod: "2009/10",
  ratings: { indicators: [], history: [], actions: [], delivery: [] },
  tolerance: 0.05,
  tolerancePoints: 3,
  smallCount: 5,
  written: [],
};

const plan = planOf({
  period: year201011,
  sheets: ["P2", "P1"],
  columns: ["reference", "action", "when", "leads"],
  actions: [
    { sheet: "P1", row: 9, ref: "A1.1", action: "Open a clinic", when: [due("May 2010", "2010-05")], leads: "" },
    { sheet: "P1", row: 10, ref: "A1.1", action: "Train staff", when: [due("Dec 2011", "2011-12")], leads: "TBC" },
    { sheet: "P2", row: 4, ref: "A2.1", action: "Write a guide", when: "", leads: "Head" },
  ],
});

function at(config: Partial<RuleConfig> = {}): string[] {
  return checkPlan(plan, context, { ...defaultRuleConfig, ...config }).findings.map((finding) => `${finding.sheet}!${finding.row} ${finding.severity} ${finding.rule}`);
}

describe("the order of findings", () => {
  test("by the workbook's order of sheets, then rows, then the gravest first", () => {
    expect(at()).toEqual([
      "P2!4 error date/missing",
      "P1!9 error lead/missing",
      "P1!10 error reference/duplicate",
      "P1!10 warning date/after-period",
      "P1!10 warning lead/placeholder",
    ]);
  });
});

describe("a rule that throws", () => {
  const broken: Rule = {
    meta: { id: "test/broken", severity: "error", summary: "", why: "", remedy: "", fixable: false, examples: [] },
    *check() {
      yield { sheet: "P1", row: 9, field: null, address: "A9", message: "Half of what it had to say." };
      throw new Error("no such column");
    },
  };

  test("is reported as a fault, says nothing, and the others run", () => {
    const { findings, faults } = runRules([broken, ...rules], plan, context, defaultRuleConfig);
    expect(faults).toEqual([{ rule: "test/broken", message: "no such column" }]);
    expect(findings.some((finding) => finding.rule === "test/broken")).toBe(false);
    expect(findings).toHaveLength(5);
  });
});

describe("the workbook's own settings", () => {
  test("a rule can be off", () => {
    expect(at({ rules: { "lead/missing": "off", "date/missing": "off" } })).not.toContain("P1!9 error lead/missing");
  });

  test("a rule can have another severity, which also overrides the rule's own exceptions", () => {
    expect(at({ rules: { "date/after-period": "info" } })).toContain("P1!10 info date/after-period");
  });

  const aside = { rule: "lead/placeholder", sheet: "P1", address: "D10", text: "TBC", reason: "Interviews in May", by: "A. Officer" };

  test("a finding can be set aside, with a reason and a name", () => {
    const checked = checkPlan(plan, context, { ...defaultRuleConfig, setAsides: [aside] });
    expect(checked.findings.map((finding) => finding.rule)).not.toContain("lead/placeholder");
    expect(checked.setAside).toMatchObject([{ finding: { rule: "lead/placeholder", row: 10 }, by: "A. Officer", reason: "Interviews in May" }]);
    expect(checked.lapsed).toEqual([]);
  });

  test("it comes back when the cell's text changes", () => {
    const changed = { ...aside, text: "vacant" };
    const checked = checkPlan(plan, context, { ...defaultRuleConfig, setAsides: [changed] });
    expect(checked.findings.map((finding) => finding.rule)).toContain("lead/placeholder");
    expect(checked.lapsed).toEqual([changed]);
  });

  test("only that finding: another rule's on the same cell stays", () => {
    const other = { ...aside, rule: "lead/missing" };
    expect(checkPlan(plan, context, { ...defaultRuleConfig, setAsides: [other] }).findings).toHaveLength(5);
  });

  test("a rule can be set aside on one sheet", () => {
    const findings = at({ sheets: [{ rule: "date/missing", sheet: "P2", reason: "Dates are in the programme", by: "A. Officer" }] });
    expect(findings).not.toContain("P2!4 error date/missing");
    expect(findings).toHaveLength(4);
  });

  test("an empty cell's finding can be set aside too", () => {
    const empty = { ...aside, rule: "lead/missing", address: "D9", text: "" };
    expect(checkPlan(plan, context, { ...defaultRuleConfig, setAsides: [empty] }).setAside).toHaveLength(1);
  });
});

describe("the settings as they are kept in the workbook", () => {
  test.each([
    ["none", {}],
    ["not JSON", { [ruleConfigKey]: "{" }],
    ["something else", { [ruleConfigKey]: '{"rules":{"lead/missing":"loud"}}' }],
    ["a set-aside without a name", { [ruleConfigKey]: '{"setAsides":[{"rule":"lead/missing","sheet":"P1","address":"D9","text":"","reason":"x","by":""}]}' }],
  ])("%s: every rule applies", (_name, documents) => {
    expect(ruleConfigOf(documents)).toEqual(defaultRuleConfig);
  });

  test("what is written is read back", () => {
    const config = ruleConfig.parse({ rules: { "lead/missing": "off", "from/a-later-version": "info" } });
    expect(ruleConfigOf({ [ruleConfigKey]: JSON.stringify(config) })).toEqual(config);
  });
});

describe("whatever the plan holds", () => {
  const text = fc.oneof(fc.constantFrom("", "-", "TBC", "???", "NI", "See A1", "Q1", "31/03/2026", "#REF!", "=1+1", "😀", "عربي"), fc.string().filter((words) => !/undefined|NaN|\[object/.test(words)));
  const spec: fc.Arbitrary<ActionSpec> = fc.record(
    { ref: text, action: text, milestones: text, leads: text, partners: text, target: text, indicators: text, status: text, outcomeRag: text, unreadable: fc.array(text, { maxLength: 2 }) },
    { requiredKeys: [] },
  );
  const figures = fc.dictionary(fc.constantFrom("2008/09", "2009/10", "Q1", "x"), fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => figure(n)), text.map((t) => figure(t))));

  test("no rule throws, and every message is a sentence about a cell", () => {
    fc.assert(
      fc.property(fc.array(spec, { maxLength: 6 }), fc.array(fc.tuple(text, figures, figures), { maxLength: 4 }), (actions, rows) => {
        const odd = planOf({ period: year201011, actions, indicators: rows.map(([code, actuals, targets]) => indicator(code, { actuals, targets })) });
        const { findings, faults } = checkPlan(odd, context, defaultRuleConfig);
        expect(faults).toEqual([]);
        for (const finding of findings) {
          expect(finding.address).toMatch(/^[A-Z]+\d+$/);
          expect(finding.message).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a plan of 20,000 actions", () => {
  const many = (n: number): ActionSpec[] =>
    Array.from({ length: n }, (_, i) => ({
      sheet: `Sheet ${i % 10}`,
      ref: `A${i % 10}.${Math.floor(i / 10) + 1}`,
      action: `Work with partner ${i} to review the scheme in ward ${i % 50}`,
      milestones: [`Step ${i}`],
      when: [due("May 2010", "2010-05")],
      leads: "Head of Service",
      indicators: `NI ${i % 150}`,
      mentions: [`NI ${(i % 150) + 1}`],
    }));

  /** Work is counted by how often an action's fields are asked for, not by the clock. */
  function reads(n: number): number {
    const large = planOf({ period: year201011, actions: many(n), indicators: [1, 2, 3, 4].map((k) => indicator(`NI ${k}`)) });
    let count = 0;
    const watched = large.actions.map((action) => new Proxy(action, { get: (target, key) => ((count += 1), Reflect.get(target, key)) }));
    const { faults } = checkPlan({ ...large, actions: watched }, context, defaultRuleConfig);
    expect(faults).toEqual([]);
    return count;
  }

  test("takes about ten times the work of 2,000", () => {
    expect(reads(20_000) / reads(2_000)).toBeLessThan(13);
  });
});
