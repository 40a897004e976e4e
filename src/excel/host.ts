/** Whether this Excel has an API set: isSupported("ExcelApi", "1.9"). Without a loader to ask (the stand-in in Node) every set counts as there. */
export function isSupported(set: string, version: string): boolean {
  if (typeof Office === "undefined") return typeof Excel !== "undefined";
  const requirements: Office.RequirementSetSupport | undefined = Office.context?.requirements;
  return requirements ? requirements.isSetSupported(set, version) : true;
}

export type HostKind = { readonly ok: true } | { readonly ok: false; readonly why: "not-in-excel" | "excel-too-old" };

/** Waits until Office.js is ready, and says whether it stands in an Excel that Plan Check can work with (ExcelApi 1.8). */
export async function whenReady(): Promise<HostKind> {
  if (typeof Office === "undefined") return { ok: false, why: "not-in-excel" };
  const info = await Office.onReady();
  // Opened in a plain browser, Office.js is ready too, with no host.
  if (info.host !== Office.HostType.Excel) return { ok: false, why: "not-in-excel" };
  return isSupported("ExcelApi", "1.8") ? { ok: true } : { ok: false, why: "excel-too-old" };
}

export type Theme = "light" | "dark" | "contrast";

/**
 * The look that the pane takes. Office's own theme may be undefined on the web (office-js#6134): the browser is then asked.
 */
export function currentTheme(): Theme {
  const asks = (query: string) => typeof matchMedia === "function" && matchMedia(query).matches;
  if (asks("(forced-colors: active)")) return "contrast";
  const background = typeof Office === "undefined" ? undefined : Office.context?.officeTheme?.bodyBackgroundColor;
  if (typeof background === "string" && /^#[0-9a-f]{6}/i.test(background)) return isDark(background) ? "dark" : "light";
  return asks("(prefers-color-scheme: dark)") ? "dark" : "light";
}

/** Relative luminance below a half of mid-grey's: the point where white text reads better than black. */
function isDark(colour: string): boolean {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5) < 0.4;
}
