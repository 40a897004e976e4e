import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { offsetsOf, rangeOf } from "../state/virtual";

/** What a row's button carries: one stop for Tab in the whole list, arrows go on from there. */
export interface RowButton {
  readonly tabIndex: 0 | -1;
  readonly "aria-current"?: "true";
  readonly "data-index": number;
  readonly onClick: () => void;
}

interface Props<Item extends { readonly key: string }> {
  readonly label: string;
  readonly items: readonly Item[];
  /** Height of a row before it was ever shown, px. */
  readonly estimate: (item: Item) => number;
  readonly focusable: (item: Item) => boolean;
  readonly onPress: (item: Item) => void;
  readonly render: (item: Item, button: RowButton) => ReactNode;
}

const fewest = 12;

/** A list in the page's own scroll of which only the rows near the window are in the page. */
export function VirtualList<Item extends { readonly key: string }>({ label, items, estimate, focusable, onPress, render }: Props<Item>) {
  const list = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>());
  const [measured, setMeasured] = useState(0);
  const [range, setRange] = useState({ first: 0, last: 30 });
  const [active, setActive] = useState(-1);
  const wantFocus = useRef(false);

  // Measured heights live in a ref; `measured` counts their changes.
  const offsets = useMemo(() => offsetsOf(items, (item) => heights.current.get(item.key) ?? estimate(item)), [items, estimate, measured]);

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
    if (wantFocus.current) {
      const button = list.current?.querySelector<HTMLElement>(`[data-index="${active}"]`);
      if (button) {
        wantFocus.current = false;
        button.focus({ preventScroll: true });
        button.scrollIntoView({ block: "nearest" });
      }
    }
  });

  const go = (index: number) => {
    wantFocus.current = true;
    setActive(index);
    if (index < range.first || index >= range.last) {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      window.scrollBy(0, top + (offsets[index] ?? 0) - window.innerHeight / 2);
      look();
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextFocusable(items, focusable, active, event.key);
    if (next === null) return;
    event.preventDefault();
    go(next);
  };

  const tabStop = active >= 0 && active < items.length ? active : items.findIndex(focusable);
  const first = Math.min(range.first, Math.max(0, items.length - fewest));
  // A few rows always stand in the page, so that Tab and screen readers find the list wherever the page is scrolled.
  const last = Math.min(Math.max(range.last, first + fewest), items.length);
  const total = offsets[items.length] ?? 0;
  return (
    <div
      ref={list}
      role="list"
      aria-label={label}
      onKeyDown={onKeyDown}
      style={{ paddingTop: offsets[first] ?? 0, paddingBottom: Math.max(0, total - (offsets[last] ?? total)) }}
    >
      {items.slice(first, last).map((item, position) => {
        const index = first + position;
        return (
          <div key={item.key} data-key={item.key} role="listitem" aria-setsize={items.length} aria-posinset={index + 1}>
            {render(item, {
              tabIndex: index === tabStop || (position === 0 && (tabStop < first || tabStop >= last)) ? 0 : -1,
              "aria-current": index === active ? "true" : undefined,
              "data-index": index,
              onClick: () => {
                setActive(index);
                onPress(item);
              },
            })}
          </div>
        );
      })}
    </div>
  );
}

function nextFocusable<Item>(items: readonly Item[], focusable: (item: Item) => boolean, from: number, key: string): number | null {
  const step = key === "ArrowDown" || key === "Home" ? 1 : key === "ArrowUp" || key === "End" ? -1 : 0;
  if (step === 0) return null;
  let index = key === "Home" ? 0 : key === "End" ? items.length - 1 : from + step;
  for (; index >= 0 && index < items.length; index += step) {
    const item = items[index];
    if (item !== undefined && focusable(item)) return index;
  }
  return null;
}
