import { groupByWeight } from "../workbook/blocks";
import { stopIfCancelled, type Progress } from "./batch";

/** A question to be put into a batch, with what it or its answer weighs, whichever is more. */
export interface Ask {
  readonly bytes: number;
  ask(): void;
}

/**
 * Puts questions into as few batches as their weight allows. All but the last batch are sent here; the last waits for
 * what else the caller asks.
 * @returns bytes that wait in the batch
 */
export async function askInBatches(context: Excel.RequestContext, asks: readonly Ask[], limit: number, options: Progress): Promise<number> {
  const groups = groupByWeight(asks, limit, ({ bytes }) => bytes);
  const last = groups.pop() ?? [];
  for (const group of groups) {
    stopIfCancelled(options);
    for (const one of group) one.ask();
    await context.sync();
  }
  for (const one of last) one.ask();
  return last.reduce((sum, { bytes }) => sum + bytes, 0);
}
