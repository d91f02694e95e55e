// npm run worker: works on jobs in a process of its own; the web processes then run with WORKER=separate.
import { closeDb } from "@/lib/core/db";
import { log } from "@/lib/core/logger";
import { startWorker, stopWorker } from "@/lib/jobs/worker";

let asked = false;
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) {
  process.on(signal, () => {
    if (asked) process.exit(1);
    asked = true;
    stopWorker()
      .then(closeDb)
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  });
}
process.on("unhandledRejection", (error) => log.error({ err: error }, "unhandled rejection"));

await startWorker();
