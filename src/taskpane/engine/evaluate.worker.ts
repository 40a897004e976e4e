import { answer } from "./answer";
import { parcelsOf, unpacking, type Parcel } from "./parcels";
import type { Reply, Request } from "./protocol";

const take = unpacking<Request>((request) => {
  for (const parcel of parcelsOf<Reply>(answer(request))) self.postMessage(parcel);
});

// The worker's own thread: a heavy plan is checked here, so that the pane stays alive meanwhile.
self.onmessage = (message: MessageEvent<Parcel<Request>>) => take(message.data);
