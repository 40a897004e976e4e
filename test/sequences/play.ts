import { applyChanges, ExcelProblem, keepDocument, loadJournals, putBack, type PutBackResult } from "../../src/excel";
import { mappingKey, mappingOf } from "../../src/reading";
import { policyIds } from "../../src/rag";
import { changedConfig, type ConfigChange } from "../../src/rules/config-change";
import { ruleConfigKey } from "../../src/rules/config";
import { changesOf, settingsKey, settingsOf } from "../../src/run";
import { changedMapping } from "../../src/taskpane/engine/mapping-change";
import type { MappingChange } from "../../src/taskpane/session";
import { columnLetters } from "../../src/workbook/address";
import { compareFiles, describeDifference } from "../host/file";
import { isOfDocuments, isPlainView, stateOf } from "../excel/workbook-state";
import { read } from "../run/sample-runs";
import { commandOf, picked, type Edit, type Step } from "./steps";
import { Twin } from "./twin";

/** Steps one after the other in one workbook; each must leave everything that is not Plan Check's own as it is. */
export class Play {
  /** Whether a cell of the user's own was changed, because that was asked for: hand edits would then part the copies. */
  private changedTheirs = new Set<string>();
  /** Whether everything that was done can be expected to go when it is put back. */
  private whole = true;
  private constructor(readonly twin: Twin) {}

  static async of(bytes: Uint8Array, steps: readonly Step[]): Promise<void> {
    const play = new Play(await Twin.of(bytes));
    try {
      for (const step of steps) await play.take(step);
      await play.end();
    } finally {
      play.twin.close();
    }
  }

  private async take(step: Step): Promise<void> {
    switch (step.do) {
      case "command":
        await this.command(step);
        break;
      case "edit":
        this.edit(step.edit);
        break;
      case "decide":
        await this.decide(step);
        break;
      case "putBack":
        await this.putBackLast();
        break;
      case "reopen":
        await this.twin.reopen();
        break;
    }
    this.expectNothingLost(JSON.stringify(step));
  }

  private edit(edit: Edit): void {
    if (this.changedTheirs.size > 0) return;
    // Columns that moved are not followed: what was written into them is left.
    if (edit.what.endsWith("Columns")) this.whole = false;
    if (edit.sheet === 5) this.whole = !this.twin.editOwn(edit) && this.whole;
    else this.twin.edit(edit);
  }

  private async command({ kind, pick, meanwhile, fault }: Step & { do: "command" }): Promise<void> {
    const { snapshot, evaluation } = await read();
    expect(evaluation.faults).toEqual([]);
    const command = commandOf(kind, pick, evaluation, snapshot);
    if (!command) return;
    const changes = changesUnlessRefused(command, evaluation, snapshot);
    if (!changes) return;
    const theirs = command.kind === "fix" ? command.fixes.map(({ sheet, address }) => `${sheet}!${address}`) : [];
    if (command.kind === "useComputed") {
      const one = evaluation.judgements.find(({ id }) => id === command.id);
      if (one) theirs.push(`${one.sheet}!${one.typed.address}`);
    }
    if (meanwhile && theirs.length === 0) this.edit(meanwhile);
    const before = stateOf(this.twin.host);
    const bytesBefore = fault === null ? null : await this.twin.host.save();
    let batches = 0;
    if (fault !== null) this.twin.host.injectFault(() => ((batches += 1) === fault ? { error: "GeneralException" } : null));
    const problem = await applyChanges(changes).then(
      ({ skipped, dropped }) => {
        for (const { why } of skipped) expect(why).toMatch(/^[A-Z"].*\.$/);
        if (dropped.length > 0) this.whole = false;
        for (const one of theirs) this.changedTheirs.add(one);
        return null;
      },
      (thrown: unknown) => thrown,
    );
    this.twin.host.injectFault(null);
    if (meanwhile?.what === "type") this.twin.noteTyped(meanwhile);
    if (problem === null) return;
    if (!(problem instanceof ExcelProblem)) throw problem;
    expect(problem.message).toMatch(/^[A-Z].*\.$/);
    // It may fail where something was done to the workbook meanwhile, or was to fail; never by itself.
    if (meanwhile === null && fault === null) expect(`${problem.code}: ${problem.detail}`).toBe("no problem");
    if (stateOf(this.twin.host) === before || bytesBefore === null) return;
    const differences = await compareFiles(bytesBefore, await this.twin.host.save(), { ignore: isPlainView });
    expect(differences.map(describeDifference)).toEqual([]);
  }

  private async decide({ about, pick }: Step & { do: "decide" }): Promise<void> {
    const { snapshot, evaluation } = await read();
    if (about === "policy") {
      const settings = { ...settingsOf(snapshot), policy: picked(policyIds, pick) ?? "", confirmed: true };
      return keepDocument(settingsKey, JSON.stringify(settings));
    }
    const table = picked(evaluation.plan.tables, pick);
    if (about === "role" || about === "column") {
      if (!table) return;
      const column = picked(table.columns, pick);
      const change: MappingChange =
        about === "role"
          ? { kind: "role", sheet: table.sheet, role: picked(["other", "plan", "recognised"] as const, pick) ?? "recognised" }
          : { kind: "column", sheet: table.sheet, letters: columnLetters(column?.column ?? 1), field: picked(["action", "nothing", "leads", "outcomeRag", "recognised"] as const, pick) ?? "nothing" };
      return keepDocument(mappingKey, JSON.stringify(changedMapping(mappingOf(snapshot), change)));
    }
    const finding = picked(evaluation.findings, pick);
    if (!finding) return;
    const change: ConfigChange =
      about === "severity"
        ? { kind: "severity", rule: finding.rule, setting: "off" }
        : { kind: "setAside", aside: { rule: finding.rule, sheet: finding.sheet, address: finding.address, text: "", reason: "Agreed.", by: "Head of Parks" } };
    await keepDocument(ruleConfigKey, JSON.stringify(changedConfig(evaluation.ruleConfig, change)));
  }

  private async putBackLast(): Promise<boolean> {
    const [last] = await loadJournals();
    if (!last) return false;
    const result = await putBack(last);
    if (saysLeft(result)) this.whole = false;
    return true;
  }

  private expectNothingLost(after: string): void {
    const lost = this.twin.lost().filter((one) => ![...this.changedTheirs].some((place) => one.startsWith(`${place}:`)));
    expect({ after, lost }).toEqual({ after, lost: [] });
  }

  /** Everything put back, last first: what people did is left, and nothing of ours. */
  private async end(): Promise<void> {
    for (let most = 20; most > 0 && (await this.putBackLast()); most -= 1) this.expectNothingLost("put back");
    expect(await loadJournals()).toEqual([]);
    if (!this.whole) return;
    const [untouched, worked] = await this.twin.saved();
    const differences = await compareFiles(untouched, worked, { ignore: (one) => isOfDocuments(one) || isPlainView(one) });
    expect(differences.map(describeDifference)).toEqual([]);
  }
}

/** Null where the command has nothing to do; it then says so in a sentence. */
function changesUnlessRefused(...asked: Parameters<typeof changesOf>): ReturnType<typeof changesOf> | null {
  try {
    return changesOf(...asked);
  } catch (thrown) {
    if (!(thrown instanceof Error) || thrown instanceof TypeError) throw thrown;
    expect(thrown.message).toMatch(/^[A-Z].*\.$/);
    return null;
  }
}

function saysLeft({ changedSince, missing }: PutBackResult): boolean {
  return changedSince.length + missing.length > 0;
}
