/** Remembers what was worked out of a plan, or of its ratings, for the several who ask for it; forgotten with the plan. */
export function oncePerPlan<P extends object, T>(work: (plan: P) => T): (plan: P) => T {
  const done = new WeakMap<P, { readonly result: T }>();
  return (plan) => {
    const known = done.get(plan);
    if (known) return known.result;
    const result = work(plan);
    done.set(plan, { result });
    return result;
  };
}
