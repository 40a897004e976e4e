import type { Rule } from "../rule";
import { codeKey } from "../../plan/indicator-code";
import { place, quote } from "../phrases";
import { groupBy } from "../subjects";

function fold(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9%]+/g, " ").trim();
}

export const indicatorDuplicate: Rule = {
  meta: {
    id: "indicator/duplicate",
    severity: "warning",
    summary: "A code stands on two or more rows of an indicator list; only for information where the names differ.",
    why: "Whoever looks the code up finds two sets of figures, and a row that cites it may be rated by the wrong one.",
    remedy: "Delete the second row, or tell the two apart (NI 112a, NI 112b).",
    fixable: false,
    examples: [{ wrong: "NI 112 Under-18 conceptions: rate; NI 112 Under-18 conceptions: change", right: "NI 112a Under-18 conceptions: rate; NI 112b Under-18 conceptions: change" }],
  },
  *check(plan) {
    for (const rows of groupBy(plan.indicators, (indicator) => `${indicator.sheet} ${codeKey(indicator.code)}`).values()) {
      const [first, ...others] = rows;
      if (!first) continue;
      for (const other of others) {
        // A list with one row a period repeats the code and the name with each period.
        if (other.period !== first.period && fold(other.name) === fold(first.name)) continue;
        const same = fold(other.name) === fold(first.name);
        yield {
          sheet: other.sheet,
          row: other.row,
          field: "indicators",
          address: other.address,
          ...(same ? {} : { severity: "info" as const }),
          message: same
            ? `${other.code} stands already in ${place(first.sheet, first.row, other.sheet)}. Delete one of the two rows.`
            : `${other.code} is also the code of ${place(first.sheet, first.row, other.sheet)}, ${quote(first.name)}. Tell the two apart, for instance as ${other.code}a and ${other.code}b.`,
        };
      }
    }
  },
};
