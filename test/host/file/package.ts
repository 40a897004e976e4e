import JSZip from "jszip";
import { BrokenWorkbookError } from "./errors";
import { child, element, elements, parseXml, withoutMainPrefix, writeXml, type XmlElement } from "./xml";

export const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** The last word of a relationship's type, the same in transitional and strict files: "worksheet", "comments". */
export const kindOf = (relationship: Relationship): string => relationship.type.slice(relationship.type.lastIndexOf("/") + 1);

/** The part that a relationship's target names, as a path without a leading slash. */
export function resolveTarget(source: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const folders = source.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "." && step !== "") folders.push(step);
  }
  return folders.join("/");
}

const relsPath = (source: string): string => {
  const slash = source.lastIndexOf("/");
  return `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
};

/**
 * An Office Open XML package in memory: parts by path, their relationships and content types. XML parts are
 * parsed on demand; only what was set is written anew, everything else keeps its bytes.
 */
export class OfficePackage {
  readonly #zip: JSZip;
  readonly #changed = new Map<string, string | Uint8Array | null>();

  private constructor(zip: JSZip) {
    this.#zip = zip;
  }

  static of(zip: JSZip): OfficePackage {
    return new OfficePackage(zip);
  }

  /** Paths of all parts, in the package's order, new ones last. */
  paths(): string[] {
    const paths = Object.keys(this.#zip.files).filter((path) => !this.#zip.files[path]?.dir && this.#changed.get(path) !== null);
    for (const [path, content] of this.#changed) if (content !== null && !this.#zip.file(path)) paths.push(path);
    return paths;
  }

  has(path: string): boolean {
    const changed = this.#changed.get(path);
    return changed === undefined ? this.#zip.file(path) !== null : changed !== null;
  }

  async text(path: string): Promise<string> {
    const changed = this.#changed.get(path);
    if (typeof changed === "string") return changed;
    if (changed) return new TextDecoder().decode(changed);
    const entry = this.#zip.file(path);
    if (!entry || changed === null) throw new BrokenWorkbookError(`The workbook is damaged: its part ${path} is missing. Open it in Excel and save it again.`);
    return decodeText(await entry.async("uint8array"));
  }

  async bytes(path: string): Promise<Uint8Array> {
    const changed = this.#changed.get(path);
    if (typeof changed === "string") return new TextEncoder().encode(changed);
    if (changed) return changed;
    const entry = this.#zip.file(path);
    if (!entry || changed === null) throw new BrokenWorkbookError(`The workbook is damaged: its part ${path} is missing. Open it in Excel and save it again.`);
    return entry.async("uint8array");
  }

  /** Root of an XML part, with the main namespace unprefixed. @throws BrokenWorkbookError */
  async xml(path: string): Promise<XmlElement> {
    const text = await this.text(path);
    try {
      return withoutMainPrefix(parseXml(text));
    } catch (error) {
      throw new BrokenWorkbookError(`The workbook is damaged: its part ${path} cannot be read. Open it in Excel and save it again.`, { cause: error });
    }
  }

  set(path: string, content: string | Uint8Array | XmlElement): void {
    this.#changed.set(path, typeof content === "string" || content instanceof Uint8Array ? content : writeXml(content));
  }

  remove(path: string): void {
    this.#changed.set(path, null);
  }

  /** A path that no part has: freePath("xl/tables/table", ".xml"). */
  freePath(before: string, after: string): string {
    for (let number = 1; ; number++) if (!this.has(`${before}${number}${after}`)) return `${before}${number}${after}`;
  }

  async relationships(source: string): Promise<Relationship[]> {
    const path = relsPath(source);
    if (!this.has(path)) return [];
    return elements(await this.xml(path), "Relationship").map((relationship) => ({
      id: relationship.attributes["Id"] ?? "",
      type: relationship.attributes["Type"] ?? "",
      target: relationship.attributes["Target"] ?? "",
      external: relationship.attributes["TargetMode"] === "External",
    }));
  }

  /** Path of the part that a relationship of this kind names; undefined where there is none. */
  async related(source: string, kind: string): Promise<string | undefined> {
    const found = (await this.relationships(source)).find((relationship) => kindOf(relationship) === kind);
    return found && resolveTarget(source, found.target);
  }

  /** Adds a relationship and gives its id. `target` is a part's path, or an address where `external`. */
  async addRelationship(source: string, kind: string, target: string, external = false): Promise<string> {
    const path = relsPath(source);
    const root = this.has(path) ? await this.xml(path) : element("Relationships", { xmlns: packageRelationships });
    const taken = new Set(elements(root).map((relationship) => relationship.attributes["Id"]));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    root.children.push(
      element("Relationship", {
        Id: `rId${number}`,
        Type: kind.includes("/") ? kind : `${officeRelationships}/${kind}`,
        Target: external ? target : `/${target}`,
        TargetMode: external ? "External" : undefined,
      }),
    );
    this.set(path, root);
    return `rId${number}`;
  }

  async removeRelationship(source: string, id: string): Promise<void> {
    const path = relsPath(source);
    if (!this.has(path)) return;
    const root = await this.xml(path);
    root.children = elements(root).filter((relationship) => relationship.attributes["Id"] !== id);
    if (root.children.length === 0) this.remove(path);
    else this.set(path, root);
  }

  async setContentType(path: string, type: string): Promise<void> {
    const root = await this.xml("[Content_Types].xml");
    const found = elements(root, "Override").find((override) => override.attributes["PartName"] === `/${path}`);
    if (found) found.attributes["ContentType"] = type;
    else root.children.push(element("Override", { PartName: `/${path}`, ContentType: type }));
    this.set("[Content_Types].xml", root);
  }

  async setDefaultContentType(extension: string, type: string): Promise<void> {
    const root = await this.xml("[Content_Types].xml");
    if (elements(root, "Default").some((given) => given.attributes["Extension"]?.toLowerCase() === extension)) return;
    root.children.unshift(element("Default", { Extension: extension, ContentType: type }));
    this.set("[Content_Types].xml", root);
  }

  /** Removes a part, what its own relationships say, and its content type. Parts that only it led to go too. */
  async removePart(path: string): Promise<void> {
    const led = (await this.relationships(path)).filter((relationship) => !relationship.external).map((relationship) => resolveTarget(path, relationship.target));
    this.remove(path);
    if (this.has(relsPath(path))) this.remove(relsPath(path));
    const types = await this.xml("[Content_Types].xml");
    types.children = elements(types).filter((override) => override.attributes["PartName"] !== `/${path}`);
    this.set("[Content_Types].xml", types);
    for (const next of new Set(led)) {
      if (this.has(next) && !(await this.#isLedTo(next))) await this.removePart(next);
    }
  }

  async #isLedTo(path: string): Promise<boolean> {
    for (const rels of this.paths().filter((candidate) => candidate.endsWith(".rels"))) {
      const source = rels.replace(/_rels\/([^/]*)\.rels$/, "$1");
      for (const relationship of await this.relationships(source)) {
        if (!relationship.external && resolveTarget(source, relationship.target) === path) return true;
      }
    }
    return false;
  }

  /** The package as a zip file, its unchanged parts byte for byte. */
  async toBytes(): Promise<Uint8Array> {
    const zip = new JSZip();
    for (const entry of Object.values(this.#zip.files)) {
      const options = { date: entry.date, createFolders: false };
      if (entry.dir) zip.file(entry.name, null, { ...options, dir: true });
      else if (this.#changed.get(entry.name) !== null) zip.file(entry.name, await this.bytes(entry.name), options);
    }
    for (const [path, content] of this.#changed) {
      if (content !== null && !this.#zip.file(path)) zip.file(path, content, { date: fixedDate, createFolders: false });
    }
    return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", mimeType: "application/octet-stream" });
  }
}

/** New parts carry one fixed date: saving the same changes twice gives the same bytes. */
const fixedDate = new Date(Date.UTC(2000, 0, 1));

function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** A sheet as workbook.xml lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly sheetId: string;
  readonly relationshipId: string;
  readonly path: string;
  /** "worksheet", "chartsheet", "dialogsheet", "xlMacrosheet" */
  readonly kind: string;
}

/** Path of the workbook part: by its relationship, since not every writer calls it xl/workbook.xml. */
export async function workbookPath(pack: OfficePackage): Promise<string> {
  return (await pack.related("", "officeDocument")) ?? "xl/workbook.xml";
}

/** The sheets in the order of their tabs. */
export async function listSheets(pack: OfficePackage): Promise<ListedSheet[]> {
  const book = await workbookPath(pack);
  const relationships = new Map((await pack.relationships(book)).map((relationship) => [relationship.id, relationship]));
  const sheets: ListedSheet[] = [];
  for (const sheet of elements(child(await pack.xml(book), "sheets") ?? element("sheets"), "sheet")) {
    const id = relationshipId(sheet);
    const relationship = relationships.get(id);
    if (!relationship) continue;
    sheets.push({
      name: sheet.attributes["name"] ?? "",
      sheetId: sheet.attributes["sheetId"] ?? "",
      relationshipId: id,
      path: resolveTarget(book, relationship.target),
      kind: kindOf(relationship),
    });
  }
  return sheets;
}

/** The r:id of an element, whatever prefix the part gives to the relationships namespace. */
export function relationshipId(node: XmlElement): string {
  for (const name in node.attributes) if (name.endsWith(":id")) return node.attributes[name] ?? "";
  return "";
}
