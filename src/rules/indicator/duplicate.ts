import type { Indicator } from "../../plan/model";
import type { Report, Rule } from "../rule";
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
    summary: "A code is on two or more rows of an indicator list; only for information where the names differ.",
    why: "Whoever looks the code up finds two sets of figures, and a row that cites it may be rated by the wrong one.",
    remedy: "Delete the second row, or tell the two apart (NI 112a, NI 112b).",
    fixable: false,
    examples: [{ wrong: "NI 112 Under-18 conceptions: rate; NI 112 Under-18 conceptions: change", right: "NI 112a Under-18 conceptions: rate; NI 112b Under-18 conceptions: change" }],
  },
  *check(plan) {
    for (const sheet of groupBy(plan.indicators.filter(({ ofAction }) => !ofAction), (indicator) => indicator.sheet).values()) yield* duplicates(sheet);
  },
};

/** Above this share of repeats a list is broken down, by ward or by service, and repeats its rows on purpose. */
const brokenDown = 0.2;

function* duplicates(sheet: readonly Indicator[]): Generator<Report> {
  // "Boys", "Girls": without codes, a word or two is a line of a breakdown.
  const told = sheet.filter(({ code, name }) => code !== name || name.trim().split(/\s+/).length > 2);
  const groups = groupBy(told, (indicator) => codeKey(indicator.code));
  if (told.length - groups.size > Math.max(2, told.length * brokenDown)) return;
  for (const rows of groups.values()) {
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
          ? `${other.code} is already in ${place(first.sheet, first.row, other.sheet)}. Delete one of the two rows.`
          : `${other.code} is also the code of ${place(first.sheet, first.row, other.sheet)}, ${quote(first.name)}. Tell the two apart, for instance as ${other.code}a and ${other.code}b.`,
      };
    }
  }
}
