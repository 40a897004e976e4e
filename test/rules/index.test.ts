import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../src/rules";
import { listPage, pageOf } from "./pages";

const root = join(__dirname, "../..");

/** Ids of the files of one kind in the areas' folders. */
function idsIn(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((area) =>
      readdirSync(join(root, folder, area.name))
        .filter((file) => file.endsWith(ending))
        .map((file) => `${area.name}/${file.slice(0, -ending.length)}`),
    )
    .sort();
}

const ids = rules.map((rule) => rule.meta.id);

test("every rule file is in the index, and the index holds each once", () => {
  expect([...ids].sort()).toEqual(idsIn("src/rules", ".ts"));
});

test("every rule has its test", () => {
  expect(idsIn("test/rules", ".test.ts")).toEqual([...ids].sort());
});

test("every rule has its page, and no page is left over", () => {
  expect(idsIn("docs/rules", ".md")).toEqual([...ids].sort());
});

test.each(rules.map((rule) => [rule.meta.id, rule] as const))("the page of %s says what the rule says of itself", (id, rule) => {
  const file = join(root, "docs/rules", `${id}.md`);
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, "utf8")).toBe(pageOf(rule));
});

test("the list of rules is the index", () => {
  expect(readFileSync(join(root, "docs/rules/README.md"), "utf8")).toBe(listPage(rules));
});

test.each(rules.map((rule) => [rule.meta.id, rule.meta] as const))("%s explains itself in whole sentences", (_id, meta) => {
  for (const text of [meta.summary, meta.why, meta.remedy]) expect(text).toMatch(/^["A-Z].*[.?]$/s);
  expect(meta.examples.length).toBeGreaterThan(0);
  for (const { wrong, right } of meta.examples) expect(wrong).not.toBe(right);
});
