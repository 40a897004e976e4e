/**
 * Writes docs/rules: one page a rule and the list of them all, from the rules' meta. Run it after adding or rewording a
 * rule: npx tsx test/rules/docs.ts
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { rules } from "../../src/rules";
import { listPage, pageOf } from "./pages";

const folder = join(__dirname, "../../docs/rules");
for (const rule of rules) {
  const file = join(folder, `${rule.meta.id}.md`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, pageOf(rule));
}
writeFileSync(join(folder, "README.md"), listPage(rules));
