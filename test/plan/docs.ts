/** Writes docs/expected.md. Run it after a change to src/plan/expected.ts or understood-forms.ts: npx tsx test/plan/docs.ts */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expectedPage } from "./expected-page";

writeFileSync(join(__dirname, "../../docs/expected.md"), expectedPage());
