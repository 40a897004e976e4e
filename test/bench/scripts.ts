import { existsSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "../browser/chromium";
import { builtPane, firstLoad, firstLoadBudget } from "../browser/first-load";
import { serve } from "../browser/serve";

interface Row {
  readonly "first load": string;
  readonly scripts: number;
  readonly "KB gzip": string;
  readonly "of the budget": string;
}

/** What the pane loads before anything is pressed, from the production build; null where there is no build. */
export async function measureScripts(): Promise<readonly Row[] | null> {
  if (!existsSync(path.join(builtPane, "taskpane.html"))) return null;
  const browser = await launchBrowser();
  const served = await serve(builtPane);
  try {
    const rows: Row[] = [];
    for (const where of ["outside", "inside"] as const) {
      const scripts = await firstLoad(browser, served, where);
      const bytes = scripts.reduce((sum, { gzip }) => sum + gzip, 0);
      rows.push({ "first load": `${where} Excel`, scripts: scripts.length, "KB gzip": (bytes / 1024).toFixed(1), "of the budget": `${Math.round((100 * bytes) / firstLoadBudget)}%` });
    }
    return rows;
  } finally {
    await browser.close();
    await served.close();
  }
}
