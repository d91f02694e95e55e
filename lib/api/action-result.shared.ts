import type { Problem } from "./problem.shared";

/** What a server action answers: its data, or the problem that a form shows. */
export type ActionResult<T> = { ok: true; data: T } | { ok: false; problem: Problem };
