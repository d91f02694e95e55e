-- btree_gist: equality on uuid inside the exclusion constraint. pg_trgm: search in the middle of names.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
