import { createTurns } from "../../src/taskpane/state/turns";

/** Something that ends when it is told to. */
function gate() {
  let open!: () => void;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

const noFailure = (error: unknown) => {
  throw error;
};
const settled = () => new Promise((resolve) => setTimeout(resolve));

test("a second press is not worked off while the first one is", async () => {
  const turns = createTurns();
  const log: string[] = [];
  const { open, passed } = gate();
  const first = turns.press(async () => passed.then(() => void log.push("first")), noFailure);
  await turns.press(async () => void log.push("second"), noFailure);
  open();
  await first;
  expect(log).toEqual(["first"]);
});

test("what runs by itself is abandoned by a press while it looks, and is done again afterwards", async () => {
  const turns = createTurns();
  const log: string[] = [];
  const { open, passed } = gate();
  let looks = 0;
  const byItself = turns.byItself(
    async () => {
      looks += 1;
      if (looks === 1) await passed;
      return looks;
    },
    async (seen) => void log.push(`shown ${seen}`),
    noFailure,
  );
  await turns.press(async () => void log.push("pressed"), noFailure);
  open();
  await byItself;
  await settled();
  expect(log).toEqual(["pressed", "shown 2"]);
});

test("a press waits for what is being finished", async () => {
  const turns = createTurns();
  const log: string[] = [];
  const { open, passed } = gate();
  const byItself = turns.byItself(async () => 1, async () => passed.then(() => void log.push("finished")), noFailure);
  await settled();
  const press = turns.press(async () => void log.push("pressed"), noFailure);
  await settled();
  expect(log).toEqual([]);
  open();
  await Promise.all([byItself, press]);
  expect(log).toEqual(["finished", "pressed"]);
});

test("however often it was asked for during a press, it is done once", async () => {
  const turns = createTurns();
  let shown = 0;
  const ask = () => turns.byItself(async () => 0, async () => void (shown += 1), noFailure);
  const { open, passed } = gate();
  const press = turns.press(() => passed, noFailure);
  await Promise.all([ask(), ask(), ask()]);
  expect(shown).toBe(0);
  open();
  await press;
  await settled();
  expect(shown).toBe(1);
});

test("nothing is left to do where the press itself has seen everything", async () => {
  const turns = createTurns();
  let shown = 0;
  await turns.press(async () => {
    await turns.byItself(async () => 0, async () => void (shown += 1), noFailure);
    turns.caughtUp();
  }, noFailure);
  await settled();
  expect(shown).toBe(0);
});

test("failures are told, and the next one works", async () => {
  const turns = createTurns();
  const told: string[] = [];
  await turns.press(async () => Promise.reject(new Error("a press")), (error, stopped) => told.push(`${String(error)} ${stopped}`));
  await turns.byItself(async () => Promise.reject(new Error("a look")), async () => undefined, (error) => told.push(String(error)));
  await turns.byItself(async () => 0, async () => Promise.reject(new Error("an end")), (error) => told.push(String(error)));
  await turns.press(async () => void told.push("works"), noFailure);
  expect(told).toEqual(["Error: a press false", "Error: a look", "Error: an end", "works"]);
});

test("a stopped press is told as such", async () => {
  const turns = createTurns();
  const told: boolean[] = [];
  expect(turns.stop()).toBe(false);
  const press = turns.press(
    (signal) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("stopped")))),
    (_, stopped) => told.push(stopped),
  );
  await settled();
  expect(turns.stop()).toBe(true);
  await press;
  expect(told).toEqual([true]);
});
