import { App, Component, xml } from "@odoo/owl";
import { Spreadsheet, type Model } from "@odoo/o-spreadsheet";
import templates from "@odoo/o-spreadsheet/dist/o_spreadsheet.xml";

/** A grid in the page; `unmount` takes it away. */
export interface MountedGrid {
  unmount(): void;
}

/**
 * Shows a model in o-spreadsheet's own component.
 * @param say shows a message of the grid to the user
 */
export async function mountGrid(model: Model, place: HTMLElement, say: (text: string) => void): Promise<MountedGrid> {
  class Grid extends Component {
    static override template = xml`<Spreadsheet model="model" notifyUser="notify" raiseError="notify"/>`;
    static components = { Spreadsheet };
    static override props = {};
    model = model;
    notify = (notification: unknown) => say(textOf(notification));
  }
  const app = new App(Grid, { templates, test: false });
  await app.mount(place);
  return { unmount: () => app.destroy() };
}

/** Shows a sheet and a cell in the grid, as Excel does when an add-in activates or selects it. 1-based row and column. */
export function show(model: Model, sheetId: string, row: number, column: number): void {
  const { getters } = model;
  const from = getters.getActiveSheetId();
  if (from !== sheetId) model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: from, sheetIdTo: sheetId });
  const at = getters.getActivePosition();
  if (at.row !== row - 1 || at.col !== column - 1) model.selection.selectCell(column - 1, row - 1);
}

function textOf(notification: unknown): string {
  if (typeof notification === "string") return notification;
  return typeof notification === "object" && notification !== null && "text" in notification ? String(notification.text) : "";
}
