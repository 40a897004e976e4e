import type { Since } from "../../../summary/pack";
import { ragWord } from "../../../rag/words";
import type { WorkbookSnapshot } from "../../../workbook/snapshot";
import type { Evaluation } from "../../evaluation";
import { historyOf, sinceLast } from "../../history";

/** What moved since the quarter that was closed last; null where none was. */
export function sinceClosedQuarter(evaluation: Evaluation, snapshot: WorkbookSnapshot): Since | null {
  const since = sinceLast(historyOf(snapshot.documents), evaluation);
  if (!since) return null;
  const indicators = since.indicators
    .filter(({ colour, newFigure }) => colour !== "same" || newFigure)
    .map(({ sheet, code, name, from, to, sentence }) => ({
      key: `${sheet} ${code} ${name}`.slice(0, 120),
      now: ragWord(to),
      then: ragWord(from),
      name: code === name ? name : `${code} ${name}`,
      what: sentence,
    }));
  const actions = (since.actions ?? []).flatMap(({ sheet, name, outcome, delivery }) => {
    const row = (what: string, moved: typeof outcome) =>
      moved.colour === "same" ? [] : [{ key: `${sheet} ${name} ${what}`.slice(0, 120), now: ragWord(moved.to), then: ragWord(moved.from), name, what: `${what} of the action: ${ragWord(moved.from)} to ${ragWord(moved.to)}.` }];
    return [...row("Outcome", outcome), ...(delivery ? row("Delivery", delivery) : [])];
  });
  return { quarter: since.quarter.name, sentences: since.sentences, rows: [...indicators, ...actions] };
}
