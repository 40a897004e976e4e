/**
 * Large questions and answers go between page and worker in parcels: unpacking 20,000 actions at once would hold the page up for
 * a second, and so would packing the cells that they are read from.
 */
export type Parcel<T> =
  /** Comes first: the whole, with its long lists empty, and how many parts follow. */
  | { readonly shell: T; readonly parts: number }
  | Part;

/** Some items of one of those lists, in their order. */
export interface Part {
  readonly path: readonly (string | number)[];
  readonly items: readonly unknown[];
}

/** Items of a list that go together: rows of cells, or actions with all that was read of them; a page unpacks these in some 10 ms. */
export const mostItems = 250;

/** The parcels of a value, in the order in which they are to be sent. Lists within the items of a long list stay with their item. */
export function* parcelsOf<T>(value: T, most = mostItems): Generator<Parcel<T>> {
  const parts: Part[] = [];
  // Of the same shape: only the items of lists are missing.
  const shell = emptied(value, [], parts, most) as T;
  yield { shell, parts: parts.length };
  yield* parts;
}

/** Takes parcels in as they come, and hands on each whole when its last part is there. */
export function unpacking<T>(whole: (value: T) => void): (parcel: Parcel<T>) => void {
  let shell: { readonly value: T } | null = null;
  let missing = 0;
  return (parcel) => {
    if ("shell" in parcel) {
      shell = { value: parcel.shell };
      missing = parcel.parts;
    } else {
      if (!shell) return;
      put(shell.value, parcel);
      missing -= 1;
    }
    if (missing > 0) return;
    const { value } = shell;
    shell = null;
    whole(value);
  };
}

/** A copy of a value whose long lists are empty; what they held is added to `parts`. Whatever holds no long list is not copied. */
function emptied(value: unknown, path: readonly (string | number)[], parts: Part[], most: number): unknown {
  if (Array.isArray(value)) {
    if (value.length > most) {
      for (let first = 0; first < value.length; first += most) parts.push({ path, items: value.slice(first, first + most) });
      return [];
    }
    const items = value.map((item: unknown, index) => emptied(item, [...path, index], parts, most));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isRecord(value)) return value;
  const fields = Object.entries(value).map(([key, item]) => [key, item, emptied(item, [...path, key], parts, most)] as const);
  return fields.some(([, before, after]) => before !== after) ? Object.fromEntries(fields.map(([key, , after]) => [key, after])) : value;
}

/** An object of named fields; maps and sets are packed whole. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Adds a part's items to their list. */
function put(shell: unknown, { path, items }: Part): void {
  let at: unknown = shell;
  for (const key of path) at = typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined;
  if (!Array.isArray(at)) throw new TypeError("A part has come for a list that is not there.");
  for (const item of items) at.push(item);
}
