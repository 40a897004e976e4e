import { asText } from "../protocol/arguments";
import { defineObject, found, lookUps } from "../protocol/define";
import { refuse } from "../protocol/errors";
import type { XmlPart } from "../grid/book";
import type { Session } from "./session";

/** Excel.SettingCollection: values kept in the workbook for this add-in. Saving keeps them only while the host is open. */
export function defineSettings({ book }: Session) {
  const setting = defineObject<string>({
    type: "Setting",
    id: (key) => key,
    get: { key: (key) => key, value: (key) => book.settings.get(key) ?? null },
    set: { value: (key, value) => void book.settings.set(key, value) },
    call: { delete: (key) => void book.settings.delete(key) },
  });
  const items = () => [...book.settings.keys()].map(setting);
  const find = (_: null, key: unknown) => (typeof key === "string" && book.settings.has(key) ? setting(key) : null);
  return defineObject<null>({
    type: "SettingCollection",
    items,
    item: find,
    call: {
      ...lookUps<null>(find, items),
      add: (_, [key, value]) => {
        const name = asText(key, "key");
        book.settings.set(name, value);
        return setting(name);
      },
    },
  })(null);
}

/** Excel.CustomXmlPartCollection. */
export function defineXmlParts({ book }: Session) {
  const part = defineObject<XmlPart>({
    type: "CustomXmlPart",
    id: ({ id }) => id,
    get: { id: ({ id }) => id, namespaceUri: ({ xml }) => namespaceOf(xml) },
    call: {
      getXml: ({ xml }) => xml,
      setXml: (one, [xml]) => {
        one.xml = checked(xml);
        book.customXmlChanged = true;
      },
      delete: (one) => {
        const at = book.customXml.indexOf(one);
        if (at < 0) throw refuse("ItemNotFound");
        book.customXml.splice(at, 1);
        book.customXmlChanged = true;
      },
    },
  });
  const scoped = defineObject<string>({
    type: "CustomXmlPartScopedCollection",
    items: (uri) => within(uri).map(part),
    item: (uri, id) => byId(within(uri), id),
    call: {
      ...lookUps<string>((uri, id) => byId(within(uri), id), (uri) => within(uri).map(part)),
      getOnlyItem: (uri) => {
        const list = within(uri);
        // "If the collection contains exactly one item, this method returns it. Otherwise, this method produces an error."
        if (list.length > 1) throw refuse("GeneralException");
        return part(found(list[0]));
      },
      getOnlyItemOrNullObject: (uri) => {
        const [one, ...more] = within(uri);
        return one && more.length === 0 ? part(one) : null;
      },
    },
  });
  const items = () => book.customXml.map(part);
  return defineObject<null>({
    type: "CustomXmlPartCollection",
    items,
    item: (_, id) => byId(book.customXml, id),
    call: {
      ...lookUps<null>((_, id) => byId(book.customXml, id), items),
      getByNamespace: (_, [uri]) => scoped(asText(uri, "namespaceUri")),
      add: (_, [xml]) => {
        const one = { id: freshId(), xml: checked(xml) };
        book.customXml.push(one);
        book.customXmlChanged = true;
        return part(one);
      },
    },
  })(null);

  function within(uri: string): XmlPart[] {
    return book.customXml.filter(({ xml }) => namespaceOf(xml) === uri);
  }
  function byId(list: readonly XmlPart[], id: unknown) {
    const one = list.find((each) => each.id === id);
    return one ? part(one) : null;
  }
  function freshId(): string {
    let n = book.customXml.length + 1;
    const id = () => `{504C414E-0000-4000-8000-${String(n).padStart(12, "0")}}`;
    while (book.customXml.some((one) => one.id === id())) n += 1;
    return id();
  }
}

/** Namespace of the root element. */
function namespaceOf(xml: string): string {
  const root = /<(?![?!])([^\s/>]+)([^>]*)>/.exec(xml);
  const prefix = root?.[1]?.includes(":") ? `:${root[1].split(":")[0]}` : "";
  return new RegExp(`xmlns${prefix}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? "")?.[1] ?? "";
}

/** "Must be a valid XML fragment": one root element that is closed is all that is checked. */
function checked(xml: unknown): string {
  const text = asText(xml, "xml");
  const body = text.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, "").trim();
  const name = /^<([^\s/>]+)/.exec(body)?.[1];
  if (!name || !(body.endsWith(`</${name}>`) || /^<[^>]*\/>$/.test(body))) throw refuse("InvalidArgument");
  return text;
}
