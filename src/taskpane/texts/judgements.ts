import type { Judgement } from "../../run/evaluation";
import { ragWord } from "../../rag/words";

/** Words about statuses that a person typed and the figures do not bear out. */
export const judgements = {
  title: "Your status, or the figures’",
  text: "A status that somebody typed is never overwritten. Where it differs from what the figures give, say which counts; that stays settled until the figures change.",
  differs: ({ name, typed, computed }: Judgement): string => `${name}: ${typed.text} was typed, the figures give ${ragWord(computed)}.`,
  keep: (typed: string): string => `Keep ${typed}`,
  use: (computed: Judgement["computed"]): string => `Use ${ragWord(computed)}`,
  because: (typed: string): string => `Why ${typed} is kept`,
  needed: "Say why in a few words: the board will ask.",
  save: "Keep it",
  cancel: "Cancel",
  settled: ({ name, typed, settled }: Judgement): string => `${name}: ${typed.text} is kept. ${settled ?? ""}`,
  reopen: "Open again",
  reopenOf: (name: string): string => `Open ${name} again`,
};
