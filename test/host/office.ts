/** What the small `Office` of the stand-in offers; the real one comes with Office.js' loader, which is not used here. */
export interface OfficeOptions {
  /** Highest ExcelApi version that reports as supported: "1.15" is what the npm client knows. */
  readonly apiLevel: string;
  /** Other sets: { SharedRuntime: "1.1" }. */
  readonly sets: Readonly<Record<string, string>>;
}

const atMost = (asked: string, level: string): boolean => {
  const [a = 0, b = 0] = asked.split(".").map(Number);
  const [c = 0, d = 0] = level.split(".").map(Number);
  return a < c || (a === c && b <= d);
};

/** Stands where `Office` stands in Excel: what Plan Check uses of it, and nothing silently pretended. */
export function createOffice({ apiLevel, sets }: OfficeOptions) {
  const actions = new Map<string, (...args: unknown[]) => unknown>();
  const info = { host: "Excel", platform: "OfficeOnline" };
  // RichApiRuntime: without it the client sends its older, plainer requests, which is what the host answers.
  const supported: Readonly<Record<string, string>> = { ExcelApi: apiLevel, DelayForCellEdit: "1.1", RichApiRuntime: "0.0", ...sets };
  const office = {
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    onReady: (callback?: (ready: typeof info) => unknown) => Promise.resolve(info).then((ready) => (callback?.(ready), ready)),
    context: {
      host: info.host,
      platform: info.platform,
      displayLanguage: "en-GB",
      contentLanguage: "en-GB",
      // Undefined on the web in some versions (office-js#6134): so code must manage without.
      officeTheme: undefined,
      diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.0.0.0" },
      requirements: {
        isSetSupported: (name: string, version = "1.1") => {
          const level = supported[name];
          return level !== undefined && atMost(version, level);
        },
      },
      document: { settings: undefined, url: "" },
    },
    actions: { associate: (name: string, action: (...args: unknown[]) => unknown) => void actions.set(name, action) },
    addin: {
      showAsTaskpane: () => Promise.resolve(),
      hide: () => Promise.resolve(),
      setStartupBehavior: () => Promise.resolve(),
      getStartupBehavior: () => Promise.resolve("None"),
      onVisibilityModeChanged: () => Promise.resolve(() => Promise.resolve()),
    },
    StartupBehavior: { none: "None", load: "Load" },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
    ribbon: { requestUpdate: () => Promise.resolve() },
  };
  return { office, actions };
}
