import type { CrossReference, Plan } from "../../plan/model";
import type { Rule } from "../rule";
import { numbered, readNumbering } from "../numbering";
import { list, quote } from "../phrases";
import { about } from "../subjects";

/**
 * Workbooks often hold a part of a plan. A pointer is broken only where the plan has the family that it names: other
 * references with the same letters, or a numbered list of priorities that this number falls into. "See C3.7" in a
 * workbook that has sections A and B alone points outside and cannot be judged. A section by name ("See C2.8 and Youth
 * Provision") must be somewhere in the workbook, by the name of a sheet or heading, unless it is another document.
 */
export const crossReferenceBroken: Rule = {
  meta: {
    id: "cross-reference/broken",
    severity: "error",
    summary: "The row refers to an action or priority that the plan does not have.",
    why: "The reader who follows the pointer finds nothing, and work that was meant to be covered there may not be covered at all.",
    remedy: "Name the reference that is meant, or add the action that is missing.",
    fixable: false,
    examples: [{ wrong: "See A1.14 (the plan has A1.1 to A1.9)", right: "See A1.4" }],
  },
  *check(plan) {
    let known: ReturnType<typeof namesOf> | undefined;
    for (const action of plan.actions) {
      const pointer = action.crossReference;
      if (!pointer || pointer.targets.length === 0) continue;
      known ??= namesOf(plan);
      const { lacks } = known;
      const broken = pointer.targets.filter((target) => lacks[target.kind](target.text));
      if (broken.length === 0) continue;
      const names = list(broken.map((target) => target.text));
      yield {
        ...about(action, "action", `${quote(pointer.text)} refers to ${names}, which the plan does not have. Name the one that is meant.`),
        address: pointer.address,
      };
    }
  },
};

type Lacks = Record<CrossReference["targets"][number]["kind"], (text: string) => boolean>;

function namesOf(plan: Plan): { readonly lacks: Lacks } {
  const labels = new Set([...plan.actions.map((action) => action.priority), ...plan.areas.flatMap((area) => [area.priority, area.name])].filter((label) => label !== null));
  const keys = new Set<string>();
  const families = new Set<string>();
  for (const numbering of [...numbered(plan).map((entry) => entry.numbering), ...[...labels].map(readNumbering)]) {
    if (!numbering) continue;
    // "A1.4" vouches for A1 as well.
    for (let depth = 1; depth <= numbering.numbers.length; depth += 1) keys.add(keyOf(numbering.prefix, numbering.numbers.slice(0, depth)));
    if (numbering.numbers.length > 1) families.add(familyOf(numbering.prefix, numbering.numbers));
  }
  const priorities = new Set(plan.areas.flatMap((area) => wholeNumbers(area.priority)).concat(plan.actions.flatMap((action) => wholeNumbers(action.priority))));
  let names: readonly string[] | undefined;
  const lacks: Lacks = {
    reference(text) {
      const numbering = readNumbering(text);
      if (!numbering || numbering.numbers.length < 2) return false;
      return families.has(familyOf(numbering.prefix, numbering.numbers)) && !keys.has(keyOf(numbering.prefix, numbering.numbers));
    },
    priority(text) {
      const [number] = wholeNumbers(/\d+/.exec(text)?.[0] ?? null);
      return number !== undefined && priorities.size >= 3 && !priorities.has(number) && number < Math.max(...priorities);
    },
    section(text) {
      // "Section A", "above", "other areas": no name to look for.
      if (!/^[A-Z][\w&'’-]+(?: [\w&'’-]+)+$/.test(text) || /^(?:section|theme|part|chapter|appendix|annex|workstream|strand)\b/i.test(text) || otherDocument.test(text)) return false;
      const wanted = fold(text);
      names ??= headingsOf(plan);
      return !names.some((name) => name.includes(wanted));
    },
  };
  return { lacks };
}

const otherDocument = /\b(?:plans?|strateg\w+|polic\w+|protocols?|reports?|frameworks?|guidance|agreements?|reviews?|programmes?|projects?|boards?|groups?|services?|teams?|charters?|acts?|papers?|appendix|annex|websites?|toolkits?|registers?|actions?)\b/i;

function headingsOf(plan: Plan): string[] {
  const names = new Set([
    ...plan.sheets.map((sheet) => sheet.sheet),
    ...plan.areas.map((area) => area.name),
    ...plan.groups.map((group) => group.name),
    ...plan.actions.flatMap((action) => [action.theme ?? "", action.area ?? "", action.group ?? ""]),
  ]);
  return [...names].map(fold);
}

function fold(text: string): string {
  return text.toLowerCase().replace(/&/g, " and ").replace(/[^a-z0-9]+/g, " ").trim();
}

/** Letters tell a family; without letters the first number does. */
function familyOf(prefix: string, numbers: readonly number[]): string {
  return prefix === "" ? String(numbers[0]) : prefix.toUpperCase();
}

function keyOf(prefix: string, numbers: readonly number[]): string {
  return [prefix.toUpperCase(), ...numbers].join("|");
}

function wholeNumbers(label: string | null): number[] {
  return label !== null && /^\d{1,2}$/.test(label.trim()) ? [Number(label)] : [];
}
