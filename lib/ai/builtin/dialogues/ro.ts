import { bookingRo } from "./ro/booking";
import { changesRo } from "./ro/changes";
import { edgesRo } from "./ro/edges";
import { questionsRo } from "./ro/questions";

/** All dialogues in Romanian. */
export const dialoguesRo = [...bookingRo, ...questionsRo, ...changesRo, ...edgesRo];
