import { answer } from "./answer";
import type { Request } from "./protocol";

// The worker's own thread: a heavy plan is checked here, so that the pane stays alive meanwhile.
self.onmessage = (message: MessageEvent<Request>) => {
  self.postMessage(answer(message.data));
};
