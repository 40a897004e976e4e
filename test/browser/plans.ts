import { buildWorkbook } from "../samples/build";

const headings = ["Ref", "Action", "Milestones", "By when", "Lead"];
const leads = ["Duty Manager", "Press Officer", "Training Lead", "Highways Lead"];
const works = ["Repair the path beside the school", "Open the hall on Sunday mornings", "Train the reception staff", "Lend bicycles to families", "Light the way to the station", "Visit every new tenant"];
const line = (ref: string, row: number, when = "May 2010"): string[] => [ref, `${works[row % works.length] ?? ""}, ward ${row}`, `Agreed with ward ${row}`, when, leads[row % leads.length] ?? ""];

/** A plan with two references to mend, one action without a lead, and one without a date. */
export function fixablePlan(): Promise<Uint8Array> {
  const rows = ["A1.1", "A1. 2", "A1.3", "A1.4", "A1 .5", "A1.6", "A1.7", "A1.8"].map((ref, index) => line(ref, index, index === 6 ? "" : undefined));
  rows[3]?.splice(4, 1, "");
  return buildWorkbook({ "P1 Streets": [["Streets and paths: action plan 2010/11"], headings, ...rows] });
}

/** A plan of as many actions, no one of which has a date or a lead: more than two findings a row. */
export function barePlan(actions: number): Promise<Uint8Array> {
  const rows = Array.from({ length: actions }, (_, index) => [`A1.${index + 1}`, `${works[index % works.length] ?? ""}, ward ${index}`, "", "", index % 10 === 0 ? "Duty Manager" : ""]);
  return buildWorkbook({ "P1 Streets": [["Streets and paths: action plan 2010/11"], headings, ...rows] });
}

/** A scorecard whose list says where Green, Amber and Red begin, as health bodies write them. */
export function levelledScorecard(): Promise<Uint8Array> {
  return buildWorkbook({
    Scorecard: [
      ["Scorecard 2025/26"],
      ["Ref", "Measure", "Apr-25", "May-25", "Jun-25", "Green", "Amber", "Red"],
      ["K1", "Phone answered soon", "95%", "90%", "88.5%", "≥95%", "88% - 94.9%", "<88%"],
      ["K2", "Letters lost", 5, 8, 9, "≤5", "6-8", ">8"],
      ["K3", "Visits kept", "97%", "96%", "95%", "≥95%", "88% - 94.9%", "<88%"],
    ],
  });
}
