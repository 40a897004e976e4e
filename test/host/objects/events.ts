import type { Session } from "./session";

/** Methods that Office.js calls when a handler is added or removed; the rest of their names says for what. */
const events = [
  "DataChangedEvent", "ActivatedEvent", "DeactivatedEvent", "AddedEvent", "DeletedEvent", "EventNameChanged", "SelectionChangedEvent",
] as const;

/** `_RegisterDataChangedEvent` and its kind, for a sheet ("its id") or the workbook ("Workbook"). */
export function eventMethods<T>({ subscriptions }: Session, targetOf: (target: T) => string): Record<string, (target: T) => void> {
  const methods: Record<string, (target: T) => void> = {};
  for (const event of events) {
    methods[`_Register${event}`] = (target) => void subscriptions.add(`${event} ${targetOf(target)}`);
    methods[`_Unregister${event}`] = (target) => void subscriptions.delete(`${event} ${targetOf(target)}`);
  }
  return methods;
}
