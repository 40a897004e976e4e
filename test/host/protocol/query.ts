import type { HostObject } from "./define";
import { refuse } from "./errors";
import type { QueryInfo } from "./messages";

/** The wire's spelling of a property: "rowIndex" → "RowIndex". */
export function wireName(property: string): string {
  return property.startsWith("_") ? property : property.charAt(0).toUpperCase() + property.slice(1);
}

/** Office.js' spelling of a name on the wire: "RowIndex" → "rowIndex". The inverse of the client's own rule. */
export function clientName(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** A select list as a tree: { format: { fill: { color: {} } } }. */
interface Selection {
  [property: string]: Selection;
}

function selectionOf(query: QueryInfo): Selection {
  const root: Selection = {};
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let at = root;
    for (const step of path.split(/[/.]/)) {
      // Names come without regard to case from old code: "Address" and "address" are the same.
      const name = step === "*" ? step : clientName(step.trim());
      if (name) at = at[name] ??= {};
    }
  }
  return root;
}

/** The answer to a query: what `load` asked for, as the client expects it. */
export function answerQuery(object: HostObject, query: QueryInfo): unknown {
  return read(object, selectionOf(query), query);
}

function read(object: HostObject, selection: Selection, query?: QueryInfo): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const items = object.items();
  const { items: ofItems, ...rest } = selection;
  const names = Object.keys(rest);
  if (items) {
    // A collection's load("name") means the name of each item; so does load("items/name").
    const own = names.filter((name) => object.has(name));
    const perItem: Selection = { ...(ofItems ?? {}) };
    for (const name of names) {
      if (!object.has(name)) perItem[name] = rest[name] ?? {};
    }
    for (const name of own) answer[wireName(name)] = object.get(name);
    const from = query?.Skip ?? 0;
    const shown = items.slice(from, query?.Top === undefined ? undefined : from + query.Top);
    answer["_Items"] = shown.map((item) => {
      const values = read(item, perItem);
      // The client keeps addressing the item by this id; "_Id" does not count as a loaded property.
      const id = item.id();
      if (id !== undefined && values["Id"] === undefined) values["_Id"] = id;
      return values;
    });
    return answer;
  }
  const all = names.length === 0 || names.includes("*");
  for (const name of all ? object.scalars : []) answer[wireName(name)] = object.get(name);
  for (const name of names) {
    if (name === "*") continue;
    if (object.has(name)) {
      answer[wireName(name)] = object.get(name);
      continue;
    }
    const next = object.navigate(name);
    if (next !== undefined) answer[wireName(name)] = next === null ? null : read(next, rest[name] ?? {});
    else throw refuse("ApiNotFound", `The stand-in for Excel cannot load ${object.type}.${name}.`);
  }
  return answer;
}
