import type { Action } from "../../plan/model";

const longest = 40;

/**
 * What each action is known by from one quarter to the next, as rows move and are sorted: its reference, else the start
 * of its words and a mark made from all of them. A name that stands twice on a sheet gets its number there.
 */
export function actionNames(actions: readonly Action[]): readonly string[] {
  const seen = new Map<string, number>();
  return actions.map((action) => {
    const name = nameOf(action);
    const key = `${action.sheet}\u0000${name}`;
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return number === 1 ? name : `${name} (${number})`;
  });
}

function nameOf(action: Action): string {
  if (action.ref) return action.ref.slice(0, longest);
  const text = action.text.replace(/\s+/g, " ").trim();
  return text.length <= longest ? text : `${text.slice(0, longest)}~${markOf(text)}`;
}

/** A short mark of a text (FNV-1a, 32 bits): two actions that begin alike are told apart by it. */
export function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(36);
}
