import { looksLikeCode } from "../../plan/indicator-code";
import type { Figure } from "../../plan/model";
import { readPeriod } from "../../plan/periods";
import { readPolarityWords } from "../../plan/polarity";
import { remembering } from "../../plan/remember";
import { readFigure } from "../../plan/values";
import { readKindWord } from "./kind-words";
import { isTargetType } from "./target-types";
import { readTypedRag } from "./typed-rag";

/** What one cell could be, read without its heading; the counts of these over a column tell what the column holds. */
export interface CellLook {
  /** A number, a range, or words that say why there is none. */
  readonly figures: boolean;
  /** A number or a range. */
  readonly numbers: boolean;
  readonly polarity: boolean;
  readonly rag: boolean;
  readonly periods: boolean;
  readonly kinds: boolean;
  readonly types: boolean;
  readonly codes: boolean;
}

const nothing: CellLook = { figures: false, numbers: false, polarity: false, rag: false, periods: false, kinds: false, types: false, codes: false };
/** Longer words are sentences. */
const longest = 60;

/** The look of a cell that holds text: the same words look the same wherever they stand. */
export function lookOfText(text: string): CellLook {
  return text === "" || text.length > longest ? nothing : remembered(text);
}

const remembered = remembering((text) => lookOf(text, readFigure(text)));

/** @param figure what the cell reads as, where it is a figure */
export function lookOf(text: string, figure: Figure): CellLook {
  if (text === "" || text.length > longest) return nothing;
  return {
    figures: isFigureLike(figure),
    numbers: figure.value !== null || (figure.range ?? null) !== null,
    polarity: readPolarityWords(text) !== null,
    // "tbc" and "n/a" stand in columns of figures, too.
    rag: (readTypedRag(text) ?? "none") !== "none",
    periods: readPeriod(text) !== null,
    kinds: readKindWord(text) !== null,
    types: isTargetType(text),
    codes: looksLikeCode(text),
  };
}

/** True where a figure says anything that belongs in a column of figures: a number, a range, "nya", "No target". */
export function isFigureLike(figure: Figure): boolean {
  return figure.value !== null || (figure.range ?? null) !== null || figure.others !== undefined || (figure.why !== "unreadable" && figure.why !== undefined);
}
