import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { expectedFields, expectedIndicatorColumns, needWords } from "../../../plan/expected";
import { dateExamples, examplePeriod, figureExamples, leadExamples } from "../../../plan/understood-forms";
import { dateInWords, figureInWords, leadInWords } from "../../../run/examples-in-words";
import { expected } from "../../texts/more";
import { usePaneStyles } from "../styles";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "8px", paddingTop: "8px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  table: { borderCollapse: "collapse", width: "100%" },
  cell: { textAlign: "left", verticalAlign: "top", padding: "2px 8px 2px 0", overflowWrap: "anywhere" },
  schema: { width: "100%" },
});

/** Fields by how much they are needed, the forms that are understood, and the schema for programs. */
export default function ExpectedPage() {
  const pane = usePaneStyles();
  const styles = useStyles();
  return (
    <>
      {needWords.map(({ need, title, says }) => (
        <div key={need} className={styles.part}>
          <h3 className={pane.heading}>{title}</h3>
          <p className={pane.quiet}>{says}</p>
          <Entries entries={expectedFields.filter((field) => field.need === need)} />
        </div>
      ))}
      <div className={styles.part}>
        <h3 className={pane.heading}>{expected.indicators}</h3>
        <p className={pane.quiet}>{expected.indicatorsText}</p>
        <Entries entries={expectedIndicatorColumns} />
      </div>
      <Forms title={expected.dates(examplePeriod.text)} rows={dateExamples.map((one) => [one.written, dateInWords(one)])} />
      <Forms title={expected.leads} rows={leadExamples.map((one) => [one.written, leadInWords(one)])} />
      <Forms title={expected.figures} rows={figureExamples.map((one) => [one.written, figureInWords(one)])} />
      <Schema />
    </>
  );
}

function Entries({ entries }: { readonly entries: readonly { readonly name: string; readonly what: string; readonly headings: readonly string[] }[] }) {
  const pane = usePaneStyles();
  return (
    <ul className={pane.list}>
      {entries.map(({ name, what, headings }) => (
        <li key={name} className={pane.text}>
          <strong>{name}</strong>: {what} <span className={pane.quiet}>{expected.headings(headings)}</span>
        </li>
      ))}
    </ul>
  );
}

function Forms({ title, rows }: { readonly title: string; readonly rows: readonly (readonly [string, string])[] }) {
  const pane = usePaneStyles();
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <h3 className={pane.heading}>{title}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              {expected.written}
            </th>
            <th scope="col" className={styles.cell}>
              {expected.read}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([written, read]) => (
            <tr key={written}>
              <td className={styles.cell}>{written}</td>
              <td className={styles.cell}>{read}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** False where there is no clipboard, or Excel's frame may not use it. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Goes to the clipboard; where Excel does not allow that, it is shown to be copied by hand. */
function Schema() {
  const pane = usePaneStyles();
  const styles = useStyles();
  const [outcome, setOutcome] = useState<{ readonly copied: boolean; readonly text: string } | null>(null);
  const copy = async () => {
    const { planJsonSchema } = await import(/* webpackChunkName: "plan-schema" */ "../../../run/plan-schema");
    const text = JSON.stringify(planJsonSchema(), null, 2);
    setOutcome({ copied: await copyText(text), text });
  };
  return (
    <div className={styles.part}>
      <p className={pane.text}>{expected.schemaText}</p>
      <div className={pane.buttons}>
        <Button onClick={() => void copy()}>{expected.schema}</Button>
      </div>
      <p className={pane.text} role="status">
        {outcome && (outcome.copied ? expected.copied : expected.copyByHand)}
      </p>
      {outcome && !outcome.copied && <Textarea readOnly className={styles.schema} aria-label={expected.schemaText} rows={8} value={outcome.text} onFocus={(event) => event.target.select()} />}
    </div>
  );
}
