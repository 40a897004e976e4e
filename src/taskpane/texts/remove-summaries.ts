import { countOf } from "../../run/sentences";
import { cellAddress } from "../../workbook/address";
import type { MadeSummaries } from "../../run/evaluation";

/** So many cells are named; of more, only how many there are. */
const mostNamed = 5;

/** Words of the removal of all summaries. */
export const removeSummaries = {
  title: "Remove all summaries",
  text: "Deletes the sheets that Plan Check made for the summaries, the meeting pack and the findings. Your own sheets, and sheets that you renamed, stay. So do RAG columns, closed quarters and the sheet of indicator charts.",
  none: "There are no summary sheets in this workbook.",
  button: "Remove all summaries…",
  sheets: (count: number): string => `${countOf(count, "sheet")} will be deleted:`,
  kept: "What was typed into the pack or added to the findings sheet is kept in the workbook, and stands there again when you build.",
  back: "Put back brings the sheets back as Plan Check built them, with all that is typed on them. Filters, chart styles, pictures and comments of yours on these sheets do not come back.",
  large: "These sheets hold more than the workbook can keep (2.5 MB). Put back brings them back only while this pane is open: once the pane or the workbook is closed, only Build summaries makes them again, from the plan as it is then. What was typed into the pack is kept in any case.",
  leading: ({ leading }: MadeSummaries): string => {
    const named = leading.slice(0, mostNamed).map(({ sheet, row, column }) => `${sheet}, ${cellAddress(row, column)}`);
    const more = leading.length > mostNamed ? `; and ${leading.length - mostNamed} more` : "";
    return `${countOf(leading.length, "formula", "formulas")} on your sheets ${leading.length === 1 ? "uses" : "use"} them and will show #REF! until you put back: ${named.join("; ")}${more}.`;
  },
  names: (names: readonly string[]): string => `${countOf(names.length, "name")} of the workbook ${names.length === 1 ? "leads" : "lead"} to them and will lead nowhere: ${names.slice(0, mostNamed).join(", ")}. Put back does not mend names.`,
  others: "Charts and PivotTables of yours that are made from these sheets lose their source.",
  confirm: "Delete these sheets",
  cancel: "Keep them",
};
