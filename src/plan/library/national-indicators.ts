import type { Polarity } from "../model";

export interface NationalIndicator {
  readonly code: string;
  readonly name: string;
  readonly unit: string | null;
  readonly polarity: Polarity | null;
}

export function nationalIndicator(_code: string, _name?: string): NationalIndicator | null {
  return null;
}
