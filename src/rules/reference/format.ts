import type { Rule } from "../rule";
import { dominantShape, numbered, spell, withReference } from "../numbering";
import { quote } from "../phrases";
import { about, groupBy, pointsElsewhere } from "../subjects";

/** A spelling leads where at least this many references use it, and this share of those of one prefix and depth. */
const enough = 3;
const most = 0.6;

export const referenceFormat: Rule = {
  meta: {
    id: "reference/format",
    severity: "info",
    summary: "A reference is spaced or punctuated unlike the others.",
    why: "Searching for the number, or matching it in another sheet, misses the odd one out.",
    remedy: "Write it as the others are written.",
    fixable: true,
    examples: [{ wrong: "SS1. 0, SS1.1, SS1.2, SS1.3", right: "SS1.0, SS1.1, SS1.2, SS1.3" }],
  },
  *check(plan) {
    const families = groupBy(numbered(plan), ({ numbering }) => `${numbering.prefix.toUpperCase()} ${numbering.numbers.length} ${numbering.lettered}`);
    for (const family of families.values()) {
      const leading = dominantShape(family.map((entry) => entry.numbering.shape));
      if (!leading || leading.uses < enough || leading.uses / family.length < most) continue;
      for (const { action, ref, numbering } of family) {
        if (numbering.shape === leading.shape || pointsElsewhere(action)) continue;
        const better = spell(leading.shape, numbering.numbers);
        const like = family.find((entry) => entry.numbering.shape === leading.shape)?.ref ?? better;
        const report = about(
          action,
          "reference",
          `${quote(ref)} is not written like most references in this plan (${leading.uses} of ${family.length} are written like ${like}). Write ${quote(better)}.`,
        );
        const fix = withReference(action, ref, better);
        yield fix ? { ...report, fix } : report;
      }
    }
  },
};
