import type { CarryChoice } from "./to-carry";

/** Choices under those that were made since. */
export function chosenNow(choices: Readonly<Record<string, CarryChoice>>, changed: Readonly<Record<string, CarryChoice | null>>): Readonly<Record<string, CarryChoice>> {
  return Object.fromEntries(Object.entries({ ...choices, ...changed }).flatMap(([key, choice]) => (choice === null ? [] : [[key, choice] as const])));
}
