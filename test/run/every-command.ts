import type { Evaluation } from "../../src/run";
import { toCarry } from "../../src/run/carry/to-carry";
import type { Command } from "../../src/run/command";

type Kind = Command["kind"];

/** What stands in the workbook before a command is given, and the command itself. A new kind of command gets its line below. */
export interface CommandCase {
  readonly before: readonly Kind[];
  command(evaluation: Evaluation): Command;
}

const cases: Readonly<Record<Kind, CommandCase>> = {
  rag: { before: [], command: () => ({ kind: "rag" }) },
  summaries: { before: ["rag"], command: () => ({ kind: "summaries" }) },
  removeSummaries: { before: ["summaries"], command: () => ({ kind: "removeSummaries" }) },
  mark: { before: [], command: () => ({ kind: "mark" }) },
  unmark: { before: ["mark"], command: () => ({ kind: "unmark" }) },
  findingsSheet: { before: [], command: () => ({ kind: "findingsSheet" }) },
  fix: { before: [], command: firstFix },
  carryForward: { before: [], command: (evaluation) => ({ kind: "carryForward", choices: Object.fromEntries(toCarry(evaluation).map(({ key }) => [key, "carry" as const])) }) },
  closeQuarter: { before: [], command: () => ({ kind: "closeQuarter", name: "Q4 2009/10" }) },
  startReview: { before: [], command: () => ({ kind: "startReview" }) },
  forgetQuarter: { before: ["closeQuarter"], command: () => ({ kind: "forgetQuarter", name: "Q4 2009/10" }) },
  newPlanSheet: { before: [], command: () => ({ kind: "newPlanSheet", layout: "action-plan", name: "P2 Paths" }) },
  keepTyped: { before: [], command: (evaluation) => ({ kind: "keepTyped", id: firstJudgement(evaluation), because: "The pond opened late; schools came all the same." }) },
  useComputed: { before: [], command: (evaluation) => ({ kind: "useComputed", id: firstJudgement(evaluation) }) },
  reopenJudgement: { before: ["keepTyped"], command: (evaluation) => ({ kind: "reopenJudgement", id: firstJudgement(evaluation) }) },
  indicatorChart: { before: [], command: ({ plan }) => ({ kind: "indicatorChart", sheet: plan.indicators[0]?.sheet ?? "", row: plan.indicators[0]?.row ?? 0 }) },
};

type Tried = keyof typeof cases;

/** Every kind of command: the type checker refuses a table in which one is missing. */
export const triedKinds = Object.keys(cases) as Tried[];

export function caseOf(kind: Tried): CommandCase {
  return cases[kind];
}

function firstJudgement({ judgements }: Evaluation): string {
  const [first] = judgements;
  if (!first) throw new Error("The plan has no typed status that differs from the computed one.");
  return first.id;
}

function firstFix({ findings }: Evaluation): Command {
  const found = findings.find(({ fix }) => fix !== undefined);
  if (!found?.fix) throw new Error("The plan has nothing that can be fixed.");
  return { kind: "fix", rule: found.rule, fixes: [found.fix] };
}
