import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { citext } from "@electric-sql/pglite/contrib/citext";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { pgcrypto } from "@electric-sql/pglite/contrib/pgcrypto";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { vector } from "@electric-sql/pglite-pgvector";

const extensions = { btree_gist, citext, pg_trgm, pgcrypto, unaccent, vector };

/** The extensions that migrations may create. */
export const embeddedExtensions = Object.keys(extensions);

/**
 * Opens an embedded PostgreSQL, in memory when no folder is given, optionally from a dump of another one.
 * The caller makes sure that no other process has the same folder open: two of them corrupt it silently.
 */
export async function openEmbedded(options: { folder?: string; dump?: Blob } = {}): Promise<PGlite> {
  return PGlite.create({
    extensions,
    ...(options.folder === undefined ? {} : { dataDir: options.folder }),
    ...(options.dump === undefined ? {} : { loadDataDir: options.dump }),
  });
}
