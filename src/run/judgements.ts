import { z } from "zod";
import { byRow } from "../plan/by-row";
import type { Plan, RagStatus } from "../plan/model";
import type { IndicatorRating, Rating } from "../rag/rating";
import { outcomesByRow } from "../rag/by-row";
import { ragWord } from "../rag/words";
import type { Finding } from "../rules/rule";
import type { Change, ChangeSet } from "../workbook/changes";
import { parseBlock } from "../workbook/address";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { cellsInTheirRows } from "./cells-in-their-rows";
import { textDocument } from "./documents";
import type { Evaluation, Judgement } from "./evaluation";
import { actionNames, markOf } from "./history";

/** Key of the document that holds what people settled. */
export const judgementsKey = "judgements";

const settled = z.object({
  /** What stands in the sheet and counts. */
  typed: z.string(),
  because: z.string().max(500),
  /** Mark of the figures and the computed status that were judged: another mark opens the question again. */
  figures: z.string(),
});
const settledDocument = z.record(z.string(), settled);
type Settled = z.infer<typeof settledDocument>;

/** What was settled in this workbook, by row; nothing where the document cannot be read. */
export function settledOf(documents: WorkbookSnapshot["documents"]): Settled {
  // A damaged document costs the settlements, not the run: the questions are open again.
  return textDocument({ documents }, judgementsKey, settledDocument) ?? {};
}

const colours: ReadonlySet<RagStatus> = new Set(["red", "amber", "green"]);

/** Every row whose typed colour differs from the computed one, with what was settled about it. */
export function judgementsOf(plan: Plan, ratings: Rating, documents: WorkbookSnapshot["documents"]): readonly Judgement[] {
  const known = settledOf(documents);
  const figures = figuresByCode(plan, ratings);
  // Made for the first typed status: a plan without any needs no names.
  let names: readonly string[] | undefined;
  const actionRatings = outcomesByRow(ratings);
  const judge = (at: Omit<Judgement, "settled">): Judgement[] => {
    if (!colours.has(at.typed.status) || !colours.has(at.computed) || at.typed.status === at.computed) return [];
    const was = known[at.id];
    const holds = was !== undefined && was.figures === at.figures && was.typed.toLowerCase() === at.typed.text.toLowerCase();
    return [{ ...at, settled: holds ? was.because : null }];
  };
  const ofActions = plan.actions.flatMap((action, index) => {
    const rating = actionRatings.get(action);
    if (!action.outcomeRag || !rating || rating.basis !== "row") return [];
    const { sheet, row } = action;
    names ??= actionNames(plan.actions);
    const mark = markOf([rating.status, ...rating.codes.map((code) => figures.get(code) ?? code)].join("|"));
    return judge({ id: `action\u0000${sheet}\u0000${names[index] ?? ""}`, sheet, row, name: action.ref ?? action.text, typed: action.outcomeRag, computed: rating.status, reason: rating.reason, figures: mark });
  });
  const rows = byRow(ratings.indicators);
  const ofIndicators = plan.indicators.flatMap((indicator) => {
    const rating = rows.get(indicator);
    const typed = rating && (indicator.typedRag[rating.period] ?? indicator.typedRag[""]);
    if (!rating || !typed) return [];
    const { sheet, row, code, name } = indicator;
    return judge({ id: `indicator\u0000${sheet}\u0000${code}\u0000${name}`, sheet, row, name: code === name ? name : `${code} ${name}`, typed, computed: rating.status, reason: rating.reason, figures: markOf(`${rating.status}|${figures.get(code) ?? ""}`) });
  });
  return [...ofActions, ...ofIndicators];
}

/** The figures that each code's status rests on, as one text. */
function figuresByCode(plan: Plan, ratings: Rating): ReadonlyMap<string, string> {
  const rows = byRow(plan.indicators);
  const shown = (rating: IndicatorRating): string => {
    const indicator = rows.get(rating);
    return [rating.code, rating.period, indicator?.actuals[rating.period]?.text ?? "", indicator?.targets[rating.period]?.text ?? ""].join("~");
  };
  const texts = new Map<string, string>();
  for (const rating of ratings.indicators) texts.set(rating.code, `${texts.get(rating.code) ?? ""}${shown(rating)};`);
  return texts;
}

/** The findings without those that a person settled and whose figures are the same. */
export function withoutSettled(findings: readonly Finding[], judgements: readonly Judgement[]): readonly Finding[] {
  const settledOnes = judgements.filter((one) => one.settled !== null);
  if (settledOnes.length === 0) return findings;
  const rows = byRow(settledOnes);
  return findings.filter((finding) => finding.rule !== "rag/disagrees" || !rows.has(finding));
}

/** "Keep mine, because ...": remembered until the figures change; no cell is written. */
export function keepTypedChanges(id: string, because: string, evaluation: Evaluation, snapshot: WorkbookSnapshot): ChangeSet {
  const judgement = find(id, evaluation);
  const next: Settled = { ...settledOf(snapshot.documents), [id]: { typed: judgement.typed.text, because: because.trim().slice(0, 500), figures: judgement.figures } };
  return { label: `Keep ${judgement.typed.text} for ${judgement.name.slice(0, 40)}`, expectations: [], changes: [documentOf(next)] };
}

/** "Use the computed one": the word that the figures give is written over the typed one. */
export function useComputedChanges(id: string, evaluation: Evaluation, snapshot: WorkbookSnapshot): ChangeSet {
  const judgement = find(id, evaluation);
  const { row, column } = parseBlock(judgement.typed.address);
  const sheet = snapshot.sheets.find(({ name }) => name === judgement.sheet);
  const others = withoutId(settledOf(snapshot.documents), id);
  return {
    label: `Use ${ragWord(judgement.computed)} for ${judgement.name.slice(0, 40)}`,
    expectations: sheet ? cellsInTheirRows([{ sheet, row, column }]) : [],
    changes: [{ kind: "cells", sheet: judgement.sheet, row, column, contents: [[{ text: ragWord(judgement.computed) }]] }, documentOf(others)],
  };
}

/** "Open again": what was settled is forgotten. */
export function reopenChanges(id: string, evaluation: Evaluation, snapshot: WorkbookSnapshot): ChangeSet {
  const others = withoutId(settledOf(snapshot.documents), id);
  return { label: `Open again: ${find(id, evaluation).name.slice(0, 40)}`, expectations: [], changes: [documentOf(others)] };
}

function withoutId(all: Settled, id: string): Settled {
  return Object.fromEntries(Object.entries(all).filter(([key]) => key !== id));
}

function documentOf(all: Settled): Change {
  return { kind: "document", key: judgementsKey, json: Object.keys(all).length === 0 ? null : JSON.stringify(all) };
}

/** @throws RangeError where the typed status is not there any more, as after another edit */
function find(id: string, evaluation: Evaluation): Judgement {
  const found = evaluation.judgements.find((judgement) => judgement.id === id);
  if (!found) throw new RangeError("That status has changed since it was read. Read the workbook again.");
  return found;
}
