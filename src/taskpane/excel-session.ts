import type { Session } from "./session";

export function createExcelSession(): Session {
  throw new Error("waiting for src/excel");
}
