import type { ViewProps } from "./view-props";
import { FindingsSheet } from "./more/findings-sheet";
import { Marks } from "./more/marks";

/** Tools that are needed now and then; each is a small section of its own. */
export default function More(props: ViewProps) {
  return (
    <>
      <Marks {...props} />
      <FindingsSheet {...props} />
    </>
  );
}
