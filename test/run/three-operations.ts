import { applyChanges, keepDocument, loadJournals, putBack } from "../../src/excel";
import { ruleConfigKey } from "../../src/rules/config";
import { changedConfig } from "../../src/rules/config-change";
import { changesOf, settingsKey, settingsOf, type Command, type Evaluation } from "../../src/run";
import { toCarry } from "../../src/run/carry/to-carry";
import { historyOf } from "../../src/run/history";
import { reviewCanStart } from "../../src/run/review/review-changes";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import type { ComparedFile} from "../excel/plan-workbook";
import { OpenWorkbook } from "../excel/plan-workbook";
import { read } from "./sample-runs";

/** A command, or a decision that is kept in a document and changes no cell; null where the pane would not offer it. */
type Wanted = Command | { readonly kind: "decision"; readonly key: string; readonly json: string } | null;

/** What a user can do, as it would be asked for in a workbook as it was read. Each is done as the pane does it. */
export const operations = {
  rag: () => ({ kind: "rag" }),
  fix: (evaluation) => fixesOf(evaluation, 1),
  fixAll: (evaluation) => fixesOf(evaluation, Infinity),
  mark: () => ({ kind: "mark" }),
  unmark: () => ({ kind: "unmark" }),
  findingsSheet: () => ({ kind: "findingsSheet" }),
  summaries: () => ({ kind: "summaries" }),
  removeSummaries: (_, { sheets }) => (sheets.some(({ name }) => name.startsWith("Plan Check ")) ? { kind: "removeSummaries" } : null),
  chart: ({ plan: { indicators } }) => chartOf(indicators[0]),
  otherChart: ({ plan: { indicators } }) => chartOf(indicators[1]),
  startReview: (evaluation) => (reviewCanStart(evaluation) ? { kind: "startReview" } : null),
  closeQuarter: (_, { documents }) => ({ kind: "closeQuarter", name: `Q${historyOf(documents).quarters.length + 1} 2010/11` }),
  forgetQuarter: (_, { documents }) => quarterOf(historyOf(documents).quarters[0]),
  newPlanSheet: (_, { sheets }) => ({ kind: "newPlanSheet", layout: "action-plan", name: `P${sheets.length + 1} Paths` }),
  planNextYear: (evaluation) => carried(evaluation),
  keepTyped: ({ judgements }) => judgementOf(judgements[0], (id) => ({ kind: "keepTyped", id, because: "The pond opened late; schools came all the same." })),
  useComputed: ({ judgements }) => judgementOf(judgements[0], (id) => ({ kind: "useComputed", id })),
  otherPolicy: (_, snapshot) => ({ kind: "decision", key: settingsKey, json: JSON.stringify({ ...settingsOf(snapshot), policy: "within-5-and-10", confirmed: true }) }),
  setAside: ({ findings, ruleConfig }) => {
    const [first] = findings;
    if (!first) return null;
    const aside = { rule: first.rule, sheet: first.sheet, address: first.address, text: "", reason: "Agreed.", by: "Head of Parks" };
    return { kind: "decision", key: ruleConfigKey, json: JSON.stringify(changedConfig(ruleConfig, { kind: "setAside", aside })) };
  },
} as const satisfies Readonly<Record<string, (evaluation: Evaluation, snapshot: WorkbookSnapshot) => Wanted>>;

export type Operation = keyof typeof operations;
export const operationNames = Object.keys(operations) as Operation[];

function fixesOf({ findings }: Evaluation, most: number): Wanted {
  const found = findings.find(({ fix }) => fix !== undefined);
  if (!found) return null;
  const fixes = findings.flatMap(({ rule, fix }) => (rule === found.rule && fix ? [fix] : []));
  return { kind: "fix", rule: found.rule, fixes: fixes.slice(0, most) };
}

function chartOf(indicator: { readonly sheet: string; readonly row: number } | undefined): Wanted {
  return indicator ? { kind: "indicatorChart", sheet: indicator.sheet, row: indicator.row } : null;
}

function quarterOf(quarter: { readonly name: string } | undefined): Wanted {
  return quarter ? { kind: "forgetQuarter", name: quarter.name } : null;
}

function judgementOf(judgement: { readonly id: string } | undefined, command: (id: string) => Command): Wanted {
  return judgement ? command(judgement.id) : null;
}

function carried(evaluation: Evaluation): Wanted {
  const all = toCarry(evaluation);
  return all.length === 0 ? null : { kind: "carryForward", choices: Object.fromEntries(all.map(({ key }) => [key, "carry" as const])) };
}

/** Does one operation in a workbook, saves and closes it; null where the pane would not offer it there. */
export async function after(file: Uint8Array, operation: Operation): Promise<Uint8Array | null> {
  const book = await OpenWorkbook.ofBytes(file);
  try {
    const { evaluation, snapshot } = await read();
    const wanted: Wanted = operations[operation](evaluation, snapshot);
    if (wanted === null) return null;
    if (wanted.kind === "decision") await keepDocument(wanted.key, wanted.json);
    else expect(await applyChanges(changesOf(wanted, evaluation, snapshot))).toMatchObject({ differing: [], dropped: [] });
    return await book.host.save();
  } finally {
    book.close();
  }
}

/** Opens a workbook, puts back all that is kept, last first, and says in words what then still differs from the first one. */
export async function leftAfterPuttingBack(file: Uint8Array, first: ComparedFile): Promise<string[]> {
  const book = await OpenWorkbook.ofBytes(file);
  try {
    const said: string[] = [];
    for (const journal of await loadJournals()) {
      const { changedSince, missing } = await putBack(journal);
      said.push(...[...changedSince, ...missing].map(({ sheet, address, why }) => `said of ${journal.label}: ${sheet} ${address ?? ""} ${why}`));
    }
    return [...said, ...(await book.differencesFrom(first))];
  } finally {
    book.close();
  }
}
