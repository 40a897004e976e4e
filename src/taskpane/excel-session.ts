import type { PutBackResult } from "../excel";
import { whenReady } from "../excel/host";
import { ExcelProblem } from "../excel/problem";
import { cellsThatMayBeColoured } from "../reading/coloured-cells";
import type { Skipped } from "../workbook/changes";
import type { Journal } from "../workbook/journal";
import type { Session } from "./session";

/** Reading and writing come when the pane is already there: they are no part of its first load. */
const workbook = () => import(/* webpackChunkName: "workbook" */ "../excel");
/** What is asked before anything is pressed comes by itself: a third of what the whole room weighs. */
const runs = () => import(/* webpackChunkName: "runs" */ "../excel/journals");
const preferences = () => import(/* webpackChunkName: "preferences" */ "../excel/preferences");

/** The sample plan comes in a script of its own: the page's policy lets the pane fetch nothing. */
const sample = () => import(/* webpackChunkName: "sample-plan" */ "../../assets/samples/sample-plan.xlsx");

/** The session on the workbook that stands open in Excel. */
export function createExcelSession(): Session {
  /** Runs that can be put back, the last one first; null: not asked yet. */
  let journals: readonly Journal[] | null = null;
  const known = async (): Promise<readonly Journal[]> => (journals ??= await (await runs()).loadJournals());

  return {
    async ready() {
      const host = await whenReady();
      return host.ok ? { ok: true } : { ok: false, why: new ExcelProblem(host.why).message };
    },
    read: async (signal) => (await workbook()).readWorkbook({ signal, fillsOf: cellsThatMayBeColoured }),
    readChanged: async (snapshot, sheetIds, signal) => (await workbook()).readChanged({ snapshot, sheetIds }, { signal, fillsOf: cellsThatMayBeColoured }),
    async apply(changes) {
      const before = await known();
      const { journal, skipped, verified, differing, undone } = await (await workbook()).applyChanges(changes);
      journals = [journal, ...before].filter(({ id }) => !undone.includes(id));
      const unlike: Skipped[] = verified ? [] : differing.map((place) => ({ sheet: place, why: notAsWritten }));
      return { skipped: [...skipped, ...unlike] };
    },
    async putBack() {
      const [last, ...rest] = await known();
      if (!last) return null;
      const result = await (await workbook()).putBack(last);
      journals = rest;
      return { label: result.label, skipped: leftAsItIs(result) };
    },
    lastRun: async () => (await known())[0]?.label ?? null,
    select: async (sheet, address) => (await workbook()).selectCell(sheet, address),
    async openSample() {
      const { default: address } = await sample();
      await (await workbook()).openNewWorkbook(address.slice(address.indexOf(",") + 1));
    },
    keep: async (key, json) => (await workbook()).keepDocument(key, json),
    document: async (key) => (await workbook()).readDocument(key),
    recall: async (key) => (await preferences()).getText(key),
    remember: async (key, value) => void (await (await preferences()).setPreference(key, value)),
    watch: async (changed) =>
      (await workbook()).watchChanges((changes) => {
        const others = changes.filter(({ source }) => source !== "own");
        if (others.length === 0) return;
        changed(others.some(({ structural }) => structural) ? null : [...new Set(others.map(({ sheetId }) => sheetId))]);
      }),
    today,
  };
}

const notAsWritten = "This cell does not hold what was written to it. Run again; if it happens again, look whether something else changes the cell.";

function leftAsItIs({ changedSince, missing }: PutBackResult): readonly Skipped[] {
  return [...changedSince, ...missing].map(({ sheet, address, why }) => ({ sheet: address === null ? sheet : `${sheet}, ${address}`, why }));
}

/** Today where the user is: the ISO date of the local calendar, not of Greenwich. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
