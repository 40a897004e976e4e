// Renders the icons of the manifest from their SVG drawings: `node assets/render.mjs` (needs a Chromium; see test/browser/chromium.ts).
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const folder = fileURLToPath(new URL(".", import.meta.url));
const sizes = { icon: [16, 32, 64, 80, 128], "icon-validate": [16, 32, 80], "icon-summaries": [16, 32, 80] };

const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const [name, pixels] of Object.entries(sizes)) {
  for (const size of pixels) {
    // 16 px has a drawing of its own: what reads at 32 is a smudge at half the size.
    const svg = readFileSync(`${folder}${name}${size === 16 ? "-16" : ""}.svg`, "utf8");
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    writeFileSync(`${folder}${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
