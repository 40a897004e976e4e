import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, useSyncExternalStore } from "react";
import { currentTheme } from "../../excel/host";
import type { Controller } from "../state/controller";
import type { Store } from "../state/store";
import { name, notYetHere, starting, unavailableTitle } from "../texts";
import { Announcer } from "./announcer";
import { Failed } from "./failed";
import { Header } from "./header";
import { Message } from "./message";
import { StatusLine } from "./status-line";
import type { ViewProps } from "./view-props";
import { Welcome } from "./welcome";
import { Working } from "./working";

// What stands only after a run is loaded after the pane is there.
const Evaluated = lazy(() => import(/* webpackChunkName: "evaluated" */ "./evaluated"));
const Nothing = lazy(() => import(/* webpackChunkName: "nothing" */ "./nothing"));

const useStyles = makeStyles({
  root: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1 },
  main: { display: "flex", flexDirection: "column", gap: "16px", padding: "12px 12px 24px", outline: "none" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** The whole pane. */
export function App({ store, controller }: { readonly store: Store; readonly controller: Controller }) {
  const state = useSyncExternalStore(store.subscribe, store.get);
  const dark = useSyncExternalStore(darkScheme.subscribe, darkScheme.get);
  const styles = useStyles();
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    // A button that was pressed and is gone takes the focus with it: it goes on to what replaced it.
    if (state.phase === "starting" || state.phase === "ready") return;
    const timer = setTimeout(() => {
      if (isLost(document.activeElement)) main.current?.focus();
    });
    return () => clearTimeout(timer);
  }, [state.phase]);
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={styles.root}>
      <Header state={state} controller={controller} />
      <main ref={main} tabIndex={-1} className={styles.main} aria-label={name} aria-busy={state.phase === "working"}>
        <Suspense fallback={<p className={styles.hidden}>{notYetHere}</p>}>
          <Body state={state} store={store} controller={controller} />
        </Suspense>
      </main>
      <StatusLine state={state} store={store} />
      <Announcer state={state} />
    </FluentProvider>
  );
}

/** Nothing has the focus, or something that is still in the page and not shown: React hides a view while the next one loads. */
function isLost(focused: Element | null): boolean {
  return focused === null || focused === document.body || focused.getClientRects().length === 0;
}

function Body(props: ViewProps) {
  const { state, store, controller } = props;
  switch (state.phase) {
    case "starting":
      return <Message title={starting} />;
    case "unavailable":
      return <Message title={unavailableTitle} text={state.problem?.text} role="alert" />;
    case "ready":
      return <Welcome {...props} />;
    case "working":
      return <Working state={state} cancel={controller.cancel} />;
    case "failed":
      return <Failed state={state} store={store} controller={controller} />;
    case "nothing":
      return <Nothing {...props} />;
    case "proposal":
    case "results":
      return <Evaluated {...props} />;
  }
}

const darkQuery = typeof matchMedia === "undefined" ? null : matchMedia("(prefers-color-scheme: dark)");
/** Excel's own theme where it tells, else the system's. */
const darkScheme = {
  get: () => currentTheme() === "dark",
  subscribe: (listener: () => void) => {
    darkQuery?.addEventListener("change", listener);
    return () => darkQuery?.removeEventListener("change", listener);
  },
};
