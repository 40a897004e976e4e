import { onRibbonCommand, showTaskPane } from "../excel/ribbon";
import { thePane } from "../taskpane/pane";
import type { Intent } from "../taskpane/state/state";

/** The functions that manifest.xml names, and what each asks of the pane: the ribbon and the pane's buttons are one run. */
export const commands: Readonly<Record<string, Intent>> = {
  validateAndRag: "rag",
  buildSummaries: "summaries",
};

/** Shows the pane and presses its button, so that what is asked and found is seen. */
async function press(intent: Intent): Promise<void> {
  await showTaskPane();
  const pane = await thePane();
  await pane.press(intent);
}

for (const [name, intent] of Object.entries(commands)) onRibbonCommand(name, () => press(intent));
