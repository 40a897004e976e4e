import { z } from "zod";
import type { Change } from "../workbook/changes";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** Key of the document that lists the sheets Plan Check made. */
export const ownSheetsKey = "own-sheets";

const ownSheetsSchema = z.array(z.string());

/** Names of the sheets that Plan Check made and that still carry that name; a renamed one belongs to the user. */
export function ownSheets(snapshot: WorkbookSnapshot): readonly string[] {
  const json = snapshot.documents[ownSheetsKey];
  if (json === undefined) return [];
  const listed = ownSheetsSchema.safeParse(parseJson(json));
  if (!listed.success) return [];
  const present = new Set(snapshot.sheets.map((sheet) => sheet.name));
  return listed.data.filter((name) => present.has(name));
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // A document that somebody damaged is as good as none: the sheets are then taken for the user's, and kept.
    return null;
  }
}

/** A sheet of ours to write to: its name, and the change that makes or empties it. */
export interface OwnSheet {
  readonly name: string;
  readonly changes: readonly Change[];
}

/**
 * Our sheet of this name, emptied where it is ours already; else added under the first free name, because a
 * user's sheet of the same name is never touched.
 * @param leave sheets of ours that are not to be emptied either
 */
export function ownSheet(snapshot: WorkbookSnapshot, wanted: string, tabColour: string, leave: ReadonlySet<string> = new Set()): OwnSheet {
  const ours = new Set(ownSheets(snapshot));
  const taken = new Set(snapshot.sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (ours.has(name) && !leave.has(name)) return { name, changes: [{ kind: "clearSheet", sheet: name }] };
    if (!taken.has(name.toLowerCase())) return { name, changes: [{ kind: "addSheet", sheet: name, tabColour }] };
  }
}

/** The change that forgets sheets of ours that go. */
export function forgetOwnSheets(snapshot: WorkbookSnapshot, names: readonly string[]): Change {
  const left = ownSheets(snapshot).filter((name) => !names.includes(name));
  return { kind: "document", key: ownSheetsKey, json: left.length === 0 ? null : JSON.stringify(left) };
}

/** The change that remembers which sheets are ours. */
export function rememberOwnSheets(snapshot: WorkbookSnapshot, names: readonly string[]): Change {
  const all = [...new Set([...ownSheets(snapshot), ...names])];
  return { kind: "document", key: ownSheetsKey, json: JSON.stringify(all) };
}
