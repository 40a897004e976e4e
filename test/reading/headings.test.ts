import { matchHeading } from "../../src/reading/headings";

test.each<[string, string | null]>([
  ["When", "when"], ["By When?", "when"], ["Deadline", "when"], ["Target date", "when"], ["Due", "when"], ["Timescale for completion", "when"], ["Start date", "start"],
  ["Lead Officer", "leads"], ["Responsibility", "leads"], ["Who", "leads"], ["Owner", "leads"], ["Accountable", "leads"], ["SRO", "leads"], ["Exec Lead", "leads"], ["Person(s) responsible", "leads"], ["Action owner", "leads"],
  ["Financial Resource", "resources"], ["Funded by", "resources"], ["Cost", "resources"], ["Budget (£)", "resources"],
  ["Milestones / Measures of Success", "milestones"], ["How we will know", "measure"], ["Success criteria", "measure"], ["What will success look like?", "measure"],
  ["Ref", "reference"], ["No.", "reference"], ["ID", "reference"], ["Action ref", "reference"],
  ["RAG", "deliveryRag"], ["BRAG", "deliveryRag"], ["Action RAG", "deliveryRag"], ["Status", "status"], ["Stage", "status"],
  ["Progress", "progress"], ["Commentary", "commentary"], ["Latest position", "progress"], ["Update – July 2019", "progress"], ["Update Oct 24", "progress"], ["% complete", "percentComplete"],
  ["List of Partners Involved", "partners"], ["Further detailed actions can be found in:", "policy"], ["NI targets 2009 interim 2013", "indicators"],
  ["Area for improvement", "area"], ["Outcome What do we want to achieve?", "area"], ["What we will do", "action"], ["Actions required", "action"],
])("%j is the column of %s", (heading, field) => expect(matchHeading(heading)?.field ?? null).toBe(field));

test.each(["Parks Manager", "Plant an orchard beside the school", "March 2011", "Wibble", "Is this priority dependent on another?", ""])("%j is no heading", (text) => expect(matchHeading(text)).toBeNull());
