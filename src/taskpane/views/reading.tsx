import { makeStyles, tokens } from "@fluentui/react-components";
import { readingView, type SheetLines, type TableLines } from "../state/reading";
import { asSentence, reading } from "../texts";
import type { ViewProps } from "./app";
import { PlaceLink } from "./place-list";
import { usePaneStyles } from "./styles";

const useStyles = makeStyles({
  role: { color: tokens.colorNeutralForeground2 },
  column: { display: "flex", flexDirection: "column", paddingLeft: "12px", borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
  unread: { borderLeft: `2px dashed ${tokens.colorNeutralStroke1}` },
});

/** What was understood, sheet by sheet, in plain words and with the evidence. */
export default function Reading({ state, controller }: ViewProps) {
  const pane = usePaneStyles();
  if (!state.evaluation) return null;
  const { plan } = state.evaluation;
  return (
    <>
      <section className={pane.card}>
        <h2 className={pane.heading}>{plan.title ?? reading.untitled}</h2>
        <p className={pane.text}>{reading.period(plan)}</p>
      </section>
      {readingView(plan).map((sheet) => (
        <Sheet key={sheet.name} sheet={sheet} select={(name, address) => void controller.select(name, address)} />
      ))}
    </>
  );
}

function Sheet({ sheet, select }: { readonly sheet: SheetLines; readonly select: (sheet: string, address: string) => void }) {
  const pane = usePaneStyles();
  const styles = useStyles();
  return (
    <section className={pane.card}>
      <h2 className={pane.heading}>
        {sheet.name} <span className={styles.role}>· {reading.roles[sheet.role]}</span>
      </h2>
      {sheet.evidence !== "" && <p className={pane.quiet}>{asSentence(sheet.evidence)}</p>}
      {sheet.tables.map((table) => (
        <Table key={table.id} table={table} sheet={sheet.name} select={select} />
      ))}
    </section>
  );
}

function Table(props: { readonly table: TableLines; readonly sheet: string; readonly select: (sheet: string, address: string) => void }) {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { table, sheet, select } = props;
  return (
    <div className={pane.section}>
      <h3 className={pane.heading}>{reading.table(table)}</h3>
      <p className={pane.text}>
        <PlaceLink place={{ text: "", sheet, address: table.address }} select={select} />
      </p>
      <ul className={pane.list}>
        {table.columns.map((column) => (
          <li key={column.letters} className={column.field === null ? `${styles.column} ${styles.unread}` : styles.column}>
            <span>{reading.column(column)}</span>
            {column.evidence !== "" && <span className={pane.quiet}>{asSentence(column.evidence)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
