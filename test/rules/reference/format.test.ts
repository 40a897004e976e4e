import { referenceFormat } from "../../../src/rules/reference/format";
import { planOf } from "../plan-of";
import { testRule } from "../tester";

const refs = (...printed: string[]): ReturnType<typeof planOf> => planOf({ actions: printed.map((ref, i) => ({ ref, action: `Step ${i}` })) });

testRule(referenceFormat, {
  valid: [
    { name: "all spelled alike", plan: refs("SS1.0", "SS1.1", "SS1.2", "SS2.0") },
    { name: "two prefixes, each with its own spelling", plan: refs("BH 1.1", "BH 1.2", "BH 1.3", "SS1.1", "SS1.2", "SS1.3") },
    { name: "no spelling leads", plan: refs("A 1.1", "A1.2", "A 1.3", "A1.4") },
    { name: "too few to lead", plan: refs("A1.1", "A 1.2") },
    { name: "two levels are no two spellings", plan: refs("1", "1.1", "1.2", "1.3", "2", "2.1") },
    { name: "numbers of one and two digits", plan: refs("A1.8", "A1.9", "A1.10", "A1.11") },
    { name: "a row that only points elsewhere", plan: planOf({ actions: [{ ref: "A1.1" }, { ref: "A1.2" }, { ref: "A1.3" }, { ref: "A 1.4", action: "See A1.2", pointer: { text: "See A1.2", only: true } }] }) },
  ],
  invalid: [
    { name: "a space within", plan: refs("SS1. 0", "SS1.1", "SS1.2", "SS1.3"), findings: [{ row: 2, address: "A2", says: ['"SS1. 0"', "SS1.1", "3 of 4"], fix: "SS1.0" }] },
    { name: "no space after the letters", plan: refs("BH 1.0", "BH 1.1", "BH 1.2", "BH1.4"), findings: [{ row: 5, says: '"BH 1.4"', fix: "BH 1.4" }] },
    { name: "a full stop behind it", plan: refs("1.1", "1.2", "1.3.", "1.4"), findings: [{ row: 4, says: '"1.3."', fix: "1.3" }] },
    { name: "a hyphen in place of the dot", plan: refs("CP/1", "CP/2", "CP-3", "CP/4"), findings: [{ row: 4, says: "CP/1", fix: "CP/3" }] },
    { name: "small letters", plan: refs("HW1", "HW2", "hw3", "HW4", "HW5"), findings: [{ row: 4, says: '"HW3"', fix: "HW3" }] },
  ],
});
