/** A status that a person gave by colouring the cell. */
export type ColourWord = "Red" | "Amber" | "Green" | "Complete";

/** Above this lightness a fill may be no more than shading. */
const pale = 0.75;

/**
 * What a cell's fill says where a board colours its RAG column: by hue, so that the reds, ambers and greens of any palette are found
 * ("#FF0000", Excel's "Bad" #FFC7CE, "#92D050"). Blue is Complete (BRAG), where it is strong. Greys and white say nothing.
 */
export function colourWord(fill: string): ColourWord | null {
  const colour = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(fill);
  if (!colour) return null;
  const [red = 0, green = 0, blue = 0] = colour.slice(1).map((part) => parseInt(part, 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  if (spread < 0.1) return null;
  const hue = 60 * (most === red ? ((green - blue) / spread + 6) % 6 : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4);
  if (hue >= 340 || hue < 16) return "Red";
  if (hue < 66) return "Amber";
  if (hue >= 78 && hue < 170) return "Green";
  return hue >= 190 && hue < 250 && !isPale(fill) ? "Complete" : null;
}

/** Whether a fill is so light that a whole column of it may be shading. */
export function isPale(fill: string): boolean {
  const parts = (fill.slice(1).match(/../g) ?? []).map((part) => parseInt(part, 16) / 255);
  return parts.length === 3 && (Math.max(...parts) + Math.min(...parts)) / 2 > pale;
}
