import * as fc from "fast-check";
import { documentXml, parseDocumentXml } from "../../src/excel/documents";

test("a document comes out of its XML as it went in", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }).filter((key) => /^[\w-]+$/.test(key)), fc.jsonValue(), (key, value) => {
      const json = JSON.stringify(value);
      const parsed = parseDocumentXml(documentXml("urn:x", key, json));
      expect(parsed?.key).toBe(key);
      expect(JSON.parse(parsed?.json ?? "")).toEqual(JSON.parse(json));
    }),
  );
});

test.each([
  ["<a/>", null],
  ['<document xmlns="urn:x" key="k"/>', { key: "k", json: "" }],
  ['<?xml version="1.0"?>\n<document key="k" xmlns="urn:x">{"a":"&lt;b&gt; &#x1F642; &#13;"}</document>\n', { key: "k", json: '{"a":"<b> 🙂 \r"}' }],
  ["<document xmlns='urn:x' key='k'>[]</document>", { key: "k", json: "[]" }],
])("%s", (xml, expected) => {
  expect(parseDocumentXml(xml)).toEqual(expected);
});

test("a lone half of a surrogate pair, which XML cannot hold, survives as JSON", () => {
  const json = '{"a":"\ud83d"}';
  const parsed = parseDocumentXml(documentXml("urn:x", "k", json));
  expect(JSON.parse(parsed?.json ?? "")).toEqual({ a: "\ud83d" });
});
