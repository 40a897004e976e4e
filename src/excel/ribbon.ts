/** Ties a ribbon button's action (by the name in the manifest) to what it does; Excel is told when it is done, whatever happens. */
export function onRibbonCommand(name: string, run: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    run()
      .catch(() => {
        // The pane shows what went wrong; a command that never completes would keep the button busy for five minutes.
      })
      .finally(() => event.completed());
  });
}

/** Opens the pane, where this Excel lets an add-in do that (SharedRuntime 1.1). */
export async function showTaskPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}
