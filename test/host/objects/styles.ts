import { defineObject, lookUps } from "../protocol/define";
import type { Session } from "./session";

/** Excel.StyleCollection: the Normal style only, whose font new cells have. */
export function defineStyles({ book }: Session) {
  const normal = book.normalFont;
  const font = defineObject<string>({
    type: "RangeFont",
    get: { name: () => normal.name, size: () => normal.size, color: () => "#000000", bold: () => false, italic: () => false },
  });
  const style = defineObject<string>({ type: "Style", id: (name) => name, get: { name: (name) => name, builtIn: () => true }, nav: { font } });
  const items = () => [style("Normal")];
  const find = (_: null, key: unknown) => (key === "Normal" ? style("Normal") : null);
  return defineObject<null>({ type: "StyleCollection", items, item: find, call: lookUps<null>(find, items) })(null);
}
