import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** A text as it stands in the code: "{}" where something is filled in. */
export interface SaidText {
  /** "src/run/headline.ts:12" */
  readonly at: string;
  readonly text: string;
}

const root = path.resolve(__dirname, "../..");
const rooms = ["src/taskpane/texts", "src/excel", "src/run", "src/rules", "src/rag", "src/summary", "src/reading"];

/** Every text of some length that the code can say to a user: in the pane, in the sheets and in messages. For reading: `npx tsx test/taskpane/list-texts.ts`. */
export function saidTexts(): readonly SaidText[] {
  return rooms.flatMap((room) => filesBelow(path.join(root, room))).flatMap(textsOf);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
    const at = path.join(folder, one.name);
    return one.isDirectory() ? filesBelow(at) : at.endsWith(".ts") ? [at] : [];
  });
}

function textsOf(file: string): SaidText[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const found: SaidText[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== null && isSaid(text, node)) found.push({ at: `${path.relative(root, file)}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, text });
    if (text === null) ts.forEachChild(node, visit);
    // Words within what is filled in.
    else if (ts.isTemplateExpression(node)) for (const span of node.templateSpans) visit(span.expression);
  };
  visit(source);
  return found;
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join("");
  return null;
}

/** Imports, kinds and keys are no texts; two words or more that begin like a sentence or go on like one are. */
function isSaid(text: string, node: ts.Node): boolean {
  if (ts.isImportDeclaration(node.parent) || ts.isLiteralTypeNode(node.parent)) return false;
  return /[A-Za-z]{2,}[,;:]? (?:[A-Za-z{“"]|$)/.test(text) && /^[A-Z“"{ ,;:a-z]/.test(text) && !/^[a-z]+\/|,items\/|format\//.test(text);
}
