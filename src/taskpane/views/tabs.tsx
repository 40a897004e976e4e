import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useRef, type KeyboardEvent, type ReactNode } from "react";

const useStyles = makeStyles({
  list: { display: "flex", gap: "4px" },
  tab: {
    padding: "6px 8px",
    border: "none",
    borderBottom: "2px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { borderBottomColor: tokens.colorNeutralStroke1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, borderBottomColor: tokens.colorCompoundBrandStroke },
  panel: { display: "flex", flexDirection: "column", gap: "16px" },
});

export interface TabChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/**
 * Tabs as the ARIA practices describe them: one stop for Tab, arrows between. Fluent's own put focusable elements
 * that are hidden from screen readers beside them (axe: aria-hidden-focus).
 */
export function Tabs<Value extends string>(props: {
  readonly tabs: readonly TabChoice<Value>[];
  readonly selected: Value;
  readonly onSelect: (value: Value) => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    const from = props.tabs.findIndex((tab) => tab.value === props.selected);
    const next = props.tabs[(from + step + props.tabs.length) % props.tabs.length];
    if (!next) return;
    props.onSelect(next.value);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.value}"]`)?.focus();
  };
  return (
    <>
      <div ref={list} role="tablist" className={styles.list} onKeyDown={onKeyDown}>
        {props.tabs.map(({ value, label }) => {
          const selected = value === props.selected;
          return (
            <button
              key={value}
              type="button"
              role="tab"
              id={`${id}-${value}`}
              data-tab={value}
              aria-selected={selected}
              aria-controls={selected ? `${id}-panel` : undefined}
              tabIndex={selected ? 0 : -1}
              className={mergeClasses(styles.tab, selected && styles.selected)}
              onClick={() => props.onSelect(value)}
            >
              {label}
            </button>
          );
        })}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${props.selected}`} className={styles.panel}>
        {props.children}
      </div>
    </>
  );
}
