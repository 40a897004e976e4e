import { writeFile } from "node:fs/promises";
import path from "node:path";
import { bookBytes } from "./build";
import { kpiPlan } from "./kpiPlan";
import { nastyWorkbook } from "./nasty";
import { emptyTemplate, noPlan } from "./plainBooks";
import { samplePlan } from "./samplePlan";

/** Writes assets/samples/*.xlsx: `npx tsx test/samples/make.ts`. */
const folder = path.join(__dirname, "../../assets/samples");

const samples: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "sample-plan.xlsx": () => bookBytes(samplePlan()),
  "service-plan-2025-26.xlsx": () => bookBytes(kpiPlan()),
  "nasty.xlsx": nastyWorkbook,
  "empty-template.xlsx": () => bookBytes(emptyTemplate()),
  "no-plan.xlsx": () => bookBytes(noPlan()),
};

async function make(): Promise<void> {
  for (const [name, bytes] of Object.entries(samples)) {
    await writeFile(path.join(folder, name), await bytes());
    console.log(`assets/samples/${name}`);
  }
}

void make();
