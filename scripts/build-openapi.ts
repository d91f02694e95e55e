/** Writes the OpenAPI document from the routes; part of the build. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openApiDocument } from "@/lib/openapi/document";
import { listRoutes } from "@/lib/openapi/list-routes";

const root = path.resolve(import.meta.dirname, "..");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
const routes = await listRoutes(root);
const folder = path.join(root, "lib/generated");
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, "openapi.json"), JSON.stringify(openApiDocument(routes, version), null, 2));
console.log(`openapi: ${routes.length} operations`);
process.exit(0);
