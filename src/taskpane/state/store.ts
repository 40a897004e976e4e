import { reduce, type Event } from "./reducer";
import { initialState, type PaneState } from "./state";

/** The pane's state and who wants to know of it; the shape that React's useSyncExternalStore asks for. */
export interface Store {
  readonly get: () => PaneState;
  readonly dispatch: (event: Event) => void;
  /** @returns a function that ends the subscription */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore(start: PaneState = initialState): Store {
  let state = start;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch: (event) => {
      state = reduce(state, event);
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
