import { z } from "zod";

/** A browser's storage, as small as it can be. */
function fakeStorage(): Storage {
  const kept = new Map<string, string>();
  const storage = {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
  };
  // The package looks for keys as properties, too, as browsers show them.
  return new Proxy(storage, {
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: (_, key) => (kept.has(String(key)) ? { enumerable: true, configurable: true, value: kept.get(String(key)) } : undefined),
  });
}

function browser(storage: Storage) {
  const page = { localStorage: storage, sessionStorage: storage, addEventListener: () => undefined, location: { href: "https://localhost/", search: "", hash: "" }, navigator: { userAgent: "" } };
  Object.assign(globalThis, { window: Object.assign(globalThis, page), document: { createElement: () => ({}), URL: "https://localhost/" } });
}

beforeEach(() => {
  jest.resetModules();
  browser(fakeStorage());
});

describe("what we rely on in @microsoft/office-js-helpers", () => {
  test("what is set is got, in this page and in the next", async () => {
    const helpers = await import("@microsoft/office-js-helpers");
    new helpers.Storage<unknown>("pin", helpers.StorageType.LocalStorage).set("view", { open: true, rows: [1, 2] });
    expect(new helpers.Storage<unknown>("pin", helpers.StorageType.LocalStorage).get("view")).toEqual({ open: true, rows: [1, 2] });
  });

  test("what was never set is null or undefined", async () => {
    const helpers = await import("@microsoft/office-js-helpers");
    expect(new helpers.Storage<unknown>("pin", helpers.StorageType.LocalStorage).get("nothing") ?? null).toBeNull();
  });
});

describe("preferences", () => {
  const schema = z.object({ group: z.enum(["lead", "sheet"]) });

  test("are kept and checked", async () => {
    const { getPreference, setPreference } = await import("../../src/excel/preferences");
    expect(await getPreference("findings", schema, { group: "lead" })).toEqual({ group: "lead" });
    expect(await setPreference("findings", { group: "sheet" })).toBe(true);
    expect(await getPreference("findings", schema, { group: "lead" })).toEqual({ group: "sheet" });
  });

  test("of another shape are as good as none", async () => {
    const { getPreference, setPreference } = await import("../../src/excel/preferences");
    await setPreference("findings", { group: "colour" });
    expect(await getPreference("findings", schema, { group: "lead" })).toEqual({ group: "lead" });
  });

  test("a browser that keeps nothing is no fault", async () => {
    const storage = fakeStorage();
    browser({ ...storage, setItem: () => { throw new Error("QuotaExceededError"); }, getItem: () => { throw new Error("SecurityError"); }, length: 0 });
    const { getPreference, setPreference } = await import("../../src/excel/preferences");
    expect(await setPreference("findings", { group: "sheet" })).toBe(false);
    expect(await getPreference("findings", schema, { group: "lead" })).toEqual({ group: "lead" });
  });
});
