import type { PointStyle } from "../plan/bullets";
import { pointStyleOf } from "../plan/bullets";
import type { Action, CellText, FieldName, PlanTable } from "../plan/model";
import { isOnlyDates, noPlanPeriod } from "../plan/due-dates";
import { namesPost } from "../plan/people";
import { cellAddress } from "../workbook/address";
import { ActionReader, type ActionTableInput, type RowFields } from "./action-of-row";
import type { Grid } from "./grid";
import { matchHeading } from "./headings";
import type { Scope } from "./scope";
import { readLetteredHeading, readSectionHeading } from "./sections";

/** One action as a block of rows, each a label with its words beside it. */
export interface Card {
  readonly rows: number[];
  readonly texts: Partial<Record<FieldName, CellText>>;
}

interface LabelledRow {
  readonly row: number;
  readonly field: FieldName;
  /** "1" of "Action 1". */
  readonly reference: string | null;
  readonly labelColumn: number;
  readonly column: number;
}

/** Fields of which a card must tell one besides its action, to be one. */
const telling: readonly FieldName[] = ["leads", "organisation", "when", "milestones", "status", "deliveryRag", "resources", "partners", "progress"];
const numberedAction = /^(?:action|project|task|objective|activity|initiative|scheme)\s*(?:no\.?|number|ref\.?)?\s*([A-Z]{0,3}\s?\d{1,3}(?:\.\d{1,2})*[a-z]?)\s*:?$/i;

/** Cards of a sheet that has no table of actions: two or more blocks with the same labels, each with an action and who, when or how far. */
export function actionCards(grid: Grid): readonly Card[] {
  const cards: Card[] = [];
  let open: Card | null = null;
  let latest: LabelledRow | null = null;
  for (let row = grid.firstRow; row <= grid.lastRow; row += 1) {
    const filled = grid.filled(row);
    const labelled: LabelledRow | null = labelledRow(grid, row) ?? (open ? emptyLabel(grid, row, latest) : null);
    if (!labelled) {
      // Words below a field's words go on with them; a label that we do not know belongs to the card all the same.
      if (open && latest && filled.length === 1 && filled[0] === latest.column && grid.filled(row - 1).length > 0) goOn(open, latest, grid.text(row, latest.column), row);
      else if (filled.length === 1 || filled.length > 2) open = null;
      if (filled.length !== 1) latest = null;
      continue;
    }
    latest = labelled;
    const { field, reference, labelColumn, column } = labelled;
    if (field === "action" || (field === "reference" && !(open && open.texts.reference === undefined && open.rows.length < 2))) {
      // "Reference" above "Action" opens the card that the action then goes on with.
      const goesOn: boolean = field === "action" && open !== null && open.texts.action === undefined;
      if (!goesOn || !open) cards.push((open = { rows: [], texts: {} }));
    }
    if (!open) continue;
    open.rows.push(row);
    open.texts[field] ??= { address: cellAddress(row, column), text: grid.text(row, column) };
    if (reference !== null) open.texts.reference ??= { address: cellAddress(row, labelColumn), text: reference };
  }
  const told = cards.filter(({ texts }) => (texts.action?.text ?? "") !== "" && telling.some((field) => texts[field] !== undefined));
  return told.length >= 2 && shareLabels(told) ? told : [];
}

function goOn(card: Card, { field }: LabelledRow, words: string, row: number): void {
  const before = card.texts[field];
  if (!before) return;
  card.rows.push(row);
  card.texts[field] = { address: before.address, text: `${before.text}\n${words}` };
}

/** "Lead | Parks Manager": two cells of which the first is a heading of ours, word for word. */
function labelledRow(grid: Grid, row: number): LabelledRow | null {
  const [labelColumn, column, ...more] = grid.filled(row);
  if (labelColumn === undefined || column === undefined || more.length > 0) return null;
  const label = grid.text(row, labelColumn).replace(/\s*:$/, "");
  if (label.length > 45) return null;
  const reference = numberedAction.exec(label)?.[1] ?? null;
  if (reference !== null) return { row, field: "action", reference, labelColumn, column };
  const match = matchHeading(label);
  return match?.exact && match.field !== null ? { row, field: match.field, reference: null, labelColumn, column } : null;
}

/** "Lead" with nothing beside it, below other labels of a card. */
function emptyLabel(grid: Grid, row: number, latest: LabelledRow | null): LabelledRow | null {
  const [labelColumn, ...more] = grid.filled(row);
  if (!latest || more.length > 0 || labelColumn !== latest.labelColumn) return null;
  const match = matchHeading(grid.text(row, labelColumn).replace(/\s*:$/, ""));
  return match?.exact && match.field !== null && match.field !== "action" ? { row, field: match.field, reference: null, labelColumn, column: latest.column } : null;
}

/** Cards of one form: most of the first one's labels stand in most of the others. */
function shareLabels(cards: readonly Card[]): boolean {
  const fields = Object.keys(cards[0]?.texts ?? {}) as FieldName[];
  const shared = fields.filter((field) => cards.filter(({ texts }) => texts[field] !== undefined).length > cards.length / 2);
  const people = cards.filter(({ texts }) => namesPost(texts.leads?.text ?? texts.organisation?.text ?? "")).length;
  const dated = cards.filter(({ texts }) => isOnlyDates(texts.when?.text ?? "", noPlanPeriod)).length;
  return shared.length >= 3 && (people > 0 || dated > 0);
}

/** What cards tell of the fields they have; nothing is labelled, shared or spread over columns here. */
class CardFields implements RowFields {
  readonly labelsPartners = false;
  readonly milestonesSayWhen = false;
  readonly leadThenPartners = false;
  readonly percentIsShare = false;
  readonly hasTimes = false;
  private readonly styles = new Map<FieldName, PointStyle>();

  constructor(private readonly cards: readonly Card[]) {}

  has(field: FieldName): boolean {
    return this.cards.some(({ texts }) => texts[field] !== undefined);
  }

  styleOf(field: FieldName): PointStyle {
    let style = this.styles.get(field);
    if (!style) this.styles.set(field, (style = pointStyleOf(this.cards.map(({ texts }) => texts[field]?.text ?? ""))));
    return style;
  }

  referenceOf(row: number): string | null {
    return this.cards.find(({ rows }) => rows[0] === row)?.texts.reference?.text ?? null;
  }
}

/** The actions of a sheet's cards; headings between the cards are in force as elsewhere. */
export function readActionCards(cards: readonly Card[], input: Omit<ActionTableInput, "block" | "columns">): Action[] {
  const { grid, scope } = input;
  const fields = new CardFields(cards);
  const reader = new ActionReader({ ...input, columns: [] }, fields);
  let next = grid.firstRow;
  return cards.map((card) => {
    const first = card.rows[0] ?? 0;
    for (; next < first; next += 1) enterHeading(grid, next, scope);
    next = (card.rows.at(-1) ?? first) + 1;
    const action = reader.actionOf(card.rows, withEvery(card, cards), null);
    scope.countAction();
    return action;
  });
}

function enterHeading(grid: Grid, row: number, scope: Scope): void {
  const [column, ...more] = grid.filled(row);
  if (column === undefined || more.length > 0) return;
  const text = grid.text(row, column);
  const heading = readSectionHeading(text) ?? readLetteredHeading(text);
  if (heading) scope.enter(heading, grid.name, row, column);
}

/** A label that the other cards have and this one has not is an empty cell of it. */
function withEvery(card: Card, cards: readonly Card[]): Card["texts"] {
  const texts: Card["texts"] = { ...card.texts };
  const address = texts.action?.address ?? "";
  for (const other of cards) for (const field of Object.keys(other.texts) as FieldName[]) texts[field] ??= { address, text: "" };
  return texts;
}

/** The cards as one table of the plan: a form, to which no columns are added. */
export function tableOfCards(grid: Grid, cards: readonly Card[], id: string): PlanTable {
  const rows = cards.flatMap((card) => card.rows);
  const first = Math.min(...rows);
  return {
    id,
    sheet: grid.name,
    kind: "form",
    headerRow: first,
    headerLastRow: first,
    firstRow: first,
    lastRow: Math.max(...rows),
    firstColumn: grid.firstColumn,
    lastColumn: grid.lastColumn,
    columns: [],
    evidence: `${cards.length} blocks of rows, each an action with its labels: one action a block. RAG is not written beside them; it stands in the pane and in the summaries`,
    repeatedHeaderRows: [],
  };
}
