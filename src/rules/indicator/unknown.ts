import type { Rule } from "../rule";
import { mentionsOfActions, wholeCode } from "../mentions";
import { list } from "../phrases";
import { codeKey } from "../../plan/indicator-code";

/** A form about one or two indicators is no list that others could be missing from. */
const shortestList = 3;

export const indicatorUnknown: Rule = {
  meta: {
    id: "indicator/unknown",
    severity: "warning",
    summary: "A row cites an indicator that stands in no indicator list of the workbook; only where there is a list.",
    why: "Without figures for it the row gets no RAG from this indicator, so the board sees less than the plan promises.",
    remedy: "Add the indicator to the list, or correct the code.",
    fixable: false,
    examples: [{ wrong: "NI 119 (the list goes from NI 110 to NI 118)", right: "NI 119, with a row of its own in the list" }],
  },
  *check(plan) {
    const codes = plan.indicators.map((indicator) => indicator.code);
    if (new Set(codes).size < shortestList) return;
    const known = new Set(codes.flatMap((code) => [codeKey(code), codeKey(wholeCode(code))]));
    const told = new Set<string>();
    for (const { sheet, row, field, address, mentions } of mentionsOfActions(plan)) {
      const unknown = mentions.flatMap(({ code }) => (code !== null && !known.has(codeKey(code)) && !known.has(codeKey(wholeCode(code))) ? [code] : []));
      const fresh = [...new Set(unknown)].filter((code) => !told.has(`${sheet} ${row} ${code}`));
      if (fresh.length === 0) continue;
      for (const code of fresh) told.add(`${sheet} ${row} ${code}`);
      yield {
        sheet,
        row,
        field,
        address,
        message: `${list(fresh)} ${fresh.length === 1 ? "is" : "are"} not in the workbook's indicator list, so ${fresh.length === 1 ? "it gives" : "they give"} no RAG. Add ${fresh.length === 1 ? "it" : "them"} to the list, or correct the code.`,
      };
    }
  },
};
