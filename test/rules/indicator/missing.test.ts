import { indicatorMissing } from "../../../src/rules/indicator/missing";
import { planOf, type ActionSpec } from "../plan-of";
import { testRule } from "../tester";

const cited = (n: number): ActionSpec[] => Array.from({ length: n }, (_, i) => ({ indicators: `NI ${50 + i}`, mentions: [`NI ${50 + i}`] }));
const measured = (name: string, row: number): { name: string; row: number; outcomeMeasures: string[] } => ({ name, row, outcomeMeasures: ["Absence (NI 87)"] });

testRule(indicatorMissing, {
  valid: [
    { name: "every row cites one", plan: planOf({ actions: cited(3) }) },
    { name: "no column for indicators", plan: planOf({ actions: [{ action: "Write a guide" }] }) },
    { name: "a local measure in words", plan: planOf({ actions: [...cited(2), { indicators: "Share of care leavers in their own home" }] }) },
    { name: "a malformed code is another rule's business", plan: planOf({ actions: [...cited(2), { indicators: "???", mentions: [{ text: "???" }] }] }) },
    { name: "a column that few rows fill", plan: planOf({ columns: ["action", "indicators"], actions: [...cited(1), {}, {}, {}, {}] }) },
    { name: "a row that only points elsewhere", plan: planOf({ columns: ["action", "indicators"], actions: [...cited(3), { action: "See B1.3", pointer: { text: "See B1.3", only: true } }] }) },
    { name: "no target, but success criteria", plan: planOf({ columns: ["action", "measure", "target"], actions: [{ target: "80%", cells: { measure: "Take-up" } }, { cells: { measure: "Guide in every library" } }] }) },
    { name: "an empty cell under a heading that names the measures", plan: planOf({ columns: ["action", "indicators"], actions: [...cited(2), { area: "A" }], areas: [measured("A", 1)] }) },
    { name: "a plan whose areas have no outcome measures at all", plan: planOf({ areas: [{ name: "Health", kind: "outcome" }, { name: "Safety", kind: "outcome" }, { name: "Work", kind: "outcome" }] }) },
    { name: "two headings share the measures below them", plan: planOf({ areas: [measured("A", 2), measured("B", 20), measured("C", 40), { name: "Fewer low birth weights", row: 60 }, measured("Fewer infant deaths", 61)] }) },
    { name: "other rows of its area name one, in a column that not every row fills", plan: planOf({ columns: ["action", "indicators"], actions: [...cited(3).map((one) => ({ ...one, area: "Health" })), { area: "Health" }] }) },
  ],
  invalid: [
    { name: "no row of its area names one", plan: planOf({ columns: ["action", "indicators"], actions: [...cited(3).map((one) => ({ ...one, area: "Health" })), { area: "Safety" }] }), findings: [{ row: 5, says: "No indicator" }] },
    { name: "the one gap in a column that all others fill", plan: planOf({ columns: ["action", "indicators"], actions: [...cited(5).map((one) => ({ ...one, area: "Health" })), { area: "Health" }] }), findings: [{ row: 7, says: "No indicator" }] },
    { name: "an empty cell", plan: planOf({ columns: ["action", "indicators"], actions: [...cited(2), {}] }), findings: [{ row: 4, address: "B4", field: "indicators", says: "No indicator or other outcome measure" }] },
    { name: "No NI target", plan: planOf({ actions: [...cited(2), { indicators: "No NI target" }] }), findings: [{ row: 4, says: '"No NI target" names no outcome measure' }] },
    { name: "No NI target under a heading that names the measures", plan: planOf({ actions: [...cited(2), { indicators: "No NI target", area: "A" }], areas: [measured("A", 1)] }), findings: [{ row: 4, says: '"No NI target" names no outcome measure' }] },
    { name: "targets, but none named", plan: planOf({ actions: [...cited(2), { indicators: "LAA targets" }] }), findings: [{ row: 4, says: '"LAA targets"' }] },
    { name: "an empty performance target", plan: planOf({ columns: ["action", "target"], actions: [{ target: "80% take part" }, { target: "Guide printed" }, {}] }), findings: [{ row: 4, field: "target", says: "No indicator" }] },
    { name: "one area without outcome measures", plan: planOf({ areas: [measured("A", 2), measured("B", 20), measured("C", 40), { name: "Safer roads", row: 60 }] }), findings: [{ row: 60, address: "A60", field: "area", says: '"Safer roads" has actions, but no outcome measure' }] },
  ],
});
