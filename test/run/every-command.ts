import type { Evaluation } from "../../src/run";
import type { Command } from "../../src/run/command";

type Kind = Command["kind"];

/** What stands in the workbook before a command is given, and the command itself. A new kind of command does not compile without its line here. */
export interface CommandCase {
  readonly before: readonly Kind[];
  command(evaluation: Evaluation): Command;
}

export const everyCommand: Readonly<Record<Kind, CommandCase>> = {
  rag: { before: [], command: () => ({ kind: "rag" }) },
  summaries: { before: ["rag"], command: () => ({ kind: "summaries" }) },
  mark: { before: [], command: () => ({ kind: "mark" }) },
  unmark: { before: ["mark"], command: () => ({ kind: "unmark" }) },
  findingsSheet: { before: [], command: () => ({ kind: "findingsSheet" }) },
  fix: { before: [], command: firstFix },
  closeQuarter: { before: [], command: () => ({ kind: "closeQuarter", name: "Q4 2009/10" }) },
  forgetQuarter: { before: ["closeQuarter"], command: () => ({ kind: "forgetQuarter", name: "Q4 2009/10" }) },
};

function firstFix({ findings }: Evaluation): Command {
  const found = findings.find(({ fix }) => fix !== undefined);
  if (!found?.fix) throw new Error("The plan has nothing that can be fixed.");
  return { kind: "fix", rule: found.rule, fixes: [found.fix] };
}
