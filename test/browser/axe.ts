import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import type { Workbench } from "./workbench-page";

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly html: string }[] }[];
}

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** The frame that the pane stands in. */
export function paneFrame(bench: Workbench): Frame {
  const frame = bench.page.frames().find((one) => one.url().endsWith("/taskpane.html"));
  if (!frame) throw new Error("The pane is not open.");
  return frame;
}

/** What axe finds in the pane, one line each. */
export async function violations(bench: Workbench): Promise<readonly string[]> {
  const frame = paneFrame(bench);
  // Evaluated by the debugger, so that the pane's security policy stays as it is.
  await frame.evaluate(axe);
  const { violations: found } = await frame.evaluate<AxeResults>(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })',
  );
  return found.map(({ id, help, nodes }) => `${id}: ${help} ${nodes[0]?.html ?? ""}`);
}
