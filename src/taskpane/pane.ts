import type { Controller } from "./state/controller";

let resolve: (controller: Controller) => void;
const pane = new Promise<Controller>((done) => {
  resolve = done;
});

/** Says which controller drives the pane of this page; called once, by the page's start. */
export function setPane(controller: Controller): void {
  resolve(controller);
}

/** The pane's controller: how a ribbon command reaches the same run as the pane's button. */
export function thePane(): Promise<Controller> {
  return pane;
}
