import { canonical, cloneElement, element, elements, type XmlElement } from "./xml";

/** A table of shared strings, read. */
export class SharedStrings {
  readonly root: XmlElement;
  readonly items: XmlElement[];
  readonly #keys: (string | undefined)[] = [];

  constructor(root: XmlElement | null) {
    this.root = root ?? element("sst", { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main", count: 0, uniqueCount: 0 });
    this.items = elements(this.root, "si");
  }

  /** What the string with this index holds (runs and fonts too), comparable between files. */
  key(index: number): string {
    const known = this.#keys[index];
    if (known !== undefined) return known;
    const item = this.items[index];
    const key = item ? stringKey(item) : "";
    this.#keys[index] = key;
    return key;
  }
}

/** Contents of a string item or inline string as canonical text; xml:space says nothing about the words. */
export function stringKey(item: XmlElement): string {
  return elements(item)
    .filter((part) => part.name === "t" || part.name === "r")
    .map((part) => canonical(withoutSpace(part)))
    .join("");
}

function withoutSpace(part: XmlElement): XmlElement {
  const { "xml:space": space, ...attributes } = part.attributes;
  void space;
  return { name: part.name, attributes, children: part.children.map((inner) => (typeof inner === "string" ? inner : withoutSpace(inner))) };
}

/** Adds strings of the edited book to the original's table; what is there keeps its index. */
export class StringAppender {
  readonly #original: SharedStrings;
  readonly #edited: SharedStrings;
  #index: Map<string, number> | null = null;
  #count = 0;
  changed = false;

  constructor(original: SharedStrings, edited: SharedStrings) {
    this.#original = original;
    this.#edited = edited;
  }

  get root(): XmlElement {
    return this.#original.root;
  }

  /** Index in the original's table of a string of the edited book. */
  indexFor(edited: number): number {
    const item = this.#edited.items[edited];
    return this.#add(item ? cloneElement(item) : element("si", {}, [element("t")]));
  }

  /** Index of a plain text. */
  indexForText(text: string): number {
    return this.#add(element("si", {}, [element("t", /^\s|\s$|\n/.test(text) ? { "xml:space": "preserve" } : {}, [text])]));
  }

  #add(item: XmlElement): number {
    if (!this.#index) {
      this.#index = new Map();
      for (let at = 0; at < this.#original.items.length; at++) {
        const item = this.#original.items[at];
        // Items with phonetic runs or extensions are not offered for new cells.
        if (item && elements(item).every((part) => part.name === "t" || part.name === "r")) this.#index.set(this.#original.key(at), at);
      }
    }
    this.#count++;
    const key = stringKey(item);
    const found = this.#index.get(key);
    if (found !== undefined) return found;
    const at = this.#original.items.length;
    this.#original.items.push(item);
    this.root.children.push(item);
    this.#index.set(key, at);
    this.changed = true;
    return at;
  }

  /** Brings the counts up to date; `count` grows by the cells that were given a string. */
  finish(): void {
    this.root.attributes["uniqueCount"] = String(this.#original.items.length);
    const count = Number(this.root.attributes["count"] ?? this.#original.items.length);
    this.root.attributes["count"] = String(count + this.#count);
  }
}
