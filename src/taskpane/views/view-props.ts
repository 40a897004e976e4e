import type { Controller } from "../state/controller";
import type { PaneState } from "../state/state";
import type { Store } from "../state/store";

/** What every view is given: the state to show, and whom to tell what the user wants. */
export interface ViewProps {
  readonly state: PaneState;
  readonly store: Store;
  readonly controller: Controller;
}
