import { createRoot } from "react-dom/client";
import { createEngine } from "./engine/engine";
import { createExcelSession } from "./excel-session";
import { setPane } from "./pane";
import { createController } from "./state/controller";
import { createStore } from "./state/store";
import { App } from "./views/app";

const store = createStore();
const controller = createController(store, createExcelSession(), createEngine());
setPane(controller);

const container = document.getElementById("pane");
if (container) createRoot(container).render(<App store={store} controller={controller} />);
void controller.start();
