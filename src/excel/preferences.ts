import * as z from "zod/mini";

/**
 * What one person prefers on one computer (not the workbook's settings), kept in the browser by
 * `@microsoft/office-js-helpers`. Only its `insert` and `get` are relied on: `has` is true for keys that are not there,
 * `clear` removes nothing, dates come back as texts. Loaded when first used, so that the pane starts without it.
 */
const container = "plan-check";

interface Store {
  get(key: string): unknown;
  set(key: string, value: unknown): unknown;
}

let opened: Promise<Store | null> | null = null;

function store(): Promise<Store | null> {
  opened ??= import("@microsoft/office-js-helpers").then(
    (helpers): Store => new helpers.Storage<unknown>(container, helpers.StorageType.LocalStorage),
    () => null,
  );
  return opened;
}

/** A preference; the fallback where there is none, where it has another shape, or where the browser keeps nothing. */
export async function getPreference<T>(key: string, schema: z.core.$ZodType<T>, fallback: T): Promise<T> {
  try {
    const parsed = z.core.safeParse(schema, (await store())?.get(key));
    return parsed.success ? parsed.data : fallback;
  } catch {
    return fallback;
  }
}

/** Keeps a preference; false where the browser does not let it (private windows, storage switched off). */
export async function setPreference(key: string, value: unknown): Promise<boolean> {
  try {
    const there = await store();
    there?.set(key, value);
    return there !== null;
  } catch {
    return false;
  }
}

/** A preference that is a text; null where there is none. */
export function getText(key: string): Promise<string | null> {
  return getPreference<string | null>(key, z.string(), null);
}
