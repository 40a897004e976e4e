/** What a row's own words say about being done: "Complete", "Closed - March 2011", "On track", "No longer required". */

const complete = /^\W*(?:(?:now |fully |action |all )?(?:complete[d]?|done|closed|finished|achieved|delivered|implemented)|blue)\b(?! by\b)|^(?:✓|✔|☑|y|yes|b)$/i;
const notComplete = /\b(?:not|in|partly|part|partially|nearly|almost|yet to be|to be) (?:complete[d]?|done|closed|finished|achieved|delivered|implemented)/i;
const behind = /^\W*(?:behind|delayed|slipp(?:ed|ing)|off track|at risk|stalled)\b/i;
const onTrack = /^\W*(?:on (?:track|target|schedule)|ahead of (?:schedule|target))\b/i;
const stopped = /^\W*(?:no longer (?:required|relevant|needed|applicable)|superseded|cancelled|withdrawn|on hold|paused|deferred|suspended)\b/i;

/** The status word says that the action is complete. */
export function saysComplete(status: string | null): boolean {
  return status !== null && complete.test(status.trim()) && !notComplete.test(status);
}

/** What a status that is not "complete" says of the pace; null where it says nothing of it ("In progress"). */
export function paceOf(status: string): "behind" | "on-track" | "stopped" | null {
  if (behind.test(status)) return "behind";
  if (onTrack.test(status)) return "on-track";
  return stopped.test(status) ? "stopped" : null;
}
