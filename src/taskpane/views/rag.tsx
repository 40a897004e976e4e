import type { ViewProps } from "./view-props";
import { PolicyCard } from "./policy-card";

/** Everything about statuses: the policy that they follow, and each one with its reason. */
export default function Rag(props: ViewProps) {
  if (!props.state.evaluation) return null;
  return <PolicyCard {...props} />;
}
