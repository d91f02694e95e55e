import { bookingPtBr } from "./pt-br/booking";
import { changesPtBr } from "./pt-br/changes";
import { edgesPtBr } from "./pt-br/edges";
import { questionsPtBr } from "./pt-br/questions";
import { receptionPtBr } from "./pt-br/reception";

/** All dialogues in Brazilian Portuguese. */
export const dialoguesPtBr = [
  ...bookingPtBr,
  ...questionsPtBr,
  ...receptionPtBr,
  ...changesPtBr,
  ...edgesPtBr,
];
