import { cellBytes } from "../workbook/blocks";
import { callBytes, type Step } from "./pieces";

/**
 * Plan Check's own documents in the workbook: JSON texts, each in a custom XML part of its own, told apart by key.
 * They travel with the file, are no cells, and are outside Excel's undo.
 */
const documentsNamespace = "urn:plan-check:documents:1";
/** Journals stand apart, so that reading a workbook does not carry them along. */
export const journalsNamespace = "urn:plan-check:journals:1";

export interface Part {
  readonly id: string;
  readonly key: string;
  readonly json: string;
}

/** The XML of a document. */
export function documentXml(namespace: string, key: string, json: string): string {
  return `<document xmlns="${namespace}" key="${escapeXml(key)}">${escapeXml(json)}</document>`;
}

/** The key and JSON text of a part's XML; null where it is not one of ours. */
export function parseDocumentXml(xml: string): { readonly key: string; readonly json: string } | null {
  const match = /<document\b[^>]*?\bkey=(?:"([^"]*)"|'([^']*)')[^>]*?(?:\/>|>([\s\S]*)<\/document>)\s*$/.exec(xml);
  if (!match) return null;
  return { key: unescapeXml(match[1] ?? match[2] ?? ""), json: unescapeXml(match[3] ?? "") };
}

function escapeXml(text: string): string {
  // XML 1.0 has no way to write most control characters, nor a lone half of a surrogate pair; JSON has.
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\r/g, "&#13;");
}

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(amp|lt|gt|quot|apos));/g, (_, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }[name ?? "amp"] ?? "";
  });
}

/** The parts of a namespace, with their ids loaded at the next sync. */
export function loadPartList(context: Excel.RequestContext, namespace: string = documentsNamespace): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  return parts;
}

export interface PendingPart {
  readonly id: string;
  readonly xml: OfficeExtension.ClientResult<string>;
}

/** Asks for the text of the listed parts; it is there after the next sync. */
export function loadParts(parts: Excel.CustomXmlPartScopedCollection): PendingPart[] {
  return parts.items.map((part) => ({ id: part.id, xml: part.getXml() }));
}

/** The same, for where the parts may have to be read singly. */
export function loadPartsOf(_: Excel.RequestContext, parts: Excel.CustomXmlPartScopedCollection): Promise<PendingPart[]> {
  return Promise.resolve(loadParts(parts));
}

/** Asks for the text of the listed parts in as many round trips as there are parts: where all at once were refused for their size. */
export async function readPartsSingly(context: Excel.RequestContext, parts: Excel.CustomXmlPartScopedCollection): Promise<PendingPart[]> {
  const read: PendingPart[] = [];
  for (const part of parts.items) {
    read.push({ id: part.id, xml: part.getXml() });
    await context.sync();
  }
  return read;
}

/** The documents among parts whose text has come. Where a key stands twice (two people at once), the later part counts. */
export function documentsOf(pending: readonly PendingPart[]): Part[] {
  const byKey = new Map<string, Part>();
  for (const part of pending) {
    const document = parseDocumentXml(part.xml.value);
    if (document) byKey.set(document.key, { id: part.id, ...document });
  }
  return [...byKey.values()];
}

/** Puts the writing of a document into the batch; null removes it. The part, where one was added: its id comes with the sync. */
export function writeDocument(context: Excel.RequestContext, existing: readonly Part[], key: string, json: string | null): Excel.CustomXmlPart | null {
  const part = existing.find((candidate) => candidate.key === key);
  const parts = context.workbook.customXmlParts;
  if (part) {
    const found = parts.getItem(part.id);
    if (json === null) found.delete();
    else if (json !== part.json) found.setXml(documentXml(documentsNamespace, key, json));
    return null;
  }
  if (json === null) return null;
  const added = parts.add(documentXml(documentsNamespace, key, json));
  added.load("id");
  return added;
}

/** What the writing of a document takes in a request. */
export function documentBytes(key: string, json: string | null): number {
  return callBytes + (json === null ? 0 : cellBytes(documentXml(documentsNamespace, key, json)));
}

/** The writing of several documents, a step each, and what there is afterwards: which part holds which document. */
export function writeDocuments(
  context: Excel.RequestContext,
  existing: readonly Part[],
  documents: readonly { readonly key: string; readonly json: string | null }[],
): { readonly steps: readonly Step[]; parts(): Part[] } {
  const last = new Map(documents.map(({ key, json }) => [key, json]));
  const added: { readonly key: string; readonly json: string | null; readonly part: Excel.CustomXmlPart | null }[] = [];
  return {
    steps: [...last].map(([key, json]) => ({ bytes: documentBytes(key, json), put: () => void added.push({ key, json, part: writeDocument(context, existing, key, json) }) })),
    parts: () => [
      ...existing.filter(({ key }) => last.get(key) !== null),
      ...added.flatMap(({ key, json, part }) => (part && json !== null ? [{ id: part.id, key, json }] : [])),
    ],
  };
}
