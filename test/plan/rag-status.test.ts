import { isDeliveryWord, readRagStatus } from "../../src/plan/rag-status";

test.each<[string, string | null]>([
  ["Red", "red"], ["R", "red"], ["RED - behind plan", "red"], ["🔴", "red"],
  ["Amber", "amber"], ["a", "amber"], ["Yellow", "amber"], ["Amber/Green", "amber"],
  ["Green", "green"], ["G", "green"], ["On track (G)", "green"],
  ["Blue", "complete"], ["B", "complete"], ["Complete", "complete"], ["C", "complete"],
  ["Grey", "none"], ["Not rated", "none"], ["N/A", "none"],
  ["Reduce", null], ["Agreed", null], ["", null], ["Greenwich", null],
])("%j stands for %s", (text, expected) => expect(readRagStatus(text)).toBe(expected));

test.each(["On track", "Not started", "Complete", "Slipped", "In progress", "Open"])("%j says how far an action is", (text) => expect(isDeliveryWord(text)).toBe(true));
test.each(["Parks Manager", "March 2011"])("%j does not", (text) => expect(isDeliveryWord(text)).toBe(false));
