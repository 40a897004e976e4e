import { isWorkbookFileError } from "../host/file";
import { Ribbon } from "./ribbon";
import { openBook, type OpenBook } from "./open-book";
import { saveAs, whenChosen, whenDropped } from "./files";
import { words } from "./words";

const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
};

const message = byId("message");
const paneSide = byId("pane-side");
let open: OpenBook | null = null;
const ribbon = new Ribbon(document.querySelectorAll<HTMLButtonElement>("[data-command]"), showPane);

function say(text: string, kind: "problem" | "note" = "problem"): void {
  message.textContent = text;
  message.dataset["kind"] = kind;
  message.hidden = text === "";
}

function showPane(): void {
  paneSide.hidden = false;
}

/** Opens a workbook in place of the one that is open; where it cannot be opened, that one stays. */
async function openFile(name: string, bytes: Uint8Array): Promise<void> {
  document.body.setAttribute("aria-busy", "true");
  try {
    const next = await openBook(name, bytes, { grid: byId("grid"), pane: byId("pane-place"), ribbon, say, before: () => open?.close() });
    open = next;
    // Excel opens a window for it; here it takes this one's place, once the request that asked for it is answered.
    next.host.book.onWorkbookCreated = (created) => void setTimeout(() => void openFile("Book2.xlsx", created), 0);
    byId("file-name").textContent = name;
    document.title = `${name} - ${words.title}`;
    say("");
  } catch (error) {
    say(isWorkbookFileError(error) ? `${name}: ${error.message}` : words.cannotOpen(name, error));
  } finally {
    document.body.removeAttribute("aria-busy");
  }
}

async function openSample(): Promise<void> {
  const response = await fetch("samples/sample-plan.xlsx");
  await openFile("sample-plan.xlsx", new Uint8Array(await response.arrayBuffer()));
}

async function save(): Promise<void> {
  if (!open) return;
  try {
    saveAs(open.name, await open.save());
    say(words.saved(open.name), "note");
  } catch (error) {
    say(isWorkbookFileError(error) ? error.message : words.cannotSave(error));
  }
}

whenChosen(byId("open"), (name, bytes) => void openFile(name, bytes));
whenDropped(byId("drop"), (name, bytes) => void openFile(name, bytes));
byId("sample").addEventListener("click", () => void openSample());
byId("save").addEventListener("click", () => void save());
byId("close-pane").addEventListener("click", () => (paneSide.hidden = true));
void openSample();

// Tests ask the open workbook here, as nobody can read a canvas.
Object.assign(window, { workbench: { current: () => open?.host ?? null } });
