/** "Designated", "Local target", "LAA": words that name a kind of target. */
export function isTargetType(text: string): boolean {
  return /^(?:designated|local|statutory|stretch(?:ed)?|laa|mandatory|national|voluntary)(?: targets?| indicators?)?$/i.test(text);
}
