import { Button, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { MappingChange } from "../session";
import { mappingIn, readingView, type ColumnLine, type SheetLines, type TableLines } from "../state/reading";
import { asSentence, buttons, fieldNames, reading, sheetRoles } from "../texts";
import type { ViewProps } from "./view-props";
import { PlaceLink } from "./place-list";
import { usePaneStyles } from "./styles";

const useStyles = makeStyles({
  role: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  column: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: "8px",
    paddingLeft: "8px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  unread: { borderLeft: `2px dashed ${tokens.colorNeutralStrokeAccessible}` },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  title: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "8px" },
  change: { minWidth: "auto", flexShrink: 0 },
  choice: { display: "flex", flexDirection: "column", gap: "2px", padding: "4px 0 8px" },
});

interface Doing {
  readonly select: (sheet: string, address: string) => void;
  readonly map: (change: MappingChange) => void;
  /** Which line's choice is open; one at a time. */
  readonly open: string | null;
  readonly setOpen: (key: string | null) => void;
}

/** What was understood, sheet by sheet, in plain words and with the evidence; any of it can be changed. */
export default function Reading({ state, controller }: ViewProps) {
  const pane = usePaneStyles();
  const [open, setOpen] = useState<string | null>(null);
  if (!state.evaluation) return null;
  const { plan } = state.evaluation;
  const mapping = mappingIn(state.mapping);
  const doing: Doing = {
    select: (sheet, address) => void controller.select(sheet, address),
    map: (change) => void controller.map(change),
    open,
    setOpen,
  };
  return (
    <>
      <section className={pane.card}>
        <h2 className={pane.heading}>{plan.title ?? reading.untitled}</h2>
        <p className={pane.text}>{reading.period(plan)}</p>
        {Object.keys(mapping.sheets).length > 0 && (
          <div className={pane.buttons}>
            <Button size="small" onClick={() => doing.map({ kind: "reset" })}>
              {reading.reset}
            </Button>
          </div>
        )}
      </section>
      {readingView(plan, mapping).map((sheet) => (
        <Sheet key={sheet.name} sheet={sheet} doing={doing} />
      ))}
    </>
  );
}

function Sheet({ sheet, doing }: { readonly sheet: SheetLines; readonly doing: Doing }) {
  const pane = usePaneStyles();
  const styles = useStyles();
  const choose = (value: string) => {
    const role = sheetRoles.find((one) => one === value) ?? "recognised";
    doing.map({ kind: "role", sheet: sheet.name, role });
  };
  return (
    <section className={pane.card}>
      <div className={styles.title}>
        <h2 className={pane.heading}>
          {sheet.name} <span className={styles.role}>· {reading.roles[sheet.role]}</span>
        </h2>
        <ChangeButton label={reading.changeSheet(sheet.name)} line={`sheet ${sheet.name}`} doing={doing} />
      </div>
      {doing.open === `sheet ${sheet.name}` && (
        <Choice label={reading.sheetIs} value={sheet.chosen ? sheet.role : "recognised"} onChange={choose}>
          {sheetRoles
            .filter((role) => role !== "own" && role !== "empty")
            .map((role) => (
              <option key={role} value={role}>
                {reading.roles[role]}
              </option>
            ))}
        </Choice>
      )}
      {sheet.chosen ? <p className={pane.quiet}>{reading.chosen}</p> : sheet.evidence !== "" && <p className={pane.quiet}>{asSentence(sheet.evidence)}</p>}
      {sheet.tables.map((table) => (
        <Table key={table.id} table={table} sheet={sheet.name} doing={doing} />
      ))}
    </section>
  );
}

function Table({ table, sheet, doing }: { readonly table: TableLines; readonly sheet: string; readonly doing: Doing }) {
  const pane = usePaneStyles();
  return (
    <div className={pane.section}>
      <h3 className={pane.heading}>{reading.table(table)}</h3>
      <p className={pane.text}>
        <PlaceLink place={{ text: "", sheet, address: table.address }} select={doing.select} />
      </p>
      <ul className={pane.list}>
        {table.columns.map((column) => (
          <Column key={column.letters} column={column} sheet={sheet} line={`${table.id} ${column.letters}`} doing={doing} />
        ))}
      </ul>
    </div>
  );
}

function Column({ column, sheet, line, doing }: { readonly column: ColumnLine; readonly sheet: string; readonly line: string; readonly doing: Doing }) {
  const pane = usePaneStyles();
  const styles = useStyles();
  const understood = column.field !== null || column.figures !== null || column.evidence !== "";
  const choose = (value: string) => {
    const field = value === "nothing" ? "nothing" : (fieldNames.find((one) => one === value) ?? "recognised");
    doing.map({ kind: "column", sheet, letters: column.letters, field });
  };
  return (
    <li>
      <div className={mergeClasses(styles.column, !understood && styles.unread)}>
        <span className={styles.words}>
          <span>{reading.column(column)}</span>
          {column.chosen ? <span className={pane.quiet}>{reading.chosen}</span> : column.evidence !== "" && <span className={pane.quiet}>{asSentence(column.evidence)}</span>}
        </span>
        <ChangeButton label={reading.changeColumn(column.letters)} line={line} doing={doing} />
      </div>
      {doing.open === line && (
        <Choice label={reading.columnIs(column.letters)} value={column.chosen ? (column.field ?? "nothing") : "recognised"} onChange={choose}>
          <option value="nothing">{reading.nothing}</option>
          {[...fieldNames]
            .sort((a, b) => reading.fields[a].localeCompare(reading.fields[b], "en-GB"))
            .map((field) => (
              <option key={field} value={field}>
                {reading.fields[field]}
              </option>
            ))}
        </Choice>
      )}
    </li>
  );
}

function ChangeButton({ label, line, doing }: { readonly label: string; readonly line: string; readonly doing: Doing }) {
  const styles = useStyles();
  const open = doing.open === line;
  return (
    <Button size="small" appearance="subtle" className={styles.change} aria-label={label} aria-expanded={open} onClick={() => doing.setOpen(open ? null : line)}>
      {buttons.change}
    </Button>
  );
}

function Choice(props: { readonly label: string; readonly value: string; readonly onChange: (value: string) => void; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <label className={styles.choice}>
      {props.label}
      <Select value={props.value} onChange={(_, data) => props.onChange(data.value)}>
        <option value="recognised">{reading.recognised}</option>
        {props.children}
      </Select>
    </label>
  );
}
