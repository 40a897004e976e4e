import type { Evaluation } from "../../src/run";
import { toCarry } from "../../src/run/carry/to-carry";
import type { Command } from "../../src/run/command";

type Kind = Command["kind"];

/** What stands in the workbook before a command is given, and the command itself. A new kind of command gets its line below. */
export interface CommandCase {
  readonly before: readonly Kind[];
  command(evaluation: Evaluation): Command;
}

const cases: Readonly<Partial<Record<Kind, CommandCase>>> = {
  rag: { before: [], command: () => ({ kind: "rag" }) },
  summaries: { before: ["rag"], command: () => ({ kind: "summaries" }) },
  mark: { before: [], command: () => ({ kind: "mark" }) },
  unmark: { before: ["mark"], command: () => ({ kind: "unmark" }) },
  findingsSheet: { before: [], command: () => ({ kind: "findingsSheet" }) },
  fix: { before: [], command: firstFix },
  carryForward: { before: [], command: (evaluation) => ({ kind: "carryForward", choices: Object.fromEntries(toCarry(evaluation).map(({ key }) => [key, "carry" as const])) }) },
  closeQuarter: { before: [], command: () => ({ kind: "closeQuarter", name: "Q4 2009/10" }) },
  forgetQuarter: { before: ["closeQuarter"], command: () => ({ kind: "forgetQuarter", name: "Q4 2009/10" }) },
};

/** The kinds of command that have a line above. */
export const triedKinds = Object.keys(cases) as Kind[];

export function caseOf(kind: Kind): CommandCase {
  const found = cases[kind];
  if (!found) throw new Error(`No case stands in every-command.ts for "${kind}".`);
  return found;
}

function firstFix({ findings }: Evaluation): Command {
  const found = findings.find(({ fix }) => fix !== undefined);
  if (!found?.fix) throw new Error("The plan has nothing that can be fixed.");
  return { kind: "fix", rule: found.rule, fixes: [found.fix] };
}
