import { localAddress } from "./grid/addresses";
import type { Happening } from "./grid/book";
import type { Session } from "./objects/session";

/** Office.js' numbers of events, as the client registers them (excel-web-16.00.debug.js). */
const numbers = { changed: 10, activated: 11, deactivated: 12, added: 13, selected: 14, deleted: 15, renamed: 25 } as const;
const names = {
  changed: "DataChangedEvent",
  activated: "ActivatedEvent",
  deactivated: "DeactivatedEvent",
  added: "AddedEvent",
  deleted: "DeletedEvent",
  renamed: "EventNameChanged",
  selected: "SelectionChangedEvent",
} as const;
const workbook = "Workbook";

type Entry = readonly [number, string, unknown];

/** Turns what happened into the events that somebody asked for: on the sheet itself, and on the collection of sheets. */
export function eventsOf(happenings: readonly Happening[], session: Pick<Session, "subscriptions">, keep: (happening: Happening) => string): Entry[] {
  return happenings.flatMap((happening) => {
    const sheetId = "sheet" in happening ? happening.sheet.id : happening.sheetId;
    const targets = [sheetId, workbook].filter((target) => session.subscriptions.has(`${names[happening.kind]} ${target}`));
    const args = targets.length > 0 ? argumentsOf(happening, sheetId, keep) : null;
    return targets.map((target): Entry => [numbers[happening.kind], target, args]);
  });
}

/**
 * "source": "Local" for this Excel, the add-in's own changes included, "Remote" for others in a shared workbook (page
 * "Excel.EventSource"); "triggerSource" says when it was the add-in itself.
 */
function argumentsOf(happening: Happening, worksheetId: string, keep: (happening: Happening) => string): Record<string, unknown> {
  const source = "source" in happening && happening.source === "remote" ? "Remote" : "Local";
  switch (happening.kind) {
    case "changed": {
      const details = happening.after === undefined ? {} : { valueBefore: happening.before, valueAfter: happening.after, valueTypeBefore: typeOf(happening.before), valueTypeAfter: typeOf(happening.after) };
      const triggerSource = happening.source === "addIn" ? "ThisLocalAddin" : "Unknown";
      return { worksheetId, address: localAddress(happening.block), changeType: happening.changeType, source, triggerSource, shiftDirection: "None", referenceId: keep(happening), ...details };
    }
    case "renamed":
      return { worksheetId, nameBefore: happening.before, nameAfter: happening.after, source };
    case "selected":
      return { worksheetId, address: localAddress(happening.block) };
    default:
      return { worksheetId, source };
  }
}

function typeOf(value: unknown): string {
  if (value === "") return "Empty";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}
