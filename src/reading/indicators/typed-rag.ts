import type { RagStatus } from "../../plan/model";
import { readRagStatus, readStatusWords } from "../../plan/rag-status";

/** A status of an indicator as somebody typed it ("R", "Amber", "On target"); null where the text is none. */
export function readTypedRag(text: string): RagStatus | null {
  const plain = text.replace(/[▲▼★◆↑↓→]/g, " ").replace(/\s+/g, " ").trim();
  return readStatusWords(plain) ?? readRagStatus(plain);
}
