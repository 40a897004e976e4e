/**
 * What Excel calls for a cell's formula; arguments come as the cells' values, and one that was left out as null.
 * Source: "Custom functions metadata" and "Options for custom functions" in Microsoft's Office Add-ins documentation.
 */
export type CustomFunction = (...values: never[]) => Promise<string>;

/** Office.js has this object in a shared runtime, and Excel's own function runtime; @types/office-js does not declare it. */
declare global {
  var CustomFunctions: { associate?(id: string, run: CustomFunction): void } | undefined;
}

/** Ties the functions that functions.json describes, by their ids, to what they do; an Excel without custom functions is left alone. */
export function offerFunctions(functions: Readonly<Record<string, CustomFunction>>): void {
  // Office.js outside a shared runtime has the object and not the function.
  for (const [id, run] of Object.entries(functions)) globalThis.CustomFunctions?.associate?.(id, run);
}
