// npm run audit: reads the whole database for what must never be there; exits with 1 if it finds something.
// Looks at DATABASE_URL, or at the embedded database of DATA_DIR, whether the app is running or not.
import { auditInvariants } from "@/lib/admin/audit-invariants";
import { closeDb } from "@/lib/core/db";
import { reachDatabase } from "@/lib/core/embedded-db/reach";
import { giveUp, StartError } from "./start/say";
import { readEnvironment } from "./start/settings";

async function main(): Promise<void> {
  readEnvironment();
  const database = await reachDatabase();
  process.env.DATABASE_URL = database.url;
  try {
    const results = await auditInvariants();
    for (const { id, title, offenders } of results) {
      console.log(`  ${offenders.length === 0 ? "✓" : "✗"} ${id}  ${title}`);
      for (const offender of offenders) console.log(`         ${offender}`);
    }
    const broken = results.filter(({ offenders }) => offenders.length > 0).length;
    console.log(broken === 0 ? "\n  Everything holds." : `\n  ${broken} of ${results.length} do not hold.`);
    process.exitCode = broken === 0 ? 0 : 1;
  } finally {
    await closeDb();
    await database.close();
  }
}

main().catch((error: unknown) => giveUp(error instanceof Error ? new StartError(error.message) : error));
