import type { FiledChart } from "../grid/chart-state";
import { defineObject } from "../protocol/define";
import type { Session } from "./session";

/** A chart that was in the file. The workbench's grid does not show it. */
export function defineFiledChart({ book, make }: Session) {
  return defineObject<FiledChart>({
    type: "Chart",
    lacking: "The stand-in for Excel names, finds and deletes charts that were in the file; it does nothing else with them.",
    id: ({ id }) => id,
    get: { id: ({ id }) => id, name: ({ placed }) => placed.name },
    nav: { worksheet: ({ sheet }) => make.worksheet(sheet) },
    call: {
      activate: () => undefined,
      delete: (chart) => {
        chart.sheet.checkNotProtected();
        book.filedCharts.splice(book.filedCharts.indexOf(chart), 1);
        book.removedCharts.push(chart.placed);
      },
    },
  });
}
