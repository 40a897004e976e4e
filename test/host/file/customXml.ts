import type { CustomXmlPart } from "./opened";
import { kindOf, resolveTarget, workbookPath, type OfficePackage } from "./package";
import { element, parseXml } from "./xml";

const propertiesNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

interface FoundPart extends CustomXmlPart {
  readonly path: string;
  readonly relationship: string;
}

async function findParts(pack: OfficePackage): Promise<FoundPart[]> {
  const book = await workbookPath(pack);
  const parts: FoundPart[] = [];
  for (const relationship of await pack.relationships(book)) {
    const path = resolveTarget(book, relationship.target);
    if (kindOf(relationship) !== "customXml" || !pack.has(path)) continue;
    const properties = await pack.related(path, "customXmlProps");
    const id = properties !== undefined && pack.has(properties) ? /itemID="([^"]*)"/.exec(await pack.text(properties))?.[1] : undefined;
    parts.push({ id: id ?? `{${path}}`, xml: await pack.text(path), path, relationship: relationship.id });
  }
  return parts;
}

/** The custom XML parts of a package, with their ids. */
export async function readCustomXml(pack: OfficePackage): Promise<CustomXmlPart[]> {
  return (await findParts(pack)).map(({ id, xml }) => ({ id, xml }));
}

/** Makes the package's custom XML parts those wanted: parts that are not wanted go, others are set or added. */
export async function writeCustomXml(pack: OfficePackage, wanted: readonly CustomXmlPart[]): Promise<void> {
  const book = await workbookPath(pack);
  const found = await findParts(pack);
  for (const part of found) {
    const now = wanted.find((one) => one.id === part.id);
    if (!now) {
      await pack.removeRelationship(book, part.relationship);
      await pack.removePart(part.path);
    } else if (now.xml !== part.xml) pack.set(part.path, now.xml);
  }
  for (const part of wanted) {
    if (found.some((one) => one.id === part.id)) continue;
    // What is not XML would break the file.
    parseXml(part.xml);
    await addPart(pack, book, part);
  }
}

async function addPart(pack: OfficePackage, book: string, part: CustomXmlPart): Promise<void> {
  const path = pack.freePath("customXml/item", ".xml");
  const properties = path.replace(/item(\d+)\.xml$/, "itemProps$1.xml");
  pack.set(path, part.xml);
  pack.set(
    properties,
    element("ds:datastoreItem", { "ds:itemID": part.id, "xmlns:ds": propertiesNamespace }, [element("ds:schemaRefs")]),
  );
  await pack.setDefaultContentType("xml", "application/xml");
  await pack.setContentType(properties, propertiesType);
  await pack.addRelationship(path, "customXmlProps", properties);
  await pack.addRelationship(book, "customXml", path);
}
