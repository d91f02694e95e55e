import { ensureBuild } from "../scripts/start/build.ts";
import { startTestServer } from "./support/server.ts";

/** Builds what is not built, and starts two apps: an empty one for fresh tenants, and the demo that a newcomer sees. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.E2E_BASE_URL) return undefined;
  await ensureBuild();
  const [app, demo] = await Promise.all([
    startTestServer("app"),
    startTestServer("demo", { SEED_DEMO: "true" }),
  ]);
  // Workers start after this and inherit the environment.
  process.env.E2E_BASE_URL = app.url;
  process.env.E2E_DEMO_URL = demo.url;
  return async () => {
    await Promise.all([app.stop(), demo.stop()]);
  };
}
