/** Writes the plan as JSON Schema: npx tsx test/headless/schema.ts > plan.schema.json */
import { planJsonSchema } from "../../src/run/plan-schema";

process.stdout.write(`${JSON.stringify(planJsonSchema(), null, 2)}\n`);
