import { writeFile } from "node:fs/promises";
import path from "node:path";
import { bookBytes } from "./build";
import { samplePlan } from "./samplePlan";

/** Writes assets/samples/*.xlsx: `npx tsx test/samples/make.ts`. */
const folder = path.join(__dirname, "../../assets/samples");

const samples: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "sample-plan.xlsx": () => bookBytes(samplePlan()),
};

async function make(): Promise<void> {
  for (const [name, bytes] of Object.entries(samples)) {
    await writeFile(path.join(folder, name), await bytes());
    console.log(`assets/samples/${name}`);
  }
}

void make();
