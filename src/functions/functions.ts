import type { Argument, FunctionRating } from "./rag";

type Rate = (...figures: readonly [Argument, Argument, Argument, Argument?]) => FunctionRating;
type Answer = (...figures: Parameters<Rate>) => Promise<string>;

/** The functions by the id that functions.json gives them; the engine comes when the first is called. */
export function functionsOn(engine: () => Promise<{ readonly rateFigures: Rate }>): Readonly<Record<"RAG" | "REASON", Answer>> {
  return {
    RAG: async (...figures) => (await engine()).rateFigures(...figures).word,
    REASON: async (...figures) => (await engine()).rateFigures(...figures).reason,
  };
}
