import JSZip from "jszip";
import { buildWorkbook } from "../../samples/build";
import { compareFiles, describeDifference, openWorkbookFile, saveWorkbookFile, type CustomXmlPart } from ".";

const settings: CustomXmlPart = { id: "{0B8C7F0E-6B2D-4A0F-9E57-2F6C0D5A1B11}", xml: '<settings xmlns="urn:plan-check"><policy>on-target-5</policy></settings>' };
const journal: CustomXmlPart = { id: "{5E0D4F2A-9C1B-4D7E-8A66-7B3C2E1F0D22}", xml: '<journal xmlns="urn:plan-check">{"a":"b &amp; c"}</journal>' };

const plain = () => buildWorkbook({ Plan: [["Action"]] });
const save = async (bytes: Uint8Array, customXml?: readonly CustomXmlPart[]): Promise<Uint8Array> =>
  saveWorkbookFile(await openWorkbookFile(bytes), { pivots: [], charts: [], ...(customXml ? { customXml } : {}) });
const partsOf = async (bytes: Uint8Array) => (await openWorkbookFile(bytes)).customXml;

test("parts are added with their ids, kept when nothing is said, changed and removed when it is", async () => {
  const two = await save(await plain(), [settings, journal]);
  expect(await partsOf(two)).toEqual([settings, journal]);
  expect((await compareFiles(two, await save(two))).map(describeDifference)).toEqual([]);
  const changed = { ...settings, xml: settings.xml.replace("on-target-5", "within-5-and-10") };
  expect(await partsOf(await save(two, [changed, journal]))).toEqual([changed, journal]);
  expect(await partsOf(await save(two, [journal]))).toEqual([journal]);
});

test("with the last part, everything that belonged to it goes", async () => {
  const bytes = await plain();
  const none = await save(await save(bytes, [settings]), []);
  expect((await compareFiles(bytes, none)).map(describeDifference)).toEqual([]);
});

test("a part that is no XML is refused", async () => {
  await expect(save(await plain(), [{ id: settings.id, xml: "<a>" }])).rejects.toThrow();
});

test("each part has its properties and is led to from the workbook", async () => {
  const zip = await JSZip.loadAsync(await save(await plain(), [settings]));
  expect(await zip.file("xl/_rels/workbook.xml.rels")?.async("string")).toContain('Target="/customXml/item1.xml"');
  expect(await zip.file("customXml/itemProps1.xml")?.async("string")).toContain(`ds:itemID="${settings.id}"`);
  expect(await zip.file("customXml/_rels/item1.xml.rels")?.async("string")).toContain("customXmlProps");
});
