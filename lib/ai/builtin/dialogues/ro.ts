import { bookingRo } from "./ro/booking";
import { changesRo } from "./ro/changes";
import { edgesRo } from "./ro/edges";
import { questionsRo } from "./ro/questions";
import { receptionRo } from "./ro/reception";

/** All dialogues in Romanian. */
export const dialoguesRo = [...bookingRo, ...questionsRo, ...receptionRo, ...changesRo, ...edgesRo];
