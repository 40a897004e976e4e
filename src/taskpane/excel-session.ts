import { applyChanges, ExcelProblem, keepDocument, loadJournals, putBack, readWorkbook, selectCell, whenReady } from "../excel";
import type { PutBackResult } from "../excel";
import type { Skipped } from "../workbook/changes";
import type { Journal } from "../workbook/journal";
import type { Session } from "./session";

/** The session on the workbook that stands open in Excel. */
export function createExcelSession(): Session {
  /** Runs that can be put back, the last one first; null: not asked yet. */
  let journals: readonly Journal[] | null = null;
  const known = async (): Promise<readonly Journal[]> => (journals ??= await loadJournals());

  return {
    async ready() {
      const host = await whenReady();
      return host.ok ? { ok: true } : { ok: false, why: new ExcelProblem(host.why).message };
    },
    read: (signal) => readWorkbook({ signal }),
    async apply(changes) {
      const before = await known();
      const { journal, skipped, verified, differing } = await applyChanges(changes);
      journals = [journal, ...before];
      const unlike: Skipped[] = verified ? [] : differing.map((place) => ({ sheet: place, why: notAsWritten }));
      return { skipped: [...skipped, ...unlike] };
    },
    async putBack() {
      const [last, ...rest] = await known();
      if (!last) return null;
      const result = await putBack(last);
      journals = rest;
      return { label: result.label, skipped: leftAsItIs(result) };
    },
    lastRun: async () => (await known())[0]?.label ?? null,
    select: selectCell,
    keep: keepDocument,
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
