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

/** As `remembering`, for a reader that depends on one thing beside the text: what was read is forgotten with it, so each run starts anew. */
export function rememberingFor<Context extends object, Result>(read: (text: string, context: Context) => Result): (text: string, context: Context) => Result {
  const readers = new WeakMap<Context, (text: string) => Result>();
  return (text, context) => {
    let reader = readers.get(context);
    if (!reader) {
      reader = remembering((words) => read(words, context));
      readers.set(context, reader);
    }
    return reader(text);
  };
}
