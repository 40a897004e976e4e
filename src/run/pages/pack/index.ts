import { meetingPack, packFacts, type PackChoices } from "../../../summary/pack";
import type { Change } from "../../../workbook/changes";
import type { WorkbookSnapshot } from "../../../workbook/snapshot";
import type { Evaluation } from "../../evaluation";
import { ownSheet, ownSheets } from "../../own-sheets";
import { headlineSentences, longDate } from "../../sentences";
import { keptTexts, packKept } from "../kept-texts";
import { packSheet } from "./pack-sheet";
import { sinceClosedQuarter } from "./since";
import { earlierPack } from "./typed-texts";

export const packSheetName = "Plan Check pack";
const everything: PackChoices = { pages: null, priorities: null };

/** The meeting pack on its own sheet; what people typed into an earlier one, or beside it, stands in it again. */
export function packChanges(evaluation: Evaluation, snapshot: WorkbookSnapshot, tabColour: string, choices: PackChoices = evaluation.options.pack ?? everything): { readonly name: string; readonly changes: readonly Change[] } {
  const { plan, ratings, findings, options, reportingPeriod, judgements } = evaluation;
  const own = ownSheet(snapshot, packSheetName, tabColour);
  const before = ownSheets(snapshot).includes(own.name) ? snapshot.sheets.find(({ name }) => name === own.name) : undefined;
  const earlier = before ? earlierPack(before) : packKept(keptTexts(snapshot));
  const title = plan.title ?? ["Action plan", plan.period?.text ?? ""].filter(Boolean).join(" ");
  const facts = packFacts(plan, ratings, findings, options.asAt, judgements);
  const { pages, status } = meetingPack(facts, title, headlineSentences(evaluation), earlier.typed, choices, sinceClosedQuarter(evaluation, snapshot));
  const period = [reportingPeriod ?? plan.period?.text ?? "", `as at ${longDate(options.asAt)}`].filter(Boolean).join(", ");
  return { name: own.name, changes: [...own.changes, ...packSheet(own.name, pages, status, `${title} · ${period} · ${status.agreed ? "Agreed" : "Draft"}`, earlier)] };
}
