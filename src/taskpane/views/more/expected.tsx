import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useId, useState } from "react";
import { expected } from "../../texts/more";
import { usePaneStyles } from "../styles";

const ExpectedPage = lazy(() => import(/* webpackChunkName: "expected-page" */ "./expected-page"));

/** What a plan is expected to have: shown when asked for. */
export function Expected() {
  const styles = usePaneStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{expected.title}</h2>
      <p className={styles.text}>{expected.text}</p>
      <div className={styles.buttons}>
        <Button aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {open ? expected.hide : expected.show}
        </Button>
      </div>
      <div id={id} className={styles.section} hidden={!open}>
        {open && (
          <Suspense>
            <ExpectedPage />
          </Suspense>
        )}
      </div>
    </section>
  );
}
