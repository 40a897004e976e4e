import type { Action, Plan } from "../../plan/model";
import type { Report, Rule } from "../rule";
import { quote } from "../phrases";
import { about, byTable, groupBy, isBlank, ownActions } from "../subjects";

/** A cell that says there is none, or speaks of targets without naming one. */
const none =
  /^\W*(?:(?:no|none|nil|not any)\b.{0,40}|n\/?a|not applicable|tbc|tba|tbd|to be (?:confirmed|agreed|set|determined|decided)|(?:see )?(?:the )?(?:all )?(?:relevant |various |other |local |national |key |laa |lsp |ni |nis )*(?:targets?|indicators?|measures?|kpis?|pis?))\W*$/i;

/** A column that is mostly empty is optional: its gaps say nothing. */
const usual = 0.4;
/** A column that nearly every row fills: a gap is a slip, even where another row of the area names an indicator. */
const nearlyAll = 0.8;

export const indicatorMissing: Rule = {
  meta: {
    id: "indicator/missing",
    severity: "warning",
    summary: "A priority, area or outcome has actions, but no outcome measure.",
    why: "Work may go to plan and change nothing; without an outcome measure the board cannot tell.",
    remedy: "Name an indicator, or a local measure with a baseline and a target.",
    fixable: false,
    examples: [{ wrong: "No NI target", right: "Local: repeat referrals within 12 months, 25% to 20%" }],
  },
  *check(plan) {
    // Where the heading names the measures, a row that repeats none lacks nothing.
    const measured = new Set(plan.areas.filter((area) => area.outcomeMeasures.length > 0 || area.mentions.length > 0).map((area) => `${area.sheet}\n${area.name}`));
    const isMeasured = (action: Action): boolean => measured.has(`${action.sheet}\n${action.area ?? ""}`);
    for (const actions of byTable(ownActions(plan)).values()) {
      yield* rows(actions, "indicators", isMeasured);
      if (!actions.some((action) => action.cells.indicators)) yield* rows(actions, "target", isMeasured);
    }
    yield* areas(plan);
  },
};

/** Rows with an empty indicator (or performance target) cell, where most rows of the table have one. */
function* rows(actions: readonly Action[], field: "indicators" | "target", isMeasured: (action: Action) => boolean): Generator<Report> {
  const placed = actions.filter((action) => action.cells[field]);
  const filled = placed.filter((action) => !isBlank(action.cells[field]?.text));
  if (placed.length === 0 || filled.length / placed.length < usual) return;
  // Its priority or area is measured where another of its rows names an indicator.
  const isOptional = filled.length / placed.length < nearlyAll;
  const around = (action: Action): string | null => (action.area === null && action.priority === null ? null : `${action.priority ?? ""}\n${action.area ?? ""}`);
  const citing = new Set(placed.filter((action) => action.mentions.length > 0 || action.indicators.length > 0).map(around));
  for (const action of placed) {
    const text = action.cells[field]?.text ?? "";
    if (action.indicators.length > 0 || action.mentions.length > 0) continue;
    // Success criteria are an outcome measure, whatever the target column says.
    if (field === "target" && !isBlank(action.cells.measure?.text)) continue;
    if (isBlank(text) && (isMeasured(action) || (isOptional && around(action) !== null && citing.has(around(action))))) continue;
    if (isBlank(text)) yield about(action, field, "No indicator or other outcome measure is given. Name one, or a local measure with a baseline and a target.");
    else if (field === "indicators" && none.test(text)) yield about(action, field, `${quote(text)} names no outcome measure. Name an indicator, or a local measure with a baseline and a target.`);
  }
}

/** Headings without outcome measures, in a plan whose headings usually have them. */
function* areas(plan: Plan): Generator<Report> {
  const headings = plan.areas.filter((area) => area.actionCount > 0 && (area.kind === "area" || area.kind === "outcome"));
  const measured = headings.filter((area) => area.outcomeMeasures.length > 0 || area.mentions.length > 0);
  if (measured.length < 3 || measured.length / headings.length < 0.6) return;
  const cited = groupBy(plan.actions.filter((action) => action.mentions.length > 0), (action) => `${action.sheet} ${action.area ?? ""}`);
  for (const area of headings) {
    if (measured.includes(area) || cited.has(`${area.sheet} ${area.name}`)) continue;
    // Headings one under the other share what stands below them.
    if (measured.some((other) => other.sheet === area.sheet && Math.abs(other.row - area.row) <= 2)) continue;
    yield { sheet: area.sheet, row: area.row, field: "area", address: area.address, message: `${quote(area.name)} has actions, but no outcome measure. Name the figure that will show whether it worked.` };
  }
}
