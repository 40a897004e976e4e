import * as z from "zod/mini";
import { madeKey } from "../workbook/made";

/** Key of the document in which src/excel keeps what it made: sheets and conditional formats, found again by id. */
export const ownStateKey = madeKey;

const sheet = z.object({ id: z.string(), name: z.string() });
const block = z.object({ row: z.number(), column: z.number(), rowCount: z.number(), columnCount: z.number() });
const schema = z.object({
  /** How each of our sheets was built, apart from its cells: changes as JSON, so that a failed rebuild can be undone. */
  recipes: z._default(z.record(z.string(), z.string()), {}),
  sheets: z._default(z.array(sheet), []),
  rules: z._default(z.array(z.object({ sheet, block, id: z.string() })), []),
  marks: z._default(z.array(z.object({ sheet, block, id: z.string(), cells: z.number() })), []),
  /** Size of each journal, oldest first; `removal`: its size where it holds deleted sheets, which is reckoned apart; `marks`: it only marked cells. */
  journals: z._default(z.array(z.object({ id: z.string(), label: z.string(), bytes: z.number(), removal: z.optional(z.number()), marks: z.optional(z.boolean()) })), []),
});
export type OwnState = z.infer<typeof schema>;

/** What Plan Check made in this workbook; nothing where the document is missing or damaged. */
export function parseOwnState(json: string | null | undefined): OwnState {
  if (json) {
    try {
      const parsed = schema.safeParse(JSON.parse(json));
      if (parsed.success) return parsed.data;
    } catch {
      // Damaged: what was made is then taken for the user's, and kept.
    }
  }
  return schema.parse({});
}

/** A document is written in one request, which holds 5 MB: recipes beyond this are left out, the longest first. */
const mostRecipeBytes = 1_000_000;

/** The state as it can be kept. A sheet without its recipe has charts made anew by the next build, and looks plain where that build fails half way. */
export function withinBounds(state: OwnState): OwnState {
  const recipes = Object.entries(state.recipes).sort(([, a], [, b]) => a.length - b.length);
  let bytes = 0;
  const kept = recipes.filter(([, recipe]) => (bytes += recipe.length) <= mostRecipeBytes);
  return kept.length === recipes.length ? state : { ...state, recipes: Object.fromEntries(kept) };
}

/** Whether nothing of Plan Check's is left in the workbook that would have to be found again. */
export function isBare({ sheets, rules, marks, journals }: OwnState): boolean {
  return sheets.length + rules.length + marks.length + journals.length === 0;
}

/** Whether a sheet carries the id or the name of one that Plan Check added. */
function mayBeOwn(state: OwnState, one: { readonly id: string; readonly name: string }): boolean {
  return state.sheets.some(({ id, name }) => id === one.id || name === one.name);
}

/**
 * The sheets of ours as they are kept after a write: where no id of theirs is known any more, an earlier session gave them, and they get
 * those of now.
 * @param now every sheet of the workbook
 */
export function withIdsOf(state: OwnState, now: readonly { readonly id: string; readonly name: string }[]): OwnState["sheets"] {
  const ids = new Set(now.map(({ id }) => id));
  const byName = new Map(now.map(({ id, name }) => [name, id]));
  return idsHold(state, ids) ? state.sheets : state.sheets.map(({ id, name }) => ({ id: byName.get(name) ?? id, name }));
}

/** Ids hold for a session, names across sessions. */
function idsHold({ sheets }: OwnState, ids: ReadonlySet<string>): boolean {
  return sheets.some(({ id }) => ids.has(id));
}

/**
 * Whether a sheet is one that Plan Check made. Where any id of ours is still known in the workbook, ids hold in it: a
 * sheet under a name of ours and another id is then one that somebody made in the place of ours.
 * @param ids of all sheets of the workbook
 */
export function isSurelyOwn(state: OwnState, one: { readonly id: string; readonly name: string }, ids: ReadonlySet<string>): boolean {
  if (state.sheets.some(({ id }) => id === one.id)) return true;
  return !idsHold(state, ids) && mayBeOwn(state, one);
}
