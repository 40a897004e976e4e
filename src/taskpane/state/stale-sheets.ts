/**
 * Which sheets were changed since they were read. A reading may be abandoned, and changes come while it goes on: only what it
 * has really seen is settled.
 */
export interface StaleSheets {
  /** @param sheetIds null: any sheet may have changed */
  add(sheetIds: readonly string[] | null): void;
  now(): Stale;
  /** A reading that began then is what is shown now. */
  settle(seen: Stale): void;
}

export interface Stale {
  /** Null: all of them. */
  readonly sheetIds: ReadonlySet<string> | null;
  readonly at: number;
}

export function createStaleSheets(): StaleSheets {
  /** When each was last changed; "" stands for all sheets. */
  const changed = new Map<string, number>();
  let clock = 0;
  return {
    add(sheetIds) {
      clock += 1;
      for (const id of sheetIds ?? [""]) changed.set(id, clock);
    },
    now: () => ({ sheetIds: changed.has("") ? null : new Set(changed.keys()), at: clock }),
    settle({ at }) {
      for (const [id, when] of changed) if (when <= at) changed.delete(id);
    },
  };
}
