import { correctiveAction, counted, isRed, type PackFacts } from "./facts";
import { cell, columns, fieldValue, typedKey, type PackBlock, type PackPage, type PackTable, type Typed } from "./model";

const fields = { board: "cover | board", meeting: "cover | meeting", decisions: "cover | decisions", agreedBy: "cover | agreed by", agreedOn: "cover | agreed on", counts: "cover | small counts" } as const;
const smallCountRule = "disclosure/small-count";

export interface PackStatus {
  readonly agreed: boolean;
  /** "Draft: 3 Red actions have no corrective action." or "Agreed by A. Name on 3 May 2010." */
  readonly sentence: string;
}

/**
 * Draft or agreed. It stays a draft while a Red action says nothing about what is done, while small counts are not
 * checked, and until somebody is named who agreed it, and when.
 */
export function packStatus(facts: PackFacts, typed: Typed): PackStatus {
  const said = (key: string) => typed.get(typedKey(key, fieldValue))?.trim() ?? "";
  const silent = facts.actions.filter((one) => isRed(one) && correctiveAction(one) === "" && !typed.get(typedKey(`exception | ${one.key}`, "corrective action"))?.trim()).length;
  const small = facts.findings.filter(({ rule }) => rule === smallCountRule).length;
  const why = [
    silent > 0 ? `${silent} Red ${silent === 1 ? "action has" : "actions have"} no corrective action` : "",
    small > 0 && said(fields.counts) === "" ? `${small} small ${small === 1 ? "count is" : "counts are"} not checked` : "",
    said(fields.agreedBy) === "" || said(fields.agreedOn) === "" ? "nobody has agreed it yet" : "",
  ].filter(Boolean);
  if (why.length > 0) return { agreed: false, sentence: `Draft: ${why.join("; ")}.` };
  return { agreed: true, sentence: `Agreed by ${said(fields.agreedBy)} on ${said(fields.agreedOn)}.` };
}

/**
 * The first page: what meeting it is for, what it is asked to decide, the headline counts with their denominators.
 * @param lines period and as-at date, policy, headline sentences
 */
export function coverPage(facts: PackFacts, title: string, lines: readonly string[], status: PackStatus): PackPage {
  const small = facts.findings.some(({ rule }) => rule === smallCountRule);
  const blocks: PackBlock[] = [
    { kind: "text", text: status.sentence, strong: true },
    { kind: "field", key: fields.board, label: "Board", lines: 1 },
    { kind: "field", key: fields.meeting, label: "Meeting date", lines: 1 },
    { kind: "field", key: fields.decisions, label: "Decisions asked for", lines: 3 },
    { kind: "field", key: fields.agreedBy, label: "Agreed by", lines: 1 },
    { kind: "field", key: fields.agreedOn, label: "Agreed on", lines: 1 },
    ...(small ? [{ kind: "field", key: fields.counts, label: "Small counts checked by", lines: 1 } as const] : []),
    ...lines.map((text): PackBlock => ({ kind: "text", text })),
    ...(facts.priorities.length > 0 ? [actionsByPriority(facts)] : []),
  ];
  return { id: "cover", title, blocks };
}

function actionsByPriority(facts: PackFacts): PackTable {
  return {
    kind: "table",
    heading: "Actions by priority: outcome RAG, and delivery RAG apart",
    columns: columns(["Priority", 3], ["Outcome RAG, of all actions", 2], ["Delivery RAG, of all actions", 2], ["Actions", 1]),
    rows: facts.priorities.map((priority) => {
      const actions = facts.actions.filter((one) => one.priority === priority);
      return {
        key: `count | ${priority}`,
        cells: [cell(facts.inFull(priority)), cell(counted(actions.map(({ outcome }) => outcome))), cell(counted(actions.map(({ delivery }) => delivery ?? "Not given"))), cell(String(actions.length))],
      };
    }),
  };
}
