import fc from "fast-check";
import { indicatorView } from "../../src/rag/indicator-view";
import type { Evaluation } from "../../src/run";
import { toCarry } from "../../src/run/carry/to-carry";
import type { Command } from "../../src/run/command";
import { curveBlock } from "../../src/run/curves/curve-block";
import { historyOf } from "../../src/run/history";
import { layoutChoices } from "../../src/run/new-sheet/layout-choices";
import { freeSheetName } from "../../src/run/new-sheet/sheet-name";
import { reviewCanStart } from "../../src/run/review/review-changes";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { nastyStrings } from "../run/nasty-strings";

type Kind = Command["kind"];

/** What a person or a co-author does to a sheet of the workbook; numbers choose among what is there when it is done. */
export interface Edit {
  readonly what: "type" | "insertRows" | "deleteRows" | "insertColumns" | "deleteColumns" | "sortRows" | "renameSheet" | "deleteSheet" | "protect";
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly by: "person" | "coAuthor";
}

export type Step =
  /** One of Plan Check's commands; `pick` chooses what it is about, `meanwhile` happens between reading and writing, `fault` at that round trip. */
  | { readonly do: "command"; readonly kind: Kind; readonly pick: number; readonly meanwhile: Edit | null; readonly fault: number | null }
  | { readonly do: "edit"; readonly edit: Edit }
  /** A decision that is kept in the workbook: a finding set aside, a rule turned off, another policy, a column read otherwise. */
  | { readonly do: "decide"; readonly about: "setAside" | "severity" | "policy" | "column" | "role"; readonly pick: number }
  | { readonly do: "putBack" }
  | { readonly do: "reopen" };

const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom("type", "type", "type", "insertRows", "deleteRows", "insertColumns", "deleteColumns", "sortRows", "renameSheet", "deleteSheet", "protect"),
  sheet: fc.nat(5),
  row: fc.integer({ min: 1, max: 9 }),
  column: fc.integer({ min: 1, max: 12 }),
  text: fc.constantFrom("Red", "Green", "2500", "March 2012", "Mow the verges", "", "KPI 2", "=1+1", ...nastyStrings.slice(0, 30)),
  by: fc.constantFrom("person", "coAuthor"),
});

/** What builds many sheets takes the stand-in a second a time, so it is tried less often. */
const weights: Readonly<Record<Kind, number>> = {
  rag: 6,
  mark: 3,
  unmark: 1,
  findingsSheet: 2,
  fix: 3,
  startReview: 3,
  closeQuarter: 2,
  forgetQuarter: 1,
  keepTyped: 2,
  useComputed: 2,
  reopenJudgement: 1,
  newPlanSheet: 2,
  indicatorChart: 1,
  carryForward: 2,
  summaries: 1,
  removeSummaries: 1,
};

/** Every kind of command there is: the type checker refuses weights in which one is missing. */
export const kinds = Object.keys(weights) as Kind[];

const kind: fc.Arbitrary<Kind> = fc.oneof(...kinds.map((one) => ({ weight: weights[one], arbitrary: fc.constant(one) })));

const command: fc.Arbitrary<Step> = fc.record({
  do: fc.constant("command" as const),
  kind,
  pick: fc.nat(20),
  meanwhile: fc.option(edit, { freq: 4, nil: null }),
  fault: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 6, nil: null }),
});

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: command },
    { weight: 5, arbitrary: fc.record({ do: fc.constant("edit" as const), edit }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("decide" as const), about: fc.constantFrom("setAside", "severity", "policy", "column", "role"), pick: fc.nat(20) }) },
    { weight: 1, arbitrary: fc.constant<Step>({ do: "putBack" }) },
    { weight: 1, arbitrary: fc.constant<Step>({ do: "reopen" }) },
  ),
  { minLength: 1, maxLength: 6 },
);

/** One of a list by a number of any size. */
export function picked<T>(all: readonly T[], pick: number): T | undefined {
  return all[pick % Math.max(1, all.length)];
}

/** A command as the pane would give it in a workbook as it was read; null where the pane does not offer it. */
export function commandOf(kind: Kind, pick: number, evaluation: Evaluation, snapshot: WorkbookSnapshot): Command | null {
  const { plan, findings, judgements } = evaluation;
  switch (kind) {
    case "rag":
    case "summaries":
      return plan.actions.length + plan.indicators.length > 0 ? { kind } : null;
    case "mark":
    case "unmark":
    case "findingsSheet":
    case "removeSummaries":
      return { kind };
    case "startReview":
      return reviewCanStart(evaluation) ? { kind } : null;
    case "fix": {
      const found = picked(findings.filter(({ fix }) => fix !== undefined), pick);
      if (!found) return null;
      const all = findings.flatMap(({ rule, fix }) => (rule === found.rule && fix ? [fix] : []));
      return { kind, rule: found.rule, fixes: pick % 2 === 0 ? all : all.slice(0, 1) };
    }
    case "carryForward": {
      const all = toCarry(evaluation);
      return all.length === 0 ? null : { kind, choices: Object.fromEntries(all.map(({ key }, index) => [key, (index + pick) % 3 === 0 ? "leave" : "carry"])) };
    }
    case "closeQuarter":
      return { kind, name: picked(nastyStrings, pick) ?? "Q4" };
    case "forgetQuarter": {
      const quarter = picked(historyOf(snapshot.documents).quarters, pick);
      return quarter ? { kind, name: quarter.name } : null;
    }
    case "newPlanSheet": {
      const layout = picked(layoutChoices(plan), pick);
      return layout ? { kind, layout: layout.id, name: freeSheetName(picked(nastyStrings, pick) ?? "", snapshot.sheets.map(({ name }) => name)) } : null;
    }
    case "keepTyped": {
      const one = picked(judgements, pick);
      return one ? { kind, id: one.id, because: picked(nastyStrings, pick) ?? "Because." } : null;
    }
    case "useComputed":
    case "reopenJudgement": {
      const one = picked(judgements, pick);
      return one ? { kind, id: one.id } : null;
    }
    case "indicatorChart": {
      const drawn = plan.indicators.filter((one) => curveBlock(indicatorView(one, { policy: evaluation.policy, reportingPeriod: evaluation.reportingPeriod })) !== null);
      const one = picked(drawn, pick);
      return one ? { kind, sheet: one.sheet, row: one.row } : null;
    }
  }
}
