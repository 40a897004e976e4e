import Ajv from "ajv";
import { z } from "zod";

/** The shape of what Excel hands over, and nothing more: what a mere check of the payload costs. */
const payload = z.array(z.object({ name: z.string(), values: z.array(z.array(z.union([z.string(), z.number(), z.boolean()]))) }));

export function zodCheck(value: unknown): boolean {
  return payload.safeParse(value).success;
}

const cell = { type: ["string", "number", "boolean"] };
const compiled = new Ajv().compile({
  type: "array",
  items: { type: "object", required: ["name", "values"], properties: { name: { type: "string" }, values: { type: "array", items: { type: "array", items: cell } } } },
});

export function ajvCheck(value: unknown): boolean {
  return compiled(value) === true;
}
