import { mayHoldCodes, readIndicatorCodes, readUnlistedCodes, type CodeMention } from "../plan/indicator-code";
import type { Area, CellText, Group, IndicatorMention } from "../plan/model";
import { withoutBullet } from "../plan/bullets";
import { rememberingFor } from "../plan/remember";
import { singleSpaced } from "../plan/spaces";
import { cellAddress } from "../workbook/address";
import type { SectionHeading } from "./sections";

/** An area and a group while they are being filled. */
export type OpenArea = { -readonly [K in keyof Area]: Area[K] };
export type OpenGroup = { -readonly [K in keyof Group]: Group[K] };

/**
 * The headings in force at a row: theme, priority, area, group. A heading replaces its like and what lies below it; areas that
 * follow each other without an action between them hold together.
 */
export class Scope {
  theme: string | null = null;
  /** Short label of the priority in force. */
  priority: string | null = null;
  /** Name of the priority in force, where it has one and no label. */
  priorityName: string | null = null;
  areas: OpenArea[] = [];
  groups: OpenGroup[] = [];
  inspection = false;
  /** Who leads what stands under the heading in force, where a line of its own says so. */
  private leadInForce: { readonly cell: CellText; readonly under: SectionHeading["kind"] | null } | null = null;
  private latestKind: SectionHeading["kind"] | null = null;
  private readonly allAreas: OpenArea[];
  private readonly allGroups: OpenGroup[];
  private fresh = true;
  /** Whether the priority in force is an area's own label, for want of priorities. */
  private labelledByArea = false;
  /** The label that the sheet's own title gives to areas without one. */
  private ofSheet: string | null = null;

  private readonly byName: Map<string, OpenArea>;

  /**
   * `byName` is shared by the sheets of a workbook, so that one area told on two of them is one; `knownCodes` are those of its lists
   * of indicators, which an outcome measure may cite as an action does.
   */
  constructor(allAreas: OpenArea[], allGroups: OpenGroup[], byName: Map<string, OpenArea>, private readonly knownCodes: ReadonlySet<string>) {
    this.byName = byName;
    this.allAreas = allAreas;
    this.allGroups = allGroups;
  }

  /** The label that a sheet's name or title gives; an area's own label gives way to that of the next area. */
  openWith(label: string, isPriority: boolean): void {
    this.priority = label;
    this.labelledByArea = !isPriority;
    this.ofSheet = isPriority ? null : label;
  }

  /** A heading with a kind of its own. */
  enter(heading: SectionHeading, sheet: string, row: number, column: number): OpenArea {
    const label = heading.label ?? null;
    const opened: OpenArea = {
      sheet,
      row,
      address: cellAddress(row, column),
      kind: heading.kind,
      priority: heading.kind === "theme" ? label : (label ?? this.priority),
      name: heading.name,
      outcomeMeasures: [],
      indicators: [],
      mentions: [],
      actionCount: 0,
    };
    this.leaveGroup();
    if (this.leadInForce && (heading.kind === "theme" || heading.kind === this.leadInForce.under)) this.leadInForce = null;
    this.latestKind = heading.kind;
    if (heading.kind === "theme") {
      this.theme = heading.name;
      this.priorityName = null;
      this.priority = null;
      this.areas = [];
    } else if (heading.kind === "priority" || (label !== null && heading.kind !== "area")) {
      this.priority = label;
      this.priorityName = label === null && heading.name !== "" ? heading.name : null;
      this.areas = [opened];
      this.fresh = false;
    } else {
      if (label !== null && (this.priority === null || this.labelledByArea)) {
        this.priority = label;
        this.labelledByArea = true;
      }
      // An area below its priority is the nearer one; areas in a row belong together.
      this.areas = this.fresh && this.areas.length > 0 && this.areas[0]?.kind === heading.kind ? [...this.areas, opened] : [opened];
      this.fresh = true;
    }
    this.keep(opened);
    return opened;
  }

  /** "Lead partner: Chamber of Commerce" under a heading: it leads until the next heading of that kind. */
  leadBy(name: string, row: number, column: number): void {
    this.leadInForce = { cell: { address: cellAddress(row, column), text: name }, under: this.latestKind };
  }

  get lead(): CellText | null {
    return this.leadInForce?.cell ?? null;
  }

  /** A heading that a column gives; the same words again, on this sheet or another, are the same area. */
  enterFromColumn(heading: SectionHeading, field: "priority" | "area", sheet: string, row: number, column: number): void {
    if (field === "priority") {
      this.priority = heading.label;
      this.priorityName = heading.label === null && heading.name !== "" ? heading.name : null;
      this.labelledByArea = false;
      if (heading.name === "") {
        this.areas = [];
        return;
      }
    } else if (this.priority === null || this.labelledByArea) {
      this.priority = heading.label ?? this.ofSheet;
      this.labelledByArea = true;
    }
    const name = heading.name === "" ? (heading.label ?? "") : heading.name;
    const known = this.byName.get(heading.label === null ? name : `${heading.label}\n${name}`);
    if (known) {
      this.areas = [known];
      return;
    }
    const opened: OpenArea = {
      sheet,
      row,
      address: cellAddress(row, column),
      kind: field,
      priority: heading.label ?? this.priority,
      name,
      outcomeMeasures: [],
      indicators: [],
      mentions: [],
      actionCount: 0,
    };
    this.areas = [opened];
    this.keep(opened);
  }

  private keep(area: OpenArea): void {
    this.allAreas.push(area);
    for (const key of [area.name, `${area.priority ?? ""}\n${area.name}`]) if (!this.byName.has(key)) this.byName.set(key, area);
  }

  enterGroups(names: readonly string[], sheet: string, row: number, column: number): void {
    const opened = names.map((name): OpenGroup => ({ sheet, row, address: cellAddress(row, column), name, actionCount: 0 }));
    this.groups = opened;
    this.allGroups.push(...opened);
  }

  leaveGroup(): void {
    this.groups = [];
  }

  /** An outcome measure under the areas in force. */
  addMeasure(text: string, row: number, column: number): void {
    const address = cellAddress(row, column);
    const measure: CellText = { address, text: withoutBullet(text) };
    for (const area of this.areas) {
      area.outcomeMeasures.push(measure);
      for (const mention of mentionsIn(text, address, this.knownCodes)) {
        area.mentions.push(mention);
        if (mention.code !== null && !area.indicators.includes(mention.code)) area.indicators.push(mention.code);
      }
    }
  }

  /** Counts an action under the headings in force. */
  countAction(): void {
    for (const area of this.areas) area.actionCount++;
    for (const group of this.groups) group.actionCount++;
    this.fresh = false;
  }

  get areaName(): string | null {
    return this.areas[0]?.name ?? null;
  }

  get groupName(): string | null {
    return this.groups[0]?.name ?? null;
  }
}

/** The indicators that a text speaks of, each with the words beside it. */
export function mentionsIn(text: string, address: string, known?: ReadonlySet<string>): IndicatorMention[] {
  if (text === "" || ((!known || known.size === 0) && !mayCite.test(text)) || !mayHoldCodes(text, known)) return [];
  return (known ? codesIn(text, known) : readIndicatorCodes(text)).map((mention) => ({
    text: mention.text,
    code: mention.code,
    meant: mention.meant,
    wording: wordingBeside(text, mention.index, mention.text.length),
    address,
  }));
}

/** Codes of a series of the list, that the list has not: for cells that hold codes and nothing else. */
export function unlistedIn(text: string, address: string, known: ReadonlySet<string>): IndicatorMention[] {
  return readUnlistedCodes(text, known).map(({ text: written, code, meant }) => ({ text: written, code, meant, wording: null, address }));
}

const codesIn = rememberingFor((text, known: ReadonlySet<string>): readonly CodeMention[] => readIndicatorCodes(text, known));

/** A quick look for anything like a national indicator's code. */
const mayCite = /n[\s.]*[i1l]|national|\?/i;

/** The words of the line that a code stands in, without the code: what the plan says the indicator is about. */
function wordingBeside(text: string, index: number, length: number): string | null {
  const from = text.lastIndexOf("\n", index - 1) + 1;
  const to = text.indexOf("\n", index);
  const line = text.slice(from, to < 0 ? text.length : to);
  const words = singleSpaced(withoutBullet(`${line.slice(0, index - from)} ${line.slice(index - from + length)}`).replace(/\(\s*\)/g, " "))
    .replace(/^[\s:;,.&–-]+|[\s:;,&–(-]+$/g, "")
    .trim();
  return /[a-z]{3}/i.test(words) ? words : null;
}
