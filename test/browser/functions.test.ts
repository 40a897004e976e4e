import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./chromium";
import { serve, type Served } from "./serve";

const pane = path.resolve(__dirname, "../../dist/pane");
const runtime = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist", "custom-functions-runtime.debug.js");

let browser: Browser;
let served: Served;

beforeAll(async () => {
  browser = await launchBrowser();
  served = await serve(pane);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

test("the script that the manifest names offers the functions to Microsoft's own runtime, and they answer", async () => {
  const page = await browser.newPage();
  await page.route("**/blank.html", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Functions</title>" }));
  await page.goto(`${served.url}/blank.html`);
  await page.addScriptTag({ content: readFileSync(runtime, "utf8") });
  await page.addScriptTag({ url: `${served.url}/functions.js` });
  // Excel itself finds the functions in this list, by the ids of functions.json.
  const answers = await page.evaluate(`(async () => {
    const found = CustomFunctions._association.mappings;
    return { ids: Object.keys(found), rag: await found.RAG("60%", "68%", "higher", null), reason: await found.REASON(94, 100, "higher", 10) };
  })()`);
  expect(answers).toEqual({
    ids: ["RAG", "REASON"],
    rag: "Red",
    reason: "94 against 100, higher is better: 6 short (6%), Amber because within the agreed 10.",
  });
  await page.close();
});

test("what the manifest names is there", async () => {
  for (const [, file] of readFileSync(path.join(pane, "manifest.xml"), "utf8").matchAll(/DefaultValue="https:\/\/localhost:3000\/([^"]+)"/g)) {
    const { status } = await fetch(`${served.url}/${file}`);
    expect({ file, status }).toEqual({ file, status: 200 });
  }
});
