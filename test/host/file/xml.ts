/**
 * A small XML reader and writer for the parts of a workbook package. Parts are machine-made: no DTD, UTF-8.
 * It keeps everything that carries meaning (elements, attributes, text, CDATA as text); comments and processing
 * instructions are dropped.
 */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

/** The text is not well-formed XML. */
export class XmlError extends Error {
  override readonly name = "XmlError";
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, body: string) => {
    if (body.startsWith("#x")) return String.fromCodePoint(Number.parseInt(body.slice(2), 16));
    if (body.startsWith("#")) return String.fromCodePoint(Number.parseInt(body.slice(1), 10));
    const character = entities[body];
    if (character === undefined) throw new XmlError(`unknown entity ${whole}`);
    return character;
  });
}

const attributePattern = /([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  attributePattern.lastIndex = 0;
  for (let match = attributePattern.exec(text); match; match = attributePattern.exec(text)) {
    attributes[match[1] ?? ""] = decode((match[2] ?? match[3] ?? "").replace(/[\r\n\t]/g, " "));
  }
  return attributes;
}

/** Where the tag that starts at `from` ends: a ">" inside a quoted attribute value does not count. */
function tagEnd(text: string, from: number): number {
  let end = text.indexOf(">", from);
  for (;;) {
    if (end < 0) throw new XmlError("a tag does not end");
    const tag = text.slice(from, end);
    const last = Math.max(tag.lastIndexOf('"'), tag.lastIndexOf("'"));
    if (last < 0 || !openQuote(tag)) return end;
    end = text.indexOf(">", end + 1);
  }
}

function openQuote(tag: string): boolean {
  let quote = "";
  for (const character of tag) {
    if (quote === "") {
      if (character === '"' || character === "'") quote = character;
    } else if (character === quote) quote = "";
  }
  return quote !== "";
}

/**
 * Reads one XML part into its root element.
 * @throws XmlError where it is not well-formed
 */
export function parseXml(source: string): XmlElement {
  const text = source.replace(/^\uFEFF/, "");
  let root: XmlElement | null = null;
  const open: XmlElement[] = [];
  let at = 0;
  const add = (node: XmlNode): void => {
    const parent = open[open.length - 1];
    if (parent) parent.children.push(node);
    else if (typeof node === "string") {
      if (node.trim() !== "") throw new XmlError("text outside the root element");
    } else if (root) throw new XmlError("more than one root element");
    else root = node;
  };
  while (at < text.length) {
    const tag = text.indexOf("<", at);
    const words = text.slice(at, tag < 0 ? text.length : tag);
    if (words !== "") add(decode(words.includes("\r") ? words.replace(/\r\n?/g, "\n") : words));
    if (tag < 0) break;
    if (text.startsWith("<!--", tag)) at = after(text, "-->", tag);
    else if (text.startsWith("<?", tag)) at = after(text, "?>", tag);
    else if (text.startsWith("<![CDATA[", tag)) {
      at = after(text, "]]>", tag);
      add(text.slice(tag + 9, at - 3));
    } else if (text.startsWith("<!", tag)) throw new XmlError("a document type is not allowed");
    else if (text[tag + 1] === "/") {
      at = after(text, ">", tag);
      const name = text.slice(tag + 2, at - 1).trim();
      if (open.pop()?.name !== name) throw new XmlError(`</${name}> closes nothing`);
    } else {
      const end = tagEnd(text, tag);
      const empty = text[end - 1] === "/";
      const body = text.slice(tag + 1, empty ? end - 1 : end);
      const space = body.search(/\s/);
      const name = space < 0 ? body : body.slice(0, space);
      if (name === "") throw new XmlError("a tag without a name");
      const element: XmlElement = { name, attributes: space < 0 ? {} : readAttributes(body.slice(space)), children: [] };
      add(element);
      if (!empty) open.push(element);
      at = end + 1;
    }
  }
  if (open.length > 0) throw new XmlError(`<${open[open.length - 1]?.name ?? ""}> is not closed`);
  if (!root) throw new XmlError("no root element");
  return root;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new XmlError(`"${mark}" is missing`);
  return at + mark.length;
}

/** Text as element content. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => (character === "&" ? "&amp;" : character === "<" ? "&lt;" : "&gt;")).replace(/\r/g, "&#13;");
}

/** Text as an attribute's value. */
export function escapeAttribute(text: string): string {
  return text
    .replace(/[&<>"]/g, (c) => (c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === ">" ? "&gt;" : "&quot;"))
    .replace(/[\r\n\t]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** One element as XML text, without a declaration. */
export function writeElement(element: XmlElement): string {
  const pieces: string[] = [];
  write(element, pieces);
  return pieces.join("");
}

function write(element: XmlElement, pieces: string[]): void {
  pieces.push("<", element.name);
  for (const name in element.attributes) pieces.push(" ", name, '="', escapeAttribute(element.attributes[name] ?? ""), '"');
  if (element.children.length === 0) {
    pieces.push("/>");
    return;
  }
  pieces.push(">");
  for (const child of element.children) {
    if (typeof child === "string") pieces.push(escapeText(child));
    else write(child, pieces);
  }
  pieces.push("</", element.name, ">");
}

/** A whole part: declaration and root. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${writeElement(root)}`;
}

/** A new element. Attributes that are undefined are left out. */
export function element(name: string, attributes: Record<string, string | number | undefined> = {}, children: XmlNode[] = []): XmlElement {
  const given: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) given[key] = String(value);
  return { name, attributes: given, children };
}

/** The element children, in order. */
export function elements(parent: XmlElement, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of parent.children) if (typeof child !== "string" && (name === undefined || child.name === name)) found.push(child);
  return found;
}

/** The first child of that name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  if (parent) for (const node of parent.children) if (typeof node !== "string" && node.name === name) return node;
  return undefined;
}

/** All text within. */
export function textOf(node: XmlElement): string {
  let text = "";
  for (const part of node.children) text += typeof part === "string" ? part : textOf(part);
  return text;
}

export function cloneElement(node: XmlElement): XmlElement {
  return {
    name: node.name,
    attributes: { ...node.attributes },
    children: node.children.map((part) => (typeof part === "string" ? part : cloneElement(part))),
  };
}

/**
 * An element as text that is the same for the same meaning: attributes sorted, white space between elements left out.
 * Attributes named in `without` (of this element only) are left out.
 */
export function canonical(node: XmlElement, without: readonly string[] = []): string {
  const pieces: string[] = [];
  writeCanonical(node, pieces, without);
  return pieces.join("");
}

const nothing: readonly string[] = [];

function writeCanonical(node: XmlElement, pieces: string[], without: readonly string[]): void {
  pieces.push("<", node.name);
  const names = Object.keys(node.attributes);
  if (names.length > 1) names.sort();
  for (const name of names) {
    if (!without.includes(name)) pieces.push(" ", name, '="', node.attributes[name] ?? "", '"');
  }
  pieces.push(">");
  const hasElements = node.children.some((part) => typeof part !== "string");
  for (const part of node.children) {
    if (typeof part !== "string") writeCanonical(part, pieces, nothing);
    else if (!hasElements || part.trim() !== "") pieces.push(part);
  }
  pieces.push("</>");
}

const mainNamespaces = /\/spreadsheetml\/(2006\/)?main$|\/package\/2006\//;

/**
 * A spreadsheet part whose elements carry a prefix for the main namespace ("x:worksheet") as the same part
 * without it; others come back as they are.
 */
export function withoutMainPrefix(root: XmlElement): XmlElement {
  const colon = root.name.indexOf(":");
  const prefix = root.name.slice(0, colon + 1);
  const namespace = root.attributes[`xmlns:${prefix.slice(0, -1)}`];
  if (colon < 0 || namespace === undefined || !mainNamespaces.test(namespace)) return root;
  const strip = (node: XmlElement): void => {
    if (node.name.startsWith(prefix)) node.name = node.name.slice(prefix.length);
    for (const part of node.children) if (typeof part !== "string") strip(part);
  };
  strip(root);
  root.attributes = { xmlns: namespace, ...root.attributes };
  return root;
}
