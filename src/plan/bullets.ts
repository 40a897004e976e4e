import { remembering } from "./remember";

/** Marks that officers put before a point. A hyphen or "o" counts only before a space; numbers only as "1)" or "1." before a word. */
const bulletMark = /^\s*(?:[•●○▪▫■□◦‣⁃∙·✓✔➢➤►▶→*]|[-–—](?=\s)|o(?=\s{1,3}[A-Z])|\(?(?:\d{1,2}|[a-z]|i{1,3}|iv|vi{0,3})\)(?=\s))\s*/;

/** Whether a line starts with a bullet or the like. */
export function hasBullet(line: string): boolean {
  return bulletMark.test(line);
}

/** A line without its bullet, trimmed. */
export function withoutBullet(line: string): string {
  return line.replace(bulletMark, "").trim();
}

/** Whether there is anything in the words: a letter or a digit. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}?]/u.test(text);
}

const lineBreak = /\r\n|[\n\r\u2028\u000b]/;
const lineBreakOrBullet = /\r\n|[\n\r\u2028\u000b]|(?<=\S)\s+(?=[•●▪■◦‣]\s)/;
/** A bullet with words in front of it on its line: only then is the dearer expression needed. */
const bulletInLine = /(?<=\S[^\S\n\r\u2028\u000b]+)[•●▪■◦‣]\s/;

/** Lines of a cell that hold anything, trimmed; bullets in the middle of a line start a new one. */
export function linesOf(text: string): readonly string[] {
  if (/[\n\r\u2028\u000b•●▪■◦‣]/.test(text)) return severalLines(text);
  const line = text.trim();
  return line === "" ? noLines : [line];
}

const noLines: readonly string[] = [];

/** A cell's lines are asked for by several readers in turn. */
const severalLines = remembering((text): readonly string[] =>
  text
    .split(bulletInLine.test(text) ? lineBreakOrBullet : lineBreak)
    .map((line) => line.trim())
    .filter((line) => line !== "" && line !== "•"),
);

/** How the cells of a column are written: points with bullets, where a plain line continues the point above, or plain lines. */
export type PointStyle = "bullets" | "lines";

/** The style of a column from all its cells: bullets where most lines carry one. */
export function pointStyleOf(cells: Iterable<string>): PointStyle {
  let bulleted = 0;
  let plain = 0;
  for (const cell of cells) {
    const lines = linesOf(cell);
    if (lines.length === 1 && !hasBullet(lines[0] ?? "")) continue;
    for (const line of lines) {
      if (hasBullet(line)) bulleted++;
      else plain++;
    }
  }
  return bulleted > 0 && bulleted >= plain ? "bullets" : "lines";
}

/**
 * The separate points of a cell, without their bullets. In a bulleted column a plain line continues the point above it;
 * elsewhere every line is a point. Points that say nothing are left out.
 */
export function pointsOf(text: string, style: PointStyle): readonly string[] {
  const lines = linesOf(text);
  if (lines.length !== 1) return severalPoints[style](text);
  const point = withoutBullet(lines[0] ?? "");
  return saysSomething(point) ? [point] : noLines;
}

/** A cell's points are asked for by the readers of milestones and of measures in turn. */
const severalPoints: Readonly<Record<PointStyle, (text: string) => readonly string[]>> = {
  bullets: remembering((text) => pointsOfLines(linesOf(text), "bullets")),
  lines: remembering((text) => pointsOfLines(linesOf(text), "lines")),
};

function pointsOfLines(all: readonly string[], style: PointStyle): string[] {
  const points: string[] = [];
  let open = false;
  const lines = all.some((line) => line.endsWith(":")) ? withoutSubPoints(all) : all;
  // "We will:" above bullets introduces them and is no point of its own.
  const introduced = (lines[0] ?? "").endsWith(":") && !hasBullet(lines[0] ?? "") && lines.length > 2 && lines.slice(1).every(hasBullet);
  for (const line of introduced ? lines.slice(1) : lines) {
    const words = withoutBullet(line);
    const bulleted = hasBullet(line);
    if (style === "bullets" && !bulleted && open) {
      points[points.length - 1] = `${points[points.length - 1] ?? ""}\n${words}`.trim();
    } else {
      points.push(words);
      open = bulleted;
    }
  }
  return points.filter(saysSomething);
}

/** Bullets between a plain line that ends in a colon and the next plain line belong to the line above them. */
function withoutSubPoints(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    let next = i + 1;
    while (next < lines.length && hasBullet(lines[next] ?? "")) next++;
    if (i > 0 && line.endsWith(":") && !hasBullet(line) && next > i + 2 && next < lines.length) {
      kept.push([line, ...lines.slice(i + 1, next)].join("\n"));
      i = next - 1;
    } else kept.push(line);
  }
  return kept;
}
