import type { ReactNode } from "react";
import { usePaneStyles } from "./styles";

/** A state of the pane that is said in a title, a sentence or two, and buttons. */
export function Message(props: { readonly title: string; readonly text?: string; readonly role?: "alert"; readonly children?: ReactNode }) {
  const styles = usePaneStyles();
  return (
    <section className={styles.card} role={props.role}>
      <h2 className={styles.heading}>{props.title}</h2>
      {props.text !== undefined && <p className={styles.text}>{props.text}</p>}
      {props.children}
    </section>
  );
}
