import type { IndicatorMention } from "../../plan/model";
import type { Fix, Report, Rule } from "../rule";
import { cellTexts, type CellTexts } from "../cell-texts";
import { mentionsByCell } from "../mentions";
import { list, quote } from "../phrases";

export const indicatorMalformed: Rule = {
  meta: {
    id: "indicator/malformed",
    severity: "error",
    summary: "Something looks like an indicator code but is not one; spacing alone (NI88) is fine.",
    why: "A code that cannot be matched to the indicator list gives the row no RAG, and nobody is told why.",
    remedy: "Write the code as the indicator list has it, or take it out.",
    fixable: true,
    examples: [
      { wrong: "N1 43", right: "NI 43" },
      { wrong: "???", right: "NI 109" },
    ],
  },
  *check(plan) {
    let texts: CellTexts | undefined;
    for (const { sheet, row, field, address, mentions } of mentionsByCell(plan)) {
      const malformed = mentions.filter((mention) => mention.code === null);
      if (malformed.length === 0) continue;
      const words = list([...new Set(malformed.map((mention) => quote(mention.text)))]);
      const meant = [...new Set(malformed.flatMap((mention) => mention.meant ?? []))];
      const report: Report = {
        sheet,
        row,
        field,
        address,
        message: `${words} ${malformed.length === 1 ? wrongWith(malformed[0]?.text ?? "") : "look like indicator codes, but are not"}. ${
          meant.length > 0 ? `Did you mean ${list(meant)}?` : "Write the code as the indicator list has it, or take it out."
        }`,
      };
      texts ??= cellTexts(plan);
      const fix = malformed.length === 1 && malformed[0] ? correction(sheet, malformed[0], texts) : null;
      yield fix ? { ...report, fix } : report;
    }
  },
};

/** What is wrong with one code: "NI" and "???" are no slip of the keyboard. */
function wrongWith(text: string): string {
  if (/^\W+$/.test(text)) return "is in place of an indicator code";
  return /\d/.test(text) ? "looks like an indicator code, but is not one" : "has no number, so it is no indicator code";
}

/** Certain only for a mistyped prefix ("N1 43"), where the words stand once in the cell. */
function correction(sheet: string, mention: IndicatorMention, texts: CellTexts): Fix | null {
  const before = texts.at(sheet, mention.address);
  if (mention.meant === null || /0\d/.test(mention.text)) return null;
  if (before.split(mention.text).length !== 2) return null;
  return { sheet, address: mention.address, before, after: before.replace(mention.text, () => mention.meant ?? mention.text) };
}
