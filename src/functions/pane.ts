import { offerFunctions } from "../excel/custom-functions";
import { functionsOn } from "./functions";

// In the pane's page the engine is loaded by the first formula that asks: the pane's start pays nothing for it.
offerFunctions(functionsOn(() => import(/* webpackChunkName: "functions-engine" */ "./rag")));
