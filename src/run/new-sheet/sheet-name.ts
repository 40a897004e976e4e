/** Excel's longest name of a sheet. */
const longest = 31;

/** What is wrong with a name for a new sheet, as a sentence; null where nothing is. */
export function sheetNameFault(name: string, taken: readonly string[]): string | null {
  const wanted = name.trim();
  if (wanted === "") return "Give the sheet a name.";
  if (wanted.length > longest) return `A sheet's name has at most ${longest} characters.`;
  if (/[\u0000-\u001f\u007f]/.test(wanted)) return "A sheet's name cannot have line breaks or tabs.";
  if (/[:\\/?*[\]]/.test(wanted)) return "A sheet's name cannot have : \\ / ? * [ or ].";
  if (/^'|'$/.test(wanted)) return "A sheet's name cannot begin or end with an apostrophe.";
  if (wanted.toLowerCase() === "history") return "Excel keeps the name History for itself.";
  return taken.some((one) => one.toLowerCase() === wanted.toLowerCase()) ? "There is a sheet of that name already." : null;
}

/** The name where it can be used, else the next free one that can: "Plan 2". */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const plain = wanted.replace(/[:\\/?*[\]\u0000-\u001f\u007f]+/g, " ").replace(/^['\s]+|['\s]+$/g, "") || "New plan sheet";
  // The name itself, one more for each name that is taken, and one for an ending that Excel refuses.
  for (let number = 1; number <= taken.length + 2; number += 1) {
    const ending = number === 1 ? "" : ` ${number}`;
    const name = plain.slice(0, longest - ending.length).trim() + ending;
    if (sheetNameFault(name, taken) === null) return name;
  }
  throw new Error(`No name like "${plain}" is free.`);
}
