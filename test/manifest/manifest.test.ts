import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");

/** All values that a pattern's first group takes in the manifest. */
const all = (pattern: RegExp): string[] => [...manifest.matchAll(pattern)].map((match) => match[1] ?? "");

const used = all(/\bresid="([^"]+)"/g);
const defined = all(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
const urls = all(/DefaultValue="([a-z]+:\/\/[^"]*)"/gi);
const addresses = new Map([...manifest.matchAll(/<bt:(?:Image|Url) id="([^"]+)" DefaultValue="([^"]+)"/g)].map((match) => [match[1], match[2]]));

/** Width and height of a PNG, from its header chunk. */
function pixels(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const iconFile = (url: string): string => path.join(root, new URL(url).pathname);

test("every resource is defined once", () => {
  expect([...new Set(defined)]).toEqual(defined);
});

test.each(defined)("resource %s is used", (id) => {
  expect(used).toContain(id);
});

test.each([...new Set(used)])("resource %s that is used is defined", (id) => {
  expect(defined).toContain(id);
});

test.each(urls)("%s is served over HTTPS from the one place that the build rewrites", (url) => {
  expect(url).toMatch(/^https:\/\/localhost:3000\//);
});

describe("icons", () => {
  const images = [...manifest.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"/g)].map((match) => ({ size: Number(match[1]), id: match[2] ?? "" }));

  test.each(images)("$id has $size x $size pixels", ({ size, id }) => {
    const file = iconFile(addresses.get(id) ?? "");
    expect(existsSync(file)).toBe(true);
    expect(pixels(file)).toEqual([size, size]);
  });

  test.each(["Group", "Control"])("each %s has the sizes that Office requires", (element) => {
    for (const block of manifest.match(new RegExp(`<${element}\\b[\\s\\S]*?</Icon>`, "g")) ?? []) {
      const icon = block.slice(block.lastIndexOf("<Icon>"));
      expect([...icon.matchAll(/size="(\d+)"/g)].map((match) => match[1])).toEqual(["16", "32", "80"]);
    }
  });

  test.each([
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ])("%s has %d pixels", (element, size) => {
    const url = new RegExp(`<${element} DefaultValue="([^"]+)"`).exec(manifest)?.[1] ?? "";
    expect(pixels(iconFile(url))).toEqual([size, size]);
  });
});

test("the version has four numbers and begins with that of package.json", () => {
  const version = /<Version>([^<]+)<\/Version>/.exec(manifest)?.[1] ?? "";
  expect(version).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  const { version: own }: { version: string } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  expect(version.startsWith(`${own}.`)).toBe(true);
});

test("the id is a GUID", () => {
  expect(/<Id>([^<]+)<\/Id>/.exec(manifest)?.[1]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
});

test("what is asked of Excel is ExcelApi 1.8", () => {
  expect(manifest).toContain('<Set Name="ExcelApi" MinVersion="1.8"/>');
});

test("the runtime, the functions and the pane are one page", () => {
  const runtime = /<Runtime resid="([^"]+)" lifetime="long"/.exec(manifest)?.[1];
  expect(/<FunctionFile resid="([^"]+)"/.exec(manifest)?.[1]).toBe(runtime);
  for (const part of ["Page", "Action"]) {
    expect(new RegExp(`<${part}\\b(?:(?!</${part}>)[\\s\\S])*<SourceLocation resid="([^"]+)"`).exec(manifest)?.[1]).toBe(runtime);
  }
  expect(/<SourceLocation DefaultValue="([^"]+)"/.exec(manifest)?.[1]).toBe(addresses.get(runtime ?? ""));
});

test("labels are short enough to be shown whole", () => {
  const shortStrings = manifest.slice(manifest.indexOf("<bt:ShortStrings>"), manifest.indexOf("</bt:ShortStrings>"));
  const longStrings = manifest.slice(manifest.indexOf("<bt:LongStrings>"), manifest.indexOf("</bt:LongStrings>"));
  // Office's own limits for the two kinds of string.
  for (const [, text = ""] of shortStrings.matchAll(/DefaultValue="([^"]*)"/g)) expect(text.length).toBeLessThanOrEqual(125);
  for (const [, text = ""] of longStrings.matchAll(/DefaultValue="([^"]*)"/g)) expect(text.length).toBeLessThanOrEqual(250);
});

test("the ribbon's functions are the ones that the commands bind", () => {
  const source = readFileSync(path.join(root, "src/commands/commands.ts"), "utf8");
  const table = /export const commands[\s\S]*?= \{([\s\S]*?)\n\};/.exec(source)?.[1] ?? "";
  const bound = [...table.matchAll(/^ {2}(\w+):/gm)].map((match) => match[1]);
  expect(all(/<FunctionName>([^<]+)<\/FunctionName>/g).sort()).toEqual(bound.sort());
  expect(source).toMatch(/for \(const \[name, intent\] of Object\.entries\(commands\)\) onRibbonCommand\(name,/);
});
