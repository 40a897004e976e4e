import fc from "fast-check";
import { canonical, element, parseXml, textOf, withoutMainPrefix, writeElement, writeXml, XmlError, type XmlElement } from "./xml";

const name = fc.constantFrom("a", "b", "x:c", "sheetData");
/** Characters that XML 1.0 can hold. */
const text = fc.string({ unit: fc.constantFrom("a", "é", "&", "<", ">", '"', "'", " ", "\n", "\t", "\r", "]]>", "漢", "😀") }).filter((words) => words !== "");
const tree: fc.Arbitrary<XmlElement> = fc.letrec<{ node: XmlElement }>((tie) => ({
  node: fc
    .record({ name, attributes: fc.dictionary(fc.constantFrom("r", "xml:space", "val"), text), children: fc.array(fc.oneof({ depthSize: "small" }, text, tie("node")), { maxLength: 3 }) })
    .map(({ name, attributes, children }) => element(name, attributes, joinTexts(children))),
})).node;

function joinTexts(children: (string | XmlElement)[]): (string | XmlElement)[] {
  const joined: (string | XmlElement)[] = [];
  for (const child of children) {
    const last = joined[joined.length - 1];
    if (typeof child === "string" && typeof last === "string") joined[joined.length - 1] = last + child;
    else joined.push(child);
  }
  return joined;
}

test("what is written is read back the same", () => {
  fc.assert(
    fc.property(tree, (node) => {
      expect(parseXml(writeXml(node))).toEqual(node);
    }),
  );
});

test("reads declarations, comments, entities, CDATA and quotes inside attributes", () => {
  const root = parseXml(`﻿<?xml version="1.0"?><!-- a > b --><r a='1 "x" > 2' b="&lt;&#65;&#x42;">t &amp; u<![CDATA[<raw>]]><e/></r>`);
  expect(root.attributes).toEqual({ a: '1 "x" > 2', b: "<AB" });
  expect(textOf(root)).toBe("t & u<raw>");
});

test.each([
  ["an element that is not closed", "<a><b></a>"],
  ["no element", "  "],
  ["two roots", "<a/><b/>"],
  ["text beside the root", "<a/>x"],
  ["a cut tag", "<a"],
  ["a cut quote", '<a b="1/>'],
  ["a document type", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
  ["an unknown entity", "<a>&nbsp;</a>"],
])("refuses %s", (_, source) => {
  expect(() => parseXml(source)).toThrow(XmlError);
});

test("the canonical form leaves out order of attributes and white space between elements, not words", () => {
  const same = canonical(parseXml('<a y="2" x="1">\n  <b/>\n</a>'));
  expect(same).toBe(canonical(parseXml('<a x="1" y="2"><b/></a>')));
  expect(canonical(parseXml("<t> </t>"))).not.toBe(canonical(parseXml("<t/>")));
});

test("a spreadsheet part with a prefix is read as one without; other namespaces keep theirs", () => {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const root = withoutMainPrefix(parseXml(`<x:worksheet xmlns:x="${main}" xmlns:y="urn:y"><x:sheetData/><y:ext/></x:worksheet>`));
  expect(writeElement(root)).toBe(`<worksheet xmlns="${main}" xmlns:x="${main}" xmlns:y="urn:y"><sheetData/><y:ext/></worksheet>`);
  const drawing = '<xdr:wsDr xmlns:xdr="urn:drawing"><xdr:a/></xdr:wsDr>';
  expect(writeElement(withoutMainPrefix(parseXml(drawing)))).toBe(drawing);
});
