/** How many texts a reader keeps; a power of two, so that a text's place is one mask away. */
const places = 1024;
/** Longer texts are not kept, so that no store holds more than some megabytes. */
const longestKept = 2000;

/** A text's place among those kept: its length and a few of its letters, which tells cells apart that begin alike. */
function placeOf(text: string): number {
  const { length } = text;
  if (length === 0) return 0;
  return (length * 31 + text.charCodeAt(length >> 1) * 7 + text.charCodeAt(length >> 2) * 61 + text.charCodeAt(length - 1) * 13 + text.charCodeAt(length - 1 - (length >> 3)) * 3) & (places - 1);
}

/**
 * A reader of words that keeps what it read lately: cells of a plan repeat each other, and several readers ask for the same cell in turn.
 * Each text has one place, and takes it from the one before: a map of all, which grows and is cleared, costs more than reading a short text anew.
 * The reader must depend on its text alone, and its results are shared, so they are read-only.
 */
export function remembering<Result>(read: (text: string) => Result): (text: string) => Result {
  let kept: ({ readonly text: string; readonly result: Result } | undefined)[] | null = null;
  return (text) => {
    if (text.length > longestKept) return read(text);
    const place = placeOf(text);
    const known = kept?.[place];
    if (known?.text === text) return known.result;
    const result = read(text);
    // Made with the first text: many readers of a small plan are never asked.
    kept ??= Array.from({ length: places }, () => undefined);
    kept[place] = { text, result };
    return result;
  };
}

/** As `remembering`, for a reader that depends on one thing beside the text: what was read is forgotten with it, or with the next one. */
export function rememberingFor<Context extends object, Result>(read: (text: string, context: Context) => Result): (text: string, context: Context) => Result {
  const readers = new WeakMap<Context, (text: string) => Result>();
  let latest: Context | null = null;
  let reader: ((text: string) => Result) | null = null;
  return (text, context) => {
    // A run asks with one and the same context again and again.
    if (context === latest && reader) return reader(text);
    reader = readers.get(context) ?? null;
    if (!reader) {
      reader = remembering((words) => read(words, context));
      readers.set(context, reader);
    }
    latest = context;
    return reader(text);
  };
}
