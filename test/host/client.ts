/** The parts of the unmodified Office.js client that the host talks to. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & {
    readonly HostBridge: { init(bridge: object): void };
    /** The client checks requirement sets itself where it is told to; Excel's host does it otherwise. */
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    /** Handlers of events; an Excel that is opened anew has none. */
    readonly GenericEventRegistration: { s_genericEventRegistrations: Record<string, unknown> };
  };
  /** Where the client looks `Office` up: `window` in a browser, its own global object in Node. */
  setOffice(office: unknown): void;
}

/** Reads the client off the object that its script put it on; null where it is not there. */
export function clientOn(page: object, setOffice: (office: unknown) => void): OfficeClient | null {
  const excel: OfficeClient["Excel"] | undefined = Reflect.get(page, "Excel");
  const extension: OfficeClient["OfficeExtension"] | undefined = Reflect.get(page, "OfficeExtension");
  return excel && extension ? { Excel: excel, OfficeExtension: extension, setOffice } : null;
}

/** Office.js as a <script> left it on the page. */
export function globalClient(): OfficeClient | null {
  return clientOn(globalThis, (office) => void Reflect.set(globalThis, "Office", office));
}
