import { setPart, type MergeContext } from "./merge";
import { child, element, elements, type XmlElement } from "./xml";

interface ColumnRun {
  min: number;
  max: number;
  readonly attributes: Readonly<Record<string, string>>;
}

const plain = ["width", "hidden", "bestFit", "outlineLevel", "collapsed", "customWidth"];

function readColumns(sheet: XmlElement): ColumnRun[] {
  const columns = child(sheet, "cols");
  return (columns ? elements(columns, "col") : []).map(({ attributes: { min, max, ...attributes } }) => ({ min: Number(min), max: Number(max), attributes }));
}

const at = (runs: readonly ColumnRun[], column: number): ColumnRun | undefined => runs.find((run) => run.min <= column && column <= run.max);

/** Puts the column widths and formats that differ between base and edited into the original's sheet part. */
export function mergeColumns(context: MergeContext, original: XmlElement, base: XmlElement, edited: XmlElement): void {
  const before = readColumns(base);
  const now = readColumns(edited);
  let target = readColumns(original);
  let changed = false;
  for (const [min, max] of commonRuns([...before, ...now, ...target])) {
    const old = at(before, min);
    const wanted = at(now, min);
    const oldStyle = Number(old?.attributes["style"] ?? 0);
    const style = Number(wanted?.attributes["style"] ?? 0);
    const sameStyle = context.styles.baseKey(oldStyle) === context.styles.editedKey(style);
    const differing = plain.filter((name) => old?.attributes[name] !== wanted?.attributes[name]);
    if (sameStyle && differing.length === 0) continue;
    changed = true;
    const own = at(target, min);
    const attributes: Record<string, string> = { ...own?.attributes };
    for (const name of differing) {
      const value = wanted?.attributes[name];
      if (value === undefined) delete attributes[name];
      else attributes[name] = value;
    }
    if (!sameStyle) {
      const ownStyle = own?.attributes["style"];
      const index = context.styles.formatFor(style, ownStyle === undefined ? null : Number(ownStyle), ownStyle === undefined ? null : oldStyle);
      if (index === 0) delete attributes["style"];
      else attributes["style"] = String(index);
    }
    target = replaceRun(target, { min, max, attributes });
  }
  if (!changed) return;
  const written = target.filter((run) => Object.keys(run.attributes).length > 0).sort((a, b) => a.min - b.min);
  setPart(original, "cols", written.length > 0 ? element("cols", {}, written.map((run) => element("col", { min: run.min, max: run.max, ...run.attributes }))) : undefined);
}

/** The widest runs of columns within which no list of runs changes. */
function commonRuns(runs: readonly ColumnRun[]): [number, number][] {
  const starts = [...new Set(runs.flatMap((run) => [run.min, run.max + 1]))].sort((a, b) => a - b);
  return starts.slice(0, -1).map((start, index) => [start, (starts[index + 1] ?? start + 1) - 1]);
}

function replaceRun(runs: readonly ColumnRun[], run: ColumnRun): ColumnRun[] {
  const rest = runs.flatMap((one) => {
    const pieces: ColumnRun[] = [];
    if (one.max < run.min || one.min > run.max) return [one];
    if (one.min < run.min) pieces.push({ ...one, max: run.min - 1 });
    if (one.max > run.max) pieces.push({ ...one, min: run.max + 1 });
    return pieces;
  });
  return [...rest, run];
}
