import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import { clientOn, type OfficeClient } from "./client";
import { openHostWith, type ExcelHost, type HostOptions } from "./host";

export { ExcelHost, type CellFacts, type HostOptions } from "./host";
export type { BatchSummary, Counters, Fault, FaultInjector } from "./protocol/bridge";
export { isWorkbookFileError } from "./file";

let client: OfficeClient | null = null;

/**
 * Loads Microsoft's unmodified excel-web-16.00.js into a context of its own, with just enough of a browser page for it
 * to start. The built-in objects are ours, so that arrays and errors that come out are what the caller knows.
 */
export function loadOfficeJs(): OfficeClient {
  if (client) return client;
  const store = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined, length: 0 };
  const page: Record<string, unknown> = {
    document: { getElementById: () => null, getElementsByTagName: () => [], createElement: () => ({}), addEventListener: () => undefined, URL: "https://localhost/", cookie: "" },
    location: { protocol: "https:", search: "", hash: "", href: "https://localhost/", host: "localhost" },
    navigator: { userAgent: "" },
    sessionStorage: store,
    localStorage: store,
    addEventListener: () => undefined,
    ...{ console, setTimeout, clearTimeout, setInterval, clearInterval, JSON, Error, TypeError, Promise, Object, Array, Date, RegExp, Map, Set },
  };
  page["window"] = page;
  page["self"] = page;
  const source = readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8");
  new Script(source, { filename: "excel-web-16.00.js" }).runInContext(createContext(page));
  client = clientOn(page, (office) => void (page["Office"] = office));
  if (!client) throw new Error("Office.js did not load.");
  return client;
}

/** Opens a workbook in the stand-in for Excel, in Node: sets the globals `Excel`, `Office` and `OfficeExtension`. */
export async function openHost(bytes: Uint8Array, options: HostOptions = {}): Promise<ExcelHost> {
  return openHostWith(loadOfficeJs(), bytes, options);
}
