import { byRow, type ByRow } from "../plan/by-row";
import { oncePerPlan } from "../plan/once";
import type { DeliveryRating } from "./delivery";
import type { ActionRating, Rating } from "./rating";

/** The outcome status of each action's row: several rules and the run ask for it, so it is laid out once. */
export const outcomesByRow = oncePerPlan(({ actions }: Pick<Rating, "actions">): ByRow<ActionRating> => byRow(actions));

/** The delivery status of each action's row that has one. */
export const deliveriesByRow = oncePerPlan(({ delivery }: Pick<Rating, "delivery">): ByRow<DeliveryRating> => byRow(delivery));
