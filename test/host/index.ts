import { globalClient } from "./client";
import { openHostWith, type ExcelHost, type HostOptions } from "./host";

export { ExcelHost, type CellFacts, type HostOptions } from "./host";
export type { BatchSummary, Counters, Fault, FaultInjector } from "./protocol/bridge";
export { isWorkbookFileError } from "./file";

/**
 * Opens a workbook in the stand-in for Excel. Office.js' dist/excel-web-16.00.js must be on the page as a <script>;
 * in Node, import `openHost` from "./node", which loads it.
 */
export async function openHost(bytes: Uint8Array, options: HostOptions = {}): Promise<ExcelHost> {
  const client = globalClient();
  if (!client) throw new Error("Office.js is not loaded. In Node, import openHost from test/host/node.");
  return openHostWith(client, bytes, options);
}
