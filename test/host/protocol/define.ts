import { refuse } from "./errors";

/**
 * An Office.js object as the host sees it: what a batch can read, set, call and walk to.
 * Names are Office.js' own, in camelCase.
 */
export interface HostObject {
  readonly type: string;
  /** The thing behind the object, for methods that get it as an argument (a range as the source of a chart). */
  readonly target: unknown;
  /** What later batches address it by through its collection; undefined where it has no such id. */
  id(): string | number | undefined;
  /** Names of the scalar properties: what `load()` without a list loads. */
  readonly scalars: readonly string[];
  get(property: string): unknown;
  set(property: string, value: unknown): void;
  has(property: string): boolean;
  /** A navigation property. */
  navigate(property: string): HostObject | null | undefined;
  call(method: string, args: readonly unknown[]): unknown;
  /** Items of a collection; undefined where the object is none. */
  items(): readonly HostObject[] | undefined;
  /** The item of a collection's indexer. @throws HostError ItemNotFound */
  item(key: unknown): HostObject;
}

/** How one type of Office.js object behaves, as tables over the thing `T` behind it. */
export interface Definition<T> {
  readonly type: string;
  /** Said of a member that is not in the tables below; without it, that the stand-in does not support it. */
  readonly lacking?: string;
  readonly id?: (target: T) => string | number;
  /** Scalar properties. */
  readonly get?: Readonly<Record<string, (target: T) => unknown>>;
  readonly set?: Readonly<Record<string, (target: T, value: unknown) => void>>;
  /** Objects that hang on it. */
  readonly nav?: Readonly<Record<string, (target: T) => HostObject | null>>;
  /** Methods; what they return is a plain value, an object, or null for a null object. */
  readonly call?: Readonly<Record<string, (target: T, args: readonly unknown[]) => unknown>>;
  readonly items?: (target: T) => readonly HostObject[];
  /** Null where there is no such item. */
  readonly item?: (target: T, key: unknown) => HostObject | null;
}

/** Makes objects of one type from the things behind them. */
export function defineObject<T>(definition: Definition<T>): (target: T) => HostObject {
  const { type } = definition;
  const scalars = Object.keys(definition.get ?? {}).filter((name) => !name.startsWith("_"));
  const missing = (member: string) => refuse("ApiNotFound", definition.lacking ?? `The stand-in for Excel does not support ${type}.${member}.`);
  return (target) => ({
    type,
    target,
    scalars,
    id: () => definition.id?.(target),
    has: (property) => definition.get?.[property] !== undefined,
    get(property) {
      const read = definition.get?.[property];
      if (!read) throw missing(property);
      return read(target);
    },
    set(property, value) {
      const write = definition.set?.[property];
      if (!write) throw missing(property);
      write(target, value);
    },
    navigate(property) {
      const walk = definition.nav?.[property];
      if (!walk && definition.lacking !== undefined) throw missing(property);
      return walk?.(target);
    },
    call(method, args) {
      const run = definition.call?.[method];
      if (!run) throw missing(`${method}()`);
      return run(target, args);
    },
    items: () => definition.items?.(target),
    item(key) {
      if (!definition.item) throw missing("getItem()");
      const found = definition.item(target, key);
      if (!found) throw refuse("ItemNotFound");
      return found;
    },
  });
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "navigate" in value && "scalars" in value;
}

/** The two ways to look an item up that every collection of Office.js has, and getCount. */
export function lookUps<T>(find: (target: T, key: unknown) => HostObject | null, items: (target: T) => readonly HostObject[]) {
  return {
    getItem: (target: T, [key]: readonly unknown[]) => found(find(target, key)),
    getItemOrNullObject: (target: T, [key]: readonly unknown[]) => find(target, key),
    getItemAt: (target: T, [index]: readonly unknown[]) => {
      const item = typeof index === "number" ? items(target)[index] : undefined;
      if (!item) throw refuse("InvalidArgument");
      return item;
    },
    getCount: (target: T) => items(target).length,
  };
}

export function found<T>(item: T | null | undefined): T {
  if (item === null || item === undefined) throw refuse("ItemNotFound");
  return item;
}
