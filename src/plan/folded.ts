/** Words alone, for comparing what two cells say: "Sweep daily." and "• sweep daily" are one. */
export const folded = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();

/**
 * A number that texts of the same words share, from a character on: tells almost every text apart without making its words anew. ASCII
 * letters count as one in either case.
 */
export function foldedMark(text: string, from = 0): number {
  let hash = 0;
  for (let at = from; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) code += 32;
    // Letters beyond ASCII may have an ASCII lower case ("K" of kelvin): the words have to be made to know.
    if (code > 127) return markOfWords(folded(text.slice(from)));
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) hash = (Math.imul(hash, 31) + code) | 0;
  }
  return hash;
}

function markOfWords(plain: string): number {
  let hash = 0;
  for (let at = 0; at < plain.length; at++) if (plain.charCodeAt(at) !== 32) hash = (Math.imul(hash, 31) + plain.charCodeAt(at)) | 0;
  return hash;
}
