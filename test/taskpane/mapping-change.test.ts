import { changedMapping } from "../../src/taskpane/engine/mapping-change";
import type { MappingChange } from "../../src/taskpane/session";

const column = (field: Extract<MappingChange, { kind: "column" }>["field"], letters = "C"): MappingChange => ({ kind: "column", sheet: "Plan", letters, field });

test.each<readonly [string, readonly MappingChange[], object]>([
  ["a column", [column("when")], { Plan: { columns: { C: "when" } } }],
  ["two columns", [column("when"), column("leads", "D")], { Plan: { columns: { C: "when", D: "leads" } } }],
  ["a column that is not to be read", [column("nothing")], { Plan: { columns: { C: null } } }],
  ["a column taken back", [column("when"), column("recognised")], {}],
  ["a sheet", [{ kind: "role", sheet: "KPIs", role: "indicators" }], { KPIs: { role: "indicators" } }],
  ["a sheet taken back, its column stays", [column("when"), { kind: "role", sheet: "Plan", role: "other" }, { kind: "role", sheet: "Plan", role: "recognised" }], { Plan: { columns: { C: "when" } } }],
  ["all taken back", [column("when"), { kind: "role", sheet: "KPIs", role: "indicators" }, { kind: "reset" }], {}],
])("%s", (_, changes, sheets) => {
  expect(changes.reduce(changedMapping, { sheets: {} })).toEqual({ sheets });
});
