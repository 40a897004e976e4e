import * as z from "zod/mini";
import { between, carryName } from "./carry-name";
import { chosenNow } from "./chosen-now";
import type { CarryChoice } from "./to-carry";

/** Key of the document in which the workbook keeps the choices of the carry forward, and which sheets were made by it. */
export const carryKey = "carry";

/** A sheet of next year's plan, by the name under which it was made, and this year's sheet that it was made from. */
export interface MadeFrom {
  readonly sheet: string;
  readonly from: { readonly id: string; readonly name: string };
}

/** What the workbook keeps of the carry forward. */
export interface KeptCarry {
  /** By the key of `toCarry`. */
  readonly choices: Readonly<Record<string, CarryChoice>>;
  readonly made: readonly MadeFrom[];
}

const nothing: KeptCarry = { choices: {}, made: [] };

/** Names are listed by sheet and by choice: thousands of actions then take a third of the room. */
const schema = z.object({
  choices: z._default(z.record(z.string(), z.object({ carry: z._default(z.array(z.string()), []), leave: z._default(z.array(z.string()), []) })), {}),
  made: z._default(z.array(z.object({ sheet: z.string(), from: z.object({ id: z.string(), name: z.string() }) })), []),
});

/** What a workbook keeps; nothing where there is no document, or a damaged one: the choices are then asked for again. */
export function keptCarry(json: string | null | undefined): KeptCarry {
  if (!json) return nothing;
  try {
    const parsed = schema.safeParse(JSON.parse(json));
    if (!parsed.success) return nothing;
    const { choices, made } = parsed.data;
    const of = (sheet: string, names: readonly string[], choice: CarryChoice) => names.map((name) => [carryName(sheet, name), choice] as const);
    return { choices: Object.fromEntries(Object.entries(choices).flatMap(([sheet, { carry, leave }]) => [...of(sheet, carry, "carry"), ...of(sheet, leave, "leave")])), made };
  } catch {
    return nothing;
  }
}

/** The document as it is to be written; null where there is nothing to keep. */
export function carryJson({ choices, made }: KeptCarry): string | null {
  const sheets: Record<string, Record<CarryChoice, string[]>> = {};
  for (const [key, choice] of Object.entries(choices)) {
    const at = key.indexOf(between);
    (sheets[key.slice(0, at)] ??= { carry: [], leave: [] })[choice].push(key.slice(at + between.length));
  }
  return Object.keys(sheets).length === 0 && made.length === 0 ? null : JSON.stringify({ choices: sheets, made });
}

/** The choices with some of them made otherwise; null takes a choice back. */
export function withChoices(kept: KeptCarry, changed: Readonly<Record<string, CarryChoice | null>>): KeptCarry {
  return { ...kept, choices: chosenNow(kept.choices, changed) };
}
