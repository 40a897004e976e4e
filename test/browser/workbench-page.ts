import path from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { parseDocumentXml } from "../../src/excel/documents";
import { parseBlock } from "../../src/workbook/address";
import type { CellFacts } from "../host";
import { launchBrowser } from "./chromium";
import { serve, type Served } from "./serve";

const built = path.resolve(__dirname, "../../dist/workbench");

/** What the workbench's page shows to tests (test/workbench/workbench.ts). */
interface WorkbenchWindow {
  readonly workbench: {
    current(): {
      cell(sheet: string, address: string): CellFacts;
      editByHand(sheet: string, address: string, text: string): void;
      readonly sheetNames: readonly string[];
      readonly model: { readonly getters: { getCellComputedStyle(at: { sheetId: string; row: number; col: number }): { readonly fillColor?: string } } };
      readonly book: {
        readonly sheets: readonly { readonly id: string; readonly name: string }[];
        readonly customXml: readonly { readonly xml: string }[];
        readonly activeSheet: { readonly name: string; readonly selection: { readonly row: number; readonly column: number } };
      };
    } | null;
  };
}

declare const window: WorkbenchWindow;

/** The workbench in a browser, with what a test does there. */
export class Workbench {
  /** Errors and security-policy reports of the page; a test ends with none. */
  readonly problems: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly served: Served,
    readonly page: Page,
  ) {
    page.on("pageerror", (error) => this.problems.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") this.problems.push(message.text());
    });
  }

  static async start(): Promise<Workbench> {
    const served = await serve(built);
    const browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true, locale: "en-GB" });
    return new Workbench(browser, served, await context.newPage());
  }

  /** Opens the page; its sample plan is open when this resolves. */
  async open(): Promise<void> {
    this.problems.length = 0;
    await this.page.goto(this.served.url);
    await this.opened("sample-plan.xlsx");
  }

  /** Waits until a workbook of that name is open and its pane has started. */
  async opened(name: string): Promise<void> {
    await this.page.locator("#file-name").getByText(name, { exact: true }).waitFor();
    await this.pane.getByRole("heading", { name: "Check this plan" }).waitFor();
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("#pane-place iframe");
  }

  /** Presses a button of the pane. */
  async press(name: string): Promise<void> {
    await this.pane.getByRole("button", { name, exact: true }).click();
  }

  /** Waits for words anywhere in the pane. */
  async says(words: string | RegExp): Promise<void> {
    await this.pane.locator("main").getByText(words).first().waitFor();
  }

  /** First press, Fill RAG, and the results. */
  async fill(): Promise<void> {
    await this.press("Validate & RAG");
    await this.press("Fill RAG");
    await this.says("RAG and reasons are in the sheets.");
  }

  cell(sheet: string, address: string): Promise<CellFacts> {
    return this.page.evaluate(
      ([name, at]) => {
        const host = window.workbench.current();
        if (!host) throw new Error("No workbook is open.");
        return host.cell(name, at);
      },
      [sheet, address] as const,
    );
  }

  /** Fill that the grid shows in a cell, conditional formats included: "#RRGGBB"; null: none. */
  shownFill(sheet: string, address: string): Promise<string | null> {
    const { row, column } = parseBlock(address);
    return this.page.evaluate(
      ([name, r, c]) => {
        const host = window.workbench.current();
        const id = host?.book.sheets.find((one) => one.name === name)?.id;
        if (!host || id === undefined) return null;
        return host.model.getters.getCellComputedStyle({ sheetId: id, row: r - 1, col: c - 1 }).fillColor?.toUpperCase() ?? null;
      },
      [sheet, row, column] as const,
    );
  }

  /** Types into a cell of the grid's workbook, as a person does. */
  async type(sheet: string, address: string, text: string): Promise<void> {
    await this.page.evaluate(([name, at, typed]) => window.workbench.current()?.editByHand(name, at, typed), [sheet, address, text] as const);
  }

  /** The JSON text of one of Plan Check's documents in the workbook; null: there is none. */
  async document(key: string): Promise<string | null> {
    const parts = await this.page.evaluate(() => window.workbench.current()?.book.customXml.map(({ xml }) => xml) ?? []);
    return parts.map(parseDocumentXml).find((document) => document?.key === key)?.json ?? null;
  }

  sheetNames(): Promise<readonly string[]> {
    return this.page.evaluate(() => [...(window.workbench.current()?.sheetNames ?? [])]);
  }

  /** Waits until the workbook's active cell is this one. */
  async selected(sheet: string, address: string): Promise<void> {
    const { row, column } = parseBlock(address);
    await this.page.waitForFunction(
      ([name, r, c]) => {
        const active = window.workbench.current()?.book.activeSheet;
        return active?.name === name && active.selection.row === r && active.selection.column === c;
      },
      [sheet, row, column] as const,
    );
  }

  /** Chooses a file as a user does in the dialog. */
  async choose(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.locator("#open").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  }

  /** Presses "Save as .xlsx" and returns what the browser downloads. */
  async save(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.page.locator("#save").click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.served.close();
  }
}
