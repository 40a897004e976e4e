/**
 * A reader of words that keeps what it read lately: cells of a plan repeat each other. The reader must depend on its text alone, and its
 * results are shared, so they are read-only.
 */
export function remembering<Result>(read: (text: string) => Result, most = 2000): (text: string) => Result {
  const kept = new Map<string, Result>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const result = read(text);
    if (text.length <= 400) {
      if (kept.size >= most) kept.clear();
      kept.set(text, result);
    }
    return result;
  };
}
