/** Whose turn it is: one piece of a person's work at a time; what runs by itself gives way to it. */
export interface Turns {
  /** A person's press. Not done where another one is still being worked off. Never rejects: `failed` is told. */
  press(task: (signal: AbortSignal) => Promise<void>, failed: (error: unknown, stopped: boolean) => void): Promise<void>;
  /**
   * Something that nobody pressed. Its `look` may be abandoned at any moment; its `finish` is waited for. Where a press is
   * on, or gets in between, it is done once more afterwards. Never rejects.
   */
  byItself<Seen>(look: (signal: AbortSignal) => Promise<Seen>, finish: (seen: Seen) => Promise<void>, failed: (error: unknown) => void): Promise<void>;
  /** What was waiting for its turn by itself is not needed any more. */
  caughtUp(): void;
  /** Stops the press that is on; false where there is none. */
  stop(): boolean;
}

export function createTurns(): Turns {
  let pressed: AbortController | null = null;
  let looking: AbortController | null = null;
  let finishing: Promise<void> = Promise.resolve();
  let waiting: (() => Promise<void>) | null = null;

  const next = (): void => {
    const then = waiting;
    if (pressed || looking || !then) return;
    waiting = null;
    void then();
  };

  return {
    async press(task, failed) {
      if (pressed) return;
      const own = new AbortController();
      pressed = own;
      looking?.abort();
      try {
        await finishing;
        await task(own.signal);
      } catch (error) {
        failed(error, own.signal.aborted);
      } finally {
        pressed = null;
        next();
      }
    },

    async byItself(look, finish, failed) {
      const again = (): Promise<void> => this.byItself(look, finish, failed);
      if (pressed || looking) {
        waiting = again;
        return;
      }
      const own = new AbortController();
      looking = own;
      try {
        const seen = await look(own.signal);
        if (own.signal.aborted) {
          waiting ??= again;
          return;
        }
        // From here on nothing is abandoned: whoever presses now waits for it.
        const done = finish(seen);
        finishing = done.catch(() => undefined);
        await done;
      } catch (error) {
        if (own.signal.aborted) waiting ??= again;
        else failed(error);
      } finally {
        looking = null;
        next();
      }
    },

    caughtUp() {
      waiting = null;
    },

    stop() {
      pressed?.abort();
      return pressed !== null;
    },
  };
}
