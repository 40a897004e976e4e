type Command = (event: { completed(): void }) => void;

/** The strip of commands above the grid: calls what the pane's page has bound to them, as Excel's ribbon does. */
export class Ribbon {
  private commands: ReadonlyMap<string, Command> = new Map();

  constructor(buttons: Iterable<HTMLButtonElement>, showPane: () => void) {
    for (const button of buttons) {
      button.addEventListener("click", () => {
        showPane();
        this.commands.get(button.dataset["command"] ?? "")?.({ completed: () => undefined });
      });
    }
  }

  /** The functions of another pane: each open workbook has its own. */
  use(commands: ReadonlyMap<string, Command>): void {
    this.commands = commands;
  }
}
