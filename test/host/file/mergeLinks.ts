import { setPart, type MergeContext } from "./merge";
import { officeRelationships, type OfficePackage } from "./package";
import { child, element, elements, type XmlElement } from "./xml";

interface Link {
  readonly address: string;
  readonly target: string;
  readonly tooltip: string | undefined;
}

async function readLinks(pack: OfficePackage, path: string | null, sheet: XmlElement): Promise<Map<string, Link>> {
  const targets = new Map((path === null ? [] : await pack.relationships(path)).map((relationship) => [relationship.id, relationship.target]));
  const links = new Map<string, Link>();
  const parent = child(sheet, "hyperlinks");
  for (const link of parent ? elements(parent, "hyperlink") : []) {
    const address = link.attributes["ref"] ?? "";
    links.set(address, { address, target: targets.get(link.attributes["r:id"] ?? "") ?? "", tooltip: link.attributes["tooltip"] });
  }
  return links;
}

/** Puts the hyperlinks that came or went between base and edited into the original's sheet part and its relationships. */
export async function mergeLinks(
  context: MergeContext,
  sheet: { readonly path: string; readonly root: XmlElement },
  base: { readonly path: string | null; readonly root: XmlElement },
  edited: { readonly path: string; readonly root: XmlElement },
): Promise<void> {
  const before = await readLinks(context.base, base.path, base.root);
  const now = await readLinks(context.edited, edited.path, edited.root);
  const parent = child(sheet.root, "hyperlinks") ?? element("hyperlinks");
  let changed = false;
  for (const address of new Set([...before.keys(), ...now.keys()])) {
    const old = before.get(address);
    const link = now.get(address);
    if (old?.target === link?.target && old?.tooltip === link?.tooltip) continue;
    changed = true;
    const own = elements(parent, "hyperlink").find((one) => one.attributes["ref"] === address);
    parent.children = elements(parent).filter((one) => one !== own);
    const relationship = own?.attributes[`${relationshipPrefix(sheet.root)}:id`];
    if (relationship !== undefined) await context.target.removeRelationship(sheet.path, relationship);
    if (link) parent.children.push(await newLink(context, sheet, link));
  }
  if (changed) setPart(sheet.root, "hyperlinks", parent.children.length > 0 ? parent : undefined);
}

/** A link into the workbook itself ("#'Sheet'!A1") is a location; every other is an external relationship. */
async function newLink(context: MergeContext, sheet: { readonly path: string; readonly root: XmlElement }, link: Link): Promise<XmlElement> {
  if (link.target.startsWith("#")) return element("hyperlink", { ref: link.address, location: link.target.slice(1), tooltip: link.tooltip });
  const id = await context.target.addRelationship(sheet.path, "hyperlink", link.target, true);
  return element("hyperlink", { ref: link.address, [`${relationshipPrefix(sheet.root)}:id`]: id, tooltip: link.tooltip });
}

/** The prefix that a part gives to the relationships namespace; declared as "r" where it has none. */
export function relationshipPrefix(root: XmlElement): string {
  for (const [name, value] of Object.entries(root.attributes)) {
    if (name.startsWith("xmlns:") && (value === officeRelationships || value.endsWith("/officeDocument/relationships"))) return name.slice(6);
  }
  root.attributes["xmlns:r"] = officeRelationships;
  return "r";
}
