import { memo, useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from "react";
import { offsetsOf, rangeOf } from "../state/virtual";

/** What a row's button carries: one stop for Tab in the whole list, arrows go on from there. */
export interface RowButton {
  readonly tabIndex: 0 | -1;
  readonly "aria-current"?: "true";
  readonly "data-row": "true";
  readonly onClick: () => void;
}

/** What a list can be asked from outside. */
export interface ListHandle {
  /** Scrolls a row into the window; the focus stays where it is. */
  show(key: string): void;
}

interface Props<Item extends { readonly key: string }> {
  readonly label: string;
  readonly items: readonly Item[];
  /** Key of the row that was chosen last; the list itself remembers it where this is not given. */
  readonly current?: string | null;
  readonly onCurrent?: (item: Item) => void;
  /** Height of a row before it was ever shown, px. */
  readonly estimate: (item: Item) => number;
  readonly focusable: (item: Item) => boolean;
  readonly onPress: (item: Item) => void;
  /**
   * Buttons beside the row's own are reached by Tab in the chosen row, and have its `tabIndex`. A row is made again where this
   * is another function: keep it from rendering to rendering.
   */
  readonly render: (item: Item, button: RowButton) => ReactNode;
  readonly handle?: Ref<ListHandle>;
}

const fewest = 12;

/** A list in the page's own scroll of which only the rows near the window are in the page. */
export function VirtualList<Item extends { readonly key: string }>(props: Props<Item>) {
  const { label, items, estimate, focusable, onPress, render } = props;
  const [own, setOwn] = useState<string | null>(null);
  const current = props.current === undefined ? own : props.current;
  const onCurrent = (item: Item) => {
    setOwn(item.key);
    props.onCurrent?.(item);
  };
  const does = useRef<RowDoes<Item>>({ press: onPress, focus: onCurrent });
  useLayoutEffect(() => {
    does.current = {
      press: (item) => {
        onCurrent(item);
        onPress(item);
      },
      focus: (item) => {
        if (item.key !== current && focusable(item)) onCurrent(item);
      },
    };
  });
  const list = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>());
  const [measured, setMeasured] = useState(0);
  const [range, setRange] = useState({ first: 0, last: 30 });
  const wanted = useRef<{ readonly key: string; readonly focus: boolean } | null>(null);

  // Measured heights live in a ref; `measured` counts their changes.
  const offsets = useMemo(() => offsetsOf(items, (item) => heights.current.get(item.key) ?? estimate(item)), [items, estimate, measured]);
  const places = useMemo(() => new Map(items.map((item, index) => [item.key, index])), [items]);
  const active = current === null ? -1 : (places.get(current) ?? -1);

  const look = useCallback(() => {
    if (!list.current) return;
    const top = list.current.getBoundingClientRect().top;
    const next = rangeOf(offsets, -top, window.innerHeight - top);
    setRange((old) => (old.first === next.first && old.last === next.last ? old : next));
  }, [offsets]);

  useEffect(() => {
    look();
    let frame = 0;
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    window.addEventListener("scroll", later, { passive: true });
    window.addEventListener("resize", later);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", later);
      window.removeEventListener("resize", later);
    };
  }, [look]);

  // Where the focus stands before this rendering takes its row away.
  const focused = focusedKey(list.current);
  const before = useRef(items);
  useLayoutEffect(() => {
    const rows = before.current;
    before.current = items;
    if (focused === null) return;
    const still = items[places.get(focused) ?? -1];
    const was = rows.find((item) => item.key === focused);
    // Whoever works inside a row that arrows pass by, such as a row's details, stays there.
    if (still && (focusable(still) || (was && !focusable(was)))) return;
    const at = still ? items.indexOf(still) : Math.min(was ? rows.indexOf(was) : -1, items.length - 1);
    const next = items.slice(Math.max(0, at)).find(focusable) ?? items.slice(0, Math.max(0, at)).reverse().find(focusable);
    if (!next) return;
    // What changes while somebody works in Excel must not take the focus from there.
    if (document.hasFocus()) go(next, true);
    else onCurrent(next);
  });

  useLayoutEffect(() => {
    let changed = false;
    for (const row of list.current?.querySelectorAll<HTMLElement>("[data-key]") ?? []) {
      const key = row.dataset["key"] ?? "";
      const height = row.getBoundingClientRect().height;
      if (Math.abs((heights.current.get(key) ?? -1) - height) < 0.5) continue;
      heights.current.set(key, height);
      changed = true;
    }
    if (changed) setMeasured((count) => count + 1);
    const want = wanted.current;
    const row = want === null ? null : rowOf(list.current, want.key);
    if (!want || !row) return;
    wanted.current = null;
    if (want.focus) row.querySelector<HTMLElement>("[data-row]")?.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  });

  const reveal = (key: string, focus: boolean) => {
    wanted.current = { key, focus };
    const index = places.get(key) ?? -1;
    if (index < range.first || index >= range.last) {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      window.scrollBy(0, top + (offsets[index] ?? 0) - window.innerHeight / 2);
      look();
    }
    setMeasured((count) => count + 1);
  };
  const go = (item: Item, focus: boolean) => {
    onCurrent(item);
    reveal(item.key, focus);
  };
  useImperativeHandle(props.handle, () => ({ show: (key) => reveal(key, false) }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const from = places.get(focusedKey(list.current) ?? "") ?? active;
    const next = nextFocusable(items, focusable, from, event.key);
    if (next === null) return;
    event.preventDefault();
    go(next, true);
  };

  const tabStop = active >= 0 ? active : items.findIndex(focusable);
  const first = Math.min(range.first, Math.max(0, items.length - fewest));
  // A few rows always stand in the page, so that Tab and screen readers find the list wherever the page is scrolled.
  const last = Math.min(Math.max(range.last, first + fewest), items.length);
  const total = offsets[items.length] ?? 0;
  const shown = items.slice(first, last);
  const stop = tabStop >= first && tabStop < last ? tabStop - first : shown.findIndex(focusable);
  return (
    <div
      ref={list}
      role="list"
      aria-label={label}
      onKeyDown={onKeyDown}
      style={{ paddingTop: offsets[first] ?? 0, paddingBottom: Math.max(0, total - (offsets[last] ?? total)) }}
    >
      {shown.map((item, position) => (
        <Row<Item>
          key={item.key}
          item={item}
          place={first + position + 1}
          of={items.length}
          isStop={position === stop}
          isCurrent={item.key === current}
          render={render}
          does={does}
        />
      ))}
    </div>
  );
}

/** What a row does when it is pressed or gets the focus. */
interface RowDoes<Item> {
  readonly press: (item: Item) => void;
  readonly focus: (item: Item) => void;
}

interface RowProps<Item extends { readonly key: string }> {
  readonly item: Item;
  /** Its place in the whole list, from 1. */
  readonly place: number;
  readonly of: number;
  readonly isStop: boolean;
  readonly isCurrent: boolean;
  readonly render: Props<Item>["render"];
  /** Stays the same object, whatever it does now. */
  readonly does: { readonly current: RowDoes<Item> };
}

function PlainRow<Item extends { readonly key: string }>({ item, place, of, isStop, isCurrent, render, does }: RowProps<Item>) {
  return (
    <div data-key={item.key} role="listitem" aria-setsize={of} aria-posinset={place} onFocus={() => does.current.focus(item)}>
      {render(item, {
        tabIndex: isStop ? 0 : -1,
        "aria-current": isCurrent ? "true" : undefined,
        "data-row": "true",
        onClick: () => does.current.press(item),
      })}
    </div>
  );
}

/** Scrolling changes which rows are there; a row that stays is not made again. */
const Row = memo(PlainRow) as typeof PlainRow;

/** Key of the row that has the focus; null where it is elsewhere. */
function focusedKey(list: HTMLElement | null): string | null {
  const { activeElement } = document;
  return list?.contains(activeElement) ? (activeElement?.closest<HTMLElement>("[data-key]")?.dataset["key"] ?? null) : null;
}

function rowOf(list: HTMLElement | null, key: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null;
}

function nextFocusable<Item>(items: readonly Item[], focusable: (item: Item) => boolean, from: number, key: string): Item | null {
  const step = key === "ArrowDown" || key === "Home" ? 1 : key === "ArrowUp" || key === "End" ? -1 : 0;
  if (step === 0) return null;
  let index = key === "Home" ? 0 : key === "End" ? items.length - 1 : from + step;
  for (; index >= 0 && index < items.length; index += step) {
    const item = items[index];
    if (item !== undefined && focusable(item)) return item;
  }
  return null;
}
