import { codeKey } from "../../plan/indicator-code";
import { nationalIndicator } from "../../plan/library/national-indicators";
import type { Rule } from "../rule";
import { mentionsOfActions, wholeCode } from "../mentions";
import { list } from "../phrases";

/** A form about one or two indicators is no list that others could be missing from. */
const shortestList = 3;

export const indicatorUnknown: Rule = {
  meta: {
    id: "indicator/unknown",
    severity: "warning",
    summary: "A row names an indicator that is not in the workbook's indicator list, where it has one; the finding says so when it is a known national indicator.",
    why: "Without figures for it the row gets no RAG from this indicator, so the board sees less than the plan promises.",
    remedy: "Add the indicator to the list, or correct the code.",
    fixable: false,
    examples: [{ wrong: "NI 119 (the list goes from NI 110 to NI 118)", right: "NI 119, with a row of its own in the list" }],
  },
  *check(plan) {
    const codes = plan.indicators.filter(({ ofAction }) => !ofAction).map((indicator) => indicator.code);
    // A list of local indicators alone is not where a national one would stand.
    const hasNational = new Set(codes.filter(isNational)).size >= shortestList;
    const hasLocal = new Set(codes.filter((code) => !isNational(code))).size >= shortestList;
    if (!hasNational && !hasLocal) return;
    // A code with figures in a plan's own row has its figures, though that row is no list.
    const known = new Set(plan.indicators.map((indicator) => indicator.code).flatMap((code) => [codeKey(code), codeKey(wholeCode(code))]));
    const told = new Set<string>();
    for (const { sheet, row, field, address, mentions } of mentionsOfActions(plan)) {
      const unknown = mentions.flatMap(({ code }) => (code !== null && (isNational(code) ? hasNational : hasLocal) && !known.has(codeKey(code)) && !known.has(codeKey(wholeCode(code))) ? [code] : []));
      const fresh = [...new Set(unknown)].filter((code) => !told.has(`${sheet} ${row} ${code}`));
      if (fresh.length === 0) continue;
      for (const code of fresh) told.add(`${sheet} ${row} ${code}`);
      yield { sheet, row, field, address, message: message(fresh) };
    }
  },
};

function isNational(code: string): boolean {
  return /^NI \d/.test(code);
}

function message(codes: readonly string[]): string {
  const [only] = codes;
  const known = codes.length === 1 && only !== undefined ? nationalIndicator(only) : null;
  if (known) {
    return `${only} (${known.name}) is a known national indicator that is not in the workbook's indicator list, so it gives no RAG. Add it to the list, or correct the code.`;
  }
  const one = codes.length === 1;
  if (!one && codes.every((code) => nationalIndicator(code) !== null)) {
    return `${list(codes)} are known national indicators that are not in the workbook's indicator list, so they give no RAG. Add them to the list, or correct the codes.`;
  }
  return `${list(codes)} ${one ? "is" : "are"} not in the workbook's indicator list, so ${one ? "it gives" : "they give"} no RAG. Add ${one ? "it" : "them"} to the list, or correct the code.`;
}
