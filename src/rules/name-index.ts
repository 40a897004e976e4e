import { wholeCode } from "./mentions";
import { tellingWords, weightOf, wordWeights } from "./likeness";

/** An indicator that a wording may describe. */
export interface Known {
  readonly code: string;
  /** "NI 102" of "NI 102a". */
  readonly whole: string;
  readonly name: string;
  readonly words: ReadonlySet<string>;
}

/** Indicators by the words of their names, so that a wording is compared with few of them. */
export class NameIndex {
  private readonly byWord = new Map<string, number[]>();
  private readonly weights: readonly number[];
  private readonly weight: (word: string) => number;
  private readonly byCode = new Map<string, Known[]>();

  constructor(private readonly known: readonly Known[]) {
    this.weight = wordWeights(known.map((one) => one.words));
    this.weights = known.map((one) => weightOf(one.words, this.weight));
    for (const [i, one] of known.entries()) {
      for (const word of one.words) this.byWord.set(word, [...(this.byWord.get(word) ?? []), i]);
      this.byCode.set(one.code, [...(this.byCode.get(one.code) ?? []), one]);
    }
  }

  /** The names of a code, the workbook's own first. */
  namesOf(code: string): readonly Known[] {
    return this.byCode.get(code) ?? [];
  }

  /** Every indicator that shares a word with the wording, with its likeness: 0 (nothing in common) to 1 (the same words). */
  likenesses(words: ReadonlySet<string>): { readonly one: Known; readonly likeness: number }[] {
    const all = weightOf(words, this.weight);
    const shared = new Map<number, number>();
    for (const word of words) for (const i of this.byWord.get(word) ?? []) shared.set(i, (shared.get(i) ?? 0) + this.weight(word));
    return [...shared].flatMap(([i, sum]) => {
      const one = this.known[i];
      return one ? [{ one, likeness: (2 * sum) / (all + (this.weights[i] ?? 0)) }] : [];
    });
  }
}

export function knownAs(code: string, name: string): Known {
  return { code, whole: wholeCode(code), name, words: tellingWords(name) };
}
