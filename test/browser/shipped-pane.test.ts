import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./chromium";
import { builtPane as built, firstLoad, firstLoadBudget, officeCdn } from "./first-load";
import { serve, type Served } from "./serve";

jest.setTimeout(60_000);

let browser: Browser;
let served: Served;
beforeAll(async () => {
  browser = await launchBrowser();
  served = await serve(built);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

interface Seen {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly problems: readonly string[];
}

/** Opens the shipped pane outside Excel, with Microsoft's loader from the npm package in place of the CDN's. */
async function openPane(colorScheme: "light" | "dark" = "light"): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 350, height: 600 }, colorScheme });
  const page = await context.newPage();
  const requests: string[] = [];
  const problems: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  const office = readFileSync(require.resolve("@microsoft/office-js/dist/office.js"), "utf8");
  await page.route("https://**", (route) =>
    route.request().url() === officeCdn ? route.fulfill({ contentType: "text/javascript", body: office }) : route.abort(),
  );
  await page.goto(`${served.url}/taskpane.html`);
  await page.getByRole("heading", { name: "Plan Check can’t work here" }).waitFor();
  return { page, requests, problems };
}

test.each(["light", "dark"] as const)("the pane starts under its security policy, %s, and says that it needs Excel", async (scheme) => {
  const { page, problems } = await openPane(scheme);
  await page.getByText("Plan Check works inside Excel.").waitFor();
  // Styles came in: the pane's card has rounded corners.
  expect(await page.locator("main section").evaluate((section) => getComputedStyle(section).borderTopLeftRadius)).not.toBe("0px");
  expect(problems.filter((problem) => problem.startsWith("policy:"))).toEqual([]);
  await page.context().close();
});

test("nothing is asked of the network but the pane's own files and Office.js", async () => {
  const { page, requests } = await openPane();
  expect(requests.filter((url) => !url.startsWith(`${served.url}/`) && url !== officeCdn)).toEqual([]);
  await page.context().close();
});

test.each(["outside", "inside"] as const)("scripts of the first load %s Excel keep within the budget", async (where) => {
  const scripts = await firstLoad(browser, served, where);
  // Inside Excel the pane asks what can be put back, so more comes than the entry.
  expect(scripts.length).toBeGreaterThan(where === "inside" ? 1 : 0);
  expect(scripts.reduce((sum, { gzip }) => sum + gzip, 0)).toBeLessThanOrEqual(firstLoadBudget);
});

test("an inline script does not run", async () => {
  const { page, problems } = await openPane();
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.ranInline = true";
    document.body.append(script);
  });
  expect(await page.evaluate(() => "ranInline" in window)).toBe(false);
  expect(problems.some((problem) => problem.startsWith("policy: script-src"))).toBe(true);
  await page.context().close();
});

describe("the folder that is shipped", () => {
  const files = readdirSync(built, { recursive: true, encoding: "utf8" });

  test("holds the page, its icons and the manifest", () => {
    expect(files).toEqual(expect.arrayContaining(["taskpane.html", "taskpane.css", "manifest.xml", path.join("assets", "icon-32.png")]));
  });

  test("holds nothing of the workbench's spreadsheet or file library", () => {
    for (const file of files.filter((name) => name.endsWith(".js"))) {
      const text = readFileSync(path.join(built, file), "utf8");
      expect(text).not.toMatch(/o-spreadsheet|exceljs/i);
    }
  });
});
