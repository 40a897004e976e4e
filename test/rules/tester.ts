import type { Plan } from "../../src/plan/model";
import { plan as planSchema } from "../../src/plan/model";
import { runRules } from "../../src/rules/check-plan";
import { cellTexts } from "../../src/rules/cell-texts";
import { defaultRuleConfig } from "../../src/rules/config";
import type { Finding, Rule, RuleContext, Severity } from "../../src/rules/rule";

/** Runs a rule over two tables, like ESLint's RuleTester: plans that it says nothing of, and plans with all that it says. */

export interface ValidCase {
  readonly name: string;
  readonly plan: Plan;
  readonly context?: Partial<RuleContext>;
}

export interface Expected {
  readonly row: number;
  readonly sheet?: string;
  readonly address?: string;
  readonly field?: Finding["field"];
  readonly severity?: Severity;
  /** Words that the message has, all of them. */
  readonly says: string | readonly string[];
  /** The cell's new text; a finding without one must have no fix. */
  readonly fix?: string;
}

export interface InvalidCase extends ValidCase {
  /** All findings, in the order of rows. */
  readonly findings: readonly Expected[];
}

const noContext: RuleContext = {
  asAt: "2010-09-30",
  period: null,
  reportingPeriod: null,
  ratings: { indicators: [], history: [], actions: [], delivery: [] },
  tolerance: 0.05,
  tolerancePoints: 3,
  smallCount: 5,
  written: [],
};

/** What one rule says of a plan. */
export function findingsOf(rule: Rule, plan: Plan, context: Partial<RuleContext> = {}): readonly Finding[] {
  const { findings, faults } = runRules([rule], plan, { ...noContext, period: plan.period, ...context }, defaultRuleConfig);
  expect(faults).toEqual([]);
  return findings;
}

export function testRule(rule: Rule, cases: { readonly valid: readonly ValidCase[]; readonly invalid: readonly InvalidCase[] }): void {
  describe(rule.meta.id, () => {
    test("has at least four valid and four invalid cases", () => {
      expect(cases.valid.length).toBeGreaterThanOrEqual(4);
      expect(cases.invalid.length).toBeGreaterThanOrEqual(4);
    });

    describe("valid", () => {
      test.each(cases.valid.map((one) => [one.name, one] as const))("%s", (_name, { plan, context }) => {
        planSchema.parse(plan);
        expect(findingsOf(rule, plan, context).map((finding) => `${finding.address}: ${finding.message}`)).toEqual([]);
      });
    });

    describe("invalid", () => {
      test.each(cases.invalid.map((one) => [one.name, one] as const))("%s", (_name, { plan, context, findings: expected }) => {
        planSchema.parse(plan);
        const before = JSON.stringify(plan);
        const findings = findingsOf(rule, plan, context);
        expect(findings.map(({ sheet, row }) => `${sheet}!${row}`)).toEqual(expected.map(({ sheet, row }) => `${sheet ?? findings[0]?.sheet}!${row}`));
        for (const [i, want] of expected.entries()) {
          const finding = findings[i];
          if (!finding) throw new Error(`no finding ${i}`);
          for (const words of [want.says].flat()) expect(finding.message).toContain(words);
          if (want.address !== undefined) expect(finding.address).toBe(want.address);
          if (want.field !== undefined) expect(finding.field).toBe(want.field);
          expect(finding.severity).toBe(want.severity ?? rule.meta.severity);
          expect(finding.fix?.after).toBe(want.fix);
          soundFix(rule, plan, finding);
          plainEnglish(finding.message);
        }
        expect(JSON.stringify(plan)).toBe(before);
      });
    });
  });
}

/** A fix changes one cell, from the words that stand there. */
function soundFix(rule: Rule, plan: Plan, { fix, sheet }: Finding): void {
  if (!fix) return;
  expect(rule.meta.fixable).toBe(true);
  expect(fix.sheet).toBe(sheet);
  expect(fix.before).toBe(cellTexts(plan).at(fix.sheet, fix.address));
  expect(fix.after).not.toBe(fix.before);
}

function plainEnglish(message: string): void {
  expect(message).toMatch(/[.?]$/);
  expect(message).not.toMatch(/undefined|null|NaN|\[object|!|  |\n/);
}
