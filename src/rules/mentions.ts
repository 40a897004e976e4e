import type { FieldName, IndicatorMention, Plan } from "../plan/model";
import { oncePerPlan } from "../plan/once";
import { groupBy, pointsElsewhere } from "./subjects";

/** The indicators that a plan speaks of, cell by cell. */
export interface MentioningCell {
  readonly sheet: string;
  readonly row: number;
  readonly field: FieldName;
  readonly address: string;
  readonly mentions: readonly IndicatorMention[];
}

/** Cells of actions and of headings. */
export const mentionsByCell = oncePerPlan((plan: Plan): readonly MentioningCell[] => [...mentionsOfActions(plan), ...areaMentions(plan)]);

/** Cells of actions, all but those that only point elsewhere. */
export const mentionsOfActions = oncePerPlan((plan: Plan): readonly MentioningCell[] => [...actionMentions(plan)]);

function* actionMentions(plan: Plan): Generator<MentioningCell> {
  for (const action of plan.actions) {
    // Most actions name none: no groups are made for them.
    if (action.mentions.length === 0 || pointsElsewhere(action)) continue;
    for (const [address, mentions] of groupBy(action.mentions, (mention) => mention.address)) {
      const field = (Object.keys(action.cells) as FieldName[]).find((name) => action.cells[name]?.address === address) ?? "indicators";
      yield { sheet: action.sheet, row: action.row, field, address, mentions };
    }
  }
}

/** Cells of headings and of the outcome measures under them. */
function* areaMentions(plan: Plan): Generator<MentioningCell> {
  const told = new Set<string>();
  for (const area of plan.areas) {
    for (const [address, mentions] of groupBy(area.mentions, (mention) => mention.address)) {
      // Two headings may share the measures that stand below them.
      if (told.has(`${area.sheet} ${address}`)) continue;
      told.add(`${area.sheet} ${address}`);
      yield { sheet: area.sheet, row: rowOf(address) ?? area.row, field: "indicators", address, mentions };
    }
  }
}

function rowOf(address: string): number | null {
  const row = /(\d+)(?::|$)/.exec(address)?.[1];
  return row === undefined ? null : Number(row);
}

/** "NI 102" of "NI 102a": a list that has the parts covers the whole. Parts are the first letters of the alphabet: "C27x" is a slip. */
export function wholeCode(code: string): string {
  return code.replace(/(\d)[a-j]$/i, "$1");
}
