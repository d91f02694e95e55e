import { bookingEn } from "./en/booking";
import { changesEn } from "./en/changes";
import { edgesEn } from "./en/edges";
import { questionsEn } from "./en/questions";
import { receptionEn } from "./en/reception";

/** All dialogues in English. */
export const dialoguesEn = [...bookingEn, ...questionsEn, ...receptionEn, ...changesEn, ...edgesEn];
