import { offerFunctions } from "../excel/custom-functions";
import { functionsOn } from "./functions";
import * as engine from "./rag";

// Excel's own function runtime has no page to load more scripts into: here everything is one file.
offerFunctions(functionsOn(() => Promise.resolve(engine)));
