import type { Session } from "../session";
import type { PaneState } from "./state";
import type { Store } from "./store";

/** The key of src/run/carry/kept-carry.ts, said again so that its parser stays out of the pane's first load; a test compares. */
export const carryKey = "carry";

/** Keeps what is chosen for the carry forward in the workbook, one writing at a time, while the form goes on. */
export interface CarryKeeping {
  /** Shows the choices at once and keeps them; choices made while another is being kept go together. Never rejects: `kept` and `failed` are told. */
  choose(changed: PaneState["carry"]): Promise<void>;
  /** Resolves when nothing is on its way. */
  settled(): Promise<void>;
}

/** @param kept the document as it is now */
export function createCarryKeeping(store: Store, session: Session, kept: (json: string | null) => void, failed: (error: unknown) => void): CarryKeeping {
  let last: Promise<void> = Promise.resolve();
  let keptLast: PaneState["carry"] | null = null;
  const keep = async (): Promise<void> => {
    const changed = store.get().carry;
    if (changed === keptLast) return;
    try {
      const { carryJson, keptCarry, withChoices } = await import(/* webpackChunkName: "carry" */ "../../run/carry/kept-carry");
      // By what the workbook holds now, so that what a colleague chose meanwhile stays.
      const json = carryJson(withChoices(keptCarry(await session.document(carryKey)), changed));
      await session.keep(carryKey, json);
      keptLast = changed;
      kept(json);
    } catch (error) {
      failed(error);
    }
  };
  return {
    choose(changed) {
      store.dispatch({ type: "carry", changed });
      return (last = last.then(keep));
    },
    settled: () => last,
  };
}
