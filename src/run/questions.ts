import type { Plan } from "../plan/model";
import type { Rating } from "../rag/rating";
import type { Question } from "./evaluation";
import type { RunOptions } from "./options";
import { countOf } from "./sentences";

/** Questions that only a person can answer. Ids: "inherit", "period", "polarity:CODE". */
export function questions(plan: Plan, ratings: Rating, options: RunOptions): readonly Question[] {
  const asked: Question[] = [];
  if (!plan.period && plan.actions.length > 0) {
    asked.push({
      id: "period",
      text: "Which period is this plan for? No title or heading says it for certain.",
      choices: [],
      sheet: null,
      address: null,
    });
  }
  if (!options.inheritanceAsked) {
    const inheritable = actionsThatCouldInherit(plan, ratings);
    if (inheritable > 0) {
      asked.push({
        id: "inherit",
        text: `${countOf(inheritable, "action cites", "actions cite")} no indicator of ${inheritable === 1 ? "its" : "their"} own, but ${inheritable === 1 ? "its area has" : "their areas have"} rated ones. Fill in the area's status, marked as the area's?`,
        choices: [
          { id: "yes", label: "Fill in, marked" },
          { id: "no", label: "Leave Not rated" },
        ],
        sheet: null,
        address: null,
      });
    }
  }
  for (const rating of ratings.indicators) {
    if (rating.notRated !== "no-direction") continue;
    const indicator = plan.indicators.find((candidate) => candidate.sheet === rating.sheet && candidate.row === rating.row);
    if (indicator?.polarity) continue;
    asked.push({
      id: `polarity:${rating.code}`,
      text: `Which way is better for ${nameOf(rating.code, rating.name)}?`,
      choices: [
        { id: "higher", label: "Higher is better" },
        { id: "lower", label: "Lower is better" },
        { id: "context", label: "Neither: do not rate" },
      ],
      sheet: rating.sheet,
      address: indicator?.address ?? null,
    });
  }
  return asked;
}

function nameOf(code: string, name: string): string {
  return code === name ? `"${name}"` : `${code} (${name})`;
}

function actionsThatCouldInherit(plan: Plan, ratings: Rating): number {
  const rated = new Set(ratings.indicators.filter((rating) => rating.status !== "none").map((rating) => rating.code));
  const areas = plan.areas.filter((area) => area.indicators.some((code) => rated.has(code)));
  const names = new Set(areas.map((area) => `${area.sheet}\u0000${area.name}`));
  const labels = new Set(areas.flatMap((area) => (area.kind === "priority" && area.priority ? [area.priority] : [])));
  return plan.actions.filter(
    (action) =>
      action.indicators.length === 0 &&
      (names.has(`${action.sheet}\u0000${action.area ?? ""}`) || (action.priority !== null && labels.has(action.priority))),
  ).length;
}
