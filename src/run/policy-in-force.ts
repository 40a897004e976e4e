import { defaultPolicyId, findPolicy, policyOf, type Policy } from "../rag";
import type { RunOptions } from "./options";

type Chosen = Pick<RunOptions, "policy" | "ownPolicies" | "unreadPolicies">;

/** The policy that the options name; the default where the workbook has none of that name. */
export function policyInForce(options: Chosen): Policy {
  return findPolicy(options.policy, options.ownPolicies) ?? policyOf(defaultPolicyId);
}

/** What a user is told where a policy is not there or could not be read. */
export function policyNotes(options: Chosen): readonly string[] {
  const notes: string[] = [];
  const { unreadPolicies: unread } = options;
  if (unread > 0) {
    notes.push(`${unread === 1 ? "One RAG policy" : `${unread} RAG policies`} of this workbook could not be read. ${unread === 1 ? "It is" : "They are"} kept as ${unread === 1 ? "it is" : "they are"} and not used.`);
  }
  if (!findPolicy(options.policy, options.ownPolicies)) {
    notes.push(`The RAG policy that was chosen for this workbook (“${options.policy}”) is not there. Statuses are judged by “${policyInForce(options).name}” meanwhile. Choose a policy under RAG.`);
  }
  return notes;
}
