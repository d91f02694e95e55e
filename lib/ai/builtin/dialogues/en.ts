import { bookingEn } from "./en/booking";
import { changesEn } from "./en/changes";
import { edgesEn } from "./en/edges";
import { questionsEn } from "./en/questions";

/** All dialogues in English. */
export const dialoguesEn = [...bookingEn, ...questionsEn, ...changesEn, ...edgesEn];
