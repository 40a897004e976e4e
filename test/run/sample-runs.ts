import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../src/excel";
import { evaluate, requestOf, settingsOf, type Evaluation } from "../../src/run";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import type { Difference } from "../host/file";

const samples = join(__dirname, "../../assets/samples");
const today = "2011-02-01";

export function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(samples, name)));
}

/** Reads and evaluates the workbook that is open. */
export async function read(): Promise<{ snapshot: WorkbookSnapshot; evaluation: Evaluation }> {
  const snapshot = await readWorkbook();
  return { snapshot, evaluation: evaluate(snapshot, requestOf(settingsOf(snapshot), today)) };
}

/** True of the documents that Plan Check keeps in custom XML. */
export function isOfDocuments(difference: Difference): boolean {
  return difference.kind === "custom xml" || /customXml/i.test(difference.where) || /customXml/i.test(difference.after ?? "");
}
