import { expectedFields, expectedIndicatorColumns, needWords } from "../../src/plan/expected";
import { dateExamples, examplePeriod, figureExamples, leadExamples } from "../../src/plan/understood-forms";
import { longDate } from "../../src/run";
import { dateInWords, figureInWords, leadInWords } from "../../src/run/examples-in-words";

/** docs/expected.md, from the same data as the pane's page. */
export function expectedPage(): string {
  const list = (headings: readonly string[]) => headings.map((heading) => `\`${heading}\``).join(", ");
  const fields = needWords.map(({ need, title, says }) => {
    const rows = expectedFields
      .filter((one) => one.need === need)
      .map(({ name, what, headings, rule }) => `| ${name} | ${what} | ${list(headings)} |${need === "optional" ? "" : ` [${rule}](rules/${rule}.md) |`}`);
    const head = need === "optional" ? "| Field | What it is | Headings, for example |\n|---|---|---|" : "| Field | What it is | Headings, for example | Rule |\n|---|---|---|---|";
    return `### ${title}\n${says}\n\n${head}\n${rows.join("\n")}`;
  });
  return `# What a plan is expected to have

Plan Check adapts to the plan that you have: any sheet, any order of columns, any of many headings. This is what it looks for. Where a table has no
column for something, nothing is said about it.

## A table of actions
${fields.join("\n\n")}

## An indicator list
A RAG needs an actual and a target of the same period, and to know which way is better.

| Column | What it is | Headings, for example |
|---|---|---|
${expectedIndicatorColumns.map(({ name, what, headings }) => `| ${name} | ${what} | ${list(headings)} |`).join("\n")}

## How due dates may be written
In a plan for ${examplePeriod.text} (${longDate(examplePeriod.start)} to ${longDate(examplePeriod.end)}):

| In the cell | Read as |
|---|---|
${dateExamples.map((one) => `| \`${one.written}\` | ${dateInWords(one)} |`).join("\n")}

## How leads may be written
| In the cell | Read as |
|---|---|
${leadExamples.map((one) => `| \`${one.written}\` | ${leadInWords(one)} |`).join("\n")}

## How figures may be written
| In the cell | Read as |
|---|---|
${figureExamples.map((one) => `| \`${one.written}\` | ${figureInWords(one)} |`).join("\n")}

[All forms of figures](values.md).

## For programs
\`npm run --silent schema\` writes the plan as JSON Schema, made from the schema that the add-in itself uses (\`src/plan/model.ts\`). The pane copies it
under More. A report of \`npm run check\` holds the plan in this form.

This page is written by \`npm run docs\` from \`src/plan/expected.ts\` and \`src/plan/understood-forms.ts\`; tests read every example.
`;
}
