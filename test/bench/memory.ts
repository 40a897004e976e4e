import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { serialize } from "node:v8";
import { z } from "zod";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";

const heldSchema = z.object({
  /** Heap that what was read takes, bytes. */
  snapshot: z.number(),
  /** Heap that plan, ratings, findings and the rest of an evaluation take beyond it, bytes. */
  evaluation: z.number(),
  /** The most that the process had at any time, our code and what is cleared away included: resident set, bytes. */
  peak: z.number(),
});
export type Held = z.infer<typeof heldSchema>;

/** Memory of one evaluation, measured in a process that does nothing else. */
export function memoryOf(snapshot: WorkbookSnapshot, asAt: string): Held {
  const folder = mkdtempSync(path.join(tmpdir(), "plan-check-bench-"));
  try {
    const file = path.join(folder, "snapshot");
    writeFileSync(file, serialize(snapshot));
    const said = execFileSync(process.execPath, ["--expose-gc", "--import", "tsx", path.join(__dirname, "held.ts"), file, asAt], { encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "" } });
    return heldSchema.parse(JSON.parse(said));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
