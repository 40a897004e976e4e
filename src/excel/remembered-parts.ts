import type { Part } from "./documents";

/**
 * Which part held which document when the workbook was last read. Only a hint that saves a round trip: a part is
 * always asked for afresh, and one that is gone is looked for.
 */
let remembered: readonly { readonly id: string; readonly key: string }[] | null = null;

export function rememberParts(parts: readonly Part[] | null): void {
  remembered = parts?.map(({ id, key }) => ({ id, key })) ?? null;
}

/** Null where nothing was read yet. */
export function rememberedParts(): readonly { readonly id: string; readonly key: string }[] | null {
  return remembered;
}
