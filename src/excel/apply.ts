import { groupByWeight } from "../workbook/blocks";
import type { ChangeSet } from "../workbook/changes";
import { anchorsOf } from "./anchors";
import { breathe, requestLimits, runAsOneStep, stopIfCancelled, type Progress } from "./batch";
import { lookBefore, sheetNow, type Before } from "./before";
import { writeDocuments } from "./documents";
import { Draft } from "./draft";
import { dropJournals, keepJournal } from "./journals";
import { findMarks } from "./marks";
import { isBare, ownStateKey, parseOwnState, withinBounds } from "./own-state";
import { withFreePivotNames } from "./pivot-names";
import { once, type Step } from "./pieces";
import { ExcelProblem, toProblem } from "./problem";
import { rememberParts } from "./remembered-parts";
import type { ApplyResult } from "./results";
import { rollBack } from "./roll-back";
import { screen, type Planned } from "./screen";
import { Writer } from "./writer";

/**
 * Makes all changes of a set, or none. One round trip looks at what will be overwritten, one writes, one keeps the
 * journal; one more per 4 MB. Sheets that are protected, gone, or no longer as they were read are left alone and said.
 * Where anything fails half way, the workbook is put back as it was; what Excel refused for its size alone is then tried
 * again in smaller requests.
 * @throws ExcelProblem after the workbook is as it was; "half-done" where that failed, too
 */
export async function applyChanges(set: ChangeSet, options: Progress = {}): Promise<ApplyResult> {
  let refused: unknown = null;
  for (const limit of requestLimits) {
    const draft = new Draft(journalId(), set.label);
    try {
      return await runAsOneStep((context) => apply(context, set, draft, limit, options), () => draft.begun);
    } catch (thrown) {
      const problem = toProblem(thrown);
      if (!draft.begun) throw problem;
      await rollBack(draft, problem);
      refused = new ExcelProblem(problem.code, problem.detail, "Nothing was changed.");
      if (problem.code !== "too-large") throw refused;
    }
  }
  throw refused;
}

let lastId = "";

/** Ids sort by time; two in the same millisecond still differ. */
function journalId(): string {
  const id = Date.now().toString(36).padStart(9, "0");
  lastId = id > lastId.slice(0, 9) ? id : `${lastId}a`;
  return lastId;
}

/** @param limit bytes of a request and of its answer */
async function apply(context: Excel.RequestContext, wanted: ChangeSet, draft: Draft, limit: number, options: Progress): Promise<ApplyResult> {
  options.onProgress?.(0, "Checking that nothing moved");
  const before = await lookBefore(context, wanted, limit, options);
  draft.before = before;
  const own = parseOwnState(before.parts.find(({ key }) => key === ownStateKey)?.json);
  await breathe();
  const set = withFreePivotNames(wanted, before, own);
  const { planned, skipped } = screen(set, before, own);
  if (planned.every(({ change }) => change.kind === "document" || change.kind === "activate") && skipped.length > 0) {
    return { journal: draft.journal(), skipped, verified: true, differing: [], dropped: [], undone: [] };
  }
  await breathe();
  draft.anchors = anchorsOf(set, before);
  await breathe();
  draft.documents = documentsBefore(planned, before);
  const unmarking = planned.flatMap(({ change }) => (change.kind === "unmark" ? [change.sheet] : []));
  const marks = own.marks.map((mark) => ({ ...mark, sheet: sheetNow(before, mark.sheet) }));
  const touched = new Set(planned.flatMap(({ change }) => (change.kind === "unmark" || change.kind === "mark" ? [change.sheet] : [])));
  const marksThere = await findMarks(context, marks.filter(({ sheet }) => touched.has(sheet.name)), ({ id }) => context.workbook.worksheets.getItem(id));
  draft.earlierMarks = [...marksThere.values()].flat().map(({ id }) => id);
  const writer = new Writer(context, before, { ...own, marks }, draft, planned, marksThere, limit);
  const groups = groupByWeight(planned.flatMap((one) => writer.steps(one)), limit, ({ bytes }) => bytes);
  for (const [index, group] of groups.entries()) {
    options.onProgress?.(0.2 + (0.6 * index) / groups.length, "Writing");
    await breathe();
    stopIfCancelled(options);
    draft.begun = true;
    for (const step of group) step.put();
    await context.sync();
    await breathe();
    for (const step of group) step.take?.();
  }
  options.onProgress?.(0.9, "Keeping what is needed to put it back");
  stopIfCancelled(options);
  draft.begun = true;
  const removals = planned.flatMap(({ change }) => (change.kind === "deleteSheet" ? [change] : []));
  for (const change of removals) writer.keepRemoved(change);
  await breathe();
  const journal = draft.journal();
  await breathe();
  for (const { change } of planned) if (change.kind === "unmark") writer.unmark(change);
  const state = writer.ownState();
  const obsolete = unmarking.length > 0 ? own.journals.flatMap(({ id, marks }) => (marks ? [id] : [])) : [];
  const leavesNothing = unmarking.length > 0 && unmarking.length === planned.length;
  const kept = leavesNothing ? dropJournals(context, state, before.journalParts, obsolete) : keepJournal(context, journal, state, before.journalParts, obsolete);
  const made = withinBounds({ ...state, journals: [...kept.journals] });
  const documents = writeDocuments(context, before.parts, [
    { key: ownStateKey, json: isBare(made) ? null : JSON.stringify(made) },
    ...planned.flatMap(({ change }) => (change.kind === "document" ? [change] : [])),
  ]);
  const rest = [...documents.steps, once(() => kept.drop()), ...removals.map((change) => once(() => writer.remove(change))), once(() => writer.activateAll())];
  const adding: Step = { bytes: kept.bytes, put: () => kept.add() };
  // A journal of sheets that are deleted is kept in a round trip before theirs, so that nothing goes before it is.
  const last = journal.removedSheets.length > 0 ? [[adding], ...groupByWeight(rest, limit, ({ bytes }) => bytes)] : groupByWeight([adding, ...rest], limit, ({ bytes }) => bytes);
  for (const group of last) {
    for (const step of group) step.put();
    await context.sync();
  }
  rememberParts(documents.parts());
  options.onProgress?.(1, "Done");
  return { journal, skipped: [...skipped, ...writer.said()], verified: writer.differing.length === 0, differing: writer.differing, dropped: kept.dropped, undone: leavesNothing ? [...obsolete, journal.id] : obsolete };
}

function documentsBefore(planned: readonly Planned[], before: Before): Record<string, string | null> {
  const documents: Record<string, string | null> = {};
  for (const { change } of planned) {
    if (change.kind === "document") documents[change.key] = before.parts.find(({ key }) => key === change.key)?.json ?? null;
  }
  return documents;
}
