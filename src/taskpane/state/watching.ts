import type { Session } from "../session";

/** Listens to the workbook, or not. */
export interface Watching {
  /** True once it is as wanted; false where this Excel does not let it listen. */
  set(on: boolean): Promise<boolean>;
}

/** @param changed called after cells were changed by anybody but this pane; with the ids of their sheets, null where any sheet may have changed */
export function createWatching(session: Pick<Session, "watch">, changed: (sheetIds: readonly string[] | null) => void): Watching {
  let stop: (() => Promise<void>) | null = null;
  let turn: Promise<boolean> = Promise.resolve(true);

  async function become(on: boolean): Promise<boolean> {
    try {
      if (on) stop ??= await session.watch(changed);
      else if (stop) {
        const ending = stop;
        stop = null;
        await ending();
      }
      return true;
    } catch {
      // Said by the caller: the pane works all the same, only not by itself.
      return false;
    }
  }

  return { set: (on) => (turn = turn.then(() => become(on))) };
}
