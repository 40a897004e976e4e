import { z } from "zod";
import type { Change } from "../../workbook/changes";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { textDocument } from "../documents";
import { additionsSchema, type Additions } from "./kept-additions";
import { earlierPack, type EarlierPack } from "./pack/typed-texts";

/** Key of the document that keeps what people added to summaries, while these are removed. */
export const keptTextsKey = "kept-texts";

const cell = z.union([z.string(), z.number(), z.boolean()]);
const schema = z.object({
  pack: z
    .object({
      typed: z.array(z.tuple([z.string(), z.string()])),
      beside: z.array(z.tuple([z.string(), z.array(cell)])),
      labels: z.array(z.tuple([z.string(), z.string()])),
      headings: z.array(cell),
      rows: z.array(z.array(cell)),
      lastColumn: z.number(),
    })
    .nullable(),
  /** By the name that the sheet is given where it is free. */
  tables: z.record(z.string(), additionsSchema),
});
export type KeptTexts = z.infer<typeof schema>;

const nothing: KeptTexts = { pack: null, tables: {} };

/** What is kept of summaries that were removed. */
export function keptTexts(snapshot: WorkbookSnapshot): KeptTexts {
  return textDocument(snapshot, keptTextsKey, schema) ?? nothing;
}

/** The change that keeps it; an empty one takes the document away. */
export function keepTexts(kept: KeptTexts): Change {
  const isEmpty = kept.pack === null && Object.keys(kept.tables).length === 0;
  return { kind: "document", key: keptTextsKey, json: isEmpty ? null : JSON.stringify(kept) };
}

/** The pack's part of the document; null where nobody wrote anything. */
export function packToKeep({ typed, beside, labels, headings, rows, lastColumn }: EarlierPack): KeptTexts["pack"] {
  if (typed.size + beside.size + rows.length === 0) return null;
  const named = new Set([...beside.keys(), ...[...typed.keys()].map((key) => key.split(" # ")[0] ?? "")]);
  return {
    typed: [...typed],
    beside: [...beside].map(([key, cells]) => [key, [...cells]]),
    labels: [...labels].filter(([key]) => named.has(key)),
    headings: [...headings],
    rows: rows.map((row) => [...row]),
    lastColumn,
  };
}

/** What people wrote into a pack that was removed; an empty one where nothing is kept. */
export function packKept({ pack }: KeptTexts): EarlierPack {
  if (!pack) return earlierPack(undefined);
  return { ...pack, typed: new Map(pack.typed), beside: new Map(pack.beside), labels: new Map(pack.labels) };
}

/** Whether anybody added anything to a table. */
export function holdsAdditions({ columns, rows }: Additions): boolean {
  return columns.length + rows.length > 0;
}
