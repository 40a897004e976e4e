import type JSZip from "jszip";
import type { CustomXmlPart } from "./opened";

/** The custom XML parts of a package: customXml/itemN.xml, their ids from customXml/itemPropsN.xml. */
export async function readCustomXml(zip: JSZip): Promise<CustomXmlPart[]> {
  const parts: CustomXmlPart[] = [];
  for (const path of Object.keys(zip.files)) {
    const number = /^customXml\/item(\d+)\.xml$/.exec(path)?.[1];
    if (number === undefined) continue;
    const xml = (await zip.file(path)?.async("string")) ?? "";
    const properties = (await zip.file(`customXml/itemProps${number}.xml`)?.async("string")) ?? "";
    const id = /itemID="([^"]*)"/.exec(properties)?.[1] ?? `{item${number}}`;
    parts.push({ id, xml });
  }
  return parts;
}
