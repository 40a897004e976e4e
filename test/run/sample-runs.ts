import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../src/excel";
import { cellsThatMayBeColoured } from "../../src/reading/coloured-cells";
import { evaluate, requestOf, settingsOf, type Evaluation } from "../../src/run";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";

const samples = join(__dirname, "../../assets/samples");
const today = "2011-02-01";

export function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(samples, name)));
}

/** Reads and evaluates the workbook that is open. */
export async function read(): Promise<{ snapshot: WorkbookSnapshot; evaluation: Evaluation }> {
  const snapshot = await readWorkbook({ fillsOf: cellsThatMayBeColoured });
  return { snapshot, evaluation: evaluate(snapshot, requestOf(settingsOf(snapshot), today)) };
}

export { isOfDocuments } from "../excel/workbook-state";
