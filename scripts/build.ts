// npm run build: what `npm start` would build by itself.
import { build } from "./start/build.ts";
import { ensureGeneratedClient } from "./start/generated-client.ts";
import { giveUp } from "./start/say.ts";

try {
  ensureGeneratedClient();
  await build();
} catch (error) {
  giveUp(error);
}
