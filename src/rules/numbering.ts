import type { Action, Plan } from "../plan/model";
import { singleSpaced } from "../plan/spaces";
import { oncePerPlan } from "../plan/once";

/** How a plan numbers its actions: the parts of a reference, its spelling, and the next free number. */

/** "SS1. 0": prefix SS, numbers 1 and 0, spelled "SS#. #". A letter behind the number ("3b") counts as its last number. */
export interface Numbering {
  readonly prefix: string;
  readonly numbers: readonly number[];
  /** Last part is a letter: "3b". */
  readonly lettered: boolean;
  /** The reference with "#" for every number: what a plan's references have in common. */
  readonly shape: string;
  /** The same for every spelling of one reference: "SS|1|0". */
  readonly key: string;
  /** The key without the last number: what a sequence of actions shares. */
  readonly stem: string;
  readonly last: number;
  /** Digits of the last number where it is written with a zero in front ("03": 2), else 0. */
  readonly padded: number;
}

const pattern = /^\(?([A-Za-z][A-Za-z&/ ]{0,10}?)?([\s.:/_-]*)(\d{1,4}(?:\s*[./_-]\s*\d{1,4})*)([a-z])?\s*[.:)]?$/i;

/** Reads a reference as printed; null where it is no numbering ("Objective four", "tbc"). */
export function readNumbering(ref: string): Numbering | null {
  const text = ref.replace(/ /g, " ").trim();
  const match = pattern.exec(text);
  if (!match) return null;
  const prefix = (match[1] ?? "").trim();
  const digits = (match[3] ?? "").split(/\D+/);
  const lastDigits = digits[digits.length - 1] ?? "";
  const numbers = digits.map(Number);
  const letter = match[4]?.toLowerCase();
  if (letter) numbers.push(letter.charCodeAt(0) - 96);
  const parts = [singleSpaced(prefix.toUpperCase()), ...numbers.map(String)];
  const shape = (letter ? `${text.slice(0, text.toLowerCase().lastIndexOf(letter))}@${text.slice(text.toLowerCase().lastIndexOf(letter) + 1)}` : text).replace(/\d+/g, "#");
  return {
    prefix,
    numbers,
    lettered: letter !== undefined,
    shape,
    key: `${parts.join("|")}${letter ? "@" : ""}`,
    stem: `${parts.slice(0, -1).join("|")}${letter ? "@" : ""}`,
    last: numbers[numbers.length - 1] ?? 0,
    padded: !letter && lastDigits.length > 1 && lastDigits.startsWith("0") ? lastDigits.length : 0,
  };
}

/** The reference with these numbers, spelled like a shape: ("SS#.#", [3, 6]) → "SS3.6"; the last with zeros in front up to `padded` digits. */
export function spell(shape: string, numbers: readonly number[], padded = 0): string {
  let at = 0;
  return shape.replace(/[#@]/g, (sign) => {
    const n = numbers[at++] ?? 0;
    if (sign === "@") return String.fromCharCode(96 + n);
    return at === numbers.length ? String(n).padStart(padded, "0") : String(n);
  });
}

/** The reference as it stands in the sheet. */
export function printedRef(action: Action): string | null {
  const printed = action.cells.reference?.text.trim();
  return printed ? printed : action.ref;
}

/** Actions with a readable reference, in the plan's order. */
export const numbered: (plan: Plan) => readonly NumberedAction[] = oncePerPlan((plan: Plan) =>
  plan.actions.flatMap((action) => {
    const ref = action.ref === null ? null : printedRef(action);
    const numbering = ref === null ? null : readNumbering(ref);
    return ref !== null && numbering !== null ? [{ action, ref, numbering }] : [];
  }),
);

export interface NumberedAction {
  readonly action: Action;
  /** As it stands in the sheet. */
  readonly ref: string;
  readonly numbering: Numbering;
}

/** The spelling most used among references of one prefix and depth, with how many use it. */
export function dominantShape(shapes: readonly string[]): { shape: string; uses: number } | null {
  const uses = new Map<string, number>();
  for (const shape of shapes) uses.set(shape, (uses.get(shape) ?? 0) + 1);
  const [best] = [...uses].sort((a, b) => b[1] - a[1]);
  return best ? { shape: best[0], uses: best[1] } : null;
}

/** Hands out numbers that nobody uses yet, each only once. */
export class FreeNumbers {
  private readonly taken: Set<string>;
  /** By stem, a run of numbers that are all taken: nobody walks through it twice. */
  private readonly runs = new Map<string, { from: number; to: number }>();
  /** By stem, how many digits its numbers are written with where they have zeros in front. */
  private readonly padded = new Map<string, number>();

  constructor(numberings: Iterable<Numbering>) {
    this.taken = new Set();
    for (const { key, stem, padded } of numberings) {
      this.taken.add(key);
      if (padded > (this.padded.get(stem) ?? 0)) this.padded.set(stem, padded);
    }
  }

  /** The next free reference of the same stem, spelled like `shape`; null past "z" of lettered ones. */
  after(numbering: Numbering, shape: string = numbering.shape): string | null {
    const most = numbering.lettered ? 26 : Infinity;
    const start = numbering.last + 1;
    const run = this.runs.get(numbering.stem);
    const skips = run !== undefined && run.from <= start && start <= run.to;
    for (let last = skips ? run.to + 1 : start; last <= most; last += 1) {
      const numbers = [...numbering.numbers.slice(0, -1), last];
      const key = keyOf(numbering, last);
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      this.runs.set(numbering.stem, { from: skips ? run.from : start, to: last });
      return spell(shape, numbers, this.padded.get(numbering.stem));
    }
    return null;
  }
}

/** The key of the reference with another last number. */
export function keyOf(numbering: Numbering, last: number): string {
  const stem = numbering.lettered ? numbering.stem.slice(0, -1) : numbering.stem;
  return `${stem}|${last}${numbering.lettered ? "@" : ""}`;
}

/** The cell that holds an action's reference with the reference changed; null where it cannot be told where it stands. */
export function withReference(action: Action, before: string, after: string): { address: string; sheet: string; before: string; after: string } | null {
  const reference = action.cells.reference;
  const own = action.cells.action;
  if (reference && reference.address !== own?.address) {
    return reference.text.trim() === before.trim() ? { sheet: action.sheet, address: reference.address, before: reference.text, after } : null;
  }
  if (!own?.text.startsWith(before)) return null;
  return { sheet: action.sheet, address: own.address, before: own.text, after: after + own.text.slice(before.length) };
}
