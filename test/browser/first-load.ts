import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import type { Served } from "./serve";

/** The built pane. */
export const builtPane = path.resolve(__dirname, "../../dist/pane");
export const officeCdn = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** The first load's budget for scripts, Office.js aside: 170 KB gzip. */
export const firstLoadBudget = 170 * 1024;

export interface Script {
  readonly file: string;
  /** Bytes. */
  readonly gzip: number;
}

/** An Office.js as the pane sees it in Excel before anything was asked: ready, of full age, and deaf. */
const office = `
  window.Office = {
    HostType: { Excel: "Excel" },
    onReady: (then) => { const info = { host: "Excel", platform: "PC" }; if (then) then(info); return Promise.resolve(info); },
    context: { requirements: { isSetSupported: () => true } },
    actions: { associate: () => undefined },
  };
  window.Excel = { run: () => { document.documentElement.dataset.asked = "yes"; return new Promise(() => undefined); } };
`;

/**
 * The scripts that the shipped pane loads before anybody presses anything.
 * @param where "outside": in a plain browser; "inside": in Excel, where it asks at once what can be put back
 */
export async function firstLoad(browser: Browser, served: Served, where: "inside" | "outside"): Promise<readonly Script[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const files = new Set<string>();
  page.on("request", (request) => {
    if (request.url().startsWith(served.url) && request.url().endsWith(".js")) files.add(path.basename(new URL(request.url()).pathname));
  });
  await page.route((url) => url.protocol === "https:", (route) =>
    route.request().url() === officeCdn ? route.fulfill({ contentType: "text/javascript", body: where === "inside" ? office : "" }) : route.abort(),
  );
  await page.goto(`${served.url}/taskpane.html`);
  // Inside Excel the last thing that happens by itself is the question what can be put back.
  await (where === "inside" ? page.locator("html[data-asked]") : page.getByRole("heading", { name: "Plan Check can’t work here" })).waitFor();
  await context.close();
  return [...files].map((file) => ({ file, gzip: gzipSync(readFileSync(path.join(builtPane, file)), { level: 9 }).length }));
}
