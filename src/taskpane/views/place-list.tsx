import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import { placeOf, showAll } from "../texts";
import { usePaneStyles } from "./styles";

export interface Place {
  readonly text: string;
  readonly sheet: string | null;
  readonly address: string | null;
}

/** Sentences that each point at a cell. Long lists show their first few and say how many there are. */
export function PlaceList(props: {
  readonly places: readonly Place[];
  readonly select: (sheet: string, address: string) => void;
  /** How many to show at first; all where not given. */
  readonly first?: number;
}) {
  const styles = usePaneStyles();
  const [all, setAll] = useState(false);
  const shown = all || props.first === undefined ? props.places : props.places.slice(0, props.first);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((place, index) => (
          <li key={index} className={styles.text}>
            {place.text} <PlaceLink place={place} select={props.select} />
          </li>
        ))}
      </ul>
      {shown.length < props.places.length && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => setAll(true)}>
            {showAll(props.places.length)}
          </Button>
        </div>
      )}
    </>
  );
}

/** "Sheet, C9": a press shows the cell. Just the sheet's name where no cell is meant. */
export function PlaceLink({ place, select }: { readonly place: Place; readonly select: (sheet: string, address: string) => void }) {
  const { sheet, address } = place;
  if (sheet === null) return null;
  return (
    <Link as="button" inline onClick={() => select(sheet, address ?? "A1")}>
      {placeOf(sheet, address)}
    </Link>
  );
}
