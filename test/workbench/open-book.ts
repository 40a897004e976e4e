import { clientOn } from "../host/client";
import { openWorkbookFile } from "../host/file";
import { Book } from "../host/grid/book";
import { readNormalFont } from "../host/grid/normal-font";
import { ExcelHost } from "../host/host";
import "./frame-contract";
import { mountGrid, show, type MountedGrid } from "./grid";
import type { Ribbon } from "./ribbon";

/** An open workbook: the host, its grid and its pane. */
export interface OpenBook {
  readonly name: string;
  readonly host: ExcelHost;
  save(): Promise<Uint8Array>;
  close(): void;
}

export interface Places {
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
  readonly ribbon: Ribbon;
  readonly say: (text: string) => void;
  /** Called when the file is known to be good: what was open is closed then. */
  readonly before: () => void;
}

/**
 * Opens a workbook: a host of its own behind the Office.js in the pane's frame, and its grid.
 * @throws the errors of test/host/file; what was open is then untouched
 */
export async function openBook(name: string, bytes: Uint8Array, places: Places): Promise<OpenBook> {
  const opened = await openWorkbookFile(bytes);
  const font = await readNormalFont(opened);
  places.before();
  const { frame, host } = await openPane(places.pane, (page) => {
    const client = clientOn(page, (office) => void Reflect.set(page, "Office", office));
    if (!client) throw new Error("Office.js did not load in the pane's frame.");
    return new ExcelHost(new Book(opened, name, new Date().getFullYear(), font), client, { fileName: name });
  });
  places.ribbon.use(host.actions);

  let grid: MountedGrid | null = null;
  let mounting = Promise.resolve();
  const mount = () => {
    mounting = mounting.then(async () => {
      grid?.unmount();
      grid = await mountGrid(host.model, places.grid, places.say);
    });
    return mounting;
  };
  host.onModelReplaced = () => void mount();
  // Asking for the model brings what the add-in wrote into the grid; what it activated or selected is shown.
  const follow = () => {
    const { activeSheet } = host.book;
    const { row, column } = activeSheet.selection;
    show(host.model, activeSheet.id, row, column);
  };
  host.onChanged = () => {
    void host.model;
    mounting = mounting.then(follow);
  };
  await mount();

  return {
    name,
    host,
    save: () => host.save(),
    close: () => {
      host.dispose();
      places.ribbon.use(new Map());
      grid?.unmount();
      frame.remove();
    },
  };
}

/** Puts the pane's page into a frame; `connect` runs in it after Office.js has loaded and before the pane starts. */
function openPane(place: HTMLElement, connect: (page: Window) => ExcelHost): Promise<{ frame: HTMLIFrameElement; host: ExcelHost }> {
  const frame = document.createElement("iframe");
  frame.title = "Plan Check";
  frame.src = "taskpane.html";
  return new Promise((resolve, reject) => {
    window.planCheckWorkbench = {
      connect: (page) => {
        try {
          resolve({ frame, host: connect(page) });
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      },
    };
    frame.addEventListener("error", () => reject(new Error("The pane could not be loaded.")));
    place.append(frame);
  });
}
