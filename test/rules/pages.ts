import type { Rule, Severity } from "../../src/rules";

/** The docs page of a rule, and the page that lists them all. */

const severityWords: Record<Severity, string> = { error: "Error", warning: "Warning", info: "For information" };

export function pageOf({ meta }: Rule): string {
  const examples = meta.examples.map(({ wrong, right }) => `- Wrong: \`${wrong}\`\n- Right: \`${right}\``).join("\n\n");
  return `# ${meta.id}

${severityWords[meta.severity]}. ${meta.summary}

## Why it matters to a board
${meta.why}

## Examples
${examples}

## How to put it right
${meta.remedy}
${meta.fixable ? "Where the new text is certain, the finding offers it as a fix: one press changes this one cell, and Put back undoes it.\n" : ""}
## How to turn it off
- One finding: set it aside in the pane, with a reason and your name. It comes back when the words in its cell change.
- All of them on one sheet: press Set aside at one of them, and choose "This check on" that sheet, with a reason and your name.
- In the whole workbook: press Set aside, choose "This check in the whole workbook", and under "Show it as" choose Off, Note, Warning or Error.

What is set aside or turned off is kept in the workbook and listed below the findings, where it can be brought back.
`;
}

export function listPage(rules: readonly Rule[]): string {
  const rows = rules.map(({ meta }) => `| [${meta.id}](${meta.id}.md) | ${meta.severity} | ${meta.summary} | ${meta.fixable ? "yes" : ""} |`);
  return `# Rules

What Plan Check finds in a plan. A rule says nothing where the table has no column or place for what it looks at.

| rule | severity | raised when | fix |
|---|---|---|---|
${rows.join("\n")}

These pages are written by \`npx tsx test/rules/docs.ts\` from what each rule says of itself.
`;
}
