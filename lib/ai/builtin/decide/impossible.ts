import type { Turn } from "../turn";

const noClock =
  /\b((?:2[5-9]|[3-9]\d)(?:h(?:\d\d|oras?)?\b|:\d\d\b| ?(?:horas\b|o'?clock)))|\bora (2[5-9]|[3-9]\d)\b/;
const yearsAhead = /\b(?:daqui a|em|in|peste) (?:\d+|[a-z]+) (?:anos?|years?|ani?)\b/;

/** Says what cannot be: an hour that no clock has, or a day that no calendar of ours reaches; empty for anything else. */
export function impossible({ reading, say }: Turn): string {
  const [, hour, ora] = noClock.exec(reading.normalised) ?? [];
  const written = hour ?? ora;
  if (written && !reading.time) return say.noSuchTime(written);
  return !reading.date && yearsAhead.test(reading.normalised) ? say.tooFarAhead() : "";
}
