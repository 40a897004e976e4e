import { referenceSequence } from "../../../src/rules/reference/sequence";
import { planOf } from "../plan-of";
import { testRule } from "../tester";

const refs = (...printed: string[]): ReturnType<typeof planOf> => planOf({ actions: printed.map((ref, i) => ({ ref, action: `Step ${i}` })) });

testRule(referenceSequence, {
  valid: [
    { name: "one after the other", plan: refs("A1.1", "A1.2", "A1.3", "A2.1", "A2.2") },
    { name: "begins at nought or at one", plan: refs("BH1.0", "BH1.1", "BH2.1", "BH2.2") },
    { name: "begins in the middle: another workbook has the rest", plan: refs("C3.4", "C3.5", "C3.6") },
    { name: "a repeat is another rule's business", plan: refs("SS3.4", "SS3.5", "SS3.5", "SS3.6") },
    { name: "a repeat further down steps back, but is another rule's business", plan: refs("PK1", "PK2", "PK3", "PK4", "PK5", "PK2", "PK6") },
    { name: "starts anew under the next heading", plan: refs("1", "2", "3", "1", "2") },
    { name: "a table sorted by something else", plan: refs("A1.4", "A1.2", "A1.9", "A1.1", "A1.6", "A1.3") },
    { name: "the missing number is on another sheet", plan: planOf({ actions: [{ sheet: "One", ref: "A1.1" }, { sheet: "One", ref: "A1.3" }, { sheet: "Two", ref: "A1.2" }] }) },
    { name: "numbers in hundreds", plan: refs("100", "200", "300") },
    { name: "a row that only points elsewhere", plan: planOf({ actions: [{ ref: "A1.1" }, { ref: "A1.2" }, { ref: "A1.5", action: "See A1.2", pointer: { text: "See A1.2", only: true } }] }) },
  ],
  invalid: [
    { name: "a gap of one", plan: refs("A1.1", "A1.2", "A1.4"), findings: [{ row: 4, address: "A4", says: ["A1.4 follows A1.2", "A1.3 is not in the plan"] }] },
    { name: "a gap of two", plan: refs("5", "6", "9"), findings: [{ row: 4, says: "7 and 8 are not in the plan" }] },
    { name: "a step back", plan: refs("B2.1", "B2.2", "B2.4", "B2.3", "B2.5", "B2.6", "B2.7", "B2.8"), findings: [{ row: 5, says: "B2.3 comes after B2.4" }] },
    { name: "a letter is missing", plan: refs("3a", "3b", "3d"), findings: [{ row: 4, says: "3c is not in the plan" }] },
    { name: "spelled with a space", plan: refs("EA 1.1", "EA 1.2", "EA 1.4", "EA 1.5"), findings: [{ row: 4, says: "EA 1.3" }] },
  ],
});
